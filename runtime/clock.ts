/** The machine's own clock and chance, behind the ports. */
import { randomBytes } from 'node:crypto';
import type { Clock } from '../actors/ports/clock.ts';
import type { Random } from '../actors/ports/random.ts';

export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, callback) {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
};

export const systemRandom: Random = { bytes: (size) => new Uint8Array(randomBytes(size)) };
