import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '../cli/flags.ts';
import { DevFolder } from './folder.ts';

describe('the folder of a development network', () => {
  let path: string;
  beforeEach(() => {
    path = join(mkdtempSync(join(tmpdir(), 'mru-folder-')), '.mru');
  });
  afterEach(() => rmSync(join(path, '..'), { recursive: true, force: true }));
  const beginning = { wasm: Uint8Array.of(1, 2), genesis: Uint8Array.of(3), genesisInput: { holders: ['0x1'] } };
  const made = (): void => {
    const folder = DevFolder.open(path, false);
    assert.equal(folder.isNew, true);
    folder.keep('token', beginning);
    folder.isWhole();
    folder.close();
  };

  it('keeps with what an app began, until it is told to begin anew', () => {
    made();
    const again = DevFolder.open(path, false);
    assert.deepEqual([again.isNew, again.beginning('token'), again.beginning('chess')], [false, beginning, undefined]);
    again.close();
    const fresh = DevFolder.open(path, true);
    assert.deepEqual([fresh.isNew, fresh.beginning('token')], [true, undefined]);
    fresh.close();
  });

  it('keeps nothing of a start that was never whole', () => {
    const failed = DevFolder.open(path, false);
    failed.keep('token', beginning);
    failed.close();
    assert.deepEqual(readdirSync(path), []);
  });

  it('is of one process, and of one that was killed no longer', () => {
    made();
    writeFileSync(join(path, 'running.pid'), String(process.ppid));
    assert.throws(() => DevFolder.open(path, false), /mru dev runs with .* already, as process \d+: end it, or give another --data/);
    // Above what Linux and macOS give.
    writeFileSync(join(path, 'running.pid'), '4194305');
    DevFolder.open(path, false).close();
    assert.equal(existsSync(join(path, 'running.pid')), false);
  });

  it('says what it is that it cannot go on from, and erases nothing of others', () => {
    made();
    writeFileSync(join(path, 'network.json'), '{"format":99}');
    assert.throws(() => DevFolder.open(path, false), /another version of mru: --fresh begins anew/);
    writeFileSync(join(path, 'network.json'), '{');
    assert.throws(() => DevFolder.open(path, false), /network\.json is damaged: --fresh begins anew/);
    DevFolder.open(path, true).close();
    writeFileSync(join(path, 'letter.txt'), 'mine');
    assert.throws(() => DevFolder.open(path, true), UsageError);
    assert.ok(existsSync(join(path, 'letter.txt')));
  });
});
