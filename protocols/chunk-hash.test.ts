import assert from 'node:assert/strict';
import fc from 'fast-check';
import { concat, toHex } from './bytes.ts';
import { chunkHash, chunkHashes } from './chunk-hash.ts';
import { sha256 } from './crypto/hash.ts';

/** By the definition. */
function plain(bytes: Uint8Array): Uint8Array {
  let chunks: Uint8Array[] = Array.from({ length: Math.max(1, Math.ceil(bytes.length / 32)) }, (_, at) => concat(bytes.slice(at * 32, at * 32 + 32), new Uint8Array(32)).slice(0, 32));
  while (Math.log2(chunks.length) % 1 !== 0) chunks.push(new Uint8Array(32));
  while (chunks.length > 1) chunks = Array.from({ length: chunks.length / 2 }, (_, at) => sha256(chunks[at * 2] as Uint8Array, chunks[at * 2 + 1] as Uint8Array));
  const length = new Uint8Array(32);
  new DataView(length.buffer).setBigUint64(0, BigInt(bytes.length), true);
  return sha256(chunks[0] as Uint8Array, length);
}

describe('chunk hashes', () => {
  it('are those of the definition, for any parts at once', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 40 }), (parts) => {
        let end = 0;
        const ends = parts.map((part) => (end += part.length));
        assert.equal(toHex(chunkHashes(concat(...parts), ends)), toHex(concat(...parts.map(plain))));
      }),
      { numRuns: 200 },
    );
  });

  it('tell apart what differs in zeros at the end alone', () => {
    const hashes = [0, 1, 31, 32, 33, 64, 65].map((length) => toHex(chunkHash(new Uint8Array(length))));
    assert.equal(new Set(hashes).size, hashes.length);
  });

  it('of an empty list of parts are none', () => assert.equal(chunkHashes(new Uint8Array(0), []).length, 0));
});
