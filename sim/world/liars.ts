/** Byzantine members and operators: honest nodes whose bus or executor says something else as well. They hold only their own keys. */
import type { Bus } from '../../actors/ports/bus.ts';
import type { Settlement } from '../../actors/ports/settlement.ts';
import { signStatement } from '../../protocols/attestation.ts';
import { announcement as announcementCodec, blockDigest, type Header, headerHash, workOf } from '../../protocols/block.ts';
import { type Hex, toHex, utf8 } from '../../protocols/bytes.ts';
import { decode, encode } from '../../protocols/codec.ts';
import type { Committees } from '../../protocols/committee.ts';
import { blsSign } from '../../protocols/crypto/bls.ts';
import { keccakHex, sha256 } from '../../protocols/crypto/hash.ts';
import { signDigest } from '../../protocols/crypto/secp256k1.ts';
import { ETHER } from '../../protocols/l1.ts';
import { committeeRequest } from '../../protocols/requests.ts';
import { type CommitteeMessage, committeeTopic, decisionsTopic } from '../../protocols/topics.ts';
import type { NodeKeys } from '../local/keys.ts';
import type { Chance } from '../random.ts';
import type { Variant } from './plan.ts';

export interface Liar {
  readonly how: Variant;
  readonly keys: NodeKeys;
  readonly chain: number;
  readonly committees: Pick<Committees, 'of'>;
  readonly draw: Chance;
}

type Say = (topic: string, payload: Uint8Array) => PromiseLike<void>;

/** Votes in one flood. */
const FLOOD = 24;
/** Payloads a replayer remembers. */
const REMEMBERED = 64;

export function lie(liar: Liar, bus: Bus): Bus {
  if (liar.how === 'vote-any') return votingUnread(liar, bus);
  const say: Say = (topic, payload) => bus.publish(topic, payload);
  const publish = publishing(liar, say);
  return publish === undefined ? bus : { ...bus, publish, request: telling(liar, bus) };
}

/** Lies to single members just so: what would be published goes to the one that is asked. */
function telling(liar: Liar, bus: Bus): Bus['request'] {
  const { name: topic } = committeeTopic(liar.chain);
  return async (peer, protocol, payload, ms) => {
    if (protocol !== committeeRequest.name) return bus.request(peer, protocol, payload, ms);
    let heard: Uint8Array = new Uint8Array();
    const tell = publishing(liar, async (to, bytes) => {
      if (to !== topic) return bus.publish(to, bytes);
      heard = await bus.request(peer, protocol, bytes, ms);
    });
    await tell?.(topic, payload);
    return heard;
  };
}

function publishing(liar: Liar, say: Say): Say | undefined {
  if (liar.how === 'equivocate') return equivocating(liar, say);
  if (liar.how === 'bad-header') return misdescribing(liar, say);
  if (liar.how === 'vote-both') return votingForAnything(liar, say);
  if (liar.how === 'forge') return forging(liar, say);
  if (liar.how === 'flood') return flooding(liar, say);
  if (liar.how === 'bad-share') return spoiling(liar, say);
  return liar.how === 'replay' ? replaying(liar, say) : undefined;
}

/** Another header for the same height, now and then first. */
function equivocating({ keys, chain, draw }: Liar, say: Say): Say {
  return async (topic, payload) => {
    const read = topic.includes('/blocks/') ? decode(announcementCodec, payload) : undefined;
    if (!read?.ok || draw.below(3) > 0) return say(topic, payload);
    const header = { ...read.value.header, time: read.value.header.time + 1 };
    const twin = { ...read.value, header, signature: signDigest(blockDigest(chain, headerHash(header)), keys.privateKey) };
    const both = [payload, encode(announcementCodec, twin)];
    for (const each of draw.below(2) === 0 ? both : both.reverse()) await say(topic, each);
  };
}

/** For an operator: an L1 on which somebody pays in that never did. */
export const minting = (l1: Settlement): Settlement => ({
  ...l1,
  inbox: async (rollup, from, limit) => {
    const real = await l1.inbox(rollup, from, limit);
    return real.length > 0 ? real : [{ seq: from, asset: ETHER, account: ETHER, amount: 1_000n, action: '', input: new Uint8Array(), l1Block: (await l1.head()).finalized }];
  },
});

/** For an operator: an L1 that says nothing to its app until some time. */
export const censoring = (l1: Settlement, now: () => number, untilMs: number): Settlement => ({ ...l1, inbox: async (rollup, from, limit) => (now() < untilMs ? [] : l1.inbox(rollup, from, limit)) });

/** Nobody's. */
const OTHER_KEY = new Uint8Array(32).fill(1);
const OTHER: Hex = `0x${'0d'.repeat(32)}`;
const withWork = (of: Header, lie: Partial<Pick<Header, 'fuel' | 'count'>>): Partial<Header> => ({ ...lie, work: of.work + workOf({ ...of, ...lie }, 0) - workOf(of, 0) });

/** What a header can say wrongly of its block. */
const LIES: readonly ((of: Header) => Partial<Header>)[] = [
  () => ({ parent: OTHER }),
  ({ time }) => ({ time: Math.max(0, time - 600_000) }),
  () => ({ stateRoot: OTHER }),
  () => ({ actionsRoot: OTHER }),
  () => ({ receiptsRoot: OTHER }),
  () => ({ outboxRoot: OTHER }),
  () => ({ dataCommitment: OTHER }),
  // With the work that would follow, so that only counting and executing tell.
  (of) => withWork(of, { fuel: of.fuel + 1n }),
  (of) => withWork(of, { count: of.count + 1 }),
  ({ work }) => ({ work: work + 1n }),
  ({ committee }) => ({ committee: committee + 1 }),
  ({ next }) => ({ next: next + 1 }),
];

/** A header that is wrong in one thing, now and then, in place of the right one. */
function misdescribing({ keys, chain, draw }: Liar, say: Say): Say {
  return async (topic, payload) => {
    const read = topic.includes('/blocks/') ? decode(announcementCodec, payload) : undefined;
    if (!read?.ok || draw.below(3) > 0) return say(topic, payload);
    const header = { ...read.value.header, ...draw.pick(LIES)(read.value.header) };
    await say(topic, encode(announcementCodec, { ...read.value, header, signature: signDigest(blockDigest(chain, headerHash(header)), keys.privateKey) }));
  };
}

/** Signs a second header wherever it votes. */
function votingForAnything({ keys, chain, committees }: Liar, say: Say): Say {
  const topic = committeeTopic(chain);
  const sizeOf = (committee: number): number => committees.of(committee)?.members.length ?? 0;
  return async (to, payload) => {
    const read = to === topic.name ? decode(topic.codec, payload) : undefined;
    await say(to, payload);
    if (!read?.ok) return;
    const others = read.value.flatMap((message) => {
      if (message.kind !== 'attestation') return [];
      const { committee, rollup, height, epoch, header, member } = message.attestation;
      const other = toHex(sha256(new TextEncoder().encode(header)));
      return [{ kind: 'attestation', attestation: signStatement('attest', chain, { committee, rollup, height, epoch, header: other }, member, keys.privateKey, sizeOf(committee)) } as const];
    });
    if (others.length > 0) await say(to, encode(topic.codec, others));
  };
}

/** Signs every block it hears of, unread; with enough others like it, and an operator that makes two, two blocks are certified. */
function votingUnread({ keys, chain, committees }: Liar, bus: Bus): Bus {
  const topic = committeeTopic(chain);
  const vote = async (payload: Uint8Array): Promise<void> => {
    const read = decode(announcementCodec, payload);
    if (!read.ok) return;
    const { committee, rollup, height, epoch } = read.value.header;
    const members = committees.of(committee)?.members ?? [];
    const member = members.findIndex(({ address }) => address === keys.address);
    if (member < 0) return;
    const attestation = signStatement('attest', chain, { committee, rollup, height, epoch, header: headerHash(read.value.header) }, member, keys.privateKey, members.length);
    await bus.publish(topic.name, encode(topic.codec, [{ kind: 'attestation', attestation }]));
  };
  const subscribe: Bus['subscribe'] = (name, judge) =>
    bus.subscribe(name, (envelope) => {
      if (name.includes('/blocks/')) void vote(envelope.payload).catch(() => undefined);
      return judge(envelope);
    });
  return { ...bus, subscribe };
}

/** Claims votes of others and certificates of nobody. */
function forging({ chain }: Liar, say: Say): Say {
  const [votes, decisions] = [committeeTopic(chain), decisionsTopic(chain)];
  return async (to, payload) => {
    await say(to, payload);
    const read = to === votes.name ? decode(votes.codec, payload) : undefined;
    if (!read?.ok) return;
    for (const message of read.value) {
      if (message.kind !== 'attestation') continue;
      const { committee, rollup, height, epoch, header, signature } = message.attestation;
      const forged = Array.from({ length: 3 }, (_, member) => ({ kind: 'attestation', attestation: { ...message.attestation, member } }) as const);
      await say(to, encode(votes.codec, forged));
      const evil: Hex = toHex(sha256(new TextEncoder().encode(header)));
      const certificate = { kind: 'attest', committee, rollup, height, epoch, header: evil, bitmap: 0b111n, signatures: [signature, signature, signature], aggregate: undefined } as const;
      await say(decisions.name, encode(decisions.codec, [{ kind: 'certificate', certificate: { ...certificate, signatures: [...certificate.signatures] } }]));
    }
  };
}

/** Says the right thing with the wrong share of the common signature. */
function spoiling({ chain }: Liar, say: Say): Say {
  const topic = committeeTopic(chain);
  const other = keccakHex(utf8('another digest'));
  const spoil = <T extends { readonly share: Hex | undefined }>(of: T): T => ({ ...of, share: of.share && blsSign(other, OTHER_KEY) });
  return async (to, payload) => {
    const read = to === topic.name ? decode(topic.codec, payload) : undefined;
    if (!read?.ok) return say(to, payload);
    const spoilt = read.value.map((message): CommitteeMessage => {
      if (message.kind === 'attestation') return { ...message, attestation: spoil(message.attestation) };
      return message.kind === 'endorsement' ? { ...message, endorsement: spoil(message.endorsement) } : message;
    });
    await say(to, encode(topic.codec, spoilt));
  };
}

/** With every word of its own come many that nobody needs: votes for heights far away, and bytes that say nothing. */
function flooding({ keys, chain, draw, committees }: Liar, say: Say): Say {
  const topic = committeeTopic(chain);
  return async (to, payload) => {
    await say(to, payload);
    const read = to === topic.name ? decode(topic.codec, payload) : undefined;
    if (!read?.ok || draw.below(4) > 0) return;
    const mine = read.value.find((message) => message.kind === 'attestation');
    if (mine?.kind !== 'attestation') return;
    const { member, ...place } = mine.attestation;
    const size = committees.of(place.committee)?.members.length ?? 0;
    const far = Array.from({ length: FLOOD }, (_, at) => signStatement('attest', chain, { ...place, height: place.height + 1_000 * (at + 1) }, member, keys.privateKey, size));
    await say(
      to,
      encode(
        topic.codec,
        far.map((attestation) => ({ kind: 'attestation', attestation }) as const),
      ),
    );
    await say(
      to,
      Uint8Array.from({ length: FLOOD }, () => draw.below(256)),
    );
  };
}

/** Says again what it said before. */
function replaying({ draw }: Liar, say: Say): Say {
  const said: { readonly topic: string; readonly payload: Uint8Array }[] = [];
  return async (topic, payload) => {
    await say(topic, payload);
    said.push({ topic, payload });
    if (said.length > REMEMBERED) said.shift();
    const old = draw.pick(said);
    if (draw.below(2) === 0) await say(old.topic, old.payload);
  };
}
