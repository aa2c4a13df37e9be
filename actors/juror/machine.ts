/**
 * Juror: games about blocks, for one node. What its verifier found wrong and L1 has settled, it challenges; what others challenged, it judges where it
 * has a seat, and brings the verdict of a quorum to L1 when it is its turn.
 *
 * L1 decides who was first and what counts, so two who do the same only waste gas.
 */
import { setup } from 'xstate';
import { headerHash } from '../../protocols/block.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { type Committees, memberIndex } from '../../protocols/committee.ts';
import { verdictRequest } from '../../protocols/requests.ts';
import { ask } from '../ask.ts';
import type { KnownBatch } from '../finalizer/follow.ts';
import type { L1Event } from '../finalizer/machine.ts';
import type { Environment } from '../host/host.ts';
import type { Blobs } from '../ports/blobs.ts';
import type { Bus } from '../ports/bus.ts';
import type { Executor } from '../ports/executor.ts';
import type { Called, Game, Games, Place } from '../ports/games.ts';
import type { AppRecord } from '../ports/settlement.ts';
import type { Store } from '../ports/store.ts';
import { loadWrong } from '../verifier/chain.ts';
import { headerOf, judge } from './judge.ts';
import { type Court, keepVerdict, loadVerdict, verdictOf } from './verdicts.ts';

export interface JurorOptions {
  readonly chain: number;
  readonly committees: Committees;
  readonly apps: () => readonly AppRecord[];
  /** Whether an app is frozen for good: then nothing of it needs to be challenged. */
  readonly isOver: (rollup: Hex) => boolean;
  /** Whether this node executes blocks of optimistic apps, too. */
  readonly watches: boolean;
  /** Signs verdicts, where this node has a seat. */
  readonly voteKey: Uint8Array;
  readonly pollMs: number;
  readonly log: (event: string, detail: object) => void;
}

interface Input {
  readonly env: Environment;
  readonly ports: { readonly bus: Bus; readonly store: Store; readonly blobs: Blobs; readonly executor: Executor; readonly settlement: { readonly games: Games } };
  readonly options: JurorOptions;
}

export type JurorEvent =
  | L1Event
  /** Games that were open, and blocks that this node has challenged by now. */
  | { readonly type: 'PLAYED'; readonly open: readonly Game[]; readonly challenged: readonly Hex[] }
  | { readonly type: 'FAILED'; readonly error: unknown };

interface Context extends Input {
  known: readonly KnownBatch[];
  /** How often each open game was looked at. */
  looks: ReadonlyMap<Hex, number>;
  /** Blocks that this node challenged, and how many looks ago. */
  challenged: ReadonlyMap<Hex, number>;
}

/** Looks until a block is challenged once more of which no game is open: a reorganisation may have forgotten it. */
const AGAIN = 2;
/** Looks that each next member leaves to the one before it. */
const TURN = 2;
const ASK_MS = 2_000;
/** So many times longer is a pause where all blocks are executed before they are signed: challenges are false there, and have time. */
const QUIET = 10;

/** Where a header was settled, as far as this node has followed L1. */
function placeOf({ known }: Context, header: Hex): Place | undefined {
  for (const { settled, heads } of known.toReversed()) {
    const index = heads.findIndex((each) => each.header === header);
    if (index !== -1) return { batch: settled, heads: heads.map((each) => each.header), index };
  }
  return undefined;
}

/** One look at everything. What fails for one block is tried again, and does not keep the others. */
async function play(context: Context): Promise<Pick<Extract<JurorEvent, { type: 'PLAYED' }>, 'open' | 'challenged'>> {
  const { ports, options } = context;
  const open = await ports.settlement.games.open();
  const challenged: Hex[] = [];
  const attempt = (step: Promise<unknown>): Promise<unknown> => step.catch((error: unknown) => options.log('dispute-fault', { reason: (error as Error).message }));
  for (const app of options.apps()) if (app.proofs === 'optimistic' && !options.isOver(app.rollup)) await attempt(challenge(context, app, open).then((header) => header && challenged.push(header)));
  for (const game of open) {
    const app = options.apps().find(({ rollup }) => rollup === game.rollup);
    if (app !== undefined) await attempt(take(context, app, game));
  }
  return { open, challenged };
}

/** Answers the header of a block that was challenged here now. Others may have been first. */
async function challenge(context: Context, app: AppRecord, open: readonly Game[]): Promise<Hex | undefined> {
  const { ports, options, challenged } = context;
  const wrong = await loadWrong(ports.store, app.rollup);
  const header = wrong && headerHash(wrong.announcement.header);
  const place = header && placeOf(context, header);
  if (wrong === undefined || header === undefined || place === undefined) return undefined;
  if (open.some((game) => game.header === header) || (challenged.get(header) ?? AGAIN) < AGAIN) return undefined;
  const { height } = wrong.announcement.header;
  const called = await ports.settlement.games.challenge(wrong.announcement.header, place, wrong.entry);
  if (called.kind === 'taken') options.log('challenges', { rollup: app.name, height, entry: wrong.entry });
  else refused(context, called);
  return header;
}

const refused = ({ options }: Context, called: Called): void => {
  if (called.kind === 'refused') options.log('dispute-fault', { reason: called.reason });
};

/** Judges a block, and ends its game when it is this node's turn. */
async function take(context: Context, app: AppRecord, game: Game): Promise<void> {
  const { env, ports, options } = context;
  const looks = context.looks.get(game.header) ?? 0;
  if (looks === 0) options.log('challenged', { rollup: app.name, height: game.height, entry: game.entry, by: game.challenger });
  const committee = options.committees.current;
  const court: Court = { chain: options.chain, games: ports.settlement.games.address, committee };
  const member = memberIndex(committee, ports.bus.self);
  if (member >= 0) await vote(context, court, app, game, member);
  if (looks < (member < 0 ? committee.members.length : member) * TURN) return;
  const header = await headerOf(ports.store, game);
  if (header === undefined) return;
  const asked = await Promise.allSettled(committee.members.map(({ node }) => ask(ports.bus, node, verdictRequest, { header: game.header }, ASK_MS)));
  const given = asked.flatMap((each, at) => (each.status === 'fulfilled' && each.value?.member === at ? [each.value] : []));
  const verdict = verdictOf(court, game.header, given, ports.bus.self);
  if (verdict === undefined && env.now() <= game.until * 1_000) return;
  const called = verdict === undefined ? await ports.settlement.games.expire(header) : await ports.settlement.games.judge(header, committee.id, verdict.isWrong, verdict.quorum);
  const place = { rollup: app.name, height: game.height };
  if (called.kind === 'refused') refused(context, called);
  else if (verdict === undefined) options.log('expired', place);
  else options.log('verdict', { ...place, isWrong: verdict.isWrong });
}

/** Once for each committee, and always the same. */
async function vote({ ports, options }: Context, court: Court, app: AppRecord, game: Game, member: number): Promise<void> {
  const kept = await loadVerdict(ports.store, game.header);
  if (kept?.committee === court.committee.id) return;
  const { chain, watches, voteKey, log } = options;
  const peers = [app.operatorNode, ...court.committee.members.map(({ node }) => node).filter((node) => node !== ports.bus.self)];
  const isWrong = kept?.isWrong ?? (await judge({ ports, chain, watches, peers }, app, game));
  if (isWrong === undefined) return;
  await keepVerdict(ports.store, court, game.header, isWrong, member, voteKey);
  log('judged', { rollup: app.name, height: game.height, isWrong });
}

export const juror = setup({
  types: { context: {} as Context, events: {} as JurorEvent, input: {} as Input },
  actions: {
    note: ({ context, event }) => {
      if (event.type === 'L1') context.known = event.known;
    },
    play: ({ context }) =>
      context.env.call(
        () => play(context),
        (played) => ({ type: 'PLAYED', ...played }),
        (error) => ({ type: 'FAILED', error }),
      ),
    remember: ({ context, event }) => {
      if (event.type !== 'PLAYED') return;
      context.looks = new Map(event.open.map(({ header }) => [header, (context.looks.get(header) ?? 0) + 1]));
      context.challenged = new Map([...[...context.challenged].map(([header, ago]) => [header, ago + 1] as const), ...event.challenged.map((header) => [header, 0] as const)]);
    },
    report: ({ context, event }) => {
      if (event.type === 'FAILED') context.options.log('juror-waits', { error: String(event.error) });
    },
  },
  delays: { pollMs: ({ context: { options } }) => options.pollMs * (options.apps().some(({ proofs }) => proofs === 'optimistic') ? 1 : QUIET) },
}).createMachine({
  id: 'juror',
  context: ({ input }) => ({ ...input, known: [], looks: new Map(), challenged: new Map() }),
  initial: 'waiting',
  on: { L1: { actions: 'note' } },
  states: {
    waiting: { after: { pollMs: 'playing' } },
    playing: { entry: 'play', on: { PLAYED: { target: 'waiting', actions: 'remember' }, FAILED: { target: 'waiting', actions: 'report' } } },
  },
});
