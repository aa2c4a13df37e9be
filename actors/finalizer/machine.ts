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
import { follow, type KnownBatch, type L1Change } from './follow.ts';

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

export type FinalizerEvent = { readonly type: 'SEEN'; readonly head: L1Head; readonly current: readonly Omit<KnownBatch, 'final'>[] } | { readonly type: 'FAILED'; readonly error: unknown };

interface Context extends Input {
  known: readonly KnownBatch[];
}

/** Batches read in one look. */
const PAGE = 64;
const FETCH_MS = 3_000;

async function content({ ports, options }: Context, settled: SettledBatch): Promise<Batch['heads']> {
  const body = decode(batchCodec, await ports.blobs.fetch(settled.bodyHash, options.members(), FETCH_MS));
  if (!body.ok || batchRoot(body.value) !== settled.root) throw new Error(`batch ${settled.batchId}: its body is not what was settled`);
  return body.value.heads;
}

async function look(context: Context): Promise<{ head: L1Head; current: Omit<KnownBatch, 'final'>[] }> {
  const head = await context.ports.settlement.head();
  const from = context.known.filter((batch) => batch.final).length;
  const batches = await context.ports.settlement.batches(from, PAGE);
  const open = context.known.slice(from);
  // A body never changes under one root: only new batches are fetched.
  const current = await Promise.all(
    batches.map(async (settled, at) => ({ settled, heads: open[at]?.settled.bodyHash === settled.bodyHash ? (open[at] as KnownBatch).heads : await content(context, settled) })),
  );
  return { head, current };
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
      const followed = follow(context.known, event.current, event.head);
      context.known = followed.known;
      const told: L1Event & ActorEvent = { type: 'L1', head: event.head, known: followed.known, changes: followed.changes, nextBatch: followed.known.length };
      for (const listener of context.options.listeners) context.env.send(listener, told);
    },
    reportFault: ({ context, event }) => {
      if (event.type === 'FAILED') context.options.log('l1-waits', { error: String(event.error) });
    },
  },
  delays: { pollMs: ({ context }) => context.options.pollMs },
}).createMachine({
  id: 'finalizer',
  context: ({ input }) => ({ ...input, known: [] }),
  initial: 'looking',
  states: {
    looking: { entry: 'look', on: { SEEN: { target: 'waiting', actions: 'tell' }, FAILED: { target: 'waiting', actions: 'reportFault' } } },
    waiting: { after: { pollMs: 'looking' } },
  },
});
