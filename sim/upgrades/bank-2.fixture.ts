/** The bank, with words to transfers: what was signed for the first version is nothing here. Balances stay where they are. */
import bank from '../../contracts/apps/bank/machine.ts';
import { defineMachine, value } from '../../contracts/machine.ts';

export default defineMachine({
  name: 'bank',
  state: { ...bank.state, transfers: value('uint64') },
  actions: {
    transfer: { asset: 'address', to: 'address', amount: 'uint256', words: 'string' },
    deposit: bank.actions.deposit,
    withdraw: bank.actions.withdraw,
  },
  events: { moved: { asset: 'address', from: 'address', to: 'address', amount: 'uint256', words: 'string' } },
  messages: {},
  genesis: { input: {}, run: () => undefined },
  migrate: ({ state }) => state.transfers.set(1_000n),
  handlers: {
    deposit({ state, input: { asset, account, amount } }) {
      state.balances.set({ asset, account }, (state.balances.get({ asset, account }) ?? 0n) + amount);
    },
    transfer({ state, input: { asset, to, amount, words }, sender, require, emit }) {
      const balance = state.balances.get({ asset, account: sender }) ?? 0n;
      require(amount > 0n && balance >= amount, 2, 'not enough');
      state.balances.set({ asset, account: sender }, balance - amount);
      state.balances.set({ asset, account: to }, (state.balances.get({ asset, account: to }) ?? 0n) + amount);
      state.transfers.set((state.transfers.get() ?? 0n) + 1n);
      emit('moved', { asset, from: sender, to, amount, words });
    },
    withdraw({ state, input: { asset, amount }, sender, require, withdraw }) {
      const balance = state.balances.get({ asset, account: sender }) ?? 0n;
      require(amount > 0n && balance >= amount, 2, 'not enough');
      state.balances.set({ asset, account: sender }, balance - amount);
      withdraw({ asset, to: sender, amount });
    },
  },
});
