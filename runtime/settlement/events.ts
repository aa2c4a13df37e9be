/** What the contract's events say about the canonical chain at `latest`. */
import { getAbiItem, hexToString } from 'viem';
import type { Announced, AppRecord, FrozenApp, SettledBatch } from '../../actors/ports/settlement.ts';
import { proofsAbi } from '../../contracts/settlement/out/proofs.ts';
import { settlementAbi } from '../../contracts/settlement/out/settlement.ts';
import { vulcanAbi } from '../../contracts/settlement/out/vulcan.ts';
import { fromHex, type Hex } from '../../protocols/bytes.ts';
import type { Committee } from '../../protocols/committee.ts';
import type { Inbound } from '../../protocols/inbound.ts';
import { DATA_LAYERS, type DataLayerName, PROOFS } from '../../protocols/l1.ts';
import { LIMITS } from '../../protocols/limits.ts';
import { L1Error, lower, type Reader } from './l1.ts';

export interface EventSource {
  readonly reader: Reader;
  readonly contract: Hex;
  /** Where committees are formed. */
  readonly vulcan: Hex;
  /** The contract's block or any earlier one. */
  readonly fromBlock: bigint;
}

/** Blocks per query: what public endpoints answer at once. */
const RANGE = 10_000n;
/** Batches per call: the topics of one filter. */
const PAGE = 128;
/** Of each blob, as EIP-4844 has it. */
const BLOB_GAS = 131_072;
/** Batches remembered, so that following the head costs no receipt twice. */
const REMEMBERED = 256;

/** What lies so many blocks below the newest final one is not read again. A reorganisation that is deeper than finality brings transactions back in other blocks, also in lower ones. */
const DEEP_BLOCKS = 64n;

const above = (block: bigint, lowest: bigint): bigint => (block - DEEP_BLOCKS > lowest ? block - DEEP_BLOCKS : lowest);

/** Runs `query` over the chain in ranges until it has `enough`. */
async function scan<T>(from: bigint, to: bigint, enough: number, query: (range: { fromBlock: bigint; toBlock: bigint }) => Promise<readonly T[]>): Promise<T[]> {
  const found: T[] = [];
  for (let start = from; start <= to && found.length < enough; start += RANGE) {
    const end = start + RANGE - 1n;
    found.push(...(await query({ fromBlock: start, toBlock: end < to ? end : to })));
  }
  return found;
}

/** Names are anyone's bytes: what is no text stays readable, and never breaks the list. */
const nameOf = (padded: Hex): string => hexToString(padded).replace(/\0+$/, '');

/** Reads all there are, and remembers what is final for long: following L1 does not read its history again. */
export function createLogReader<T>({ reader, fromBlock }: Pick<EventSource, 'reader' | 'fromBlock'>, query: (range: Range) => Promise<readonly { readonly blockNumber: bigint; readonly value: T }[]>) {
  let floor = fromBlock;
  const kept: T[] = [];
  return async (): Promise<{ readonly final: readonly T[]; readonly open: readonly T[] }> => {
    const [latest, { number: finalized }] = await Promise.all([reader.getBlockNumber(), reader.getBlock({ blockTag: 'finalized' })]);
    const found = await scan(floor, latest, Number.POSITIVE_INFINITY, query);
    const between = (low: bigint, high: bigint): T[] => found.flatMap(({ blockNumber, value }) => (blockNumber >= low && blockNumber <= high ? [value] : []));
    // Two looks at once read the same blocks.
    const next = above(finalized, floor);
    kept.push(...between(floor, next - 1n));
    floor = next;
    return { final: [...kept, ...between(floor, finalized)], open: between(finalized + 1n, latest) };
  };
}

export type Range = { readonly fromBlock: bigint; readonly toBlock: bigint };

const APP_EVENTS = [
  getAbiItem({ abi: settlementAbi, name: 'AppRegistered' }),
  getAbiItem({ abi: settlementAbi, name: 'UpgradeAnnounced' }),
  getAbiItem({ abi: settlementAbi, name: 'UpgradeActivated' }),
] as const;

/** What became of an app's code. */
type VersionEvent = { readonly rollup: Hex } & ({ readonly sent: Hex } | { readonly announced: Announced | undefined });

/** Apps as registered on the canonical chain, with their versions as of finalized blocks. */
export function createAppReader({ reader, contract, fromBlock }: EventSource): () => Promise<readonly AppRecord[]> {
  const read = createLogReader({ reader, fromBlock }, async (range) => {
    const logs = await reader.getLogs({ address: contract, events: APP_EVENTS, strict: true, ...range });
    return logs.map((log) => ({ blockNumber: log.blockNumber, value: appEventOf(log) }));
  });
  return async () => {
    const { final, open } = await read();
    const versions = versionsIn(final.flatMap((each) => ('name' in each ? [] : [each])));
    return [...final, ...open].flatMap((each) => ('name' in each ? [{ ...each, ...(versions.get(each.rollup) ?? FIRST_VERSION) }] : []));
  };
}

const FIRST_VERSION: Pick<AppRecord, 'versions' | 'announced'> = { versions: [], announced: undefined };

function versionsIn(events: readonly VersionEvent[]): Map<Hex, Pick<AppRecord, 'versions' | 'announced'>> {
  const found = new Map<Hex, Pick<AppRecord, 'versions' | 'announced'>>();
  for (const event of events) {
    const { versions } = found.get(event.rollup) ?? FIRST_VERSION;
    found.set(event.rollup, 'sent' in event ? { versions: [...versions, event.sent], announced: undefined } : { versions, announced: event.announced });
  }
  return found;
}

interface Registered {
  readonly rollup: Hex;
  readonly name: Hex;
  readonly operator: Hex;
  readonly node: Hex;
  readonly codeHash: Hex;
  readonly genesisRoot: Hex;
  readonly disputeWindow: number;
  readonly committee: number;
  readonly proofs: number;
}

type AppEvent =
  | { readonly eventName: 'AppRegistered'; readonly args: Registered }
  | { readonly eventName: 'UpgradeAnnounced'; readonly args: { readonly rollup: Hex; readonly codeHash: Hex; readonly from: bigint } }
  | { readonly eventName: 'UpgradeActivated'; readonly args: { readonly rollup: Hex; readonly codeHash: Hex } };

function appEventOf({ eventName, args }: AppEvent): Omit<AppRecord, 'versions' | 'announced'> | VersionEvent {
  if (eventName === 'AppRegistered') return appOf(args);
  const rollup = lower(args.rollup);
  if (eventName === 'UpgradeActivated') return { rollup, sent: lower(args.codeHash) };
  return { rollup, announced: args.from === 0n ? undefined : { code: lower(args.codeHash), fromMs: Number(args.from) * 1_000 } };
}

const appOf = ({ rollup, name, operator, node, codeHash, genesisRoot, disputeWindow, committee, proofs }: Registered): Omit<AppRecord, 'versions' | 'announced'> => ({
  rollup: lower(rollup),
  name: nameOf(name),
  operator: lower(operator),
  operatorNode: lower(node),
  codeHash: lower(codeHash),
  genesisRoot: lower(genesisRoot),
  disputeWindowMs: disputeWindow * 1000,
  committee,
  // Of a newer contract: nothing is believed of it that was not executed.
  proofs: PROOFS[proofs] ?? 'pessimistic',
});

/** Where apps want their bodies, by what their operators chose in finalized blocks and by L1's time. */
export function createLayerReader({ reader, contract, fromBlock }: EventSource): () => Promise<ReadonlyMap<Hex, DataLayerName>> {
  const read = createLogReader({ reader, fromBlock }, async (range) => {
    const logs = await reader.getContractEvents({ address: contract, abi: settlementAbi, eventName: 'DataLayerChosen', strict: true, ...range });
    return logs.map(({ args: { rollup, layer, from }, blockNumber }) => ({ blockNumber, value: { rollup: lower(rollup), layer: DATA_LAYERS[layer] ?? 'embedded', from } }));
  });
  return async () => {
    const [{ final }, { timestamp }] = await Promise.all([read(), reader.getBlock({ blockTag: 'finalized' })]);
    return new Map(final.flatMap(({ rollup, layer, from }) => (from <= timestamp ? [[rollup, layer] as const] : [])));
  };
}

/** Blocks that were proven in finalized blocks, by the hashes of their headers; `proofs` is where. */
export function createProvenReader({ reader, fromBlock }: Pick<EventSource, 'reader' | 'fromBlock'>, proofs: Hex): () => Promise<ReadonlySet<Hex>> {
  const read = createLogReader({ reader, fromBlock }, async (range) => {
    const logs = await reader.getContractEvents({ address: proofs, abi: proofsAbi, eventName: 'Proven', strict: true, ...range });
    return logs.map(({ args, blockNumber }) => ({ blockNumber, value: lower(args.header) }));
  });
  return async () => new Set((await read()).final);
}

/** Apps that were frozen in finalized blocks. */
export function createFrozenReader({ reader, contract, fromBlock }: EventSource): () => Promise<ReadonlyMap<Hex, FrozenApp>> {
  const read = createLogReader({ reader, fromBlock }, async (range) => {
    const logs = await reader.getContractEvents({ address: contract, abi: settlementAbi, eventName: 'Frozen', strict: true, ...range });
    return logs.map(({ args: { rollup, at, cut }, blockNumber }) => ({ blockNumber, value: [lower(rollup), { atMs: Number(at) * 1_000, cut: cut === 0n ? undefined : Number(cut) }] as const }));
  });
  return async () => new Map((await read()).final);
}

/** Committees in finalized blocks, from an id on. */
export function createCommitteeReader({ reader, vulcan, fromBlock }: EventSource): (from: number) => Promise<readonly Committee[]> {
  const read = createLogReader({ reader, fromBlock }, async (range) => {
    const logs = await reader.getContractEvents({ address: vulcan, abi: vulcanAbi, eventName: 'CommitteeFormed', strict: true, ...range });
    return logs.map(({ args, blockNumber }) => ({ blockNumber, value: committeeOf(args) }));
  });
  return async (from) => (await read()).final.filter(({ id }) => id >= from);
}

interface FormedEvent {
  readonly id: number;
  readonly votes: readonly Hex[];
  readonly nodes: readonly Hex[];
  /** BLS keys of 96 bytes, one after the other: of all members or of none. */
  readonly keys: Hex;
}

const committeeOf = ({ id, votes, nodes, keys }: FormedEvent): Committee => ({
  id,
  members: votes.map((vote, at) => ({ address: lower(vote), node: lower(nodes[at] as Hex), bls: blsAt(keys, at) })),
});

const blsAt = (keys: Hex, at: number): Hex | undefined => {
  const digits = keys.slice(2 + 192 * at, 2 + 192 * (at + 1));
  return digits === '' ? undefined : lower(`0x${digits}`);
};

/** Reads L1's final messages to a rollup by number. It remembers where the last one read was, so that following does not scan the whole chain again. */
export function createInboxReader({ reader, contract, fromBlock }: EventSource): (rollup: Hex, from: number, limit: number) => Promise<readonly Inbound[]> {
  const floors = new Map<Hex, { readonly seq: number; readonly block: bigint }>();
  return async (rollup, from, limit) => {
    const seqs = Array.from({ length: Math.min(limit, PAGE) }, (_, at) => BigInt(from + at));
    if (seqs.length === 0) return [];
    const { number: finalized } = await reader.getBlock({ blockTag: 'finalized' });
    const floor = floors.get(rollup);
    const start = floor !== undefined && from >= floor.seq ? above(floor.block, fromBlock) : fromBlock;
    const logs = await scan(start, finalized, seqs.length, (range) =>
      reader.getContractEvents({ address: contract, abi: settlementAbi, eventName: 'InboxMessage', args: { rollup, seq: seqs }, strict: true, ...range }),
    );
    const ordered = logs.sort((a, b) => Number(a.args.seq - b.args.seq)).filter((log, at) => log.args.seq === BigInt(from + at));
    // Without a message from `from` on, none is below the blocks that were looked through just now.
    const last = ordered.at(-1);
    floors.set(rollup, last === undefined ? { seq: from, block: finalized + 1n } : { seq: from + ordered.length, block: last.blockNumber });
    for (const oldest of floors.keys()) if (floors.size > REMEMBERED) floors.delete(oldest);
    return ordered.map(({ args: { seq, account, asset, amount, action, input }, blockNumber }) => ({
      seq: Number(seq),
      account: lower(account),
      asset: lower(asset),
      amount,
      action,
      input: fromHex(input),
      l1Block: Number(blockNumber),
    }));
  };
}

/** How many messages L1 had for each rollup in blocks that have been final for `LIMITS.dueBlocks`. */
export function createDueReader({ reader, contract, fromBlock }: EventSource): () => Promise<ReadonlyMap<Hex, number>> {
  let floor = fromBlock;
  const kept = new Map<Hex, number>();
  return async () => {
    const { number: finalized } = await reader.getBlock({ blockTag: 'finalized' });
    const cut = finalized - BigInt(LIMITS.dueBlocks);
    const logs = await scan(floor, cut, Number.POSITIVE_INFINITY, (range) => reader.getContractEvents({ address: contract, abi: settlementAbi, eventName: 'InboxMessage', strict: true, ...range }));
    const counted = (counts: Map<Hex, number>, from: bigint, upTo: bigint): Map<Hex, number> => {
      for (const { args, blockNumber } of logs) if (blockNumber >= from && blockNumber <= upTo) counts.set(lower(args.rollup), Math.max(Number(args.seq) + 1, counts.get(lower(args.rollup)) ?? 0));
      return counts;
    };
    const next = above(cut, floor);
    counted(kept, floor, next - 1n);
    floor = next;
    return counted(new Map(kept), floor, cut);
  };
}

interface Logged {
  readonly blockHash: Hex;
  readonly transactionHash: Hex;
  readonly args: { readonly committee: number; readonly batchId: bigint; readonly root: Hex; readonly bodyHash: Hex };
}

/** Reads batches by id. It remembers where a final batch was, so that following the head does not scan the whole chain again. */
export function createBatchReader({ reader, contract, fromBlock }: EventSource): (from: number, limit: number) => Promise<readonly SettledBatch[]> {
  let floor = { batchId: 0, block: fromBlock };
  // By block hash: a reorg may bring the same transaction back at another time and price.
  const remembered = new Map<string, SettledBatch>();

  async function detail({ blockHash, transactionHash, args }: Logged): Promise<SettledBatch> {
    const key = `${blockHash}/${transactionHash}`;
    const batch = remembered.get(key) ?? (await fetchDetail(reader, { blockHash, transactionHash, args }));
    remembered.set(key, batch);
    for (const oldest of remembered.keys()) if (remembered.size > REMEMBERED) remembered.delete(oldest);
    return batch;
  }

  return async (from, limit) => {
    const ids = Array.from({ length: Math.min(limit, PAGE) }, (_, at) => BigInt(from + at));
    // No topic would mean any batch.
    if (ids.length === 0) return [];
    const [latest, final] = await Promise.all([reader.getBlockNumber(), reader.getBlock({ blockTag: 'finalized' })]);
    const start = from >= floor.batchId ? above(floor.block, fromBlock) : fromBlock;
    const logs = await scan(start, latest, ids.length, (range) =>
      reader.getContractEvents({ address: contract, abi: settlementAbi, eventName: 'BatchSettled', args: { batchId: ids }, strict: true, ...range }),
    );
    const ordered = logs.sort((a, b) => Number(a.args.batchId - b.args.batchId)).filter((log, at) => log.args.batchId === BigInt(from + at));
    const batches = await Promise.all(ordered.map(detail));
    const settledForGood = batches.findLast((batch) => batch.l1Block <= Number(final.number));
    if (settledForGood !== undefined && settledForGood.batchId > floor.batchId) floor = { batchId: settledForGood.batchId, block: BigInt(settledForGood.l1Block) };
    return batches;
  };
}

async function fetchDetail(reader: Reader, { blockHash, transactionHash, args }: Logged): Promise<SettledBatch> {
  const [block, receipt] = await Promise.all([reader.getBlock({ blockHash }), reader.getTransactionReceipt({ hash: transactionHash })]);
  if (receipt.blockHash !== blockHash) throw new L1Error('reorganised', `L1 was reorganised while batch ${args.batchId} was read`);
  return {
    committee: args.committee,
    batchId: Number(args.batchId),
    root: lower(args.root),
    bodyHash: lower(args.bodyHash),
    l1Block: Number(block.number),
    l1TimeMs: Number(block.timestamp) * 1000,
    gasUsed: Number(receipt.gasUsed),
    transaction: lower(transactionHash),
    blobs: Number(receipt.blobGasUsed ?? 0n) / BLOB_GAS,
  };
}
