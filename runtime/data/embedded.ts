/**
 * The embedded data layer: committee members keep erasure-coded shares of every body, a row of them each, and half of the shares rebuild it.
 * A member signs for its row only after it is durable; n-f signatures make the body available (C3a).
 */
import { ask } from '../../actors/ask.ts';
import { type Bus, BusError } from '../../actors/ports/bus.ts';
import type { DataLayer, Submission } from '../../actors/ports/data-layer.ts';
import { type Attestation, statementIsSigned } from '../../protocols/attestation.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { packCertificate } from '../../protocols/certificate.ts';
import { type Committee, type Committees, quorumOf } from '../../protocols/committee.ts';
import { encodeShares, rebuild } from '../../protocols/erasure.ts';
import { LIMITS } from '../../protocols/limits.ts';
import { areProven, commitBody, commitmentOf, type ProvenShares, proveShares, spreadOf } from '../../protocols/shares.ts';
import { ANSWER_MS, atLeast, known, shareGet, sharePut } from './requests.ts';

export interface EmbeddedOptions {
  readonly bus: Bus;
  readonly chain: number;
  readonly committees: Committees;
}

export interface EmbeddedDataLayerOptions extends EmbeddedOptions {
  readonly answerMs?: number;
}

export function createEmbeddedDataLayer({ bus, chain, committees, answerMs = ANSWER_MS }: EmbeddedDataLayerOptions): DataLayer {
  async function place(of: Committee, member: number, { committee, rollup, height, epoch, header, commitment }: Submission, proven: ProvenShares): Promise<Attestation> {
    const node = of.members[member]?.node as Hex;
    const signed = await ask(bus, node, sharePut, { committee, rollup, height, epoch, header, commitment, proven }, answerMs);
    const receipt: Attestation = { committee, rollup, height, epoch, header, member, ...signed };
    if (!statementIsSigned('store', chain, committees, receipt) || packCertificate('store', { chain, committee: of }, [receipt]).kind === 'bad-shares')
      throw new BusError('refused', `member ${member} signs with another key`);
    return receipt;
  }

  return {
    id: 'embedded',
    maxBytes: LIMITS.bodyBytes,
    commit: (body, committee) => commitBody(body, spreadOf(known(committees, committee))),
    async submit(of) {
      if (of.body.length > LIMITS.bodyBytes) throw new BusError('too-large', `a body of ${of.body.length} bytes, at most ${LIMITS.bodyBytes}`);
      const committee = known(committees, of.committee);
      const spread = spreadOf(committee);
      const shares = encodeShares(of.body, spread);
      if (commitmentOf(shares) !== of.commitment) throw new BusError('refused', 'the body is not the one that was committed to');
      const receipts = await atLeast(
        quorumOf(committee.members.length),
        proveShares(shares, spread.each).map((proven, member) => place(committee, member, of, proven)),
      );
      const packed = packCertificate('store', { chain, committee }, receipts);
      if (packed.kind === 'bad-shares') throw new BusError('refused', `members ${packed.members.join()} signed with wrong shares`);
      return packed.certificate;
    },
    async retrieve(commitment, id) {
      const committee = known(committees, id);
      const spread = spreadOf(committee);
      const body = rebuild(await gather({ bus, nodes: holdersOf(committee, committees.current), commitment, total: spread.n, enough: spread.k, answerMs }), spread);
      if (body === undefined || commitBody(body, spread) !== commitment) throw new BusError('refused', 'the shares are not of one body');
      return body;
    },
  };
}

/** Who may keep shares of a body: those whom it was spread to, and those who took over from them. */
const holdersOf = (then: Committee, now: Committee): Hex[] => [...new Set([...then.members, ...now.members].map(({ node }) => node))];

interface Gathering {
  readonly bus: Bus;
  readonly nodes: readonly Hex[];
  readonly commitment: Hex;
  readonly total: number;
  readonly enough: number;
  readonly answerMs: number;
}

/** Shares by number, as soon as there are enough of them; rejects when all have answered and there are not. */
async function gather({ bus, nodes, commitment, total, enough, answerMs }: Gathering): Promise<ReadonlyMap<number, Uint8Array>> {
  const found = new Map<number, Uint8Array>();
  const enoughFound = Promise.withResolvers<void>();
  const asked = nodes.map(async (node) => {
    const rows = await ask(bus, node, shareGet, { commitment, numbers: [] }, answerMs);
    const right = rows.filter((row) => row.total === total && areProven(commitment, row));
    for (const { index, shares } of right) for (const [at, share] of shares.entries()) found.set(index + at, share);
    if (found.size >= enough) enoughFound.resolve();
  });
  const all = Promise.allSettled(asked);
  await Promise.race([enoughFound.promise, all]);
  if (found.size >= enough) return found;
  const failed = (await all).filter((each) => each.status === 'rejected').length;
  throw new BusError('unreachable', `${found.size} of ${enough} shares that it takes; ${failed} of ${nodes.length} nodes do not answer`);
}
