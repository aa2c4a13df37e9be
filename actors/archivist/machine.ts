/**
 * Archivist: keeps a recent state of each rollup for those who join later, so that they need not execute everything again.
 *
 * Every so many certified blocks the executor gives all of its tip at once; it is offered once that tip is certified. The next
 * one takes its place.
 */
import { setup } from 'xstate';
import type { Announcement } from '../../protocols/block.ts';
import type { Hex } from '../../protocols/bytes.ts';
import type { Environment } from '../host/host.ts';
import type { Executor } from '../ports/executor.ts';
import type { Store } from '../ports/store.ts';
import { keepSnapshot, snapshotHeight } from './snapshots.ts';

export interface ArchivistOptions {
  /** Certified blocks between two snapshots of a rollup. */
  readonly everyBlocks: number;
  /** Name of the executor's session of a rollup. */
  readonly sessionOf: (rollup: string) => string;
  readonly log: (event: string, detail: object) => void;
}

interface Input {
  readonly env: Environment;
  readonly ports: { readonly store: Store; readonly executor: Pick<Executor, 'snapshot'> };
  readonly options: ArchivistOptions;
}

export type ArchivistEvent =
  /** A certified block that was kept. */
  | { readonly type: 'KEPT'; readonly announcement: Announcement }
  /** `height` of the snapshot that is there, which may be an older one. */
  | { readonly type: 'MADE'; readonly rollup: Hex; readonly height: number }
  | { readonly type: 'FAILED'; readonly error: unknown };

interface Context extends Input {
  /** Height of the newest snapshot; unknown until one was looked for. */
  readonly made: Map<Hex, number>;
  /** Of each rollup, the highest certified block. */
  readonly certified: Map<Hex, number>;
}

async function make({ ports, options }: Context, rollup: Hex, height: number): Promise<number> {
  const known = await snapshotHeight(ports.store, rollup);
  if (height < known + options.everyBlocks) return known;
  const snapshot = await ports.executor.snapshot(options.sessionOf(rollup));
  await keepSnapshot(ports.store, rollup, snapshot);
  options.log('snapshot', { rollup, height: snapshot.height, chunks: snapshot.chunks.length });
  return snapshot.height;
}

/** A rollup that has gone far enough since its last snapshot. */
function due({ certified, made, options }: Context): readonly [Hex, number] | undefined {
  return [...certified].find(([rollup, height]) => height >= (made.get(rollup) ?? 0) + options.everyBlocks);
}

export const archivist = setup({
  types: { context: {} as Context, events: {} as ArchivistEvent, input: {} as Input },
  actions: {
    note: ({ context, event }) => {
      if (event.type === 'KEPT') context.certified.set(event.announcement.header.rollup, event.announcement.header.height);
    },
    make: ({ context }) => {
      const [rollup, height] = due(context) as readonly [Hex, number];
      context.env.call(
        () => make(context, rollup, height),
        (at) => ({ type: 'MADE', rollup, height: at }),
        (error) => ({ type: 'FAILED', error }),
      );
    },
    remember: ({ context, event }) => {
      if (event.type === 'MADE') context.made.set(event.rollup, event.height);
    },
    report: ({ context, event }) => {
      if (event.type === 'FAILED') context.options.log('archivist-waits', { error: String(event.error) });
    },
  },
  guards: { isDue: ({ context }) => due(context) !== undefined },
  delays: { retryMs: 5_000 },
}).createMachine({
  id: 'archivist',
  context: ({ input }) => ({ ...input, made: new Map(), certified: new Map() }),
  initial: 'idle',
  on: { KEPT: { actions: 'note' } },
  states: {
    idle: { always: { guard: 'isDue', target: 'making' } },
    making: { entry: 'make', on: { MADE: { target: 'idle', actions: 'remember' }, FAILED: { target: 'pausing', actions: 'report' } } },
    pausing: { after: { retryMs: 'idle' } },
  },
});
