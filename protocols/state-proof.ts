/**
 * Proofs of single entries under a state root: that a key has its value, or that it is absent. Precise enough to be checked on L1.
 *
 * The tree is that of `state-tree.ts`: path = sha256(key), bit `d` of a path is bit `7 - d % 8` of byte `d / 8`, and 0 goes left.
 * A proof lists the siblings on the path of a key from the root down. A verifier starts with the node that ends the path: the
 * key's own leaf, or for an absent key the empty subtree or the leaf of `other`, whose path differs from the key's but starts with
 * the same bits, one per sibling. Then, for d = siblings - 1 down to 0, node = inner(node, sibling) where bit d of the key's path is
 * 0, else inner(sibling, node). The proof holds when this gives the root.
 */
import { equalBytes, type Hex, parseHex, toHex } from './bytes.ts';
import { sha256 } from './crypto/hash.ts';
import type { StateNode } from './state-tree.ts';

export interface StateProof {
  readonly siblings: readonly Hex[];
  /** The leaf that ends the path of an absent key, when it is another key's. */
  readonly other?: { readonly path: Hex; readonly value: Hex };
}

const EMPTY = new Uint8Array(32);
const leafHash = (path: Uint8Array, value: Uint8Array): Uint8Array => sha256(Uint8Array.of(0), path, value);
const innerHash = (left: Uint8Array, right: Uint8Array): Uint8Array => sha256(Uint8Array.of(1), left, right);
const bit = (path: Uint8Array, depth: number): number => ((path[depth >> 3] as number) >> (7 - (depth & 7))) & 1;

/** Shows that a key has its value, or that it is absent. */
export function proveState(root: StateNode, key: Uint8Array): StateProof {
  const path = sha256(key);
  const siblings: Hex[] = [];
  let node = root;
  for (let depth = 0; node?.kind === 'inner'; depth++) {
    const [next, sibling]: [StateNode, StateNode] = bit(path, depth) === 1 ? [node.right, node.left] : [node.left, node.right];
    siblings.push(toHex(sibling?.hash ?? EMPTY));
    node = next;
  }
  if (node === undefined || equalBytes(node.path, path)) return { siblings };
  return { siblings, other: { path: toHex(node.path), value: toHex(node.value) } };
}

/** Whether the state under `root` has `value` at `key`, or nothing when `value` is `undefined`. Never throws, whatever the proof is. */
export function verifyProof(root: Hex, key: Uint8Array, value: Uint8Array | undefined, proof: StateProof): boolean {
  const siblings = hashesOf(proof?.siblings);
  if (siblings === undefined) return false;
  const path = sha256(key);
  const end = value === undefined ? absenceNode(path, proof) : proof.other === undefined ? leafHash(path, sha256(value)) : undefined;
  if (end === undefined) return false;
  const top = siblings.reduceRight((node, sibling, depth) => (bit(path, depth) === 0 ? innerHash(node, sibling) : innerHash(sibling, node)), end);
  return toHex(top) === root;
}

/** A path has 256 bits, so a longer list proves nothing. */
function hashesOf(siblings: readonly Hex[]): Uint8Array[] | undefined {
  if (!Array.isArray(siblings) || siblings.length > 256) return undefined;
  const hashes = siblings.map(hashFrom);
  return hashes.every((hash) => hash !== undefined) ? hashes : undefined;
}

function hashFrom(text: unknown): Uint8Array | undefined {
  const bytes = typeof text === 'string' ? parseHex(text) : undefined;
  return bytes?.length === 32 ? bytes : undefined;
}

/** What ends the path of an absent key: nothing, or the leaf of another key that has this subtree to itself. */
function absenceNode(path: Uint8Array, { siblings, other }: StateProof): Uint8Array | undefined {
  if (other === undefined) return EMPTY;
  const otherPath = hashFrom(other?.path);
  const otherValue = hashFrom(other?.value);
  if (otherPath === undefined || otherValue === undefined || equalBytes(otherPath, path)) return undefined;
  for (let depth = 0; depth < siblings.length; depth++) if (bit(otherPath, depth) !== bit(path, depth)) return undefined;
  return leafHash(otherPath, otherValue);
}
