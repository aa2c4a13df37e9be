import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Level } from 'level';
import { describeStore } from '../../actors/ports/store.compliance.ts';
import { StoreError, type StoreErrorCode } from '../../actors/ports/store.ts';
import { utf8 } from '../../protocols/bytes.ts';
import { Commits } from './commits.ts';
import { openLevelStore } from './level.ts';

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'mru-store-'));
const failsWith = (code: StoreErrorCode, message: RegExp) => (error: unknown) => error instanceof StoreError && error.code === code && message.test(error.message);
const put = (key: string, value = 'x') => ({ type: 'put', key, value: utf8(value) }) as const;

describeStore('level', async () => {
  const folder = newFolder();
  const store = await openLevelStore(folder);
  const stop = async (): Promise<void> => {
    await store.close();
    rmSync(folder, { recursive: true });
  };
  return { store, stop };
});

describe('level store', () => {
  let folder: string;
  beforeEach(() => {
    folder = newFolder();
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('keeps everything across a restart', async () => {
    const first = await openLevelStore(folder);
    await first.batch([put('a', 'synced')], { sync: true });
    void first.batch([put('b', 'in flight when closed')], { sync: false });
    await first.close();
    const second = await openLevelStore(folder);
    assert.equal((await second.range({ from: 'a', to: 'z' })).length, 2);
    await second.close();
  });

  it('finds flipped bits and names the key', async () => {
    const first = await openLevelStore(folder);
    await first.batch([put('good'), put('flipped', 'some value'), put('moved', 'another')], { sync: true });
    await first.close();
    const raw = new Level<string, Uint8Array>(folder, { keyEncoding: 'utf8', valueEncoding: 'view' });
    const value = (await raw.get('flipped')) as Uint8Array;
    value[7] = (value[7] as number) ^ 4;
    await raw.put('flipped', value);
    await raw.put('copy', (await raw.get('moved')) as Uint8Array);
    await raw.put('short', new Uint8Array(2));
    await raw.close();
    const second = await openLevelStore(folder);
    await second.get('good');
    for (const key of ['flipped', 'copy', 'short']) await assert.rejects(async () => second.get(key), failsWith('corrupt', new RegExp(key)));
    await assert.rejects(async () => second.range({ from: 'a', to: 'z' }), failsWith('corrupt', /copy/));
    await second.close();
  });

  it('says who is in the way when the folder is in use', async () => {
    const first = await openLevelStore(folder);
    await assert.rejects(openLevelStore(folder), failsWith('locked', /another process uses/));
    await first.close();
    await (await openLevelStore(folder)).close();
  });

  it('says so when it was closed', async () => {
    const store = await openLevelStore(folder);
    await store.close();
    await store.close();
    await assert.rejects(async () => store.get('a'), failsWith('closed', /closed/));
    await assert.rejects(async () => store.batch([put('a')], { sync: true }), failsWith('closed', /closed/));
    await assert.rejects(async () => store.range({ from: 'a', to: 'b' }), failsWith('closed', /closed/));
  });

  it('refuses keys whose order would differ between memory and disk', async () => {
    const store = await openLevelStore(folder);
    for (const key of ['', 'ä', 'a\n', '\u{1F600}']) await assert.rejects(async () => store.batch([put(key)], { sync: false }), TypeError);
    await store.close();
  });
});

describe('group commit', () => {
  it('writes what was asked in one tick together, and what was asked meanwhile next', async () => {
    const groups: { readonly keys: string; readonly sync: boolean }[] = [];
    const commits = new Commits(async ({ operations, sync }) => {
      groups.push({ keys: operations.map(({ key }) => key).join(''), sync });
      await new Promise((resolve) => setTimeout(resolve, 5));
    });
    const all = ['a', 'b', 'c'].map((key) => commits.add([put(key)], { sync: key === 'b' }));
    await new Promise((resolve) => setTimeout(resolve, 1));
    all.push(...['d', 'e'].map((key) => commits.add([put(key)], { sync: false })));
    await Promise.all(all);
    assert.deepEqual(groups, [
      { keys: 'abc', sync: true },
      { keys: 'de', sync: false },
    ]);
  });

  it('tells everybody in a failed group, and goes on', async () => {
    let isBroken = true;
    const commits = new Commits(async () => {
      if (isBroken) throw new StoreError('full', 'no space');
    });
    const outcomes = await Promise.allSettled([commits.add([put('a')], { sync: true }), commits.add([put('b')], { sync: false })]);
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      ['rejected', 'rejected'],
    );
    isBroken = false;
    await commits.add([put('c')], { sync: true });
  });
});
