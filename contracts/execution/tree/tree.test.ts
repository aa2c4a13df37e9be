import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareBytes, toHex } from '../../../protocols/bytes.ts';
import { sha256 } from '../../../protocols/crypto/hash.ts';
import { leafHash, subtreeOf } from '../../../protocols/state-tree.ts';
import { type CellChanges, DamagedState, memoryCells } from './cells.ts';
import type { Change } from './change.ts';
import { prove, valueAtPath } from './read.ts';
import { Tree, updateTree } from './tree.ts';

/** Paths of which many begin alike, some for a long way: keys that hash like that cannot be found. */
const path = fc
  .tuple(fc.constantFrom(0, 1, 7, 20, 31), fc.nat({ max: 255 }), fc.constantFrom(0x00, 0x80, 0xab), fc.nat({ max: 3 }))
  .map(([at, byte, fill, last]) => Uint8Array.from({ length: 32 }, (_, i) => (i === at ? byte : i === 31 ? last : i < 2 ? fill : 0x11)));
const value = fc.oneof({ weight: 8, arbitrary: fc.uint8Array({ maxLength: 3 }) }, { weight: 1, arbitrary: fc.uint8Array({ minLength: 255, maxLength: 259 }) });
const change = fc.tuple(path, fc.option(value, { nil: undefined, freq: 2 })).map(([place, to]): Change => ({ key: place.slice(0, 20), path: place, value: to }));
const batches = fc.array(fc.uniqueArray(change, { maxLength: 60, selector: (each) => toHex(each.path) }), { maxLength: 8 });

/** A tree with the entries that are in it, by a map. What changed is written after every `writtenEvery` batches. */
class Model {
  readonly cells = memoryCells();
  readonly entries = new Map<string, Change>();
  readonly tree = new Tree(this.cells);
  readonly #writtenEvery: number;
  #batches = 0;
  ids = new Set<string>();
  root = toHex(new Uint8Array(32));

  apply(changes: readonly Change[]): void {
    const known = (each: Change): boolean => this.entries.has(toHex(each.path));
    const [appeared, gone] = [changes.filter((each) => each.value !== undefined && !known(each)), changes.filter((each) => each.value === undefined && known(each))];
    if (changes.length === 0) return;
    const updated = this.tree.update(changes);
    const sorted = (keys: readonly Uint8Array[]): string[] => keys.map(toHex).sort();
    assert.deepEqual(sorted(updated.appeared), sorted(appeared.map((each) => each.key)));
    assert.deepEqual(sorted(updated.gone), sorted(gone.map((each) => each.key)));
    for (const each of changes) each.value === undefined ? this.entries.delete(toHex(each.path)) : this.entries.set(toHex(each.path), each);
    if (++this.#batches % this.#writtenEvery === 0) this.write();
    this.root = updated.root;
    const bytes = [...this.entries.values()].reduce((sum, each) => sum + each.key.length + (each.value as Uint8Array).length, 0);
    assert.deepEqual(updated.extent, { entries: this.entries.size, bytes });
  }

  constructor(writtenEvery = 1) {
    this.#writtenEvery = writtenEvery;
  }

  write(): void {
    this.#keep(this.tree.take());
    this.tree.trim();
  }

  #keep(changes: CellChanges): void {
    this.cells.write(changes);
    for (const [id, bytes] of changes) bytes === undefined ? this.ids.delete(id) : this.ids.add(id);
  }

  get expectedRoot(): string {
    const leaves = [...this.entries.values()].map((each) => ({ path: each.path, hash: leafHash(each.path, sha256(each.value as Uint8Array)) }));
    return toHex(
      subtreeOf(
        leaves.sort((a, b) => compareBytes(a.path, b.path)),
        0,
      ).hash,
    );
  }
}

describe('paged tree', () => {
  it('is the same over cells in one go', () => {
    fc.assert(
      fc.property(batches, (all) => {
        const [model, cells] = [new Model(), memoryCells()];
        for (const batch of all) {
          model.apply(batch);
          const { root, cells: changed } = updateTree(cells, batch);
          cells.write(changed);
          if (batch.length > 0) assert.equal(root, model.root);
        }
        for (const id of model.ids) assert.deepEqual(cells.get(id), model.cells.get(id));
      }),
      { numRuns: 50 },
    );
  });

  it('has the root of the definition after any batches, and every value', () => {
    fc.assert(
      fc.property(batches, fc.constantFrom(1, 2, 3, 100), (all, writtenEvery) => {
        const model = new Model(writtenEvery);
        for (const batch of all) {
          model.apply(batch);
          assert.equal(model.root, model.expectedRoot);
          for (const each of batch) assert.deepEqual(valueAtPath(model.tree, each.path), each.value);
        }
        for (const each of model.entries.values()) assert.deepEqual(valueAtPath(model.tree, each.path), each.value);
        for (const each of model.entries.values()) assert.equal(prove(model.tree, each.path).other, undefined);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves no page and no value behind when entries go', () => {
    fc.assert(
      fc.property(batches, fc.constantFrom(1, 2, 100), (all, writtenEvery) => {
        const model = new Model(writtenEvery);
        for (const batch of all) model.apply(batch);
        model.apply([...model.entries.values()].map((each) => ({ ...each, value: undefined })));
        model.write();
        assert.equal(model.root, model.expectedRoot);
        assert.deepEqual([...model.ids], []);
      }),
      { numRuns: 100 },
    );
  });

  it('splits and joins pages of thousands, in one batch or in many', () => {
    const hashed = (i: number): Change => ({ key: sha256(Uint8Array.of(i, i >> 8)), path: sha256(Uint8Array.of(i, i >> 8)), value: Uint8Array.of(i) });
    const all = Array.from({ length: 9_000 }, (_, i) => hashed(i));
    const [once, often] = [new Model(), new Model()];
    once.apply(all);
    for (let at = 0; at < all.length; at += 700) often.apply(all.slice(at, at + 700));
    assert.deepEqual([once.root, often.root], [once.expectedRoot, once.expectedRoot]);
    const gone = all.filter((_, i) => i % 40 !== 0).map((each) => ({ ...each, value: undefined }));
    often.apply(gone.slice(0, 5_000));
    often.apply(gone.slice(5_000));
    assert.equal(often.root, often.expectedRoot);
    assert.ok(often.ids.size < 280);
  });

  it('holds no more than it may while a large state is read, and what changed until it is taken', () => {
    const cells = memoryCells();
    const entryAt = (i: number): Change => ({ key: Uint8Array.of(i, i >> 8), path: sha256(Uint8Array.of(i, i >> 8)), value: Uint8Array.of(i) });
    const all = Array.from({ length: 9_000 }, (_, i) => entryAt(i));
    cells.write(updateTree(cells, all).cells);
    let reads = 0;
    const get = (id: string): Uint8Array | undefined => {
      reads++;
      return cells.get(id);
    };
    const tree = new Tree({ get }, 50_000);
    const [first] = all as [Change];
    const { root } = tree.update([{ ...first, value: Uint8Array.of(77) }]);
    for (let round = 0; round < 2; round++) for (const { path: place } of all.slice(1)) assert.notEqual(valueAtPath(tree, place), undefined);
    assert.ok(reads > 2_000, `${reads} reads: pages were let go of`);
    assert.deepEqual(valueAtPath(tree, first.path), Uint8Array.of(77));
    cells.write(tree.take());
    assert.equal(updateTree(cells, [{ ...first, value: Uint8Array.of(77) }]).root, root);
  });

  it('names a page that is none', () => {
    const model = new Model();
    model.apply(Array.from({ length: 500 }, (_, i) => ({ key: Uint8Array.of(i, i >> 8), path: sha256(Uint8Array.of(i, i >> 8)), value: new Uint8Array(300) })));
    const ids = [...model.ids];
    for (const id of [ids.find((each) => each.startsWith('v')), ids.find((each) => each.length === 3)] as string[]) {
      const before = model.cells.get(id);
      for (const damaged of [undefined, new Uint8Array(0), Uint8Array.of(2, 200, 0, 0)]) {
        if (id.startsWith('v') && damaged !== undefined) continue;
        model.cells.write(new Map([[id, damaged]]));
        const read = (): unknown => [...model.entries.values()].map(({ path: place }) => valueAtPath(new Tree(model.cells), place));
        if (id.startsWith('v') || damaged !== undefined) assert.throws(read, DamagedState);
      }
      model.cells.write(new Map([[id, before]]));
    }
  });
});
