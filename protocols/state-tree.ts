/**
 * The state of a rollup under one root: a binary trie over sha256(key), most significant bit first.
 *
 * leaf = sha256(0x00 | sha256(key) | sha256(value)), inner = sha256(0x01 | left | right), an empty subtree is 32 zero bytes, and a
 * subtree with a single leaf is that leaf, so paths are about log2(n) long. Nodes never change: a root stays valid after
 * later updates, which makes rolling back free.
 */
import { compareBytes, equalBytes, type Hex, toHex } from './bytes.ts';
import { sha256 } from './crypto/hash.ts';

export interface Leaf {
  readonly kind: 'leaf';
  readonly path: Uint8Array;
  readonly value: Uint8Array;
  readonly hash: Uint8Array;
}

export interface Inner {
  readonly kind: 'inner';
  readonly left: StateNode;
  readonly right: StateNode;
  readonly hash: Uint8Array;
}

/** `undefined` is the empty subtree. */
export type StateNode = Leaf | Inner | undefined;

export interface StateChange {
  readonly key: Uint8Array;
  /** `undefined` deletes. */
  readonly value: Uint8Array | undefined;
}

const EMPTY = new Uint8Array(32);
const LEAF = Uint8Array.of(0);
const INNER = Uint8Array.of(1);

const hashOf = (node: StateNode): Uint8Array => node?.hash ?? EMPTY;
const leafHash = (path: Uint8Array, value: Uint8Array): Uint8Array => sha256(LEAF, path, value);

export const stateRoot = (node: StateNode): Hex => toHex(hashOf(node));

/** Bit `depth` of a path. */
const bit = (path: Uint8Array, depth: number): number => ((path[depth >> 3] as number) >> (7 - (depth & 7))) & 1;

interface PathChange {
  readonly path: Uint8Array;
  /** sha256 of the value. */
  readonly value: Uint8Array | undefined;
}

/** Applies changes (the last one of a key counts) and answers the new root; each new node is hashed once. */
export function updateState(root: StateNode, changes: readonly StateChange[]): StateNode {
  const byPath = new Map<string, PathChange>();
  for (const { key, value } of changes) {
    const path = sha256(key);
    byPath.set(toHex(path), { path, value: value && sha256(value) });
  }
  const sorted = [...byPath.values()].sort((a, b) => compareBytes(a.path, b.path));
  return apply(root, sorted, 0, sorted.length, 0);
}

/** Changes `from` to `to` all lie below `node`, which is `depth` bits deep. */
function apply(node: StateNode, changes: readonly PathChange[], from: number, to: number, depth: number): StateNode {
  if (from === to) return node;
  if (node === undefined) return build(changes, from, to, depth);
  if (node.kind === 'leaf') return applyToLeaf(node, changes, from, to, depth);
  const split = splitAt(changes, from, to, depth);
  return join(apply(node.left, changes, from, split, depth + 1), apply(node.right, changes, split, to, depth + 1), node);
}

/** A subtree of one leaf is that leaf: the old one goes in among the changes unless one of them replaces it. */
function applyToLeaf(leaf: Leaf, changes: readonly PathChange[], from: number, to: number, depth: number): StateNode {
  const own = changes.slice(from, to);
  if (!own.some((change) => equalBytes(change.path, leaf.path))) own.push({ path: leaf.path, value: leaf.value });
  own.sort((a, b) => compareBytes(a.path, b.path));
  return build(own, 0, own.length, depth);
}

function build(changes: readonly PathChange[], from: number, to: number, depth: number): StateNode {
  if (to - from > 1) {
    const split = splitAt(changes, from, to, depth);
    return join(build(changes, from, split, depth + 1), build(changes, split, to, depth + 1), undefined);
  }
  const only = changes[from];
  if (from === to || only?.value === undefined) return undefined;
  return { kind: 'leaf', path: only.path, value: only.value, hash: leafHash(only.path, only.value) };
}

/** The first change whose bit at `depth` is 1. */
function splitAt(changes: readonly PathChange[], from: number, to: number, depth: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bit((changes[middle] as PathChange).path, depth) === 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function join(left: StateNode, right: StateNode, before: Inner | undefined): StateNode {
  if (left === undefined && right?.kind !== 'inner') return right;
  if (right === undefined && left?.kind !== 'inner') return left;
  if (before !== undefined && before.left === left && before.right === right) return before;
  return { kind: 'inner', left, right, hash: sha256(INNER, hashOf(left), hashOf(right)) };
}
