/** The Settlement port over JSON-RPC with viem. */
import { encodeFunctionData } from 'viem';
import type { Carried, L1Head, SettledBatch, Settlement, SettleOutcome } from '../../actors/ports/settlement.ts';
import { settlementAbi } from '../../contracts/settlement/out/settlement.ts';
import { vulcanAbi } from '../../contracts/settlement/out/vulcan.ts';
import { type BlobSeal, blobName } from '../../protocols/batch.ts';
import { toBlobs } from '../../protocols/blob.ts';
import { type Hex, toHex } from '../../protocols/bytes.ts';
import type { Evidence } from '../../protocols/evidence.ts';
import { forL1 } from '../../protocols/quorum.ts';
import { createAgreement } from './agreement.ts';
import { chainIdOf, DEV_BLOCK_MS, type ViemOptions } from './deploy.ts';
import { createDisputes, gamesOf } from './disputes.ts';
import { escrowReader, paidWork, wordsOf } from './escrow.ts';
import { createAppReader, createBatchReader, createCommitteeReader, createDueReader, createFrozenReader, createInboxReader, createLayerReader, createProvenReader } from './events.ts';
import { ask, connect, L1Error, lower, type Reader } from './l1.ts';
import { type Objection, objectionTo } from './objection.ts';
import { createSender, type Sidecar } from './sender.ts';

export { chainIdOf, deploySettlement, fundOnDevChain, type Registration, registerApp, type ViemOptions } from './deploy.ts';
export { L1Error } from './l1.ts';

/** Settling takes up to 150 k with the signatures of 16 members, 300 k with one for 128. */
const SETTLE_GAS = 500_000n;
/** Seating 16 of 128 candidates takes about 1.9 M, 128 of them ten. */
const ADVANCE_GAS = 16_000_000n;
/** Finding a member among 128 candidates takes most of it. */
const SLASH_GAS = 700_000n;

export interface ViemSettlementOptions extends ViemOptions {
  readonly contract: Hex;
  /** The contract's block, or any earlier one: where reading its events begins. */
  readonly fromBlock?: number;
}

type Proposal = Parameters<Settlement['settle']>[0];

export async function createViemSettlement({ url, privateKey, contract, fromBlock = 0, blockMs = DEV_BLOCK_MS }: ViemSettlementOptions): Promise<Settlement> {
  const chainId = await chainIdOf(url);
  const reader = connect(url);
  if ((await ask(reader.getCode({ address: contract }))) === undefined) throw new L1Error('no-contract', `there is no contract at ${contract} on chain ${chainId}`);
  const sender = createSender(reader, chainId, privateKey, blockMs);
  const at = { address: contract, abi: settlementAbi } as const;
  const [vulcan, proofs] = (await ask(Promise.all([reader.readContract({ ...at, functionName: 'vulcan' }), reader.readContract({ ...at, functionName: 'proofs' })]))).map(lower) as [Hex, Hex];
  const source = { reader, contract, vulcan, fromBlock: BigInt(fromBlock) };
  const [readBatches, readApps, readCommittees] = [createBatchReader(source), createAppReader(source), createCommitteeReader(source)];
  const [readInbox, readDue, readLayers, readFrozen] = [createInboxReader(source), createDueReader(source), createLayerReader(source), createFrozenReader(source)];
  const readProven = createProvenReader(source, proofs);

  const games = gamesOf(await createDisputes({ url, privateKey, contract, fromBlock, blockMs }));
  const escrow = escrowReader(reader, contract);
  const agreed = createAgreement(url);
  /** What is concluded from L1 is what its nodes agree on. */
  const read = <T>(question: () => Promise<T>): Promise<T> => ask(agreed().then(question));

  async function settle(proposal: Proposal): Promise<SettleOutcome> {
    const data = callData(proposal);
    const { carried } = proposal;
    const ask = (): Promise<Objection | undefined> => objectionTo(reader, { to: contract, data, from: sender.address, ...(carried && { blobs: carried.blobs.map(blobName) }) });
    const objection = await ask();
    if (objection !== undefined) return outcomeOf(objection, proposal.batchId);
    const receipt = await sender.send({ to: contract, data, gas: SETTLE_GAS, ...(carried && { blobs: sidecarsOf(carried) }) });
    if (receipt.status === 'success') return { kind: 'settled', batch: await settledBy(reader, proposal, receipt) };
    // It was right a moment ago, so another settler was first; anything else is worth another try.
    const later = await ask();
    if (later === undefined) throw new L1Error('reorganised', `batch ${proposal.batchId} was reverted for a reason that is gone`);
    return outcomeOf(later, proposal.batchId);
  }

  async function advance(): Promise<'formed' | 'not-due'> {
    const data = encodeFunctionData({ abi: vulcanAbi, functionName: 'advance' });
    if ((await objectionTo(reader, { to: vulcan, data, from: sender.address })) !== undefined) return 'not-due';
    const receipt = await sender.send({ to: vulcan, data, gas: ADVANCE_GAS });
    return receipt.status === 'success' ? 'formed' : 'not-due';
  }

  async function slash(evidence: Evidence): Promise<'slashed' | 'too-late'> {
    const call = evidence.kind === 'double-vote' ? { to: vulcan, data: doubleVoteData(evidence) } : { to: contract, data: equivocationData(evidence) };
    if ((await objectionTo(reader, { ...call, from: sender.address })) !== undefined) return 'too-late';
    const receipt = await sender.send({ ...call, gas: SLASH_GAS });
    return receipt.status === 'success' ? 'slashed' : 'too-late';
  }

  return {
    chainId,
    contract,
    games: { ...games, open: () => read(async () => games.open()) },
    head: () => read(() => readHead(reader)),
    apps: () => read(readApps),
    committees: (from) => read(() => readCommittees(from)),
    inbox: (rollup, from, limit) => read(() => readInbox(rollup, from, limit)),
    due: () => read(readDue),
    frozen: () => read(readFrozen),
    proven: () => read(readProven),
    advance: () => ask(advance()),
    batches: (from, limit) => read(() => readBatches(from, limit)),
    async paidWork(rollup) {
      const price = await escrow.price();
      return price === 0n ? undefined : paidWork(price, await escrow.find(rollup));
    },
    dataLayers: () => read(readLayers),
    slash: (evidence) => ask(slash(evidence)),
    settle: (proposal) => ask(settle(proposal)),
  };
}

/** The bytes of the blobs with what proves them. */
const sidecarsOf = ({ packed, blobs }: Carried): Sidecar[] => toBlobs(packed).map((blob, at) => ({ blob: toHex(blob), ...(blobs[at] as BlobSeal) }));

const callData = ({ committee, batchId, history, root, bodyHash, quorum }: Proposal): Hex =>
  encodeFunctionData({ abi: settlementAbi, functionName: 'settle', args: [committee, BigInt(batchId), history, root, bodyHash, quorum.bitmap, toHex(forL1(quorum))] });

function doubleVoteData({ first, second }: Extract<Evidence, { kind: 'double-vote' }>): Hex {
  const place = { committee: first.committee, rollup: first.rollup, height: BigInt(first.height), epoch: BigInt(first.epoch) };
  return encodeFunctionData({ abi: vulcanAbi, functionName: 'slash', args: [place, first.header, first.signature, second.header, second.signature] });
}

const equivocationData = ({ first, second }: Extract<Evidence, { kind: 'equivocation' }>): Hex =>
  encodeFunctionData({ abi: settlementAbi, functionName: 'slashOperator', args: [wordsOf(first.header), first.signature, wordsOf(second.header), second.signature] });

function outcomeOf({ name, args, text }: Objection, batchId: number): SettleOutcome {
  const isPast = name === 'WrongBatch' && (args[0] as bigint) > BigInt(batchId);
  return isPast ? { kind: 'already-settled' } : { kind: 'refused', reason: text };
}

async function readHead(reader: Reader): Promise<L1Head> {
  const [latest, finalized] = await Promise.all([reader.getBlock(), reader.getBlock({ blockTag: 'finalized' })]);
  return { latest: Number(latest.number), hash: lower(latest.hash), finalized: Number(finalized.number), finalizedTimeMs: Number(finalized.timestamp) * 1000 };
}

interface Included {
  readonly blockHash: Hex;
  readonly blockNumber: bigint;
  readonly gasUsed: bigint;
  readonly transactionHash: Hex;
}

async function settledBy(reader: Reader, { committee, batchId, root, bodyHash, carried }: Proposal, { blockHash, blockNumber, gasUsed, transactionHash }: Included): Promise<SettledBatch> {
  const { timestamp } = await reader.getBlock({ blockHash });
  return {
    committee,
    batchId,
    root: lower(root),
    bodyHash: lower(bodyHash),
    l1Block: Number(blockNumber),
    l1TimeMs: Number(timestamp) * 1000,
    gasUsed: Number(gasUsed),
    transaction: lower(transactionHash),
    blobs: carried?.blobs.length ?? 0,
  };
}
