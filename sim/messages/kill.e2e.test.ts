/** Sender, receiver and a member are ended by kill -9 in the middle of their messages, and start again: nothing is lost, nothing is done twice. */
import assert from 'node:assert/strict';
import { childrenOf } from '../local/children.fixture.ts';
import { HOLDING } from '../local/types.ts';
import { chance } from '../random.ts';
import { heldBy, type MessageNetwork, send, startMessages, until } from './run.ts';

/** Networks to do it to; each takes half a minute. */
const RUNS = Number(process.env['RUNS'] ?? 1);
const ACTIONS = 600;
const VICTIMS = ['operator-branch-1', 'operator-branch-2', 'member-1'];

/** Ends each victim once so many messages have arrived, in an order and at moments drawn from the seed. */
async function killAll(on: MessageNetwork, seed: number): Promise<void> {
  const draw = chance(seed, 'kill');
  const victims = [...VICTIMS].sort(() => draw.below(2) - 0.5);
  for (const [at, victim] of victims.entries()) {
    const arrived = 20 + at * 60 + draw.below(60);
    await until(on, () => on.auditor.arrived >= arrived);
    const pid = childrenOf(process.pid).get(victim);
    assert.ok(pid !== undefined, `${victim} runs`);
    process.kill(pid, 'SIGKILL');
  }
}

describe('messages between processes that are killed', function () {
  this.timeout(170_000);
  for (let run = 1; run <= RUNS; run++)
    it(`arrive once all the same, run ${run}`, async () => {
      const on = await startMessages({ seed: run, branches: 2, members: 4, wallets: 8, processes: true, signal: new AbortController().signal, onPhase: () => undefined });
      try {
        const { auditor, branches } = on;
        const [sent] = await Promise.all([send(on, { seed: run, actions: ACTIONS, share: 0.5, isSound: true }), killAll(on, run)]);
        await until(on, () => on.certifiedActions() >= sent && auditor.under === 0);
        assert.deepEqual([auditor.problems, on.certifiedActions()], [[], ACTIONS]);
        assert.deepEqual([...auditor.outcomes], [['executed', auditor.asked]]);
        const held = await Promise.all(branches.map((branch) => heldBy(on, branch)));
        assert.deepEqual([held.reduce((sum, each) => sum + each.held, 0n), ...held.map(({ away }) => away)], [HOLDING * 16n, 0n, 0n]);
      } finally {
        await on.stop();
      }
    });
});
