/** What to do next to leave an app, from what L1 says alone: so that the same command goes on where it was interrupted. */
import type { AppRecord } from '../../actors/ports/settlement.ts';
import type { Standing } from '../settlement/escape.ts';
import type { SettledBlock } from './history.ts';

/** The newest block that counts, as far as this node knows. */
export interface Newest {
  readonly height: number;
  /** Seconds of L1 when its dispute window is over. */
  readonly finalAt: number;
}

export const newestOf = (tip: SettledBlock | undefined, { disputeWindowMs }: Pick<AppRecord, 'disputeWindowMs'>): Newest | undefined =>
  tip && { height: tip.header.height, finalAt: Number(tip.spot.batch.time) + disputeWindowMs / 1000 };

export type Step =
  /** The account has nothing there. */
  | { readonly kind: 'nothing' }
  /** An action that does nothing, so that there is something to demand. */
  | { readonly kind: 'force' }
  | { readonly kind: 'demand' }
  | { readonly kind: 'freeze' }
  | { readonly kind: 'show' }
  /** Until a time of L1, seconds. */
  | { readonly kind: 'wait'; readonly until: number; readonly why: 'answer' | 'window' | 'showing' | 'game' }
  /** L1 has looked into a block that is not to be had: what it changed would be lost. */
  | { readonly kind: 'stuck'; readonly height: number }
  | { readonly kind: 'take' };

/** Between two looks at a game: the committee ends it at some time. */
const GAME_SECONDS = 5;

export interface Situation {
  readonly standing: Standing;
  /** Seconds of L1. */
  readonly now: number;
  readonly newest: Newest | undefined;
  /** Whether the account has anything there. */
  readonly hasAny: boolean;
}

export function nextStep({ standing, now, newest, hasAny }: Situation): Step {
  const { demand, demanded, sent, frozen, seenHeight } = standing;
  if (frozen?.isOpen) return { kind: 'take' };
  if ((newest?.height ?? 0) < seenHeight) return { kind: 'stuck', height: seenHeight };
  if (!hasAny) return { kind: 'nothing' };
  if (frozen !== undefined) {
    if (frozen.games > 0) return { kind: 'wait', until: now + GAME_SECONDS, why: 'game' };
    if (newest !== undefined && newest.height > frozen.height) return now >= newest.finalAt ? { kind: 'show' } : { kind: 'wait', until: newest.finalAt, why: 'window' };
    return { kind: 'wait', until: frozen.opensAt, why: 'showing' };
  }
  if (demand !== undefined) return now > demand.until ? { kind: 'freeze' } : { kind: 'wait', until: demand.until + 1, why: 'answer' };
  return sent > demanded ? { kind: 'demand' } : { kind: 'force' };
}
