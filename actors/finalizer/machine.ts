/**
 * Finalizer: follows L1 for one node, and tells its listeners which batches were settled, became final (C3b) or were withdrawn.
 *
 * An L1 that does not answer only delays: nothing is concluded from silence.
 */
import { setup } from 'xstate';
import { type Batch, batch as batchCodec, batchRoot } from '../../protocols/batch.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { decode } from '../../protocols/codec.ts';
import type { ActorEvent, Environment } from '../host/host.ts';
import type { Blobs } from '../ports/blobs.ts';
import type { L1Head, SettledBatch, Settlement } from '../ports/settlement.ts';
import { type CurrentBatch, firstOpen, follow, type KnownBatch, type L1Change } from './follow.ts';

export interface FinalizerOptions {
  /** Nodes that keep batch bodies. */
  readonly members: () => readonly Hex[];
  /** Actors that get an `L1` event after every look. */
  readonly listeners: readonly string[];
  readonly pollMs: number;
  readonly log: (event: string, detail: object) => void;
}

interface Input {
  readonly env: Environment;
  readonly ports: { readonly settlement: Settlement; readonly blobs: Blobs };
  readonly options: FinalizerOptions;
}

/** What listeners receive. */
export type L1Event = { readonly type: 'L1'; readonly head: L1Head; readonly known: readonly KnownBatch[]; readonly changes: readonly L1Change[]; readonly nextBatch: number };

export type FinalizerEvent = { readonly type: 'SEEN'; readonly head: L1Head; readonly from: number; readonly current: readonly CurrentBatch[] } | { readonly type: 'FAILED'; readonly error: unknown };

interface Context extends Input {
  known: readonly KnownBatch[];
  /** Hash of L1's latest block at the last look. */
  seen: Hex | undefined;
  /** Since when L1 does not answer, and when that was last said. */
  silent: { readonly since: number; said: number } | undefined;
}

/** Batches read in one look: those that may still be taken back, and as many again. */
const PAGE = 128;
/** How often it is said that L1 does not answer. */
const ALARM_MS = 15_000;
const FETCH_MS = 3_000;

async function content({ ports, options }: Context, settled: SettledBatch): Promise<Batch['heads']> {
  const body = decode(batchCodec, await ports.blobs.fetch(settled.bodyHash, options.members(), FETCH_MS));
  if (!body.ok || batchRoot(body.value) !== settled.root) throw new Error(`batch ${settled.batchId}: its body is not what was settled`);
  return body.value.heads;
}

async function look(context: Context): Promise<{ head: L1Head; from: number; current: CurrentBatch[] }> {
  const head = await context.ports.settlement.head();
  const from = firstOpen(context.known, head);
  if (head.hash === context.seen && context.known.length - from < PAGE) return { head, from, current: context.known.slice(from) };
  const batches = await context.ports.settlement.batches(from, PAGE);
  const open = context.known.slice(from);
  // A body never changes under one root: only new batches are fetched.
  const current = await Promise.all(
    batches.map(async (settled, at) => ({ settled, heads: open[at]?.settled.bodyHash === settled.bodyHash ? (open[at] as KnownBatch).heads : await content(context, settled) })),
  );
  return { head, from, current };
}

export const finalizer = setup({
  types: { context: {} as Context, events: {} as FinalizerEvent, input: {} as Input },
  actions: {
    look: ({ context }) =>
      context.env.call(
        () => look(context),
        (seen) => ({ type: 'SEEN', ...seen }),
        (error) => ({ type: 'FAILED', error }),
      ),
    tell: ({ context, event }) => {
      if (event.type !== 'SEEN') return;
      const followed = follow(context.known, event.from, event.current, event.head);
      context.known = followed.known;
      context.seen = event.head.hash;
      const told: L1Event & ActorEvent = { type: 'L1', head: event.head, known: followed.known, changes: followed.changes, nextBatch: followed.known.length };
      for (const listener of context.options.listeners) context.env.send(listener, told);
    },
    alarm: ({ context, event }) => {
      if (event.type !== 'FAILED') return;
      const now = context.env.now();
      context.silent ??= { since: now, said: Number.NEGATIVE_INFINITY };
      if (now - context.silent.said < ALARM_MS) return;
      context.silent.said = now;
      context.options.log('l1-silent', { sinceMs: now - context.silent.since, error: String(event.error) });
    },
    endAlarm: ({ context }) => {
      if (context.silent !== undefined) context.options.log('l1-back', { afterMs: context.env.now() - context.silent.since });
      context.silent = undefined;
    },
  },
  delays: { pollMs: ({ context }) => context.options.pollMs },
}).createMachine({
  id: 'finalizer',
  context: ({ input }) => ({ ...input, known: [], seen: undefined, silent: undefined }),
  initial: 'looking',
  states: {
    looking: { entry: 'look', on: { SEEN: { target: 'waiting', actions: ['endAlarm', 'tell'] }, FAILED: { target: 'waiting', actions: 'alarm' } } },
    waiting: { after: { pollMs: 'looking' } },
  },
});
