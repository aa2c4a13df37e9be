/**
 * Proofs of single entries under a state root: that a key has its value, or that it is absent. Precise enough to be checked on L1.
 *
 * The tree is that of `state-tree.ts`, which says what path(key), leaf and inner are; bit `d` of a path is bit `7 - d % 8` of byte
 * `d / 8`, and 0 goes left. A proof lists the siblings on the path of a key from the root down. A verifier starts with the node that
 * ends the path: the key's own leaf, or for an absent key the empty subtree or the leaf of `other`, whose path differs from the key's
 * but starts with the same bits, one per sibling. Then, for d = siblings - 1 down to 0, node = inner(node, sibling) where bit d of
 * the key's path is 0, else inner(sibling, node). The proof holds when this gives the root.
 */
import { equalBytes, type Hex, parseHex, toHex } from './bytes.ts';
import { type Codec, hash32, list, option, record } from './codec.ts';
import { sha256 } from './crypto/hash.ts';
import { bitOf, EMPTY_HASH, innerHash, leafHash, leavesOf, pathOf, type StateEntry, type StateLeaf, subtreeOf } from './state-tree.ts';

export interface StateProof {
  readonly siblings: readonly Hex[];
  /** The leaf that ends the path of an absent key, when it is another key's; `value` is the hash of its value. */
  readonly other?: { readonly path: Hex; readonly value: Hex };
}

/** As a proof travels. */
export const stateProof: Codec<StateProof> = (() => {
  const inner = record('StateProof', { siblings: list(hash32, 256, 32), other: option(record('OtherLeaf', { path: hash32, value: hash32 })) });
  return {
    name: inner.name,
    write: (w, { siblings, other }) => inner.write(w, { siblings: [...siblings], other }),
    read: (r) => {
      const { siblings, other } = inner.read(r);
      return other === undefined ? { siblings } : { siblings, other };
    },
  };
})();

/** The proof of a key among all entries of a state, by the definition, without any eye to speed. */
export function proveAmong(entries: readonly StateEntry[], key: Uint8Array): StateProof {
  const path = pathOf(key);
  const siblings: Hex[] = [];
  let leaves: readonly StateLeaf[] = leavesOf(entries);
  for (let depth = 0; leaves.length > 1; depth++) {
    const isOn = (leaf: StateLeaf): boolean => bitOf(leaf.path, depth) === bitOf(path, depth);
    const off = leaves.filter((leaf) => !isOn(leaf));
    siblings.push(toHex(subtreeOf(off, depth + 1).hash));
    leaves = leaves.filter(isOn);
  }
  const [end] = leaves;
  if (end === undefined || equalBytes(end.path, path)) return { siblings };
  const entry = entries.findLast((each) => equalBytes(pathOf(each.key), end.path)) as StateEntry;
  return { siblings, other: { path: toHex(end.path), value: toHex(sha256(entry.value)) } };
}

/** Whether the state under `root` has `value` at `key`, or nothing when `value` is `undefined`. Never throws, whatever the proof is. */
export function verifyProof(root: Hex, key: Uint8Array, value: Uint8Array | undefined, proof: StateProof): boolean {
  const siblings = hashesOf(proof?.siblings);
  if (siblings === undefined) return false;
  const path = pathOf(key);
  const end = value === undefined ? absenceNode(path, proof) : proof.other === undefined ? leafHash(path, sha256(value)) : undefined;
  if (end === undefined) return false;
  const top = siblings.reduceRight((node, sibling, depth) => (bitOf(path, depth) === 0 ? innerHash(node, sibling) : innerHash(sibling, node)), end);
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
  if (other === undefined) return EMPTY_HASH;
  const otherPath = hashFrom(other?.path);
  const otherValue = hashFrom(other?.value);
  if (otherPath === undefined || otherValue === undefined || equalBytes(otherPath, path)) return undefined;
  for (let depth = 0; depth < siblings.length; depth++) if (bitOf(otherPath, depth) !== bitOf(path, depth)) return undefined;
  return leafHash(otherPath, otherValue);
}
