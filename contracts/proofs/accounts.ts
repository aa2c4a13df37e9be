/**
 * The accounts that a circuit knows: a tree of sixteen, each leaf owner + 2^160 * balance, zero where nobody is. Slot 0 is the purse of L1: all that
 * was not paid in. So a deposit, a transfer and a withdrawal are one thing, a move from a slot to a slot, and all balances together are `SUPPLY`, always.
 */
import { compress } from './mimc.ts';

export const DEPTH = 4;
export const SLOTS = 1 << DEPTH;
export const UNIT = 1n << 160n;
/** Of ether there is less, in wei. */
export const SUPPLY = (1n << 88n) - 1n;
export const PURSE = 0;
/** Owner of the purse: an address of which nobody has the key. Zero would be nobody's. */
export const L1_OWNER = 1n;

export const leafOf = (owner: bigint, balance: bigint): bigint => owner + UNIT * balance;
export const ownerOf = (leaf: bigint): bigint => leaf % UNIT;
export const balanceOf = (leaf: bigint): bigint => leaf / UNIT;

/** Nodes by number: 1 is the root, 2n and 2n + 1 are below n, slot s is number `SLOTS` + s. */
export interface Nodes {
  get(node: number): bigint | undefined;
  set(node: number, value: bigint): void;
}

/** What stands for a tree without accounts, by its height. */
const EMPTY: readonly bigint[] = Array.from({ length: DEPTH }).reduce<bigint[]>((hashes) => [...hashes, compress(hashes.at(-1) as bigint, hashes.at(-1) as bigint)], [0n]);

export const nodeAt = (nodes: Nodes, node: number): bigint => nodes.get(node) ?? (EMPTY[DEPTH - Math.floor(Math.log2(node))] as bigint);
export const leafAt = (nodes: Nodes, slot: number): bigint => nodeAt(nodes, SLOTS + slot);

/** Puts a leaf into the tree; answers the root. */
export function putLeaf(nodes: Nodes, slot: number, leaf: bigint): bigint {
  let node = SLOTS + slot;
  nodes.set(node, leaf);
  for (node >>= 1; node > 0; node >>= 1) nodes.set(node, compress(nodeAt(nodes, 2 * node), nodeAt(nodes, 2 * node + 1)));
  return nodeAt(nodes, 1);
}

/** Siblings of a slot, from the leaf up. */
export function siblingsOf(nodes: Nodes, slot: number): bigint[] {
  const siblings: bigint[] = [];
  for (let node = SLOTS + slot; node > 1; node >>= 1) siblings.push(nodeAt(nodes, node ^ 1));
  return siblings;
}

/** A tree in which L1 has everything. */
export function emptyAccounts(nodes: Nodes = new Map()): Nodes {
  putLeaf(nodes, PURSE, leafOf(L1_OWNER, SUPPLY));
  return nodes;
}
