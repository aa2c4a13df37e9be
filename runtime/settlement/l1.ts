/** The connection to L1: one place that decides what "could not be reached" means. */
import { BaseError, createPublicClient, fallback, http, isHex, type PublicClient } from 'viem';
import type { Hex } from '../../protocols/bytes.ts';

/** One request. A node that is slower than this is as good as away. */
const REQUEST_MS = 5_000;

/** L1 did not do what was asked, and nothing follows from it: try again. */
export class L1Error extends Error {
  override readonly name = 'L1Error';
  readonly code: 'unreachable' | 'reorganised' | 'late' | 'no-funds' | 'no-contract' | 'no-committee' | 'reverted' | 'disagree';
  constructor(code: L1Error['code'], message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

/** Whether a contract refused, which concerns one call; anything else concerns L1, and is worth trying again. */
export const isRefusal = (error: unknown): error is L1Error => error instanceof L1Error && error.code === 'reverted';

export type Reader = PublicClient;

/** Nodes of one L1, as people name several: separated by commas. */
export const urlsOf = (url: string): string[] => url.split(',').flatMap((each) => each.trim() || []);

/** Requests of one turn travel in one HTTP request. Nothing is cached: a cached head would hide a reorg. Of several nodes the next is asked when one does not answer. */
export function connect(url: string): Reader {
  const [first, ...others] = urlsOf(url).map((each) => http(each, { timeout: REQUEST_MS, retryCount: 1, batch: true }));
  if (first === undefined) throw new L1Error('unreachable', 'no URL of L1');
  return createPublicClient({ transport: others.length === 0 ? first : fallback([first, ...others], { retryCount: 0 }), cacheTime: 0 });
}

export const lower = (value: string): Hex => value.toLowerCase() as Hex;

export const reasonOf = (error: unknown): string => (error instanceof BaseError ? error.details || error.shortMessage : String(error));

/** The answer, or an `L1Error`. */
export async function ask<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof L1Error) throw error;
    throw new L1Error('unreachable', `L1 did not answer: ${reasonOf(error)}`, error);
  }
}

/** What a contract reverted with, or `undefined` when it was not a contract that failed. */
export function revertData(error: unknown): Hex | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    const { data } = at as { data?: unknown };
    if (isHex(data)) return data;
  }
  return undefined;
}
