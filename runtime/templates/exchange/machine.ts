import { defineMachine, map, oneOf, value } from 'micro-rollups';

const ERROR = { nothing: 1, funds: 2, unknown: 3, notMaker: 4, own: 5 } as const;
const ASSET = oneOf('gold', 'silver');
type Asset = 'gold' | 'silver';
type Account = `0x${string}`;

const other = (asset: Asset): Asset => (asset === 'gold' ? 'silver' : 'gold');

/** What a ledger has to have: the state's own `balances` does. */
interface Ledger {
  get(key: { asset: Asset; account: Account }): bigint | undefined;
  set(key: { asset: Asset; account: Account }, amount: bigint): void;
}
function add(ledger: Ledger, asset: Asset, account: Account, amount: bigint): void {
  ledger.set({ asset, account }, (ledger.get({ asset, account }) ?? 0n) + amount);
}

export default defineMachine({
  name: '{{name}}',
  state: {
    balances: map({ asset: ASSET, account: 'address' }, 'uint256'),
    offers: map('uint32', { maker: 'address', give: ASSET, amount: 'uint256', price: 'uint256' }),
    made: value('uint32'),
  },
  actions: {
    transfer: { asset: ASSET, to: 'address', amount: 'uint256' },
    /** Gives `amount` of one for `price` of the other, all of it or nothing. */
    offer: { give: ASSET, amount: 'uint256', price: 'uint256' },
    take: { id: 'uint32' },
    cancel: { id: 'uint32' },
  },
  events: {
    offered: { id: 'uint32', maker: 'address', give: ASSET, amount: 'uint256', price: 'uint256' },
    taken: { id: 'uint32', taker: 'address' },
    cancelled: { id: 'uint32' },
  },
  messages: {},
  genesis: {
    input: { holders: [{ owner: 'address', gold: 'uint256', silver: 'uint256' }] },
    run({ state, input }) {
      for (const { owner, gold, silver } of input.holders) {
        add(state.balances, 'gold', owner, gold);
        add(state.balances, 'silver', owner, silver);
      }
    },
  },
  handlers: {
    transfer({ state, input: { asset, to, amount }, sender, require }) {
      const has = state.balances.get({ asset, account: sender }) ?? 0n;
      require(amount > 0n, ERROR.nothing, 'the amount must be positive');
      require(has >= amount, ERROR.funds, () => `${has} ${asset} is less than ${amount}`);
      add(state.balances, asset, sender, -amount);
      add(state.balances, asset, to, amount);
    },
    offer({ state, input: { give, amount, price }, sender, require, emit }) {
      const has = state.balances.get({ asset: give, account: sender }) ?? 0n;
      require(amount > 0n && price > 0n, ERROR.nothing, 'amount and price must be positive');
      require(has >= amount, ERROR.funds, () => `${has} ${give} is less than ${amount}`);
      add(state.balances, give, sender, -amount);
      const id = state.made.get() ?? 0;
      state.made.set(id + 1);
      state.offers.set(id, { maker: sender, give, amount, price });
      emit('offered', { id, maker: sender, give, amount, price });
    },
    take({ state, input: { id }, sender, require, need, emit }) {
      const { maker, give, amount, price } = need(state.offers.get(id), ERROR.unknown, 'no such offer');
      const want = other(give);
      const has = state.balances.get({ asset: want, account: sender }) ?? 0n;
      require(maker !== sender, ERROR.own, 'an offer of your own');
      require(has >= price, ERROR.funds, () => `${has} ${want} is less than ${price}`);
      add(state.balances, want, sender, -price);
      add(state.balances, want, maker, price);
      add(state.balances, give, sender, amount);
      state.offers.delete(id);
      emit('taken', { id, taker: sender });
    },
    cancel({ state, input: { id }, sender, require, need, emit }) {
      const { maker, give, amount } = need(state.offers.get(id), ERROR.unknown, 'no such offer');
      require(maker === sender, ERROR.notMaker, 'not your offer');
      add(state.balances, give, maker, amount);
      state.offers.delete(id);
      emit('cancelled', { id });
    },
  },
});
