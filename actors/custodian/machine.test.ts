import assert from 'node:assert/strict';
import type { Hex } from '../../protocols/bytes.ts';
import { MemoryStore } from '../../sim/memory/store.ts';
import { type Bench, makeBench } from '../host/host.fixture.ts';
import { committeeOf, keepHeads, ROLLUP } from '../records.fixture.ts';
import { custodian } from './machine.ts';

interface Kept {
  readonly bench: Bench;
  /** Heights whose shares are not here. */
  readonly lacking: Set<number>;
  /** Heights whose bodies nobody shows. */
  readonly unreachable: Set<number>;
  readonly looked: number[];
  readonly retrieved: number[];
  readonly logged: string[];
  certify(upTo: number): Promise<void>;
  become(committee: number): void;
}

const heightOf = (commitment: Hex): number => Number(BigInt(commitment));

function start(local: ReadonlySet<number> = new Set()): Kept {
  const bench = makeBench();
  const store = new MemoryStore();
  const [lacking, unreachable] = [new Set<number>(), new Set<number>()];
  const [looked, retrieved, logged] = [[] as number[], [] as number[], [] as string[]];
  let current = committeeOf(0);
  const body = (height: number): Uint8Array => Uint8Array.of(height);
  const ports = {
    store,
    blobs: { get: async (hash: Hex) => (local.has(heightOf(hash)) ? body(heightOf(hash)) : undefined) },
    data: {
      retrieve: async (commitment: Hex) => {
        if (unreachable.has(heightOf(commitment))) throw new Error('nobody has it');
        retrieved.push(heightOf(commitment));
        return body(heightOf(commitment));
      },
    },
    custody: {
      lacks: async (commitment: Hex) => {
        looked.push(heightOf(commitment));
        return lacking.has(heightOf(commitment)) ? [0] : [];
      },
      repair: async (commitment: Hex, _: number, bytes: Uint8Array) => {
        assert.deepEqual(bytes, body(heightOf(commitment)));
        lacking.delete(heightOf(commitment));
      },
    },
  };
  const committees = {
    of: () => current,
    get current() {
      return current;
    },
  };
  bench.host.spawn('custodian', { machine: custodian, input: { ports, options: { committees, rollups: () => [ROLLUP], log: (event: string) => logged.push(event) } } });
  let height = 0;
  return {
    ...{ bench, lacking, unreachable, looked, retrieved, logged },
    async certify(upTo) {
      await keepHeads(store, height + 1, upTo);
      height = upTo;
    },
    become: (id) => {
      current = committeeOf(id);
    },
  };
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);

async function pass({ bench }: Kept, ms: number): Promise<void> {
  await bench.settle();
  for (let passed = 0; passed < ms; passed += 100) {
    bench.advance(100);
    await bench.settle();
  }
}

describe('custodian', () => {
  it('looks at every certified block once, a page at a time, and at none that was certified since its last look', async () => {
    const kept = start();
    await kept.certify(150);
    await pass(kept, 16_000);
    assert.deepEqual(kept.looked, []);
    await kept.certify(152);
    await pass(kept, 15_000);
    assert.deepEqual(kept.looked, upTo(150));
    await pass(kept, 16_000);
    assert.deepEqual(kept.looked, upTo(152));
  });

  it('makes again what is lacking: of the body that is here, else of what others show', async () => {
    const kept = start(new Set([2]));
    kept.lacking.add(2).add(3);
    await kept.certify(4);
    await pass(kept, 40_000);
    assert.deepEqual([[...kept.lacking], kept.retrieved, kept.logged], [[], [3], ['shares-repaired']]);
  });

  it('leaves what nobody shows, goes on with the rest, and tries again when the committee changes', async () => {
    const kept = start();
    kept.lacking.add(1).add(2);
    kept.unreachable.add(1);
    await kept.certify(3);
    await pass(kept, 40_000);
    assert.deepEqual([[...kept.lacking], kept.retrieved, kept.logged], [[1], [2], ['repair-failed', 'shares-repaired']]);
    kept.unreachable.clear();
    await pass(kept, 40_000);
    assert.deepEqual([...kept.lacking], [1]);
    kept.become(1);
    await pass(kept, 40_000);
    assert.deepEqual([...kept.lacking], []);
    assert.deepEqual(kept.looked, [1, 2, 3, 1, 2, 3]);
  });
});
