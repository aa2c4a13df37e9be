/** Chance from a seed: one independent stream per label, so that a new draw in one place does not shift the others. */
import { utf8 } from '../protocols/bytes.ts';
import { sha256 } from '../protocols/crypto/hash.ts';

export interface Chance {
  /** A whole number from 0 to n - 1. */
  below(n: number): number;
  pick<T>(items: readonly T[]): T;
}

/** sfc32, seeded from a hash of seed and label. Source: C. Doty-Humphrey, PractRand. */
export function chance(seed: number, label: string): Chance {
  const start = new DataView(sha256(utf8(`${seed}/${label}`)).buffer);
  let [a, b, c, d] = [start.getUint32(0), start.getUint32(4), start.getUint32(8), 1];
  const next = (): number => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return t >>> 0;
  };
  for (let i = 0; i < 12; i++) next();
  const below = (n: number): number => Math.floor((next() / 2 ** 32) * n);
  return { below, pick: (items) => items[below(items.length)] as never };
}
