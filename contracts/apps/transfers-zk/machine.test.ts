import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Hex } from '../../../protocols/bytes.ts';
import { ETHER, L1 } from '../../machine.ts';
import { emptyAccounts, nodeAt, SLOTS, SUPPLY } from '../../proofs/accounts.ts';
import { applyMoves, type Move } from '../../proofs/witness.ts';
import { Reverted, testMachine, wallet } from '../../test-machine.ts';
import transfers from './machine.ts';

const [alice, bob] = [wallet('alice'), wallet('bob')] as const;

type Step = { readonly who: Hex; readonly amount: bigint } & ({ readonly kind: 'deposit' | 'withdraw' } | { readonly kind: 'transfer'; readonly to: Hex });
type App = Awaited<ReturnType<typeof begin>>;
const begin = () => testMachine(transfers);

/** What a step did to the tree: nothing when it reverted. */
function movesOf(app: App, step: Step): Move[] {
  const { who, amount } = step;
  try {
    const { events } =
      step.kind === 'deposit'
        ? app.deliver(L1, 'deposit', { asset: ETHER, account: who, amount })
        : step.kind === 'transfer'
          ? app.as(who).transfer({ to: step.to, amount })
          : app.as(who).withdraw({ amount });
    return events.map(({ fields }) => ({ ...fields, owner: BigInt(fields.owner) }));
  } catch (error) {
    assert.ok(error instanceof Reverted, String(error));
    return [];
  }
}

describe('transfers-zk', () => {
  it('takes in, moves and pays out ether, and no more than there is', async () => {
    const app = await begin();
    app.deliver(L1, 'deposit', { asset: ETHER, account: alice, amount: 5n });
    app.as(alice).transfer({ to: bob, amount: 3n });
    assert.deepEqual(app.as(bob).withdraw({ amount: 1n }).withdrawals, [{ asset: ETHER, to: bob, amount: 1n }]);
    const balance = (account: typeof alice): bigint | undefined => app.state.balances.get({ asset: ETHER, account });
    assert.deepEqual([balance(alice), balance(bob)], [2n, 2n]);
    assert.throws(() => app.as(bob).withdraw({ amount: 3n }), new Reverted('withdraw', 2, 'balance 2 is less than 3'));
    assert.throws(() => app.as(wallet('carol')).transfer({ to: bob, amount: 1n }), Reverted);
    assert.throws(() => app.deliver(L1, 'deposit', { asset: bob, account: alice, amount: 5n }), /ether alone/);
    assert.throws(() => app.deliver(L1, 'deposit', { asset: ETHER, account: alice, amount: SUPPLY }), /do not fit/);
    assert.throws(() => app.as(alice).transfer({ to: ETHER, amount: 1n }), /address zero/);
  });

  it('has no place for a sixteenth account', async () => {
    const app = await begin();
    for (let at = 1; at < SLOTS; at++) app.deliver(L1, 'deposit', { asset: ETHER, account: wallet(`w${at}`), amount: 1n });
    assert.throws(() => app.deliver(L1, 'deposit', { asset: ETHER, account: alice, amount: 1n }), /places are taken/);
    app.as(wallet('w1')).transfer({ to: wallet('w15'), amount: 1n });
  });

  it('has the root that its twin has, whatever moves there were', async () => {
    const who = fc.constantFrom(...Array.from({ length: 4 }, (_, at) => wallet(`w${at}`)));
    const amount = fc.oneof(fc.bigInt(0n, 12n), fc.bigInt(0n, SUPPLY));
    const step = fc.oneof(
      fc.record({ kind: fc.constant('deposit' as const), who, amount }),
      fc.record({ kind: fc.constant('transfer' as const), who, to: who, amount }),
      fc.record({ kind: fc.constant('withdraw' as const), who, amount }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const [app, nodes] = [await begin(), emptyAccounts()];
        for (const each of steps) {
          const { after } = applyMoves(nodes, movesOf(app, each), 1);
          assert.equal(app.state.root.get(), BigInt(after), each.kind);
        }
        assert.equal(app.state.root.get(), nodeAt(nodes, 1));
      }),
      { numRuns: 25 },
    );
  }).timeout(60_000);
});
