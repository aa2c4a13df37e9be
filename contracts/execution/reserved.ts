/** What the framework keeps in every rollup's state, under keys that begin with 0: no guest can touch them. */
import { concat, fromHex, type Hex } from '../../protocols/bytes.ts';
import { type Codec, decode, encode, u53, u64 } from '../../protocols/codec.ts';

const tagged = (tag: string, of: Hex): Uint8Array => concat(Uint8Array.of(0, tag.charCodeAt(0)), fromHex(of));

/** Next nonce of an account (u64). */
export const nonceKey = (account: Hex): Uint8Array => tagged('n', account);
/** Next message expected from a rollup (u53), and next number for a message to one. */
export const inboundKey = (source: Hex): Uint8Array => tagged('i', source);
export const outboundKey = (target: Hex): Uint8Array => tagged('o', target);

/** Framework entries are written by the host alone, so a damaged one is a bug and not an input. */
function read<T>(codec: Codec<T>, bytes: Uint8Array | undefined, absent: T): T {
  if (bytes === undefined) return absent;
  const decoded = decode(codec, bytes);
  if (!decoded.ok) throw decoded.error;
  return decoded.value;
}

export const readNonce = (bytes: Uint8Array | undefined): bigint => read(u64, bytes, 0n);
export const readLane = (bytes: Uint8Array | undefined): number => read(u53, bytes, 0);
export const writeNonce = (value: bigint): Uint8Array => encode(u64, value);
export const writeLane = (value: number): Uint8Array => encode(u53, value);
