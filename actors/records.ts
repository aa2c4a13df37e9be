/** Keys and codecs of what nodes keep. One place, so that two actors never disagree about a record. */

import { signedAction } from '../protocols/action.ts';
import { announcement, type Header, headerHash } from '../protocols/block.ts';
import { type Hex, ZERO32 } from '../protocols/bytes.ts';
import { type Codec, decode, encode, hash32, record, u32, u53, u64, type ValueOf } from '../protocols/codec.ts';
import { type Range, type Store, StoreError, type StoreOperation } from './ports/store.ts';

/** Heights and sequence numbers as texts that sort like numbers. */
export const ordinal = (value: number): string => value.toString().padStart(16, '0');

const scope = (rollup: Hex): string => rollup.slice(2);

export const keys = {
  /** The last block of the chain as this node knows it; the executor's state may be some blocks behind. */
  tip: (rollup: Hex) => `tip/${scope(rollup)}`,
  /** An operator's own blocks; a member's certified ones. */
  block: (rollup: Hex, height: number) => `block/${scope(rollup)}/${ordinal(height)}`,
  certified: (rollup: Hex, height: number) => `certified/${scope(rollup)}/${ordinal(height)}`,
  /** Two certificates for one place: this node goes on with neither. */
  conflict: (rollup: Hex) => `conflict/${scope(rollup)}`,
  /** A block that was certified, and that this node executed and found otherwise. */
  wrong: (rollup: Hex) => `wrong/${scope(rollup)}`,
  /** How many messages of L1 its chain has taken in, where blocks are not executed. */
  taken: (rollup: Hex) => `taken/${scope(rollup)}`,
  /** What this node judged of a block that was challenged. */
  verdict: (header: Hex) => `verdict/${header.slice(2)}`,
  /** The state kept for who joins later, and its parts. */
  snapshot: (rollup: Hex) => `snapshot/${scope(rollup)}`,
  chunk: (rollup: Hex, name: Hex) => `chunk/${scope(rollup)}/${name.slice(2)}`,
  available: (rollup: Hex, height: number) => `available/${scope(rollup)}/${ordinal(height)}`,
  /** What it takes to begin a rollup, as its operator gave it once. */
  deployment: (rollup: Hex) => `deployment/${scope(rollup)}`,
  /** Acknowledged and not yet in a block, in order of acknowledgement. */
  pending: (rollup: Hex, seq: number) => `pending/${scope(rollup)}/${ordinal(seq)}`,
  /** Everything ever acknowledged, by action id. */
  acknowledged: (rollup: Hex, id: Hex) => `acknowledged/${scope(rollup)}/${id.slice(2)}`,
  /** When this node took in a certified block that sent messages. */
  heard: (rollup: Hex, height: number) => `heard/${scope(rollup)}/${ordinal(height)}`,
  /** A certified message on its way, by lane. */
  message: (to: Hex, from: Hex, seq: number) => `message/${scope(to)}/${scope(from)}/${ordinal(seq)}`,
} as const;

/** All keys below a prefix that ends in '/': '0' is the character after '/'. */
export const below = (prefix: string): Range => ({ from: `${prefix}/`, to: `${prefix}0` });

/** `committee` certifies the next block. */
export const tipRecord = record('Tip', { height: u53, hash: hash32, stateRoot: hash32, time: u53, committee: u32, work: u64 });
export type Tip = ValueOf<typeof tipRecord>;

export const genesisTip = (stateRoot: Hex, committee: number): Tip => ({ height: 0, hash: ZERO32, stateRoot, time: 0, committee, work: 0n });

export const tipOf = (header: Header): Tip => ({ height: header.height, hash: headerHash(header), stateRoot: header.stateRoot, time: header.time, committee: header.next, work: header.work });

export const pendingRecord = record('Pending', { seq: u53, id: hash32, includedBy: u53, action: signedAction });
export type PendingRecord = ValueOf<typeof pendingRecord>;

/** `entry` is the first that is wrong; the number of entries where none is and the header is wrong otherwise. */
export const wrongRecord = record('Wrong', { announcement, entry: u32 });
export type WrongBlock = ValueOf<typeof wrongRecord>;

export const takenRecord = record('Taken', { count: u53 });

/** Milliseconds by this node's clock. */
export const heardRecord = record('Heard', { at: u53 });

export const acknowledgedRecord = record('Acknowledged', { includedBy: u53 });

export const put = <T>(key: string, codec: Codec<T>, value: T): StoreOperation => ({ type: 'put', key, value: encode(codec, value) });

/** A record that is there and reads well, `undefined` when absent; throws `StoreError` when it is damaged. */
export async function load<T>(store: Store, key: string, codec: Codec<T>): Promise<T | undefined> {
  const bytes = await store.get(key);
  return bytes && parse(key, codec, bytes);
}

export async function loadRange<T>(store: Store, range: Range, codec: Codec<T>): Promise<T[]> {
  return (await store.range(range)).map(([key, bytes]) => parse(key, codec, bytes));
}

function parse<T>(key: string, codec: Codec<T>, bytes: Uint8Array): T {
  const decoded = decode(codec, bytes);
  if (!decoded.ok) throw new StoreError('corrupt', `${key}: ${decoded.error.message}`);
  return decoded.value;
}
