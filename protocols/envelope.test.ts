import assert from 'node:assert/strict';
import fc from 'fast-check';
import { openEnvelope, sealEnvelope } from './envelope.ts';

const seed = new Uint8Array(32).fill(3);
const here = { chain: 1, topic: 'mru/1/t' };
const sealed = sealEnvelope({ ...here, seq: 5, payload: Uint8Array.of(1, 2, 3) }, seed);

describe('envelope', () => {
  it('opens where it belongs, and says whose it is', () => {
    const opened = openEnvelope(sealed, here);
    assert.ok(opened.ok);
    assert.deepEqual(opened.envelope.payload, Uint8Array.of(1, 2, 3));
  });

  it('is rejected on another chain or topic', () => {
    assert.deepEqual(
      [openEnvelope(sealed, { ...here, chain: 2 }), openEnvelope(sealed, { ...here, topic: 'x' })].map((each) => !each.ok && each.verdict),
      ['reject', 'reject'],
    );
  });

  it('is never accepted with any byte changed, and never throws', () => {
    for (let at = 0; at < sealed.length; at++) {
      const changed = sealed.slice();
      changed[at] = (changed[at] as number) ^ 0x41;
      assert.ok(!openEnvelope(changed, here).ok, `byte ${at}`);
    }
    fc.assert(fc.property(fc.uint8Array(), (bytes) => assert.ok(!openEnvelope(bytes, here).ok)));
  });

  it('is ignored, not rejected, when it is of a newer version', () => {
    const newer = sealed.slice();
    newer[0] = 2;
    const opened = openEnvelope(newer, here);
    assert.ok(!opened.ok && opened.verdict === 'ignore');
  });
});
