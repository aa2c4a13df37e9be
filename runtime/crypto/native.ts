/** Fast implementations of the protocol's curves and hashes, installed for the whole process or worker. */
import { createHash, createPrivateKey, createPublicKey, hash, type KeyObject, sign, verify } from 'node:crypto';
import { createRequire } from 'node:module';
import { concat, toHex } from '../../protocols/bytes.ts';
import { type Ed25519Backend, useEd25519 } from '../../protocols/crypto/ed25519.ts';
import { useSha256 } from '../../protocols/crypto/hash.ts';
import { type Secp256k1Backend, useSecp256k1 } from '../../protocols/crypto/secp256k1.ts';

interface NativeSecp256k1 {
  ecdsaSign(message: Uint8Array, privateKey: Uint8Array): { signature: Uint8Array; recid: number };
  ecdsaRecover(signature: Uint8Array, recid: number, message: Uint8Array, compressed: boolean): Uint8Array;
  publicKeyCreate(privateKey: Uint8Array, compressed: boolean): Uint8Array;
}

/** The package falls back to slow JavaScript by itself; only its native binding is worth installing. */
function nativeSecp256k1(): NativeSecp256k1 | undefined {
  const require = createRequire(import.meta.url);
  try {
    require('secp256k1/bindings');
    return require('secp256k1') as NativeSecp256k1;
  } catch {
    return undefined;
  }
}

const secp256k1Backend = (native: NativeSecp256k1): Secp256k1Backend => ({
  sign(digest, privateKey) {
    const { signature, recid } = native.ecdsaSign(digest, privateKey);
    return { signature, recovery: recid };
  },
  recover(digest, signature, recovery) {
    try {
      return native.ecdsaRecover(signature, recovery, digest, false).slice(1);
    } catch {
      return undefined;
    }
  },
  publicKey: (privateKey) => native.publicKeyCreate(privateKey, false).slice(1),
});

const PRIVATE_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
/** Parsed keys kept: a committee and its operators, many times over. */
const KEYS = 1024;

/** Parsing a key costs as much as using it. */
function cached(parse: (key: Uint8Array) => KeyObject): (key: Uint8Array) => KeyObject {
  const keys = new Map<string, KeyObject>();
  return (key) => {
    const name = toHex(key);
    const known = keys.get(name) ?? parse(key);
    keys.set(name, known);
    if (keys.size > KEYS) keys.delete(keys.keys().next().value as string);
    return known;
  };
}

const privateKeyOf = cached((seed) => createPrivateKey({ key: Buffer.from(concat(PRIVATE_PREFIX, seed)), format: 'der', type: 'pkcs8' }));
const publicKeyOf = cached((key) => createPublicKey({ key: Buffer.from(concat(PUBLIC_PREFIX, key)), format: 'der', type: 'spki' }));

const ed25519Backend: Ed25519Backend = {
  publicKey: (seed) => new Uint8Array(createPublicKey(privateKeyOf(seed)).export({ format: 'der', type: 'spki' }).subarray(PUBLIC_PREFIX.length)),
  sign: (message, seed) => new Uint8Array(sign(null, message, privateKeyOf(seed))),
  verify(signature, message, publicKey) {
    try {
      return verify(null, message, publicKeyOf(publicKey), signature);
    } catch {
      return false;
    }
  },
};

const sha256 = typeof hash === 'function' ? (bytes: Uint8Array) => new Uint8Array(hash('sha256', bytes, 'buffer')) : (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());

/** Which secp256k1 is in use afterwards: `noble` is about 25 times slower and worth a warning. */
export function installNativeCrypto(): 'native' | 'noble' {
  useSha256(sha256);
  useEd25519(ed25519Backend);
  const native = nativeSecp256k1();
  if (native === undefined) return 'noble';
  useSecp256k1(secp256k1Backend(native));
  return 'native';
}
