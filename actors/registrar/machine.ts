/**
 * Registrar: follows who verifies and what is verified, as L1 has it: committees, epoch by epoch, and registered apps.
 *
 * Only what cannot be reorganised away counts as a committee, so that all nodes see the same ones. Whoever is a member has the next one
 * formed when its time has come, in turns; L1 decides whether it has, so two at once only waste gas.
 */
import { setup } from 'xstate';
import type { Hex } from '../../protocols/bytes.ts';
import { type Committee, memberIndex } from '../../protocols/committee.ts';
import type { CommitteeBook } from '../committees.ts';
import type { Environment } from '../host/host.ts';
import type { Bus } from '../ports/bus.ts';
import type { AppRecord, FrozenApp, Settlement } from '../ports/settlement.ts';

export interface RegistrarOptions {
  readonly committees: CommitteeBook;
  /** Whether this node has the next committee formed, at its own expense. */
  readonly advances: boolean;
  readonly pollMs: number;
  /** Actors that get `COMMITTEE` when there is a newer one. */
  readonly listeners: readonly string[];
  /** Told of each app, and again of one that has another version. */
  readonly heardOf: (app: AppRecord) => void;
  /** Told with every look how much work of an app is paid for, where work has a price. */
  readonly paid: (rollup: Hex, work: bigint) => void;
  /** Told with every look how many messages of L1 an app must have taken in by now. */
  readonly due: (rollup: Hex, count: number) => void;
  /** Told with every look of apps that are frozen on L1. */
  readonly frozen: (rollup: Hex, how: FrozenApp) => void;
  readonly log: (event: string, detail: object) => void;
}

interface Input {
  readonly env: Environment;
  readonly ports: { readonly bus: Pick<Bus, 'self'>; readonly settlement: Pick<Settlement, 'committees' | 'apps' | 'advance' | 'paidWork' | 'due' | 'frozen'> };
  readonly options: RegistrarOptions;
}

interface Seen {
  readonly committees: readonly Committee[];
  readonly apps: readonly AppRecord[];
  readonly paid: readonly (bigint | undefined)[];
  readonly due: ReadonlyMap<Hex, number>;
  readonly frozen: ReadonlyMap<Hex, FrozenApp>;
}

export type RegistrarEvent = ({ readonly type: 'SEEN' } & Seen) | { readonly type: 'ADVANCED'; readonly outcome: 'formed' | 'not-due' } | { readonly type: 'FAILED'; readonly error: unknown };

interface Context extends Input {
  /** What was told of each app. */
  readonly apps: Map<string, string>;
}

/** How long one member has the turn to pay for the next committee. */
const TURN_MS = 4_000;

async function look({ ports: { settlement }, options }: Context): Promise<Seen> {
  const [committees, apps, due, frozen] = await Promise.all([settlement.committees(options.committees.current.id + 1), settlement.apps(), settlement.due(), settlement.frozen()]);
  return { committees, apps, due, frozen, paid: await Promise.all(apps.map(({ rollup }) => settlement.paidWork(rollup))) };
}

/** Members in turn; after the last of them it is the turn of those who wait for a seat, in case no member is left. */
function isMyTurn({ env, ports, options }: Context): boolean {
  const { current } = options.committees;
  const member = memberIndex(current, ports.bus.self);
  const turn = Math.floor(env.now() / TURN_MS) % (current.members.length + 1);
  return options.advances && turn === (member < 0 ? current.members.length : member);
}

export const registrar = setup({
  types: { context: {} as Context, events: {} as RegistrarEvent, input: {} as Input },
  actions: {
    look: ({ context }) =>
      context.env.call(
        () => look(context),
        (seen) => ({ type: 'SEEN', ...seen }),
        (error) => ({ type: 'FAILED', error }),
      ),
    learn: ({ context, event }) => {
      if (event.type !== 'SEEN') return;
      const { committees, listeners, heardOf, paid, due, frozen, advances, log } = context.options;
      for (const app of event.apps) {
        const told = JSON.stringify([app.versions, app.announced]);
        if (context.apps.get(app.rollup) === told) continue;
        context.apps.set(app.rollup, told);
        heardOf(app);
      }
      event.apps.forEach(({ rollup }, at) => {
        const work = event.paid[at];
        if (work !== undefined) paid(rollup, work);
        due(rollup, event.due.get(rollup) ?? 0);
        const how = event.frozen.get(rollup);
        if (how !== undefined) frozen(rollup, how);
      });
      const news = event.committees.filter((committee) => committees.add(committee));
      if (news.length === 0) return;
      const { id, members } = committees.current;
      log('committee', { id, members: members.length, ...(advances && { seat: memberIndex(committees.current, context.ports.bus.self) }) });
      for (const listener of listeners) context.env.send(listener, { type: 'COMMITTEE' });
    },
    advance: ({ context }) =>
      context.env.call(
        () => context.ports.settlement.advance(),
        (outcome) => ({ type: 'ADVANCED', outcome }),
        (error) => ({ type: 'FAILED', error }),
      ),
    report: ({ context, event }) => {
      if (event.type === 'FAILED') context.options.log('registrar-waits', { error: String(event.error) });
      if (event.type === 'ADVANCED' && event.outcome === 'formed') context.options.log('committee-formed', {});
    },
  },
  guards: { isMyTurn: ({ context }) => isMyTurn(context) },
  delays: { pollMs: ({ context }) => context.options.pollMs },
}).createMachine({
  id: 'registrar',
  context: ({ input }) => ({ ...input, apps: new Map() }),
  initial: 'looking',
  states: {
    looking: {
      entry: 'look',
      on: {
        SEEN: [
          { guard: 'isMyTurn', target: 'advancing', actions: 'learn' },
          { target: 'waiting', actions: 'learn' },
        ],
        FAILED: { target: 'waiting', actions: 'report' },
      },
    },
    advancing: { entry: 'advance', on: { ADVANCED: { target: 'waiting', actions: 'report' }, FAILED: { target: 'waiting', actions: 'report' } } },
    waiting: { after: { pollMs: 'looking' } },
  },
});
