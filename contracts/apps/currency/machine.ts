/**
 * A currency that lives in several rollups, its branches: what is sent from one to another is gone here, there once it is taken in, and back
 * here when it is not. No unit is ever made or lost between them.
 */
import { defineMachine, map, value } from '../../machine.ts';

const ERROR = { nothing: 1, funds: 2, branch: 3, closed: 4 } as const;

const PAYMENT = { account: 'address', amount: 'uint256' } as const;

export default defineMachine({
  name: 'currency',
  state: {
    balances: map('address', 'uint256'),
    branches: map('bytes32', 'bool'),
    /** Accounts that take nothing in from other branches. */
    closed: map('address', 'bool'),
    /** Sent, and not known yet to be there. */
    away: value('uint256'),
  },
  actions: {
    transfer: { to: 'address', amount: 'uint256' },
    /** `deadline` in milliseconds since 1970; 0 for none. */
    remit: { branch: 'bytes32', to: 'address', amount: 'uint256', deadline: 'uint48' },
    receive: PAYMENT,
    close: { closed: 'bool' },
  },
  callers: { receive: 'rollups' },
  events: { remitted: { branch: 'bytes32', ...PAYMENT }, received: PAYMENT, returned: PAYMENT },
  messages: { receive: PAYMENT },
  replies: { remitted: PAYMENT },
  genesis: {
    input: { branches: ['bytes32'], holders: [{ owner: 'address', amount: 'uint256' }] },
    run({ state, input }) {
      for (const branch of input.branches) state.branches.set(branch, true);
      for (const { owner, amount } of input.holders) state.balances.set(owner, (state.balances.get(owner) ?? 0n) + amount);
    },
  },
  handlers: {
    transfer({ state, input: { to, amount }, sender, require }) {
      const balance = state.balances.get(sender) ?? 0n;
      require(amount > 0n, ERROR.nothing, 'the amount must be positive');
      require(balance >= amount, ERROR.funds, () => `balance ${balance} is less than ${amount}`);
      state.balances.set(sender, balance - amount);
      state.balances.set(to, (state.balances.get(to) ?? 0n) + amount);
    },
    remit({ state, input: { branch, to, amount, deadline }, sender, require, emit, send }) {
      const balance = state.balances.get(sender) ?? 0n;
      require(amount > 0n, ERROR.nothing, 'the amount must be positive');
      require(balance >= amount, ERROR.funds, () => `balance ${balance} is less than ${amount}`);
      state.balances.set(sender, balance - amount);
      state.away.set((state.away.get() ?? 0n) + amount);
      emit('remitted', { branch, account: to, amount });
      send(branch, 'receive', { account: to, amount }, { reply: 'remitted', note: { account: sender, amount }, deadline });
    },
    receive({ state, input: { account, amount }, from, need, require, emit }) {
      const branch = need(from, ERROR.branch, 'branches send');
      require(state.branches.has(branch), ERROR.branch, 'no branch of this currency');
      require(!state.closed.has(account), ERROR.closed, 'the account takes nothing in');
      state.balances.set(account, (state.balances.get(account) ?? 0n) + amount);
      emit('received', { account, amount });
    },
    close({ state, input: { closed }, sender }) {
      if (closed) state.closed.set(sender, true);
      else state.closed.delete(sender);
    },
  },
  onReply: {
    remitted({ state, outcome, note: { account, amount }, emit }) {
      state.away.set((state.away.get() ?? 0n) - amount);
      if (outcome.status === 'executed') return;
      state.balances.set(account, (state.balances.get(account) ?? 0n) + amount);
      emit('returned', { account, amount });
    },
  },
});
