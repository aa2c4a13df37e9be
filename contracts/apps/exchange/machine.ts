/**
 * Ether and tokens of L1 change hands by offers. What an offer gives stays in its maker's balance until somebody takes it: so all that
 * anybody has here lies where L1 can pay it out, whatever becomes of the operator.
 */
import { balances, defineMachine, map, value } from '../../machine.ts';

const ERROR = { nothing: 1, funds: 2, unknown: 3, notMaker: 4, same: 5 } as const;
const HOLDER = { asset: 'address', account: 'address' } as const;

export default defineMachine({
  name: 'exchange',
  state: {
    balances: balances(),
    /** Of a balance, what its owner's offers give. */
    reserved: map(HOLDER, 'uint256'),
    offers: map('uint48', { maker: 'address', give: 'address', amount: 'uint256', want: 'address', price: 'uint256' }),
    made: value('uint48'),
  },
  actions: {
    deposit: { asset: 'address', account: 'address', amount: 'uint256' },
    /** Gives `amount` of one asset for `price` of another, all of it or nothing. */
    offer: { give: 'address', amount: 'uint256', want: 'address', price: 'uint256' },
    /** An offer is named as its `offered` event named it. */
    take: { id: 'uint48' },
    cancel: { id: 'uint48' },
    withdraw: { asset: 'address', amount: 'uint256' },
  },
  events: { offered: { id: 'uint48' }, traded: { id: 'uint48', taker: 'address' }, cancelled: { id: 'uint48' } },
  messages: {},
  genesis: { input: {}, run: () => undefined },
  handlers: {
    deposit({ state: { balances: all }, input: { asset, account, amount } }) {
      all.set({ asset, account }, (all.get({ asset, account }) ?? 0n) + amount);
    },
    offer({ state, input: { give, amount, want, price }, sender, require, emit }) {
      const holder = { asset: give, account: sender };
      const reserved = state.reserved.get(holder) ?? 0n;
      const free = (state.balances.get(holder) ?? 0n) - reserved;
      require(amount > 0n && price > 0n, ERROR.nothing, 'amount and price must be positive');
      require(give !== want, ERROR.same, 'two different assets');
      require(free >= amount, ERROR.funds, () => `${free} is less than ${amount}`);
      state.reserved.set(holder, reserved + amount);
      const id = state.made.get() ?? 0;
      state.made.set(id + 1);
      state.offers.set(id, { maker: sender, give, amount, want, price });
      emit('offered', { id });
    },
    take({ state, input: { id }, sender, require, need, emit }) {
      const { maker, give, amount, want, price } = need(state.offers.get(id), ERROR.unknown, 'no such offer');
      const pays = { asset: want, account: sender };
      const free = (state.balances.get(pays) ?? 0n) - (state.reserved.get(pays) ?? 0n);
      require(maker !== sender, ERROR.same, 'an offer of your own');
      require(free >= price, ERROR.funds, () => `${free} is less than ${price}`);
      const move = (asset: typeof give, from: typeof give, to: typeof give, moved: bigint): void => {
        state.balances.set({ asset, account: from }, (state.balances.get({ asset, account: from }) ?? 0n) - moved);
        state.balances.set({ asset, account: to }, (state.balances.get({ asset, account: to }) ?? 0n) + moved);
      };
      state.reserved.set({ asset: give, account: maker }, (state.reserved.get({ asset: give, account: maker }) ?? 0n) - amount);
      move(give, maker, sender, amount);
      move(want, sender, maker, price);
      state.offers.delete(id);
      emit('traded', { id, taker: sender });
    },
    cancel({ state, input: { id }, sender, require, need, emit }) {
      const { maker, give, amount } = need(state.offers.get(id), ERROR.unknown, 'no such offer');
      require(maker === sender, ERROR.notMaker, 'not your offer');
      state.reserved.set({ asset: give, account: maker }, (state.reserved.get({ asset: give, account: maker }) ?? 0n) - amount);
      state.offers.delete(id);
      emit('cancelled', { id });
    },
    withdraw({ state, input: { asset, amount }, sender, require, withdraw }) {
      const holder = { asset, account: sender };
      const balance = state.balances.get(holder) ?? 0n;
      const free = balance - (state.reserved.get(holder) ?? 0n);
      require(amount > 0n, ERROR.nothing, 'the amount must be positive');
      require(free >= amount, ERROR.funds, () => `${free} is less than ${amount}`);
      state.balances.set(holder, balance - amount);
      withdraw({ asset, to: sender, amount });
    },
  },
});
