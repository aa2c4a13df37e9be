/**
 * A limit order book of one market, by price and then by time. Base is counted in lots, quote in its smallest unit, and a price is quote
 * for one lot. What an order may cost is taken from the account when it is placed, so every order in the book can be paid.
 */
import { defineMachine, map, oneOf, value } from '../../machine.ts';

const SIDE = oneOf('buy', 'sell');
const HIGHEST = 2n ** 64n - 1n;
/** Resting orders that one action may match: beyond this it is to be split, for its receipt has room for 256 events. */
const MOST_FILLS = 200;

const ERROR = { nothing: 1, funds: 2, unknown: 3, notOwner: 4, ownOrder: 5, fills: 6 } as const;

/** The key of a resting order: `rank` counts from the best price, so that both books are read upwards, older orders first. */
const PLACE = { rank: 'uint64', id: 'uint48' } as const;
const ORDER = { owner: 'address', lots: 'uint64' } as const;

const rankOf = (isBuy: boolean, price: bigint): bigint => (isBuy ? HIGHEST - price : price);

export default defineMachine({
  name: 'orderbook',
  state: {
    market: value({ base: 'address', quote: 'address', lot: 'uint128' }),
    accounts: map('address', { base: 'uint128', quote: 'uint256' }),
    bids: map(PLACE, ORDER),
    asks: map(PLACE, ORDER),
    placed: value('uint48'),
  },
  actions: {
    place: { side: SIDE, price: 'uint64', lots: 'uint64' },
    /** An order is named as its `rested` event named it. */
    cancel: { side: SIDE, price: 'uint64', id: 'uint48' },
    withdraw: { of: oneOf('base', 'quote'), amount: 'uint128' },
  },
  events: {
    traded: { id: 'uint48', price: 'uint64', lots: 'uint64' },
    rested: { id: 'uint48', side: SIDE, price: 'uint64', lots: 'uint64' },
    cancelled: { id: 'uint48', lots: 'uint64' },
  },
  messages: {},
  genesis: {
    input: { base: 'address', quote: 'address', lot: 'uint64', traders: [{ owner: 'address', base: 'uint96', quote: 'uint128' }] },
    run({ state, input: { base, quote, lot, traders } }) {
      state.market.set({ base, quote, lot });
      for (const trader of traders) {
        const { base: lots, quote: units } = state.accounts.get(trader.owner) ?? { base: 0n, quote: 0n };
        state.accounts.set(trader.owner, { base: lots + trader.base, quote: units + trader.quote });
      }
    },
  },
  handlers: {
    place({ state, input: { side, price, lots }, sender, require, need, emit }) {
      require(price > 0n && lots > 0n, ERROR.nothing, 'price and lots must be positive');
      const isBuy = side === 'buy';
      const book = isBuy ? state.asks : state.bids;
      const limit = rankOf(!isBuy, price);
      let [left, traded, fills] = [lots, 0n, 0];
      for (const [place, order] of book.entries()) {
        if (left === 0n || place.rank > limit) break;
        const at = rankOf(!isBuy, place.rank);
        require(order.owner !== sender, ERROR.ownOrder, 'it would trade with an order of your own');
        require(++fills <= MOST_FILLS, ERROR.fills, () => `more than ${MOST_FILLS} orders to match`);
        const fill = left < order.lots ? left : order.lots;
        const maker = need(state.accounts.get(order.owner), ERROR.unknown, 'no such account');
        state.accounts.set(order.owner, isBuy ? { ...maker, quote: maker.quote + fill * at } : { ...maker, base: maker.base + fill });
        if (fill === order.lots) book.delete(place);
        else book.set(place, { owner: order.owner, lots: order.lots - fill });
        emit('traded', { id: place.id, price: at, lots: fill });
        left -= fill;
        traded += fill * at;
      }
      const { base, quote } = need(state.accounts.get(sender), ERROR.funds, 'no such account');
      const cost = isBuy ? traded + left * price : lots;
      require((isBuy ? quote : base) >= cost, ERROR.funds, () => `${cost} needed of ${base} base, ${quote} quote`);
      state.accounts.set(sender, isBuy ? { base: base + lots - left, quote: quote - cost } : { base: base - cost, quote: quote + traded });
      if (left === 0n) return;
      const id = state.placed.get() ?? 0;
      state.placed.set(id + 1);
      (isBuy ? state.bids : state.asks).set({ rank: rankOf(isBuy, price), id }, { owner: sender, lots: left });
      emit('rested', { id, side, price, lots: left });
    },
    cancel({ state, input: { side, price, id }, sender, require, need, emit }) {
      const isBuy = side === 'buy';
      const book = isBuy ? state.bids : state.asks;
      const place = { rank: rankOf(isBuy, price), id };
      const { owner, lots } = need(book.get(place), ERROR.unknown, 'no such order');
      require(owner === sender, ERROR.notOwner, 'not your order');
      book.delete(place);
      const account = need(state.accounts.get(sender), ERROR.unknown, 'no such account');
      state.accounts.set(sender, isBuy ? { ...account, quote: account.quote + lots * price } : { ...account, base: account.base + lots });
      emit('cancelled', { id, lots });
    },
    withdraw({ state, input: { of, amount }, sender, require, need, withdraw }) {
      const market = need(state.market.get(), ERROR.unknown, 'no market');
      const account = need(state.accounts.get(sender), ERROR.funds, 'no such account');
      require(amount > 0n, ERROR.nothing, 'the amount must be positive');
      require(account[of] >= amount, ERROR.funds, () => `${amount} needed of ${account[of]}`);
      state.accounts.set(sender, { ...account, [of]: account[of] - amount });
      withdraw({ asset: market[of], to: sender, amount: of === 'base' ? amount * market.lot : amount });
    },
  },
});
