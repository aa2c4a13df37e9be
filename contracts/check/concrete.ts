/** From drafts to calls: what a draft leaves open is filled with what the app has shown, and every call has a form as JSON. */
import { concat, equalBytes, type Hex, toHex } from '../../protocols/bytes.ts';
import { decode, encode } from '../../protocols/codec.ts';
import { decodeKey } from '../../protocols/key.ts';
import { codecOf, type Fields, shapeOf, type TypeExpr, toJson } from '../../protocols/schema.ts';
import { NOBODY, TRANSITION } from '../guest/abi.ts';
import { type Call, type CallResult, GENESIS_TRANSITION } from '../guest/host.ts';
import type { Place } from '../guest/layout.ts';
import { type Manifest, placesOf } from '../guest/manifest.ts';
import { type DraftCall, type Mangling, Recalled, Seen } from './arbitrary.ts';

/** A call as a person reads it and as a program can run it again. `payload` only where it is of no type. */
export interface CallJson {
  readonly action: string;
  readonly sender: Hex;
  readonly from?: Hex;
  readonly input?: unknown;
  readonly payload?: Hex;
}

/** Structs remembered: what is older matters less. */
const MOST_STRUCTS = 64;

interface Shown {
  /** Who sent the action that showed it. */
  readonly sender: Hex;
  readonly type: Fields;
  readonly fields: Readonly<Record<string, unknown>>;
}

const isEqualType = (a: TypeExpr | undefined, b: TypeExpr | undefined): boolean => a !== undefined && JSON.stringify(a) === JSON.stringify(b);

/** What an app has shown in keys and events: fixed-size bytes by their size, the oldest first, and the last structs, the newest first. */
export class SeenValues {
  readonly #bySize = new Map<number, Set<Hex>>();
  #places: Place[] | undefined;
  readonly #structs: Shown[] = [];
  #sender: Hex = NOBODY;

  /** A struct's own fields, replaced by shown ones where those have the same name and type. Adds whom that has to do with to `people`. */
  recall({ type, fields, index }: Recalled, people: Hex[]): Readonly<Record<string, unknown>> {
    const shared = ({ type: other }: Shown): string[] => Object.keys(type).filter((name) => isEqualType(type[name], other[name]));
    const fitting = this.#structs.filter((each) => shared(each).length > 0);
    const shown = fitting[index % Math.max(1, fitting.length)];
    if (shown === undefined) return fields;
    const named = Object.entries(shown.type).flatMap(([name, field]) => (field === 'address' ? [shown.fields[name] as Hex] : []));
    people.push(shown.sender, ...named);
    return { ...fields, ...Object.fromEntries(shared(shown).map((name) => [name, shown.fields[name]])) };
  }

  of({ size, index }: Seen): Hex {
    const known = [...(this.#bySize.get(size) ?? [])];
    return known.length === 0 ? `0x${'01'.repeat(size)}` : (known[index % known.length] as Hex);
  }

  /** Notes what a call left behind. */
  note(manifest: Manifest, { writes, events }: CallResult, sender: Hex = NOBODY): void {
    this.#sender = sender;
    for (const { key } of writes) {
      this.#places ??= placesOf(manifest);
      const place = this.#places.find(({ prefix }) => equalBytes(key.subarray(0, prefix.length), prefix));
      if (place?.key !== undefined) this.#noteValue(place.key, decodeKey(place.key, key.subarray(place.prefix.length)));
    }
    for (const { id, data } of events) {
      const event = manifest.events[id];
      if (event !== undefined) this.#noteBytes(event.fields, data);
    }
  }

  #noteBytes(type: TypeExpr, bytes: Uint8Array): void {
    const value = decode(codecOf(type), bytes);
    if (value.ok) this.#noteValue(type, value.value);
  }

  #noteValue(type: TypeExpr, value: unknown): void {
    const shape = shapeOf(type);
    if (value === undefined) return;
    if (shape.kind === 'optional') this.#noteValue(shape.item, value);
    if (shape.kind === 'list') for (const item of value as unknown[]) this.#noteValue(shape.item, item);
    if (shape.kind === 'struct') this.#noteStruct({ sender: this.#sender, type: shape.fields, fields: value as Record<string, unknown> });
    if (shape.kind === 'struct') for (const [name, field] of Object.entries(shape.fields)) this.#noteValue(field, (value as Record<string, unknown>)[name]);
    if (shape.kind !== 'fixed') return;
    const known = this.#bySize.get(shape.size) ?? new Set<Hex>();
    this.#bySize.set(shape.size, known.add(value as Hex));
  }

  #noteStruct(shown: Shown): void {
    this.#structs.unshift(shown);
    this.#structs.length = Math.min(this.#structs.length, MOST_STRUCTS);
  }
}

/** A draft's value with every `Seen` and `Recalled` filled in; whom the recalled has to do with is added to `people`. */
export function resolve(value: unknown, seen: SeenValues, people: Hex[] = []): unknown {
  if (value instanceof Seen) return seen.of(value);
  if (value instanceof Recalled) return resolve(seen.recall(value, people), seen, people);
  if (Array.isArray(value)) return value.map((item) => resolve(item, seen, people));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, resolve(field, seen, people)]));
}

function mangled(payload: Uint8Array, { keep, append, flip }: Mangling): Uint8Array {
  const bytes = concat(payload.subarray(0, keep), append);
  const at = flip % Math.max(1, bytes.length);
  return bytes.map((byte, index) => (index === at ? byte ^ 0x55 : byte));
}

/** The call that a draft is, when the app has shown `seen`. */
export function callOf(manifest: Manifest, { transition, sender, from, input, asShown, mangling }: DraftCall, seen: SeenValues): Call {
  const people: Hex[] = [];
  const payload = encode(codecOf(manifest.actions[transition]?.input ?? {}), resolve(input, seen, people) as never);
  const shown = asShown === undefined ? undefined : people[asShown % Math.max(1, people.length)];
  return { transition, sender: shown ?? sender, from, payload: mangling ? mangled(payload, mangling) : payload };
}

/** The call that runs genesis. */
export function genesisCall(manifest: Manifest, input: unknown): Call {
  return { transition: GENESIS_TRANSITION, sender: NOBODY, payload: encode(codecOf(manifest.genesis), input as never) };
}

/** What the framework calls around the actions of every block, if the machine has it. */
export const HOOKS = ['beforeBlock', 'afterBlock'] as const;

export const hookCall = (hook: (typeof HOOKS)[number]): Call => ({ transition: TRANSITION[hook], sender: NOBODY, payload: new Uint8Array(0) });

/** The name of a call's action or hook; `undefined` when there is none. */
export const nameOf = ({ actions }: Manifest, { transition }: Call): string | undefined => actions[transition]?.name ?? HOOKS.find((hook) => TRANSITION[hook] === transition);

export function callJson(manifest: Manifest, call: Call): CallJson {
  const { transition, sender, from, payload } = call;
  const action = manifest.actions[transition];
  const input = action && decode(codecOf(action.input), payload);
  return { action: nameOf(manifest, call) ?? `number ${transition}`, sender, ...(from && { from }), ...(input?.ok ? { input: toJson(input.value) } : { payload: toHex(payload) }) };
}
