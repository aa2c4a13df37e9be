/** What apps pay for being verified and members earn by it, as the contract has it. */
import { encodeFunctionData } from 'viem';
import { settlementAbi } from '../../contracts/settlement/out/settlement.ts';
import { type Header, headerWords } from '../../protocols/block.ts';
import { type Hex, toHex } from '../../protocols/bytes.ts';
import type { Certificate } from '../../protocols/certificate.ts';
import { forL1 } from '../../protocols/quorum.ts';
import { createCaller } from './caller.ts';
import { chainIdOf, DEV_BLOCK_MS, type ViemOptions } from './deploy.ts';
import { ask, connect, type Reader } from './l1.ts';
import { createSender } from './sender.ts';

/** Charging takes about 30 k for each signer that earns for the first time: 700 k with 16, 4 M with 128. */
const GAS = 5_000_000n;

export interface EscrowAccount {
  /** Wei. */
  readonly balance: bigint;
  /** Work that is paid for, of all the app's blocks together. */
  readonly paid: bigint;
  /** Wei that the operator gave notice of, and when it may have them. */
  readonly leaving: bigint;
  readonly leavesMs: number | undefined;
}

/** A certified header, and where it was settled. */
export interface Charge {
  readonly header: Header;
  readonly certificate: Certificate;
  readonly batch: { readonly committee: number; readonly id: bigint; readonly time: bigint; readonly root: Hex; readonly bodyHash: Hex };
  readonly index: number;
  readonly count: number;
  readonly path: readonly Hex[];
}

export interface Escrow {
  /** Account that pays and is paid. */
  readonly account: Hex;
  /** Wei for `WORK_UNIT` of work. */
  price(): Promise<bigint>;
  find(rollup: Hex): Promise<EscrowAccount>;
  /** Wei that an account may claim. */
  rewards(of: Hex): Promise<bigint>;
  /** Wei for a unit of gas, by L1's word. */
  gasPrice(): Promise<bigint>;
  /** Each rejects with `L1Error` `reverted` and the contract's own reason when it is refused. */
  deposit(rollup: Hex, wei: bigint): Promise<void>;
  giveNotice(rollup: Hex, wei: bigint): Promise<void>;
  takeBack(rollup: Hex): Promise<void>;
  charge(of: Charge): Promise<void>;
  claim(): Promise<void>;
}

const MEANINGS: Readonly<Record<string, string>> = {
  NotOperator: 'only the operator that registered the app may do that',
  NotSettled: 'this header was not settled there',
  NothingDue: 'nothing is due: it is paid for, or the deposit is used up',
  NoNotice: 'nothing is to be given back: give notice first',
  NoticeRuns: 'the notice is still running',
};

/** Work of all blocks together that is or can be paid, at a price above zero. */
export const paidWork = (price: bigint, { balance, paid }: Pick<EscrowAccount, 'balance' | 'paid'>): bigint => paid + (balance * WORK_UNIT) / price;

export const WORK_UNIT = 1_000_000_000n;

export async function createEscrow({ url, privateKey, contract, blockMs = DEV_BLOCK_MS }: ViemOptions & { readonly contract: Hex }): Promise<Escrow> {
  const reader = connect(url);
  const sender = createSender(reader, await chainIdOf(url), privateKey, blockMs);
  const call = createCaller({ reader, sender, to: contract, gas: GAS, meanings: MEANINGS });
  const abi = settlementAbi;
  return {
    account: sender.address,
    ...escrowReader(reader, contract),
    deposit: (rollup, wei) => call(encodeFunctionData({ abi, functionName: 'deposit', args: [rollup] }), wei),
    giveNotice: (rollup, wei) => call(encodeFunctionData({ abi, functionName: 'giveNotice', args: [rollup, wei] })),
    takeBack: (rollup) => call(encodeFunctionData({ abi, functionName: 'takeBack', args: [rollup] })),
    charge: (of) => call(chargeData(of)),
    gasPrice: () => ask(reader.getGasPrice()),
    claim: () => call(encodeFunctionData({ abi, functionName: 'claim' })),
  };
}

export function escrowReader(reader: Reader, contract: Hex): Pick<Escrow, 'price' | 'find' | 'rewards'> {
  const at = { address: contract, abi: settlementAbi } as const;
  let price: Promise<bigint> | undefined;
  return {
    price: () => {
      price ??= ask(reader.readContract({ ...at, functionName: 'price' }));
      return price;
    },
    async find(rollup) {
      const [balance, paid, leaving, leavesAt] = await ask(reader.readContract({ ...at, functionName: 'accounts', args: [rollup] }));
      return { balance, paid, leaving, leavesMs: leaving === 0n ? undefined : Number(leavesAt) * 1000 };
    },
    rewards: (of) => ask(reader.readContract({ ...at, functionName: 'rewards', args: [of] })),
  };
}

export function chargeData({ header, certificate, batch, index, count, path }: Charge): Hex {
  const spot = { batch, index: BigInt(index), count: BigInt(count), path };
  return encodeFunctionData({ abi: settlementAbi, functionName: 'charge', args: [wordsOf(header), spot, certificate.bitmap, toHex(forL1(certificate))] });
}

/** A header as the contract takes it. */
export const wordsOf = (of: Header): Words => headerWords(of).map(toHex) as unknown as Words;

type Words = readonly [Hex, Hex, Hex, Hex, Hex, Hex, Hex, Hex, Hex, Hex, Hex, Hex, Hex, Hex, Hex];
