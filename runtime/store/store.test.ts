import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Level } from 'level';
import type { StoreError } from '../../actors/ports/store.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { type ClosableStore, openLevelStore } from './level.ts';
import { createSignState } from './sign-state.ts';

const hash = (digit: string): Hex => `0x${digit.repeat(64)}`;

describe('level store', () => {
  let folder: string;
  let store: ClosableStore;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'mru-store-'));
    store = await openLevelStore(folder);
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  it('keeps what was asked in the order it was asked', async () => {
    const put = (value: number, sync: boolean) => store.batch([{ type: 'put', key: 'k', value: Uint8Array.of(value) }], { sync });
    await Promise.all([put(1, true), put(2, false), put(3, true)]);
    assert.deepEqual(await store.get('k'), Uint8Array.of(3));
    assert.equal(await store.get('absent'), undefined);
  });

  it('reads ranges in order, limited and reversed', async () => {
    await store.batch(
      ['a/1', 'a/2', 'a/3', 'b/1'].map((key) => ({ type: 'put', key, value: new Uint8Array() }) as const),
      { sync: false },
    );
    const names = async (more: object): Promise<string[]> => (await store.range({ from: 'a/', to: 'a0', ...more })).map(([key]) => key);
    assert.deepEqual([await names({}), await names({ limit: 2 }), await names({ limit: 1, reverse: true })], [['a/1', 'a/2', 'a/3'], ['a/1', 'a/2'], ['a/3']]);
  });

  it('refuses a damaged record by name', async () => {
    await store.batch([{ type: 'put', key: 'k', value: Uint8Array.of(1, 2, 3) }], { sync: true });
    await store.close();
    const raw = new Level<string, Uint8Array>(folder, { valueEncoding: 'view' });
    const bytes = (await raw.get('k')) as Uint8Array;
    bytes[6] = (bytes[6] as number) ^ 1;
    await raw.put('k', bytes);
    await raw.close();
    store = await openLevelStore(folder);
    await assert.rejects(
      async () => store.get('k'),
      (error: StoreError) => error.code === 'corrupt' && /k: checksum/.test(error.message),
    );
  });

  it('is open once', async () => {
    await assert.rejects(openLevelStore(folder), (error: StoreError) => error.code === 'locked' && error.message.includes(folder));
  });

  it('signs one header per place, in all its lives', async () => {
    const first = createSignState(store);
    const both = await Promise.all([first.claim(hash('1'), 5, 0, hash('a')), first.claim(hash('1'), 5, 0, hash('b'))]);
    assert.deepEqual(both, ['new', 'conflict']);
    await store.close();
    store = await openLevelStore(folder);
    const second = createSignState(store);
    assert.deepEqual(
      [await second.claim(hash('1'), 5, 0, hash('a')), await second.claim(hash('1'), 5, 0, hash('b')), await second.claim(hash('1'), 4, 0, hash('c'))],
      ['same', 'conflict', 'conflict'],
    );
    assert.deepEqual([await second.claim(hash('1'), 5, 1, hash('b')), await second.claim(hash('2'), 1, 0, hash('c'))], ['new', 'new']);
  });
});
