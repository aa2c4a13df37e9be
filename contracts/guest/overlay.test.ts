import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nameOf, toHex } from '../../protocols/bytes.ts';
import type { StateReader } from './host.ts';
import { Overlay } from './overlay.ts';

const bytes = (key: number): Uint8Array => Uint8Array.of(1, key);

/** A state over a plain set of keys. */
const over = (keys: readonly number[]): StateReader => ({
  get: (key) => (keys.some((each) => toHex(bytes(each)) === toHex(key)) ? Uint8Array.of(5) : undefined),
  next: (from, until, reverse) => {
    const found = keys.map(bytes).filter((key) => nameOf(key) >= nameOf(from) && nameOf(key) < nameOf(until));
    return found.sort((a, b) => (nameOf(a) < nameOf(b) !== reverse ? -1 : 1))[0];
  },
});

interface Step {
  readonly key: number;
  readonly keep: boolean;
  readonly end: 'no' | 'commit' | 'revert';
}

/** Takes steps on an overlay and on a plain set. */
function play(base: readonly number[], steps: readonly Step[]): { readonly overlay: Overlay; readonly now: ReadonlySet<number> } {
  const overlay = new Overlay(over(base));
  let committed = new Set(base);
  let now = new Set(base);
  for (const { key, keep, end } of steps) {
    overlay.set(bytes(key), keep ? Uint8Array.of(5) : undefined);
    keep ? now.add(key) : now.delete(key);
    // A scan in between makes the order that later writes must be put into.
    overlay.scan(bytes(0), bytes(30), false);
    if (end === 'commit') committed = new Set(now);
    if (end !== 'no') overlay[end]();
    now = end === 'no' ? now : new Set(committed);
  }
  return { overlay, now };
}

/** All keys of a range, by one scan after the other. */
function keysOf(overlay: Overlay, low: Uint8Array, high: Uint8Array, reverse: boolean): number[] {
  const found: number[] = [];
  let [from, until] = [low, high];
  for (let { key } = overlay.scan(from, until, reverse); key !== undefined; { key } = overlay.scan(from, until, reverse)) {
    found.push(key[1] as number);
    if (reverse) until = key;
    else from = Uint8Array.of(...key, 0);
  }
  return found;
}

describe('overlay', () => {
  const step: fc.Arbitrary<Step> = fc.record({ key: fc.nat(20), keep: fc.boolean(), end: fc.constantFrom<Step['end']>('no', 'commit', 'revert') });

  it('is the state with what committed, in order, through any commits and reverts', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(20), { maxLength: 12 }), fc.array(step, { maxLength: 30 }), fc.nat(21), fc.nat(21), fc.boolean(), (base, steps, low, high, reverse) => {
        const { overlay, now } = play(base, steps);
        const found = keysOf(overlay, bytes(low), bytes(high), reverse);
        const expected = [...now].filter((key) => key >= low && key < high).sort((a, b) => (reverse ? b - a : a - b));
        assert.deepEqual(found, expected);
        for (const key of [...Array(21).keys()]) assert.equal(overlay.get(bytes(key)) !== undefined, now.has(key));
      }),
      { numRuns: 500 },
    );
  });

  it('gives a commit its own writes, once each, in order of keys', () => {
    const overlay = new Overlay(over([]));
    for (const key of [9, 3, 9, 5]) overlay.set(bytes(key), Uint8Array.of(key));
    assert.deepEqual(
      [...overlay.commit()].map(({ key, value }) => [key[1], value?.[0]]),
      [
        [3, 3],
        [5, 5],
        [9, 9],
      ],
    );
    assert.equal(overlay.commit().length, 0);
  });

  it('counts the deleted keys that a scan passed over', () => {
    const overlay = new Overlay(over([1, 2, 3, 4]));
    for (const key of [1, 2, 3]) overlay.set(bytes(key), undefined);
    const { key, passed } = overlay.scan(bytes(0), bytes(9), false);
    assert.deepEqual(key, bytes(4));
    assert.ok(passed >= 3);
  });
});
