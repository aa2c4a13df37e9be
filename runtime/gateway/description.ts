/** One version of an app, as the gateway reads and shows it: from its manifest alone. */

import type { Place } from '../../contracts/guest/layout.ts';
import { type Manifest, placesOf } from '../../contracts/guest/manifest.ts';
import { type ActionBook, actionBook } from '../../protocols/action.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { type Codec, decode } from '../../protocols/codec.ts';
import { codecOf, type Fields, type TypeExpr, toJson } from '../../protocols/schema.ts';

export interface EntryDescription {
  readonly name: string;
  readonly kind: 'map' | 'value' | 'balances';
  readonly key: TypeExpr | null;
  readonly value: TypeExpr;
  readonly place: Place;
  readonly codec: Codec<unknown>;
}

export interface Description {
  readonly manifest: Manifest;
  readonly book: ActionBook;
  readonly events: readonly { readonly name: string; readonly codec: Codec<unknown> }[];
  readonly state: readonly EntryDescription[];
}

export function describe(chain: number, rollup: Hex, manifest: Manifest): Description {
  const places = placesOf(manifest);
  return {
    manifest,
    book: actionBook(chain, rollup, manifest.actions),
    events: manifest.events.map(({ name, fields }) => ({ name, codec: codecOf(fields) as Codec<unknown> })),
    state: manifest.state.map((entry, at) => {
      const place = places[at] as Place;
      return { name: entry.name, kind: entry.kind, key: place.key ?? null, value: place.value, place, codec: codecOf(place.value) as Codec<unknown> };
    }),
  };
}

/** The machine that something belongs to, in a rollup of several. */
const machineOf = (name: string): string | null => (name.includes('.') ? name.slice(0, name.indexOf('.')) : null);

const fieldsOf = (fields: Fields): object[] => Object.entries(fields).map(([name, type]) => ({ name, type }));

export const domainOf = (chain: number, rollup: Hex) => ({ name: 'micro-rollups', version: '1', chainId: chain, salt: rollup }) as const;

/** Actions, events, state and messages as the interface shows them; `types` is what a wallet's signTypedData takes. */
export const schemaView = ({ manifest, book, state }: Description): object => ({
  machines: manifest.machines ?? null,
  actions: book.actions.map(({ name, input, typed, isDeposit }) => ({
    machine: machineOf(name),
    name,
    fields: fieldsOf(input),
    types: typed.types,
    primaryType: typed.primaryType,
    onlyL1: isDeposit,
  })),
  events: manifest.events.map(({ name, fields }) => ({ machine: machineOf(name), name, fields: fieldsOf(fields) })),
  state: state.map(({ name, kind, key, value }) => ({ machine: machineOf(name), name, kind, key, value })),
  messages: (manifest.messages ?? []).map(({ machine = null, name, input }) => ({ machine, name, fields: fieldsOf(input) })),
});

/** The JSON view of some encoded fields; `null` when they are none of this type. */
export function decoded(codec: Codec<unknown> | undefined, bytes: Uint8Array): unknown {
  const value = codec && decode(codec, bytes);
  return value?.ok ? toJson(value.value) : null;
}
