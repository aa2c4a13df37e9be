/** Lets requests in by the plan of their key, no faster than it says. */
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Log } from '../node/host.ts';
import { GatewayError } from './errors.ts';
import { hashOfKey, OPEN, type Plan, type Plans } from './plans.ts';
import { Usage } from './usage.ts';

export interface AccessOptions {
  readonly plans?: Plans;
  /** Folder for records of what keys used. */
  readonly usage?: string;
  readonly log: Log;
}

/** Who asks: the name of a key, or an address. */
interface Asker {
  readonly who: string;
  readonly plan: Plan;
}

declare module 'fastify' {
  interface FastifyRequest {
    asker?: Asker;
  }
}

/** Askers whose rate is remembered, each some hundred bytes. */
const REMEMBERED = 50_000;
/** No key is longer. */
const KEY = 256;
/** What anybody may ask at any rate: whether this gateway lives. */
const FREE = new Set(['/healthz', '/readyz']);

/** Also files of a page, which says so of its routes: it has to be there before it can ask for a key. */
const isFree = ({ routeOptions: { url = '', config } }: FastifyRequest): boolean => FREE.has(url) || (config as { readonly isPage?: boolean } | undefined)?.isPage === true;

/** A key comes as `authorization: Bearer`, `x-api-key`, or, as browsers cannot set headers of a WebSocket, `?apiKey=`. */
function keyOf({ headers, query }: FastifyRequest): string | undefined {
  const { authorization, 'x-api-key': named } = headers;
  const bearer = authorization?.startsWith('Bearer ') ? authorization.slice(7) : undefined;
  const asked = (query as { readonly apiKey?: unknown } | undefined)?.apiKey;
  return bearer ?? (typeof named === 'string' ? named : undefined) ?? (typeof asked === 'string' ? asked : undefined);
}

/** Throws `GatewayError` `bad-key`. */
function askerOf(request: FastifyRequest, { keys, anonymous }: Plans): Asker {
  const key = keyOf(request);
  if (key === undefined) {
    if (anonymous === undefined) throw new GatewayError('bad-key', 'a key is needed: authorization: Bearer KEY');
    return { who: request.ip, plan: anonymous };
  }
  const plan = key.length <= KEY ? keys.get(hashOfKey(key)) : undefined;
  if (plan === undefined) throw new GatewayError('bad-key', 'nobody here has this key');
  return { who: plan.name, plan };
}

/** Before the routes that it is for. */
export async function limitAccess(app: FastifyInstance, { plans = OPEN, usage: folder, log }: AccessOptions): Promise<Usage> {
  const usage = new Usage(folder, log);
  app.addHook('onRequest', async (request) => {
    if (isFree(request)) return;
    const asker = askerOf(request, plans);
    request.asker = asker;
    const { perDay } = asker.plan;
    if (perDay !== undefined && usage.of(asker.who) >= perDay) throw new GatewayError('over-quota', `${perDay} requests and actions a day are used up; the next day begins at 00:00 UTC`);
  });
  await app.register(rateLimit, {
    cache: REMEMBERED,
    timeWindow: 1_000,
    keyGenerator: ({ asker, ip }) => asker?.who ?? ip,
    max: ({ asker }) => asker?.plan.rate ?? 1,
    allowList: isFree,
    errorResponseBuilder: (_request, { max }) => new GatewayError('too-many', `more than ${max} requests in a second`),
  });
  app.addHook('onResponse', async ({ asker, body }) => {
    if (asker !== undefined) usage.add(asker.who, asker.plan.name, 1, actionsIn(body));
  });
  app.addHook('onClose', async () => usage.close());
  return usage;
}

const actionsIn = (body: unknown): number => {
  const actions = (body as { readonly actions?: unknown } | undefined | null)?.actions;
  return Array.isArray(actions) ? actions.length : 0;
};
