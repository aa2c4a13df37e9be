/**
 * The embedded data layer: each committee member keeps one erasure-coded share of every body, and any f+1 of them rebuild it.
 * A member signs for its share only after it is durable; n-f signatures make the body available (C3a).
 */
import { answer, ask } from '../../actors/ask.ts';
import { type Bus, BusError, type Stop } from '../../actors/ports/bus.ts';
import type { DataLayer, Submission } from '../../actors/ports/data-layer.ts';
import type { Store } from '../../actors/ports/store.ts';
import { type Attestation, signStatement, statementIsSigned } from '../../protocols/attestation.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { packCertificate } from '../../protocols/certificate.ts';
import { decode, encode, hash32, option, record, u32, u53 } from '../../protocols/codec.ts';
import { type Committee, type Committees, faultTolerance, memberIndex, quorumOf } from '../../protocols/committee.ts';
import { commitBody, commitmentOf, encodeShares, type ProvenShare, provenShare, proveShares, rebuild, type Shape, shareIsProven } from '../../protocols/erasure.ts';
import { LIMITS } from '../../protocols/limits.ts';
import { signedFields } from '../../protocols/quorum.ts';

const sharePut = {
  name: 'share-put',
  question: record('SharePut', { committee: u32, rollup: hash32, height: u53, epoch: u53, header: hash32, commitment: hash32, proven: provenShare }),
  answer: record('ShareKept', signedFields),
};
const shareGet = { name: 'share-get', question: record('ShareGet', { commitment: hash32 }), answer: option(provenShare) };

/** How long one member may take to keep or show a share: a synced write of a few milliseconds, and waiting for its certificate. */
const ANSWER_MS = 5_000;

export const shapeOf = (committee: Committee): Shape => ({ k: faultTolerance(committee.members.length) + 1, n: committee.members.length });

const keyOf = (commitment: Hex): string => `share/${commitment.slice(2)}`;

export interface EmbeddedOptions {
  readonly bus: Bus;
  readonly chain: number;
  readonly committees: Committees;
}

export interface EmbeddedDataLayerOptions extends EmbeddedOptions {
  readonly answerMs?: number;
}

/** A committee that this node knows; throws `RangeError` for another. */
function known(committees: Committees, id: number): Committee {
  const committee = committees.of(id);
  if (committee === undefined) throw new RangeError(`committee ${id} is not known here`);
  return committee;
}

export function createEmbeddedDataLayer({ bus, chain, committees, answerMs = ANSWER_MS }: EmbeddedDataLayerOptions): DataLayer {
  async function place(of: Committee, { committee, rollup, height, epoch, header, commitment }: Submission, proven: ProvenShare): Promise<Attestation> {
    const node = of.members[proven.index]?.node as Hex;
    const signed = await ask(bus, node, sharePut, { committee, rollup, height, epoch, header, commitment, proven }, answerMs);
    const receipt: Attestation = { committee, rollup, height, epoch, header, member: proven.index, ...signed };
    if (!statementIsSigned('store', chain, committees, receipt) || packCertificate('store', { chain, committee: of }, [receipt]).kind === 'bad-shares')
      throw new BusError('refused', `member ${proven.index} signs with another key`);
    return receipt;
  }

  return {
    id: 'embedded',
    maxBytes: LIMITS.bodyBytes,
    commit: (body, committee) => commitBody(body, shapeOf(known(committees, committee))),
    async submit(of) {
      if (of.body.length > LIMITS.bodyBytes) throw new BusError('too-large', `a body of ${of.body.length} bytes, at most ${LIMITS.bodyBytes}`);
      const committee = known(committees, of.committee);
      const shape = shapeOf(committee);
      const shares = encodeShares(of.body, shape);
      if (commitmentOf(shares) !== of.commitment) throw new BusError('refused', 'the body is not the one that was committed to');
      const receipts = await atLeast(
        quorumOf(shape.n),
        proveShares(shares).map((proven) => place(committee, of, proven)),
      );
      const packed = packCertificate('store', { chain, committee }, receipts);
      if (packed.kind === 'bad-shares') throw new BusError('refused', `members ${packed.members.join()} signed with wrong shares`);
      return packed.certificate;
    },
    async retrieve(commitment, id) {
      const { members } = known(committees, id);
      const shape = shapeOf({ id, members });
      const found = new Map<number, Uint8Array>();
      const gathered = members.map(async ({ node }, index) => {
        const proven = await ask(bus, node, shareGet, { commitment }, answerMs);
        if (proven === undefined || !isShareOf(proven, commitment, index, shape)) throw new BusError('refused', `member ${index} has no such share`);
        found.set(index, proven.share);
      });
      await atLeast(shape.k, gathered);
      const body = rebuild(found, shape);
      if (body === undefined || commitBody(body, shape) !== commitment) throw new BusError('refused', 'the shares are not of one body');
      return body;
    },
  };
}

/** A share at its own place, of as many as there are members. */
const isShareOf = (proven: ProvenShare, commitment: Hex, index: number, { n }: Shape): boolean => proven.index === index && proven.total === n && shareIsProven(commitment, proven);

/** The first `n` that succeed; rejects as soon as too many failed. The rest go on unheard. */
function atLeast<T>(n: number, all: readonly Promise<T>[]): Promise<T[]> {
  return new Promise((resolve, reject) => {
    const done: T[] = [];
    let failed = 0;
    for (const each of all) {
      each.then(
        (value) => {
          if (done.push(value) === n) resolve([...done]);
        },
        (error: Error) => {
          if (++failed > all.length - n) reject(new BusError('unreachable', `${done.length} of ${n} members answered: ${error.message}`));
        },
      );
    }
  });
}

export interface ShareHolderOptions extends EmbeddedOptions {
  readonly store: Store;
  /** Resolves once this member knows that the header is certified and carries the commitment; rejects when it does not in time. */
  readonly confirm: (place: { readonly rollup: Hex; readonly height: number; readonly header: Hex; readonly commitment: Hex }) => Promise<void>;
  readonly voteKey: Uint8Array;
}

/** A member's side: keeps its share, durably, before it signs for it. Only members may ask it to. */
export function holdShares({ bus, chain, committees, store, confirm, voteKey }: ShareHolderOptions): Stop {
  const stops = [
    answer(bus, sharePut, async ({ commitment, proven, ...place }, from) => {
      const committee = known(committees, place.committee);
      const member = memberIndex(committee, bus.self);
      const shape = shapeOf(committee);
      if (memberIndex(committee, from) < 0) throw new BusError('refused', 'only members publish');
      if (proven.index !== member || proven.total !== shape.n) throw new BusError('refused', `share ${proven.index} of ${proven.total} is not mine`);
      if (!isShareOf(proven, commitment, member, shape)) throw new BusError('refused', 'the share is not of this commitment');
      await confirm({ ...place, commitment });
      // Written again when asked again: that it can be read does not mean that it was synced, and this repairs a damaged record.
      await store.batch([{ type: 'put', key: keyOf(commitment), value: encode(provenShare, proven) }], { sync: true });
      const { signature, share } = signStatement('store', chain, place, member, voteKey, shape.n);
      return { signature, share };
    }),
    answer(bus, shareGet, async ({ commitment }) => {
      const kept = await store.get(keyOf(commitment));
      const proven = kept && decode(provenShare, kept);
      return proven?.ok ? proven.value : undefined;
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
