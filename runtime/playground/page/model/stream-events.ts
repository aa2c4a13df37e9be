/** What comes over the stream, as far as this page knows it. Anything else is left out: a newer gateway may say more. */
import type { ActionRecord, BlockBrief, BlockLevel, Hex } from '../net/types.ts';

export type ActionEvent = Pick<ActionRecord, 'id' | 'action' | 'sender' | 'status' | 'level' | 'height'> & {
  readonly kind: 'action';
  readonly rollup: Hex /** Actions that this one stands for, itself included. */;
  readonly sampled?: number;
};
export type BlockEvent = BlockBrief & { readonly kind: 'block'; readonly rollup: Hex };
export interface LevelEvent {
  readonly kind: 'level';
  readonly rollup: Hex;
  readonly height: number;
  readonly level: BlockLevel;
  readonly atMs?: number;
  readonly members?: readonly number[];
}
export interface WithdrawnEvent {
  readonly kind: 'withdrawn';
  readonly rollup: Hex;
  readonly height: number;
  readonly level: 'C3b' | 'C4';
  readonly why: string;
  readonly atMs?: number;
}
export interface StatsEvent {
  readonly kind: 'stats';
  readonly rollup: Hex;
  readonly actionsPerSecond: number;
  readonly height: number;
  /** Acknowledged here, and not in a block yet. */
  readonly pending?: number;
}
const NOTICES = ['refusal', 'equivocation', 'liar', 'settlement', 'versions', 'app'] as const;
export interface NoticeEvent {
  readonly kind: (typeof NOTICES)[number];
  readonly rollup?: Hex;
  readonly atMs?: number;
  readonly [field: string]: unknown;
}
export type StreamEvent = ActionEvent | BlockEvent | LevelEvent | WithdrawnEvent | StatsEvent | NoticeEvent;

export const KINDS = ['block', 'level', 'action', 'withdrawn', 'stats', ...NOTICES] as const;

const NEEDED: Readonly<Record<string, readonly string[]>> = {
  action: ['rollup', 'id', 'action', 'level'],
  block: ['rollup', 'height', 'entries', 'level'],
  level: ['rollup', 'height', 'level'],
  withdrawn: ['rollup', 'height', 'level'],
  stats: ['rollup', 'actionsPerSecond'],
};

/** One message of the stream; `undefined` when it is none that this page reads. Never throws. */
export function readEvent(text: string): StreamEvent | undefined {
  try {
    const event: unknown = JSON.parse(text);
    if (typeof event !== 'object' || event === null || !('kind' in event)) return undefined;
    const { kind } = event;
    if (!KINDS.includes(kind as (typeof KINDS)[number])) return undefined;
    return (NEEDED[kind as string] ?? []).every((field) => field in event) ? (event as StreamEvent) : undefined;
  } catch {
    return undefined;
  }
}
