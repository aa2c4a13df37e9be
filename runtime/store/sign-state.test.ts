import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { type Store, StoreError } from '../../actors/ports/store.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { openLevelStore } from './level.ts';
import { createSignState, openSignState } from './sign-state.ts';

const hash = (byte: number): Hex => `0x${byte.toString(16).padStart(2, '0').repeat(32)}`;
const ROLLUP = hash(1);
const OTHER = hash(2);

describe('sign state', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'mru-sign-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('grants one digest per place, again and again, also after a restart', async () => {
    const first = await openSignState(folder);
    assert.equal(await first.claim(ROLLUP, 5, 0, hash(10)), 'new');
    assert.equal(await first.claim(ROLLUP, 5, 0, hash(10)), 'same');
    assert.equal(await first.claim(ROLLUP, 5, 0, hash(11)), 'conflict');
    assert.equal(await first.claim(OTHER, 5, 0, hash(11)), 'new');
    await first.close();
    const second = await openSignState(folder);
    assert.equal(await second.claim(ROLLUP, 5, 0, hash(10)), 'same');
    assert.equal(await second.claim(ROLLUP, 5, 0, hash(11)), 'conflict');
    await second.close();
  });

  it('only goes up; a later epoch may return to a lower height', async () => {
    const state = await openSignState(folder);
    assert.equal(await state.claim(ROLLUP, 5, 0, hash(10)), 'new');
    assert.equal(await state.claim(ROLLUP, 8, 0, hash(11)), 'new');
    assert.equal(await state.claim(ROLLUP, 6, 0, hash(12)), 'conflict');
    assert.equal(await state.claim(ROLLUP, 5, 0, hash(10)), 'same');
    assert.equal(await state.claim(ROLLUP, 6, 1, hash(13)), 'new');
    assert.equal(await state.claim(ROLLUP, 9, 0, hash(14)), 'conflict');
    await state.close();
  });

  it('grants one of two claims that are made at once', async () => {
    const state = await openSignState(folder);
    const claims = [hash(10), hash(11), hash(10)].map((digest) => state.claim(ROLLUP, 1, 0, digest));
    assert.deepEqual(await Promise.all(claims), ['new', 'conflict', 'same']);
    await state.close();
  });

  it('says nothing before it is on disk, and tries again after a failure', async () => {
    const disk = await openLevelStore(folder);
    let isBroken = true;
    const failing: Store = {
      get: (key) => disk.get(key),
      range: (range) => disk.range(range),
      batch: (operations, options) => {
        assert.ok(options.sync);
        return isBroken ? Promise.reject(new StoreError('full', 'no space')) : disk.batch(operations, options);
      },
    };
    const state = createSignState(failing);
    await assert.rejects(async () => state.claim(ROLLUP, 1, 0, hash(10)), { code: 'full' });
    await assert.rejects(async () => state.claim(ROLLUP, 1, 0, hash(10)), { code: 'full' });
    // It may have been signed for all we know: another digest stays refused.
    assert.equal(await state.claim(ROLLUP, 1, 0, hash(11)), 'conflict');
    isBroken = false;
    assert.equal(await state.claim(ROLLUP, 1, 0, hash(10)), 'same');
    assert.equal(await createSignState(disk).claim(ROLLUP, 1, 0, hash(11)), 'conflict');
    await disk.close();
  });

  it('moves to another machine as JSON, and an older export lowers nothing', async () => {
    const state = await openSignState(folder);
    await state.claim(ROLLUP, 5, 0, hash(10));
    const old = JSON.stringify(await state.export());
    await state.claim(ROLLUP, 9, 1, hash(11));
    const recent = JSON.stringify(await state.export());
    await state.import(JSON.parse(old));
    assert.equal(await state.claim(ROLLUP, 6, 1, hash(12)), 'conflict');
    await state.close();
    const elsewhere = await openSignState(join(folder, 'elsewhere'));
    await elsewhere.import(JSON.parse(recent));
    assert.equal(await elsewhere.claim(ROLLUP, 9, 1, hash(12)), 'conflict');
    assert.equal(await elsewhere.claim(ROLLUP, 9, 1, hash(11)), 'same');
    assert.equal(await elsewhere.claim(ROLLUP, 5, 0, hash(10)), 'same');
    for (const junk of [undefined, {}, { version: 2, signed: [] }, { version: 1, signed: [{}] }, { version: 1, signed: [{ rollup: ROLLUP, height: -1, epoch: 0, digest: ROLLUP }] }]) {
      await assert.rejects(elsewhere.import(junk), { code: 'corrupt' });
    }
    await elsewhere.close();
  });

  it('forgets only what it would refuse anyway', async () => {
    const state = await openSignState(folder);
    await Promise.all(Array.from({ length: 1200 }, (_, height) => state.claim(ROLLUP, height, 0, hash(10))));
    await state.close();
    const reopened = await openSignState(folder);
    assert.equal((await reopened.export()).signed.length, 1024);
    assert.equal(await reopened.claim(ROLLUP, 10, 0, hash(10)), 'conflict');
    assert.equal(await reopened.claim(ROLLUP, 1199, 0, hash(10)), 'same');
    await reopened.close();
  });

  it('never grants two digests for one place, whatever is asked across restarts', async () => {
    const step = fc.record({ height: fc.nat(4), epoch: fc.nat(2), digest: fc.integer({ min: 10, max: 12 }), restart: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const disk = await openLevelStore(mkdtempSync(join(folder, 'run-')));
        const granted = new Map<string, number>();
        let state = createSignState(disk);
        for (const { height, epoch, digest, restart } of steps) {
          if (restart) state = createSignState(disk);
          const claim = await state.claim(ROLLUP, height, epoch, hash(digest));
          const place = `${height}/${epoch}`;
          if (claim !== 'conflict') assert.equal(granted.get(place) ?? digest, digest);
          assert.equal(claim === 'same', claim !== 'conflict' && granted.has(place));
          if (claim !== 'conflict') granted.set(place, digest);
        }
        await disk.close();
      }),
      { numRuns: 40 },
    );
  });
});
