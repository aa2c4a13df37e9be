/**
 * Merkle trees that L1 can check: `contracts/settlement/Settlement.sol` follows the same rule.
 *
 *     inner  sha256(left | right)     items are 32 bytes; a node without a right neighbour moves up as it is
 *     root   sha256(count | top)      count: one word, highest byte first; a tree of nothing has the root zero
 *
 * The count in the root makes the shape, and so every index, part of the commitment: an inner node cannot pass as an item, nor the
 * lone last node of an odd tree be shown at several positions, without another count and so another root.
 */
import { type Hex, hexInto, parseHex, toHex, ZERO32 } from './bytes.ts';
import { hashPairs, sha256, word } from './crypto/hash.ts';

const innerNode = (left: Uint8Array, right: Uint8Array): Uint8Array => sha256(left, right);
const rootOf = (count: number, top: Uint8Array): Hex => toHex(sha256(word(count), top));

/** Writes the 32 bytes of an item; throws `TypeError` otherwise, because a caller's own items are well formed. */
function writeItem(text: Hex, out: Uint8Array, at: number): void {
  if (text.length !== 66) throw new TypeError(`an item of ${text.length / 2 - 1} bytes where 32 are due`);
  hexInto(text, out, at);
}

/** The nodes above `nodes`, 32 bytes each, all of a layer hashed at once. */
function layerAbove(nodes: Uint8Array): Uint8Array {
  const paired = nodes.length - (nodes.length % 64);
  const above = new Uint8Array(paired / 2 + (nodes.length - paired));
  hashPairs(nodes.subarray(0, paired), above.subarray(0, paired / 2));
  above.set(nodes.subarray(paired), paired / 2);
  return above;
}

function flat(items: readonly Hex[]): Uint8Array {
  const nodes = new Uint8Array(items.length * 32);
  for (let at = 0; at < items.length; at++) writeItem(items[at] as Hex, nodes, at * 32);
  return nodes;
}

/** The root over items in order; zero for none. */
export const merkleRoot = (items: readonly Hex[]): Hex => merkleRootOf(flat(items));

/** The same over items that lie one after the other, 32 bytes each. */
export function merkleRootOf(items: Uint8Array): Hex {
  if (items.length === 0) return ZERO32;
  let nodes = items;
  while (nodes.length > 32) nodes = layerAbove(nodes);
  return rootOf(items.length / 32, nodes);
}

/** The neighbours of item number `index`, from the bottom up; throws `RangeError` when there is no such item. */
export function merklePath(leaves: readonly Hex[], index: number): Hex[] {
  if (!Number.isInteger(index) || index < 0 || index >= leaves.length) throw new RangeError(`no item ${index} among ${leaves.length}`);
  const path: Hex[] = [];
  let nodes = flat(leaves);
  for (let at = index; nodes.length > 32; at >>= 1) {
    const neighbour = nodes.subarray((at ^ 1) * 32, (at ^ 1) * 32 + 32);
    if (neighbour.length > 0) path.push(toHex(neighbour));
    nodes = layerAbove(nodes);
  }
  return path;
}

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

function hash(text: Hex | undefined): Uint8Array | undefined {
  const bytes = text === undefined ? undefined : parseHex(text);
  return bytes?.length === 32 ? bytes : undefined;
}

/** Whether `leaf` is item number `index` of the `count` items under `root`. Total: whatever it is given, it answers. */
export function verifyPath(root: Hex, leaf: Hex, index: number, count: number, path: readonly Hex[]): boolean {
  const start = hash(leaf);
  if (start === undefined || !isCount(index) || !isCount(count) || index >= count) return false;
  let node = start;
  let used = 0;
  // Halving by division: counts go up to 2^53, bit operations only to 2^32.
  for (let at = index, width = count; width > 1; at = Math.floor(at / 2), width = Math.ceil(width / 2)) {
    const isRight = at % 2 === 1;
    if (!isRight && at + 1 === width) continue;
    const neighbour = hash(path[used++]);
    if (neighbour === undefined) return false;
    node = isRight ? innerNode(neighbour, node) : innerNode(node, neighbour);
  }
  return used === path.length && rootOf(count, node) === root;
}
