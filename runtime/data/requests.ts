/** What nodes say to each other about shares. */
import { BusError } from '../../actors/ports/bus.ts';
import { hash32, list, record, u8, u32, u53 } from '../../protocols/codec.ts';
import type { Committee, Committees } from '../../protocols/committee.ts';
import { LIMITS } from '../../protocols/limits.ts';
import { signedFields } from '../../protocols/quorum.ts';
import { provenShares } from '../../protocols/shares.ts';

export const sharePut = {
  name: 'share-put',
  question: record('SharePut', { committee: u32, rollup: hash32, height: u53, epoch: u53, header: hash32, commitment: hash32, proven: provenShares }),
  answer: record('ShareKept', signedFields),
};

/** The shares with these numbers, or all in rows when none is named: what of them is kept. */
export const shareGet = {
  name: 'share-get',
  question: record('ShareGet', { commitment: hash32, numbers: list(u8, LIMITS.shares) }),
  answer: list(provenShares, LIMITS.shares, 18),
};

/** How long one node may take to keep or show shares: a synced write of a few milliseconds, and waiting for its certificate. */
export const ANSWER_MS = 5_000;

/** A committee that this node knows; throws `RangeError` for another. */
export function known(committees: Committees, id: number): Committee {
  const committee = committees.of(id);
  if (committee === undefined) throw new RangeError(`committee ${id} is not known here`);
  return committee;
}

/** The first `n` that succeed; rejects as soon as too many failed. The rest go on unheard. */
export function atLeast<T>(n: number, all: readonly Promise<T>[]): Promise<T[]> {
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
