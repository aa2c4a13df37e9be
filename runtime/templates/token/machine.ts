import { defineMachine, map, value } from 'micro-rollups';

const ERROR = { nothing: 1, funds: 2, allowance: 3 } as const;

export default defineMachine({
  name: '{{name}}',
  state: {
    balances: map('address', 'uint256'),
    supply: value('uint256'),
    /** What others may spend of an account's tokens. */
    allowances: map({ owner: 'address', spender: 'address' }, 'uint256'),
  },
  actions: {
    transfer: { to: 'address', amount: 'uint256' },
    approve: { spender: 'address', amount: 'uint256' },
    transferFrom: { owner: 'address', to: 'address', amount: 'uint256' },
  },
  events: {
    transferred: { from: 'address', to: 'address', amount: 'uint256' },
    approved: { owner: 'address', spender: 'address', amount: 'uint256' },
  },
  messages: {},
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
      require(amount > 0n, ERROR.nothing, 'the amount must be positive');
      require(balance >= amount, ERROR.funds, () => `balance ${balance} is less than ${amount}`);
      state.balances.set(sender, balance - amount);
      state.balances.set(to, (state.balances.get(to) ?? 0n) + amount);
      emit('transferred', { from: sender, to, amount });
    },
    approve({ state, input: { spender, amount }, sender, emit }) {
      state.allowances.set({ owner: sender, spender }, amount);
      emit('approved', { owner: sender, spender, amount });
    },
    transferFrom({ state, input: { owner, to, amount }, sender, require, emit }) {
      const allowed = state.allowances.get({ owner, spender: sender }) ?? 0n;
      const balance = state.balances.get(owner) ?? 0n;
      require(amount > 0n, ERROR.nothing, 'the amount must be positive');
      require(allowed >= amount, ERROR.allowance, () => `${allowed} is allowed, not ${amount}`);
      require(balance >= amount, ERROR.funds, () => `balance ${balance} is less than ${amount}`);
      state.allowances.set({ owner, spender: sender }, allowed - amount);
      state.balances.set(owner, balance - amount);
      state.balances.set(to, (state.balances.get(to) ?? 0n) + amount);
      emit('transferred', { from: owner, to, amount });
    },
  },
});
