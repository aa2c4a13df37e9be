/** Blocks as one row of compressed bytes, and back. */
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { type BlobContent, blobContent } from '../../protocols/batch.ts';
import { decode, encode } from '../../protocols/codec.ts';

/** What a few blobs can unpack to: a body of the largest size, or as many small ones as compress tenfold. */
const UNPACKED_BYTES = 16 * 1024 * 1024;
/** Signatures and hashes do not compress: more effort finds little more. */
const QUALITY = 5;

export const pack = (of: BlobContent): Uint8Array => new Uint8Array(brotliCompressSync(encode(blobContent, of), { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } }));

/** `undefined` for what no `pack` made. */
export function unpack(packed: Uint8Array): BlobContent | undefined {
  try {
    const decoded = decode(blobContent, new Uint8Array(brotliDecompressSync(packed, { maxOutputLength: UNPACKED_BYTES })));
    return decoded.ok ? decoded.value : undefined;
  } catch {
    return undefined;
  }
}
