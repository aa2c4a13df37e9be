/** State as an application reads it: every value with a proof, which is checked here. */
import { keyBytes, type Place } from '../../../contracts/guest/layout.ts';
import { type Manifest, placesOf } from '../../../contracts/guest/manifest.ts';
import { headerHash } from '../../../protocols/block.ts';
import { type Hex, parseHex } from '../../../protocols/bytes.ts';
import { certificateFault, certifiedHeader } from '../../../protocols/certificate.ts';
import { type Codec, decode, encode } from '../../../protocols/codec.ts';
import type { Committee } from '../../../protocols/committee.ts';
import { codecOf, fromJson, toJson } from '../../../protocols/schema.ts';
import { stateProof, verifyProof } from '../../../protocols/state-proof.ts';
import { BadProof } from './errors.ts';
import type { Requests } from './requests.ts';

/** Whose certificates count: what is read then has to be under one of them. */
export interface Trust {
  readonly chain: number;
  readonly committees: readonly Committee[];
}

/** What a gateway says of an entry. */
export interface Read {
  readonly stateRoot: Hex | null;
  readonly value: unknown;
  readonly proof: Hex | null;
  readonly certificate: Hex | null;
}

export interface StateOptions {
  readonly requests: Requests;
  readonly manifest: Manifest;
  readonly rollup: () => Promise<Hex>;
  /** Rejects what is not proven. */
  readonly check: (rollup: Hex, key: Uint8Array, value: Uint8Array | undefined, read: Read) => Promise<void> | void;
}

const withKey = (key: unknown): string => encodeURIComponent(JSON.stringify(toJson(key)));

/** Throws `BadProof`. */
export function decoded<T>(codec: Codec<T>, hex: Hex, what: string): T {
  const bytes = parseHex(hex);
  const value = bytes && decode(codec, bytes);
  if (!value?.ok) throw new BadProof(`the ${what} cannot be read`);
  return value.value;
}

/** Without `trust`, a proof only shows that the answer fits the root that the gateway named. Throws `BadProof`. */
export function checkRead(trust: Trust | undefined, rollup: Hex, key: Uint8Array, value: Uint8Array | undefined, { stateRoot, proof, certificate }: Read): void {
  if (proof === null || stateRoot === null) {
    if (trust !== undefined) throw new BadProof('the gateway has no replica, and so no proof');
    return;
  }
  if (!verifyProof(stateRoot, key, value, decoded(stateProof, proof, 'proof'))) throw new BadProof('the proof is not of this value');
  if (trust === undefined) return;
  if (certificate === null) throw new BadProof('the gateway shows no certificate');
  const { header, certificate: votes } = decoded(certifiedHeader, certificate, 'certificate');
  const isThis = header.rollup === rollup && header.stateRoot === stateRoot && votes.kind === 'attest' && votes.header === headerHash(header);
  if (!isThis) throw new BadProof('the certificate is for something else');
  const fault = certificateFault(trust.chain, { of: (id) => trust.committees.find((each) => each.id === id) }, votes);
  if (fault !== undefined) throw new BadProof(`the certificate does not hold: ${fault}`);
}

interface Reader {
  readonly get: (key?: unknown) => Promise<unknown>;
  readonly entries?: (page?: { readonly after?: unknown; readonly limit?: number }) => Promise<unknown>;
}

/** Readers of all entries by their full names. */
export function stateReaders(options: StateOptions): [name: string, reader: Reader][] {
  const places = placesOf(options.manifest);
  return options.manifest.state.map(({ name }, at) => [name, readerOf(options, name, places[at] as Place)]);
}

function readerOf({ requests, rollup, check }: StateOptions, name: string, place: Place): Reader {
  const codec = codecOf(place.value) as Codec<unknown>;
  const path = async (): Promise<string> => `/v1/rollups/${await rollup()}/state/${encodeURIComponent(name)}`;
  const get = async (key?: unknown): Promise<unknown> => {
    const bytes = keyBytes(place, key);
    const answer = await requests.get<Read>(`${await path()}${place.key === undefined ? '' : `?key=${withKey(key)}`}`);
    const value = answer.value === null ? undefined : fromJson(place.value, answer.value, name);
    await check(await rollup(), bytes, value === undefined ? undefined : encode(codec, value), answer);
    return value;
  };
  const { key: type } = place;
  if (type === undefined) return { get: () => get() };
  const entries = async ({ after, limit = 50 }: { readonly after?: unknown; readonly limit?: number } = {}): Promise<unknown> => {
    const page = `?limit=${limit}${after === undefined ? '' : `&after=${withKey(after)}`}`;
    const answer = await requests.get<{ entries: readonly { key: unknown; value: unknown }[] }>(`${await path()}/entries${page}`);
    return answer.entries.map(({ key, value }) => [fromJson(type, key), fromJson(place.value, value)]);
  };
  return { get, entries };
}
