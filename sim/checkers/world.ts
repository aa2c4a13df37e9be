/** Invariants of L1, of value, of traffic and of the end of a run. */
import { type Batch, batchRoot } from '../../protocols/batch.ts';
import type { Hex } from '../../protocols/bytes.ts';
import type { MakeChecker } from '../world/facts.ts';

export const l1Grows: MakeChecker = () => {
  let final: readonly { readonly batchId: number; readonly root: Hex }[] = [];
  return {
    number: 18,
    name: 'final batches never change, and are numbered without a gap',
    see(fact) {
      if (fact.kind !== 'l1') return undefined;
      const now = fact.batches.filter((batch) => batch.l1Block <= fact.head.finalized);
      const same = final.every((batch, at) => now[at]?.root === batch.root) && now.every((batch, at) => batch.batchId === at);
      final = now;
      return same ? undefined : 'a final batch changed';
    },
  };
};

/** A reorganisation may bring old batches back, before others than they were made for. */
export const settledOnce: MakeChecker = ({ rollups }) => {
  const bodies = new Map<Hex, Batch>();
  const next = new Map<Hex, number>(rollups.map(({ rollup }) => [rollup, 1]));
  let looked = 0;
  return {
    number: 35,
    name: 'every block is settled once, those of a rollup in order',
    see(fact) {
      if (fact.kind === 'proposed') bodies.set(batchRoot(fact.batch), fact.batch);
      if (fact.kind !== 'l1') return undefined;
      for (; (fact.batches[looked]?.l1Block ?? Number.POSITIVE_INFINITY) <= fact.head.finalized; looked++) {
        for (const { rollup, height } of bodies.get(fact.batches[looked]?.root as Hex)?.heads ?? []) {
          if (height !== next.get(rollup)) return `batch ${looked} has height ${height} of a rollup where ${next.get(rollup)} is due`;
          next.set(rollup, height + 1);
        }
      }
      return undefined;
    },
  };
};

/** What a node may say in a second: far above what the protocol needs. A storm is a bug even when nothing else breaks. */
const BURST = 480;
/** What it may say over a whole run: for every block of the network, and for every second in which it may have to say things again. */
const PER_BLOCK = 4;
const PER_SECOND = 8;

export const traffic: MakeChecker = ({ now, isHonest }) => {
  const began = now();
  const total = new Map<string, number>();
  let blocks = 0;
  let second = 0;
  let burst = new Map<string, number>();
  const count = (of: Map<string, number>, node: string): number => {
    const next = (of.get(node) ?? 0) + 1;
    of.set(node, next);
    return next;
  };
  return {
    number: 27,
    name: 'messages of an honest node are bounded',
    see(fact) {
      if (fact.kind !== 'voted' && fact.kind !== 'decided' && fact.kind !== 'announced') return undefined;
      if (fact.kind === 'announced') blocks++;
      if (!isHonest(fact.node)) return undefined;
      const at = Math.floor(now() / 1_000);
      if (at !== second) burst = new Map();
      second = at;
      count(total, fact.node);
      return count(burst, fact.node) === BURST ? `${fact.node} said ${BURST} things in a second` : undefined;
    },
    end() {
      const bound = PER_BLOCK * blocks + (PER_SECOND * (now() - began)) / 1_000;
      const [node, said] = [...total].find(([, each]) => each > bound) ?? [];
      return node === undefined ? undefined : `${node} said ${said} things about ${blocks} blocks`;
    },
  };
};

export const allTaken: MakeChecker = ({ isWhole, rollups, actions }) => {
  const taken = new Map<Hex, Set<Hex>>();
  return {
    number: 25,
    name: 'after healing an honest operator has taken every action',
    see(fact) {
      if (fact.kind !== 'acknowledged') return undefined;
      const ids = taken.get(fact.rollup) ?? new Set();
      taken.set(fact.rollup, ids.add(fact.id));
      return undefined;
    },
    end() {
      const at = rollups.findIndex(({ rollup }, index) => isWhole(`operator/${index}`) && (taken.get(rollup)?.size ?? 0) < actions);
      const rollup = rollups[at]?.rollup;
      return rollup === undefined ? undefined : `operator/${at} acknowledged ${taken.get(rollup)?.size ?? 0} of ${actions}`;
    },
  };
};

export const agreeAtTheEnd: MakeChecker = ({ isHonest, isWhole, rollups, members }) => {
  const kept = new Map<string, number>();
  const certified = new Map<Hex, number>();
  return {
    number: 25,
    name: 'after healing all honest members are at the same tip',
    see(fact) {
      if (fact.kind === 'kept') {
        const { rollup, height } = fact.head.header;
        kept.set(`${fact.node}/${rollup}`, height);
      }
      if (fact.kind === 'certified' && fact.certificate.kind === 'attest') certified.set(fact.certificate.rollup, Math.max(fact.certificate.height, certified.get(fact.certificate.rollup) ?? 0));
      return undefined;
    },
    end() {
      for (const [at, { rollup }] of rollups.entries()) {
        if (!isHonest(`operator/${at}`)) continue;
        const behind = members.filter(isWhole).find((member) => (kept.get(`${member}/${rollup}`) ?? 0) < (certified.get(rollup) ?? 0));
        if (behind !== undefined) return `${behind} is at ${kept.get(`${behind}/${rollup}`) ?? 0} of ledger-${at}, certified is ${certified.get(rollup)}`;
      }
      return undefined;
    },
  };
};
