/** Bodies as one row of compressed bytes, and back. */
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { bytes, decode, encode, list } from '../../protocols/codec.ts';
import { LIMITS } from '../../protocols/limits.ts';

const bodies = list(bytes(LIMITS.bodyBytes), LIMITS.batchHeaders, 4);

/** What a few blobs can unpack to: a body of the largest size, or as many small ones as compress tenfold. */
const UNPACKED_BYTES = 16 * 1024 * 1024;
/** Signatures and hashes do not compress: more effort finds little more. */
const QUALITY = 5;

export const pack = (of: readonly Uint8Array[]): Uint8Array => new Uint8Array(brotliCompressSync(encode(bodies, [...of]), { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } }));

/** `undefined` for what no `pack` made. */
export function unpack(packed: Uint8Array): Uint8Array[] | undefined {
  try {
    const decoded = decode(bodies, new Uint8Array(brotliDecompressSync(packed, { maxOutputLength: UNPACKED_BYTES })));
    return decoded.ok ? decoded.value : undefined;
  } catch {
    return undefined;
  }
}
