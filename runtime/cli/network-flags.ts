/** Flags that every command about a running network has, and what they mean. */
import { parseEther } from 'viem';
import { type Hex, parseHex, toHex } from '../../protocols/bytes.ts';
import { lower, urlsOf } from '../settlement/l1.ts';
import { UsageError } from './flags.ts';

export const NETWORK_FLAGS = {
  l1: { kind: 'text', value: 'URL', help: 'JSON-RPC of L1; of several nodes, separated by commas, the next is asked when one is silent, and nothing is believed while they disagree' },
  contract: { kind: 'text', value: 'ADDRESS', help: 'settlement contract of the network' },
  bootstrap: { kind: 'text', value: 'MULTIADDR', help: 'peers to begin with, separated by commas; none for the first node' },
  'l1-block-ms': { kind: 'whole', value: 'MS', help: 'time between L1 blocks', fallback: 1_000, min: 50, max: 60_000 },
} as const;

export const KEY_FLAGS = {
  keys: { kind: 'text', value: 'DIR', help: 'folder of the keys (mru keys new)' },
  'password-file': { kind: 'text', value: 'FILE', help: 'password of the keys; else MRU_PASSWORD, or asked for' },
} as const;

/** Of commands that run a node. */
export const NODE_FLAGS = {
  ...NETWORK_FLAGS,
  ...KEY_FLAGS,
  data: { kind: 'text', value: 'DIR', help: 'folder of this node alone' },
  listen: { kind: 'text', value: 'MULTIADDR', help: 'where to listen (/ip4/127.0.0.1/tcp/0: loopback, a free port)' },
  config: { kind: 'text', value: 'FILE', help: 'these options as one JSON object; MRU_L1 and so on in the environment, and flags, win over it' },
  verbose: { kind: 'boolean', help: 'every log event, as JSON lines on stderr' },
} as const;

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
