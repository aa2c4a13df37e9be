/** What nodes ask each other over direct streams: each request with its answer, described once. */
import { MOST_PROMISES, pledge } from './acknowledgement.ts';
import { signedAction } from './action.ts';
import { announcement } from './block.ts';
import { certificate, certifiedHeader } from './certificate.ts';
import { address, bool, bytes, type Codec, hash32, list, option, record, signature65, text, u8, u32, u53, u64, union, type ValueOf } from './codec.ts';
import { evidence } from './evidence.ts';
import { LIMITS } from './limits.ts';
import { deliveredMessage } from './message.ts';
import { signedFields } from './quorum.ts';
import { committeeMessages } from './topics.ts';

export interface Request<Q, A> {
  readonly name: string;
  readonly question: Codec<Q>;
  readonly answer: Codec<A>;
}

const request = <Q, A>(name: string, question: Codec<Q>, answer: Codec<A>): Request<Q, A> => ({ name, question, answer });

const outcome = union('SubmitOutcome', {
  acknowledged: pledge,
  refused: record('Refused', { code: text(40), reason: text(400) }),
});
export type Outcome = ValueOf<typeof outcome>;

/** One outcome for each action, in order, and the operator's signature under all that are promises (`promisesSigner`). */
const submitAnswer = record('SubmitAnswer', { outcomes: list(outcome, MOST_PROMISES), signature: option(signature65) });
export type SubmitAnswer = ValueOf<typeof submitAnswer>;

/** Between members of a large committee: what is meant for one of them alone. */
export const committeeRequest = request('committee', committeeMessages, record('Heard', {}));

/** Wallet to operator. As many actions as one signature answers: one tick of checking. */
export const submitRequest = request('submit', record('Submit', { rollup: hash32, actions: list(signedAction, MOST_PROMISES, 132) }), submitAnswer);

/** Wallet to operator: next nonces, pending actions included. */
export const noncesRequest = request('nonces', record('Nonces', { rollup: hash32, accounts: list(address, 1024, 20) }), list(u64, 1024, 8));

const page = record('Page', { rollup: hash32, from: u53, limit: u53 });

/** To an operator: its blocks from a height on. */
export const blocksRequest = request('blocks', page, list(announcement, 64, 300));

/** To a member: certified headers from a height on. */
export const certifiedRequest = request('certified', page, list(certifiedHeader, 64, 300));

/** To a member: storage certificates (C3a) from a height on. */
export const availableRequest = request('available', page, list(certificate, 64, 80));

/** To a member: messages for a rollup that are next in their lanes, with the certified headers that prove them; and how far it knows each sender, in the order asked. */
export const inboxRequest = request(
  'inbox',
  record('Inbox', { to: hash32, cursors: list(record('Cursor', { from: hash32, next: u53 }), 4096, 40) }),
  record('Deliveries', { deliveries: list(deliveredMessage, 256, 100), sources: list(certifiedHeader, 256, 300), heights: list(u53, 4096, 8) }),
);

/** To an operator or a member: what it takes to verify a rollup. */
export const deploymentRequest = request('deployment', record('Which', { rollup: hash32 }), record('Deployment', { genesis: bytes(LIMITS.bodyBytes) }));

/** Chunks of one snapshot: some GiB of state. */
export const SNAPSHOT_CHUNKS = 4_096;

/** To a member: the newest snapshot it keeps, by the certified header whose state it is; nothing when it has none. */
export const snapshotRequest = request('snapshot', record('WhichSnapshot', { rollup: hash32 }), option(record('Offer', { head: certifiedHeader, chunks: list(hash32, SNAPSHOT_CHUNKS, 32) })));

/** To a member: one chunk of the snapshot it offered. */
export const chunkRequest = request('chunk', record('WhichChunk', { rollup: hash32, chunk: hash32 }), record('Chunk', { bytes: bytes(LIMITS.blobBytes) }));

const rollupStatus = record('RollupStatus', { rollup: hash32, executed: u53, certified: u53, stateRoot: hash32 });
/** `committee` is the newest that it knows, `seat` its own place in it. */
const memberStatus = record('MemberStatus', { committee: u32, seat: option(u8), rollups: list(rollupStatus, 4096, 80), attestations: u53, refusals: u53, rssBytes: u53 });

const listening = list(text(200), 8, 4);

/** To a member: lies that it keeps evidence of, by who lied; those that the asker has are left out. */
export const evidenceRequest = request('evidence', record('Have', { liars: list(text(80), 256, 4) }), list(evidence, 16, 100));

/** To any node, with where the asker listens: other nodes that it knows. */
export const peersRequest = request('peers', record('Listening', { addresses: listening }), record('Peers', { peers: list(record('Peer', { node: hash32, addresses: listening }), 128, 36) }));

/** What one member judged of a challenged block: its part of what L1 checks. */
export const signedVerdict = record('SignedVerdict', { committee: u32, member: u8, isWrong: bool, ...signedFields });
export type SignedVerdict = ValueOf<typeof signedVerdict>;

/** To a member: its verdict on a block that was challenged; none while it has none. */
export const verdictRequest = request('verdict', record('WhichBlock', { header: hash32 }), option(signedVerdict));

/** To a member: how it sees the world. */
export const statusRequest = request('status', record('Nothing', {}), memberStatus);

/** To a member: state entries at its certified height. */
export const readRequest = request('read', record('Read', { rollup: hash32, keys: list(bytes(LIMITS.keyBytes), 1024, 4) }), list(option(bytes(LIMITS.valueBytes)), 1024));
