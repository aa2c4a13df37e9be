/** A node has one Ed25519 key: as hex it is the node key of the port, as peer id it is what libp2p calls the node. */
import { publicKeyFromRaw } from '@libp2p/crypto/keys';
import { peerIdFromPublicKey } from '@libp2p/peer-id';
import { type Hex, parseHex, toHex } from '../../protocols/bytes.ts';
import type { PeerId } from './libp2p-types.ts';

/** The peer id of a node key, or `undefined` when it is no Ed25519 public key. */
export function peerIdOf(key: Hex): PeerId | undefined {
  const raw = parseHex(key);
  if (raw?.length !== 32) return undefined;
  try {
    return peerIdFromPublicKey(publicKeyFromRaw(raw));
  } catch {
    return undefined;
  }
}

/** The node key of a peer, or `undefined` for one of another kind of key: it cannot be a node of ours. */
export const keyOf = (peer: PeerId): Hex | undefined => (peer.type === 'Ed25519' ? toHex(peer.publicKey.raw) : undefined);

/** A node key as libp2p and its multiaddrs write it. */
export const nodeWords = (key: Hex): string => peerIdOf(key)?.toString() ?? key;
