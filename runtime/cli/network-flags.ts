/** What flags about a running network mean. */
import { parseEther } from 'viem';
import { type Hex, parseHex, toHex } from '../../protocols/bytes.ts';
import { lower, urlsOf } from '../settlement/l1.ts';
import { UsageError } from './flags.ts';

/** What cannot be left out. Throws `UsageError` that says what it is for. */
export function needed(value: string | undefined, flag: string, what: string): string {
  if (value === undefined) throw new UsageError(`--${flag} is needed: ${what}`);
  return value;
}

export function urlOf(value: string | undefined): string {
  const text = needed(value, 'l1', 'the JSON-RPC URL of L1, like http://127.0.0.1:8545');
  const wrong = urlsOf(text).find((each) => !/^https?:\/\/./.test(each));
  if (wrong !== undefined || urlsOf(text).length === 0) throw new UsageError(`--l1 wants http or https URLs, got "${wrong ?? text}"`);
  return text;
}

export function contractOf(value: string | undefined): Hex {
  return addressOf(needed(value, 'contract', 'the settlement contract, as mru vulcan deploy prints it'), 'contract');
}

export function addressOf(value: string, flag: string): Hex {
  const text = lower(value);
  if (parseHex(text)?.length !== 20) throw new UsageError(`--${flag} wants an address of 20 bytes, got "${text}"`);
  return text;
}

export const listOf = (value: string | undefined): string[] => (value ?? '').split(',').flatMap((each) => each.trim() || []);

/** Reading L1 needs a key, and no account: this one pays for nothing. */
export const NOBODY = toHex(new Uint8Array(32).fill(1));

/** Ether as people write it: 1, 0.5. */
export function weiOf(value: string, flag: string): bigint {
  if (!/^\d+(\.\d+)?$/.test(value)) throw new UsageError(`--${flag} wants ether, like 1 or 0.5, got "${value}"`);
  return parseEther(value);
}
