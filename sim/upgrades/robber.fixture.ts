/** A version of the bank that robs: whoever stays loses all ether to one account. */

import { defineMachine } from '../../contracts/machine.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { ETHER } from '../../protocols/l1.ts';
import bank from './bank-2.fixture.ts';

export const ROBBER: Hex = `0x${'bb'.repeat(20)}`;

export default defineMachine({
  ...bank,
  migrate({ state }) {
    let all = 0n;
    for (const [{ asset, account }, balance] of state.balances.entries()) {
      if (asset !== ETHER) continue;
      all += balance;
      state.balances.delete({ asset, account });
    }
    state.balances.set({ asset: ETHER, account: ROBBER }, all);
  },
});
