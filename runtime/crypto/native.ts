/** Replaces the portable signature code of `protocols/` by what this machine does faster. */
import { useHexDigits, useLatin1 } from '../../protocols/bytes.ts';
import { useBls } from '../../protocols/crypto/bls.ts';
import { useEd25519 } from '../../protocols/crypto/ed25519.ts';
import { useHashPairs, useKeccak256 } from '../../protocols/crypto/hash.ts';
import { useSecp256k1 } from '../../protocols/crypto/secp256k1.ts';
import { loadNativeBls } from './bls.ts';
import { nodeEd25519 } from './ed25519.ts';
import { loadNativeHashPairs } from './hash-pairs.ts';
import { wasmKeccak256 } from './keccak.ts';
import { remembered } from './remembered.ts';
import { loadNativeSecp256k1 } from './secp256k1.ts';
import { useNodeSha256 } from './sha256.ts';

/** For the whole process (each worker has its own). Answers which secp256k1 is in use: `noble` is 25 times slower and worth a warning. */
export function installNativeCrypto(): 'native' | 'noble' {
  useNodeSha256();
  useKeccak256(wasmKeccak256);
  const pairs = loadNativeHashPairs();
  if (pairs !== undefined) useHashPairs(pairs);
  useHexDigits((bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex'));
  useLatin1((bytes, from, to) => Buffer.prototype.latin1Slice.call(bytes, from, to));
  useEd25519(nodeEd25519);
  const bls = loadNativeBls();
  if (bls !== undefined) useBls(bls);
  const native = loadNativeSecp256k1();
  if (native !== undefined) useSecp256k1(remembered(native));
  return native === undefined ? 'noble' : 'native';
}
