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

/** The neighbours of the `many` items from number `index` on, from the bottom up, left before right; throws `RangeError` when there are no such items. */
export function merklePath(leaves: readonly Hex[], index: number, many = 1): Hex[] {
  if (!isCount(index) || !isCount(many) || many === 0 || index + many > leaves.length) throw new RangeError(`no items ${index} to ${index + many} among ${leaves.length}`);
  const path: Hex[] = [];
  let nodes = flat(leaves);
  for (let [low, high] = [index, index + many - 1]; nodes.length > 32; [low, high] = [low >> 1, high >> 1]) {
    for (const neighbour of [low % 2 === 1 ? low - 1 : -1, high % 2 === 0 ? high + 1 : -1])
      if (neighbour >= 0 && neighbour * 32 < nodes.length) path.push(toHex(nodes.subarray(neighbour * 32, neighbour * 32 + 32)));
    nodes = layerAbove(nodes);
  }
  return path;
}

/** `merklePath` of every item, with each layer hashed once. */
export function merklePaths(leaves: readonly Hex[]): Hex[][] {
  const paths = leaves.map((): Hex[] => []);
  let nodes = flat(leaves);
  for (let level = 0; nodes.length > 32; level++, nodes = layerAbove(nodes)) {
    const texts = Array.from({ length: nodes.length / 32 }, (_, at) => toHex(nodes.subarray(at * 32, at * 32 + 32)));
    paths.forEach((path, index) => {
      const neighbour = texts[(index >> level) ^ 1];
      if (neighbour !== undefined) path.push(neighbour);
    });
  }
  return paths;
}

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

function hash(text: Hex | undefined): Uint8Array | undefined {
  const bytes = text === undefined ? undefined : parseHex(text);
  return bytes?.length === 32 ? bytes : undefined;
}

/** What is known of one layer of a tree: some nodes in a row, the first of them number `low` of `width`. */
interface Layer {
  readonly low: number;
  readonly width: number;
  readonly nodes: readonly Uint8Array[];
}

/** The layers that items and the neighbours of their path give, up to the top; `undefined` where they give none. Total. */
function climb(leaves: readonly Hex[], index: number, count: number, path: readonly Hex[]): Layer[] | undefined {
  const [items, neighbours] = [leaves.map(hash), path.map(hash)];
  if (!items.every((each) => each !== undefined) || !neighbours.every((each) => each !== undefined)) return undefined;
  if (!isCount(index) || !isCount(count) || items.length === 0 || index + items.length > count) return undefined;
  const layers: Layer[] = [];
  let [low, width, nodes, used] = [index, count, items, 0];
  // Halving by division: counts go up to 2^53, bit operations only to 2^32.
  for (; width > 1; [low, width, nodes] = [Math.floor(low / 2), Math.ceil(width / 2), pairUp(nodes)]) {
    const before = low % 2 === 1 ? neighbours.slice(used, ++used) : [];
    const high = low + nodes.length;
    const after = high % 2 === 1 && high < width ? neighbours.slice(used, ++used) : [];
    if (used > neighbours.length) return undefined;
    [low, nodes] = [low - before.length, [...before, ...nodes, ...after]];
    layers.push({ low, width, nodes });
  }
  return used === neighbours.length ? [...layers, { low, width, nodes }] : undefined;
}

const pairUp = (nodes: readonly Uint8Array[]): Uint8Array[] =>
  nodes.flatMap((left, at) => {
    if (at % 2 === 1) return [];
    const right = nodes[at + 1];
    return [right === undefined ? left : innerNode(left, right)];
  });

/** Whether `leaves` are the items from number `index` on of the `count` items under `root`. Total: whatever it is given, it answers. */
export function verifyRange(root: Hex, leaves: readonly Hex[], index: number, count: number, path: readonly Hex[]): boolean {
  const top = climb(leaves, index, count, path)?.at(-1)?.nodes[0];
  return top !== undefined && rootOf(count, top) === root;
}

/** The path of one of several items that a path proves together; throws `RangeError` when they prove nothing, or not that one. */
export function narrowPath(leaves: readonly Hex[], index: number, count: number, path: readonly Hex[], of: number): Hex[] {
  const layers = climb(leaves, index, count, path);
  if (layers === undefined || of < index || of >= index + leaves.length) throw new RangeError(`no item ${of} among those from ${index} on`);
  return layers.slice(0, -1).flatMap(({ low, width, nodes }, level) => {
    const neighbour = (Math.floor(of / 2 ** level) ^ 1) as number;
    return neighbour < width ? [toHex(nodes[neighbour - low] as Uint8Array)] : [];
  });
}

/** Whether `leaf` is item number `index` of the `count` items under `root`. */
export const verifyPath = (root: Hex, leaf: Hex, index: number, count: number, path: readonly Hex[]): boolean => verifyRange(root, [leaf], index, count, path);
