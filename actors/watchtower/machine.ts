/**
 * Watchtower: keeps evidence of lies, and brings liars before L1: members lose their stake, operators their deposit.
 *
 * Evidence is kept before L1 is asked to act on it. What gossip did not bring is asked for, so that in the end all have it. Members
 * submit in turn: whoever is first is rewarded, and L1 takes each lie once.
 */
import { setup } from 'xstate';
import { type Committees, memberIndex } from '../../protocols/committee.ts';
import { type Evidence, isProven, liarIn, type Registry } from '../../protocols/evidence.ts';
import { evidenceRequest } from '../../protocols/requests.ts';
import { ask } from '../ask.ts';
import type { Environment } from '../host/host.ts';
import type { Bus } from '../ports/bus.ts';
import type { Settlement } from '../ports/settlement.ts';
import type { Store } from '../ports/store.ts';
import { keepEvidence, loadEvidence } from './evidence.ts';

export interface WatchtowerOptions {
  readonly registry: Registry;
  readonly committees: Committees;
  readonly log: (event: string, detail: object) => void;
}

interface Input {
  readonly env: Environment;
  readonly ports: { readonly bus: Bus; readonly store: Store; readonly settlement: Pick<Settlement, 'slash'> };
  readonly options: WatchtowerOptions;
}

export type WatchtowerEvent =
  /** What was checked. */
  | { readonly type: 'EVIDENCE'; readonly evidence: Evidence }
  | { readonly type: 'SHOWN'; readonly evidence: readonly Evidence[] }
  | { readonly type: 'OPENED'; readonly kept: readonly { readonly evidence: Evidence; readonly isClosed: boolean }[] }
  | { readonly type: 'KEPT'; readonly evidence: Evidence }
  | { readonly type: 'DUE' | 'LOOK' }
  | { readonly type: 'ANSWERED'; readonly evidence: Evidence; readonly outcome: 'slashed' | 'too-late' }
  | { readonly type: 'CLOSED'; readonly evidence: Evidence }
  | { readonly type: 'FAILED'; readonly error: unknown };

interface Context extends Input {
  /** Who lied, as far as this node knows. */
  readonly liars: Set<string>;
  /** Came before the store was read. */
  readonly early: Evidence[];
  /** Kept, and not dealt with by L1 yet. */
  open: readonly Evidence[];
  asked: number;
}

/** How long each next member waits for the one before it: an L1 block or two, and the news of it. */
const TURN_MS = 5_000;
const RETRY_MS = 5_000;
/** Between two questions to peers, each to another. */
const LOOK_MS = 4_000;
/** One lie per liar is enough, and this is a few whole committees of them. */
const REMEMBERED = 256;

/** Milliseconds until this node's turn to pay for a lie's way to L1. */
function turnOf({ options, ports }: Context): number {
  const { current } = options.committees;
  const member = memberIndex(current, ports.bus.self);
  return (member < 0 ? current.members.length : member) * TURN_MS;
}

const dueIn = ({ env }: Context, ms: number): void => env.timer('due', ms, { type: 'DUE' });

/** Who was slashed, for the log. */
function liarOf({ options }: Context, evidence: Evidence): object {
  if (evidence.kind === 'equivocation') return { operatorOf: evidence.first.header.rollup, height: evidence.first.header.height };
  const { committee, member, height } = evidence.first;
  return { node: options.committees.of(committee)?.members[member]?.node, height };
}

function queue(context: Context, evidence: Evidence): void {
  context.open = [...context.open, evidence];
  dueIn(context, turnOf(context));
}

async function askOne({ ports, options, liars, asked }: Context): Promise<Evidence[]> {
  const others = options.committees.current.members.map((each) => each.node).filter((node) => node !== ports.bus.self);
  const peer = others[asked % Math.max(1, others.length)];
  if (peer === undefined) return [];
  const shown = await ask(ports.bus, peer, evidenceRequest, { liars: [...liars] });
  return shown.filter((each) => isProven(options.registry, each));
}

export const watchtower = setup({
  types: { context: {} as Context, events: {} as WatchtowerEvent, input: {} as Input },
  actions: {
    load: ({ context }) =>
      context.env.call(
        () => loadEvidence(context.ports.store),
        (kept) => ({ type: 'OPENED', kept }),
        (error) => ({ type: 'FAILED', error }),
      ),
    adopt: ({ context, event }) => {
      if (event.type !== 'OPENED') return;
      for (const { evidence, isClosed } of event.kept) {
        context.liars.add(liarIn(evidence));
        if (!isClosed) queue(context, evidence);
      }
      for (const evidence of context.early.splice(0)) context.env.send(context.env.self, { type: 'EVIDENCE', evidence });
      context.env.timer('look', LOOK_MS, { type: 'LOOK' });
    },
    hold: ({ context, event }) => {
      if (event.type === 'EVIDENCE' && context.early.length < REMEMBERED) context.early.push(event.evidence);
    },
    look: ({ context }) => {
      context.env.timer('look', LOOK_MS, { type: 'LOOK' });
      context.asked++;
      context.env.call(
        () => askOne(context),
        (evidence) => ({ type: 'SHOWN', evidence }),
        () => undefined,
      );
    },
    takeIn: ({ context, event }) => {
      if (event.type === 'SHOWN') for (const evidence of event.evidence) context.env.send(context.env.self, { type: 'EVIDENCE', evidence });
    },
    keep: ({ context, event }) => {
      if (event.type !== 'EVIDENCE') return;
      const { evidence } = event;
      const liar = liarIn(evidence);
      if (context.liars.has(liar) || context.liars.size >= REMEMBERED) return;
      context.liars.add(liar);
      context.env.call(
        () => keepEvidence(context.ports.store, evidence, false),
        () => ({ type: 'KEPT', evidence }),
        (error) => {
          context.liars.delete(liar);
          return { type: 'FAILED', error };
        },
      );
    },
    plan: ({ context, event }) => {
      if (event.type !== 'KEPT') return;
      context.options.log('evidence', { liar: liarIn(event.evidence), kind: event.evidence.kind });
      queue(context, event.evidence);
    },
    submit: ({ context }) => {
      const evidence = context.open[0] as Evidence;
      context.env.call(
        () => context.ports.settlement.slash(evidence),
        (outcome) => ({ type: 'ANSWERED', evidence, outcome }),
        (error) => ({ type: 'FAILED', error }),
      );
    },
    close: ({ context, event }) => {
      if (event.type !== 'ANSWERED') return;
      const { evidence, outcome } = event;
      if (outcome === 'slashed') context.options.log('slashed', liarOf(context, evidence));
      context.env.call(
        () => keepEvidence(context.ports.store, evidence, true),
        () => ({ type: 'CLOSED', evidence }),
        (error) => ({ type: 'FAILED', error }),
      );
    },
    goOn: ({ context, event }) => {
      if (event.type === 'CLOSED') context.open = context.open.filter((each) => each !== event.evidence);
      if (context.open.length > 0) dueIn(context, 0);
    },
    tryAgain: ({ context, event }) => {
      if (event.type === 'FAILED') context.options.log('watchtower-waits', { error: String(event.error) });
      dueIn(context, RETRY_MS);
    },
  },
  guards: { hasOpen: ({ context }) => context.open.length > 0 },
}).createMachine({
  id: 'watchtower',
  context: ({ input }) => ({ ...input, liars: new Set(), early: [], open: [], asked: 0 }),
  initial: 'opening',
  states: {
    opening: {
      entry: 'load',
      on: {
        EVIDENCE: { actions: 'hold' },
        OPENED: { target: 'watching', actions: 'adopt' },
        FAILED: { target: 'waiting', actions: 'tryAgain' },
      },
    },
    waiting: { on: { EVIDENCE: { actions: 'hold' }, DUE: 'opening' } },
    watching: {
      on: {
        EVIDENCE: { actions: 'keep' },
        LOOK: { actions: 'look' },
        SHOWN: { actions: 'takeIn' },
        KEPT: { actions: 'plan' },
        ANSWERED: { actions: 'close' },
        FAILED: { target: '.idle', actions: 'tryAgain' },
      },
      initial: 'idle',
      states: {
        idle: { on: { DUE: { guard: 'hasOpen', target: 'submitting' } } },
        /** One at a time: what comes meanwhile is looked at afterwards. */
        submitting: { entry: 'submit', on: { CLOSED: { target: 'idle', actions: 'goOn' } } },
      },
    },
  },
});
