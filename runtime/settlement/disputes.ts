/** Games about blocks, as the contract has them: challenged with a bond, judged by the committee. */
import { encodeFunctionData, getAbiItem } from 'viem';
import type { Called, Game, Games, Place } from '../../actors/ports/games.ts';
import { disputesAbi } from '../../contracts/settlement/out/disputes.ts';
import { settlementAbi } from '../../contracts/settlement/out/settlement.ts';
import type { Header } from '../../protocols/block.ts';
import { type Hex, toHex } from '../../protocols/bytes.ts';
import { forL1, type Quorum } from '../../protocols/quorum.ts';
import { type Spot, spotIn, spotOf } from './bridge.ts';
import { createCaller } from './caller.ts';
import { chainIdOf, DEV_BLOCK_MS, type ViemOptions } from './deploy.ts';
import { wordsOf } from './escrow.ts';
import { createLogReader, type Range } from './events.ts';
import { ask, connect, isRefusal, lower } from './l1.ts';
import { createSender } from './sender.ts';

/** A verdict of 86 signers, and freezing the app with it. */
const GAS = 2_500_000n;
const MEANINGS: Readonly<Record<string, string>> = {
  WrongBond: 'another bond goes with a challenge',
  NotSettled: 'the block is not settled',
  IsFinal: 'the block is final: its dispute window is over',
  GameExists: 'this block is challenged, or was',
  IsFrozen: 'the app is frozen, and the time for challenges is over',
  NoGame: 'no game about this block is open',
  NotYet: 'there is still time to judge',
  BelowQuorum: 'too few members judged',
};

/** Calls reject with `L1Error` `reverted` and the contract's own reason when it refuses. */
export interface Disputes {
  readonly address: Hex;
  readonly account: Hex;
  readonly chainId: number;
  bond(): Promise<bigint>;
  /** As of the newest block of L1. */
  open(): Promise<readonly Game[]>;
  challenge(header: Header, spot: Spot, entry: number): Promise<void>;
  judge(header: Header, committee: number, isWrong: boolean, quorum: Quorum): Promise<void>;
  expire(header: Header): Promise<void>;
  due(account: Hex): Promise<bigint>;
  collect(): Promise<void>;
}

const EVENTS = [getAbiItem({ abi: disputesAbi, name: 'Challenged' }), getAbiItem({ abi: disputesAbi, name: 'Judged' }), getAbiItem({ abi: disputesAbi, name: 'Expired' })] as const;

export const disputesAt = async (url: string, contract: Hex): Promise<Hex> => lower(await ask(connect(url).readContract({ address: contract, abi: settlementAbi, functionName: 'disputes' })));

/** `fromBlock`: the contract's, or any earlier one. */
export async function createDisputes({ url, privateKey, contract, blockMs = DEV_BLOCK_MS, fromBlock = 0 }: ViemOptions & { readonly contract: Hex; readonly fromBlock?: number }): Promise<Disputes> {
  const reader = connect(url);
  const [address, chainId] = await Promise.all([disputesAt(url, contract), chainIdOf(url)]);
  const at = { address, abi: disputesAbi } as const;
  const { abi } = at;
  const sender = createSender(reader, chainId, privateKey, blockMs);
  const call = createCaller({ reader, sender, to: address, gas: GAS, meanings: MEANINGS });
  const bond = (): Promise<bigint> => ask(reader.readContract({ ...at, functionName: 'bond' }));
  const read = createLogReader({ reader, fromBlock: BigInt(fromBlock) }, async (range: Range) => {
    const logs = await reader.getLogs({ address, events: EVENTS, strict: true, ...range });
    return logs.map((log) => ({ blockNumber: log.blockNumber, value: log.eventName === 'Challenged' ? gameOf(log.args) : lower(log.args.header) }));
  });
  return {
    ...{ address, account: sender.address, chainId, bond },
    async open() {
      const { final, open } = await ask(read());
      return openGames([...final, ...open]);
    },
    challenge: async (header, spot, entry) => call(encodeFunctionData({ abi, functionName: 'challenge', args: [wordsOf(header), spotOf(spot), entry] }), await bond()),
    judge: (header, committee, isWrong, quorum) => call(encodeFunctionData({ abi, functionName: 'judge', args: [wordsOf(header), committee, isWrong, quorum.bitmap, toHex(forL1(quorum))] })),
    expire: (header) => call(encodeFunctionData({ abi, functionName: 'expire', args: [wordsOf(header)] })),
    due: (account) => ask(reader.readContract({ ...at, functionName: 'due', args: [account] })),
    collect: () => call(encodeFunctionData({ abi, functionName: 'collect' })),
  };
}

interface Challenged {
  readonly rollup: Hex;
  readonly height: bigint;
  readonly header: Hex;
  readonly entry: number;
  readonly challenger: Hex;
  readonly until: bigint;
}

const gameOf = ({ rollup, height, header, entry, challenger, until }: Challenged): Game => ({
  ...{ rollup: lower(rollup), height: Number(height), header: lower(header), entry },
  ...{ challenger: lower(challenger), until: Number(until) },
});

/** Challenges without an end, in order. */
function openGames(events: readonly (Game | Hex)[]): Game[] {
  const games = new Map<Hex, Game>();
  for (const event of events) {
    if (typeof event === 'string') games.delete(event);
    else games.set(event.header, event);
  }
  return [...games.values()];
}

/** As the actors see them. */
export function gamesOf(disputes: Disputes): Games {
  const called = (call: Promise<void>): Promise<Called> =>
    call.then(
      () => ({ kind: 'taken' }),
      (error: unknown) => (isRefusal(error) ? { kind: 'refused', reason: error.message } : Promise.reject(error)),
    );
  return {
    address: disputes.address,
    open: () => disputes.open(),
    challenge: (header, { batch, heads, index }: Place, entry) => called(disputes.challenge(header, spotIn(batch, heads, index), entry)),
    judge: (...verdict) => called(disputes.judge(...verdict)),
    expire: (header) => called(disputes.expire(header)),
  };
}
