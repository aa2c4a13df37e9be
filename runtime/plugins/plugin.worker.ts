/** The thread of one plugin: says what it is, and once it is told to, starts it and calls its hooks, one after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Described, HookName } from './plugin.ts';
import { describePlugin, hooksOf, type Plugin, type Started } from './plugin.ts';
import { type Answer, afterOf, type Introduced, type Request, type Setup } from './running.ts';

export interface WorkerInput {
  /** Module that exports the plugin by default. */
  readonly url: string;
  /** As people know it. */
  readonly from: string;
}

export type ToPlugin =
  | { readonly kind: 'start'; readonly setup: Setup }
  | { readonly kind: 'call'; readonly id: number; readonly hook: HookName; readonly events: readonly unknown[] }
  | { readonly kind: 'request'; readonly id: number; readonly request: Request }
  | { readonly kind: 'stop' };

export type FromPlugin =
  | { readonly kind: 'described'; readonly described: Described }
  | { readonly kind: 'refused'; readonly code: string; readonly reason: string }
  | { readonly kind: 'started'; readonly introduced: Introduced }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'done'; readonly id: number; readonly error: string | undefined }
  | { readonly kind: 'answered'; readonly id: number; readonly answer: Answer }
  | { readonly kind: 'log'; readonly event: string; readonly detail: object }
  | { readonly kind: 'stopped'; readonly left: readonly string[] };

/** How long what a plugin has stopped may take to be gone, and how often that is looked at. */
const LEAK_MS = 1_000;
const LOOK_MS = 20;
/** Of a request's body. */
const BODY_BYTES = 1024 * 1024;

const port = parentPort;
if (port === null) throw new Error('this is the file of a thread');
const { url, from } = workerData as WorkerInput;
const say = (message: FromPlugin): void => port.postMessage(message);
const textOf = (error: unknown): string => String((error as Error | undefined)?.stack ?? error);
const ending = new AbortController();
let plugin: Plugin | undefined;
let started: Started = {};
let app: FastifyInstance | undefined;

async function describe(): Promise<void> {
  try {
    const { default: exported } = (await import(url)) as { readonly default?: unknown };
    const described = describePlugin(exported, from);
    plugin = exported as Plugin;
    say({ kind: 'described', described });
  } catch (error) {
    const { code = 'not-a-plugin', message } = error as { readonly code?: string; readonly message?: string };
    say({ kind: 'refused', code, reason: message ?? String(error) });
  }
}

async function start(setup: Setup): Promise<void> {
  try {
    const log = (event: string, detail: object = {}): void => say({ kind: 'log', event, detail });
    started = (await plugin?.start({ ...setup, log, signal: ending.signal, node: undefined })) ?? {};
    const { routes, panels = [] } = started;
    if (routes !== undefined) app = await opened(routes);
    say({ kind: 'started', introduced: { hooks: hooksOf(started), panels, hasRoutes: app !== undefined, after: afterOf(started, setup.rollups) } });
  } catch (error) {
    say({ kind: 'failed', reason: textOf(error) });
  }
}

async function opened(routes: NonNullable<Started['routes']>): Promise<FastifyInstance> {
  const made = Fastify({ bodyLimit: BODY_BYTES, ajv: { customOptions: { allowUnionTypes: true } } });
  await made.register(async (scope) => routes(scope));
  await made.ready();
  return made;
}

async function call(id: number, hook: HookName, events: readonly unknown[]): Promise<void> {
  try {
    await started.hooks?.[hook]?.(events as never);
    say({ kind: 'done', id, error: undefined });
  } catch (error) {
    say({ kind: 'done', id, error: textOf(error) });
  }
}

async function respond(id: number, { method, url, headers, body }: Request): Promise<void> {
  const response = await app?.inject({ method: method as 'GET', url, headers, ...(body !== undefined && { payload: Buffer.from(body) }) });
  const sent = Object.entries(response?.headers ?? {}).map(([name, value]) => [name, String(value)] as const);
  say({ kind: 'answered', id, answer: { status: response?.statusCode ?? 404, headers: Object.fromEntries(sent), body: new Uint8Array(response?.rawPayload ?? []) } });
}

/** What holds the thread now and did not before, by kind. */
function leftOver(): string[] {
  const known = [...before];
  return process.getActiveResourcesInfo().filter((each) => {
    const at = known.indexOf(each);
    if (at >= 0) known.splice(at, 1);
    return at < 0;
  });
}

async function stop(): Promise<void> {
  ending.abort();
  try {
    await started.stop?.();
    await app?.close();
  } catch (error) {
    say({ kind: 'log', event: 'stop-failed', detail: { error: textOf(error) } });
  }
  const until = performance.now() + LEAK_MS;
  const look = (): void => {
    const left = leftOver();
    if (left.length > 0 && performance.now() < until) return void setTimeout(look, LOOK_MS).unref();
    say({ kind: 'stopped', left });
    if (left.length === 0) port?.close();
  };
  look();
}

port.on('message', (message: ToPlugin) => {
  if (message.kind === 'start') void start(message.setup);
  else if (message.kind === 'call') void call(message.id, message.hook, message.events);
  else if (message.kind === 'request') respond(message.id, message.request).catch((error: unknown) => say({ kind: 'log', event: 'request-failed', detail: { error: textOf(error) } }));
  else void stop();
});
/** What holds the thread before the plugin has done anything. */
const before = process.getActiveResourcesInfo();
void describe();
