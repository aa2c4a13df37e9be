import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { installCachedCrypto } from './crypto.ts';
import type { Fact } from './facts.ts';
import { guarded, quiet } from './guard.ts';
import { makePlan } from './plan.ts';
import { runPlan } from './world.ts';

const MAIN = join(import.meta.dirname, '../cli/main.ts');
const SMALL = { verifiers: 4, rollups: 2, seconds: 10 } as const;

before(installCachedCrypto);

describe('a network in virtual time', () => {
  it('brings every action from C0 to C4 when nothing goes wrong', async () => {
    const outcome = await runPlan(makePlan(1, { ...SMALL, scenario: 'calm' }));
    assert.deepEqual(outcome.violation, undefined);
    const { c0, c2, c3a, c3b, c4 } = outcome.confirmations;
    assert.ok(c0 > 0 && c2 >= c0);
    assert.deepEqual([c3a, c3b, c4], [c2, c2, c2]);
  });

  it('brings every action to C4 with 64 members, under one signature for all', async () => {
    const outcome = await runPlan(makePlan(3, { verifiers: 64, rollups: 2, seconds: 5, scenario: 'calm' }));
    assert.equal(outcome.violation, undefined);
    const { c0, c2, c4 } = outcome.confirmations;
    assert.ok(c0 > 0 && c2 >= c0 && c4 === c2);
  });

  it('certifies nothing of an app whose deposit is used up, and goes on when it is filled', async () => {
    const during: string[] = [];
    const see = (fact: Fact, atMs: number): void => {
      if (fact.kind === 'certified' && fact.certificate.kind === 'attest' && atMs > 4_000 && atMs < 8_000) during.push(fact.certificate.rollup);
    };
    const outcome = await runPlan({ ...makePlan(1, { ...SMALL, scenario: 'calm' }), faults: [{ kind: 'dry', rollup: 0, at: 1_000, ms: 7_000 }] }, { see });
    assert.equal(outcome.violation, undefined);
    assert.equal(new Set(during).size, 1, 'only the other app');
    const { c0, c2, c4 } = outcome.confirmations;
    assert.ok(c0 > 0 && c2 >= c0 && c4 === c2);
  });

  it('takes nothing in and certifies nothing more of an app that is frozen on L1, and goes on with the other', async () => {
    const late = new Set<string>();
    const frozen = new Map<string, number>();
    const see = (fact: Fact, atMs: number): void => {
      if (fact.kind === 'reported' && fact.event === 'frozen') frozen.set(fact.node, (frozen.get(fact.node) ?? 0) + 1);
      // Final after six blocks of L1, and heard of within two looks.
      if (fact.kind === 'certified' && fact.certificate.kind === 'attest' && atMs > 10_000) late.add(fact.certificate.rollup);
    };
    // Messages to the frozen app wait for ever (15), and so do actions (25).
    const atRest = new Set([15, 25]);
    const plan = makePlan(1, { ...SMALL, scenario: 'calm', seconds: 16 });
    const outcome = await runPlan({ ...plan, actions: plan.actions * 2, faults: [{ kind: 'freeze', rollup: 0, at: 500 }] }, { see, checks: (invariant) => !atRest.has(invariant) });
    assert.equal(outcome.violation, undefined);
    assert.equal(late.size, 1, 'only the other app');
    assert.deepEqual([...frozen.values()], [1, 1, 1, 1, 1], 'four members and the operator say so, once');
  });

  it('an app becomes another version under load, and nothing that was promised is lost', async () => {
    const upgraded = new Map<string, number>();
    const see = (fact: Fact): void => {
      if (fact.kind === 'reported' && fact.event === 'upgraded') upgraded.set(fact.node, (upgraded.get(fact.node) ?? 0) + 1);
    };
    const plan = makePlan(1, { ...SMALL, scenario: 'calm', seconds: 20 });
    const faults = [
      { kind: 'upgrade', rollup: 0, at: 500 } as const,
      { kind: 'deposit', rollup: 0, at: 500, client: 0, amount: 7 } as const,
      { kind: 'crash', node: 'member/1', at: 9_500, ms: 500 } as const,
    ];
    const outcome = await runPlan({ ...plan, actions: plan.actions * 4, faults }, { see });
    assert.equal(outcome.violation, undefined);
    assert.deepEqual([[...upgraded], outcome.reached['upgraded']], [[['operator/0', 1]], 1]);
  });

  it('takes deposits in once they are final, and sends back what the app refuses', async () => {
    const deposit = (rollup: number, at: number, client: number, amount: number) => ({ kind: 'deposit', rollup, at, client, amount }) as const;
    // The last one is reorganised away before it is final, and nobody sends it again.
    const faults = [deposit(0, 500, 0, 77), deposit(0, 600, 1, 1_777), deposit(1, 4_500, 1, 5), { kind: 'reorg', at: 8_500, depth: 5 } as const];
    const outcome = await runPlan({ ...makePlan(1, { ...SMALL, scenario: 'calm' }), faults });
    assert.equal(outcome.violation, undefined);
    assert.deepEqual([outcome.reached['deposit-returned'], outcome.reached['deposit-taken'], outcome.reached['fault:deposit']], [1, 1, 3]);
  });

  it('a verifier that begins late joins by a snapshot, and does so again when it lost what it made of it', async () => {
    const faults = [
      { kind: 'late', node: 'member/4', at: 10_000 },
      { kind: 'crash', node: 'member/4', at: 15_000, ms: 500 },
    ] as const;
    const outcome = await runPlan({ ...makePlan(1, { ...SMALL, seconds: 20, scenario: 'calm' }), spares: 1, faults });
    assert.equal(outcome.violation, undefined);
    // Two rollups, twice.
    assert.equal(outcome.reached['joined-by-snapshot'], 4);
  });

  it('gives one trace hash for one seed, twice here and once in another process', async () => {
    const plan = makePlan(2, { ...SMALL, scenario: 'swarm' });
    const [first, second] = [await runPlan(plan), await runPlan(plan)];
    assert.equal(first.traceHash, second.traceHash);
    const args = ['sim', '--net', 'virtual', '--seed', '2', '--scenario', 'swarm', '--verifiers', '4', '--rollups', '2', '--seconds', '10', '--json'];
    const { stdout } = await promisify(execFile)(process.execPath, [MAIN, ...args]);
    assert.equal((JSON.parse(stdout) as { traceHash: string }).traceHash, first.traceHash);
    assert.notEqual((await runPlan(makePlan(3, { ...SMALL, scenario: 'calm' }))).traceHash, first.traceHash);
  });

  it('fails a run that touches the timers, chance or clock of the host, even when the error is caught', async () => {
    const touch = [() => Math.random(), () => performance.now(), () => setTimeout(() => undefined, 1), () => new Date(), () => crypto.randomUUID()];
    for (const each of touch) {
      const careless = async (): Promise<void> => {
        try {
          each();
        } catch {
          // As careless code would.
        }
        await quiet();
      };
      await assert.rejects(() => guarded(() => 0, careless), { name: 'HostTouched' });
    }
    assert.equal(typeof Math.random(), 'number');
  });

  it('an operator that lost its certificates in a crash asks for them and goes on (seed 10)', async () => {
    const plan = makePlan(10, { scenario: 'swarm', rollups: 2 });
    const outcome = await runPlan({ ...plan, faults: plan.faults.filter((fault) => fault.kind === 'crash' && fault.node === 'operator/1') });
    assert.equal(outcome.violation, undefined);
  });

  it('an operator whose disk was full when the certificates came asks for them again (seed 6)', async () => {
    assert.equal((await runPlan(makePlan(6, { scenario: 'swarm', rollups: 2 }))).violation, undefined);
  });

  it('an action sent again while its block is sealed is not built twice after a crash (seed 3)', async () => {
    const plan = makePlan(3, { scenario: 'swarm', rollups: 2 });
    const faults = plan.faults.map((fault) => (fault.kind === 'byzantine' ? { ...fault, how: 'wrong-root' as const } : fault));
    assert.equal((await runPlan({ ...plan, faults })).violation, undefined);
  });

  it('a block that nobody gossiped is replayed once a member keeps it, though its certificate was heard before (seed 62)', async () => {
    assert.equal((await runPlan(makePlan(62, { scenario: 'byzantine' }))).violation, undefined);
  });

  it('a late verifier gets a snapshot though its peers go on making new ones and messages are lost (seed 162)', async () => {
    assert.equal((await runPlan(makePlan(162, { scenario: 'hard' }))).violation, undefined);
  });

  it('a member that heard the loser of two blocks before the certificate of the other goes on with the certified one (seed 87)', async () => {
    const plan = makePlan(87, { scenario: 'hard' });
    assert.equal((await runPlan({ ...plan, faults: plan.faults.slice(0, 4) })).violation, undefined);
  });

  it('a member that leaves votes for what it withheld once a block of the next committee takes in what was due (seed 186)', async () => {
    const plan = makePlan(186, { scenario: 'hard' });
    const outcome = await runPlan({ ...plan, faults: plan.faults.filter(({ kind }) => kind !== 'stop') });
    assert.equal(outcome.violation, undefined);
    assert.ok((outcome.reached.overdue ?? 0) >= 3, 'members that waited');
  });

  it('an app that was not paid for has taken a message in above what is certified: that is not left out (seed 51)', async () => {
    const outcome = await runPlan(makePlan(51, { scenario: 'hard' }));
    assert.equal(outcome.violation, undefined);
    assert.ok((outcome.reached.overdue ?? 0) >= 2, 'members that waited');
  });

  it('members that start again know for how long a message has been left out (seed 7)', async () => {
    const outcome = await runPlan(makePlan(7, { scenario: 'swarm' }));
    assert.equal(outcome.violation, undefined);
    assert.ok((outcome.reached.overdue ?? 0) >= 2, 'members that waited');
  });

  it('a node that is asked to end does so with nothing left to do, and comes back to what its disk has', async () => {
    const stops = ['member/1', 'operator/0', 'operator/1'].map((node, at) => ({ kind: 'stop', node, at: 1_500 + 1_500 * at, ms: 1_000, graceMs: 500 }) as const);
    const outcome = await runPlan({ ...makePlan(1, { ...SMALL, scenario: 'calm' }), faults: stops });
    assert.equal(outcome.violation, undefined);
    assert.deepEqual([outcome.reached.stopped, outcome.reached['stopped-early']], [3, undefined]);
    const { c0, c2, c4 } = outcome.confirmations;
    assert.ok(c0 > 0 && c2 >= c0 && c4 === c2);
  });
}).timeout(60_000);
