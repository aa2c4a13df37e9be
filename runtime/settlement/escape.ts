/** The way out of an app that nobody operates any more, as the contract has it. */
import { encodeFunctionData } from 'viem';
import { depositSums } from '../../contracts/settlement/model.ts';
import { settlementAbi } from '../../contracts/settlement/out/settlement.ts';
import type { Acknowledgement } from '../../protocols/acknowledgement.ts';
import type { SignedWords } from '../../protocols/action.ts';
import type { Header } from '../../protocols/block.ts';
import { type Hex, ZERO32 } from '../../protocols/bytes.ts';
import type { Inbound } from '../../protocols/inbound.ts';
import type { StateProof } from '../../protocols/state-proof.ts';
import { type Spot, spotOf } from './bridge.ts';
import { createCaller } from './caller.ts';
import { chainIdOf, DEV_BLOCK_MS, type ViemOptions } from './deploy.ts';
import { wordsOf } from './escrow.ts';
import { ask, connect, lower } from './l1.ts';
import { createSender } from './sender.ts';

/** An escape takes 121 k with fourteen siblings; giving back a hundred deposits some 3 M. */
const GAS = 8_000_000n;

/** A number that the framework keeps in the state, and the proof of it; no entry is zero. */
export interface Counted {
  readonly value: number | bigint;
  readonly proof: StateProof;
}

/** How an app stands with the contract. Times are seconds of L1. */
export interface Standing {
  readonly genesisRoot: Hex;
  readonly disputeWindow: number;
  /** Newest block that L1 has looked into. */
  readonly seenHeight: number;
  /** Messages that L1 sent, without those that went back. */
  readonly sent: number;
  /** What is demanded now, if anything is. */
  readonly demand: { readonly upTo: number; readonly until: number; readonly by: Hex } | undefined;
  /** What was demanded last, now or before: more is needed for the next demand. */
  readonly demanded: number;
  readonly frozen: Frozen | undefined;
}

export interface Frozen {
  readonly at: number;
  /** Users can leave from then on. */
  readonly opensAt: number;
  readonly isOpen: boolean;
  /** Newest block that was shown; 0: the genesis state. */
  readonly height: number;
  readonly stateRoot: Hex;
  /** Messages of L1 that it took in, with those below. */
  readonly taken: number;
  /** Games about its blocks that are open: nobody leaves before they are over. */
  readonly games: number;
  /** Blocks from this height on do not count: the operator vetoed them, or the first was judged wrong. */
  readonly cut: number | undefined;
}

export interface Rules {
  readonly answerSeconds: number;
  readonly showSeconds: number;
  readonly demandBond: bigint;
}

export interface Balance {
  readonly rollup: Hex;
  readonly asset: Hex;
  readonly account: Hex;
  readonly amount: bigint;
  readonly proof: StateProof;
}

/** Each call rejects with `L1Error` `reverted` and the contract's own reason when it is refused. */
export interface Escape {
  /** Account that pays for the calls. */
  readonly account: Hex;
  rules(): Promise<Rules>;
  standing(rollup: Hex): Promise<Standing>;
  /** What is demanded of an app now: the first so many messages of L1, by a time in seconds. */
  demandOn(rollup: Hex): Promise<{ readonly upTo: number; readonly until: number } | undefined>;
  /** Seconds since 1970 by the newest block of L1. */
  now(): Promise<number>;
  hasEscaped(of: Pick<Balance, 'rollup' | 'asset' | 'account'>): Promise<boolean>;
  /** What `collect` would pay. */
  due(account: Hex, asset: Hex): Promise<bigint>;
  demand(rollup: Hex): Promise<void>;
  answer(header: Header, spot: Spot, taken: Counted): Promise<void>;
  freeze(rollup: Hex): Promise<void>;
  /** Freezes an app whose block nobody has proven for long. */
  freezeUnproven(header: Header, spot: Spot): Promise<void>;
  /** Ends an app of this account with the block below this one. */
  veto(header: Header, spot: Spot): Promise<void>;
  proveCensored(header: Header, spot: Spot, promised: Acknowledgement, action: SignedWords, nonce: Counted): Promise<void>;
  show(header: Header, spot: Spot | undefined, taken: Counted): Promise<void>;
  escape(of: Balance): Promise<void>;
  /** Gives the newest deposits back, of `sent` in all and in their order. */
  refund(rollup: Hex, sent: readonly Inbound[], from: number): Promise<void>;
  collect(account: Hex, asset: Hex): Promise<void>;
}

const MEANINGS: Readonly<Record<string, string>> = {
  UnknownRollup: 'no such rollup is registered',
  IsFrozen: 'the app is frozen',
  WrongBond: 'another bond goes with a demand',
  DemandRuns: 'a demand is still running',
  AllTakenIn: 'nothing that L1 sent is left to demand: force an action first',
  NothingDemanded: 'nothing is demanded',
  NotSettled: 'this header was not settled there',
  NotTakenIn: 'the block took in less than is demanded',
  NotProven: 'the state of that block says something else',
  IsProven: 'the block is proven, or its app needs no proofs',
  ProofMayCome: 'there is still time for its proof',
  NotYet: 'the block is below the height that was promised',
  WasIncluded: 'the action was included, or another with its nonce',
  NotAcknowledged: 'the operator did not acknowledge that action',
  NotOperator: 'only the operator that registered the app may do that',
  TooLate: 'the block is final, and nobody can take it back',
  NotFrozen: 'the app is not frozen',
  NotOpen: 'users cannot leave yet',
  AlreadyOpen: 'users leave already with what was shown',
  NotNewer: 'a block as new was shown before',
  NotFinal: 'the block is not final: its dispute window is still open, it was not proven where that is needed, it was settled after the freeze, or the contract has forgotten its batch',
  AlreadyEscaped: 'it was paid before',
  NotEnoughHeld: 'less is left than the app says it owes',
  NotSent: 'the receiver does not take it',
  OtherDeposits: 'these are not the newest deposits that no block took in',
  NothingDue: 'nothing is due',
};

const countedOf = ({ value, proof }: Counted) => ({ value: BigInt(value), siblings: proof.siblings, other: { path: proof.other?.path ?? ZERO32, valueHash: proof.other?.value ?? ZERO32 } });

const abi = settlementAbi;

/** What is sent to the contract. */
export const CALLS = {
  demand: (rollup: Hex): Hex => encodeFunctionData({ abi, functionName: 'demand', args: [rollup] }),
  answer: (header: Header, spot: Spot, taken: Counted): Hex => encodeFunctionData({ abi, functionName: 'answer', args: [wordsOf(header), spotOf(spot), countedOf(taken)] }),
  veto: (header: Header, spot: Spot): Hex => encodeFunctionData({ abi, functionName: 'veto', args: [wordsOf(header), spotOf(spot)] }),
  freezeUnproven: (header: Header, spot: Spot): Hex => encodeFunctionData({ abi, functionName: 'freezeUnproven', args: [wordsOf(header), spotOf(spot)] }),
  freeze: (rollup: Hex): Hex => encodeFunctionData({ abi, functionName: 'freeze', args: [rollup] }),
  proveCensored: (header: Header, spot: Spot, { includedBy, root, index, count, path, signature }: Acknowledgement, action: SignedWords, nonce: Counted): Hex =>
    encodeFunctionData({
      abi,
      functionName: 'proveCensored',
      args: [wordsOf(header), spotOf(spot), { includedBy: BigInt(includedBy), root, index: BigInt(index), count: BigInt(count), path, signature }, action, countedOf(nonce)],
    }),
  show: (header: Header, spot: Spot | undefined, taken: Counted): Hex => encodeFunctionData({ abi, functionName: 'show', args: [wordsOf(header), spotOf(spot), countedOf(taken)] }),
  escape: ({ rollup, asset, account, amount, proof }: Balance): Hex => encodeFunctionData({ abi, functionName: 'escape', args: [rollup, asset, account, amount, proof.siblings] }),
  refund: (rollup: Hex, sent: readonly Pick<Inbound, 'account' | 'asset' | 'amount'>[], from: number): Hex =>
    encodeFunctionData({ abi, functionName: 'refund', args: [rollup, depositSums(sent.slice(0, from)), sent.slice(from).map(({ account, asset, amount }) => ({ account, asset, amount }))] }),
  collect: (account: Hex, asset: Hex): Hex => encodeFunctionData({ abi, functionName: 'collect', args: [account, asset] }),
} as const;

export async function createEscape({ url, privateKey, contract, blockMs = DEV_BLOCK_MS }: ViemOptions & { readonly contract: Hex }): Promise<Escape> {
  const reader = connect(url);
  const sender = createSender(reader, await chainIdOf(url), privateKey, blockMs);
  const at = { address: contract, abi } as const;
  const call = createCaller({ reader, sender, to: contract, gas: GAS, meanings: MEANINGS });
  const read = <const T extends Parameters<typeof reader.readContract>[0]>(question: T) => ask(reader.readContract(question));

  async function rules(): Promise<Rules> {
    const names = ['answerSeconds', 'showSeconds', 'demandBond'] as const;
    const [answerSeconds, showSeconds, demandBond] = (await Promise.all(names.map((functionName) => read({ ...at, functionName })))) as [number, number, bigint];
    return { answerSeconds, showSeconds, demandBond };
  }

  return {
    account: sender.address,
    rules,
    async standing(rollup) {
      const args = [rollup] as const;
      const [app, lane, demand, freeze, opensAt, isOpen, [games]] = await ask(
        Promise.all([
          reader.readContract({ ...at, functionName: 'apps', args }),
          reader.readContract({ ...at, functionName: 'lanes', args }),
          reader.readContract({ ...at, functionName: 'demands', args }),
          reader.readContract({ ...at, functionName: 'freezes', args }),
          reader.readContract({ ...at, functionName: 'opensAt', args }),
          reader.readContract({ ...at, functionName: 'isOpen', args }),
          reader.readContract({ ...at, functionName: 'disputed', args }),
        ]),
      );
      const [, disputeWindow, , isFrozen, seenHeight, , , genesisRoot] = app;
      const [upTo, until, by] = demand;
      const [since, height, taken, cut, stateRoot] = freeze;
      return {
        ...{ genesisRoot: lower(genesisRoot), disputeWindow, seenHeight: Number(seenHeight), sent: Number(lane[0]), demanded: upTo },
        demand: until === 0 ? undefined : { upTo, until, by: lower(by) },
        frozen: isFrozen
          ? {
              at: Number(since),
              opensAt: Number(opensAt),
              isOpen,
              height: Number(height),
              stateRoot: lower(stateRoot),
              taken: Number(taken),
              games: Number(games),
              cut: cut === 0n ? undefined : Number(cut),
            }
          : undefined,
      };
    },
    async demandOn(rollup) {
      const [upTo, until] = await ask(reader.readContract({ ...at, functionName: 'demands', args: [rollup] }));
      return until === 0 ? undefined : { upTo, until };
    },
    now: async () => Number((await ask(reader.getBlock())).timestamp),
    hasEscaped: ({ rollup, asset, account }) => ask(reader.readContract({ ...at, functionName: 'escaped', args: [rollup, asset, account] })),
    due: (account, asset) => ask(reader.readContract({ ...at, functionName: 'due', args: [account, asset] })),
    demand: async (rollup) => call(CALLS.demand(rollup), (await rules()).demandBond),
    answer: (...proof) => call(CALLS.answer(...proof)),
    veto: (...block) => call(CALLS.veto(...block)),
    freeze: (rollup) => call(CALLS.freeze(rollup)),
    freezeUnproven: (...block) => call(CALLS.freezeUnproven(...block)),
    proveCensored: (...proof) => call(CALLS.proveCensored(...proof)),
    show: (...proof) => call(CALLS.show(...proof)),
    escape: (of) => call(CALLS.escape(of)),
    refund: (...deposits) => call(CALLS.refund(...deposits)),
    collect: (...of) => call(CALLS.collect(...of)),
  };
}
