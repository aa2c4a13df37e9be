/** As many liars as a committee bears, and one more. */
import assert from 'node:assert/strict';
import { installCachedCrypto } from './crypto.ts';
import type { Fact } from './facts.ts';
import { type Fault, makePlan, type Plan } from './plan.ts';
import { runPlan } from './world.ts';

const byzantine = (node: string, how: Extract<Fault, { kind: 'byzantine' }>['how']): Fault => ({ kind: 'byzantine', node, how });
/** The last members lie. */
const liarsOf = (verifiers: number, count: number, how: Extract<Fault, { kind: 'byzantine' }>['how']): Fault[] =>
  Array.from({ length: count }, (_, at) => byzantine(`member/${verifiers - 1 - at}`, how));
const planOf = (seed: number, verifiers: number, seconds: number, faults: readonly Fault[]): Plan => ({ ...makePlan(seed, { scenario: 'calm', verifiers, rollups: 2, seconds }), faults });

/** Those that reported an event. */
function reporting(event: string) {
  const nodes = new Set<string>();
  const see = (fact: Fact): void => {
    if (fact.kind === 'reported' && fact.event === event) nodes.add(fact.node);
  };
  return { nodes, see };
}

const raise = (heights: Map<string, number>, of: string, height: number): void => void heights.set(of, Math.max(height, heights.get(of) ?? 0));

before(installCachedCrypto);

describe('a committee with liars', () => {
  for (const [verifiers, seconds] of [
    [4, 10],
    [7, 8],
    [16, 3],
  ] as const) {
    const f = Math.floor((verifiers - 1) / 3);

    it(`bears ${f} of ${verifiers}: all actions rise, and each liar loses its stake`, async () => {
      let slashed = 0;
      const see = (fact: Fact): void => {
        if (fact.kind === 'l1') slashed = fact.slashed.size;
      };
      const outcome = await runPlan(planOf(verifiers, verifiers, seconds, liarsOf(verifiers, f, 'vote-both')), { see });
      assert.equal(outcome.violation, undefined);
      assert.equal(slashed, f);
      const { c0, c2, c3b, c4 } = outcome.confirmations;
      assert.ok(c0 > 0 && c2 >= c0);
      assert.deepEqual([c3b, c4], [c2, c2]);
    });
  }

  it('bears 6 of 19, a large one: wrong shares of the common signature hold nothing up, and cost nothing', async () => {
    let slashed = 0;
    const spoilt = reporting('bad-shares');
    const see = (fact: Fact): void => {
      if (fact.kind === 'l1') slashed = fact.slashed.size;
      spoilt.see(fact);
    };
    const liars = [...liarsOf(19, 3, 'bad-share'), ...liarsOf(16, 3, 'vote-both')];
    const outcome = await runPlan(planOf(19, 19, 2, liars), { see });
    assert.equal(outcome.violation, undefined);
    assert.ok(spoilt.nodes.size > 0);
    assert.equal(slashed, 3);
    const { c0, c2, c3b, c4 } = outcome.confirmations;
    assert.ok(c0 > 0 && c2 >= c0);
    assert.deepEqual([c3b, c4], [c2, c2]);
  });

  it('certifies nothing that an operator invents a deposit in, and goes on with what others do', async () => {
    const certified = new Map<string, number>();
    const see = (fact: Fact): void => {
      if (fact.kind === 'replayed') certified.set(fact.block.announcement.header.rollup, fact.block.announcement.header.height);
    };
    const plan = planOf(5, 4, 10, [byzantine('operator/0', 'mint'), { kind: 'deposit', rollup: 1, at: 500, client: 0, amount: 5 }]);
    const outcome = await runPlan(plan, { see });
    assert.equal(outcome.violation, undefined);
    assert.equal(certified.size, 1, 'only the other rollup');
    assert.equal(outcome.reached['deposit-taken'], 1);
  });

  it('certifies nothing more of an operator that leaves out what L1 sent, once it is due, and goes on with what others do', async () => {
    const late: string[] = [];
    const overdue = reporting('overdue');
    const [made, signed] = [new Map<string, number>(), new Map<string, number>()];
    // Final after six seconds, due five later, seen by all two later at most.
    const see = (fact: Fact, atMs: number): void => {
      overdue.see(fact);
      if (fact.kind === 'certified' && fact.certificate.kind === 'attest' && atMs > 16_000) late.push(fact.certificate.rollup);
      if (fact.kind === 'announced') raise(made, fact.announcement.header.rollup, fact.announcement.header.height);
      if (fact.kind === 'voted' && atMs <= 16_000) raise(signed, `${fact.attestation.rollup} ${fact.node}`, fact.attestation.height);
    };
    const deposit = (rollup: number) => ({ kind: 'deposit', rollup, at: 500, client: 0, amount: 5 }) as const;
    const outcome = await runPlan(planOf(5, 4, 30, [byzantine('operator/0', 'censor'), deposit(0), deposit(1)]), { see });
    assert.equal(outcome.violation, undefined);
    assert.equal(new Set(late).size, 1, 'only the other rollup');
    const [censored = ''] = [...made.keys()].filter((rollup) => !late.includes(rollup));
    // Who says nothing has signed all there is, just before it looked at L1; two of four that do not sign are in the way of every quorum.
    const silent = ['member/0', 'member/1', 'member/2', 'member/3'].filter((member) => !overdue.nodes.has(member));
    assert.deepEqual(
      silent.map((member) => signed.get(`${censored} ${member}`)),
      silent.map(() => made.get(censored)),
    );
    assert.ok(overdue.nodes.size >= 2, `${overdue.nodes.size} members said so`);
    assert.equal(outcome.reached['deposit-taken'], 1);
  });

  it('does not certify it either when all members start anew while L1 is away: nobody signs before L1 was looked at', async () => {
    const late: string[] = [];
    const see = (fact: Fact, atMs: number): void => {
      if (fact.kind === 'certified' && fact.certificate.kind === 'attest' && atMs > 18_000) late.push(fact.certificate.rollup);
    };
    const crashes = [0, 1, 2, 3].map((member): Fault => ({ kind: 'crash', node: `member/${member}`, at: 18_000, ms: 300 }));
    const deposits = [0, 1].map((rollup): Fault => ({ kind: 'deposit', rollup, at: 500, client: 0, amount: 5 }));
    const outcome = await runPlan(planOf(5, 4, 30, [byzantine('operator/0', 'censor'), ...deposits, ...crashes, { kind: 'halt-l1', at: 17_900, ms: 5_000 }]), { see });
    assert.equal(outcome.violation, undefined);
    assert.equal(new Set(late).size, 1, 'only the other rollup');
  });

  it('certifies all that an operator made meanwhile, as soon as it takes in what was due', async () => {
    const overdue = reporting('overdue');
    const plan = planOf(6, 4, 40, [byzantine('operator/0', 'censor-a-while'), { kind: 'deposit', rollup: 0, at: 500, client: 0, amount: 5 }]);
    const outcome = await runPlan(plan, { see: overdue.see });
    assert.equal(outcome.violation, undefined);
    const { c0, c1, c2 } = outcome.confirmations;
    assert.deepEqual([overdue.nodes.size, outcome.reached['deposit-taken']], [4, 1]);
    assert.ok(c1 >= c0 && c2 === c1, JSON.stringify(outcome.confirmations));
  });

  /** Members 2 and 3 sign whatever they hear of, and an operator makes two blocks. Honest members vote once (3) and do not fail (28), whatever others do. */
  const broken = (seed: number): Plan => planOf(seed, 4, 10, [...liarsOf(4, 2, 'vote-any'), byzantine('operator/0', 'equivocate')]);
  const still = (invariant: number): boolean => invariant === 3 || invariant === 28;

  it('of whom one more lies than it bears certifies neither of two blocks and honest members say so, or both, and they halt', async () => {
    const runs = { stalled: 0, halted: 0 };
    for (let seed = 1; seed <= 40; seed++) {
      const [stalled, halted] = [reporting('stalled'), reporting('halted')];
      const see = (fact: Fact): void => {
        stalled.see(fact);
        halted.see(fact);
      };
      const outcome = await runPlan(broken(seed), { see, checks: still });
      assert.equal(outcome.violation, undefined, `seed ${seed}`);
      if (halted.nodes.size > 0) for (const node of ['member/0', 'member/1']) assert.ok(halted.nodes.has(node), `seed ${seed}: ${node} goes on`);
      if (halted.nodes.size > 0) runs.halted++;
      else if (stalled.nodes.size > 0) runs.stalled++;
    }
    assert.ok(runs.stalled > 0 && runs.halted > 0, JSON.stringify(runs));
  });
}).timeout(240_000);
