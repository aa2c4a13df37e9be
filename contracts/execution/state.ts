/** Host-side state of one rollup: a base, a layer per block above it, and the tree's root at each height. */
import { fromHex, type Hex, toHex } from '../../protocols/bytes.ts';
import { type StateNode, stateRoot, updateState } from '../../protocols/state-tree.ts';
import type { Write } from '../guest/host.ts';

interface Layer {
  readonly height: number;
  readonly writes: ReadonlyMap<string, Write>;
  readonly root: StateNode;
}

export class LayeredState {
  readonly #base = new Map<string, Uint8Array>();
  #baseHeight: number;
  #baseRoot: StateNode;
  #layers: Layer[] = [];

  constructor(height: number, entries: Iterable<{ readonly key: Uint8Array; readonly value: Uint8Array }>) {
    const all = [...entries];
    for (const { key, value } of all) this.#base.set(toHex(key), value);
    this.#baseHeight = height;
    this.#baseRoot = updateState(undefined, all);
  }

  /** Nothing below can be rolled back to. */
  get baseHeight(): number {
    return this.#baseHeight;
  }
  get height(): number {
    return this.#layers.at(-1)?.height ?? this.#baseHeight;
  }
  get root(): Hex {
    return stateRoot(this.#rootNode);
  }
  get #rootNode(): StateNode {
    return this.#layers.length > 0 ? this.#layers.at(-1)?.root : this.#baseRoot;
  }

  get(key: Uint8Array): Uint8Array | undefined {
    const name = toHex(key);
    for (let i = this.#layers.length - 1; i >= 0; i--) {
      const write = this.#layers[i]?.writes.get(name);
      if (write !== undefined) return write.value;
    }
    return this.#base.get(name);
  }

  /** The first key in [from, until), or the last one when `reverse`. */
  next(from: Uint8Array, until: Uint8Array, reverse: boolean): Uint8Array | undefined {
    const [low, high] = [toHex(from), toHex(until)];
    const names = new Set([...this.#base.keys(), ...this.#layers.flatMap((layer) => [...layer.writes.keys()])]);
    const found = [...names].filter((name) => name >= low && name < high && this.get(fromHex(name)) !== undefined).sort();
    const name = reverse ? found.at(-1) : found[0];
    return name === undefined ? undefined : fromHex(name);
  }

  /** Puts a block's writes on top; they must be distinct keys. */
  push(writes: readonly Write[]): void {
    const root = updateState(this.#rootNode, writes);
    this.#layers.push({ height: this.height + 1, writes: new Map(writes.map((write) => [toHex(write.key), write])), root });
  }

  rollback(height: number): void {
    this.#layers = this.#layers.filter((layer) => layer.height <= height);
  }

  /** Folds layers up to `height` into the base. */
  settle(height: number): void {
    for (let layer = this.#layers[0]; layer !== undefined && layer.height <= height; layer = this.#layers[0]) {
      for (const [name, { value }] of layer.writes) value === undefined ? this.#base.delete(name) : this.#base.set(name, value);
      this.#baseHeight = layer.height;
      this.#baseRoot = layer.root;
      this.#layers.shift();
    }
  }
}
