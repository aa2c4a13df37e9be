import assert from 'node:assert/strict';
import { type Range, type Store, StoreError } from '../../actors/ports/store.ts';
import { MemoryStore } from '../../sim/memory/store.ts';
import { besideDamage } from './damage.ts';

const SYNCED = { sync: true } as const;
const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f'];

/** A store of one record per letter, some of which cannot be read until they are written again. */
async function damagedStore(...damaged: readonly string[]) {
  const memory = new MemoryStore();
  const broken = new Set<string>();
  const check = (key: string): void => {
    if (broken.has(key)) throw new StoreError('corrupt', `${key} is damaged`, key);
  };
  const store: Store = {
    get: async (key) => {
      check(key);
      return memory.get(key);
    },
    range: async (range) => {
      const found = await memory.range(range);
      for (const [key] of found) check(key);
      return found;
    },
    batch: async (operations, options) => {
      for (const { key } of operations) broken.delete(key);
      await memory.batch(operations, options);
    },
  };
  await store.batch(
    LETTERS.map((letter) => ({ type: 'put', key: `blob/${letter}`, value: Uint8Array.of(letter.charCodeAt(0)) })),
    SYNCED,
  );
  await store.batch([{ type: 'put', key: 'pending/a', value: Uint8Array.of(1) }], SYNCED);
  for (const key of damaged) broken.add(key);
  const said: object[] = [];
  return { said, store: besideDamage(store, { isElsewhere: (key) => key.startsWith('blob/'), log: (event, detail) => said.push({ event, ...detail }) }) };
}

const lettersIn = async (store: Store, range: Partial<Range>): Promise<string> => (await store.range({ from: 'blob/', to: 'blob0', ...range })).map(([key]) => key.slice(-1)).join('');

describe('a store beside damage', () => {
  it('has nothing where a record is damaged that can be had again, says so once, and has it when it is written again', async () => {
    const { store, said } = await damagedStore('blob/c');
    assert.deepEqual([await store.get('blob/c'), await store.get('blob/c'), await store.get('blob/d')], [undefined, undefined, Uint8Array.of(100)]);
    assert.deepEqual(said, [{ event: 'record-damaged', key: 'blob/c', again: true }]);
    await store.batch([{ type: 'put', key: 'blob/c', value: Uint8Array.of(7) }], SYNCED);
    assert.deepEqual(await store.get('blob/c'), Uint8Array.of(7));
  });

  it('reads what lies around damaged records, from either end and up to a limit', async () => {
    const { store } = await damagedStore('blob/a', 'blob/c', 'blob/d', 'blob/f');
    assert.deepEqual([await lettersIn(store, {}), await lettersIn(store, { reverse: true })], ['be', 'eb']);
    assert.deepEqual([await lettersIn(store, { limit: 1 }), await lettersIn(store, { limit: 1, reverse: true })], ['b', 'e']);
    assert.deepEqual([await lettersIn(store, { limit: 2 }), await lettersIn(store, { from: 'blob/c', to: 'blob/e' })], ['be', '']);
  });

  it('goes on failing where what is damaged can be had from nobody', async () => {
    const { store, said } = await damagedStore('pending/a');
    for (let time = 0; time < 2; time++) {
      await assert.rejects(async () => store.get('pending/a'), { code: 'corrupt', key: 'pending/a' });
      await assert.rejects(async () => store.range({ from: 'a', to: 'z' }), { code: 'corrupt' });
    }
    assert.deepEqual(said, [{ event: 'record-damaged', key: 'pending/a', again: false }]);
  });

  it('passes on what is no damage', async () => {
    const memory = new MemoryStore();
    await memory.close();
    const store = besideDamage(memory, { isElsewhere: () => true, log: () => assert.fail('nothing is damaged') });
    await assert.rejects(async () => store.get('blob/a'), { code: 'closed' });
    await assert.rejects(async () => store.range({ from: 'a', to: 'z' }), { code: 'closed' });
  });
});
