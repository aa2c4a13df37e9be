import assert from 'node:assert/strict';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Hex } from '../../../protocols/bytes.ts';
import { testMachine, wallet } from '../../index.ts';
import perpetuals from './machine.ts';

const [alice, bob, carol, oracle] = ['alice', 'bob', 'carol', 'oracle'].map(wallet) as [Hex, Hex, Hex, Hex];
const asset = wallet('token');
const genesis = { asset, oracle, price: 100n, traders: [alice, bob, carol].map((owner) => ({ owner, funds: 1_000n, margin: 0n })) };
const ENGINES = [{ engine: 'native' }, { engine: 'wasm', file: join(import.meta.dirname, 'machine.ts') }] as const;
const SCALE = 10n ** 9n;

type App = Awaited<ReturnType<typeof open>>;
const open = (engine: (typeof ENGINES)[number] = ENGINES[0]) => testMachine(perpetuals, { genesis, ...engine });
const codeOf = (attempt: { readonly ok: boolean; readonly code?: number }): number | undefined => attempt.code;
const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, each) => total + each, 0n);
const marginOf = (app: App, owner: Hex): bigint | undefined => app.state.accounts.get(owner)?.margin;

/** Bob buys `size` contracts of Alice at `price`; both have put up 500. */
async function traded(engine: (typeof ENGINES)[number], size: bigint, price = 100n): Promise<App> {
  const app = await open(engine);
  for (const who of [alice, bob]) app.as(who).deposit({ amount: 500n });
  app.as(alice).offer({ size: -size, price, until: undefined });
  app.as(bob).take({ offer: 0 });
  return app;
}

describe('perpetuals', () => {
  for (const engine of ENGINES) {
    it(`moves size one way and its price the other, and profit with the mark price, on ${engine.engine}`, async () => {
      const app = await traded(engine, 10n);
      assert.deepEqual(app.state.accounts.get(bob), { margin: -500n, position: 10n, paid: 0n });
      assert.deepEqual(app.state.accounts.get(alice), { margin: 1_500n, position: -10n, paid: 0n });
      // Ten contracts at 100 want a margin of 100: of 500, 400 are free.
      assert.equal(codeOf(app.try(bob).release({ amount: 401n })), 3);
      app.as(oracle).mark({ price: 110n });
      assert.equal(app.try(bob).release({ amount: 490n }).ok, true);
      assert.equal(app.state.funds.get({ asset, account: bob }), 990n);
      assert.deepEqual(app.as(bob).withdraw({ amount: 990n }).withdrawals, [{ asset, to: bob, amount: 990n }]);
    });

    it(`has buyers pay sellers while trades are above the mark price, on ${engine.engine}`, async () => {
      const app = await traded(engine, 3n, 101n);
      // A premium of 1, but at most 0.75 % of the mark price, which rounds to nothing: below 134 there is no funding.
      app.as(oracle).mark({ price: 1_000n });
      app.block({ time: app.time + 1_000 });
      app.as(carol).deposit({ amount: 1n });
      // Trades are at 101, far below the mark price: sellers pay, 7 a contract in eight hours.
      app.block({ time: app.time + 8 * 3_600_000 });
      app.as(carol).deposit({ amount: 1n });
      assert.equal(app.state.market.get()?.paid, (-7n * SCALE * (8n * 3_600_000n + 1_000n)) / (8n * 3_600_000n));
      app.as(alice).deposit({ amount: 1n });
      app.as(bob).deposit({ amount: 1n });
      // What Alice pays is rounded up, what Bob gets rounded down.
      assert.deepEqual([marginOf(app, alice), marginOf(app, bob)], [500n + 303n - 22n + 1n, 500n - 303n + 21n + 1n]);
      assert.deepEqual(app.failedHooks, []);
    });

    it(`lets anybody take over an account that lacks margin, on ${engine.engine}`, async () => {
      const app = await traded(engine, 40n);
      assert.equal(codeOf(app.try(carol).liquidate({ account: bob })), 9);
      app.as(oracle).mark({ price: 92n });
      assert.equal(codeOf(app.try(carol).liquidate({ account: bob })), 3);
      app.as(carol).deposit({ amount: 1_000n });
      const { events } = app.as(carol).liquidate({ account: bob });
      assert.deepEqual(events, [{ name: 'liquidated', fields: { account: bob, by: carol, margin: -3_500n, position: 40n } }]);
      assert.deepEqual([app.state.accounts.get(bob), app.state.accounts.get(carol)?.position], [undefined, 40n]);
    });
  }

  it('refuses what is not there, not one’s own, over, or not covered', async () => {
    const app = await traded(ENGINES[0], 1n);
    app.as(alice).offer({ size: 1n, price: 100n, until: app.time });
    assert.equal(codeOf(app.try(alice).mark({ price: 1n })), 5);
    assert.equal(codeOf(app.try(bob).take({ offer: 0 })), 4);
    assert.equal(codeOf(app.try(bob).take({ offer: 1 })), 7);
    assert.equal(codeOf(app.try(alice).take({ offer: 1 })), 8);
    assert.equal(codeOf(app.try(bob).cancel({ offer: 1 })), 6);
    assert.equal(codeOf(app.try(alice).offer({ size: 0n, price: 1n, until: undefined })), 1);
    app.as(alice).offer({ size: 52n, price: 100n, until: undefined });
    assert.equal(codeOf(app.try(bob).take({ offer: 2 })), 3);
    assert.equal(codeOf(app.try(carol).deposit({ amount: 1_001n })), 2);
  });

  const amount = fc.bigInt(1n, 600n);
  const step = fc.record({
    who: fc.nat(2),
    other: fc.nat(2),
    what: fc.constantFrom('deposit', 'release', 'withdraw', 'offer', 'take', 'take', 'mark', 'liquidate', 'block'),
    amount,
    size: fc.bigInt(-20n, 20n),
    price: fc.bigInt(60n, 400n),
    offer: fc.nat(8),
  });

  type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

  function perform(app: App, { who, other, what, amount, size, price, offer }: Step): void {
    const people = [alice, bob, carol] as const;
    const user = app.try(people[who] as Hex);
    if (what === 'block') return app.block({ time: app.time + Number(amount) * 60_000 });
    if (what === 'deposit' || what === 'release' || what === 'withdraw') user[what]({ amount });
    if (what === 'offer') user.offer({ size, price, until: undefined });
    if (what === 'take') user.take({ offer });
    if (what === 'mark') app.try(oracle).mark({ price });
    if (what === 'liquidate') user.liquidate({ account: people[other] as Hex });
  }

  it('pays nobody what nobody has put up, and positions add up to zero, whatever is done', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const app = await open();
        for (const each of steps) {
          perform(app, each);
          checkBooks(app, steps.length);
        }
      }),
      { numRuns: 150 },
    );
  });

  function checkBooks(app: App, most: number): void {
    const accounts = app.state.accounts.entries().map(([, account]) => account);
    const pool = app.state.pool.get() ?? 0n;
    const now = app.state.market.get()?.paid ?? 0n;
    const funds = app.state.funds.entries().map(([, each]) => each);
    assert.equal(sum([...funds, pool, ...app.withdrawals.map((each) => each.amount)]), 3_000n);
    assert.ok(funds.every((each) => each >= 0n) && pool >= 0n);
    assert.equal(sum(accounts.map(({ position }) => position)), 0n);
    // Margins with the funding that is due, in parts of a unit: short of the pool by what rounding kept, less than two units an action.
    const due = sum(accounts.map(({ margin, position, paid }) => margin * SCALE - position * (now - paid)));
    assert.ok(due <= pool * SCALE && due > (pool - 2n * BigInt(most)) * SCALE, `${due} of ${pool}`);
  }
});
