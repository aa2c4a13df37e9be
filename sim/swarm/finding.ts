/** What the swarm says of one planted defect. */
export interface Finding {
  readonly mutant: string;
  /** The first seed that finds it. */
  readonly seed?: number;
  /** The seed that shows it with the fewest faults, among those that were tried. */
  readonly smallest?: number;
  readonly invariant?: number;
  readonly message?: string;
  /** How many of its faults that takes. */
  readonly faults?: number;
}

/** Faults that a person can still follow. */
export const FEW = 3;
