import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareBytes, type Hex, toHex, ZERO32 } from './bytes.ts';
import { encodeChunk, type StateChunk, startsWith, verifyChunk } from './state-chunk.ts';
import { leavesOf, pathOf, type StateEntry, stateRootOf, subtreeOf } from './state-tree.ts';

const STATE: StateEntry[] = Array.from({ length: 60 }, (_, i) => ({ key: Uint8Array.of(i), value: Uint8Array.of(i, 1) }));
const ROOT = stateRootOf(STATE);
const flipped = (bit: string): string => (bit === '0' ? '1' : '0');

/** By the definition: everything below a prefix, and what lies beside the way to it. */
function chunkAt(prefix: string): StateChunk {
  const below = (bits: string): StateEntry[] => STATE.filter(({ key }) => startsWith(pathOf(key), bits));
  const siblings = Array.from(prefix, (bit, depth) => toHex(subtreeOf(leavesOf(below(prefix.slice(0, depth) + flipped(bit))), depth + 1).hash));
  return { prefix, siblings, entries: below(prefix).sort((a, b) => compareBytes(pathOf(a.key), pathOf(b.key))) };
}

const isTaken = (chunk: StateChunk, root: Hex = ROOT): boolean => verifyChunk(root, encodeChunk(chunk)).ok;

describe('state chunks', () => {
  it('prove themselves, whatever their prefix', () => {
    for (const prefix of [
      '',
      '0',
      '00',
      '0101',
      '0110',
      ...STATE.map(({ key }) =>
        BigInt(toHex(pathOf(key)))
          .toString(2)
          .padStart(256, '0')
          .slice(0, 9),
      ),
    ]) {
      const checked = verifyChunk(ROOT, encodeChunk(chunkAt(prefix)));
      assert.deepEqual(checked, { ok: true, chunk: chunkAt(prefix) });
    }
    assert.ok(isTaken({ prefix: '', siblings: [], entries: [] }, ZERO32));
  });

  it('are refused when anything about them is not so', () => {
    const chunk = chunkAt('01');
    const [first, second, ...rest] = chunk.entries as [StateEntry, StateEntry];
    const lies: StateChunk[] = [
      { ...chunk, entries: chunk.entries.slice(1) },
      { ...chunk, entries: [...chunk.entries].reverse() },
      { ...chunk, entries: [first, first, second, ...rest] },
      { ...chunk, entries: [second, first, ...rest] },
      { ...chunk, entries: [{ ...first, value: Uint8Array.of(9) }, second, ...rest] },
      { ...chunk, entries: [...chunk.entries, ...chunkAt('00').entries] },
      { ...chunk, entries: [] },
      { ...chunk, prefix: '00' },
      { ...chunk, prefix: '0x' },
      { ...chunk, prefix: '010' },
      { ...chunk, siblings: chunk.siblings.slice(1) },
      { ...chunk, siblings: [...chunk.siblings].reverse() },
      { ...chunkAt(''), entries: [] },
    ];
    for (const lie of lies) assert.equal(isTaken(lie), false);
    assert.equal(isTaken(chunk, ZERO32), false);
  });

  it('are checked without a throw, whatever they are', () => {
    const bytes = encodeChunk(chunkAt('011'));
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), fc.uint8Array(), (at, mask, garbage) => {
        assert.equal(verifyChunk(ROOT, garbage).ok, false);
        assert.equal(verifyChunk(ROOT, bytes.subarray(0, at)).ok, false);
        const altered = bytes.map((byte, i) => (i === at ? byte ^ mask : byte));
        assert.equal(verifyChunk(ROOT, altered).ok, false);
      }),
      { numRuns: 300 },
    );
  });
});
