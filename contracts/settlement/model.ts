/** What the contract computes, computed here too: ids and digests, before anything is on L1. */
import { concat, fromHex, type Hex, toHex, utf8 } from '../../protocols/bytes.ts';
import { keccak256, keccakHex, word } from '../../protocols/crypto/hash.ts';
import type { SettledSpot } from '../../protocols/passport.ts';

const padded = (address: Hex): Uint8Array => concat(new Uint8Array(12), fromHex(address));

/** A short name as the 32 bytes the contract takes. Throws `RangeError` above 32 bytes. */
export function nameWord(name: string): Uint8Array {
  const bytes = utf8(name);
  if (bytes.length > 32) throw new RangeError(`the name ${name} is longer than 32 bytes`);
  return concat(bytes, new Uint8Array(32 - bytes.length));
}

/** The id an app gets when `operator` registers it under `name`. */
export const rollupIdOf = (chainId: number, contract: Hex, operator: Hex, name: string): Hex => keccakHex(concat(word(chainId), padded(contract), padded(operator), nameWord(name)));

const DOMAIN = keccak256(utf8('mru/settlement/1'));

export interface SettlementStatement {
  readonly chainId: number;
  readonly contract: Hex;
  readonly committee: number;
  readonly batchId: number;
  /** Of the batches before it. */
  readonly history: Hex;
  readonly root: Hex;
  readonly bodyHash: Hex;
  /** `blobsHash` of the batch. */
  readonly blobs: Hex;
}

/** A value of 24 bytes as a word. */
const wordOf24 = (value: Hex): Uint8Array => concat(fromHex(value), new Uint8Array(8));

/** What members sign to settle a batch. */
export const settlementDigest = ({ chainId, contract, committee, batchId, history, root, bodyHash, blobs }: SettlementStatement): Hex =>
  keccakHex(concat(DOMAIN, word(chainId), padded(contract), word(committee), word(batchId), wordOf24(history), fromHex(root), fromHex(bodyHash), fromHex(blobs)));

/** History before the first batch. */
export const NO_HISTORY: Hex = `0x${'00'.repeat(24)}`;

/** All batches so far in 24 bytes, the newest of them last. */
export const historyAfter = (history: Hex, { root, bodyHash }: { readonly root: Hex; readonly bodyHash: Hex }): Hex =>
  toHex(keccak256(wordOf24(history), fromHex(root), fromHex(bodyHash)).subarray(0, 24));

const JOIN = keccak256(utf8('mru/join/1'));

export interface JoinStatement {
  readonly chainId: number;
  readonly contract: Hex;
  readonly staker: Hex;
  readonly node: Hex;
  /** BLS key, or nothing where the network needs none. */
  readonly bls: Hex;
}

/** What a member's keys sign to join: nobody but this staker can use it, on this contract alone. */
export const joinDigest = ({ chainId, contract, staker, node, bls }: JoinStatement): Hex =>
  keccakHex(concat(JOIN, word(chainId), padded(contract), padded(staker), fromHex(node), keccak256(fromHex(bls))));

/** What L1 sent to a rollup, from the first message on, in 24 bytes; a forced action counts as a deposit of nothing. */
export const depositSums = (sent: readonly { readonly account: Hex; readonly asset: Hex; readonly amount: bigint }[]): Hex =>
  sent.reduce<Hex>((sums, { account, asset, amount }) => toHex(keccak256(wordOf24(sums), padded(account), padded(asset), word(amount)).subarray(0, 24)), NO_HISTORY);

const VERDICT = keccak256(utf8('mru/verdict/1'));

export interface VerdictStatement {
  readonly chainId: number;
  /** Where blocks are challenged. */
  readonly disputes: Hex;
  readonly committee: number;
  /** Hash of the header that is judged. */
  readonly header: Hex;
  readonly isWrong: boolean;
}

/** What members sign of a block that was challenged. */
export const verdictDigest = ({ chainId, disputes, committee, header, isWrong }: VerdictStatement): Hex =>
  keccakHex(concat(VERDICT, word(chainId), padded(disputes), word(committee), fromHex(header), word(Number(isWrong))));

/** What the ring keeps of a batch: the hash of its committee, id, L1's time in seconds, root and body hash. */
export const batchHash = ({ committee, id, time, root, bodyHash }: SettledSpot['batch']): Hex => keccakHex(concat(word(committee), word(id), word(time), fromHex(root), fromHex(bodyHash)));

/** Slots of the ring, as the contract has it. */
export const RING = 65_536;
