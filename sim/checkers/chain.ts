/** Invariants of the certified chain. */
import type { Hex } from '../../protocols/bytes.ts';
import type { MakeChecker } from '../world/facts.ts';

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

export const rightRoot: MakeChecker = () => ({
  number: 2,
  name: 'a certified root is what executing gives',
  see: (fact) => (fact.kind === 'replayed' && fact.block.fault !== undefined ? `height ${fact.block.announcement.header.height}: ${fact.block.fault}` : undefined),
});

export const linked: MakeChecker = () => {
  const tips = new Map<Hex, { readonly height: number; readonly hash: Hex }>();
  return {
    number: 8,
    name: 'certified heights follow each other without a gap',
    see(fact) {
      if (fact.kind !== 'replayed') return undefined;
      const { header } = fact.block.announcement;
      const tip = tips.get(header.rollup);
      tips.set(header.rollup, { height: header.height, hash: fact.block.hash });
      const fits = tip === undefined ? header.height === 1 : header.height === tip.height + 1 && header.parent === tip.hash;
      return fits ? undefined : `height ${header.height} on ${tip?.height ?? 0}`;
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

/** Lives may keep a block again, but never one that leaves a gap to what is on disk below. */
export const quorums: MakeChecker = ({ committee }) => ({
  number: 10,
  name: 'a certificate holds n-f distinct members',
  see(fact) {
    if (fact.kind !== 'kept') return undefined;
    const { bitmap, signatures } = fact.head.certificate;
    const size = committee.members.length;
    const quorum = size - Math.floor((size - 1) / 3);
    return signatures.length >= quorum && bitmap < 2 ** size ? undefined : `${fact.node} keeps one of ${signatures.length} of ${size}`;
  },
});
