import assert from 'node:assert/strict';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Hex } from '../../../protocols/bytes.ts';
import { L1 } from '../../machine.ts';
import { carry, Reverted, rollupId, testMachine, wallet } from '../../test-machine.ts';
import swap from '../swap/machine.ts';
import hub from './machine.ts';

const [alice, bob] = [wallet('alice'), wallet('bob')];
const [GOLD, SILVER]: readonly Hex[] = ['c1', 'c2'].map((byte): Hex => `0x${byte.repeat(20)}`) as [Hex, Hex];
const HUB = rollupId('hub');
const genesis = { hub: HUB, base: GOLD as Hex, quote: SILVER as Hex };

for (const engine of ['native', 'wasm'] as const) {
  const of = (app: string) => (engine === 'native' ? ({ engine } as const) : { engine, file: join(import.meta.dirname, '..', app, 'machine.ts') });
  const openHub = () => testMachine(hub, { ...of('hub'), rollup: HUB });
  const openSwap = (name = 'swap') => testMachine(swap, { ...of('swap'), rollup: rollupId(name), genesis });
  type Hub = Awaited<ReturnType<typeof openHub>>;
  const has = (app: Hub, account: Hex, asset: Hex | undefined) => app.state.balances.get({ account, asset: asset as Hex }) ?? 0n;
  const pay = (app: Hub, account: Hex, asset: Hex | undefined, amount: bigint) => app.deliver(L1, 'deposit', { asset: asset as Hex, account, amount });

  describe(`hub of liquidity on ${engine}`, () => {
    it('is deposited in once and traded from in any app, which settles back', async () => {
      const [home, market] = [await openHub(), await openSwap()];
      pay(home, alice, GOLD, 1_000n);
      pay(home, alice, SILVER, 4_000n);
      pay(home, bob, GOLD, 100n);
      for (const asset of [GOLD, SILVER]) home.as(alice).use({ app: market.rollup, asset: asset as Hex, amount: asset === GOLD ? 1_000n : 4_000n });
      home.as(bob).use({ app: market.rollup, asset: GOLD as Hex, amount: 100n });
      carry(home, market);
      market.as(alice).provide();
      market.as(bob).swap({ sell: 'base', amount: 100n, least: 360n });
      const got = market.state.credits.get({ account: bob, side: 'quote' }) ?? 0n;
      market.as(bob).leave({ side: 'quote', amount: got });
      carry(home, market);
      assert.deepEqual([got, has(home, bob, SILVER), has(home, bob, GOLD)], [362n, 362n, 0n]);
      assert.deepEqual(home.as(bob).withdraw({ asset: SILVER as Hex, amount: 362n }).withdrawals, [{ asset: SILVER, to: bob, amount: 362n }]);
    });

    it('gives back what an app does not take: a revert, no such action, too late, or no app at all', async () => {
      const [home, market] = [await openHub(), await openSwap()];
      pay(home, alice, bob, 10n);
      home.as(alice).use({ app: market.rollup, asset: bob, amount: 4n });
      assert.equal(has(home, alice, bob), 6n);
      carry(home, market);
      assert.equal(has(home, alice, bob), 10n, 'an asset that the app does not trade');
      home.as(alice).use({ app: home.rollup, asset: bob, amount: 4n });
      carry(home);
      assert.equal(has(home, alice, bob), 10n, 'the hub itself has no such action');
      home.as(alice).use({ app: market.rollup, asset: bob, amount: 4n });
      market.block({ time: home.time + 60_001 });
      carry(home, market);
      assert.equal(has(home, alice, bob), 10n, 'too late');
      const [sent] = home.as(alice).use({ app: rollupId('nobody'), asset: bob, amount: 4n }).messages;
      assert.ok(sent);
      home.answer(sent, 'undelivered');
      assert.equal(has(home, alice, bob), 10n, 'nobody there');
      assert.throws(() => home.answer(sent, 'undelivered'), TypeError, 'an ask is answered once');
    });

    it('lets no app settle more than users took there, and no user settle', async () => {
      const [home, market] = [await openHub(), await openSwap()];
      pay(home, alice, GOLD, 10n);
      home.as(alice).use({ app: market.rollup, asset: GOLD as Hex, amount: 10n });
      carry(home, market);
      const share = (amount: bigint) => ({ asset: GOLD as Hex, shares: [{ account: bob, amount }] });
      assert.throws(() => home.deliver(market.rollup, 'settle', share(11n)), new Reverted('settle', 3, 'the app has 10, and settles 11'));
      assert.throws(() => home.deliver(rollupId('another'), 'settle', share(1n)), Reverted);
      assert.throws(() => home.as(bob).settle(share(1n)), /rollups alone/);
      assert.throws(() => market.as(bob).credit({ account: bob, asset: GOLD as Hex, amount: 1n }), /rollups alone/);
      assert.throws(() => market.deliver(rollupId('another'), 'credit', { account: bob, asset: GOLD as Hex, amount: 1n }), new Reverted('credit', 3, 'traders come from the hub'));
    });
  });
}

describe('money of a hub and two markets', () => {
  type Home = Awaited<ReturnType<typeof openHome>>;
  type Market = Awaited<ReturnType<typeof openMarket>>;
  type Step = { readonly who: Hex; readonly what: number; readonly side: 'base' | 'quote'; readonly amount: bigint; readonly late: number };
  const openHome = () => testMachine(hub, { rollup: HUB });
  const openMarket = (name: string) => testMachine(swap, { rollup: rollupId(name), genesis });
  const assetOf = (side: 'base' | 'quote'): Hex => (side === 'base' ? GOLD : SILVER) as Hex;

  function act(home: Home, market: Market, { who, what, side, amount, late }: Step): void {
    const acts = [
      () => home.try(who).use({ app: market.rollup, asset: assetOf(side), amount }),
      () => market.try(who).provide(),
      () => market.try(who).swap({ sell: side, amount, least: 0n }),
      () => market.try(who).leave({ side, amount }),
      () => market.try(who).redeem(),
    ];
    acts[what]?.();
    if (late === 0) market.block({ time: market.time + 120_000 });
  }

  const held = ({ state }: Market, side: 'base' | 'quote'): bigint => [alice, bob].reduce((sum, account) => sum + (state.credits.get({ account, side }) ?? 0n), state.reserves.get()?.[side] ?? 0n);

  function checkConserved(home: Home, markets: readonly Market[]): void {
    for (const side of ['base', 'quote'] as const) {
      const asset = assetOf(side);
      for (const market of markets) assert.equal(home.state.pools.get({ app: market.rollup, asset }) ?? 0n, held(market, side));
      const here = [alice, bob].reduce((sum, account) => sum + (home.state.balances.get({ account, asset }) ?? 0n), 0n);
      assert.equal(here + markets.reduce((sum, market) => sum + held(market, side), 0n), 2_000n);
    }
  }

  it('is conserved to the unit whatever users do', async () => {
    const step = fc.record({
      who: fc.constantFrom(alice, bob),
      what: fc.nat(4),
      side: fc.constantFrom('base' as const, 'quote' as const),
      amount: fc.bigInt(0n, 500n),
      at: fc.nat(1),
      late: fc.nat(9),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const [home, ...markets] = [await openHome(), await openMarket('one'), await openMarket('two')] as const;
        for (const account of [alice, bob]) for (const asset of [GOLD, SILVER]) home.deliver(L1, 'deposit', { account, asset: asset as Hex, amount: 1_000n });
        for (const each of steps) {
          act(home, markets[each.at] as Market, each);
          carry(home, ...markets);
          checkConserved(home, markets);
        }
      }),
      { numRuns: 100 },
    );
  });
});
