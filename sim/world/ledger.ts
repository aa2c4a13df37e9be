/** The simulator's app: a ledger that pays across rollups, so that value, order and exactly-once delivery can be checked. In two versions. */
import { nativeGuest } from '../../contracts/guest/native.ts';
import { defineMachine, map, value } from '../../contracts/machine.ts';
import { type Hex, utf8 } from '../../protocols/bytes.ts';
import { sha256Hex } from '../../protocols/crypto/hash.ts';

/** What one deposit, or one payment that asks, may bring; more is refused, and goes back. */
const MOST = 1_500n;
/** Even amounts are paid by asking, and of those every second one in time or not at all: under faults some are late. */
const PATIENCE_MS = 1_500;
const asks = (amount: bigint): boolean => amount % 2n === 0n;

const ledger = defineMachine({
  name: 'ledger',
  state: { balances: map('address', 'uint256') },
  actions: {
    transfer: { to: 'address', amount: 'uint256' },
    /** Burns here, credits there. */
    pay: { rollup: 'bytes32', to: 'address', amount: 'uint256' },
    /** Only as a message of another rollup. */
    credit: { to: 'address', amount: 'uint256' },
    deposit: { asset: 'address', account: 'address', amount: 'uint256' },
  },
  events: {},
  messages: { credit: { to: 'address', amount: 'uint256' } },
  replies: { paid: { account: 'address', amount: 'uint256' } },
  genesis: {
    input: { holders: [{ owner: 'address', amount: 'uint256' }] },
    run({ state, input }) {
      for (const { owner, amount } of input.holders) state.balances.set(owner, amount);
    },
  },
  handlers: {
    transfer({ state, input: { to, amount }, sender, require }) {
      const balance = state.balances.get(sender) ?? 0n;
      require(balance >= amount, 1, 'not enough');
      state.balances.set(sender, balance - amount);
      state.balances.set(to, (state.balances.get(to) ?? 0n) + amount);
    },
    pay({ state, input: { rollup, to, amount }, sender, block, require, send }) {
      const balance = state.balances.get(sender) ?? 0n;
      require(balance >= amount, 1, 'not enough');
      state.balances.set(sender, balance - amount);
      const deadline = amount % 4n === 0n ? block.time + PATIENCE_MS : 0;
      send(rollup, 'credit', { to, amount }, asks(amount) ? { reply: 'paid', note: { account: sender, amount }, deadline } : undefined);
    },
    deposit({ state, input: { account, amount }, require }) {
      require(amount <= MOST, 3, 'too much at once');
      state.balances.set(account, (state.balances.get(account) ?? 0n) + amount);
    },
    credit({ state, input: { to, amount }, from, require }) {
      require(from !== undefined, 2, 'only another rollup credits');
      require(!asks(amount) || amount <= MOST, 3, 'too much at once');
      state.balances.set(to, (state.balances.get(to) ?? 0n) + amount);
    },
  },
  onReply: {
    paid({ state, outcome, note: { account, amount } }) {
      if (outcome.status !== 'executed') state.balances.set(account, (state.balances.get(account) ?? 0n) + amount);
    },
  },
});

/** All its actions have other numbers, and its state has an entry more. */
const second = defineMachine({
  ...ledger,
  state: { ...ledger.state, renewed: value('uint32') },
  actions: { rename: { name: 'string' }, ...ledger.actions },
  handlers: { ...ledger.handlers, rename: () => undefined },
  migrate: ({ state }) => state.renewed.set((state.renewed.get() ?? 0) + 1),
});

/** What executors take for modules: they run the app natively. */
const published = (text: string) => ({ wasm: utf8(text), code: sha256Hex(utf8(text)) });

export const FIRST = { ...published('ledger, run natively'), guest: nativeGuest(ledger) };
export const SECOND = { ...published('the next ledger, run natively'), guest: nativeGuest(second) };

/** By the hash of its code. */
export const VERSIONS = new Map<Hex, typeof FIRST>([FIRST, SECOND].map((each) => [each.code, each]));
