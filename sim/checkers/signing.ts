/** Invariants of what honest keys sign. */
import { headerHash } from '../../protocols/block.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { type Evidence, liarIn } from '../../protocols/evidence.ts';
import type { MakeChecker, View } from '../world/facts.ts';

export const voteOnce: MakeChecker = ({ isHonest }) => {
  const voted = new Map<string, Hex>();
  return {
    number: 3,
    name: 'an honest member signs one header per place, over all its lives',
    see(fact) {
      if (fact.kind !== 'voted' || !isHonest(fact.node)) return undefined;
      const { rollup, height, epoch, header } = fact.attestation;
      const place = `${fact.node}/${rollup}/${height}/${epoch}`;
      const known = voted.get(place) ?? header;
      voted.set(place, known);
      return known === header ? undefined : `${fact.node} signs ${known} and ${header} at height ${height}`;
    },
  };
};

export const proposeOnce: MakeChecker = ({ isHonest }) => {
  const signed = new Map<string, Hex>();
  return {
    number: 4,
    name: 'an honest operator signs one block per height',
    see(fact) {
      if (fact.kind !== 'announced' || !isHonest(fact.node)) return undefined;
      const { rollup, height } = fact.announcement.header;
      const hash = headerHash(fact.announcement.header);
      const known = signed.get(`${rollup}/${height}`) ?? hash;
      signed.set(`${rollup}/${height}`, known);
      return known === hash ? undefined : `${fact.node} signs ${known} and ${hash} at height ${height}`;
    },
  };
};

/** Whom evidence is about, by name. */
const accusing =
  ({ rollups, committees, nameOf }: Pick<View, 'rollups' | 'committees' | 'nameOf'>) =>
  (of: Evidence): string =>
    of.kind === 'equivocation' ? `operator/${rollups.findIndex((each) => each.rollup === of.first.header.rollup)}` : nameOf(committees.of(of.first.committee)?.members[of.first.member]?.node ?? '0x');

export const notAccused: MakeChecker = ({ isHonest, rollups, committees, nameOf }) => {
  const accusedOf = accusing({ rollups, committees, nameOf });
  return {
    number: 24,
    name: 'no honest node is accused',
    see(fact) {
      if (fact.kind === 'decided' && fact.decision.kind === 'evidence' && isHonest(fact.node)) {
        const accused = accusedOf(fact.decision.evidence);
        return isHonest(accused) ? `${fact.node} accuses ${accused} (${fact.decision.evidence.kind})` : undefined;
      }
      if (fact.kind === 'decided' && fact.decision.kind === 'refusal' && isHonest(fact.node)) {
        const { rollup, code, reason, height } = fact.decision.refusal;
        const at = rollups.findIndex((each) => each.rollup === rollup);
        return isHonest(`operator/${at}`) ? `${fact.node} refuses block ${height} of operator/${at}: ${code}, ${reason}` : undefined;
      }
      if (fact.kind !== 'reported' || !isHonest(fact.node)) return undefined;
      const { node } = fact.detail as { readonly node?: Hex };
      const accuses = fact.event === 'liar' || fact.event === 'double-vote';
      return accuses && node !== undefined && isHonest(nameOf(node)) ? `${fact.node} calls ${nameOf(node)} a liar (${fact.event}: ${JSON.stringify(fact.detail)})` : undefined;
    },
  };
};

export const notSlashed: MakeChecker = ({ isHonest, nameOf }) => ({
  number: 24,
  name: 'no honest member is slashed',
  see(fact) {
    const victim = fact.kind === 'l1' ? [...fact.slashed].map(nameOf).find(isHonest) : undefined;
    return victim === undefined ? undefined : `${victim} was slashed`;
  },
});

/** An accusation is at every honest member this long after the first of them made it, and a member's lie at L1. */
const ACCUSED_MS = 25_000;

export const evidenceEverywhere: MakeChecker = ({ isHonest, isWhole, members, rollups, committees, nameOf, now }) => {
  const accusedOf = accusing({ rollups, committees, nameOf });
  /** When an honest node accused a liar first, by the liar's key in the stores. */
  const since = new Map<string, { readonly at: number; readonly accused: string; readonly isMember: boolean }>();
  const kept = new Set<string>();
  let slashed: ReadonlySet<string> = new Set();
  return {
    number: 23,
    name: 'evidence that an honest node has is at all of them in the end, and what a member did at L1',
    see(fact) {
      if (fact.kind === 'l1') slashed = new Set([...fact.slashed].map(nameOf));
      if (fact.kind === 'written' && fact.sync) for (const { key } of fact.operations) if (key.startsWith('evidence/')) kept.add(`${fact.node} ${key.slice('evidence/'.length)}`);
      if (fact.kind !== 'decided' || fact.decision.kind !== 'evidence' || !isHonest(fact.node)) return undefined;
      const { evidence } = fact.decision;
      const liar = liarIn(evidence);
      if (!since.has(liar)) since.set(liar, { at: now(), accused: accusedOf(evidence), isMember: evidence.kind === 'double-vote' });
      return undefined;
    },
    end() {
      const due = [...since].filter(([, { at }]) => at < now() - ACCUSED_MS);
      for (const [liar, { accused, isMember }] of due) {
        const without = members.filter(isWhole).find((member) => !kept.has(`${member} ${liar}`));
        if (without !== undefined) return `${without} has no evidence of what ${accused} did`;
        if (isMember && !slashed.has(accused)) return `${accused} voted twice and kept its stake`;
      }
      return undefined;
    },
  };
};

export const noActorFails: MakeChecker = ({ isHonest }) => ({
  number: 28,
  name: 'no actor fails on any input',
  see(fact) {
    if (fact.kind !== 'reported' || !isHonest(fact.node)) return undefined;
    if (fact.event !== 'fault' && fact.event !== 'gave-up' && fact.event !== 'judge-failed' && fact.event !== 'promise-broken') return undefined;
    const { error, actor, event } = fact.detail as { readonly error?: unknown; readonly actor?: string; readonly event?: string };
    return `${fact.node} ${actor ?? ''} ${event ?? ''}: ${error instanceof Error ? error.stack : String(error)}`;
  },
});
