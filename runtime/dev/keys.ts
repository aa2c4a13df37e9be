/** Keys of a development network: the same every time, so that ids stay when it starts anew. Worth nothing anywhere else. */
import { type Hex, toHex, utf8 } from '../../protocols/bytes.ts';
import { nodeKeyOf } from '../../protocols/crypto/ed25519.ts';
import { sha256 } from '../../protocols/crypto/hash.ts';
import { addressOf } from '../../protocols/crypto/secp256k1.ts';

export interface DevKeys {
  /** Ed25519 seed of the node. */
  readonly seed: Uint8Array;
  readonly node: Hex;
  /** secp256k1: a member's vote key, an operator's block key. */
  readonly privateKey: Uint8Array;
  readonly address: Hex;
}

export type DevRole = 'spock' | 'operator' | 'gateway';

export function devKeys(role: DevRole): DevKeys {
  const seed = sha256(utf8(`mru/dev/${role}/node`));
  const privateKey = sha256(utf8(`mru/dev/${role}/key`));
  return { seed, node: toHex(nodeKeyOf(seed)), privateKey, address: addressOf(privateKey) };
}
