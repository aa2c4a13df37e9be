/** Keys of a local network, all from one seed: the same network every time. Worth nothing anywhere else. */
import { type Hex, toHex, utf8 } from '../../protocols/bytes.ts';
import { nodeKeyOf } from '../../protocols/crypto/ed25519.ts';
import { sha256 } from '../../protocols/crypto/hash.ts';
import { addressOf } from '../../protocols/crypto/secp256k1.ts';

export interface NodeKeys {
  readonly seed: Uint8Array;
  readonly node: Hex;
  /** secp256k1: a member's vote key, an operator's block key, a wallet. */
  readonly privateKey: Uint8Array;
  readonly address: Hex;
}

export function keysOf(seed: number, name: string): NodeKeys {
  const nodeSeed = sha256(utf8(`mru/local/${seed}/${name}/node`));
  const privateKey = sha256(utf8(`mru/local/${seed}/${name}/key`));
  return { seed: nodeSeed, node: toHex(nodeKeyOf(nodeSeed)), privateKey, address: addressOf(privateKey) };
}
