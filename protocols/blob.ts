/** Bytes as blobs of L1 (EIP-4844) and back: 4,096 field elements of 31 bytes each, the first of all with the length. */
import { concat } from './bytes.ts';

const ELEMENTS = 4_096;
/** The highest byte of an element stays zero: it is below the field's size then. */
const USED = 31;
export const BLOB_BYTES = ELEMENTS * 32;

/** Bytes that `count` blobs carry. */
export const blobCapacity = (count: number): number => count * ELEMENTS * USED - 4;

/** As few blobs as it takes, each of `BLOB_BYTES`. */
export function toBlobs(bytes: Uint8Array): Uint8Array[] {
  const framed = new Uint8Array(bytes.length + 4);
  new DataView(framed.buffer).setUint32(0, bytes.length, true);
  framed.set(bytes, 4);
  return Array.from({ length: Math.ceil(framed.length / (ELEMENTS * USED)) }, (_, blob) => {
    const out = new Uint8Array(BLOB_BYTES);
    for (let element = 0; element < ELEMENTS; element++) {
      const from = (blob * ELEMENTS + element) * USED;
      out.set(framed.subarray(from, from + USED), element * 32 + 1);
    }
    return out;
  });
}

/** The bytes in some blobs, or `undefined` when these are not made by `toBlobs`. */
export function fromBlobs(blobs: readonly Uint8Array[]): Uint8Array | undefined {
  if (blobs.length === 0 || blobs.some((blob) => blob.length !== BLOB_BYTES)) return undefined;
  const framed = concat(...blobs.flatMap((blob) => Array.from({ length: ELEMENTS }, (_, element) => blob.subarray(element * 32 + 1, element * 32 + 32))));
  const length = new DataView(framed.buffer, framed.byteOffset).getUint32(0, true);
  return length + 4 <= framed.length ? framed.slice(4, 4 + length) : undefined;
}
