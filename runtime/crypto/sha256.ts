/** The sha256 of Node, which a thread that only hashes can have alone. */
import { hash } from 'node:crypto';
import { useSha256 } from '../../protocols/crypto/hash.ts';

export function useNodeSha256(): void {
  useSha256((bytes) => {
    const digest = hash('sha256', bytes, 'buffer');
    // Not a Buffer: those share one memory, and their `slice` does not copy.
    return new Uint8Array(digest);
  });
}
