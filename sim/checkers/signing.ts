/** Invariants of what honest keys sign. */
import { headerHash } from '../../protocols/block.ts';
import type { Hex } from '../../protocols/bytes.ts';
import type { MakeChecker } from '../world/facts.ts';

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

export const notAccused: MakeChecker = ({ isHonest, rollups, nameOf }) => ({
  number: 24,
  name: 'no honest node is accused',
  see(fact) {
    if (fact.kind === 'decided' && fact.decision.kind === 'equivocation') {
      const at = rollups.findIndex((each) => fact.decision.kind === 'equivocation' && each.rollup === fact.decision.first.header.rollup);
      return isHonest(`operator/${at}`) ? `operator/${at} is said to equivocate` : undefined;
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
});

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
