/** Plugins over HTTP: each below `/plugins/NAME`, whether it answers in this thread or in its own. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GatewayError } from '../gateway/errors.ts';
import type { Life } from './life.ts';
import type { Answer } from './running.ts';

/** Of a request to a plugin. */
const BODY_BYTES = 1024 * 1024;
/** Keys of the gateway are not for plugins, and what belongs to one connection ends at it. */
const KEPT_BACK = new Set(['authorization', 'x-api-key', 'cookie', 'connection', 'keep-alive', 'transfer-encoding', 'content-length', 'upgrade', 'date']);

const hidden = { schema: { hide: true } as object };

export async function mountPlugins(app: FastifyInstance, lives: readonly Life[]): Promise<void> {
  for (const life of lives) {
    const prefix = `/plugins/${life.described.name}`;
    const { running } = life;
    if (running?.home !== undefined) await app.register(running.home);
    if (running?.routes !== undefined) await app.register(async (scope) => inNode(scope, life), { prefix });
    else if (running?.hasRoutes === true) await app.register(async (scope) => inThread(scope, life), { prefix });
  }
}

const notRunning = ({ described, view }: Life): GatewayError => new GatewayError('unavailable', `the plugin ${described.name} does not run${view.why === null ? '' : `: ${view.why}`}`);

async function inNode(scope: FastifyInstance, life: Life): Promise<void> {
  scope.addHook('onRequest', async () => {
    if (life.running === undefined) throw notRunning(life);
  });
  await life.running?.routes?.(scope);
}

function inThread(scope: FastifyInstance, life: Life): void {
  // The plugin reads bodies itself.
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: BODY_BYTES }, (_request, body, done) => done(null, body));
  const pass = (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => passOn(life, scope.prefix, request, reply);
  scope.all('/', hidden, pass);
  scope.all('/*', hidden, pass);
}

async function passOn(life: Life, prefix: string, { method, url, headers, body }: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  if (life.running === undefined) throw notRunning(life);
  const own = withoutKey(url.slice(prefix.length));
  let answer: Answer;
  try {
    answer = await life.answer({ method, url: own.startsWith('/') ? own : `/${own}`, headers: passed(headers), body: Buffer.isBuffer(body) ? body : undefined });
  } catch (error) {
    throw new GatewayError('unavailable', `the plugin ${life.described.name} does not answer: ${(error as Error).message}`);
  }
  return reply.code(answer.status).headers(passed(answer.headers)).send(Buffer.from(answer.body));
}

const passed = (headers: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (KEPT_BACK.has(name) || typeof value !== 'string' ? [] : [[name, value]])));

/** Browsers send a key in the query where they cannot in a header. */
function withoutKey(url: string): string {
  const [path = '', query] = url.split('?', 2);
  if (query === undefined) return path;
  const parameters = new URLSearchParams(query);
  parameters.delete('apiKey');
  return parameters.size === 0 ? path : `${path}?${parameters}`;
}
