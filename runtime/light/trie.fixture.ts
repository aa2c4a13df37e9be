/** For tests: Merkle Patricia tries as L1 builds them, with the nodes that prove a key. */
import { toRlp } from 'viem/utils';
import { fromHex, type Hex } from '../../protocols/bytes.ts';
import { keccak256, keccakHex } from '../../protocols/crypto/hash.ts';

type Item = Uint8Array | readonly Item[];
interface Entry {
  readonly path: readonly number[];
  readonly value: Uint8Array;
}

export const rlpOf = (item: Item): Uint8Array => toRlp(item as Uint8Array, 'bytes');
const nibblesOf = (bytes: Uint8Array): number[] => [...bytes].flatMap((byte) => [byte >> 4, byte & 15]);
const NOTHING = new Uint8Array();

/** A shortened path with its flags, two nibbles to a byte. */
function compact(nibbles: readonly number[], isLeaf: boolean): Uint8Array {
  const flag = (isLeaf ? 2 : 0) + (nibbles.length % 2);
  const all = nibbles.length % 2 === 1 ? [flag, ...nibbles] : [flag, 0, ...nibbles];
  return Uint8Array.from({ length: all.length / 2 }, (_, at) => (all[2 * at] as number) * 16 + (all[2 * at + 1] as number));
}

export class MadeTrie {
  readonly root: Hex;
  /** All nodes that something links to by hash. */
  readonly nodes: readonly Uint8Array[];

  constructor(entries: ReadonlyMap<Hex, Uint8Array>) {
    const nodes: Uint8Array[] = [];
    const top = rlpOf(
      this.#node(
        [...entries].map(([key, value]) => ({ path: nibblesOf(keccak256(fromHex(key))), value })),
        nodes,
      ),
    );
    this.nodes = [...nodes, top];
    this.root = keccakHex(top);
  }

  #link(entries: readonly Entry[], nodes: Uint8Array[]): Item {
    const node = this.#node(entries, nodes);
    const bytes = rlpOf(node);
    if (bytes.length < 32) return node;
    nodes.push(bytes);
    return keccak256(bytes);
  }

  #node(entries: readonly Entry[], nodes: Uint8Array[]): Item {
    const [first] = entries;
    if (first === undefined) return NOTHING;
    if (entries.length === 1) return [compact(first.path, true), first.value];
    const differs = first.path.findIndex((nibble, at) => entries.some(({ path }) => path[at] !== nibble));
    const rest = (skip: number, some: readonly Entry[]): Entry[] => some.map(({ path, value }) => ({ path: path.slice(skip), value }));
    if (differs > 0) return [compact(first.path.slice(0, differs), false), this.#link(rest(differs, entries), nodes)];
    const children = Array.from({ length: 16 }, (_, nibble) => {
      const below = entries.filter(({ path }) => path[0] === nibble);
      return below.length === 0 ? NOTHING : this.#link(rest(1, below), nodes);
    });
    return [...children, NOTHING];
  }
}

/** A word as storage keeps it: without zeros in front. */
export const stored = (value: bigint): Uint8Array => rlpOf(fromHex(`0x${value.toString(16).length % 2 === 1 ? '0' : ''}${value.toString(16)}`));

export const account = (storage: Hex, code: Hex): Uint8Array => rlpOf([Uint8Array.of(1), NOTHING, fromHex(storage), fromHex(code)]);
