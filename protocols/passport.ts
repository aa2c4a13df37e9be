/**
 * An action's passport: one file with all that shows what was asked, that it was done, and how far it has risen, to be checked without asking anybody.
 *
 * A file is the word "mru-pass", a version, and the parts in the order of `PARTS`: each its length, its bytes, and a seal, the sha256 of its name and
 * bytes. A seal proves nothing: it tells a damaged part by its name. What proves something is in the parts, and `runtime/light` checks it.
 */
import { acknowledgement } from './acknowledgement.ts';
import { header, receipt } from './block.ts';
import { equalBytes, utf8 } from './bytes.ts';
import { certificate } from './certificate.ts';
import { address, bytes, type Codec, DecodeError, decode, encode, hash32, list, option, record, signature65, text, u32, u53, u64, type ValueOf } from './codec.ts';
import { sha256 } from './crypto/hash.ts';
import { LIMITS } from './limits.ts';

const MAGIC = utf8('mru-pass');
const VERSION = 1;

/** A part is at most what an action with all its writes takes; L1's part of a committee of 128 has some 100 KB. */
const PART_BYTES = 4 * 1024 * 1024;
/** What L1 hashes: no contract's code is longer, and nodes and headers are far shorter. */
const PREIMAGE_BYTES = 24_577;
/** Four accounts and eight slots, each some ten nodes deep, and headers of a day. */
const PREIMAGES = 8_192;

const path = list(hash32, 32, 32);

/** Where a header was settled: number `index` of the `count` headers of a batch. `time` is L1's, in seconds. */
export const settledSpot = record('SettledSpot', { batch: record('SpotBatch', { committee: u32, id: u53, time: u53, root: hash32, bodyHash: hash32 }), index: u32, count: u32, path });
export type SettledSpot = ValueOf<typeof settledSpot>;

/** What leads from the hash of an L1 block to its state and that of block `number` below it: headers, nodes of tries and code of contracts, found by their keccak256. */
export const l1Proof = record('L1Proof', { head: hash32, number: u53, preimages: list(bytes(PREIMAGE_BYTES), PREIMAGES, 4) });
export type L1Proof = ValueOf<typeof l1Proof>;

const PARTS = {
  origin: record('Origin', { chain: u53, contract: address, rollup: hash32 }),
  /** `input` is the JSON of the types of its fields: with the name, what a wallet showed. The number of the action in its app is not signed, and not here. */
  action: record('PassportAction', { name: text(96), input: text(16 * 1024), sender: address, nonce: u64, payload: bytes(LIMITS.payloadBytes), signature: signature65 }),
  /** C0; nothing when who made the passport never saw it. */
  promise: option(record('Promise', { acknowledgement })),
  /** C1, with its operator's signature. */
  block: record('PassportBlock', { header, operator: signature65 }),
  /** Number `index` of the block's entries. */
  inclusion: record('Inclusion', { index: u32, path }),
  /** The receipt with the same number, of `count`. */
  receipt: record('PassportReceipt', { receipt, count: u32, path }),
  /** Encoded events, and writes, as the receipt hashes them; no writes when who made the passport executes no blocks. */
  events: record('PassportEvents', { list: bytes(PART_BYTES) }),
  writes: option(record('PassportWrites', { list: bytes(PART_BYTES) })),
  /** C2 and C3a. */
  certificate,
  storage: option(certificate),
  /** C3b. */
  settlement: option(settledSpot),
  l1: l1Proof,
} as const;

export type PassportPart = keyof typeof PARTS;
export type Passport = { readonly [K in PassportPart]: ValueOf<(typeof PARTS)[K]> };

const sealOf = (name: string, content: Uint8Array): Uint8Array => sha256(utf8(`${name}\0`), content);

function sealed<T>(name: string, inner: Codec<T>): Codec<T> {
  const framed = bytes(PART_BYTES * 2);
  return {
    name: inner.name,
    write(w, value) {
      const content = encode(inner, value);
      framed.write(w, content);
      w.bytes(sealOf(name, content));
    },
    read(r) {
      const content = framed.read(r);
      if (!equalBytes(r.bytes(32), sealOf(name, content))) throw new DecodeError('damaged: its seal is of other bytes');
      const read = decode(inner, content);
      if (!read.ok) throw read.error;
      return read.value;
    },
  };
}

const parts = record('Passport', Object.fromEntries(Object.entries(PARTS).map(([name, inner]) => [name, sealed(name, inner as Codec<unknown>)])) as Readonly<Record<string, Codec<unknown>>>);

/** The whole file. Errors of reading begin with the name of the part that is wrong. */
export const passport: Codec<Passport> = {
  name: 'Passport',
  write(w, value) {
    w.bytes(MAGIC);
    w.u16(VERSION);
    parts.write(w, value as unknown as Readonly<Record<string, unknown>>);
  },
  read(r) {
    if (!equalBytes(r.bytes(MAGIC.length), MAGIC)) throw new DecodeError('not a passport', 'file');
    const version = r.u16();
    if (version !== VERSION) throw new DecodeError(`of version ${version}; this reads version ${VERSION}`, 'file');
    return parts.read(r) as unknown as Passport;
  },
};

/** Names of the parts, in their order. */
export const PASSPORT_PARTS = Object.keys(PARTS) as readonly PassportPart[];

/** The longest file that anybody need read. */
export const PASSPORT_BYTES = LIMITS.blobBytes;
