/** Orders of a pool. A strategy is a pure function: waiting actions in, their numbers in the wanted order out; what it must not break is seen to by `lawful`. */
import type { ActionBook } from '../../protocols/action.ts';
import { fromHex, type Hex, toHex } from '../../protocols/bytes.ts';
import { decode } from '../../protocols/codec.ts';
import { sha256 } from '../../protocols/crypto/hash.ts';
import type { PendingRecord } from '../records.ts';

/** What is asked for a block. */
export interface Waiting {
  /** In order of acknowledgement. */
  readonly waiting: readonly PendingRecord[];
  /** Of the block to be made. */
  readonly height: number;
  /** Hash of the header below it: known to nobody before that block is made. */
  readonly seed: Hex;
  /** How to read the actions. */
  readonly book: ActionBook;
}

export type Strategy = (of: Waiting) => readonly number[];

const numbers = (records: readonly PendingRecord[]): number[] => records.map(({ seq }) => seq);

/** First in, first out: the order of acknowledgement. */
export const fifo: Strategy = ({ waiting }) => numbers(waiting).sort((a, b) => a - b);

/** Highest fee first, and of equal ones who came first. The fee is a field of the app's own actions, an integer; actions without it pay nothing. */
export function byFee(field: string): Strategy {
  const known = new WeakMap<PendingRecord, { readonly book: ActionBook; readonly fee: bigint }>();
  const feeOf = (record: PendingRecord, book: ActionBook): bigint => {
    const before = known.get(record);
    if (before?.book === book) return before.fee;
    const fee = readFee(record, book, field);
    known.set(record, { book, fee });
    return fee;
  };
  return ({ waiting, book }) => numbers(waiting.toSorted((a, b) => compare(feeOf(b, book), feeOf(a, book)) || a.seq - b.seq));
}

const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);

function readFee({ action }: PendingRecord, book: ActionBook, field: string): bigint {
  const codec = book.actions[action.transition]?.codec;
  const input = codec && decode(codec, action.payload);
  const fee = input?.ok ? (input.value as Readonly<Record<string, unknown>>)[field] : undefined;
  return typeof fee === 'bigint' || Number.isSafeInteger(fee) ? BigInt(fee as bigint | number) : 0n;
}

/** One action of each sender in turn: who sends a thousand keeps nobody else waiting. */
export const fair: Strategy = ({ waiting }) => {
  const rounds = new Map<Hex, number>();
  const placed = waiting.map(({ seq, action: { sender } }) => {
    const round = rounds.get(sender) ?? 0;
    rounds.set(sender, round + 1);
    return { seq, round };
  });
  return placed.sort((a, b) => a.round - b.round || a.seq - b.seq).map(({ seq }) => seq);
};

/** By the hash of seed and action: nobody chooses a place, and anybody can check it afterwards. Who sends after the block below is known can try for a good hash. */
export const random: Strategy = ({ waiting, seed }) => {
  const salt = fromHex(seed);
  const drawn = waiting.map(({ seq, id }) => ({ seq, lot: toHex(sha256(salt, fromHex(id))) }));
  return drawn.sort((a, b) => (a.lot < b.lot ? -1 : 1)).map(({ seq }) => seq);
};
