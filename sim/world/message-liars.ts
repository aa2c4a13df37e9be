/**
 * An operator that lies about messages of other rollups: it makes some up, takes one in twice, leaves one out, swaps two, or names a block that never was.
 * Everything else follows from the lie, roots and commitment too: only whether the message was really sent tells it.
 */
import type { Blobs } from '../../actors/ports/blobs.ts';
import { type Bus, BusError } from '../../actors/ports/bus.ts';
import type { Executor } from '../../actors/ports/executor.ts';
import { type Announcement, announcement as announcementCodec, blockDigest, body as bodyCodec, type Entry, headerHash, workOf } from '../../protocols/block.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { decode, encode } from '../../protocols/codec.ts';
import { sha256Hex } from '../../protocols/crypto/hash.ts';
import { signDigest } from '../../protocols/crypto/secp256k1.ts';
import { L1 } from '../../protocols/l1.ts';
import { inboxRequest } from '../../protocols/requests.ts';
import { blocksTopic } from '../../protocols/topics.ts';
import type { Chance } from '../random.ts';

export interface MessageLiar {
  readonly chain: number;
  readonly rollup: Hex;
  readonly privateKey: Uint8Array;
  readonly blobs: Pick<Blobs, 'put'>;
  readonly commit: (body: Uint8Array, committee: number) => Hex;
  readonly draw: Chance;
}

type FromRollup = Extract<Entry, { kind: 'message' }>;

const NOWHERE: Hex = `0x${'0e'.repeat(32)}`;

const withPayload = (of: FromRollup, payload: Uint8Array): FromRollup => ({ ...of, delivered: { ...of.delivered, message: { ...of.delivered.message, payload } } });
const withSeq = (of: FromRollup, seq: number): FromRollup => ({ ...of, delivered: { ...of.delivered, message: { ...of.delivered.message, seq } } });

/** A bit more of whatever the last bytes are: an amount, mostly. */
function altered(payload: Uint8Array): Uint8Array {
  const other = payload.slice();
  const at = Math.max(0, other.length - 32);
  other[at] = ((other[at] ?? 0) + 2) & 0xff;
  return other;
}

/** What may become of the messages of one lane; `undefined` where there are too few. */
const LIES: readonly ((lane: readonly FromRollup[]) => FromRollup[] | undefined)[] = [
  ([first, ...more]) => first && [withPayload(first, altered(first.delivered.message.payload)), ...more],
  ([first, ...more]) => first && [{ ...first, delivered: { ...first.delivered, source: NOWHERE } }, ...more],
  // Once more, under the numbers that come next.
  (lane) => (lane.length === 0 ? undefined : [...lane, ...lane.slice(-1)].map((each, at) => withSeq(each, (lane[0] as FromRollup).delivered.message.seq + at))),
  ([first, second, ...more]) => first && second && [second, ...more].map((each, at) => withSeq(each, first.delivered.message.seq + at)),
  ([first, second, ...more]) => first && second && [withSeq(second, first.delivered.message.seq), withSeq(first, second.delivered.message.seq), ...more],
];

const laneOf = (entry: Entry): Hex | undefined => (entry.kind === 'message' && entry.delivered.message.from !== L1 ? entry.delivered.message.from : undefined);

/** Another block of the same entries but for one lane, or `undefined` when no message came by any. */
function misdelivered(entries: readonly Entry[], draw: Chance): Entry[] | undefined {
  const lanes = [...new Set(entries.flatMap((entry) => laneOf(entry) ?? []))];
  if (lanes.length === 0) return undefined;
  const from = draw.pick(lanes);
  const lane = entries.filter((entry) => laneOf(entry) === from) as FromRollup[];
  const lie = draw.pick(LIES)(lane);
  return lie && [...lie, ...entries.filter((entry) => laneOf(entry) !== from)];
}

/** The parts of an operator's node that lie together. */
export function lieAboutMessages(
  { chain, rollup, privateKey, blobs, commit, draw }: MessageLiar,
  honest: { readonly executor: Executor; readonly bus: Bus },
): { readonly executor: Executor; readonly bus: Bus } {
  const lies = new Map<number, { readonly entries: readonly Entry[]; readonly honest: readonly Entry[] }>();
  const topic = blocksTopic(chain, rollup).name;

  async function lying({ header: of, ...rest }: Announcement, { entries, honest }: { readonly entries: readonly Entry[]; readonly honest: readonly Entry[] }): Promise<Announcement> {
    const [body, instead] = [encode(bodyCodec, { entries: [...entries] }), encode(bodyCodec, { entries: [...honest] })];
    await blobs.put(body);
    const [is, was] = [workOf({ fuel: of.fuel, count: entries.length }, body.length), workOf(of, instead.length)];
    const header = { ...of, count: entries.length, dataCommitment: commit(body, of.committee), work: of.work - was + is };
    return { ...rest, header, body: sha256Hex(body), signature: signDigest(blockDigest(chain, headerHash(header)), privateKey) };
  }

  return {
    executor: {
      ...honest.executor,
      async execute(session, input) {
        const entries = draw.below(3) === 0 ? misdelivered(input.entries, draw) : undefined;
        if (entries === undefined) return honest.executor.execute(session, input);
        const execution = await honest.executor.execute(session, { ...input, entries });
        if (execution.kind === 'executed') lies.set(input.height, { entries, honest: input.entries });
        return execution.kind === 'executed' ? execution : honest.executor.execute(session, input);
      },
    },
    bus: {
      ...honest.bus,
      async publish(to, payload) {
        const read = to === topic ? decode(announcementCodec, payload) : undefined;
        const lie = read?.ok ? lies.get(read.value.header.height) : undefined;
        await honest.bus.publish(to, read?.ok && lie !== undefined ? encode(announcementCodec, await lying(read.value, lie)) : payload);
      },
    },
  };
}

/** An operator that never asks what other rollups sent. */
export const ignoringLanes = (bus: Bus): Bus => ({
  ...bus,
  request: (peer, protocol, payload, ms) => (protocol === inboxRequest.name ? Promise.reject(new BusError('unreachable', 'it does not ask')) : bus.request(peer, protocol, payload, ms)),
});
