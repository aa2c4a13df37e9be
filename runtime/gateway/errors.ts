/** What can be wrong with a request, in words of the interface: every error is `{ error: { code, message } }` with one status for its code. */
import { setTimeout } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { BusError } from '../../actors/ports/bus.ts';
import { ExecutorError } from '../executor/errors.ts';
import { LightError } from '../light/errors.ts';
import type { Log } from '../node/host.ts';

export const STATUS = {
  'bad-request': 400,
  'ambiguous-name': 400,
  'bad-key': 401,
  'unknown-rollup': 404,
  'unknown-action': 404,
  'unknown-block': 404,
  'unknown-entry': 404,
  'unknown-path': 404,
  'wrong-method': 405,
  // What this gateway was not started with: there is nothing at that path, here.
  'needs-replica': 404,
  'needs-l1': 404,
  'other-request': 409,
  'too-large': 413,
  'wrong-type': 415,
  'too-many': 429,
  'over-quota': 429,
  internal: 500,
  unavailable: 503,
} as const;
export type ErrorCode = keyof typeof STATUS;

export class GatewayError extends Error {
  override readonly name = 'GatewayError';
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** What Fastify itself refuses, by status. */
const BY_STATUS: Readonly<Record<number, ErrorCode>> = { 405: 'wrong-method', 413: 'too-large', 415: 'wrong-type', 429: 'too-many' };
/** Who asks too fast hears of it a second later: its connections are all taken up then, and it asks no faster than that. */
const SLOWED_MS = 1_000;
/** Long enough to say what is wrong; a message may quote what was sent. */
const MESSAGE = 400;

export const errorBody = (code: ErrorCode, message: string): object => ({ error: { code, message: message.slice(0, MESSAGE) } });

function known(error: unknown): { readonly code: ErrorCode; readonly message: string } | undefined {
  if (error instanceof GatewayError) return error;
  if (error instanceof BusError) return { code: 'unavailable', message: `a node of the network does not answer (${error.code}): try again` };
  if (error instanceof ExecutorError) return { code: 'unavailable', message: `the replica is not ready (${error.code}): try again` };
  if (error instanceof LightError) return { code: 'unavailable', message: `${error.message}: try again` };
  const { statusCode = 500, message = '' } = error as { readonly statusCode?: number; readonly message?: string };
  return statusCode >= 400 && statusCode < 500 ? { code: BY_STATUS[statusCode] ?? 'bad-request', message } : undefined;
}

/** Answers with a typed error. What is nobody's request is a fault of this gateway: told in the log, and in no answer. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply, log: Log): FastifyReply {
  const found = known(error);
  if (found === undefined) log('request-failed', { method: request.method, path: request.routeOptions.url, error: String((error as Error | undefined)?.stack ?? error) });
  const { code, message } = found ?? { code: 'internal' as const, message: 'something broke in this gateway; its log says what' };
  return reply.code(STATUS[code]).type('application/json; charset=utf-8').send(errorBody(code, message));
}

export function handleErrors(app: FastifyInstance, log: Log): void {
  app.setErrorHandler(async (error, request, reply) => {
    if (error instanceof GatewayError && error.code === 'too-many') await setTimeout(SLOWED_MS);
    return answerError(error, request, reply, log);
  });
  app.setNotFoundHandler((_request, reply) => reply.code(STATUS['unknown-path']).send(errorBody('unknown-path', 'there is nothing here; /openapi.json says what there is')));
}
