import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BALANCE_PREFIX } from '../../protocols/balance.ts';
import { compareBytes, concat, type Hex, toHex, ZERO32 } from '../../protocols/bytes.ts';
import { verifyChunk } from '../../protocols/state-chunk.ts';
import { proveAmong, verifyProof } from '../../protocols/state-proof.ts';
import { bitOf, pathOf, type StateEntry, stateRootOf } from '../../protocols/state-tree.ts';
import type { Write } from '../guest/host.ts';
import { LayeredState } from './state.ts';
import { memoryCells } from './tree/cells.ts';
import { SnapshotError, SnapshotImport } from './tree/import.ts';

const balance = (number: number): Uint8Array => concat(BALANCE_PREFIX, new Uint8Array(38), Uint8Array.of(number >> 8, number));
const key = fc.oneof(
  fc.nat({ max: 120 }).map((at) => Uint8Array.of(1, at)),
  fc.nat({ max: 60 }).map(balance),
);
const value = fc.oneof({ weight: 6, arbitrary: fc.uint8Array({ minLength: 1, maxLength: 2 }) }, { weight: 1, arbitrary: fc.constant(new Uint8Array(400).fill(3)) });
const writes = fc.uniqueArray(fc.record({ key, value: fc.option(value, { nil: undefined }) }), { maxLength: 40, selector: (each) => toHex(each.key) });
const step = fc.oneof(
  { weight: 3, arbitrary: writes.map((block) => ({ kind: 'push', block }) as const) },
  { weight: 1, arbitrary: fc.nat({ max: 4 }).map((by) => ({ kind: 'rollback', by }) as const) },
  { weight: 1, arbitrary: fc.nat({ max: 4 }).map((by) => ({ kind: 'settle', by }) as const) },
  { weight: 1, arbitrary: fc.constant({ kind: 'reopen' } as const) },
);

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Every height's whole content, by name. */
class Model {
  heights: ReadonlyMap<string, StateEntry>[] = [new Map()];
  base = 0;

  get tip(): ReadonlyMap<string, StateEntry> {
    return this.heights.at(-1) as ReadonlyMap<string, StateEntry>;
  }
  get entries(): StateEntry[] {
    return [...this.tip.values()];
  }
  push(block: readonly Write[]): void {
    const next = new Map(this.tip);
    for (const { key: at, value: to } of block) to === undefined ? next.delete(toHex(at)) : next.set(toHex(at), { key: at, value: to });
    this.heights.push(next);
  }
  /** Does a step here and there; answers the state to go on with. */
  take(step: Step, state: LayeredState, reopen: () => LayeredState): LayeredState {
    switch (step.kind) {
      case 'push':
        this.push(step.block);
        state.push(step.block);
        return state;
      case 'rollback':
        this.heights.length = Math.max(this.base, this.heights.length - 1 - step.by) + 1;
        state.rollback(this.heights.length - 1);
        return state;
      case 'settle':
        this.base = Math.min(this.heights.length - 1, this.base + step.by);
        state.settle(this.base);
        return state;
      case 'reopen':
        this.heights.length = this.base + 1;
        state.flush();
        return reopen();
    }
  }
  next(from: Uint8Array, until: Uint8Array, reverse: boolean): Uint8Array | undefined {
    const inside = this.entries.map((each) => each.key).filter((each) => compareBytes(each, from) >= 0 && compareBytes(each, until) < 0);
    const sorted = inside.sort(compareBytes);
    return reverse ? sorted.at(-1) : sorted[0];
  }
}

describe('layered state', () => {
  it('is what a plain map of every height is, through blocks, rollbacks, settling and opening again', () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 14 }),
        fc.array(key, { minLength: 3, maxLength: 10 }),
        fc.constantFrom(0, 2_000, 1e9),
        fc.constantFrom(2_000, 20_000, 1e9),
        (steps, probes, stepBytes, pageBytes) => {
          const cells = memoryCells();
          const model = new Model();
          let state = new LayeredState(cells, { recentBytes: 4_000, stepBytes, pageBytes });
          for (const each of steps) {
            state = model.take(each, state, () => new LayeredState(cells, { stepBytes, pageBytes }));
            assert.deepEqual([state.height, state.baseHeight, state.entries], [model.heights.length - 1, model.base, model.tip.size]);
            assert.equal(state.root, stateRootOf(model.entries));
            for (const probe of probes) assert.deepEqual(state.get(probe), model.tip.get(toHex(probe))?.value);
            for (const reverse of [false, true]) {
              const [from, until] = [...probes].sort(compareBytes) as [Uint8Array, Uint8Array];
              assert.deepEqual(state.next(from, until, reverse), model.next(from, until, reverse));
            }
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('proves what the definition proves, present and absent', () => {
    fc.assert(
      fc.property(fc.array(writes, { maxLength: 5 }), fc.array(key, { maxLength: 10 }), (blocks, probes) => {
        const [state, model] = [new LayeredState(), new Model()];
        for (const block of blocks) {
          state.push(block);
          model.push(block);
        }
        for (const probe of [...probes, ...model.entries.map((each) => each.key)]) {
          const proof = state.prove(probe);
          assert.deepEqual(proof, proveAmong(model.entries, probe));
          assert.ok(verifyProof(state.root, probe, model.tip.get(toHex(probe))?.value, proof));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('proves a thousand keys of twenty thousand', () => {
    const state = new LayeredState();
    const entry = (at: number): StateEntry => ({ key: at % 3 === 0 ? balance(at) : Uint8Array.of(1, at >> 8, at), value: Uint8Array.of(at) });
    state.load(
      5,
      Array.from({ length: 20_000 }, (_, at) => entry(at)),
    );
    for (let at = 0; at < 40_000; at += 40) assert.ok(verifyProof(state.root, entry(at).key, at < 20_000 ? entry(at).value : undefined, state.prove(entry(at).key)), `${at}`);
    assert.equal(state.height, 5);
  });
});

/** All chunks of a state, or of its balances. */
function chunksOf(state: LayeredState, bytes: number, scope: 'all' | 'balances' = 'all'): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  for (let cursor: string | undefined = ''; cursor !== undefined; ) {
    const { chunk, next } = state.chunk({ scope, bytes, cursor });
    if (chunk !== undefined) chunks.push(chunk);
    cursor = next;
  }
  return chunks;
}

const filled = (count: number): StateEntry[] =>
  Array.from({ length: count }, (_, at) => ({ key: at % 2 === 0 ? balance(at) : Uint8Array.of(1, at >> 8, at), value: at % 50 === 0 ? new Uint8Array(500).fill(at) : Uint8Array.of(at, 1) }));

function stateOf(entries: readonly StateEntry[]): LayeredState {
  const state = new LayeredState();
  state.load(7, entries);
  return state;
}

describe('snapshots', () => {
  it('come back whole from chunks in any order, with interruptions', () => {
    fc.assert(
      fc.property(fc.constantFrom(0, 1, 2, 33, 500, 3_000), fc.constantFrom(100, 1_000, 20_000), fc.nat(), (count, bytes, seed) => {
        const state = stateOf(filled(count));
        const chunks = chunksOf(state, bytes);
        const order = chunks.map((chunk, at) => ({ chunk, by: (at * 7_919 + seed) % 1_009 })).sort((a, b) => a.by - b.by);
        const cells = memoryCells();
        const target = { height: 7, stateRoot: state.root };
        for (const [at, { chunk }] of order.entries()) {
          const taken = new SnapshotImport(cells, target).add(chunk);
          assert.equal(taken.kind, at + 1 === order.length ? 'complete' : 'taken');
        }
        const again = new LayeredState(cells);
        assert.deepEqual([again.isUnfinished, again.root, again.height, again.entries], count === 0 ? [false, ZERO32, 0, 0] : [false, state.root, 7, count]);
        again.push([{ key: Uint8Array.of(9), value: Uint8Array.of(9) }]);
        state.push([{ key: Uint8Array.of(9), value: Uint8Array.of(9) }]);
        assert.equal(again.root, state.root);
        for (const each of filled(count).slice(0, 50)) assert.deepEqual(again.get(each.key), each.value);
        assert.deepEqual(again.next(Uint8Array.of(0), Uint8Array.of(255), true), state.next(Uint8Array.of(0), Uint8Array.of(255), true));
      }),
      { numRuns: 20 },
    );
  });

  it('keep chunks near their size', () => {
    const chunks = chunksOf(stateOf(filled(3_000)), 10_000);
    assert.ok(chunks.length > 8 && chunks.every((chunk) => chunk.length < 60_000));
  });

  it('refuse what lies, overlaps, or is of another state, and are not whole without every chunk', () => {
    const state = stateOf(filled(2_000));
    const chunks = chunksOf(state, 10_000) as [Uint8Array, Uint8Array, ...Uint8Array[]];
    const cells = memoryCells();
    const target = { height: 7, stateRoot: state.root };
    const snapshot = new SnapshotImport(cells, target);
    for (const chunk of chunks.slice(1)) assert.equal(snapshot.add(chunk).kind, 'taken');
    const refused = (chunk: Uint8Array): void => assert.equal(snapshot.add(chunk).kind, 'refused');
    refused(chunks[1]);
    for (const chunk of chunksOf(state, 1 << 20)) refused(chunk);
    for (const chunk of chunksOf(state, 3_000).slice(-2)) refused(chunk);
    for (const chunk of chunksOf(stateOf(filled(2_001)), 10_000)) refused(chunk);
    refused(chunks[0].map((byte, at) => (at === 300 ? byte ^ 1 : byte)));
    const open = new LayeredState(cells);
    assert.deepEqual([open.isUnfinished, open.isEmpty, snapshot.isComplete], [true, true, false]);
    assert.equal(snapshot.add(chunks[0]).kind, 'complete');
    refused(chunks[0]);
    assert.throws(() => new SnapshotImport(cells, target), SnapshotError);
  });

  it('begin anew for another root', () => {
    const [one, other] = [stateOf(filled(900)), stateOf(filled(901))];
    const cells = memoryCells();
    new SnapshotImport(cells, { height: 7, stateRoot: one.root }).add(chunksOf(one, 5_000)[3] as Uint8Array);
    for (const chunk of chunksOf(other, 5_000)) new SnapshotImport(cells, { height: 7, stateRoot: other.root }).add(chunk);
    assert.equal(new LayeredState(cells).root, other.root);
  });

  it('can be of the balances alone', () => {
    for (const count of [1, 2, 20, 33, 1_500]) {
      const entries = filled(count);
      const state = stateOf(entries);
      const chunks = chunksOf(state, 5_000, 'balances').map((chunk) => verifyChunk(state.root, chunk));
      const keys = chunks.flatMap((each) => (each.ok ? each.chunk.entries.map((entry) => toHex(entry.key)) : assert.fail(each.reason)));
      const balances: Hex[] = entries.filter((each) => bitOf(pathOf(each.key), 0) === 1).map((each) => toHex(each.key));
      assert.deepEqual(keys.sort(), balances.sort());
      assert.ok(chunks.every((each) => each.ok && each.chunk.prefix.startsWith('1')));
    }
  });

  it('know their cursors', () => {
    for (const cursor of ['x', '0'.repeat(65), '0x1', 'F']) assert.throws(() => stateOf(filled(90)).chunk({ cursor }), RangeError);
  });
});
