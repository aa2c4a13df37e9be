/** An automatic market maker of two assets whose traders come from a hub, and go back there: base times quote never falls by a trade. */
import { calls, defineMachine, map, oneOf, value } from '../../machine.ts';
import hub from '../hub/machine.ts';

const ERROR = { nothing: 1, funds: 2, hub: 3, price: 4 } as const;
const SIDE = oneOf('base', 'quote');

/** A trade pays three in a thousand to whoever provides. */
const [KEPT, OF] = [997n, 1000n];

export default defineMachine({
  name: 'swap',
  state: {
    hub: value('bytes32'),
    assets: value({ base: 'address', quote: 'address' }),
    credits: map({ account: 'address', side: SIDE }, 'uint256'),
    reserves: value({ base: 'uint256', quote: 'uint256' }),
    shares: map('address', 'uint256'),
    supply: value('uint256'),
  },
  actions: {
    credit: { account: 'address', asset: 'address', amount: 'uint256' },
    /** All that the sender has there goes in; who comes first sets the price. */
    provide: {},
    redeem: {},
    swap: { sell: SIDE, amount: 'uint256', least: 'uint256' },
    leave: { side: SIDE, amount: 'uint256' },
  },
  callers: { credit: 'rollups' },
  events: { swapped: { sell: SIDE, paid: 'uint256', got: 'uint256' } },
  messages: calls(hub, 'settle'),
  replies: { left: { account: 'address', side: SIDE, amount: 'uint256' } },
  genesis: {
    input: { hub: 'bytes32', base: 'address', quote: 'address' },
    run({ state, input: { hub, base, quote } }) {
      state.hub.set(hub);
      state.assets.set({ base, quote });
    },
  },
  handlers: {
    credit({ state, input: { account, asset, amount }, from, need, require }) {
      require(from === state.hub.get(), ERROR.hub, 'traders come from the hub');
      const { base, quote } = need(state.assets.get(), ERROR.nothing, 'no assets');
      const side = asset === base ? 'base' : 'quote';
      require(asset === base || asset === quote, ERROR.nothing, 'that asset is not traded here');
      state.credits.set({ account, side }, (state.credits.get({ account, side }) ?? 0n) + amount);
    },
    provide({ state, sender, require }) {
      const { base, quote } = state.reserves.get() ?? { base: 0n, quote: 0n };
      const has = { base: state.credits.get({ account: sender, side: 'base' }) ?? 0n, quote: state.credits.get({ account: sender, side: 'quote' }) ?? 0n };
      require(has.base > 0n && has.quote > 0n, ERROR.funds, 'both assets are needed');
      const supply = state.supply.get() ?? 0n;
      const shares = supply === 0n ? has.base : least((has.base * supply) / base, (has.quote * supply) / quote);
      require(shares > 0n, ERROR.nothing, 'too little for a share');
      const put = supply === 0n ? has : { base: (shares * base + supply - 1n) / supply, quote: (shares * quote + supply - 1n) / supply };
      state.reserves.set({ base: base + put.base, quote: quote + put.quote });
      state.credits.set({ account: sender, side: 'base' }, has.base - put.base);
      state.credits.set({ account: sender, side: 'quote' }, has.quote - put.quote);
      state.shares.set(sender, (state.shares.get(sender) ?? 0n) + shares);
      state.supply.set(supply + shares);
    },
    redeem({ state, sender, need }) {
      const shares = need(state.shares.get(sender), ERROR.funds, 'no shares');
      const supply = need(state.supply.get(), ERROR.funds, 'no shares');
      const reserves = need(state.reserves.get(), ERROR.funds, 'nothing is provided');
      const got = { base: (reserves.base * shares) / supply, quote: (reserves.quote * shares) / supply };
      for (const side of ['base', 'quote'] as const) state.credits.set({ account: sender, side }, (state.credits.get({ account: sender, side }) ?? 0n) + got[side]);
      state.reserves.set({ base: reserves.base - got.base, quote: reserves.quote - got.quote });
      state.supply.set(supply - shares);
      state.shares.delete(sender);
    },
    swap({ state, input: { sell, amount, least: wanted }, sender, require, need, emit }) {
      const buy = sell === 'base' ? 'quote' : 'base';
      const reserves = need(state.reserves.get(), ERROR.nothing, 'nothing is provided');
      const has = state.credits.get({ account: sender, side: sell }) ?? 0n;
      require(amount > 0n, ERROR.nothing, 'the amount must be positive');
      require(has >= amount, ERROR.funds, () => `${has} is less than ${amount}`);
      const got = (reserves[buy] * amount * KEPT) / (reserves[sell] * OF + amount * KEPT);
      require(got >= wanted, ERROR.price, () => `it would bring ${got}, at least ${wanted} is wanted`);
      state.reserves.set(sell === 'base' ? { base: reserves.base + amount, quote: reserves.quote - got } : { base: reserves.base - got, quote: reserves.quote + amount });
      state.credits.set({ account: sender, side: sell }, has - amount);
      state.credits.set({ account: sender, side: buy }, (state.credits.get({ account: sender, side: buy }) ?? 0n) + got);
      emit('swapped', { sell, paid: amount, got });
    },
    leave({ state, input: { side, amount }, sender, need, require, send }) {
      const has = state.credits.get({ account: sender, side }) ?? 0n;
      require(amount > 0n, ERROR.nothing, 'the amount must be positive');
      require(has >= amount, ERROR.funds, () => `${has} is less than ${amount}`);
      state.credits.set({ account: sender, side }, has - amount);
      const hub = need(state.hub.get(), ERROR.hub, 'no hub');
      const asset = need(state.assets.get(), ERROR.nothing, 'no assets')[side];
      send(hub, 'settle', { asset, shares: [{ account: sender, amount }] }, { reply: 'left', note: { account: sender, side, amount } });
    },
  },
  onReply: {
    left({ state, outcome, note: { account, side, amount } }) {
      if (outcome.status !== 'executed') state.credits.set({ account, side }, (state.credits.get({ account, side }) ?? 0n) + amount);
    },
  },
});

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);
