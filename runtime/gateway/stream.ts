/** `/v1/stream`: what happens, as it happens, to whoever asks; who does not read is cut off. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { WebSocket } from 'ws';
import type { Hex } from '../../protocols/bytes.ts';
import { toJson } from '../../protocols/schema.ts';
import type { GatewayContext } from './context.ts';
import { errorBody, GatewayError } from './errors.ts';
import { actionView, blockView } from './views.ts';
import type { WatchEvent } from './watch.ts';
import type { KeptBlock, Watched } from './watched.ts';

export const KINDS = ['block', 'level', 'action', 'withdrawn', 'refusal', 'equivocation', 'liar', 'settlement', 'versions', 'app', 'stats'] as const;
export type Kind = (typeof KINDS)[number];

/** What a subscriber may leave unread: a second of a busy network. */
const UNREAD_BYTES = 1024 * 1024;
/** A subscription names some rollups; nobody has more to say. */
const MESSAGE_BYTES = 64 * 1024;
const MOST_SUBSCRIBERS = 1_000;
/** Of one key, or of one address without a key: some dozen pages of one household. */
const MOST_OF_ONE = 32;
/** Actions shown one by one, a second and rollup: more than a person can follow. Counts stay exact. */
const ACTIONS_A_SECOND = 100;
const STATS_MS = 1_000;
/** How long a subscriber that was cut off has to say goodbye. */
const GOODBYE_MS = 1_000;
/** WebSocket close code "try again later". */
const TRY_AGAIN = 1013;
const BAD_MESSAGE = 1008;

interface Subscriber {
  readonly socket: WebSocket;
  readonly who: string;
  rollups: ReadonlySet<string>;
  kinds: ReadonlySet<Kind>;
}

/** Reads `{ subscribe: { rollups, kinds } }`; `undefined` when it is something else. Both lists may be left out: everything. */
export function readSubscription(text: string): Pick<Subscriber, 'rollups' | 'kinds'> | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return undefined;
  }
  const wanted = (parsed as { readonly subscribe?: { readonly rollups?: unknown; readonly kinds?: unknown } } | null)?.subscribe;
  if (typeof wanted !== 'object' || wanted === null) return undefined;
  const { rollups = ['all'], kinds = KINDS } = wanted;
  const areTexts = Array.isArray(rollups) && rollups.every((each) => typeof each === 'string');
  const areKinds = Array.isArray(kinds) && kinds.every((each) => (KINDS as readonly unknown[]).includes(each));
  return areTexts && areKinds ? { rollups: new Set(rollups.map((each: string) => each.toLowerCase())), kinds: new Set(kinds as Kind[]) } : undefined;
}

export interface Stream {
  readonly subscribers: number;
  /** How many were cut off since the start. */
  readonly cutOff: number;
  close(): void;
}

export function streamRoutes(app: FastifyInstance, { watch }: Pick<GatewayContext, 'watch'>): Stream {
  const subscribers = new Set<Subscriber>();
  const sampler = new Sampler();
  let cutOff = 0;

  const cut = (subscriber: Subscriber, code: number, reason: string): void => {
    subscribers.delete(subscriber);
    subscriber.socket.close(code, reason);
    // A goodbye that waits behind a mebibyte of unread events is read by nobody.
    setTimeout(() => subscriber.socket.terminate(), GOODBYE_MS).unref();
  };
  const tell = (kind: Kind, rollup: Hex | undefined, event: object): void => {
    let text: string | undefined;
    for (const each of subscribers) {
      if (!each.kinds.has(kind) || !(rollup === undefined || each.rollups.has('all') || each.rollups.has(rollup))) continue;
      text ??= JSON.stringify({ ...event, kind });
      each.socket.send(text);
      if (each.socket.bufferedAmount <= UNREAD_BYTES) continue;
      cutOff++;
      cut(each, TRY_AGAIN, 'too slow: more than 1 MiB unread');
    }
  };
  const hear = (event: WatchEvent): void => {
    if (event.kind !== 'kept') return tell(event.kind, 'rollup' in event ? event.rollup : undefined, jsonOf(event));
    const { watched, kept } = event;
    const { rollup } = watched.record;
    tell('block', rollup, { ...blockView(kept), atMs: event.atMs });
    if (subscribers.size > 0) for (const { index, sampled } of sampler.of(rollup, kept)) tell('action', rollup, { ...viewOf(kept, index), sampled });
  };
  const subscription = watch.events.subscribe(hear);
  const stats = setInterval(() => {
    for (const watched of watch.rollups.values()) tell('stats', watched.record.rollup, sampler.stats(watched));
  }, STATS_MS);
  stats.unref();

  const serve = (socket: WebSocket, { asker, ip }: FastifyRequest): void => {
    const subscriber: Subscriber = { socket, who: asker?.who ?? ip, rollups: new Set(), kinds: new Set() };
    const own = [...subscribers].filter(({ who }) => who === subscriber.who).length;
    if (subscribers.size >= MOST_SUBSCRIBERS || own >= MOST_OF_ONE) return cut(subscriber, TRY_AGAIN, 'too many subscribers here');
    subscribers.add(subscriber);
    socket.on('message', (data) => {
      const wanted = readSubscription(String(data));
      if (wanted !== undefined) return void Object.assign(subscriber, wanted);
      socket.send(JSON.stringify({ kind: 'error', ...errorBody('bad-request', `expected { subscribe: { rollups: ["all" or ids], kinds: of ${KINDS.join(', ')} } }`) }));
      cut(subscriber, BAD_MESSAGE, 'not a subscription');
    });
    socket.on('close', () => subscribers.delete(subscriber));
    socket.on('error', () => subscribers.delete(subscriber));
  };
  const refuse = (): never => {
    throw new GatewayError('bad-request', 'events come over a WebSocket');
  };
  app.route({ method: 'GET', url: '/v1/stream', schema: { hide: true }, handler: refuse, wsHandler: serve });
  return {
    get subscribers() {
      return subscribers.size;
    },
    get cutOff() {
      return cutOff;
    },
    close() {
      clearInterval(stats);
      subscription.unsubscribe();
      for (const { socket } of subscribers) socket.terminate();
      subscribers.clear();
    },
  };
}

export const WEBSOCKET = { options: { maxPayload: MESSAGE_BYTES } } as const;

const viewOf = (kept: KeptBlock, index: number): object => {
  const { kind, ...rest } = actionView(kept, index) as { readonly kind: string };
  return { ...rest, entry: kind };
};

/** Events of the client, as the interface shows them. */
function jsonOf(event: Exclude<WatchEvent, { kind: 'kept' }>): object {
  if (event.kind === 'refusal') {
    const { rollup, height, member, code, entry = null, reason } = event.refusal;
    return { rollup, height, member, code, entry, reason, atMs: event.atMs };
  }
  if (event.kind === 'app') return { rollup: event.record.rollup, name: event.record.name, atMs: event.atMs };
  const json = toJson(event) as Record<string, unknown>;
  return event.kind === 'versions' ? { ...json, announced: event.announced ?? null } : json;
}

/** Which actions of busy rollups are shown, and how many each stands for. */
class Sampler {
  readonly #counts = new Map<Hex, { shown: number; skipped: number; seen: number; atMs: number }>();

  #of(rollup: Hex) {
    const known = this.#counts.get(rollup);
    if (known !== undefined) return known;
    const fresh = { shown: 0, skipped: 0, seen: 0, atMs: performance.now() };
    this.#counts.set(rollup, fresh);
    return fresh;
  }

  *of(rollup: Hex, { block }: KeptBlock): Generator<{ readonly index: number; readonly sampled: number }> {
    const counts = this.#of(rollup);
    for (let index = 0; index < block.entries.length; index++) {
      if (counts.shown >= ACTIONS_A_SECOND) {
        counts.skipped++;
        continue;
      }
      counts.shown++;
      yield { index, sampled: 1 + counts.skipped };
      counts.skipped = 0;
    }
  }

  /** Since the last call, about a second ago. */
  stats({ record, tips, counts, pendingCount }: Watched): object {
    const own = this.#of(record.rollup);
    const now = performance.now();
    const seconds = Math.max(0.001, (now - own.atMs) / 1_000);
    const actionsPerSecond = Math.round(((counts.actions - own.seen) / seconds) * 10) / 10;
    Object.assign(own, { shown: 0, seen: counts.actions, atMs: now });
    return { rollup: record.rollup, height: tips.C1, levels: tips, actions: counts.actions, reverted: counts.reverted, pending: pendingCount, actionsPerSecond, atMs: Date.now() };
  }
}
