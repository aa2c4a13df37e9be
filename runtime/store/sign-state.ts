/**
 * What a member's key has signed, in a small store of its own.
 *
 * Kept apart from everything else because it alone must never go back: restoring an old copy of it is how honest members
 * end up signing twice. Per rollup, places are ordered by epoch and then height, as an epoch change may return to a lower height.
 */
import type { Claim, SignState } from '../../actors/ports/sign-state.ts';
import { type Store, StoreError, type StoreOperation } from '../../actors/ports/store.ts';
import { type Hex, parseHex } from '../../protocols/bytes.ts';
import { decode, encode, hash32, record, u53, type ValueOf } from '../../protocols/codec.ts';
import { openLevelStore } from './level.ts';

/** One signed place, as it is kept. */
export const signed = record('Signed', { rollup: hash32, height: u53, epoch: u53, digest: hash32 });
export type Signed = ValueOf<typeof signed>;

/** As JSON, for moving a member to another machine. */
export interface SignStateExport {
  readonly version: 1;
  readonly signed: readonly Signed[];
}

export interface DurableSignState extends SignState {
  export(): Promise<SignStateExport>;
  /** Adds what another life of this key signed; never forgets or lowers anything. Rejects with `StoreError` when it is not an export. */
  import(exported: unknown): Promise<void>;
}

/** Places remembered per rollup. An older one is a conflict anyway, so forgetting it only costs repeating an old vote. */
const KEPT = 1024;

const ordinal = (value: number): string => value.toString().padStart(16, '0');
const keyOf = ({ rollup, epoch, height }: Signed): string => `signed/${rollup.slice(2)}/${ordinal(epoch)}/${ordinal(height)}`;
const placeOf = ({ epoch, height }: Signed): string => `${ordinal(epoch)}/${ordinal(height)}`;

/** One signed place; `isDurable` settles when it is on disk. */
interface Entry {
  readonly signed: Signed;
  isDurable: Promise<void>;
}

/** The places of one rollup, lowest first. */
class Places {
  readonly #entries = new Map<string, Entry>();
  #highest = '';

  get(place: string): Entry | undefined {
    return this.#entries.get(place);
  }
  isBelowHighest(place: string): boolean {
    return place < this.#highest;
  }
  /** Whether it lies below all that is remembered, when no more is. */
  isForgotten(place: string): boolean {
    return this.#entries.size >= KEPT && [...this.#entries.keys()].every((each) => place < each);
  }
  add(entry: Entry): void {
    const place = placeOf(entry.signed);
    this.#entries.set(place, entry);
    if (place > this.#highest) this.#highest = place;
  }
  /** Forgets the lowest places beyond what is kept, and answers them. */
  trim(): Signed[] {
    if (this.#entries.size <= KEPT) return [];
    const lowest = [...this.#entries.keys()].sort().slice(0, this.#entries.size - KEPT);
    const dropped = lowest.map((place) => (this.#entries.get(place) as Entry).signed);
    for (const place of lowest) this.#entries.delete(place);
    return dropped;
  }
  all(): Signed[] {
    return [...this.#entries.values()].map((each) => each.signed);
  }
}

/** The sign state in a folder of its own. Rejects with `StoreError` when it is damaged: then this key must not sign. */
export async function openSignState(folder: string): Promise<DurableSignState & { close(): Promise<void> }> {
  const store = await openLevelStore(folder);
  const state = new StoredSignState(store);
  try {
    await state.loaded();
  } catch (error) {
    await store.close();
    throw error;
  }
  return Object.assign(state, { close: () => store.close() });
}

/** The sign state in a store that holds nothing else; read at the first use. */
export const createSignState = (store: Store): DurableSignState => new StoredSignState(store);

function parseStored(key: string, bytes: Uint8Array): Signed {
  const decoded = decode(signed, bytes);
  if (!decoded.ok || keyOf(decoded.value) !== key) throw new StoreError('corrupt', `sign state ${key}`);
  return decoded.value;
}

class StoredSignState implements DurableSignState {
  readonly #store: Store;
  readonly #rollups = new Map<Hex, Places>();
  #loading: Promise<void> | undefined;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Reads what is on disk, once. */
  loaded(): Promise<void> {
    this.#loading ??= this.#load();
    return this.#loading;
  }

  async #load(): Promise<void> {
    const entries = await this.#store.range({ from: 'signed/', to: 'signed0' });
    for (const [key, bytes] of entries) {
      const known = parseStored(key, bytes);
      this.#places(known.rollup).add({ signed: known, isDurable: Promise.resolve() });
    }
  }

  async claim(rollup: Hex, height: number, epoch: number, digest: Hex): Promise<Claim> {
    await this.loaded();
    const wanted: Signed = { rollup, height, epoch, digest };
    const places = this.#places(rollup);
    const known = places.get(placeOf(wanted));
    if (known !== undefined) return known.signed.digest === digest ? this.#repeat(known) : 'conflict';
    if (places.isBelowHighest(placeOf(wanted))) return 'conflict';
    // In memory first, before anything is awaited: a second claim for this place must see it.
    const entry: Entry = { signed: wanted, isDurable: Promise.resolve() };
    places.add(entry);
    await this.#persist(entry, places.trim());
    return 'new';
  }

  async knows(rollup: Hex, height: number, epoch: number, digest: Hex): Promise<boolean> {
    await this.loaded();
    const wanted: Signed = { rollup, height, epoch, digest };
    const places = this.#places(rollup);
    return places.get(placeOf(wanted))?.signed.digest === digest || places.isForgotten(placeOf(wanted));
  }

  async export(): Promise<SignStateExport> {
    await this.loaded();
    return { version: 1, signed: [...this.#rollups.values()].flatMap((places) => places.all()) };
  }

  async import(exported: unknown): Promise<void> {
    await this.loaded();
    const unknown = parseExport(exported).filter((each) => this.#places(each.rollup).get(placeOf(each)) === undefined);
    const entries = unknown.map((each): Entry => ({ signed: each, isDurable: Promise.resolve() }));
    for (const entry of entries) this.#places(entry.signed.rollup).add(entry);
    const isDurable = this.#write(
      unknown,
      [...this.#rollups.values()].flatMap((places) => places.trim()),
    );
    for (const entry of entries) entry.isDurable = isDurable;
    await isDurable;
  }

  #places(rollup: Hex): Places {
    const places = this.#rollups.get(rollup) ?? new Places();
    this.#rollups.set(rollup, places);
    return places;
  }

  /** On record already, but perhaps not on disk yet, or the disk failed: then it is written again. */
  async #repeat(entry: Entry): Promise<Claim> {
    const isDurable = await entry.isDurable.then(
      () => true,
      () => false,
    );
    if (!isDurable) await this.#persist(entry, []);
    return 'same';
  }

  #persist(entry: Entry, forgotten: readonly Signed[]): Promise<void> {
    entry.isDurable = this.#write([entry.signed], forgotten);
    // Whoever claims hears of a failure; nobody else needs to.
    entry.isDurable.catch(() => {});
    return entry.isDurable;
  }

  async #write(added: readonly Signed[], forgotten: readonly Signed[]): Promise<void> {
    const puts = added.map((each): StoreOperation => ({ type: 'put', key: keyOf(each), value: encode(signed, each) }));
    const dels = forgotten.map((each): StoreOperation => ({ type: 'del', key: keyOf(each) }));
    await this.#store.batch([...puts, ...dels], { sync: true });
  }
}

const isHash = (value: unknown): value is Hex => typeof value === 'string' && /^0x[0-9a-f]{64}$/.test(value) && parseHex(value) !== undefined;
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

function isSigned(value: unknown): value is Signed {
  if (typeof value !== 'object' || value === null) return false;
  const { rollup, height, epoch, digest } = value as Record<string, unknown>;
  return isHash(rollup) && isHash(digest) && isCount(height) && isCount(epoch);
}

function parseExport(exported: unknown): Signed[] {
  const { version, signed: list } = (exported ?? {}) as { readonly version?: unknown; readonly signed?: unknown };
  if (version !== 1 || !Array.isArray(list) || !list.every(isSigned)) throw new StoreError('corrupt', 'this is no export of a sign state');
  return list.map(({ rollup, height, epoch, digest }) => ({ rollup, height, epoch, digest }));
}
