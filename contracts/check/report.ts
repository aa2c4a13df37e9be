/** What a check found, as data and as text. */
import type { CallJson } from './concrete.ts';

export interface BlockJson {
  readonly height: number;
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly actions: readonly CallJson[];
}

/** One side's receipt of an action, everything as JSON; `undefined` parts do not differ. */
export type ReceiptJson = Readonly<Record<string, unknown>>;

export interface Finding {
  /** `hidden-memory`: the same actions end differently when a block is run in two fresh instances, so something outlives an action outside of state. */
  readonly kind: 'engines-differ' | 'hidden-memory';
  /** The first part of a receipt that differs, or the state root after a block. */
  readonly what: string;
  /** Place of the first receipt that differs: block and action from 0; block -1 is genesis. */
  readonly at: { readonly block: number; readonly action: number };
  readonly genesis: unknown;
  /** All that is needed to see it again; the last block holds the action. */
  readonly blocks: readonly BlockJson[];
  /** Actions of the last block that ran before it was cut; only of hidden memory. */
  readonly cutAfter?: number;
  readonly sides: readonly { readonly engine: string; readonly receipt: ReceiptJson }[];
}

export interface Tally {
  executed: number;
  reverted: number;
}

export interface CheckReport {
  readonly ok: boolean;
  readonly app: string;
  /** The same seed and options give the same actions. */
  readonly seed: number;
  readonly engines: readonly string[];
  readonly actions: number;
  readonly blocks: number;
  /** How often each action executed and reverted on the first engine: one that never executed was not checked. */
  readonly tally: Readonly<Record<string, Tally>>;
  readonly finding?: Finding;
}

const TITLE = { 'engines-differ': 'The engines differ', 'hidden-memory': 'The app depends on hidden memory' } as const;

/** A finding for people, a line each. */
export function findingLines({ kind, what, at, genesis, blocks, cutAfter, sides }: Finding): string[] {
  const place = at.block < 0 ? 'genesis' : `block ${at.block}, action ${at.action}`;
  return [
    `${TITLE[kind]}: ${what} of ${place}`,
    ...(cutAfter === undefined ? [] : [`  The last block was run whole, and in two halves with a fresh instance each, cut after ${cutAfter} action${cutAfter === 1 ? '' : 's'}.`]),
    ...sides.map(({ engine, receipt }) => `  ${engine.padEnd(Math.max(...sides.map((side) => side.engine.length)))}  ${JSON.stringify(receipt)}`),
    '  to see it again:',
    `    genesis ${JSON.stringify(genesis)}`,
    ...blocks.flatMap(({ height, time, actions }) => [`    block ${height} at ${time}`, ...actions.map((action) => `      ${JSON.stringify(action)}`)]),
  ];
}
