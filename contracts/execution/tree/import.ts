/** Builds a state from chunks of a snapshot: from anybody, in any order, and from where it was left when interrupted. */
import type { Hex } from '../../../protocols/bytes.ts';
import { verifyChunk } from '../../../protocols/state-chunk.ts';
import { pathOf } from '../../../protocols/state-tree.ts';
import type { BaseCells } from './cells.ts';
import { NO_KEYS, updateKeys } from './keys.ts';
import { putFinished, putUnfinished, readMeta, readUnfinished, type Unfinished } from './meta.ts';
import { updateTree } from './tree.ts';

export interface SnapshotTarget {
  readonly height: number;
  readonly stateRoot: Hex;
}

export type ImportedChunk = { readonly kind: 'refused'; readonly reason: string } | { readonly kind: 'taken' | 'complete'; readonly entries: number };

export class SnapshotError extends Error {
  override readonly name = 'SnapshotError';
  readonly code = 'bad-snapshot';
}

export class SnapshotImport {
  readonly #base: BaseCells;
  #state: Unfinished;
  #isComplete = false;

  /** Cells that hold the beginning of another snapshot are emptied. Throws `SnapshotError` when they hold a whole state. */
  constructor(base: BaseCells, { height, stateRoot }: SnapshotTarget) {
    if (readMeta(base) !== undefined) throw new SnapshotError('a state is here already');
    this.#base = base;
    const kept = readUnfinished(base);
    const isSame = kept?.height === height && kept.root === stateRoot;
    if (kept !== undefined && !isSame) base.clear();
    this.#state = kept !== undefined && isSame ? kept : { height, settled: height, root: stateRoot, entries: 0, keys: NO_KEYS, prefixes: [] };
  }

  /** Prefixes that are here, as bits. */
  get prefixes(): readonly string[] {
    return this.#state.prefixes;
  }
  get isComplete(): boolean {
    return this.#isComplete;
  }

  /** Takes one chunk, if it is one of this snapshot and none of it is here. The state is whole once the last one was taken. */
  add(bytes: Uint8Array): ImportedChunk {
    const checked = verifyChunk(this.#state.root, bytes);
    if (!checked.ok) return { kind: 'refused', reason: checked.reason };
    const { prefix, entries } = checked.chunk;
    const clash = this.#isComplete ? '' : this.#state.prefixes.find((each) => each.startsWith(prefix) || prefix.startsWith(each));
    if (clash !== undefined) return { kind: 'refused', reason: `overlaps with what is here already: ${clash || 'everything'}` };
    const root = this.#put(
      prefix,
      entries.map(({ key, value }) => ({ key, value, path: pathOf(key) })),
    );
    this.#isComplete = root === this.#state.root;
    return { kind: this.#isComplete ? 'complete' : 'taken', entries: entries.length };
  }

  /** In one write, so that no chunk is ever half there. */
  #put(prefix: string, changes: Parameters<typeof updateTree>[1]): Hex {
    const before = this.#state;
    const { root, extent, cells, appeared, gone } = updateTree(this.#base, changes);
    const keys = updateKeys(this.#base, before.keys, appeared, gone);
    for (const [id, cell] of keys.cells) cells.set(id, cell);
    this.#state = { ...before, entries: extent.entries, keys: keys.index, prefixes: [...before.prefixes, prefix] };
    if (root === before.root) putFinished(cells, this.#state);
    else putUnfinished(cells, this.#state);
    this.#base.write(cells);
    return root;
  }
}
