/** What an account has in a rollup, wherever it lies: balances, withdrawals that nobody was paid, deposits that no block took in. */
import type { Hex } from '../../protocols/bytes.ts';
import type { Inbound } from '../../protocols/inbound.ts';
import { ETHER } from '../../protocols/l1.ts';
import type { StateProof } from '../../protocols/state-proof.ts';
import type { Bridge, Spot, Withdrawal } from '../settlement/bridge.ts';
import type { Escape } from '../settlement/escape.ts';
import type { Replica } from './replica.ts';

export interface Holdings {
  readonly balances: readonly { readonly asset: Hex; readonly amount: bigint; readonly proof: StateProof }[];
  readonly withdrawals: readonly (Withdrawal & { readonly spot: Spot })[];
  /** Deposits of the account that no block took in. */
  readonly deposits: readonly Inbound[];
  /** What the contract owes the account besides: it was given back already. */
  readonly due: readonly { readonly asset: Hex; readonly amount: bigint }[];
}

export interface HoldingsSource {
  readonly replica: Replica;
  readonly bridge: Bridge;
  readonly escapes: Escape;
  readonly rollup: Hex;
  /** All that L1 sent to the rollup and did not give back. */
  readonly inbox: readonly Inbound[];
}

export async function holdingsOf({ replica, bridge, escapes, rollup, inbox }: HoldingsSource, account: Hex): Promise<Holdings> {
  const assets = [...new Set([ETHER, ...inbox.map(({ asset }) => asset)])];
  const balances = await kept(assets, async (asset) => {
    const { amount, proof } = await replica.balance(asset, account);
    return amount > 0n && !(await escapes.hasEscaped({ rollup, asset, account })) ? { asset, amount, proof } : undefined;
  });
  const mine = replica.withdrawals.filter(({ to }) => to === account);
  const withdrawals = await kept(mine, async (each) => ((await bridge.isPaid(rollup, each.seq)) ? undefined : each));
  const due = await kept(assets, async (asset) => {
    const amount = await escapes.due(account, asset);
    return amount > 0n ? { asset, amount } : undefined;
  });
  const { value: taken } = await replica.taken();
  const deposits = inbox.filter(({ seq, account: to, amount }) => seq >= taken && to === account && amount > 0n);
  return { balances, withdrawals, due, deposits };
}

export const isEmpty = ({ balances, withdrawals, deposits, due }: Holdings): boolean => balances.length + withdrawals.length + deposits.length + due.length === 0;

async function kept<T, R>(all: readonly T[], find: (each: T) => Promise<R | undefined>): Promise<R[]> {
  return (await Promise.all(all.map(find))).filter((each) => each !== undefined) as R[];
}
