/**
 * Perpetual contracts on one price, in the manner of dYdX: traders put up margin, agree on trades with each other, pay each other
 * funding, and are taken over when their margin no longer covers what they risk.
 *
 * Everything is a whole number of the margin asset's smallest unit. A trade moves size one way and size * price the other, so positions add
 * up to zero and margins to what was put up. The one division is that of funding: what an account pays is rounded up, what it gets
 * is rounded down, so the sum of margins falls short of what was put up by less than one unit a settlement, and never exceeds it.
 */
import { balances, defineMachine, map, optional, value } from '../../machine.ts';

/** Of a position's worth, in 1/10000: to take more risk, and to keep it. */
const INITIAL = 1_000n;
const MAINTENANCE = 500n;
const WHOLE = 10_000n;
/** Funding moves the difference between the last trade's price and the mark price once in so many milliseconds, and at most this part of the mark price. */
const FUNDING_MS = 8n * 3_600_000n;
const MOST_FUNDING = 75n;
/** What one contract has paid since the beginning is kept in this part of a unit, rounded towards zero for everybody alike. */
const SCALE = 10n ** 9n;

const ERROR = { amount: 1, funds: 2, margin: 3, unknown: 4, notOracle: 5, notOwner: 6, expired: 7, ownOffer: 8, healthy: 9 } as const;

const ACCOUNT = { margin: 'int256', position: 'int256', paid: 'int256' } as const;
const MARKET = { price: 'uint64', traded: 'uint64', paid: 'int256', time: 'uint48' } as const;

interface Account {
  readonly margin: bigint;
  readonly position: bigint;
  /** What one contract had paid when this account was last settled. */
  readonly paid: bigint;
}

const EMPTY: Account = { margin: 0n, position: 0n, paid: 0n };
const magnitude = (n: bigint): bigint => (n < 0n ? -n : n);
/** Division by a positive number, rounded up. */
const up = (n: bigint, by: bigint): bigint => (n > 0n ? (n + by - 1n) / by : n / by);

/** An account with its funding paid. */
const settled = ({ margin, position, paid }: Account, now: bigint): Account => ({ margin: margin - up(position * (now - paid), SCALE), position, paid: now });

/** Whether margin and profit cover a part of what the position is worth; nothing is rounded. */
const covers = ({ margin, position }: Account, price: bigint, part: bigint): boolean => (margin + position * price) * WHOLE >= magnitude(position) * price * part;

export default defineMachine({
  name: 'perpetuals',
  state: {
    /** Outside of margin, where L1 finds it. */
    funds: balances(),
    /** What was put up as margin and has not been released: profit is paid from it, and from nothing else. */
    pool: value('uint256'),
    terms: value({ asset: 'address', oracle: 'address' }),
    market: value(MARKET),
    accounts: map('address', ACCOUNT),
    /** A positive size is to buy. */
    offers: map('uint48', { owner: 'address', size: 'int128', price: 'uint64', until: optional('uint48') }),
    offered: value('uint48'),
  },
  actions: {
    deposit: { amount: 'uint128' },
    release: { amount: 'uint128' },
    withdraw: { amount: 'uint128' },
    offer: { size: 'int128', price: 'uint64', until: optional('uint48') },
    cancel: { offer: 'uint48' },
    take: { offer: 'uint48' },
    mark: { price: 'uint64' },
    /** Takes over everything of an account that lacks margin: the risk, the debt and what is left. */
    liquidate: { account: 'address' },
  },
  events: {
    offered: { offer: 'uint48', owner: 'address', size: 'int128', price: 'uint64' },
    traded: { offer: 'uint48', taker: 'address' },
    funding: { paid: 'int256' },
    liquidated: { account: 'address', by: 'address', margin: 'int256', position: 'int256' },
  },
  messages: {},
  genesis: {
    input: { asset: 'address', oracle: 'address', price: 'uint64', traders: [{ owner: 'address', funds: 'uint96', margin: 'uint96' }] },
    run({ state, input: { asset, oracle, price, traders }, block, require }) {
      require(price > 0n, ERROR.amount, 'the price must be positive');
      state.terms.set({ asset, oracle });
      state.market.set({ price, traded: price, paid: 0n, time: block.time });
      let pool = 0n;
      for (const { owner, funds, margin } of traders) {
        state.funds.set({ asset, account: owner }, (state.funds.get({ asset, account: owner }) ?? 0n) + funds);
        state.accounts.set(owner, { ...EMPTY, margin: (state.accounts.get(owner)?.margin ?? 0n) + margin });
        pool += margin;
      }
      state.pool.set(pool);
    },
  },
  hooks: {
    /** Buyers pay sellers while trades are above the mark price, and are paid while they are below. */
    beforeBlock({ state, block, need, emit }) {
      const { price, traded, paid, time } = need(state.market.get(), ERROR.unknown, 'no market');
      const most = (price * MOST_FUNDING) / WHOLE;
      const difference = traded - price;
      const premium = magnitude(difference) <= most ? difference : difference > 0n ? most : -most;
      const funding = (premium * SCALE * BigInt(block.time - time)) / FUNDING_MS;
      state.market.set({ price, traded, paid: paid + funding, time: block.time });
      if (funding !== 0n) emit('funding', { paid: paid + funding });
    },
  },
  handlers: {
    deposit({ state, input: { amount }, sender, require, need }) {
      const { asset } = need(state.terms.get(), ERROR.unknown, 'no terms');
      const { paid } = need(state.market.get(), ERROR.unknown, 'no market');
      const funds = state.funds.get({ asset, account: sender }) ?? 0n;
      require(amount > 0n, ERROR.amount, 'the amount must be positive');
      require(funds >= amount, ERROR.funds, () => `${amount} needed of ${funds}`);
      state.funds.set({ asset, account: sender }, funds - amount);
      state.pool.set((state.pool.get() ?? 0n) + amount);
      const account = settled(state.accounts.get(sender) ?? EMPTY, paid);
      state.accounts.set(sender, { ...account, margin: account.margin + amount });
    },
    release({ state, input: { amount }, sender, require, need }) {
      const { asset } = need(state.terms.get(), ERROR.unknown, 'no terms');
      const { paid, price } = need(state.market.get(), ERROR.unknown, 'no market');
      require(amount > 0n, ERROR.amount, 'the amount must be positive');
      const account = settled(state.accounts.get(sender) ?? EMPTY, paid);
      const after = { ...account, margin: account.margin - amount };
      require(covers(after, price, INITIAL), ERROR.margin, 'the margin is needed');
      const pool = state.pool.get() ?? 0n;
      require(pool >= amount, ERROR.funds, 'a profit that nobody has put up yet');
      state.pool.set(pool - amount);
      state.accounts.set(sender, after);
      state.funds.set({ asset, account: sender }, (state.funds.get({ asset, account: sender }) ?? 0n) + amount);
    },
    withdraw({ state, input: { amount }, sender, require, need, withdraw }) {
      const { asset } = need(state.terms.get(), ERROR.unknown, 'no terms');
      const funds = state.funds.get({ asset, account: sender }) ?? 0n;
      require(amount > 0n, ERROR.amount, 'the amount must be positive');
      require(funds >= amount, ERROR.funds, () => `${amount} needed of ${funds}`);
      state.funds.set({ asset, account: sender }, funds - amount);
      withdraw({ asset, to: sender, amount });
    },
    offer({ state, input: { size, price, until }, sender, require, emit }) {
      require(size !== 0n && price > 0n, ERROR.amount, 'size and price must not be zero');
      const offer = state.offered.get() ?? 0;
      state.offered.set(offer + 1);
      state.offers.set(offer, { owner: sender, size, price, until });
      emit('offered', { offer, owner: sender, size, price });
    },
    cancel({ state, input: { offer }, sender, require, need }) {
      const { owner } = need(state.offers.get(offer), ERROR.unknown, 'no such offer');
      require(owner === sender, ERROR.notOwner, 'not your offer');
      state.offers.delete(offer);
    },
    take({ state, input: { offer }, sender, block, require, need, emit }) {
      const { owner, size, price, until } = need(state.offers.get(offer), ERROR.unknown, 'no such offer');
      require(owner !== sender, ERROR.ownOffer, 'your own offer');
      require(until === undefined || block.time < until, ERROR.expired, 'the offer is over');
      state.offers.delete(offer);
      const market = need(state.market.get(), ERROR.unknown, 'no market');
      for (const [trader, bought] of [
        [owner, size],
        [sender, -size],
      ] as const) {
        const before = settled(state.accounts.get(trader) ?? EMPTY, market.paid);
        const after = { ...before, margin: before.margin - bought * price, position: before.position + bought };
        require(covers(after, market.price, INITIAL), ERROR.margin, () => `${trader} lacks margin`);
        state.accounts.set(trader, after);
      }
      state.market.set({ ...market, traded: price });
      emit('traded', { offer, taker: sender });
    },
    mark({ state, input: { price }, sender, require, need }) {
      const { oracle } = need(state.terms.get(), ERROR.unknown, 'no terms');
      require(sender === oracle, ERROR.notOracle, 'not the oracle');
      require(price > 0n, ERROR.amount, 'the price must be positive');
      state.market.set({ ...need(state.market.get(), ERROR.unknown, 'no market'), price });
    },
    liquidate({ state, input: { account }, sender, require, need, emit }) {
      require(account !== sender, ERROR.ownOffer, 'your own account');
      const { paid, price } = need(state.market.get(), ERROR.unknown, 'no market');
      const taken = settled(need(state.accounts.get(account), ERROR.unknown, 'no such account'), paid);
      require(!covers(taken, price, MAINTENANCE), ERROR.healthy, 'the account has margin enough');
      const own = settled(state.accounts.get(sender) ?? EMPTY, paid);
      const after = { ...own, margin: own.margin + taken.margin, position: own.position + taken.position };
      require(covers(after, price, INITIAL), ERROR.margin, 'your margin does not cover it');
      state.accounts.delete(account);
      state.accounts.set(sender, after);
      emit('liquidated', { account, by: sender, margin: taken.margin, position: taken.position });
    },
  },
});
