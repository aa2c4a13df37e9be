/** A stored value: one byte of version, four of CRC-32 over key and value, then the value. Disks do flip bits. */
import { crc32 } from 'node:zlib';
import { StoreError } from '../../actors/ports/store.ts';

const VERSION = 1;
const HEADER = 5;

const checksum = (key: string, value: Uint8Array): number => crc32(value, crc32(key));

export function frameValue(key: string, value: Uint8Array): Uint8Array {
  const framed = new Uint8Array(HEADER + value.length);
  framed[0] = VERSION;
  new DataView(framed.buffer).setUint32(1, checksum(key, value), true);
  framed.set(value, HEADER);
  return framed;
}

/** The value, copied. Throws `StoreError` 'corrupt' that names the key. */
export function unframeValue(key: string, framed: Uint8Array): Uint8Array {
  if (framed.length < HEADER || framed[0] !== VERSION) throw new StoreError('corrupt', `${key}: ${framed.length} bytes of version ${framed[0]}`, key);
  // Not slice(): the database answers Buffers, whose slice() shares memory.
  const value = new Uint8Array(framed.subarray(HEADER));
  const expected = new DataView(framed.buffer, framed.byteOffset).getUint32(1, true);
  if (checksum(key, value) !== expected) throw new StoreError('corrupt', `${key}: the checksum of ${value.length} bytes does not match`, key);
  return value;
}
