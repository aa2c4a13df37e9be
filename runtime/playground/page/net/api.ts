/** The gateway's HTTP interface. Paths are of the place that served the page. */
import { apiKey } from './key.ts';
import type {
  ActionRecord,
  BlockBrief,
  BlockView,
  CommitteeView,
  EntriesPage,
  Hex,
  Lane,
  NetworkView,
  Outcome,
  PluginView,
  ProvenValue,
  RollupView,
  StateEntryView,
  StepView,
  SubmittedAction,
} from './types.ts';

/** An answer that is none, or no answer. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  /** 0: the gateway was not reached. */
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** Executing a block again for time travel is the slowest answer. */
const ANSWER_MS = 20_000;

const keyHeader = (): Record<string, string> => {
  const key = apiKey();
  return key === undefined ? {} : { 'x-api-key': key };
};

async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  const answer = await fetch(path, { ...init, headers: { accept: 'application/json', ...keyHeader(), ...init.headers }, signal: AbortSignal.timeout(ANSWER_MS) }).catch((error: unknown) => {
    const isLate = error instanceof DOMException && error.name === 'TimeoutError';
    throw new ApiError(0, isLate ? 'timeout' : 'unreachable', isLate ? `no answer within ${ANSWER_MS / 1_000} s` : 'the gateway cannot be reached');
  });
  const content: unknown = await answer.json().catch(() => undefined);
  if (answer.ok && content !== undefined) return content as T;
  const { code = 'error', message = `${answer.status} ${answer.statusText}` } = (content as { readonly error?: { readonly code?: string; readonly message?: string } } | undefined)?.error ?? {};
  throw new ApiError(answer.status, code, message);
}

const of = (rollup: Hex): string => `/v1/rollups/${rollup}`;
const keyed = (name: string, key: unknown): string => (key === undefined ? '' : `${name}=${encodeURIComponent(JSON.stringify(key))}`);

export const api = {
  network: () => ask<NetworkView>('/v1/network'),
  rollup: (rollup: Hex) => ask<RollupView>(of(rollup)),
  nonce: (rollup: Hex, account: Hex) => ask<{ readonly nonce: string }>(`${of(rollup)}/nonces/${account}`).then(({ nonce }) => BigInt(nonce)),
  submit: (rollup: Hex, action: SubmittedAction) =>
    ask<{ readonly outcomes: readonly Outcome[] }>(`${of(rollup)}/actions`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ actions: [action] }) }).then(
      ({ outcomes }): Outcome => outcomes[0] ?? { status: 'refused', code: 'no-answer', reason: 'the gateway did not say what came of it' },
    ),
  action: (rollup: Hex, id: Hex) => ask<ActionRecord>(`${of(rollup)}/actions/${id}`),
  passport: (rollup: Hex, id: Hex) => ask<{ readonly passport: Hex }>(`${of(rollup)}/actions/${id}/passport`),
  blocks: (rollup: Hex, limit: number, before?: number) =>
    ask<{ readonly tip: number; readonly blocks: readonly BlockBrief[] }>(`${of(rollup)}/blocks?limit=${limit}${before === undefined ? '' : `&before=${before}`}`),
  block: (rollup: Hex, height: number) => ask<BlockView>(`${of(rollup)}/blocks/${height}`),
  steps: (rollup: Hex, height: number) => ask<{ readonly steps: readonly StepView[] }>(`${of(rollup)}/blocks/${height}/steps`).then(({ steps }) => steps),
  state: (rollup: Hex) => ask<readonly StateEntryView[]>(`${of(rollup)}/state`),
  value: (rollup: Hex, entry: string, key?: unknown) => ask<ProvenValue>(`${of(rollup)}/state/${entry}${key === undefined ? '' : `?${keyed('key', key)}`}`),
  entries: (rollup: Hex, entry: string, limit: number, after?: unknown) =>
    ask<EntriesPage>(`${of(rollup)}/state/${entry}/entries?limit=${limit}${after === undefined ? '' : `&${keyed('after', after)}`}`),
  lanes: () => ask<readonly Lane[]>('/v1/lanes'),
  committee: () => ask<CommitteeView>('/v1/committee'),
  actors: () => ask<readonly unknown[]>('/v1/actors'),
  plugins: () => ask<readonly PluginView[]>('/v1/plugins'),
};
