import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SCENARIOS } from '../world/scenarios.ts';
import type { Finding } from './finding.ts';
import { MUTANTS } from './mutants.ts';
import { mutated } from './mutate.ts';
import { unreached } from './sometimes.ts';
import { SOURCE_MUTANTS } from './source-mutants.ts';

const ROOT = join(import.meta.dirname, '../..');

describe('mutants', () => {
  it('have names of their own, and there are thirty and more', () => {
    const names = [...MUTANTS, ...SOURCE_MUTANTS].map(({ name }) => name);
    assert.equal(new Set(names).size, names.length);
    assert.ok(names.length >= 30, String(names.length));
  });

  for (const mutant of SOURCE_MUTANTS)
    it(`${mutant.name} is a change of the code there is`, () => {
      const source = readFileSync(join(ROOT, mutant.file), 'utf8');
      assert.notEqual(mutated(source, mutant), source);
      assert.throws(() => mutated(source.replace(mutant.from, ''), mutant), /0 places/);
    });

  it('are put into a module while it is loaded, and found', () => {
    const files = ['mutate.ts', 'find-one.ts'].map((name) => join(import.meta.dirname, name)) as [string, string];
    const find = (name: string): string => execFileSync(process.execPath, ['--import', files[0], files[1], name, '3'], { encoding: 'utf8', env: { ...process.env, MRU_MUTANT: name } });
    const finding = JSON.parse(find('quorum-off-by-one').trim()) as Finding;
    assert.deepEqual([finding.seed, finding.invariant, finding.faults], [1, 10, 0]);
    assert.throws(() => execFileSync(process.execPath, [files[1], 'quorum-off-by-one', '1'], { stdio: 'pipe' }), /not planted here/);
  }).timeout(120_000);
});

describe('states that a batch must reach', () => {
  it('are named when none did', () => {
    for (const scenario of SCENARIOS) {
      const all = unreached({ scenario }, {});
      assert.ok(all.includes('settled') && all.includes('message-applied'));
      assert.ok(!unreached({ scenario, rollups: 1 }, {}).includes('message-applied') && !unreached({ scenario, verifiers: 3 }, {}).includes('double-vote'));
      assert.deepEqual(unreached({ scenario }, Object.fromEntries(all.slice(1).map((name) => [name, 1]))), all.slice(0, 1));
    }
  });
});
