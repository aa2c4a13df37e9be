/**
 * Games about blocks, for a verifier's node. Who executes blocks challenges those that are wrong; who has a seat judges those that others challenged,
 * tells its verdict to who asks, and brings those of a quorum to L1 when it is its turn.
 */
import { ask } from '../../actors/ask.ts';
import type { AppRecord } from '../../actors/ports/settlement.ts';
import { loadWrong } from '../../actors/verifier/chain.ts';
import { verdictDigest } from '../../contracts/settlement/model.ts';
import { headerHash } from '../../protocols/block.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { type Committee, memberIndex, quorumOf } from '../../protocols/committee.ts';
import { gather, isSignedBy, signIn } from '../../protocols/quorum.ts';
import { type SignedVerdict, verdictRequest } from '../../protocols/requests.ts';
import { refreshed, type SettledSource, spotOfHeader, turnOf } from '../client/settled.ts';
import type { Disputes, Game } from '../settlement/disputes.ts';
import { isRefusal } from '../settlement/l1.ts';
import type { OpenHost } from './host.ts';
import { headerOf, type JudgingOptions, judge } from './judging.ts';
import type { Log } from './open.ts';
import { repeat } from './repeat.ts';

export interface DisputingOptions extends Omit<JudgingOptions, 'host'> {
  readonly host: Pick<OpenHost, 'store' | 'blobs' | 'bus'>;
  readonly source: SettledSource;
  readonly disputes: Disputes;
  /** Signs verdicts, where this node has a seat. */
  readonly voteKey: Uint8Array;
  readonly log: Log;
}

export interface Disputing {
  /** This node's verdict on a block, for who asks; none while it has none. */
  verdictOn(header: Hex): SignedVerdict | undefined;
  stop(): Promise<void>;
}

const LOOK_MS = 1_500;
/** Looks that a member leaves to the one before it. */
const TURN = 2;
const ASK_MS = 2_000;

export function followDisputes(options: DisputingOptions): Disputing {
  const { disputes, source, log } = options;
  const verdicts = new Map<Hex, SignedVerdict>();
  const looks = new Map<Hex, number>();
  const challenged = new Set<Hex>();

  async function look(): Promise<void> {
    const open = await disputes.open();
    const now = await refreshed(source);
    const apps = new Map(now.network.rollups.map((app) => [app.rollup, app]));
    for (const app of apps.values()) if (app.proofs === 'optimistic') await each(app.rollup, () => challengeOnce(options, now, app, challenged));
    for (const game of open) {
      const app = apps.get(game.rollup);
      if (app !== undefined) await each(game.rollup, () => play(now, app, game));
    }
    for (const header of verdicts.keys()) if (!open.some((game) => game.header === header)) verdicts.delete(header);
  }
  /** What fails for one app is tried again, and does not keep the others. */
  const each = (rollup: Hex, step: () => Promise<void>): Promise<void> => step().catch((error: unknown) => log('dispute-fault', { rollup, reason: (error as Error).message }));

  async function play(now: SettledSource, app: AppRecord, game: Game): Promise<void> {
    const committee = now.network.committees.at(-1);
    if (committee === undefined) return;
    const known = looks.get(game.header) ?? 0;
    if (known === 0) log('challenged', { rollup: app.name, height: game.height, entry: game.entry, by: game.challenger });
    looks.set(game.header, known + 1);
    await vote(options, committee, app, game, verdicts);
    if (known < turnOf(now) * TURN) return;
    if (!(await bring(options, committee, app, game)) && Date.now() / 1_000 > game.until) await expire(options, game);
  }
  const looking = repeat(look, LOOK_MS, (reason) => log('dispute-fault', { reason }));
  return { verdictOn: (header) => verdicts.get(header), stop: () => looking.stop() };
}

/** A block that this node found wrong and that is settled. Others may be first; one refusal is the last word. */
async function challengeOnce({ host, disputes, log }: DisputingOptions, now: SettledSource, app: AppRecord, challenged: Set<Hex>): Promise<void> {
  const wrong = await loadWrong(host.store, app.rollup);
  if (wrong === undefined) return;
  const { announcement, entry } = wrong;
  const hash = headerHash(announcement.header);
  if (challenged.has(hash)) return;
  const spot = await spotOfHeader(now, announcement.header);
  if (spot === undefined) return;
  challenged.add(hash);
  try {
    await disputes.challenge(announcement.header, spot, entry);
    log('challenges', { rollup: app.name, height: announcement.header.height, entry });
  } catch (error) {
    if (!isRefusal(error)) {
      challenged.delete(hash);
      throw error;
    }
    log('dispute-fault', { rollup: app.rollup, reason: error.message });
  }
}

/** Judges a block once, as a member of this committee. */
async function vote(options: DisputingOptions, committee: Committee, app: AppRecord, game: Game, verdicts: Map<Hex, SignedVerdict>): Promise<void> {
  const { host, chain, disputes, voteKey, log } = options;
  const member = memberIndex(committee, host.bus.self);
  if (member < 0 || verdicts.get(game.header)?.committee === committee.id) return;
  const isWrong = await judge(options, app, game, [app.operatorNode, ...committee.members.map(({ node }) => node)]);
  if (isWrong === undefined) return;
  const digest = verdictDigest({ chainId: chain, disputes: disputes.address, committee: committee.id, header: game.header, isWrong });
  verdicts.set(game.header, { committee: committee.id, member, isWrong, ...signIn(committee.members.length, digest, voteKey) });
  log('judged', { rollup: app.name, height: game.height, isWrong });
}

/** Asks all members, and answers whether L1 has a verdict now. */
async function bring({ host, chain, disputes, log }: DisputingOptions, committee: Committee, app: AppRecord, game: Game): Promise<boolean> {
  const asked = await Promise.allSettled(committee.members.map(({ node }) => ask(host.bus, node, verdictRequest, { header: game.header }, ASK_MS)));
  const digestOf = (isWrong: boolean): Hex => verdictDigest({ chainId: chain, disputes: disputes.address, committee: committee.id, header: game.header, isWrong });
  const given = asked.flatMap((each, at) => (each.status === 'fulfilled' && each.value?.member === at && each.value.committee === committee.id ? [each.value] : []));
  const header = await headerOf({ host }, game);
  if (header === undefined) return false;
  for (const isWrong of [true, false]) {
    const sound = given.filter((each) => each.isWrong === isWrong && isSignedBy(committee, digestOf(isWrong), each));
    const quorum = quorumOf(committee.members.length);
    if (sound.length < quorum) continue;
    // As many as L1 needs, beginning with who brings them.
    const first = sound.findIndex(({ member }) => member >= memberIndex(committee, host.bus.self));
    const gathered = gather(committee, digestOf(isWrong), [...sound.slice(first), ...sound.slice(0, first)].slice(0, quorum));
    // Wrong shares of large committees: without them the next look has others.
    if (gathered.kind !== 'quorum') continue;
    await disputes.judge(header, committee.id, isWrong, gathered.quorum);
    log('verdict', { rollup: app.name, height: game.height, isWrong });
    return true;
  }
  return false;
}

async function expire({ host, disputes, log }: DisputingOptions, game: Game): Promise<void> {
  const header = await headerOf({ host }, game);
  if (header === undefined) return;
  await disputes.expire(header);
  log('expired', { rollup: game.rollup, height: game.height });
}
