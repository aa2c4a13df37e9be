/** What every store must do. */
import assert from 'node:assert/strict';
import { utf8 } from '../../protocols/bytes.ts';
import type { Store, StoreOperation } from './store.ts';

export interface StoreUnderTest {
  readonly store: Store;
  stop(): PromiseLike<void>;
}

const put = (key: string, value = key): StoreOperation => ({ type: 'put', key, value: utf8(value) });
const del = (key: string): StoreOperation => ({ type: 'del', key });
const text = (bytes: Uint8Array | undefined): string | undefined => bytes && new TextDecoder().decode(bytes);
const ALL = { from: '!', to: '~' };

/** `makeStore` answers an empty store each time. */
export function describeStore(name: string, makeStore: () => Promise<StoreUnderTest>): void {
  describe(`store: ${name}`, () => {
    let made: StoreUnderTest;
    let store: Store;
    beforeEach(async () => {
      made = await makeStore();
      store = made.store;
    });
    afterEach(() => made.stop());

    const keysOf = async (range: Parameters<Store['range']>[0]): Promise<string[]> => (await store.range(range)).map(([key]) => key);
    const fill = (...keys: string[]): PromiseLike<void> =>
      store.batch(
        keys.map((key) => put(key)),
        { sync: false },
      );

    it('gives back what was put, and nothing for what was not', async () => {
      await store.batch([put('a', 'one'), put('b', '')], { sync: false });
      assert.equal(text(await store.get('a')), 'one');
      assert.deepEqual(await store.get('b'), new Uint8Array());
      assert.equal(await store.get('c'), undefined);
    });

    it('replaces and deletes; deleting what is not there is fine', async () => {
      await fill('a', 'b');
      await store.batch([put('a', 'two'), del('b'), del('nothing')], { sync: true });
      assert.equal(text(await store.get('a')), 'two');
      assert.equal(await store.get('b'), undefined);
      assert.deepEqual(await keysOf(ALL), ['a']);
    });

    it('applies a batch in order, the last operation of a key counts', async () => {
      await store.batch([put('a', '1'), del('a'), put('a', '2'), put('b', '1'), del('b')], { sync: false });
      assert.equal(text(await store.get('a')), '2');
      assert.equal(await store.get('b'), undefined);
    });

    it('keeps every byte of every value', async () => {
      const value = Uint8Array.from({ length: 70_000 }, (_, i) => (i * 7 + (i >> 8)) & 255);
      await store.batch([{ type: 'put', key: 'binary', value }], { sync: false });
      assert.deepEqual(await store.get('binary'), value);
      assert.deepEqual((await store.range(ALL))[0]?.[1], value);
    });

    it('keeps values apart from the buffers of the caller', async () => {
      const value = Uint8Array.of(1, 2, 3);
      const written = store.batch([{ type: 'put', key: 'a', value }], { sync: false });
      value.fill(9);
      await written;
      const read = (await store.get('a')) as Uint8Array;
      assert.deepEqual(read, Uint8Array.of(1, 2, 3));
      read.fill(8);
      assert.deepEqual(await store.get('a'), Uint8Array.of(1, 2, 3));
    });

    it('orders keys by code unit', async () => {
      await fill('b', 'a/2', 'a/10', 'B', 'a', 'a/', 'a0', '~');
      assert.deepEqual(await keysOf({ from: '!', to: '~~' }), ['B', 'a', 'a/', 'a/10', 'a/2', 'a0', 'b', '~']);
    });

    it('answers ranges from inclusive to exclusive, limited, in both directions', async () => {
      await fill('a', 'b', 'c', 'd', 'e');
      assert.deepEqual(await keysOf({ from: 'b', to: 'd' }), ['b', 'c']);
      assert.deepEqual(await keysOf({ from: 'b', to: 'e', limit: 2 }), ['b', 'c']);
      assert.deepEqual(await keysOf({ from: 'b', to: 'e', reverse: true }), ['d', 'c', 'b']);
      assert.deepEqual(await keysOf({ from: 'b', to: 'e', reverse: true, limit: 1 }), ['d']);
      assert.deepEqual(await keysOf({ from: 'bb', to: 'cc' }), ['c']);
      assert.deepEqual(await keysOf({ from: 'd', to: 'b' }), []);
      assert.deepEqual(await keysOf({ from: 'x', to: 'z' }), []);
      assert.deepEqual(await keysOf({ from: 'a', to: 'c', limit: 0 }), []);
    });

    it('sees additions and deletions in later ranges', async () => {
      await fill('a', 'c');
      assert.deepEqual(await keysOf(ALL), ['a', 'c']);
      await store.batch([put('b'), del('a')], { sync: false });
      assert.deepEqual(await keysOf(ALL), ['b', 'c']);
      await store.batch([put('a')], { sync: true });
      assert.deepEqual(await keysOf(ALL), ['a', 'b', 'c']);
    });

    it('does nothing for an empty batch', async () => {
      await store.batch([], { sync: true });
      assert.deepEqual(await keysOf(ALL), []);
    });

    it('applies all of a batch or nothing', async () => {
      const bad = { type: 'put', key: 'b', value: undefined } as unknown as StoreOperation;
      await assert.rejects(async () => store.batch([put('a'), bad], { sync: false }));
      assert.deepEqual(await keysOf(ALL), []);
    });

    it('keeps the order of batches that were not awaited, with and without sync', async () => {
      const writes = Array.from({ length: 300 }, (_, i) =>
        store.batch([put('last', String(i)), put(`each/${String(i).padStart(3, '0')}`), ...(i > 0 ? [del(`only/${i - 1}`)] : []), put(`only/${i}`)], {
          sync: i % 3 === 0,
        }),
      );
      await Promise.all(writes);
      assert.equal(text(await store.get('last')), '299');
      assert.equal((await keysOf({ from: 'each/', to: 'each0' })).length, 300);
      assert.deepEqual(await keysOf({ from: 'only/', to: 'only0' }), ['only/299']);
    });

    it('settles batches in the order they were asked for', async () => {
      const settled: number[] = [];
      const writes = Array.from({ length: 50 }, async (_, i) => {
        await store.batch([put(String(i))], { sync: i % 2 === 0 });
        settled.push(i);
      });
      await Promise.all(writes);
      assert.deepEqual(
        settled,
        Array.from({ length: 50 }, (_, i) => i),
      );
    });
  });
}
