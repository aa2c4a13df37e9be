/** Who may ask how much: API keys, each with a rate and a daily quota. A file has the hashes of the keys, never a key. */
import { readFileSync } from 'node:fs';
import { parseHex, utf8 } from '../../protocols/bytes.ts';
import { sha256Hex } from '../../protocols/crypto/hash.ts';

export interface Plan {
  readonly name: string;
  /** Requests a second. */
  readonly rate: number;
  /** Requests and actions a day together, by UTC; none when absent. */
  readonly perDay?: number;
}

export interface Plans {
  /** By the hash of the key. */
  readonly keys: ReadonlyMap<string, Plan>;
  /** Of who shows no key, for each address; nobody gets in without one when absent. */
  readonly anonymous: Plan | undefined;
}

export class PlansError extends Error {
  override readonly name = 'PlansError';
}

/** Anybody, as fast as one page with a busy person before it needs. */
export const OPEN: Plans = { keys: new Map(), anonymous: { name: 'anonymous', rate: 100 } };

/** Records of names go into file names and metrics. */
const NAME = /^[A-Za-z0-9_-]{1,64}$/;

export const hashOfKey = (key: string): string => sha256Hex(utf8(key));

function planOf(value: unknown, where: string): Plan {
  const { name, rate, perDay } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof name !== 'string' || !NAME.test(name)) throw new PlansError(`${where}: a name has letters, digits, - and _, at most 64`);
  if (!isCount(rate)) throw new PlansError(`${where}: rate is a whole number of requests a second`);
  if (perDay !== undefined && !isCount(perDay)) throw new PlansError(`${where}: perDay is a whole number`);
  return { name, rate, ...(perDay !== undefined && { perDay }) };
}

const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value > 0;

/** `{ "keys": [{ "name", "hash", "rate", "perDay" }], "anonymous": { "rate", "perDay" } or null }`. Throws `PlansError` that says where it is wrong. */
export function readPlans(text: string): Plans {
  let parsed: { readonly keys?: unknown; readonly anonymous?: unknown };
  try {
    parsed = JSON.parse(text) as typeof parsed;
  } catch (error) {
    throw new PlansError(`no JSON: ${(error as Error).message}`);
  }
  const { keys = [], anonymous } = parsed ?? {};
  if (!Array.isArray(keys)) throw new PlansError('keys is a list');
  const known = new Map<string, Plan>();
  for (const [at, each] of keys.entries()) {
    const hash = (each as { readonly hash?: unknown } | null)?.hash;
    const where = `keys[${at}]`;
    if (typeof hash !== 'string' || parseHex(hash)?.length !== 32) throw new PlansError(`${where}: hash is the sha256 of the key, 0x and 64 digits`);
    const plan = planOf(each, where);
    if (known.has(hash.toLowerCase()) || [...known.values()].some(({ name }) => name === plan.name)) throw new PlansError(`${where}: there is another one like it`);
    known.set(hash.toLowerCase(), plan);
  }
  if (anonymous === null) return { keys: known, anonymous: undefined };
  return { keys: known, anonymous: anonymous === undefined ? OPEN.anonymous : planOf({ name: 'anonymous', ...(anonymous as object) }, 'anonymous') };
}

/** Throws `PlansError`. */
export function plansIn(file: string): Plans {
  try {
    return readPlans(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new PlansError(`${file}: ${(error as Error).message}`);
  }
}
