/** Runs cases in a guest, and gives what came of them in the form that the vector files have. */
import { fromHex, type Hex, toHex } from '../../../protocols/bytes.ts';
import { stateRootOf } from '../../../protocols/state-tree.ts';
import { encodeBlock } from '../block-input.ts';
import type { BlockInput, Call, CallResult, Guest, StateReader } from '../host.ts';

/** A state entry, or a write to one; `null` deletes. */
export interface EntryJson {
  readonly key: Hex;
  readonly value: Hex | null;
}

export interface CallJson {
  readonly transition: number;
  readonly sender: Hex;
  readonly from: Hex | null;
  readonly payload: Hex;
}

export interface ResultJson {
  readonly status: string;
  readonly code: number;
  readonly writes: readonly EntryJson[];
  readonly events: readonly { readonly id: number; readonly data: Hex }[];
  readonly messages: readonly { readonly to: Hex; readonly action: string; readonly payload: Hex }[];
}

export interface BlockJson {
  readonly rollup: Hex;
  readonly height: number;
  readonly time: number;
  readonly entropy: Hex;
  readonly first: number;
  readonly calls: readonly CallJson[];
}

export interface CaseJson {
  readonly name: string;
  readonly about: string;
  /** What is there before the first block. */
  readonly state: readonly EntryJson[];
  readonly blocks: readonly BlockJson[];
}

/** A case with what must come of it: for each block the bytes that the guest is given, and a result for each call. */
export interface VectorJson extends CaseJson {
  readonly blocks: readonly (BlockJson & { readonly input: Hex; readonly results: readonly ResultJson[] })[];
}

export const callFrom = ({ transition, sender, from, payload }: CallJson): Call => ({ transition, sender, from: from ?? undefined, payload: fromHex(payload) });
export const blockFrom = (block: BlockJson): BlockInput => ({ ...block, calls: block.calls.map(callFrom) });

/** Fuel differs between guests of the same app, and reasons are for people. */
export const resultJson = ({ status, code, writes, events, messages }: CallResult): ResultJson => ({
  status,
  code,
  writes: [...writes].map(({ key, value }) => ({ key: toHex(key), value: value === undefined ? null : toHex(value) })),
  events: events.map(({ id, data }) => ({ id, data: toHex(data) })),
  messages: messages.map(({ to, action, payload }) => ({ to, action, payload: toHex(payload) })),
});

/** State in a map: the simplest host there is. */
export class MapState implements StateReader {
  readonly entries = new Map<Hex, Uint8Array>();

  constructor(entries: readonly EntryJson[] = []) {
    for (const { key, value } of entries) this.#write(key, value);
  }

  #write(key: Hex, value: Hex | null): void {
    if (value === null) this.entries.delete(key);
    else this.entries.set(key, fromHex(value));
  }

  get(key: Uint8Array): Uint8Array | undefined {
    return this.entries.get(toHex(key));
  }

  next(from: Uint8Array, until: Uint8Array, reverse: boolean): Uint8Array | undefined {
    const [low, high] = [toHex(from), toHex(until)];
    const found = [...this.entries.keys()].filter((name) => name >= low && name < high).sort();
    const name = reverse ? found.at(-1) : found[0];
    return name === undefined ? undefined : fromHex(name);
  }

  take(results: readonly ResultJson[]): void {
    for (const { key, value } of results.flatMap(({ writes }) => writes)) this.#write(key, value);
  }

  get root(): Hex {
    return stateRootOf([...this.entries].map(([key, value]) => ({ key: fromHex(key), value })));
  }
}

export interface Played {
  readonly results: readonly (readonly ResultJson[])[];
  /** State root after each block. */
  readonly roots: readonly Hex[];
  readonly fuel: bigint;
}

/** Every block of a case, each on the state that the one before it left. */
export function play(guest: Guest, { state: entries, blocks }: CaseJson): Played {
  const state = new MapState(entries);
  let fuel = 0n;
  const rounds = blocks.map((block) => {
    const answers = guest.apply(blockFrom(block), state);
    const results = answers.map(resultJson);
    for (const answer of answers) fuel += answer.fuel;
    state.take(results);
    return { results, root: state.root };
  });
  return { results: rounds.map((each) => each.results), roots: rounds.map((each) => each.root), fuel };
}

/** The case with what this guest does. */
export function vectorOf(guest: Guest, of: CaseJson): VectorJson {
  const { results } = play(guest, of);
  return { ...of, blocks: of.blocks.map((block, at) => ({ ...block, input: toHex(encodeBlock(blockFrom(block))), results: results[at] ?? [] })) };
}
