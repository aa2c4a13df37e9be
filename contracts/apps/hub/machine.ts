/**
 * A hub of liquidity: money of L1 is paid in once and used in many apps. What a user takes to an app is the app's to trade with; what the app
 * settles comes back, and never more than users took there, so an app that lies costs those alone who chose it.
 */
import { balances, defineMachine, map } from '../../machine.ts';

const ERROR = { nothing: 1, funds: 2, pool: 3 } as const;

/** An app that does not take a user in by then does not get the money. */
const PATIENCE_MS = 60_000;

const SHARE = { account: 'address', asset: 'address', amount: 'uint256' } as const;

export default defineMachine({
  name: 'hub',
  state: {
    balances: balances(),
    /** What users took to an app, and it has not settled. */
    pools: map({ app: 'bytes32', asset: 'address' }, 'uint256'),
  },
  actions: {
    deposit: { asset: 'address', account: 'address', amount: 'uint256' },
    withdraw: { asset: 'address', amount: 'uint256' },
    use: { app: 'bytes32', asset: 'address', amount: 'uint256' },
    /** Everything that became of a round of trades, at once. */
    settle: { asset: 'address', shares: [{ account: 'address', amount: 'uint256' }] },
  },
  callers: { settle: 'rollups' },
  events: { settled: { app: 'bytes32', asset: 'address', amount: 'uint256' } },
  messages: { credit: SHARE },
  replies: { credited: { app: 'bytes32', ...SHARE } },
  genesis: { input: {}, run: () => undefined },
  handlers: {
    deposit({ state, input: { asset, account, amount } }) {
      state.balances.set({ asset, account }, (state.balances.get({ asset, account }) ?? 0n) + amount);
    },
    withdraw({ state, input: { asset, amount }, sender, require, withdraw }) {
      const balance = state.balances.get({ asset, account: sender }) ?? 0n;
      require(amount > 0n, ERROR.nothing, 'the amount must be positive');
      require(balance >= amount, ERROR.funds, () => `balance ${balance} is less than ${amount}`);
      state.balances.set({ asset, account: sender }, balance - amount);
      withdraw({ asset, to: sender, amount });
    },
    use({ state, input: { app, asset, amount }, sender, block, require, send }) {
      const balance = state.balances.get({ asset, account: sender }) ?? 0n;
      require(amount > 0n, ERROR.nothing, 'the amount must be positive');
      require(balance >= amount, ERROR.funds, () => `balance ${balance} is less than ${amount}`);
      state.balances.set({ asset, account: sender }, balance - amount);
      const share = { account: sender, asset, amount };
      send(app, 'credit', share, { reply: 'credited', note: { app, ...share }, deadline: block.time + PATIENCE_MS });
    },
    settle({ state, input: { asset, shares }, from, need, require, emit }) {
      const app = need(from, ERROR.pool, 'apps settle');
      const amount = shares.reduce((sum, share) => sum + share.amount, 0n);
      const pool = state.pools.get({ app, asset }) ?? 0n;
      require(pool >= amount, ERROR.pool, () => `the app has ${pool}, and settles ${amount}`);
      state.pools.set({ app, asset }, pool - amount);
      for (const share of shares) {
        const key = { asset, account: share.account };
        state.balances.set(key, (state.balances.get(key) ?? 0n) + share.amount);
      }
      emit('settled', { app, asset, amount });
    },
  },
  onReply: {
    credited({ state, outcome, note: { app, asset, account, amount } }) {
      const [pool, own] = [
        { app, asset },
        { asset, account },
      ];
      if (outcome.status === 'executed') state.pools.set(pool, (state.pools.get(pool) ?? 0n) + amount);
      else state.balances.set(own, (state.balances.get(own) ?? 0n) + amount);
    },
  },
});
