import assert from 'node:assert/strict';
import fc from 'fast-check';
import { utf8 } from '../../protocols/bytes.ts';
import { MemoryStore } from '../../sim/memory/store.ts';
import { applyOnce, type Effect, openOutbox } from './effects.ts';

const text = (effect: Effect): string => new TextDecoder().decode(effect.payload);
const keysOf = async (store: MemoryStore, prefix: string): Promise<string[]> => (await store.range({ from: `${prefix}/`, to: `${prefix}0` })).map(([key]) => key);

describe('effects', () => {
  it('are owed from the batch that holds their cause, and done in order', async () => {
    const store = new MemoryStore();
    const outbox = await openOutbox(store, 'a/1');
    await store.batch([...outbox.owe('pay', utf8('1')), ...outbox.owe('pay', utf8('2'))], { sync: true });
    const done: string[] = [];
    assert.equal(await outbox.settle(async (effect) => void done.push(`${effect.seq} ${text(effect)}`)), 2);
    assert.deepEqual(done, ['1 1', '2 2']);
    assert.equal(await outbox.settle(async () => assert.fail('done already')), 0);
  });

  it('stay owed when they fail, and keep their place', async () => {
    const store = new MemoryStore();
    const outbox = await openOutbox(store, 'a');
    await store.batch([...outbox.owe('pay', utf8('1')), ...outbox.owe('pay', utf8('2'))], { sync: true });
    await assert.rejects(outbox.settle(async () => assert.fail('not now')));
    assert.equal((await keysOf(store, 'effect/a')).length, 2);
  });

  it('sequences never come again, also when all that was owed is done', async () => {
    const store = new MemoryStore();
    const first = await openOutbox(store, 'a');
    await store.batch(first.owe('pay', utf8('1')), { sync: true });
    await first.settle(async () => undefined);
    const seen: number[] = [];
    const second = await openOutbox(store, 'a');
    await store.batch(second.owe('pay', utf8('2')), { sync: true });
    await second.settle(async ({ seq }) => void seen.push(seq));
    assert.deepEqual(seen, [2]);
  });

  it('happen exactly once wherever sender and receiver lose power', async () => {
    // Each number is a step after which the power goes out on both sides.
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(6), { maxLength: 12 }), async (crashes) => {
        const [here, there] = [new MemoryStore(), new MemoryStore()];
        const applied = new Map<number, number>();
        let owed = 0;
        for (const crash of [...crashes, 99]) {
          let step = 0;
          const maybeCrash = (): void => {
            if (step++ === crash) throw new Error('power');
          };
          try {
            const outbox = await openOutbox(here, 'a');
            await here.batch(outbox.owe('n', utf8(String(++owed))), { sync: true });
            maybeCrash();
            await outbox.settle(async (effect) => {
              maybeCrash();
              const put = { type: 'put', key: `applied/${effect.seq}`, value: utf8('') } as const;
              const outcome = await applyOnce(there, 'b', effect, () => [put]);
              if (outcome === 'applied') applied.set(effect.seq, (applied.get(effect.seq) ?? 0) + 1);
              maybeCrash();
            });
          } catch (error) {
            assert.match(String(error), /power/);
            here.loseUnsynced();
            there.loseUnsynced();
          }
        }
        assert.deepEqual([...applied.values()], Array(owed).fill(1));
        assert.equal((await keysOf(there, 'applied')).length, owed);
      }),
      { numRuns: 60 },
    );
  });
});
