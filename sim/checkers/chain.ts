/** Invariants of the certified chain. */
import type { Hex } from '../../protocols/bytes.ts';
import { LIMITS } from '../../protocols/limits.ts';
import type { MakeChecker } from '../world/facts.ts';
import { faultIn } from './quorum.ts';

export const oneCertificate: MakeChecker = () => {
  const headers = new Map<string, Hex>();
  return {
    number: 1,
    name: 'one certificate per rollup and height',
    see(fact) {
      if (fact.kind !== 'certified' || fact.certificate.kind !== 'attest') return undefined;
      const { rollup, height, header } = fact.certificate;
      const known = headers.get(`${rollup}/${height}`) ?? header;
      headers.set(`${rollup}/${height}`, known);
      return known === header ? undefined : `${known} and ${header} at height ${height}`;
    },
  };
};

export const rightRoot: MakeChecker = ({ rollups, isHonest }) => {
  /** Of an optimistic app that lies, 37 says what has to become. */
  const mayLie = (rollup: Hex): boolean => rollups.some((each, at) => each.rollup === rollup && each.proofs === 'optimistic' && !isHonest(`operator/${at}`));
  return {
    number: 2,
    name: 'a certified root is what executing gives',
    see(fact) {
      if (fact.kind !== 'replayed' || fact.block.fault === undefined) return undefined;
      const { rollup, height } = fact.block.announcement.header;
      return mayLie(rollup) ? undefined : `height ${height}: ${fact.block.fault}`;
    },
  };
};

export const linked: MakeChecker = ({ rollups, firstCommittee }) => {
  const tips = new Map<Hex, { readonly height: number; readonly hash: Hex; readonly next: number }>();
  return {
    number: 8,
    name: 'certified heights follow each other without a gap, each certified by whom the one before names',
    see(fact) {
      if (fact.kind !== 'replayed') return undefined;
      const { height, rollup, parent, committee, next } = fact.block.announcement.header;
      const tip = tips.get(rollup);
      tips.set(rollup, { height, hash: fact.block.hash, next });
      const fits = tip === undefined ? height === 1 : height === tip.height + 1 && parent === tip.hash;
      if (!fits) return `height ${height} on ${tip?.height ?? 0}`;
      const named = tip?.next ?? firstCommittee;
      return committee === named && next >= committee
        ? undefined
        : `height ${height} of ledger-${rollups.findIndex((each) => each.rollup === rollup)}: committee ${committee} where ${named} is due, then ${next}`;
    },
  };
};

export const prefixes: MakeChecker = ({ isHonest }) => {
  const headers = new Map<string, Hex>();
  return {
    number: 9,
    name: 'honest members keep the same chain',
    see(fact) {
      if (fact.kind !== 'kept' || !isHonest(fact.node)) return undefined;
      const { rollup, height } = fact.head.header;
      const { header } = fact.head.certificate;
      const known = headers.get(`${rollup}/${height}`) ?? header;
      headers.set(`${rollup}/${height}`, known);
      return known === header ? undefined : `${fact.node} keeps ${header} at height ${height}, others ${known}`;
    },
  };
};

export const quorums: MakeChecker = (view) => ({
  number: 10,
  name: 'a certificate holds signatures of n-f distinct members',
  see(fact) {
    if (fact.kind !== 'kept' || !view.isHonest(fact.node)) return undefined;
    const fault = faultIn(view, fact.head.certificate);
    return fault === undefined ? undefined : `${fact.node} keeps height ${fact.head.header.height}: ${fault}`;
  },
});

/** Blocks that an operator makes ahead of its verifiers are work that a lie among them would undo. */
export const windowed: MakeChecker = ({ isHonest, rollups }) => {
  const certified = new Map<Hex, number>();
  return {
    number: 26,
    name: 'an honest operator is not further ahead of the certificates than the window',
    see(fact) {
      if (fact.kind === 'certified' && fact.certificate.kind === 'attest') certified.set(fact.certificate.rollup, Math.max(fact.certificate.height, certified.get(fact.certificate.rollup) ?? 0));
      if (fact.kind !== 'announced' || !isHonest(fact.node)) return undefined;
      const { rollup, height } = fact.announcement.header;
      const ahead = height - (certified.get(rollup) ?? 0);
      return ahead <= LIMITS.uncertifiedBlocks ? undefined : `operator/${rollups.findIndex((each) => each.rollup === rollup)} is ${ahead} blocks ahead`;
    },
  };
};
