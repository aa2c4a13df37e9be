/**
 * Values in a Merkle Patricia trie, as L1 keeps its accounts and their storage, from the nodes on the way.
 * Source: https://ethereum.org/en/developers/docs/data-structures-and-encoding/patricia-merkle-trie/
 */
import { fromRlp } from 'viem/utils';
import { type Hex, toHex } from '../../protocols/bytes.ts';
import { keccak256, keccakHex } from '../../protocols/crypto/hash.ts';
import { LightError } from './errors.ts';
import type { Preimages } from './preimages.ts';

type Rlp = Uint8Array | readonly Rlp[];

/** Root of a trie with nothing in it: the hash of an empty string's encoding. */
const EMPTY_ROOT = keccakHex(Uint8Array.of(0x80));
const BRANCHES = 16;

const refused = (why: string): LightError => new LightError('bad-l1-proof', `the proof of L1's state does not hold: ${why}`);

/** Bytes or lists of them. Throws `LightError` `bad-l1-proof` for what is no RLP. */
export function readRlp(bytes: Uint8Array): Rlp {
  try {
    return fromRlp(bytes, 'bytes') as Rlp;
  } catch (error) {
    throw new LightError('bad-l1-proof', 'bytes of L1 that are no RLP', error);
  }
}

const nibblesOf = (bytes: Uint8Array): number[] => [...bytes].flatMap((byte) => [byte >> 4, byte & 15]);

function nodeAt(proof: Preimages, hash: Hex): readonly Rlp[] {
  const bytes = proof.get(hash);
  const node = bytes && readRlp(bytes);
  if (node === undefined || node instanceof Uint8Array) throw refused(`node ${hash} is missing`);
  return node;
}

function bytesIn(item: Rlp | undefined): Uint8Array {
  if (item instanceof Uint8Array) return item;
  throw refused('a node without its value');
}

/** A shortened path: its first nibble says whether the value follows (2), and whether a nibble of filling does not (1). */
function shortened(item: Rlp | undefined): { readonly isLeaf: boolean; readonly nibbles: readonly number[] } {
  const [flags = 0, ...rest] = nibblesOf(bytesIn(item));
  return { isLeaf: flags >= 2, nibbles: flags % 2 === 1 ? rest : rest.slice(1) };
}

/** The value at a key, or `undefined` where the trie has none. Throws `LightError` `bad-l1-proof` when the nodes do not tell. */
export function readTrie(proof: Preimages, root: Hex, key: Uint8Array): Uint8Array | undefined {
  if (root === EMPTY_ROOT) return undefined;
  let path: readonly number[] = nibblesOf(keccak256(key));
  let node = nodeAt(proof, root);
  for (;;) {
    const step = node.length === BRANCHES + 1 ? branch(node, path) : shortcut(node, path);
    if (step === undefined || 'value' in step) return step?.value;
    if (step.rest.length === path.length) throw refused('a node that leads nowhere');
    ({ rest: path } = step);
    if (step.child instanceof Uint8Array && step.child.length !== 32) throw refused('a link that is no hash');
    // A short node stands inside of the one above it.
    node = step.child instanceof Uint8Array ? nodeAt(proof, toHex(step.child)) : step.child;
  }
}

type Step = { readonly value: Uint8Array | undefined } | { readonly child: Rlp; readonly rest: readonly number[] } | undefined;

function branch(node: readonly Rlp[], [next, ...rest]: readonly number[]): Step {
  if (next === undefined) return { value: bytesIn(node[BRANCHES]) };
  const child = node[next] as Rlp;
  return child.length === 0 ? undefined : { child, rest };
}

function shortcut(node: readonly Rlp[], path: readonly number[]): Step {
  if (node.length !== 2) throw refused(`a node of ${node.length} items`);
  const { isLeaf, nibbles } = shortened(node[0]);
  const isOnPath = nibbles.every((nibble, at) => path[at] === nibble);
  if (!isOnPath || (isLeaf && nibbles.length !== path.length)) return undefined;
  return isLeaf ? { value: bytesIn(node[1]) } : { child: node[1] as Rlp, rest: path.slice(nibbles.length) };
}
