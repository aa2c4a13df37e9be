/** From drafts to calls: what a draft leaves open is filled with what the app has shown, and every call has a form as JSON. */
import { concat, equalBytes, type Hex, toHex } from '../../protocols/bytes.ts';
import { decode, encode } from '../../protocols/codec.ts';
import { decodeKey } from '../../protocols/key.ts';
import { codecOf, shapeOf, type TypeExpr, toJson } from '../../protocols/schema.ts';
import { type Call, type CallResult, GENESIS_TRANSITION } from '../guest/host.ts';
import type { Place } from '../guest/layout.ts';
import { type Manifest, placesOf } from '../guest/manifest.ts';
import { type DraftCall, type Mangling, Seen } from './arbitrary.ts';

/** A call as a person reads it and as a program can run it again. `payload` only where it is of no type. */
export interface CallJson {
  readonly action: string;
  readonly sender: Hex;
  readonly from?: Hex;
  readonly input?: unknown;
  readonly payload?: Hex;
}

/** Fixed-size bytes that an app has shown in keys and events, by their size, the oldest first. */
export class SeenValues {
  readonly #bySize = new Map<number, Set<Hex>>();
  #places: Place[] | undefined;

  of({ size, index }: Seen): Hex {
    const known = [...(this.#bySize.get(size) ?? [])];
    return known.length === 0 ? `0x${'01'.repeat(size)}` : (known[index % known.length] as Hex);
  }

  /** Notes what a call left behind. */
  note(manifest: Manifest, { writes, events }: CallResult): void {
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
    if (shape.kind === 'struct') for (const [name, field] of Object.entries(shape.fields)) this.#noteValue(field, (value as Record<string, unknown>)[name]);
    if (shape.kind !== 'fixed') return;
    const known = this.#bySize.get(shape.size) ?? new Set<Hex>();
    this.#bySize.set(shape.size, known.add(value as Hex));
  }
}

/** A draft's value with every `Seen` filled in. */
export function resolve(value: unknown, seen: SeenValues): unknown {
  if (value instanceof Seen) return seen.of(value);
  if (Array.isArray(value)) return value.map((item) => resolve(item, seen));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, resolve(field, seen)]));
}

function mangled(payload: Uint8Array, { keep, append, flip }: Mangling): Uint8Array {
  const bytes = concat(payload.subarray(0, keep), append);
  const at = flip % Math.max(1, bytes.length);
  return bytes.map((byte, index) => (index === at ? byte ^ 0x55 : byte));
}

/** The call that a draft is, when the app has shown `seen`. */
export function callOf(manifest: Manifest, { transition, sender, from, input, mangling }: DraftCall, seen: SeenValues): Call {
  const payload = encode(codecOf(manifest.actions[transition]?.input ?? {}), resolve(input, seen) as never);
  return { transition, sender, from, payload: mangling ? mangled(payload, mangling) : payload };
}

/** The call that runs genesis. */
export function genesisCall(manifest: Manifest, input: unknown): Call {
  return { transition: GENESIS_TRANSITION, sender: `0x${'00'.repeat(20)}`, payload: encode(codecOf(manifest.genesis), input as never) };
}

export function callJson({ actions }: Manifest, { transition, sender, from, payload }: Call): CallJson {
  const action = actions[transition];
  const input = action && decode(codecOf(action.input), payload);
  return { action: action?.name ?? `number ${transition}`, sender, ...(from && { from }), ...(input?.ok ? { input: toJson(input.value) } : { payload: toHex(payload) }) };
}
