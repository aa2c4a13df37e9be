/** Invariants of committees that follow each other. */
import type { Attestation } from '../../protocols/attestation.ts';
import { headerHash } from '../../protocols/block.ts';
import { type Hex, ZERO32 } from '../../protocols/bytes.ts';
import type { MakeChecker } from '../world/facts.ts';

export const neverBack: MakeChecker = ({ isHonest, nameOfRollup }) => {
  /** By node and rollup: the committee of each vote, in order of heights as far as they were new. */
  const votes = new Map<string, { height: number; committee: number }>();
  return {
    number: 22,
    name: 'an honest member that voted in a committee votes for no higher block of an older one',
    see(fact) {
      if (fact.kind !== 'voted' || !isHonest(fact.node)) return undefined;
      const { rollup, height, committee } = fact.attestation;
      const newest = votes.get(`${fact.node} ${rollup}`) ?? { height: 0, committee: 0 };
      if (height > newest.height) votes.set(`${fact.node} ${rollup}`, { height, committee: Math.max(committee, newest.committee) });
      const isBack = height > newest.height && committee < newest.committee;
      return isBack ? `${fact.node} votes for block ${height} of ${nameOfRollup(rollup)} in committee ${committee}, after one in ${newest.committee}` : undefined;
    },
  };
};

export const oneHandover: MakeChecker = ({ isHonest, nameOf, nameOfRollup, committees, firstCommittee }) => {
  /** Of each block: its parent, and who certifies the block above it. */
  const parents = new Map<Hex, Hex>();
  const named = new Map<Hex, number>([[ZERO32, firstCommittee]]);

  function judge(node: string, { rollup, height, committee, member, header }: Attestation): string | undefined {
    const due = named.get(parents.get(header) ?? '0x');
    const what = `${node} votes for block ${height} of ${nameOfRollup(rollup)} in committee ${committee}`;
    if (due !== undefined && due !== committee) return `${what}, its parent names ${due}`;
    const seat = committees.of(committee)?.members[member]?.node ?? '0x';
    return nameOf(seat) === node ? undefined : `${what}, and member ${member} of it is ${nameOf(seat)}`;
  }

  return {
    number: 30,
    name: 'a committee takes over at one height for all: who votes has the seat that the block below names',
    see(fact) {
      if (fact.kind === 'announced') {
        const { header } = fact.announcement;
        const hash = headerHash(header);
        parents.set(hash, header.parent);
        named.set(hash, header.next);
      }
      return fact.kind === 'voted' && isHonest(fact.node) ? judge(fact.node, fact.attestation) : undefined;
    },
  };
};
