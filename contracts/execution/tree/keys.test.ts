import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareBytes, equalBytes, toHex } from '../../../protocols/bytes.ts';
import { DamagedState, memoryCells } from './cells.ts';
import { type KeyIndex, KeyReader, NO_KEYS, updateKeys } from './keys.ts';

/** An index beside the sorted list it stands for. */
class Model {
  readonly cells = memoryCells();
  readonly ids = new Set<string>();
  readonly reader = new KeyReader(this.cells);
  index: KeyIndex = NO_KEYS;
  keys: Uint8Array[] = [];

  toggle(keys: readonly Uint8Array[]): void {
    const isThere = (key: Uint8Array): boolean => this.keys.some((each) => equalBytes(each, key));
    this.update(
      keys.filter((key) => !isThere(key)),
      keys.filter(isThere),
    );
  }

  update(appeared: readonly Uint8Array[], gone: readonly Uint8Array[]): void {
    const updated = updateKeys(this.cells, this.index, appeared, gone);
    this.cells.write(updated.cells);
    this.reader.forget();
    for (const [id, bytes] of updated.cells) bytes === undefined ? this.ids.delete(id) : this.ids.add(id);
    this.index = updated.index;
    const removed = new Set(gone.map(toHex));
    this.keys = [...this.keys.filter((key) => !removed.has(toHex(key))), ...appeared].sort(compareBytes);
  }

  next(from: Uint8Array, until: Uint8Array, reverse: boolean): Uint8Array | undefined {
    const inside = this.keys.filter((key) => compareBytes(key, from) >= 0 && compareBytes(key, until) < 0);
    return reverse ? inside.at(-1) : inside[0];
  }

  check(from: Uint8Array, until: Uint8Array): void {
    for (const reverse of [false, true]) assert.deepEqual(this.reader.next(this.index, from, until, reverse), this.next(from, until, reverse));
  }
}

const key = fc.uint8Array({ maxLength: 3 });
const numbered = (i: number): Uint8Array => Uint8Array.of(i >> 16, i >> 8, i);

describe('key index', () => {
  it('finds what a sorted list has', () => {
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(key, { maxLength: 200, selector: toHex }), { maxLength: 6 }), fc.array(fc.tuple(key, key), { maxLength: 20 }), (batches, ranges) => {
        const model = new Model();
        for (const batch of batches) {
          model.toggle(batch);
          for (const [from, until] of ranges) model.check(from, until);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('grows over several levels and shrinks again to nothing', () => {
    const model = new Model();
    const order = Array.from({ length: 40_000 }, (_, i) => (i * 7_919) % 40_000);
    for (let at = 0; at < order.length; at += 5_000) model.update(order.slice(at, at + 5_000).map(numbered), []);
    for (let at = 0; at < 40_000; at += 777) assert.deepEqual(model.reader.next(model.index, numbered(at), numbered(40_000), false), numbered(at));
    assert.deepEqual(model.reader.next(model.index, numbered(0), numbered(99_999), true), numbered(39_999));
    for (let at = 0; at < order.length; at += 1_000) {
      const gone = order.slice(at, at + 1_000);
      model.update([], gone.map(numbered));
      const left = order.slice(at + 1_000);
      const [low, high] = [left.reduce((a, b) => Math.min(a, b), 1e9), left.reduce((a, b) => Math.max(a, b), -1)];
      assert.deepEqual(model.reader.next(model.index, numbered(0), numbered(99_999), false), left.length > 0 ? numbered(low) : undefined);
      assert.deepEqual(model.reader.next(model.index, numbered(0), numbered(99_999), true), left.length > 0 ? numbered(high) : undefined);
    }
    assert.deepEqual([model.index.root, [...model.ids]], [0, []]);
  });

  it('walks all keys both ways', () => {
    const model = new Model();
    model.update(
      Array.from({ length: 3_000 }, (_, i) => numbered(i * 3)),
      [],
    );
    let from = numbered(0);
    for (let i = 0; i < 3_000; i++) {
      const found = model.reader.next(model.index, from, numbered(99_999), false);
      assert.deepEqual(found, numbered(i * 3));
      from = numbered(i * 3 + 1);
    }
  });

  it('names a page that is none', () => {
    const model = new Model();
    model.update(
      Array.from({ length: 3_000 }, (_, i) => numbered(i)),
      [],
    );
    const [id] = [...model.ids] as [string];
    for (const damaged of [undefined, new Uint8Array(0), Uint8Array.of(1, 0, 9, 0, 1)]) {
      model.cells.write(new Map([[id, damaged]]));
      assert.throws(() => {
        for (let i = 0; i < 3_000; i++) model.reader.next(model.index, numbered(i), numbered(i + 1), false);
      }, DamagedState);
    }
  });
});
