import assert from 'node:assert/strict';
import fc from 'fast-check';
import { concat } from '../../protocols/bytes.ts';
import { encodeFrame, type Frame, FrameError, FrameReader, KINDS } from './frames.ts';
import { Seen } from './seen.ts';

const frame: fc.Arbitrary<Frame> = fc.record({ kind: fc.constantFrom(...KINDS), id: fc.nat(0xffff_ffff), more: fc.boolean(), payload: fc.uint8Array({ maxLength: 60 }) }, { noNullPrototype: true });

describe('frames', () => {
  it('come out as they went in, wherever the stream was cut', () => {
    fc.assert(
      fc.property(fc.array(frame, { maxLength: 8 }), fc.array(fc.nat(40)), (frames, cuts) => {
        const whole = concat(...frames.map(encodeFrame));
        const reader = new FrameReader(64);
        const seen: Frame[] = [];
        let at = 0;
        for (const cut of cuts) {
          seen.push(...reader.push(whole.slice(at, at + cut)));
          at = Math.min(whole.length, at + cut);
        }
        seen.push(...reader.push(whole.slice(at)));
        assert.deepEqual(seen, frames);
      }),
    );
  });

  it('survive random bytes: frames or a FrameError', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 40 })), (pieces) => {
        const reader = new FrameReader(1000);
        try {
          for (const piece of pieces) reader.push(piece);
        } catch (error) {
          assert.ok(error instanceof FrameError);
        }
      }),
    );
  });

  it('are refused by their announced size, before it arrives', () => {
    assert.throws(() => new FrameReader(10).push(encodeFrame({ kind: 'answer', id: 1, more: false, payload: new Uint8Array(11) }).slice(0, 9)), FrameError);
    assert.equal(new FrameReader(10).push(encodeFrame({ kind: 'answer', id: 1, more: false, payload: new Uint8Array(10) })).length, 1);
  });
});

describe('seen texts', () => {
  it('remembers the last ones and forgets the oldest, bounded', () => {
    const seen = new Seen(3);
    for (const text of ['a', 'b', 'c', 'd']) assert.equal(seen.add(text), true);
    for (const text of ['b', 'c', 'd']) assert.equal(seen.add(text), false);
    for (const text of ['e', 'f', 'g']) assert.equal(seen.add(text), true);
    assert.equal(seen.add('a'), true);
  });
});
