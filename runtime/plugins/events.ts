/** What plugins are told: plain JSON, so that it may go to another thread or another program as it is. Big integers are decimal texts, bytes are 0x-hex. */
import type { Hex } from '../../protocols/bytes.ts';
import type { EntryView, HookView } from '../gateway/views.ts';

/** A rollup by its id, and its name on L1. */
export interface Of {
  readonly rollup: Hex;
  readonly name: string;
}

/** An action that the operator of this node promised to take in (C0). */
export interface Acknowledged extends Of {
  readonly id: Hex;
  readonly action: string | null;
  readonly sender: Hex;
  readonly nonce: string;
  /** Height that it is promised for at the latest. */
  readonly by: number;
}

/** A block with all that it did, decoded by the app's own schemas (C1). */
export interface Block extends Of {
  readonly height: number;
  readonly hash: Hex;
  readonly parent: Hex;
  /** Milliseconds since 1970, by the operator's clock. */
  readonly time: number;
  readonly stateRoot: Hex;
  readonly receiptsRoot: Hex;
  readonly outboxRoot: Hex;
  readonly fuel: string;
  /** Of the encoded body. */
  readonly bodyBytes: number;
  readonly entries: readonly EntryView[];
  readonly hooks: readonly HookView[];
  readonly sent: readonly Sent[];
}

/** A message that a block sent to another rollup, or to L1. */
export interface Sent {
  readonly to: Hex;
  readonly seq: number;
  readonly action: string;
  readonly payload: Hex;
}

/** A block reached a level; so did all below it, but for bodies that are `published`. */
export interface Reached extends Of {
  readonly height: number;
  /** Seats of those who signed, where somebody did. */
  readonly members: readonly number[];
  readonly atMs: number;
}

/** A batch of headers of many rollups is on L1. */
export interface Settled {
  readonly batchId: number;
  readonly headers: number;
  readonly gasUsed: number;
  readonly l1Block: number;
  readonly atMs: number;
}

/** L1 was reorganised, or took a block back: it is not final there any more, and neither is what lies above. */
export interface Withdrawn extends Of {
  readonly height: number;
  readonly level: 'C3b' | 'C4';
  readonly why: 'reorganised' | 'voided' | 'frozen';
  readonly atMs: number;
}

/** Other versions of an app: those that were sent to it, and one that may take over from a time on. */
export interface Versions extends Of {
  readonly versions: readonly Hex[];
  readonly announced: { readonly code: Hex; readonly fromMs: number } | null;
  readonly atMs: number;
}

/** Somebody signed what is wrong, or says that somebody else did. */
export interface Evidence {
  readonly kind: 'refusal' | 'equivocation' | 'liar';
  readonly rollup: Hex | null;
  readonly height: number | null;
  /** Seat of a member; `null` where it is an operator. */
  readonly member: number | null;
  readonly reason: string;
  readonly atMs: number;
}

/** What a person should look at: an event of the node's log. */
export interface Alarm {
  readonly event: string;
  readonly detail: unknown;
  readonly atMs: number;
}

export interface Events {
  readonly acknowledged: Acknowledged;
  readonly executed: Block;
  readonly certified: Reached;
  readonly published: Reached;
  readonly settled: Settled;
  readonly final: Reached;
  readonly undisputed: Reached;
  readonly withdrawn: Withdrawn;
  readonly versions: Versions;
  readonly evidence: Evidence;
  readonly alarm: Alarm;
}

export const KINDS = [
  'acknowledged',
  'executed',
  'certified',
  'published',
  'settled',
  'final',
  'undisputed',
  'withdrawn',
  'versions',
  'evidence',
  'alarm',
] as const satisfies readonly (keyof Events)[];
export type Kind = (typeof KINDS)[number];

/** One event with its kind. */
export type Told = { readonly [K in Kind]: { readonly kind: K; readonly event: Events[K] } }[Kind];
