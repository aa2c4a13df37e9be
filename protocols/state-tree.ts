/**
 * The state of a rollup under one root: a binary trie over 256-bit paths, most significant bit first, 0 to the left.
 *
 * - path(key) = sha256(key) with its first bit replaced: 1 for a balance key (`balance.ts`), 0 for any other. So the right child
 *   of the root is the balance subtree of every rollup, and can be proven and exported alone.
 * - leaf = sha256( sha256(path | sha256(value)) | LEAF_TAG ). LEAF_TAG is "mru/1 leaf" in ASCII, padded on the right with zeros to
 *   32 bytes. No hash can be found that equals it, so no inner node can be taken for a leaf.
 * - inner = sha256(left | right), exactly 64 bytes.
 * - An empty subtree is 32 zero bytes. A subtree with a single leaf is that leaf's hash, at whatever depth; so paths are about
 *   log2(n) long. An inner node beside an empty subtree is not shortened: inner(x, EMPTY).
 *
 * What is here is the definition in code, for tests, chunks and anyone who checks; a node's own tree, which changes in place and
 * hashes in batches, is in `contracts/execution`.
 */
import { isBalanceKey } from './balance.ts';
import { compareBytes, type Hex, toHex, utf8 } from './bytes.ts';
import { sha256 } from './crypto/hash.ts';

export interface StateEntry {
  readonly key: Uint8Array;
  readonly value: Uint8Array;
}

export interface StateLeaf {
  readonly path: Uint8Array;
  readonly hash: Uint8Array;
}

export interface StateNode {
  readonly kind: 'empty' | 'leaf' | 'inner';
  readonly hash: Uint8Array;
}

export const EMPTY_HASH = new Uint8Array(32);
export const EMPTY_NODE: StateNode = { kind: 'empty', hash: EMPTY_HASH };
export const LEAF_TAG = ((): Uint8Array => {
  const tag = new Uint8Array(32);
  tag.set(utf8('mru/1 leaf'));
  return tag;
})();

/** Where a key lies. */
export function pathOf(key: Uint8Array): Uint8Array {
  const path = sha256(key);
  path[0] = ((path[0] as number) & 0x7f) | (isBalanceKey(key) ? 0x80 : 0);
  return path;
}

/** Bit `depth` of a path. */
export const bitOf = (path: Uint8Array, depth: number): number => ((path[depth >> 3] as number) >> (7 - (depth & 7))) & 1;

/** `value` is the hash of the value. */
export const leafHash = (path: Uint8Array, value: Uint8Array): Uint8Array => sha256(sha256(path, value), LEAF_TAG);
export const innerHash = (left: Uint8Array, right: Uint8Array): Uint8Array => sha256(left, right);

export const leafOf = ({ key, value }: StateEntry): StateLeaf => {
  const path = pathOf(key);
  return { path, hash: leafHash(path, sha256(value)) };
};

/** The node above two subtrees. */
export function joinNodes(left: StateNode, right: StateNode): StateNode {
  if (left.kind === 'empty' && right.kind !== 'inner') return right;
  if (right.kind === 'empty' && left.kind !== 'inner') return left;
  return { kind: 'inner', hash: innerHash(left.hash, right.hash) };
}

/** The subtree of leaves that lie below one node `depth` bits deep, in order of paths, each path once. */
export function subtreeOf(leaves: readonly StateLeaf[], depth: number): StateNode {
  const [only] = leaves;
  if (only === undefined) return EMPTY_NODE;
  if (leaves.length === 1) return { kind: 'leaf', hash: only.hash };
  const right = leaves.findIndex((leaf) => bitOf(leaf.path, depth) === 1);
  const split = right < 0 ? leaves.length : right;
  return joinNodes(subtreeOf(leaves.slice(0, split), depth + 1), subtreeOf(leaves.slice(split), depth + 1));
}

/** Leaves in order of paths; of entries with the same key, the last one counts. */
export function leavesOf(entries: Iterable<StateEntry>): StateLeaf[] {
  const leaves = new Map<string, StateLeaf>();
  for (const entry of entries) {
    const leaf = leafOf(entry);
    leaves.set(toHex(leaf.path), leaf);
  }
  return [...leaves.values()].sort((a, b) => compareBytes(a.path, b.path));
}

/** The root of a state with these entries, by the definition, without any eye to speed. */
export const stateRootOf = (entries: Iterable<StateEntry>): Hex => toHex(subtreeOf(leavesOf(entries), 0).hash);
