/** Stake that others lend to members, as the contract has it: lent, unbonding, and what it earns. */
import { encodeFunctionData } from 'viem';
import { delegatedStakeAbi } from '../../contracts/settlement/out/delegated-stake.ts';
import { purseAbi } from '../../contracts/settlement/out/purse.ts';
import { settlementAbi } from '../../contracts/settlement/out/settlement.ts';
import { vulcanAbi } from '../../contracts/settlement/out/vulcan.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { createCaller } from './caller.ts';
import { chainIdOf, DEV_BLOCK_MS, type ViemOptions } from './deploy.ts';
import { ask, connect, lower, type Reader } from './l1.ts';
import { createSender, type Sender } from './sender.ts';

/** Taking delegators makes a contract, 450 k; the others take 200 k at most. */
const GAS = 700_000n;

const MEANINGS: Readonly<Record<string, string>> = {
  NotMember: 'this account has not joined as a verifier, or left',
  NotOpen: 'this member takes no delegators: mru stake open does',
  TooMuch: 'no more can be taken back than is lent',
  StillBonded: 'the stake is still unbonding',
  NothingDue: 'there is nothing to pay out',
};

/** Parts of what delegators' stake earns that a member can keep. */
export const COMMISSION_PARTS = 10_000;

export interface Pool {
  readonly staker: Hex;
  /** Where what the member earns arrives; the staker itself while it takes no delegators. */
  readonly payee: Hex;
  /** Of COMMISSION_PARTS, as of now; and what it rises to. */
  readonly commission: number;
  readonly raised: { readonly commission: number; readonly fromMs: number } | undefined;
  /** Wei, of all delegators together. */
  readonly lent: bigint;
  readonly unbonding: bigint;
}

/** What one account lent to one member, wei. */
export interface Loan {
  readonly counted: bigint;
  readonly unbonding: bigint;
  /** When that may be withdrawn, and whether it may by L1's clock. */
  readonly untilMs: number | undefined;
  readonly isFree: boolean;
  /** Earned there since the account last did anything. */
  readonly due: bigint;
}

/** Each call rejects with `L1Error` `reverted` and the contract's own reason when it is refused. */
export interface Delegation {
  readonly address: Hex;
  /** Account that lends, or takes delegators, and pays. */
  readonly account: Hex;
  /** Between taking back and withdrawing. */
  readonly unbondingSeconds: number;
  pool(staker: Hex): Promise<Pool>;
  loan(staker: Hex, account: Hex): Promise<Loan>;
  /** Wei that an account may claim besides what is due of loans. */
  earned(account: Hex): Promise<bigint>;
  /** Takes delegators for a commission, or says another. */
  open(commission: number): Promise<void>;
  lend(staker: Hex, wei: bigint): Promise<void>;
  takeBack(staker: Hex, wei: bigint): Promise<void>;
  /** Pays out what has unbonded. */
  withdraw(staker: Hex): Promise<void>;
  /** Pays out what the account earned. */
  claim(staker: Hex): Promise<void>;
  /** Shares what the settlement contract, or the contract of games, owes the member of a purse. */
  collect(purse: Hex, from: Hex): Promise<void>;
  collectOfGames(purse: Hex, from: Hex): Promise<void>;
}

/** `undefined` in networks where nobody lends stake. */
export async function createDelegation({ url, privateKey, contract, blockMs = DEV_BLOCK_MS }: ViemOptions & { readonly contract: Hex }): Promise<Delegation | undefined> {
  const reader = connect(url);
  const vulcan = await ask(reader.readContract({ address: contract, abi: settlementAbi, functionName: 'vulcan' }));
  const address = lower(await ask(reader.readContract({ address: vulcan, abi: vulcanAbi, functionName: 'lent' })));
  if (BigInt(address) === 0n) return undefined;
  const sender = createSender(reader, await chainIdOf(url), privateKey, blockMs);
  const unbondingSeconds = await ask(reader.readContract({ address, abi: delegatedStakeAbi, functionName: 'unbondingSeconds' }));
  return { address, account: sender.address, unbondingSeconds, ...readerOf(reader, address), ...callsOf(reader, sender, address) };
}

function readerOf(reader: Reader, address: Hex): Pick<Delegation, 'pool' | 'loan' | 'earned'> {
  const at = { address, abi: delegatedStakeAbi } as const;
  return {
    async pool(staker) {
      const [[, , , raised, raisedAt, lent, unbonding], commission, payee] = await ask(
        Promise.all([
          reader.readContract({ ...at, functionName: 'pools', args: [staker] }),
          reader.readContract({ ...at, functionName: 'commissionOf', args: [staker] }),
          reader.readContract({ ...at, functionName: 'payeeOf', args: [staker] }),
        ]),
      );
      const rises = raisedAt !== 0n && raised !== commission;
      return { staker, payee: lower(payee), commission, raised: rises ? { commission: raised, fromMs: Number(raisedAt) * 1000 } : undefined, lent, unbonding };
    },
    async loan(staker, account) {
      const [[counted, unbonding, until, due], { timestamp }] = await ask(Promise.all([reader.readContract({ ...at, functionName: 'delegationOf', args: [staker, account] }), reader.getBlock()]));
      return { counted, unbonding, untilMs: unbonding === 0n ? undefined : Number(until) * 1000, isFree: unbonding > 0n && timestamp >= until, due };
    },
    earned: (account) => ask(reader.readContract({ ...at, functionName: 'earned', args: [account] })),
  };
}

function callsOf(reader: Reader, sender: Sender, address: Hex): Pick<Delegation, 'open' | 'lend' | 'takeBack' | 'withdraw' | 'claim' | 'collect' | 'collectOfGames'> {
  const abi = delegatedStakeAbi;
  const callTo = (to: Hex) => createCaller({ reader, sender, to, gas: GAS, meanings: MEANINGS });
  const call = callTo(address);
  return {
    open: (commission) => call(encodeFunctionData({ abi, functionName: 'open', args: [commission] })),
    lend: (staker, wei) => call(encodeFunctionData({ abi, functionName: 'delegate', args: [staker] }), wei),
    takeBack: (staker, wei) => call(encodeFunctionData({ abi, functionName: 'undelegate', args: [staker, wei] })),
    withdraw: (staker) => call(encodeFunctionData({ abi, functionName: 'withdraw', args: [staker] })),
    claim: (staker) => call(encodeFunctionData({ abi, functionName: 'claim', args: [staker] })),
    collect: (purse, from) => callTo(purse)(encodeFunctionData({ abi: purseAbi, functionName: 'collect', args: [from] })),
    collectOfGames: (purse, from) => callTo(purse)(encodeFunctionData({ abi: purseAbi, functionName: 'collectOfGames', args: [from] })),
  };
}
