/** What a verifier does that takes time: opening, fetching and checking bodies, asking peers. Answers come back to its machine as events. */
import { type Announcement, type BlockResult, type Body, blockResult, receiptsRoot } from '../../protocols/block.ts';
import { type Hex, toHex } from '../../protocols/bytes.ts';
import { type CertifiedHeader, certifiedHeader } from '../../protocols/certificate.ts';
import { decode, encode } from '../../protocols/codec.ts';
import { deliveredInbound, upgradeOf } from '../../protocols/inbound.ts';
import { L1 } from '../../protocols/l1.ts';
import { type DeliveredMessage, deliveredMessage } from '../../protocols/message.ts';
import { blocksRequest, certifiedRequest, deploymentRequest } from '../../protocols/requests.ts';
import { ask, askAny } from '../ask.ts';
import { messageIsProven } from '../micro-rollup/inbox.ts';
import type { Execution } from '../ports/executor.ts';
import { below, genesisTip, loadRange, type Tip } from '../records.ts';
import { type KnownChain, MissingBlock, replay, shownOf } from '../replay.ts';
import { announced as announcedOf, type Conflict, keepAgain, keepGenesis, loadCertified, loadConflict, loadDeployment, loadTaken, loadTip, recoverTip } from './chain.ts';
import { asClaimed, type Fault, firstDifference, linkFault, readBody } from './compare.ts';
import { type Context, executes, type ReadBlock, sources } from './context.ts';
import { olderHead, restoreState } from './join.ts';

/** A fetch that takes longer has met a dead peer. */
const FETCH_MS = 4_000;

/** Kept here since the first time; then from whoever has it. What it leads to is checked against L1 either way. */
async function genesisOf(context: Context): Promise<Uint8Array> {
  const { ports, options } = context;
  const { rollup } = options;
  const kept = await loadDeployment(ports.store, rollup);
  return kept ?? (await askAny(ports.bus, sources(context), deploymentRequest, { rollup })).genesis;
}

/** A body or a version's code, by its hash. */
const fetched = (context: Context, hash: Hex): PromiseLike<Uint8Array> => context.ports.blobs.fetch(hash, sources(context), FETCH_MS);

/** The app from its operator, checked against what L1 says of it; the chain from this node's own store; the state from the executor. */
export async function open(context: Context): Promise<Tip | Conflict> {
  const { ports, options, session } = context;
  const { chain, rollup, genesisRoot, log } = options;
  const conflict = await loadConflict(ports.store, rollup);
  if (conflict !== undefined) return conflict;
  const genesis = await genesisOf(context);
  const wasm = await fetched(context, options.codeHash);
  // The code is here now, for when a block is challenged.
  if (!executes(context)) return openUnexecuted(context, genesis);
  if ((await recoverTip(ports.store, rollup)) === undefined && options.bySnapshot) await restoreState(context, genesis);
  const input = { chain, rollup, wasm, genesis, versions: await shownOf(options.later(), (code) => fetched(context, code)) };
  const attempt = async (): Promise<{ kept: Tip | undefined; tip: Tip }> => {
    const kept = await loadTip(ports.store, rollup);
    const tip = await replay({ executor: ports.executor, session, input, chain: certifiedChain(context, kept), genesisRoot, genesisCommittee: options.committee, log });
    return { kept, tip };
  };
  // Who joined by a snapshot and lost its state has no blocks to make it of.
  const { kept, tip } = await attempt().catch(async (error: unknown) => {
    if (!(error instanceof MissingBlock) || !(await restoreState(context, genesis))) throw error;
    return attempt();
  });
  if (kept === undefined) await keepGenesis(ports.store, rollup, tip, genesis);
  return tip;
}

/** Where blocks are believed until somebody challenges them, there is no state: what L1 says of the genesis is the beginning. */
async function openUnexecuted(context: Context, genesis: Uint8Array): Promise<Tip> {
  const { ports, options } = context;
  const kept = await recoverTip(ports.store, options.rollup);
  const taken = await loadTaken(ports.store, options.rollup);
  // What this node has seen taken in above that, in a block that is not certified yet, stays.
  context.taken = Math.max(context.taken, taken ?? 0);
  // Without the count, the bodies of all blocks are read again.
  const tip = kept === undefined || taken === undefined ? genesisTip(options.genesisRoot, options.committee) : kept;
  if (kept === undefined) await keepGenesis(ports.store, options.rollup, tip, genesis);
  return tip;
}

/** What is kept here is certified, all of it. */
const certifiedChain = (context: Context, tip: Tip | undefined): KnownChain => ({
  tip,
  certifiedHeight: tip?.height ?? 0,
  announcement: async (height) => {
    const head = (await loadCertified(context.ports.store, context.options.rollup, height)) ?? (await lostHead(context, height));
    return head && announcedOf(head);
  },
  bytes: (hash) => fetched(context, hash),
});

/** A block of this node's own chain that its disk damaged: peers have it. Below the first one that is here, a snapshot is the way. */
async function lostHead(context: Context, height: number): Promise<CertifiedHeader | undefined> {
  const { ports, options } = context;
  const [first] = await loadRange(ports.store, { ...below(`certified/${options.rollup.slice(2)}`), limit: 1 }, certifiedHeader);
  if (first === undefined || first.header.height > height) return undefined;
  const head = await olderHead(context, options.rollup, height);
  if (head !== undefined) await keepAgain(context.ports.store, head);
  return head;
}

/** From whoever has it; what is certified and nobody has any more, from the data layer. */
async function bodyOf(context: Context, { body, header }: Announcement): Promise<Uint8Array> {
  const { blobs, data } = context.ports;
  try {
    return await fetched(context, body);
  } catch (error) {
    if (!context.certificates.has(header.height)) throw error;
    const bytes = await data.retrieve(header.dataCommitment, header.committee);
    if ((await blobs.put(bytes)) !== body) throw error;
    return bytes;
  }
}

/** Fetches and checks what can be checked before executing. */
async function fetchBody(context: Context, announcement: Announcement): Promise<ReadBlock | { readonly fault: Fault }> {
  const bytes = await bodyOf(context, announcement);
  const read = readBody(announcement, bytes, context.tip.work, (body, committee) => context.ports.data.commit(body, committee));
  if (!('body' in read)) return { fault: read };
  const fault = await messageFault(context, read.body);
  return fault ? { fault } : { ...read, code: await codeIn(context, read.body) };
}

/** Rejects while nobody shows it: no version takes over that this node cannot run. */
async function codeIn(context: Context, { entries }: Body): Promise<Uint8Array | undefined> {
  const code = upgradeOf(entries);
  return code === undefined ? undefined : fetched(context, code);
}

/** A block on another parent is wrong only when this node's own tip is certified: until then the other parent may be the right one. */
export async function fetchLinked(context: Context, announcement: Announcement): Promise<ReadBlock | { readonly fault: Fault }> {
  const fault = linkFault(context.tip, announcement);
  const { next } = announcement.header;
  // L1 may have shown a committee to the operator and not yet here.
  if (fault === undefined && context.options.committees.of(next) === undefined) throw new Error(`committee ${next} is not known here yet`);
  if (fault === undefined) return fetchBody(context, announcement);
  if (context.tip.height > context.certified.height) throw new Error(`${fault.reason}, and neither is certified yet`);
  return { fault };
}

/** Messages count only when this node holds the certificate of the block that sent them. Rejects while it does not: try again later. */
async function messageFault(context: Context, body: Body): Promise<Fault | undefined> {
  const heads = await headsOf(context, body);
  for (const [entry, each] of body.entries.entries()) {
    if (each.kind !== 'message') continue;
    const { message, sourceHeight, source } = each.delivered;
    if (message.from === L1) {
      if (await isFromL1(context, each.delivered)) continue;
      return { code: 'bad-message', entry, reason: `message ${message.seq} of L1 is another there` };
    }
    const certified = heads.get(`${message.from}/${sourceHeight}`);
    if (certified === undefined) throw new Error(`block ${sourceHeight} of ${message.from} is not certified here yet`);
    if (certified.certificate.header !== source || !messageIsProven(each.delivered, certified.header)) {
      return { code: 'bad-message', entry, reason: `no such message in block ${sourceHeight} of ${message.from}` };
    }
  }
  return undefined;
}

/** Certified headers of the blocks that sent a body's messages, each looked up once and all at a time, by rollup and height. */
async function headsOf(context: Context, { entries }: Body): Promise<ReadonlyMap<string, CertifiedHeader | undefined>> {
  const places = new Map<string, readonly [Hex, number]>();
  for (const each of entries) {
    if (each.kind !== 'message' || each.delivered.message.from === L1) continue;
    const { message, sourceHeight } = each.delivered;
    places.set(`${message.from}/${sourceHeight}`, [message.from, sourceHeight]);
  }
  const head = async ([from, height]: readonly [Hex, number]): Promise<CertifiedHeader | undefined> => (await loadCertified(context.ports.store, from, height)) ?? olderHead(context, from, height);
  return new Map(await Promise.all([...places].map(async ([place, of]): Promise<[string, CertifiedHeader | undefined]> => [place, await head(of)])));
}

/** Whether L1 sent this very message. Rejects while it has none of its number that is final: the operator's view of L1 may be ahead. */
async function isFromL1({ ports, options }: Context, delivered: DeliveredMessage): Promise<boolean> {
  const { seq } = delivered.message;
  const [made] = (await ports.settlement?.inbox(options.rollup, seq, 1)) ?? [];
  if (made === undefined) throw new Error(`message ${seq} of L1 is not final here yet`);
  const [is, should] = [delivered, deliveredInbound(options.rollup, made)].map((each) => toHex(encode(deliveredMessage, each)));
  return is === should;
}

/** The operator's own receipts, if it shows the ones its header promises. */
async function operatorReceipts(context: Context, { header, result }: Announcement): Promise<BlockResult['receipts'] | undefined> {
  const shown = await fetched(context, result).then(
    (bytes) => decode(blockResult, bytes),
    () => undefined,
  );
  return shown?.ok && receiptsRoot(shown.value.receipts) === header.receiptsRoot ? shown.value.receipts : undefined;
}

export async function refuse(context: Context, announcement: Announcement, fault: Fault | undefined, execution: Execution | undefined): Promise<Fault> {
  if (executes(context)) await context.ports.executor.rollback(context.session, announcement.header.height - 1);
  if (fault !== undefined || execution?.kind !== 'executed') return fault as Fault;
  return firstDifference(execution.result.receipts, await operatorReceipts(context, announcement));
}

/** What executing a block gives, as its node does, or as its operator says where nobody executes it before it is challenged: then all of it has to be what the header promises. */
export async function executed(context: Context, announcement: Announcement, { body, code }: ReadBlock): Promise<Execution | Fault> {
  const { height, time } = announcement.header;
  if (executes(context)) return context.ports.executor.execute(context.session, { height, time, entries: body.entries, code });
  const decoded = decode(blockResult, await fetched(context, announcement.result));
  return decoded.ok ? asClaimed(announcement, decoded.value, body.entries) : { code: 'wrong-receipts-root', reason: decoded.error.message };
}

/** Messages of L1 up to the last of a block. */
export function takenBy({ entries }: Body): number {
  const sent = entries.flatMap((entry) => (entry.kind === 'message' && entry.delivered.message.from === L1 ? entry.delivered.message.seq + 1 : []));
  return Math.max(0, ...sent);
}

/** Announcements and certificates that gossip did not bring; a dead operator's chain comes from the members. */
export async function sync({ env, ports, options, certified, tip }: Context, peers: readonly Hex[]): Promise<void> {
  const { rollup } = options;
  const [heads, blocks] = await Promise.allSettled([
    askAny(ports.bus, peers, certifiedRequest, { rollup, from: certified.height + 1, limit: 64 }),
    ask(ports.bus, options.operatorNode, blocksRequest, { rollup, from: tip.height + 1, limit: 64 }),
  ]);
  for (const head of heads.status === 'fulfilled' ? heads.value : []) {
    env.send(env.self, { type: 'ANNOUNCED', announcement: announcedOf(head) });
    env.send(options.aggregator, { type: 'CERTIFICATE_SEEN', certificate: head.certificate });
  }
  for (const announcement of blocks.status === 'fulfilled' ? blocks.value : []) env.send(env.self, { type: 'ANNOUNCED', announcement });
}
