/** A ledger of one token, in the manner of ERC-20, that can stake into a game of another rollup. */
import { defineMachine, map, rollupAddress, value } from '../../machine.ts';

export default defineMachine({
  name: 'token',
  state: { balances: map('address', 'uint256'), supply: value('uint256') },
  actions: {
    transfer: { to: 'address', amount: 'uint256' },
    /** Moves tokens to the chess rollup and tells it which game they are for. */
    fund: { chess: 'bytes32', game: 'bytes32', amount: 'uint256' },
  },
  events: { transferred: { from: 'address', to: 'address', amount: 'uint256' } },
  messages: { fund: { game: 'bytes32', player: 'address', amount: 'uint256' } },
  genesis: {
    input: { holders: [{ owner: 'address', amount: 'uint256' }] },
    run({ state, input }) {
      let supply = 0n;
      for (const { owner, amount } of input.holders) {
        state.balances.set(owner, (state.balances.get(owner) ?? 0n) + amount);
        supply += amount;
      }
      state.supply.set(supply);
    },
  },
  handlers: {
    transfer({ state, input: { to, amount }, sender, require, emit }) {
      const balance = state.balances.get(sender) ?? 0n;
      require(amount > 0n, 1, 'the amount must be positive');
      require(balance >= amount, 2, () => `balance ${balance} is less than ${amount}`);
      state.balances.set(sender, balance - amount);
      state.balances.set(to, (state.balances.get(to) ?? 0n) + amount);
      emit('transferred', { from: sender, to, amount });
    },
    fund({ state, input: { chess, game, amount }, sender, require, emit, send }) {
      const balance = state.balances.get(sender) ?? 0n;
      const to = rollupAddress(chess);
      require(amount > 0n, 1, 'the amount must be positive');
      require(balance >= amount, 2, () => `balance ${balance} is less than ${amount}`);
      state.balances.set(sender, balance - amount);
      state.balances.set(to, (state.balances.get(to) ?? 0n) + amount);
      emit('transferred', { from: sender, to, amount });
      send(chess, 'fund', { game, player: sender, amount });
    },
  },
});
