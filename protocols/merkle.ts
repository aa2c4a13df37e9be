/**
 * Merkle trees that L1 can check: `contracts/settlement/Settlement.sol` follows the same rule.
 *
 *     leaf   keccak256(0x00 | item)             item: 32 bytes
 *     inner  keccak256(0x01 | left | right)     a node without a right neighbour moves up as it is
 *     root   keccak256(0x02 | count | top)      count: one word; a tree of nothing has the root zero
 *
 * The three prefixes keep an inner node from passing as an item. The count in the root makes the shape, and so every index,
 * part of the commitment: without it, the lone last node of an odd tree could be shown at several positions.
 */
import { fromHex, type Hex, parseHex, toHex, ZERO32 } from './bytes.ts';
import { keccak256, word } from './crypto/hash.ts';

const LEAF = Uint8Array.of(0);
const INNER = Uint8Array.of(1);
const ROOT = Uint8Array.of(2);

/** What is hashed is put together in place: a block has thousands of nodes. */
const leafInput = new Uint8Array(33);
const innerInput = new Uint8Array(65);
leafInput.set(LEAF);
innerInput.set(INNER);

function leafNode(item: Uint8Array): Uint8Array {
  leafInput.set(item, 1);
  return keccak256(leafInput);
}
function innerNode(left: Uint8Array, right: Uint8Array): Uint8Array {
  innerInput.set(left, 1);
  innerInput.set(right, 33);
  return keccak256(innerInput);
}
const rootOf = (count: number, top: Uint8Array): Hex => toHex(keccak256(ROOT, word(count), top));

/** The 32 bytes of an item; throws `TypeError` otherwise, because a caller's own items are well formed. */
function item(text: Hex): Uint8Array {
  const bytes = fromHex(text);
  if (bytes.length !== 32) throw new TypeError(`an item of ${bytes.length} bytes where 32 are due`);
  return bytes;
}

function layerAbove(nodes: readonly Uint8Array[]): Uint8Array[] {
  const above: Uint8Array[] = [];
  for (let i = 0; i < nodes.length; i += 2) {
    const left = nodes[i] as Uint8Array;
    const right = nodes[i + 1];
    above.push(right === undefined ? left : innerNode(left, right));
  }
  return above;
}

/** The root over items in order; zero for none. */
export const merkleRoot = (leaves: readonly Hex[]): Hex => merkleRootOf(leaves.map(item));

/** The same over items of 32 bytes each. */
export function merkleRootOf(leaves: readonly Uint8Array[]): Hex {
  if (leaves.length === 0) return ZERO32;
  let nodes = leaves.map(leafNode);
  while (nodes.length > 1) nodes = layerAbove(nodes);
  return rootOf(leaves.length, nodes[0] as Uint8Array);
}

/** The neighbours of item number `index`, from the bottom up; throws `RangeError` when there is no such item. */
export function merklePath(leaves: readonly Hex[], index: number): Hex[] {
  if (!Number.isInteger(index) || index < 0 || index >= leaves.length) throw new RangeError(`no item ${index} among ${leaves.length}`);
  const path: Hex[] = [];
  let nodes = leaves.map((leaf) => leafNode(item(leaf)));
  for (let at = index; nodes.length > 1; at >>= 1) {
    const neighbour = nodes[at ^ 1];
    if (neighbour !== undefined) path.push(toHex(neighbour));
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
  let node = leafNode(start);
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
