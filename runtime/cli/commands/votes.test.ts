import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeKeys } from '../../keys/keys.ts';
import { signFolderOf } from '../../node/verifier.ts';
import { openSignState } from '../../store/sign-state.ts';
import { votesExportCommand, votesImportCommand } from '../descriptions/votes.ts';
import { parseFlags } from '../flags.ts';
import { votesExport, votesImport } from './votes.ts';

const ROLLUP = `0x${'01'.repeat(32)}` as const;
const HEADERS = [`0x${'0a'.repeat(32)}`, `0x${'0b'.repeat(32)}`] as const;

describe('mru votes', function () {
  this.timeout(60_000);
  let folder: string;
  const at = (name: string): string => join(folder, name);
  const run = (command: 'export' | 'import', keys: string, data: string): Promise<number> => {
    const args = [at('votes.json'), '--keys', at(keys), '--data', at(data), '--json'];
    return command === 'export' ? votesExport(parseFlags(votesExportCommand, args)) : votesImport(parseFlags(votesImportCommand, args));
  };
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'mru-votes-'));
    await Promise.all(['keys', 'others'].map((name) => makeKeys(at(name), 'a password')));
  });
  after(() => rmSync(folder, { recursive: true }));

  it('move with a key to another folder, where it may then not vote otherwise', async () => {
    const state = await openSignState(signFolderOf(at('old')));
    await state.claim(ROLLUP, 5, 0, HEADERS[0]);
    await assert.rejects(run('export', 'keys', 'old'), /another process uses/);
    await state.close();
    assert.equal(await run('export', 'keys', 'old'), 0);
    assert.equal(await run('import', 'keys', 'new'), 0);
    const moved = await openSignState(signFolderOf(at('new')));
    assert.equal(await moved.claim(ROLLUP, 5, 0, HEADERS[1]), 'conflict');
    await moved.close();
  });

  it('refuse what is not theirs, and say why', async () => {
    await assert.rejects(run('export', 'keys', 'nowhere'), /no verifier has run/);
    await assert.rejects(run('import', 'others', 'new'), /is of the key 0x/);
    const exported = readFileSync(at('votes.json'), 'utf8');
    for (const [junk, said] of [
      ['', /JSON/],
      ['7', /is of the key undefined/],
      [exported.replace('"version":1', '"version":2'), /no export/],
    ] as const) {
      writeFileSync(at('votes.json'), junk);
      await assert.rejects(run('import', 'keys', 'new'), said);
    }
  });
});
