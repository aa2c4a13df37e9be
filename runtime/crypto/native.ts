/** Replaces the portable signature code of `protocols/` by what this machine does faster. */
import { hash } from 'node:crypto';
import { useEd25519 } from '../../protocols/crypto/ed25519.ts';
import { useSha256 } from '../../protocols/crypto/hash.ts';
import { useSecp256k1 } from '../../protocols/crypto/secp256k1.ts';
import { nodeEd25519 } from './ed25519.ts';
import { loadNativeSecp256k1 } from './secp256k1.ts';

/** For the whole process (each worker has its own). Answers which secp256k1 is in use: `noble` is 25 times slower and worth a warning. */
export function installNativeCrypto(): 'native' | 'noble' {
  useSha256((bytes) => new Uint8Array(hash('sha256', bytes, 'buffer')));
  useEd25519(nodeEd25519);
  const native = loadNativeSecp256k1();
  if (native !== undefined) useSecp256k1(native);
  return native === undefined ? 'noble' : 'native';
}
