/** Headers of L1: as a node tells them, as they are hashed, and what is read of them. */
import { toRlp } from 'viem/utils';
import { type Hex, parseHex, toHex } from '../../protocols/bytes.ts';
import { keccakHex } from '../../protocols/crypto/hash.ts';
import { LightError } from './errors.ts';
import type { Preimages } from './preimages.ts';
import { readRlp } from './trie.ts';

export interface L1Header {
  readonly number: number;
  readonly hash: Hex;
  readonly parent: Hex;
  readonly stateRoot: Hex;
  /** Seconds since 1970. */
  readonly time: number;
  /** All of it, as it is hashed. */
  readonly bytes: Uint8Array;
}

/** Fields in the order they are hashed in; those of later forks come last, and older headers end before them. Numbers have no zeros in front. */
const FIELDS = [
  ...['parentHash', 'sha3Uncles', 'miner', 'stateRoot', 'transactionsRoot', 'receiptsRoot', 'logsBloom'],
  ...['#difficulty', '#number', '#gasLimit', '#gasUsed', '#timestamp', 'extraData', 'mixHash', 'nonce'],
  ...['#baseFeePerGas', 'withdrawalsRoot', '#blobGasUsed', '#excessBlobGas', 'parentBeaconBlockRoot', 'requestsHash'],
] as const;
/** As of the first Ethereum: fewer are no header. */
const LEAST_FIELDS = 15;
const PLACE = { parent: 0, stateRoot: 3, number: 8, time: 11 } as const;

function fieldOf(block: Readonly<Record<string, unknown>>, field: string): Hex | undefined {
  const isNumber = field.startsWith('#');
  const value = block[isNumber ? field.slice(1) : field];
  if (typeof value !== 'string') return undefined;
  const digits = isNumber ? value.slice(2).replace(/^0+/, '') : value.slice(2);
  const hex = `0x${digits.length % 2 === 1 ? '0' : ''}${digits}` as const;
  return parseHex(hex) === undefined ? undefined : hex;
}

/** The bytes that are hashed, of a block as JSON-RPC tells it. Throws `LightError` `bad-l1-header` when they are not of the hash that it names. */
export function headerBytes(block: unknown): Uint8Array {
  const told = (block ?? {}) as Readonly<Record<string, unknown>>;
  const fields = FIELDS.map((field) => fieldOf(told, field));
  const end = fields.indexOf(undefined);
  const there = (end < 0 ? fields : fields.slice(0, end)) as Hex[];
  const bytes = there.length < LEAST_FIELDS ? new Uint8Array() : toRlp(there, 'bytes');
  if (keccakHex(bytes) !== told['hash']) throw new LightError('bad-l1-header', `an L1 node tells a block ${String(told['number'])} that has not the hash it names`);
  return bytes;
}

/** What a header says. Throws `LightError` `bad-l1-header`. */
export function readHeader(bytes: Uint8Array): L1Header {
  const fields = readRlp(bytes);
  const hash = keccakHex(bytes);
  const at = (place: number, size?: number): Uint8Array => {
    const field = fields instanceof Uint8Array ? undefined : fields[place];
    if (!(field instanceof Uint8Array) || (size === undefined ? field.length > 6 : field.length !== size)) throw new LightError('bad-l1-header', `bytes with the hash ${hash} are no header of L1`);
    return field;
  };
  const whole = (place: number): number => at(place).reduce((sum, byte) => sum * 256 + byte, 0);
  return { number: whole(PLACE.number), hash, parent: toHex(at(PLACE.parent, 32)), stateRoot: toHex(at(PLACE.stateRoot, 32)), time: whole(PLACE.time), bytes };
}

/** The header of block `number`, reached from the block `head` by parents' hashes. Throws `LightError` `broken-chain` where one is missing, or the numbers do not lead there. */
export function ancestor(proof: Preimages, head: Hex, number: number): L1Header {
  for (let hash = head; ; ) {
    const bytes = proof.get(hash);
    if (bytes === undefined) throw new LightError('broken-chain', `L1's header ${hash} is missing on the way from ${head} to block ${number}`);
    const header = readHeader(bytes);
    if (header.number === number) return header;
    if (header.number < number) throw new LightError('broken-chain', `L1's block ${head} does not lead to block ${number}`);
    hash = header.parent;
  }
}

/** The number in some bytes, highest first. */
export const numberIn = (bytes: Uint8Array): bigint => (bytes.length === 0 ? 0n : BigInt(toHex(bytes)));
