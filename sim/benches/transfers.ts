/** Load of the token app: transfers between random accounts, which have their tokens without a genesis. */
import token from '../../contracts/apps/token/machine.ts';
import type { LayeredState } from '../../contracts/execution/state.ts';
import type { Write } from '../../contracts/guest/host.ts';
import { keyBytes, placeOf, prefixOf } from '../../contracts/guest/layout.ts';
import { encode } from '../../protocols/codec.ts';
import { codecOf } from '../../protocols/schema.ts';
import { chance } from '../random.ts';
import { account, type Intent } from './blocks.ts';

const TRANSFER = codecOf(token.actions.transfer);
const TRANSITION = Object.keys(token.actions).indexOf('transfer');
const PLACE = placeOf(token.state.balances, prefixOf(Object.keys(token.state).indexOf('balances')));
const VALUE = encode(codecOf({ amount: 'uint256' }), { amount: 1_000_000_000n });
/** Entries of one push: all at once would need all their pages at once. */
const CHUNK = 50_000;

export const TOKEN_GENESIS = encode(codecOf(token.genesis.input), { holders: [] });

/** What account number `at` has. */
export const balanceOf = (at: number): Write => ({ key: keyBytes(PLACE, account(at)), value: VALUE });

/** Gives accounts their balances, as the token app stores them. */
export function fillBalances(state: LayeredState, accounts: number): void {
  for (let from = 0; from < accounts; from += CHUNK) {
    state.push(Array.from({ length: Math.min(CHUNK, accounts - from) }, (_, at) => balanceOf(from + at)));
    state.settle(state.height);
  }
}

/** The same sequence every time. */
export function transfers(accounts: number): () => Intent {
  const { below } = chance(1, 'transfers');
  return () => ({ transition: TRANSITION, sender: account(below(accounts)), payload: encode(TRANSFER, { to: account(below(accounts)), amount: 1n }) });
}
