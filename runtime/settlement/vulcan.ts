/** Who verifies, as the contract has it: joining with a stake, and leaving. */
import { encodeFunctionData } from 'viem';
import { type JoinStatement, joinDigest } from '../../contracts/settlement/model.ts';
import { ownStakeAbi } from '../../contracts/settlement/out/own-stake.ts';
import { settlementAbi } from '../../contracts/settlement/out/settlement.ts';
import { vulcanAbi } from '../../contracts/settlement/out/vulcan.ts';
import { fromHex, type Hex, toHex } from '../../protocols/bytes.ts';
import { isLarge } from '../../protocols/committee.ts';
import { blsKeyOf, blsSign } from '../../protocols/crypto/bls.ts';
import { addressOf, signDigest } from '../../protocols/crypto/secp256k1.ts';
import { forL1 } from '../../protocols/quorum.ts';
import { createCaller } from './caller.ts';
import { chainIdOf, DEV_BLOCK_MS, type Terms, type ViemOptions } from './deploy.ts';
import { ask, connect, lower, type Reader } from './l1.ts';
import { createSender } from './sender.ts';

/** Joining takes about 210 k, with a BLS key 450 k; leaving among 128 candidates 400 k. */
const GAS = 800_000n;

/** A staker as L1 sees it. */
export interface Staker {
  readonly vote: Hex;
  readonly node: Hex;
  /** Its own, wei. */
  readonly stake: bigint;
  /** When it left, milliseconds since 1970; `undefined` while it takes part. */
  readonly leftMs: number | undefined;
  /** Newest committee that it is in. */
  readonly committee: number | undefined;
}

export interface Vulcan {
  readonly address: Hex;
  /** Account that stakes and pays. */
  readonly staker: Hex;
  terms(): Promise<Terms>;
  /** How many committees there were, and from which L1 block on the next may be formed. */
  epoch(): Promise<{ readonly committees: number; readonly dueAtBlock: number; readonly candidates: number }>;
  find(staker: Hex): Promise<Staker | undefined>;
  balance(): Promise<bigint>;
  /** Each rejects with `L1Error` `reverted` and the contract's own reason when it is refused. */
  join(input: { readonly voteKey: Uint8Array; readonly node: Hex; readonly stake: bigint }): Promise<void>;
  addStake(wei: bigint): Promise<void>;
  leave(): Promise<void>;
  withdraw(): Promise<void>;
  /** Shows everybody an enclave document (protocols/enclave.ts). */
  attach(document: Uint8Array): Promise<void>;
  /** The newest that the member with this vote key showed, whatever it says. */
  documentOf(vote: Hex): Promise<Uint8Array | undefined>;
}

export interface VulcanOptions extends ViemOptions {
  /** Settlement contract. */
  readonly contract: Hex;
}

/** What the contract means, for who does not read its code. */
const MEANINGS: Readonly<Record<string, string>> = {
  StakeTooSmall: 'the stake is below the least that this network takes',
  KeyTaken: 'a vote key or node key was used before, and each is used once for ever: make new keys',
  BadProof: 'the signatures are not those of the vote key and the BLS key for this staker, node and contract',
  BadKey: 'a BLS key is needed in networks of more than 16 members, and only there',
  Joins: 'this account has joined already',
  Full: 'no more candidates are taken now',
  NotMember: 'this account has not joined, or left',
  StillBonded: 'the stake is still unbonding',
  DocumentTooLong: 'the enclave document is too long',
  StillInCommittee: 'the newest committee still has this member; the next will not',
};

export async function createVulcan({ url, privateKey, contract, blockMs = DEV_BLOCK_MS }: VulcanOptions): Promise<Vulcan> {
  const chainId = await chainIdOf(url);
  const reader = connect(url);
  const address = lower(await ask(reader.readContract({ address: contract, abi: settlementAbi, functionName: 'vulcan' })));
  const sender = createSender(reader, chainId, privateKey, blockMs);
  const staker = sender.address;
  const own = lower(await ask(reader.readContract({ address, abi: vulcanAbi, functionName: 'own' })));
  const read = readerOf(reader, address, own);

  const call = createCaller({ reader, sender, to: address, gas: GAS, meanings: MEANINGS });
  const encoded = (functionName: 'addStake' | 'leave' | 'withdraw'): Hex => encodeFunctionData({ abi: vulcanAbi, functionName });

  return {
    address,
    staker,
    ...read,
    balance: () => ask(reader.getBalance({ address: staker })),
    async join({ voteKey, node, stake }) {
      const bls = isLarge((await read.terms()).maxMembers) ? blsKeyOf(voteKey) : '0x';
      await call(joinData(proofOfKeys({ chainId, contract: address, staker, node, bls }, voteKey)), stake);
    },
    addStake: (wei) => call(encoded('addStake'), wei),
    leave: () => call(encoded('leave')),
    withdraw: () => call(encoded('withdraw')),
    attach: (document) => call(encodeFunctionData({ abi: vulcanAbi, functionName: 'attach', args: [toHex(document)] })),
  };
}

/** What a member says of its keys when it joins. */
export interface KeyProof {
  readonly vote: Hex;
  readonly node: Hex;
  readonly proof: Hex;
  readonly bls: Hex;
  readonly blsProof: Hex;
}

export function proofOfKeys(of: JoinStatement, voteKey: Uint8Array): KeyProof {
  const digest = joinDigest(of);
  const share = of.bls === '0x' ? undefined : blsSign(digest, voteKey);
  return { vote: addressOf(voteKey), node: of.node, proof: signDigest(digest, voteKey), bls: of.bls, blsProof: share === undefined ? '0x' : toHex(forL1({ signatures: [], aggregate: share })) };
}

/** The call of `join`, for tests of what it refuses, too. */
export const joinData = ({ vote, node, proof, bls, blsProof }: KeyProof): Hex => encodeFunctionData({ abi: vulcanAbi, functionName: 'join', args: [vote, node, proof, bls, blsProof] });

function readerOf(reader: Reader, address: Hex, own: Hex): Pick<Vulcan, 'terms' | 'epoch' | 'find' | 'documentOf'> {
  const at = { address, abi: vulcanAbi } as const;
  return {
    async terms() {
      const [minStake, epochBlocks, unbondingSeconds, minMembers, maxMembers] = await ask(reader.readContract({ ...at, functionName: 'terms' }));
      return { minStake, epochBlocks, unbondingSeconds, minMembers, maxMembers };
    },
    async epoch() {
      const [committees, dueAt, candidates] = await ask(
        Promise.all([
          reader.readContract({ ...at, functionName: 'committeeCount' }),
          reader.readContract({ ...at, functionName: 'dueAt' }),
          reader.readContract({ ...at, functionName: 'candidateCount' }),
        ]),
      );
      return { committees: Number(committees), dueAtBlock: Number(dueAt), candidates: Number(candidates) };
    },
    async find(staker) {
      const [[vote, leftAt, inCommittee, node], stake] = await ask(
        Promise.all([reader.readContract({ ...at, functionName: 'members', args: [staker] }), reader.readContract({ address: own, abi: ownStakeAbi, functionName: 'stakeOf', args: [staker] })]),
      );
      if (BigInt(vote) === 0n) return undefined;
      return { vote: lower(vote), node: lower(node), stake, leftMs: leftAt === 0n ? undefined : Number(leftAt) * 1000, committee: inCommittee === 0 ? undefined : inCommittee - 1 };
    },
    async documentOf(vote) {
      const staker = await ask(reader.readContract({ ...at, functionName: 'stakerOf', args: [vote] }));
      const block = await ask(reader.readContract({ ...at, functionName: 'attachedAt', args: [staker] }));
      if (block === 0n) return undefined;
      const logs = await ask(reader.getContractEvents({ ...at, eventName: 'Attached', args: { staker }, fromBlock: block, toBlock: block, strict: true }));
      const document = logs.at(-1)?.args.document;
      return document === undefined ? undefined : fromHex(document);
    },
  };
}
