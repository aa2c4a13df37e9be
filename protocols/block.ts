/** Blocks: a header that L1 can read, a body of entries, and what executing them gave. */

import { signedAction } from './action.ts';
import { concat, fromHex, type Hex, toHex, utf8 } from './bytes.ts';
import { chunkHashes } from './chunk-hash.ts';
import { bytes, encode, hash32, list, oneOf, record, signature65, text, u16, u32, u53, u64, union, type ValueOf } from './codec.ts';
import { keccak256, keccakHex, word } from './crypto/hash.ts';
import { recoverAddress, signDigest } from './crypto/secp256k1.ts';
import { LIMITS } from './limits.ts';
import { merkleRootOf } from './merkle.ts';
import { deliveredMessage, message } from './message.ts';

/** Fifteen words; the hash is keccak256 of their ABI encoding, so that a contract hashes the same. */
export const header = record('Header', {
  rollup: hash32,
  height: u53,
  /** Raised when a height had to be voided. */
  epoch: u53,
  /** Who certifies this block, and who certifies the next one: the chain itself hands over, so no two committees certify one height. */
  committee: u32,
  next: u32,
  /** Milliseconds since 1970 by the operator's clock; never goes back. */
  time: u53,
  /** Hash of the header below; zero at height 1. */
  parent: hash32,
  stateRoot: hash32,
  /** Merkle roots over the ids of the entries, the hashes of the receipts and the ids of the messages sent. */
  actionsRoot: hash32,
  receiptsRoot: hash32,
  outboxRoot: hash32,
  /** Merkle root of the body's erasure-coded shares. */
  dataCommitment: hash32,
  fuel: u64,
  /** Number of entries. */
  count: u53,
  /** Of this block and all below it, by `workOf`: what their verification costs, and what their app pays for. */
  work: u64,
});
export type Header = ValueOf<typeof header>;

/** A checked signature, and a byte fetched, hashed and coded, in units of fuel: as long as they take beside 8 G fuel a second. */
const WORK = { entry: 500_000n, byte: 1_000n } as const;

/** What verifying one block costs, in units of fuel. */
export const workOf = ({ fuel, count }: Pick<Header, 'fuel' | 'count'>, bodyBytes: number): bigint => fuel + BigInt(count) * WORK.entry + BigInt(bodyBytes) * WORK.byte;

/** Asked for at every step of a block's way: each header object is hashed once. */
const hashes = new WeakMap<Header, Hex>();

export function headerHash(of: Header): Hex {
  const known = hashes.get(of);
  if (known !== undefined) return known;
  const hash = hashOf(of);
  hashes.set(of, hash);
  return hash;
}

const hashOf = (of: Header): Hex => keccakHex(concat(...headerWords(of)));

/** The header as L1 hashes it: fifteen words. */
export const headerWords = (of: Header): Uint8Array[] => [
  fromHex(of.rollup),
  word(of.height),
  word(of.epoch),
  word(of.committee),
  word(of.next),
  word(of.time),
  fromHex(of.parent),
  fromHex(of.stateRoot),
  fromHex(of.actionsRoot),
  fromHex(of.receiptsRoot),
  fromHex(of.outboxRoot),
  fromHex(of.dataCommitment),
  word(of.fuel),
  word(of.count),
  word(of.work),
];

/** What a block executes, in order: users' actions and messages of other rollups. */
export const entry = union('Entry', { action: record('ActionEntry', { action: signedAction }), message: record('MessageEntry', { delivered: deliveredMessage }) });
export type Entry = ValueOf<typeof entry>;

export const body = record('Body', { entries: list(entry, LIMITS.blockActions) });
export type Body = ValueOf<typeof body>;

export const STATUSES = ['executed', 'reverted'] as const;

/** What came of one entry. Texts stay out of the hash: engines word them differently. */
export const receipt = record('Receipt', {
  status: oneOf('Status', STATUSES),
  /** 0 when executed, else the author's or the guest's error code. */
  code: u32,
  fuel: u64,
  /** `chunkHash` over the events and over the writes: the first receipt that differs names the first wrong action. */
  events: hash32,
  writes: hash32,
});
export type Receipt = ValueOf<typeof receipt>;

/** All that executing a block gave beyond its roots; announced by hash, checked against `receiptsRoot` and `outboxRoot`. */
export const blockResult = record('BlockResult', {
  /** One per entry, then those of the hooks before and after the block. */
  receipts: list(receipt, LIMITS.blockActions + 2),
  /** Why each reverted entry did; empty for an executed one. For people, not part of any root. */
  reasons: list(text(200), LIMITS.blockActions + 2, 4),
  events: list(record('Event', { entry: u16, id: u16, payload: bytes(LIMITS.payloadBytes) }), 65_535),
  /** What the app sent, and another version of it that took over, and the deposits that it refused. */
  messages: list(message, 2 * LIMITS.blockMessages + LIMITS.blockActions),
});
export type BlockResult = ValueOf<typeof blockResult>;

/** Merkle root over the `chunkHash` of each encoded receipt. */
export function receiptsRoot(receipts: readonly Receipt[]): Hex {
  const encoded = receipts.map((each) => encode(receipt, each));
  let end = 0;
  return merkleRootOf(
    chunkHashes(
      concat(...encoded),
      encoded.map(({ length }) => {
        end += length;
        return end;
      }),
    ),
  );
}

/** What an operator gossips about a new block; body and result are fetched by hash. */
export const announcement = record('Announcement', {
  header,
  /** sha256 of the encoded body and of the encoded result. */
  body: hash32,
  result: hash32,
  signature: signature65,
});
export type Announcement = ValueOf<typeof announcement>;

const DOMAIN = utf8('mru/block/1\0');

/** What the operator signs: the header's hash on one chain. */
export const blockDigest = (chain: number, hash: Hex): Hex => toHex(keccak256(DOMAIN, word(chain), fromHex(hash)));

export const signHeader = (chain: number, of: Header, privateKey: Uint8Array): Hex => signDigest(blockDigest(chain, headerHash(of)), privateKey);

export const announcementSigner = (chain: number, of: Announcement): Hex | undefined => recoverAddress(blockDigest(chain, headerHash(of.header)), of.signature);
