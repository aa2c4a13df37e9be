/**
 * Joining by a snapshot: a certified header of a committee that is still bonded, and all of the state under its root, chunk by chunk. Every
 * chunk proves itself, so it matters little whom it comes from.
 */
import type { SnapshotTarget } from '../../contracts/execution/tree/import.ts';
import { headerHash } from '../../protocols/block.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { type CertifiedHeader, certificateFault } from '../../protocols/certificate.ts';
import { certifiedRequest, chunkRequest, snapshotRequest } from '../../protocols/requests.ts';
import type { Offer } from '../archivist/snapshots.ts';
import { ask } from '../ask.ts';
import type { Tip } from '../records.ts';
import { keepJoined, loadTip, loadWrong } from './chain.ts';
import { type Context, others } from './context.ts';

/** Whoever is there says so at once; the others are not waited for long. */
const OFFER_MS = 2_000;
/** A chunk is a MiB or so; who has a slower line than that is asked again, and others are in between. */
const CHUNK_MS = 8_000;

/** Whether members who have something to lose say so. A committee before the last two may have taken its stake back. */
function isTrusted({ options }: Context, { header, certificate }: CertifiedHeader): boolean {
  const { chain, rollup, committees } = options;
  if (header.rollup !== rollup || certificate.kind !== 'attest' || certificate.header !== headerHash(header)) return false;
  if (certificate.committee + 1 < committees.current.id) return false;
  return certificateFault(chain, committees, certificate) === undefined;
}

interface Source extends Offer {
  readonly peer: Hex;
}

/** What peers offer, the newest first; those of one snapshot help each other out. */
async function offers(context: Context): Promise<Source[]> {
  const { ports, options } = context;
  const answers = await Promise.allSettled(others(context).map(async (peer) => ({ peer, offer: await ask(ports.bus, peer, snapshotRequest, { rollup: options.rollup }, OFFER_MS) })));
  const made = answers.flatMap((each): Source[] => (each.status === 'fulfilled' && each.value.offer !== undefined ? [{ peer: each.value.peer, ...each.value.offer }] : []));
  return made.filter(({ head }) => isTrusted(context, head)).sort((a, b) => b.head.header.height - a.head.header.height);
}

/**
 * Gives the executor the newest state that peers offer, and the store its header where that is news. Answers whether there was one. Rejects
 * when none could be fetched whole: what came is kept, and the next attempt goes on with it.
 */
export async function restoreState(context: Context, genesis: Uint8Array): Promise<boolean> {
  const made = await offers(context);
  if (made.length === 0) return false;
  await context.ports.executor.close(context.session);
  // Who offers what it does not have may delay, and not prevent.
  let failure: unknown;
  for (const offer of made) {
    const hash = headerHash(offer.head.header);
    const peers = [offer, ...made.filter((each) => each !== offer && headerHash(each.head.header) === hash)].map(({ peer }) => peer);
    try {
      await restoreFrom(context, offer, peers, genesis);
      return true;
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

async function restoreFrom(context: Context, { head, chunks }: Offer, peers: readonly Hex[], genesis: Uint8Array): Promise<void> {
  const { ports, options } = context;
  const { header } = head;
  const isWhole = await takeAll(context, { height: header.height, stateRoot: header.stateRoot }, chunks, peers);
  if (!isWhole) throw new Error(`the snapshot at height ${header.height} has chunks missing`);
  const tip = await loadTip(ports.store, options.rollup);
  if (tip === undefined || tip.height < header.height) await keepJoined(ports.store, head, genesis);
  options.log('joined-by-snapshot', { height: header.height, chunks: chunks.length });
}

/**
 * Whether the state is whole. Each chunk is asked of another peer first. What is kept under the session's name and stands in the way is of no
 * use: it goes.
 */
async function takeAll(context: Context, target: SnapshotTarget, chunks: readonly Hex[], peers: readonly Hex[]): Promise<boolean> {
  try {
    for (const [at, chunk] of chunks.entries()) if (await takeChunk(context, target, chunk, [...peers.slice(at % peers.length), ...peers.slice(0, at % peers.length)])) return true;
    return false;
  } catch (error) {
    if ((error as { readonly code?: unknown }).code === 'bad-snapshot') await context.ports.executor.forget(context.session);
    throw error;
  }
}

/** Whether it was the last one. */
async function takeChunk({ ports, options, session }: Context, target: SnapshotTarget, chunk: Hex, peers: readonly Hex[]): Promise<boolean> {
  const { rollup } = options;
  let failure: unknown = new Error(`nobody has chunk ${chunk}`);
  for (const peer of peers) {
    try {
      const { bytes } = await ask(ports.bus, peer, chunkRequest, { rollup, chunk }, CHUNK_MS);
      const taken = await ports.executor.restore(session, target, bytes);
      if (taken.kind !== 'refused' || taken.reason.startsWith('overlaps')) return taken.kind === 'complete';
      failure = new Error(`${peer}: ${taken.reason}`);
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

/**
 * A certified header from before this node joined, whose messages are still on their way; or of a chain that this node holds wrong and does not follow: other
 * rollups go on with what its committee signed. `undefined` when the rollup has not come so far.
 */
export async function olderHead(context: Context, rollup: Hex, height: number): Promise<CertifiedHeader | undefined> {
  const { ports, options } = context;
  const tip: Tip | undefined = await loadTip(ports.store, rollup);
  if (tip === undefined || (tip.height < height && (await loadWrong(ports.store, rollup)) === undefined)) return undefined;
  for (const peer of others(context)) {
    const [head] = await Promise.resolve(ask(ports.bus, peer, certifiedRequest, { rollup, from: height, limit: 1 })).catch(() => []);
    const isRight = head?.header.rollup === rollup && head.header.height === height && head.certificate.header === headerHash(head.header);
    if (isRight && certificateFault(options.chain, options.committees, head.certificate) === undefined) return head;
  }
  return undefined;
}
