/** What a block changed in all: the first "before" and the last "after" of each place that its actions wrote. */
import type { StepView } from '../net/types.ts';

export interface StateChange {
  readonly entry: string;
  readonly key: unknown;
  readonly before: unknown;
  readonly after: unknown;
  /** How often it was written. */
  readonly writes: number;
}

/** In the order of the first write; what is as it was before is left out. */
export function diffOf(steps: readonly StepView[]): StateChange[] {
  const changes = new Map<string, StateChange>();
  for (const { entry, key, before, after } of steps.flatMap(({ writes }) => writes)) {
    const place = `${entry} ${JSON.stringify(key)}`;
    const earlier = changes.get(place);
    changes.set(place, { entry, key, before: earlier === undefined ? before : earlier.before, after, writes: (earlier?.writes ?? 0) + 1 });
  }
  return [...changes.values()].filter(({ before, after }) => JSON.stringify(before ?? null) !== JSON.stringify(after ?? null));
}
