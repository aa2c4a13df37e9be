/**
 * A part of a state that proves itself: all entries whose paths begin with some bits, and the siblings on the way from there to the root.
 * Chunks of disjoint prefixes that cover everything are a snapshot. They can come from anybody, in any order.
 */
import { equalBytes, fromHex, type Hex, toHex, ZERO32 } from './bytes.ts';
import { bytes, decode, encode, hash32, list, record, text } from './codec.ts';
import { LIMITS } from './limits.ts';
import { bitOf, EMPTY_HASH, EMPTY_NODE, joinNodes, leafOf, type StateEntry, type StateLeaf, type StateNode, subtreeOf } from './state-tree.ts';

export interface StateChunk {
  /** Bits as '0' and '1', from the root down. */
  readonly prefix: string;
  /** One per bit of the prefix, from the root down. */
  readonly siblings: readonly Hex[];
  /** In order of paths. */
  readonly entries: readonly StateEntry[];
}

const entryOf = record('StateEntry', { key: bytes(LIMITS.keyBytes), value: bytes(LIMITS.valueBytes) });
/** Entries are at least 8 bytes of a blob. */
const chunkOf = record('StateChunk', { prefix: text(256), siblings: list(hash32, 256, 32), entries: list(entryOf, LIMITS.blobBytes / 8, 8) });

export const encodeChunk = (chunk: StateChunk): Uint8Array => encode(chunkOf, { ...chunk, siblings: [...chunk.siblings], entries: [...chunk.entries] });

export type CheckedChunk = { readonly ok: true; readonly chunk: StateChunk } | { readonly ok: false; readonly reason: string };

/** Whether some bytes are a chunk of the state under `root`. Never throws, whatever they are. */
export function verifyChunk(root: Hex, input: Uint8Array): CheckedChunk {
  const decoded = decode(chunkOf, input);
  if (!decoded.ok) return { ok: false, reason: `not a chunk: ${decoded.error.message}` };
  const chunk = decoded.value;
  const reason = faultOf(root, chunk);
  return reason === undefined ? { ok: true, chunk } : { ok: false, reason };
}

function faultOf(root: Hex, { prefix, siblings, entries }: StateChunk): string | undefined {
  if (!/^[01]*$/.test(prefix)) return 'the prefix is not of bits';
  if (siblings.length !== prefix.length) return `${siblings.length} siblings for a prefix of ${prefix.length} bits`;
  if (entries.length === 0 && (prefix !== '' || root !== ZERO32)) return 'no entries';
  const leaves = entries.map(leafOf);
  if (!leaves.every((leaf, at) => isAfter(leaf, leaves[at - 1]))) return 'entries out of order';
  if (!leaves.every(({ path }) => startsWith(path, prefix))) return 'an entry of another prefix';
  const top = rise(subtreeOf(leaves, prefix.length), prefix, siblings.map(fromHex));
  return toHex(top.hash) === root ? undefined : `the entries have root ${toHex(top.hash)}, not ${root}`;
}

/** Strictly: a path twice would be a value too many. */
function isAfter({ path }: StateLeaf, before: StateLeaf | undefined): boolean {
  if (before === undefined) return true;
  const at = path.findIndex((byte, i) => byte !== before.path[i]);
  return at >= 0 && (path[at] as number) > (before.path[at] as number);
}

export function startsWith(path: Uint8Array, prefix: string): boolean {
  for (let depth = 0; depth < prefix.length; depth++) if (bitOf(path, depth) !== Number(prefix[depth])) return false;
  return true;
}

/** From a subtree up to the root. Whether a sibling is a leaf or an inner node does not matter beside a subtree with entries. */
function rise(node: StateNode, prefix: string, siblings: readonly Uint8Array[]): StateNode {
  let top = node;
  for (let depth = prefix.length - 1; depth >= 0; depth--) {
    const hash = siblings[depth] as Uint8Array;
    const sibling: StateNode = equalBytes(hash, EMPTY_HASH) ? EMPTY_NODE : { kind: 'inner', hash };
    top = prefix[depth] === '0' ? joinNodes(top, sibling) : joinNodes(sibling, top);
  }
  return top;
}
