/** Commands that ask a gateway: where it is, and what it says of a rollup. */
import type { EntryModel } from '../../contracts/guest/layout.ts';
import type { Hex } from '../../protocols/bytes.ts';
import type { Fields, TypeExpr } from '../../protocols/schema.ts';
import { ClientError } from '../client/http/errors.ts';
import { Requests } from '../client/http/requests.ts';
import { UsageError } from './flags.ts';

const DEFAULT_URL = 'http://127.0.0.1:8080';

/** What a gateway says of a rollup, as far as commands need it. */
export interface RollupInfo {
  readonly id: Hex;
  readonly name: string;
  readonly domain: { readonly name: string; readonly version: string; readonly chainId: number; readonly salt: Hex };
  readonly actions: readonly { readonly name: string; readonly fields: readonly { readonly name: string; readonly type: TypeExpr }[] }[];
  readonly state: readonly { readonly name: string; readonly kind: 'map' | 'value' | 'balances'; readonly key: TypeExpr | null; readonly value: TypeExpr }[];
  readonly machines?: readonly string[] | null;
}

export interface GatewayLink {
  readonly url: string;
  readonly apiKey: string | undefined;
  readonly requests: Requests;
  rollup(wanted: string): Promise<RollupInfo>;
}

export function gatewayAt(values: { readonly gateway: string | undefined; readonly 'api-key': string | undefined }): GatewayLink {
  const url = (values.gateway ?? DEFAULT_URL).replace(/\/+$/, '');
  if (!/^https?:\/\/[^/]/.test(url)) throw new UsageError(`--gateway wants an http or https URL, got "${url}"`);
  const apiKey = values['api-key'];
  const requests = new Requests({ url, apiKey, fetch: (...args) => fetch(...args) });
  return { url, apiKey, requests, rollup: (wanted) => requests.get<RollupInfo>(`/v1/rollups/${encodeURIComponent(wanted)}`) };
}

/** What the gateway would not answer is a matter of how it was asked for; that it is not there, is not. */
export async function asking<T>(url: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ClientError)) throw error;
    if (error.status === 0) throw new Error(`${error.message}; is the gateway at ${url} running? mru dev and mru gateway start one`);
    throw error.status < 500 ? new UsageError(error.message) : error;
  }
}

export const fieldsOf = (fields: RollupInfo['actions'][number]['fields']): Fields => Object.fromEntries(fields.map(({ name, type }) => [name, type]));

/** State entries as a manifest has them. */
export const modelsOf = ({ state }: RollupInfo): (EntryModel & { readonly name: string })[] =>
  state.map(({ name, kind, key, value }) => (kind === 'balances' ? { name, kind } : kind === 'map' ? { name, kind, key: key ?? 'bytes', value } : { name, kind, type: value }));

/** JSON where it is some; an address or a word needs no quotes. */
export function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
