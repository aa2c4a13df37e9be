/** Reads of the tree: one entry, and the proof of one. */
import { equalBytes, type Hex, toHex } from '../../../protocols/bytes.ts';
import { sha256 } from '../../../protocols/crypto/hash.ts';
import type { StateProof } from '../../../protocols/state-proof.ts';
import { bitOf, type StateLeaf, subtreeOf } from '../../../protocols/state-tree.ts';
import { type Cells, DamagedState } from './cells.ts';
import { checkedPage, childId, countOf, digitOf, hashAt, indexOfPath, isBranch, isLarge, KIND, kindAt, leafAt, pathAt, ROOT_ID, recordAt, valueAt, valueId } from './page.ts';
import type { Tree } from './tree.ts';

/** The value at a path. Throws `DamagedState`. */
export function valueAtPath(tree: Tree, path: Uint8Array): Uint8Array | undefined {
  const bucket = tree.bucket(path);
  const index = bucket === undefined ? -1 : indexOfPath(bucket, path);
  return bucket === undefined || index < 0 ? undefined : valueIn(tree, bucket, index);
}

export function valueIn(cells: Cells, bucket: Uint8Array, index: number): Uint8Array {
  const record = recordAt(bucket, index);
  if (!isLarge(bucket, record)) return bucket.slice(valueAt(bucket, record), recordAt(bucket, index + 1));
  const id = valueId(bucket.subarray(pathAt(index), pathAt(index + 1)));
  const value = cells.get(id);
  if (value === undefined) throw new DamagedState(`value ${id} is missing`);
  return value;
}

/** The hash of a value, read only when it is short. */
function valueHashIn(cells: Cells, bucket: Uint8Array, index: number): Uint8Array {
  const record = recordAt(bucket, index);
  const at = valueAt(bucket, record);
  return isLarge(bucket, record) ? bucket.slice(at, at + 32) : sha256(valueIn(cells, bucket, index));
}

export function pageAt(cells: Cells, id: string): Uint8Array {
  const page = cells.get(id);
  if (page === undefined) throw new DamagedState(`page ${id} is missing`);
  return checkedPage(id, page);
}

export const hashIn = (branch: Uint8Array, node: number): Hex => toHex(branch.subarray(hashAt(node), hashAt(node + 1)));

/** Shows that a key has its value, or that it is absent. `path` is that of the key. Throws `DamagedState`. */
export function prove(cells: Cells, path: Uint8Array): StateProof {
  const siblings: Hex[] = [];
  const root = cells.get(ROOT_ID);
  if (root === undefined) return { siblings };
  let page = checkedPage(ROOT_ID, root);
  let id = ROOT_ID;
  for (let depth = 0; isBranch(page); depth++) {
    const node = descend(page, path, depth, siblings);
    const kind = page[kindAt(node)];
    if (kind === KIND.empty) return { siblings };
    if (node < 16) return { siblings, ...endOf(cells, lonelyBucket(cells, page, id, node), 0, path) };
    id = childId(id, digitOf(path, depth));
    page = pageAt(cells, id);
  }
  return proveInBucket(cells, page, path, id.length - ROOT_ID.length, siblings);
}

/** Down a branch while there are inner nodes; answers the node that is none, or the child. */
function descend(branch: Uint8Array, path: Uint8Array, depth: number, siblings: Hex[]): number {
  let node = 1;
  for (let bit = depth * 4; node < 16 && branch[kindAt(node)] === KIND.inner; bit++) {
    const next = 2 * node + bitOf(path, bit);
    siblings.push(hashIn(branch, next ^ 1));
    node = next;
  }
  return node;
}

/** The bucket of the only entry below a node of a branch. */
function lonelyBucket(cells: Cells, branch: Uint8Array, id: string, from: number): Uint8Array {
  let node = from;
  while (node < 16) node = branch[kindAt(2 * node)] === KIND.empty ? 2 * node + 1 : 2 * node;
  return pageAt(cells, childId(id, node - 16));
}

/** What a proof says of the leaf that ends a path. */
function endOf(cells: Cells, bucket: Uint8Array, index: number, path: Uint8Array): Pick<StateProof, 'other'> {
  const own = bucket.subarray(pathAt(index), pathAt(index + 1));
  return equalBytes(own, path) ? {} : { other: { path: toHex(own), value: toHex(valueHashIn(cells, bucket, index)) } };
}

/** By the definition: a bucket is small. */
function proveInBucket(cells: Cells, bucket: Uint8Array, path: Uint8Array, digits: number, siblings: Hex[]): StateProof {
  let leaves = leavesIn(bucket);
  for (let depth = digits * 4; leaves.length > 1; depth++) {
    const isOn = (leaf: StateLeaf): boolean => bitOf(leaf.path, depth) === bitOf(path, depth);
    const off = leaves.filter((leaf) => !isOn(leaf));
    siblings.push(toHex(subtreeOf(off, depth + 1).hash));
    leaves = leaves.filter(isOn);
  }
  const [end] = leaves;
  return end === undefined ? { siblings } : { siblings, ...endOf(cells, bucket, indexOfPath(bucket, end.path), path) };
}

export function leavesIn(bucket: Uint8Array): StateLeaf[] {
  const count = countOf(bucket);
  return Array.from({ length: count }, (_, at) => ({ path: bucket.subarray(pathAt(at), pathAt(at + 1)), hash: bucket.subarray(leafAt(count, at), leafAt(count, at + 1)) }));
}
