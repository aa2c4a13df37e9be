/**
 * Lanes that an app leaves out. Members hold what other rollups sent to it, certified; whatever app does not take in the next message of a lane for long gets
 * no more votes until it does. Each member goes by its own clock: they need not agree on the moment, since nothing is said but nothing signed either.
 */
import type { Hex } from '../../protocols/bytes.ts';
import { deliveredMessage } from '../../protocols/message.ts';
import type { Executor } from '../ports/executor.ts';
import type { Store } from '../ports/store.ts';
import { below, heardRecord, keys, load, loadRange } from '../records.ts';

/** The next message of a lane, and since when this member has seen that it waits. */
export interface Waiting {
  readonly seq: number;
  readonly since: number;
}

/** Lanes looked at in one turn. */
const MOST_LANES = 4_096;

/** Rollups that ever sent messages to this one, as far as this member knows. */
async function sendersTo(store: Store, to: Hex): Promise<Hex[]> {
  const all = below(`message/${to.slice(2)}`);
  const found: Hex[] = [];
  for (let from = all.from; found.length < MOST_LANES; ) {
    const [first] = await loadRange(store, { ...all, from, limit: 1 }, deliveredMessage);
    if (first === undefined) return found;
    found.push(first.message.from);
    from = below(`message/${to.slice(2)}/${first.message.from.slice(2)}`).to;
  }
  return found;
}

/** The next message of a lane, and when this node took in the block that sent it, where it did. */
export interface Next {
  readonly seq: number;
  readonly heardAt: number | undefined;
}

async function nextOf(store: Store, to: Hex, from: Hex, seq: number): Promise<[Hex, Next] | undefined> {
  const message = await load(store, keys.message(to, from, seq), deliveredMessage);
  if (message === undefined) return undefined;
  const heard = await load(store, keys.heard(from, message.sourceHeight), heardRecord);
  return [from, { seq, heardAt: heard?.at }];
}

/** Lanes with a message that is next after the tip and not taken in. */
export async function waitingLanes(ports: { readonly store: Store; readonly executor: Pick<Executor, 'lanes'> }, session: string, to: Hex): Promise<ReadonlyMap<Hex, Next>> {
  const senders = await sendersTo(ports.store, to);
  if (senders.length === 0) return new Map();
  const next = await ports.executor.lanes(session, senders);
  const waiting = await Promise.all(senders.map((from, at) => nextOf(ports.store, to, from, next[at] ?? 0)));
  return new Map(waiting.filter((each) => each !== undefined));
}

/** Since when a message waits: a lane that moved begins anew; one that is seen for the first time in this life has waited since it was heard. */
function sinceWhen(before: Waiting | undefined, { seq, heardAt = Number.POSITIVE_INFINITY }: Next, now: number): number {
  if (before === undefined) return Math.min(heardAt, now);
  return before.seq === seq ? before.since : now;
}

/** What waits now, with since when. */
export const noted = (before: ReadonlyMap<Hex, Waiting>, waiting: ReadonlyMap<Hex, Next>, now: number): Map<Hex, Waiting> =>
  new Map([...waiting].map(([from, next]): [Hex, Waiting] => [from, { seq: next.seq, since: sinceWhen(before.get(from), next, now) }]));

/** Lanes that have been left out for longer than `ms`. */
export const ignored = (lanes: ReadonlyMap<Hex, Waiting>, now: number, ms: number): [Hex, Waiting][] => [...lanes].filter(([, { since }]) => now - since > ms);
