/** State of a rollup: single entries with proof, lists in order, and block after block what changed. */
import type { FastifyInstance } from 'fastify';
import { readLane, readNonce } from '../../contracts/execution/reserved.ts';
import type { Trace } from '../../contracts/execution/trace.ts';
import { keyBytes } from '../../contracts/guest/layout.ts';
import { compareBytes, equalBytes, type Hex, toHex } from '../../protocols/bytes.ts';
import { certifiedHeader } from '../../protocols/certificate.ts';
import { encode } from '../../protocols/codec.ts';
import { decodeKey } from '../../protocols/key.ts';
import { fromJson, SchemaError, toJson } from '../../protocols/schema.ts';
import { stateProof } from '../../protocols/state-proof.ts';
import type { GatewayContext } from './context.ts';
import { type Description, decoded, type EntryDescription } from './description.ts';
import { GatewayError } from './errors.ts';
import { keptAt } from './read-routes.ts';
import type { Replica } from './replica/replica.ts';
import { ROUTES } from './schemas.ts';
import { eventsOf, nameEntry } from './views.ts';
import type { KeptBlock, Watched } from './watched.ts';

interface OfEntry {
  readonly Params: { readonly rollup: string; readonly entry: string };
}

/** Throws `GatewayError`. */
function entryOf({ description }: Watched, name: string): EntryDescription {
  const entry = description.state.find((each) => each.name === name);
  if (entry === undefined) throw new GatewayError('unknown-entry', `no state entry "${name}"; there is ${description.state.map((each) => each.name).join(', ')}`);
  return entry;
}

/** The tree's key of an entry, or of one key of a map, which comes as JSON. Throws `GatewayError`. */
function placeIn({ place, key: type, name }: EntryDescription, json: string | undefined): Uint8Array {
  if (type === null) return keyBytes(place, undefined);
  if (json === undefined) throw new GatewayError('bad-request', `${name} is a map: say which key, as JSON`);
  try {
    return keyBytes(place, fromJson(type, parsed(json), 'key'));
  } catch (error) {
    if (error instanceof SchemaError || error instanceof RangeError || error instanceof TypeError) throw new GatewayError('bad-request', error.message);
    throw error;
  }
}

/** A text that is no JSON is taken as it is: an address needs no quotes in a URL. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}

export function stateRoutes(app: FastifyInstance, context: GatewayContext): void {
  const { watch, replica } = context;
  app.get<{ Params: { rollup: string } }>('/v1/rollups/:rollup/state', { schema: ROUTES.state }, ({ params }) =>
    watch.find(params.rollup).description.state.map(({ name, kind, key, value }) => ({ entry: name, kind, key, value })),
  );

  app.get<OfEntry & { Querystring: { key?: string } }>('/v1/rollups/:rollup/state/:entry', { schema: ROUTES.stateEntry }, async ({ params, query }) => {
    const watched = watch.find(params.rollup);
    const entry = entryOf(watched, params.entry);
    const key = placeIn(entry, query.key);
    return replica === undefined ? asked(context, watched, entry, key) : proven(context, replica, watched, entry, key);
  });

  app.get<OfEntry & { Querystring: { after?: string; limit: number } }>('/v1/rollups/:rollup/state/:entry/entries', { schema: ROUTES.stateEntries }, async ({ params, query: { after, limit } }) => {
    const watched = watch.find(params.rollup);
    const entry = entryOf(watched, params.entry);
    const { rollup } = watched.record;
    if (entry.key === null) throw new GatewayError('bad-request', `${entry.name} is a single value`);
    const from = after === undefined ? entry.place.prefix : Uint8Array.from([...placeIn(entry, after), 0]);
    const { height, entries } = await needed(replica).list(rollup, from, nextPrefix(entry.place.prefix), limit + 1);
    const shown = entries.slice(0, limit).map(({ key, value }) => ({ key: keyOf(entry, key), value: decoded(entry.codec, value) }));
    return { height, entries: shown, next: entries.length > limit ? (shown.at(-1)?.key ?? null) : null };
  });

  app.get<{ Params: { rollup: string; height: number } }>('/v1/rollups/:rollup/blocks/:height/steps', { schema: ROUTES.steps }, async ({ params: { rollup, height } }) => {
    const watched = watch.find(rollup);
    const executed = needed(replica);
    const kept = keptAt(watched, height);
    const traces = await executed.traces(watched.record.rollup, height);
    const at = executed.heightOf(watched.record.rollup);
    if (traces === undefined && height > at) throw new GatewayError('unknown-block', `block ${height} is not certified yet: the replica is at ${at}`);
    if (traces === undefined) throw new GatewayError('unknown-block', `what block ${height} did is not kept any more`);
    return { height, steps: traces.map((trace, index) => stepView(kept, trace, index, watched.description)) };
  });
}

function needed(replica: Replica | undefined): Replica {
  if (replica === undefined) throw new GatewayError('needs-replica', 'this gateway executes no blocks itself: start it with a replica (mru gateway --replica)');
  return replica;
}

/** One entry's bytes, from the replica or else from a member. */
export async function readBytes({ client, replica }: Pick<GatewayContext, 'client' | 'replica'>, rollup: Hex, key: Uint8Array): Promise<Uint8Array | undefined> {
  if (replica !== undefined) return (await replica.prove(rollup, key)).value;
  const [value] = await client.read(0, rollup, [key]);
  return value;
}

/** What a member says, without proof. */
async function asked(context: GatewayContext, { record }: Watched, { codec }: EntryDescription, key: Uint8Array): Promise<object> {
  const value = await readBytes(context, record.rollup, key);
  return { height: null, stateRoot: null, value: value === undefined ? null : decoded(codec, value), proof: null, certificate: null };
}

async function proven({ client, log }: GatewayContext, replica: Replica, { record: { rollup } }: Watched, { codec }: EntryDescription, key: Uint8Array): Promise<object> {
  const { height, stateRoot, value, proof } = await replica.prove(rollup, key);
  const head = height === 0 ? undefined : await client.certified?.(rollup, height).catch((error: unknown) => void log('certificate-not-shown', { rollup, height, error: String(error) }));
  return {
    ...{ height, stateRoot, value: value === undefined ? null : decoded(codec, value) },
    ...{ proof: toHex(encode(stateProof, proof)), certificate: head === undefined ? null : toHex(encode(certifiedHeader, head)) },
  };
}

/** The first key behind all that begin with a prefix: of the framework's prefixes none ends in 255. */
const nextPrefix = (prefix: Uint8Array): Uint8Array => Uint8Array.from(prefix, (byte, at) => (at === prefix.length - 1 ? byte + 1 : byte));

const keyOf = ({ place, key: type }: EntryDescription, key: Uint8Array): unknown => (type === null ? null : toJson(decodeKey(type, key.subarray(place.prefix.length))));

interface NamedPlace {
  readonly entry: string;
  readonly key: unknown;
  readonly read: (value: Uint8Array) => unknown;
}

/** What the framework keeps for itself, by the letter behind the zero. */
const OWN: Readonly<Record<number, { readonly entry: string; readonly read: (value: Uint8Array) => unknown }>> = {
  110: { entry: '@nonce', read: (value) => readNonce(value).toString() },
  105: { entry: '@received', read: readLane },
  111: { entry: '@sent', read: readLane },
  97: { entry: '@asked', read: toHex },
  118: { entry: '@version', read: toHex },
};

/** Which entry a key of the tree belongs to. */
function nameKey({ state }: Description, key: Uint8Array): NamedPlace {
  const own = key[0] === 0 ? OWN[key[1] ?? 0] : undefined;
  if (own !== undefined) return { ...own, key: key.length > 2 ? toHex(key.subarray(2)) : null };
  const found = state.find(({ place: { prefix } }) => key.length >= prefix.length && equalBytes(key.subarray(0, prefix.length), prefix));
  if (found === undefined) return { entry: '@unknown', key: toHex(key), read: toHex };
  return { entry: found.name, key: keyOf(found, key), read: (value) => decoded(found.codec, value) };
}

const shown = ({ read }: NamedPlace, value: Uint8Array | undefined): unknown => (value === undefined ? null : read(value));

function stepView(kept: KeptBlock, { reads, writes, sent }: Trace, index: number, current: Description): object {
  const description = kept.description ?? current;
  const { block } = kept;
  const receipt = block.receipts[index];
  const entry = block.entries[index];
  const named = entry === undefined ? { kind: 'hook', action: null, sender: null } : nameEntry(entry, description);
  return {
    ...{ index, id: (block.ids[index] ?? null) as Hex | null, kind: named.kind, action: named.action, sender: named.sender },
    ...{ fuel: (receipt?.fuel ?? 0n).toString(), status: receipt?.status ?? 'executed', reason: block.result.reasons[index] ?? '', sent },
    reads: reads.map(({ key, value }) => {
      const place = nameKey(description, key);
      return { entry: place.entry, key: place.key, value: shown(place, value) };
    }),
    writes: [...writes]
      .sort((a, b) => compareBytes(a.key, b.key))
      .map(({ key, before, after }) => {
        const place = nameKey(description, key);
        return { entry: place.entry, key: place.key, before: shown(place, before), after: shown(place, after) };
      }),
    events: eventsOf(block, index, description),
  };
}
