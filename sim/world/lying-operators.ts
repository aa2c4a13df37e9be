/** An operator's ports, by how it lies; honest ones without that. What it says on the bus beside is for `liars.ts`. */
import type { Settlement } from '../../actors/ports/settlement.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { chance } from '../random.ts';
import { wrongRoot } from '../variants/operators.ts';
import { censoring, minting } from './liars.ts';
import type { Life } from './life.ts';
import { ignoringLanes, lieAboutMessages } from './message-liars.ts';
import type { Variant } from './plan.ts';
import { BEGIN_MS } from './time.ts';

export interface LyingOperator {
  readonly how: Variant | undefined;
  readonly life: Life;
  readonly rollup: Hex;
  readonly chain: number;
  readonly seed: number;
  readonly commit: (body: Uint8Array, committee: number) => Hex;
}

/** What it executes, and what it says of that. */
export function operatorAs({ how, life, rollup, chain, seed, commit }: LyingOperator): Pick<Life, 'executor' | 'bus'> {
  if (how === 'wrong-root') return { executor: wrongRoot(life.executor), bus: life.bus };
  if (how === 'ignore-lane') return { executor: life.executor, bus: ignoringLanes(life.bus) };
  if (how !== 'misdeliver') return life;
  const { blobs, keys, name } = life;
  return lieAboutMessages({ chain, rollup, privateKey: keys.privateKey, blobs, commit, draw: chance(seed, `misdeliver/${name}`) }, life);
}

/** Long enough for a deposit to become final, due, and left out for a while. */
const CENSORED_MS = 25_000;

/** What it makes of L1. */
export function l1As(how: Variant | undefined, l1: Settlement, now: () => number): Settlement {
  if (how === 'mint') return minting(l1);
  if (how === 'censor') return censoring(l1, now, Number.POSITIVE_INFINITY);
  return how === 'censor-a-while' ? censoring(l1, now, BEGIN_MS + CENSORED_MS) : l1;
}
