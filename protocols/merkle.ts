/**
 * keccak256 Merkle trees over 32-byte leaves: ids, receipts, messages, settled headers. The contract on L1 folds the same way.
 *
 * A leaf node is keccak256(0x00 | leaf), an inner node keccak256(0x01 | left | right), so that neither can pass for the other. The
 * last node of an odd level goes up unchanged. The root of no leaves is zero.
 */
import { concat, fromHex, type Hex, parseHex, toHex, ZERO32 } from './bytes.ts';
import { keccak256 } from './crypto/hash.ts';

const LEAF = Uint8Array.of(0);
const INNER = Uint8Array.of(1);

const leafNode = (leaf: Hex): Uint8Array => keccak256(LEAF, fromHex(leaf));
const innerNode = (left: Uint8Array, right: Uint8Array): Uint8Array => keccak256(concat(INNER, left, right));

function levelAbove(level: readonly Uint8Array[]): Uint8Array[] {
  const above: Uint8Array[] = [];
  for (let i = 0; i < level.length; i += 2) {
    const right = level[i + 1];
    above.push(right === undefined ? (level[i] as Uint8Array) : innerNode(level[i] as Uint8Array, right));
  }
  return above;
}

export function merkleRoot(leaves: readonly Hex[]): Hex {
  let level = leaves.map(leafNode);
  while (level.length > 1) level = levelAbove(level);
  return level[0] === undefined ? ZERO32 : toHex(level[0]);
}

/** The siblings of leaf `index` from the bottom up; levels where it has none are left out. */
export function merklePath(leaves: readonly Hex[], index: number): Hex[] {
  const path: Hex[] = [];
  let level = leaves.map(leafNode);
  for (let at = index; level.length > 1; at >>= 1, level = levelAbove(level)) {
    const sibling = level[at ^ 1];
    if (sibling !== undefined) path.push(toHex(sibling));
  }
  return path;
}

/** Whether `leaf` is number `index` of the `count` leaves under `root`. Never throws. */
export function verifyPath(root: Hex, leaf: Hex, index: number, count: number, path: readonly Hex[]): boolean {
  const bytes = parseHex(leaf);
  if (bytes?.length !== 32 || !Number.isInteger(index) || index < 0 || index >= count) return false;
  let node = keccak256(LEAF, bytes);
  let used = 0;
  for (let at = index, width = count; width > 1; at >>= 1, width = (width + 1) >> 1) {
    if ((at ^ 1) >= width) continue;
    const sibling = parseHex(path[used++] ?? '');
    if (sibling?.length !== 32) return false;
    node = at & 1 ? innerNode(sibling, node) : innerNode(node, sibling);
  }
  return used === path.length && toHex(node) === root;
}
