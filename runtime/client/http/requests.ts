/** Requests to a gateway, tried again where that does no harm. */
import { ClientError } from './errors.ts';

export interface RequestOptions {
  readonly url: string;
  readonly apiKey?: string | undefined;
  readonly fetch: typeof fetch;
}

const ATTEMPTS = 5;
const FIRST_PAUSE_MS = 100;
const REQUEST_MS = 20_000;
/** Answers that another try may change. */
const PASSING = new Set([0, 429, 502, 503, 504]);

export class Requests {
  readonly #options: RequestOptions;

  constructor(options: RequestOptions) {
    this.#options = options;
  }

  get<T>(path: string): Promise<T> {
    return this.#persist(() => this.#once<T>(path, {}));
  }

  /** The same key with every try, so that what was done is not done again. */
  post<T>(path: string, body: unknown): Promise<T> {
    const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
    return this.#persist(() => this.#once<T>(path, { method: 'POST', headers, body: JSON.stringify(body) }));
  }

  async #persist<T>(request: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await request();
      } catch (error) {
        if (!(error instanceof ClientError) || !PASSING.has(error.status) || attempt === ATTEMPTS) throw error;
        await new Promise((resolve) => setTimeout(resolve, FIRST_PAUSE_MS * 2 ** attempt * (0.5 + Math.random() / 2)));
      }
    }
  }

  async #once<T>(path: string, init: { readonly method?: string; readonly headers?: Record<string, string>; readonly body?: string }): Promise<T> {
    const { url, apiKey, fetch } = this.#options;
    const headers = { ...init.headers, ...(apiKey !== undefined && { authorization: `Bearer ${apiKey}` }) };
    const response = await fetch(`${url}${path}`, { ...init, headers, signal: AbortSignal.timeout(REQUEST_MS) }).catch((error: unknown) => {
      throw new ClientError('unreachable', `no answer from ${url}: ${(error as Error).message}`);
    });
    const answer: unknown = await response.json().catch(() => undefined);
    if (response.ok && answer !== undefined) return answer as T;
    const { code = 'no-gateway', message = `${response.status} from ${url}${path}` } = (answer as { readonly error?: { readonly code?: string; readonly message?: string } } | undefined)?.error ?? {};
    throw new ClientError(code, message, response.status);
  }
}
