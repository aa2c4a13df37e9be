/** Money of users between L1 and rollups, as the contract has it: paying in, and taking out what a rollup gave back. */
import { encodeFunctionData, erc20Abi } from 'viem';
import type { SettledBatch } from '../../actors/ports/settlement.ts';
import { settlementAbi } from '../../contracts/settlement/out/settlement.ts';
import { type Header, headerHash } from '../../protocols/block.ts';
import { type Hex, toHex } from '../../protocols/bytes.ts';
import { ETHER } from '../../protocols/l1.ts';
import { merklePath } from '../../protocols/merkle.ts';
import { createCaller } from './caller.ts';
import { chainIdOf, DEV_BLOCK_MS, type ViemOptions } from './deploy.ts';
import { type Charge, wordsOf } from './escrow.ts';
import { ask, connect } from './l1.ts';
import { createSender } from './sender.ts';

/** Paying in takes 60 k and taking out 80 k, and what the token itself takes; a forced action of 64 KiB 1.8 M. */
const GAS = 3_000_000n;

/** Where a header was settled. */
export type Spot = Pick<Charge, 'batch' | 'index' | 'count' | 'path'>;

/** Where header number `index` of a batch with these heads was settled. */
export function spotIn({ committee, batchId, l1TimeMs, root, bodyHash }: Pick<SettledBatch, 'committee' | 'batchId' | 'l1TimeMs' | 'root' | 'bodyHash'>, heads: readonly Hex[], index: number): Spot {
  return { batch: { committee, id: BigInt(batchId), time: BigInt(l1TimeMs / 1000), root, bodyHash }, index, count: heads.length, path: merklePath(heads, index) };
}

/** What a rollup gave back: its number in the lane to L1, and its place in the outbox of a block. */
export interface Withdrawal {
  readonly seq: number;
  readonly asset: Hex;
  readonly to: Hex;
  /** In the asset's smallest unit. */
  readonly amount: bigint;
  readonly header: Header;
  readonly index: number;
  readonly count: number;
  readonly path: readonly Hex[];
}

export interface Bridge {
  /** Account that pays in. */
  readonly account: Hex;
  /** What the contract holds for a rollup. */
  held(rollup: Hex, asset: Hex): Promise<bigint>;
  /** How many messages L1 has sent to a rollup. */
  messages(rollup: Hex): Promise<number>;
  isPaid(rollup: Hex, seq: number): Promise<boolean>;
  /** Whether the contract noted a header for withdrawals that come late. */
  isNoted(header: Header): Promise<boolean>;
  /** Each rejects with `L1Error` `reverted` and the contract's own reason when it is refused. Of tokens, the contract is first allowed to take as many. */
  deposit(input: { readonly rollup: Hex; readonly asset: Hex; readonly account: Hex; readonly amount: bigint }): Promise<void>;
  /** Has an action of this account done in a rollup, whatever its operator wants. */
  force(input: { readonly rollup: Hex; readonly action: string; readonly input: Uint8Array }): Promise<void>;
  /** Without a spot, the header has to be a noted one. */
  withdraw(of: Withdrawal, spot: Spot | undefined): Promise<void>;
  /** Notes a final header, for withdrawals that are claimed when the contract has forgotten its batch. */
  note(header: Header, spot: Spot): Promise<void>;
}

const MEANINGS: Readonly<Record<string, string>> = {
  UnknownRollup: 'no such rollup is registered',
  NoAmount: 'the amount must be positive',
  NoAction: 'an action has a name of at most 64 bytes, and an input of at most 64 KiB',
  NotReceived: 'what arrived is not what was said: a token that takes a fee, or too little is owned',
  NotFinal: 'the block is not final: its dispute window is still open, a block of its app is challenged, or the contract has forgotten its batch',
  NotInOutbox: 'the block sent no such message',
  AlreadyPaid: 'it was paid before',
  NotEnoughHeld: 'less was deposited for this rollup than it gives back',
  NotSent: 'the receiver does not take it',
  IsFrozen: 'the app is frozen: nothing goes in any more, and mru exit takes out what is there',
  NotShown: 'the app is frozen, and no block as new was shown: mru exit does it',
};

const NO_HASH: Hex = `0x${'00'.repeat(32)}`;
const NOWHERE = { batch: { committee: 0, id: 0n, time: 0n, root: NO_HASH, bodyHash: NO_HASH }, index: 0n, count: 0n, path: [] } as const;
/** As the contract takes it; none for a block that it noted. */
export const spotOf = (spot: Spot | undefined) => (spot === undefined ? NOWHERE : { ...spot, index: BigInt(spot.index), count: BigInt(spot.count) });

export async function createBridge({ url, privateKey, contract, blockMs = DEV_BLOCK_MS }: ViemOptions & { readonly contract: Hex }): Promise<Bridge> {
  const reader = connect(url);
  const sender = createSender(reader, await chainIdOf(url), privateKey, blockMs);
  const at = { address: contract, abi: settlementAbi } as const;
  const { abi } = at;
  const call = createCaller({ reader, sender, to: contract, gas: GAS, meanings: MEANINGS });

  async function allow(asset: Hex, amount: bigint): Promise<void> {
    const allowed = await ask(reader.readContract({ address: asset, abi: erc20Abi, functionName: 'allowance', args: [sender.address, contract] }));
    if (allowed >= amount) return;
    const approve = createCaller({ reader, sender, to: asset, gas: GAS, meanings: {} });
    await approve(encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [contract, amount] }));
  }

  return {
    account: sender.address,
    held: (rollup, asset) => ask(reader.readContract({ ...at, functionName: 'held', args: [rollup, asset] })),
    messages: async (rollup) => Number(await ask(reader.readContract({ ...at, functionName: 'inboxCount', args: [rollup] }))),
    isPaid: (rollup, seq) => ask(reader.readContract({ ...at, functionName: 'isPaid', args: [rollup, BigInt(seq)] })),
    isNoted: async (header) => (await ask(reader.readContract({ ...at, functionName: 'checkpoints', args: [header.rollup, BigInt(header.height)] }))) === headerHash(header),
    async deposit({ rollup, asset, account, amount }) {
      if (asset !== ETHER) await allow(asset, amount);
      await call(encodeFunctionData({ abi, functionName: 'depositTo', args: [rollup, asset, account, amount] }), asset === ETHER ? amount : 0n);
    },
    force: ({ rollup, action, input }) => call(encodeFunctionData({ abi, functionName: 'force', args: [rollup, action, toHex(input)] })),
    withdraw: (of, spot) => call(withdrawData(of, spot)),
    note: (header, spot) => call(encodeFunctionData({ abi, functionName: 'checkpoint', args: [wordsOf(header), spotOf(spot)] })),
  };
}

export const withdrawData = ({ header, seq, asset, to, amount, index, count, path }: Withdrawal, spot: Spot | undefined): Hex =>
  encodeFunctionData({
    abi: settlementAbi,
    functionName: 'withdrawFrom',
    args: [wordsOf(header), spotOf(spot), { seq: BigInt(seq), asset, to, amount, index: BigInt(index), count: BigInt(count), path }],
  });
