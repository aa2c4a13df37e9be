/** What the framework keeps in every rollup's state, under keys that begin with 0: no guest can touch them. */
import { concat, type Hex, hexInto } from '../../protocols/bytes.ts';
import { bytes, type Codec, decode, encode, hash32, record, text, u53, u64, type ValueOf } from '../../protocols/codec.ts';
import { word } from '../../protocols/crypto/hash.ts';
import { LIMITS } from '../../protocols/limits.ts';

function tagged(tag: number, of: Hex): Uint8Array {
  const key = new Uint8Array(1 + of.length / 2);
  key[1] = tag;
  hexInto(of, key, 2);
  return key;
}

/** Next nonce of an account (u64). */
export const nonceKey = (account: Hex): Uint8Array => tagged(0x6e, account);
/** Next message expected from a rollup (u53), and next number for a message to one. */
export const inboundKey = (source: Hex): Uint8Array => tagged(0x69, source);
export const outboundKey = (target: Hex): Uint8Array => tagged(0x6f, target);

/** What is remembered of message `seq` to a rollup until it is known what came of it. */
export const pendingKey = (target: Hex, seq: number): Uint8Array => concat(tagged(0x61, target), word(seq).subarray(24));

const pending = record('Pending', { reply: text(64), deadline: u53, note: bytes(LIMITS.noteBytes) });
export type Pending = ValueOf<typeof pending>;

/** Hash of the code of the version that is in force; none for the first one. */
export const VERSION_KEY = Uint8Array.of(0, 0x76);

/** Framework entries are written by the host alone, so a damaged one is a bug and not an input. */
function read<T, A>(codec: Codec<T>, bytes: Uint8Array | undefined, absent: A): T | A {
  if (bytes === undefined) return absent;
  const decoded = decode(codec, bytes);
  if (!decoded.ok) throw decoded.error;
  return decoded.value;
}

/** As `read(u64, …)`, which every action of every block would go through. */
export function readNonce(bytes: Uint8Array | undefined): bigint {
  if (bytes === undefined || bytes.length !== 8) return read(u64, bytes, 0n);
  let [low, high] = [0, 0];
  for (let at = 3; at >= 0; at--) {
    low = low * 256 + (bytes[at] as number);
    high = high * 256 + (bytes[at + 4] as number);
  }
  return high === 0 ? BigInt(low) : (BigInt(high) << 32n) | BigInt(low);
}
export const readLane = (bytes: Uint8Array | undefined): number => read(u53, bytes, 0);
export const readVersion = (bytes: Uint8Array | undefined): Hex | undefined => read(hash32, bytes, undefined);
export const writeNonce = (value: bigint): Uint8Array => encode(u64, value);
export const writeLane = (value: number): Uint8Array => encode(u53, value);
export const writeVersion = (code: Hex): Uint8Array => encode(hash32, code);
export const readPending = (bytes: Uint8Array | undefined): Pending | undefined => read(pending, bytes, undefined);
export const writePending = (of: Pending): Uint8Array => encode(pending, of);
