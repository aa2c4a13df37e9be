/** Accounts in ether and tokens of L1: paid in there, moved about here, paid out there. The shortest app whose money is real. */
import { balances, defineMachine } from '../../machine.ts';

const ERROR = { nothing: 1, funds: 2 } as const;

export default defineMachine({
  name: 'bank',
  state: { balances: balances() },
  actions: {
    /** With this name and these fields, an action takes in what was deposited on L1, and nobody else can call it. */
    deposit: { asset: 'address', account: 'address', amount: 'uint256' },
    transfer: { asset: 'address', to: 'address', amount: 'uint256' },
    withdraw: { asset: 'address', amount: 'uint256' },
  },
  events: { moved: { asset: 'address', from: 'address', to: 'address', amount: 'uint256' } },
  messages: {},
  genesis: { input: {}, run: () => undefined },
  handlers: {
    deposit({ state, input: { asset, account, amount } }) {
      state.balances.set({ asset, account }, (state.balances.get({ asset, account }) ?? 0n) + amount);
    },
    transfer({ state, input: { asset, to, amount }, sender, require, emit }) {
      const balance = state.balances.get({ asset, account: sender }) ?? 0n;
      require(amount > 0n, ERROR.nothing, 'the amount must be positive');
      require(balance >= amount, ERROR.funds, () => `balance ${balance} is less than ${amount}`);
      state.balances.set({ asset, account: sender }, balance - amount);
      state.balances.set({ asset, account: to }, (state.balances.get({ asset, account: to }) ?? 0n) + amount);
      emit('moved', { asset, from: sender, to, amount });
    },
    withdraw({ state, input: { asset, amount }, sender, require, withdraw }) {
      const balance = state.balances.get({ asset, account: sender }) ?? 0n;
      require(amount > 0n, ERROR.nothing, 'the amount must be positive');
      require(balance >= amount, ERROR.funds, () => `balance ${balance} is less than ${amount}`);
      state.balances.set({ asset, account: sender }, balance - amount);
      withdraw({ asset, to: sender, amount });
    },
  },
});
