/**
 * Custodian: sees to it that this member keeps the shares that it ought to keep.
 *
 * It walks over the certified blocks, all of them at a start and whenever the committee changed, then each new one some time after it was
 * spread. What is not here, because a disk lost it, the publisher did not reach this member or a member left whose place it takes, is made anew
 * of the body.
 */
import { setup } from 'xstate';
import type { Hex } from '../../protocols/bytes.ts';
import { type CertifiedHeader, certifiedHeader } from '../../protocols/certificate.ts';
import type { Committees } from '../../protocols/committee.ts';
import type { Environment } from '../host/host.ts';
import type { Blobs } from '../ports/blobs.ts';
import type { Custody } from '../ports/custody.ts';
import type { DataLayer } from '../ports/data-layer.ts';
import type { Store } from '../ports/store.ts';
import { below, keys, loadRange } from '../records.ts';
import { loadTip } from '../verifier/chain.ts';

export interface CustodianOptions {
  readonly committees: Committees;
  readonly rollups: () => readonly Hex[];
  readonly log: (event: string, detail: object) => void;
}

interface Input {
  readonly env: Environment;
  readonly ports: { readonly store: Store; readonly blobs: Blobs; readonly data: Pick<DataLayer, 'retrieve'>; readonly custody: Custody };
  readonly options: CustodianOptions;
}

interface Walk {
  /** Height of each rollup that is looked at next. */
  readonly next: ReadonlyMap<Hex, number>;
  /** Height of each rollup at this look. */
  readonly tips: ReadonlyMap<Hex, number>;
  readonly lacking: readonly CertifiedHeader[];
  /** Whether there is more to look at already. */
  readonly more: boolean;
}

export type CustodianEvent =
  | ({ readonly type: 'WALKED' } & Walk)
  | { readonly type: 'REPAIRED'; readonly repaired: number; readonly lost: number }
  | { readonly type: 'FAILED'; readonly error: unknown };

interface Context extends Input {
  next: ReadonlyMap<Hex, number>;
  /** Heights some while ago: blocks up to here had their time to be spread. */
  tips: ReadonlyMap<Hex, number>;
  /** Committee at the look before. */
  committee: number;
  lacking: readonly CertifiedHeader[];
  more: boolean;
}

/** Blocks of a rollup looked at in one go. */
const PAGE = 64;
/** Between two goes: what a publisher needs to spread a block, its turn and two more; and while there is more to look at. */
const LOOK_MS = 15_000;
const MORE_MS = 100;

async function walk({ ports, options, next, tips }: Context): Promise<Walk> {
  const [after, now, lacking] = [new Map(next), new Map<Hex, number>(), [] as CertifiedHeader[]];
  let more = false;
  for (const rollup of options.rollups()) {
    now.set(rollup, (await loadTip(ports.store, rollup))?.height ?? 0);
    const [from, upTo] = [next.get(rollup) ?? 1, tips.get(rollup) ?? 0];
    if (from > upTo) continue;
    const range = { ...below(`certified/${rollup.slice(2)}`), from: keys.certified(rollup, from), to: keys.certified(rollup, upTo + 1), limit: PAGE };
    const heads = await loadRange(ports.store, range, certifiedHeader);
    for (const head of heads) if ((await ports.custody.lacks(head.header.dataCommitment, head.header.committee)).length > 0) lacking.push(head);
    const reached = heads.length < PAGE ? upTo : (heads.at(-1) as CertifiedHeader).header.height;
    after.set(rollup, reached + 1);
    more ||= reached < upTo;
  }
  return { next: after, tips: now, lacking, more };
}

/** Makes again what is lacking, one body after the other; what cannot be had now is looked for again at the next walk over all. */
async function repair({ ports: { blobs, data, custody }, lacking, options }: Context): Promise<{ repaired: number; lost: number }> {
  let [repaired, lost] = [0, 0];
  for (const { header, body } of lacking) {
    try {
      const bytes = (await blobs.get(body)) ?? (await data.retrieve(header.dataCommitment, header.committee));
      await custody.repair(header.dataCommitment, header.committee, bytes);
      repaired++;
    } catch (error) {
      lost++;
      options.log('repair-failed', { rollup: header.rollup, height: header.height, error: String(error) });
    }
  }
  return { repaired, lost };
}

export const custodian = setup({
  types: { context: {} as Context, events: {} as CustodianEvent, input: {} as Input },
  actions: {
    walk: ({ context }) => {
      const { id } = context.options.committees.current;
      if (id !== context.committee) [context.next, context.committee] = [new Map(), id];
      context.env.call(
        () => walk(context),
        (walked) => ({ type: 'WALKED', ...walked }),
        (error) => ({ type: 'FAILED', error }),
      );
    },
    note: ({ context, event }) => {
      if (event.type !== 'WALKED') return;
      [context.next, context.lacking, context.more] = [event.next, event.lacking, event.more];
      if (!event.more) context.tips = event.tips;
    },
    repair: ({ context }) =>
      context.env.call(
        () => repair(context),
        (done) => ({ type: 'REPAIRED', ...done }),
        (error) => ({ type: 'FAILED', error }),
      ),
    report: ({ context, event }) => {
      if (event.type === 'REPAIRED') context.options.log('shares-repaired', { blocks: event.repaired, lost: event.lost });
      if (event.type === 'FAILED') context.options.log('custodian-waits', { error: String(event.error) });
    },
  },
  guards: { lacks: ({ context }) => context.lacking.length > 0 },
  delays: { lookMs: ({ context }) => (context.more ? MORE_MS : LOOK_MS) },
}).createMachine({
  id: 'custodian',
  context: ({ input }) => ({ ...input, next: new Map(), tips: new Map(), committee: -1, lacking: [], more: false }),
  initial: 'walking',
  states: {
    walking: { entry: 'walk', on: { WALKED: { target: 'deciding', actions: 'note' }, FAILED: { target: 'pausing', actions: 'report' } } },
    deciding: { always: [{ guard: 'lacks', target: 'repairing' }, { target: 'pausing' }] },
    repairing: { entry: 'repair', on: { REPAIRED: { target: 'pausing', actions: 'report' }, FAILED: { target: 'pausing', actions: 'report' } } },
    pausing: { after: { lookMs: 'walking' } },
  },
});
