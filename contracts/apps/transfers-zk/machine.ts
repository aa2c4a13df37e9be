/**
 * A purse for ether with sixteen places, whose every change of balances can be proven by a SNARK: all of them are moves in the tree of
 * `contracts/proofs/accounts.ts`, whose root is the first entry of the state, where L1 looks for it.
 */
import type { Hex } from '../../../protocols/bytes.ts';
import { type BalanceKey, balances, defineMachine, ETHER, map, type StateMap, type StateValue, value } from '../../machine.ts';
import { balanceOf, emptyAccounts, L1_OWNER, leafAt, leafOf, PURSE, putLeaf, SLOTS, SUPPLY, UNIT } from '../../proofs/accounts.ts';

/** The purse's owner, as an address. */
const L1_ACCOUNT: Hex = `0x${L1_OWNER.toString(16).padStart(40, '0')}`;
const ERROR = { nothing: 1, funds: 2, full: 3, asset: 4 } as const;

interface State {
  readonly root: StateValue<bigint>;
  readonly nodes: StateMap<number, bigint>;
  readonly slots: StateMap<Hex, number>;
  readonly taken: StateValue<number>;
  readonly balances: StateMap<BalanceKey, bigint>;
}

/** The slot of an account, which begins with it. `undefined` when all are taken. */
function slotFor(state: State, account: Hex): number | undefined {
  const slot = state.slots.get(account) ?? state.taken.get() ?? PURSE + 1;
  return slot < SLOTS ? slot : undefined;
}

/** Changes a balance, in the tree and where L1 pays from. */
function change(state: State, account: Hex, slot: number, amount: bigint): void {
  if (state.slots.get(account) === undefined) {
    state.slots.set(account, slot);
    state.taken.set(slot + 1);
  }
  const leaf = (leafAt(state.nodes, slot) || leafOf(BigInt(account), 0n)) + UNIT * amount;
  state.root.set(putLeaf(state.nodes, slot, leaf));
  state.balances.set({ asset: ETHER, account }, balanceOf(leaf));
}

/** What L1 has of all there is, less what is paid in. */
const changePurse = (state: State, amount: bigint): void => state.root.set(putLeaf(state.nodes, PURSE, leafAt(state.nodes, PURSE) + UNIT * amount));

export default defineMachine({
  name: 'transfers-zk',
  state: {
    /** Of the tree. L1 and the prover expect it to come first. */
    root: value('uint256'),
    nodes: map('uint8', 'uint256'),
    slots: map('address', 'uint8'),
    taken: value('uint8'),
    balances: balances(),
  },
  actions: {
    deposit: { asset: 'address', account: 'address', amount: 'uint256' },
    transfer: { to: 'address', amount: 'uint256' },
    withdraw: { amount: 'uint256' },
  },
  /** Every change of the tree, in order: all that a prover has to know. */
  events: { moved: { from: 'uint8', to: 'uint8', owner: 'address', amount: 'uint256' } },
  messages: {},
  genesis: {
    input: {},
    run({ state }) {
      emptyAccounts(state.nodes);
      state.root.set(state.nodes.get(1) ?? 0n);
    },
  },
  handlers: {
    deposit({ state, input: { asset, account, amount }, require, need, emit }) {
      require(asset === ETHER, ERROR.asset, 'ether alone');
      require(BigInt(account) !== 0n, ERROR.nothing, 'nobody has the address zero');
      require(amount > 0n && amount <= balanceOf(leafAt(state.nodes, PURSE)), ERROR.funds, () => `more than ${SUPPLY} wei do not fit`);
      const to = need(slotFor(state, account), ERROR.full, `all ${SLOTS} places are taken`);
      changePurse(state, -amount);
      change(state, account, to, amount);
      emit('moved', { from: PURSE, to, owner: account, amount });
    },
    transfer({ state, input: { to: account, amount }, sender, require, need, emit }) {
      const from = need(state.slots.get(sender), ERROR.funds, 'no account');
      require(amount > 0n, ERROR.nothing, 'the amount must be positive');
      require(BigInt(account) !== 0n, ERROR.nothing, 'nobody has the address zero');
      require(balanceOf(leafAt(state.nodes, from)) >= amount, ERROR.funds, () => `balance ${balanceOf(leafAt(state.nodes, from))} is less than ${amount}`);
      const to = need(slotFor(state, account), ERROR.full, `all ${SLOTS} places are taken`);
      change(state, sender, from, -amount);
      change(state, account, to, amount);
      emit('moved', { from, to, owner: account, amount });
    },
    withdraw({ state, input: { amount }, sender, require, need, emit, withdraw }) {
      const from = need(state.slots.get(sender), ERROR.funds, 'no account');
      require(amount > 0n, ERROR.nothing, 'the amount must be positive');
      require(balanceOf(leafAt(state.nodes, from)) >= amount, ERROR.funds, () => `balance ${balanceOf(leafAt(state.nodes, from))} is less than ${amount}`);
      change(state, sender, from, -amount);
      changePurse(state, amount);
      emit('moved', { from, to: PURSE, owner: L1_ACCOUNT, amount });
      withdraw({ asset: ETHER, to: sender, amount });
    },
  },
});
