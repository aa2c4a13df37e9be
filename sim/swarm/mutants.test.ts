import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installCachedCrypto } from '../world/crypto.ts';
import { type Fault, makePlan } from '../world/plan.ts';
import { SCENARIOS } from '../world/scenarios.ts';
import { runPlan } from '../world/world.ts';
import type { Finding } from './finding.ts';
import { MUTANTS, type Mutant } from './mutants.ts';
import { mutated } from './mutate.ts';
import { unreached } from './sometimes.ts';
import { SOURCE_MUTANTS } from './source-mutants.ts';

const ROOT = join(import.meta.dirname, '../..');

const crash = (at: number): Fault => ({ kind: 'crash', node: 'member/1', at, ms: 200 });

describe('mutants', () => {
  before(installCachedCrypto);

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

  /** Of a calm network: what one member does wrong when it starts again, or always. */
  const broken: readonly (readonly [name: string, invariant: number, faults: readonly Fault[]])[] = [
    ['clock-read', 31, []],
    ['tail-dropped', 13, [crash(5_000)]],
    ['tail-dropped', 14, [crash(14_000), crash(14_220)]],
    ['write-behind', 32, [{ kind: 'stop', node: 'member/1', at: 6_000, ms: 300, graceMs: 500 }]],
  ];
  for (const [name, invariant, faults] of broken)
    it(`${name} breaks invariant ${invariant}, and nothing does without it`, async () => {
      const mutant = MUTANTS.find((each) => each.name === name) as Mutant;
      const plan = { ...makePlan(1, { scenario: 'calm', verifiers: 4, rollups: 2, seconds: 10 }), faults };
      const checks = (number: number): boolean => number === invariant;
      assert.equal((await runPlan(plan, { checks, plant: mutant.plant })).violation?.invariant, invariant);
      assert.equal((await runPlan(plan)).violation, undefined);
    }).timeout(120_000);

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
