/** What L1's state says of a network: its apps, its committees and what is settled. Where each of it lies in storage is the compiler's word. */
import { batchHash, RING } from '../../contracts/settlement/model.ts';
import { settlementStorage, vulcanStorage } from '../../contracts/settlement/out/storage.ts';
import { concat, fromHex, type Hex, toHex } from '../../protocols/bytes.ts';
import { isLarge, type Voters } from '../../protocols/committee.ts';
import { keccak256, word } from '../../protocols/crypto/hash.ts';
import { PROOF_SYSTEMS, PROOFS } from '../../protocols/l1.ts';
import { LIMITS } from '../../protocols/limits.ts';
import type { SettledSpot } from '../../protocols/passport.ts';
import { LightError } from './errors.ts';
import { type L1Header, numberIn } from './l1-header.ts';
import type { Preimages } from './preimages.ts';
import { readRlp, readTrie } from './trie.ts';

/** L1 as of one block, as far as preimages tell it. Reading throws `LightError` `bad-l1-proof` beyond that. */
export interface L1State {
  readonly header: L1Header;
  readonly proof: Preimages;
}

const MAX_SLOT = 1n << 256n;
const slotOf = (hash: Uint8Array, more: number): bigint => (numberIn(hash) + BigInt(more)) % MAX_SLOT;
const mapped = (key: Hex, slot: number): Uint8Array => keccak256(fromHex(key), word(slot));

/** Where what is read lies: slots of the contracts' storage. */
export const SLOTS = {
  vulcan: BigInt(settlementStorage.slots.shownVulcan),
  app: (rollup: Hex): bigint => slotOf(mapped(rollup, settlementStorage.slots.apps), 0),
  disputed: (rollup: Hex): bigint => slotOf(mapped(rollup, settlementStorage.slots.disputed), 0),
  batch: (id: number): bigint => slotOf(keccak256(word(id % RING), word(settlementStorage.slots.ring)), 0),
  committeeCount: BigInt(vulcanStorage.slots.committees),
  /** A committee takes two slots. */
  committee: (id: number): readonly [bigint, bigint] => {
    const first = keccak256(word(vulcanStorage.slots.committees));
    return [slotOf(first, 2 * id), slotOf(first, 2 * id + 1)];
  },
} as const;

interface Account {
  readonly storage: Hex;
  readonly code: Hex;
}

function accountAt({ header, proof }: L1State, address: Hex): Account {
  const bytes = readTrie(proof, header.stateRoot, fromHex(address));
  if (bytes === undefined) throw new LightError('bad-l1-proof', `there is no account ${address} on L1`);
  const account = readRlp(bytes);
  const [, , storage, code] = account instanceof Uint8Array ? [] : account;
  if (!(storage instanceof Uint8Array) || !(code instanceof Uint8Array)) throw new LightError('bad-l1-proof', `what L1 has at ${address} is no account`);
  return { storage: toHex(storage), code: toHex(code) };
}

/** A word of a contract's storage: 32 bytes, zeros where nothing was written. */
function storedAt(state: L1State, address: Hex, slot: bigint): Uint8Array {
  const bytes = readTrie(state.proof, accountAt(state, address).storage, word(slot));
  const value = bytes === undefined ? new Uint8Array() : readRlp(bytes);
  if (!(value instanceof Uint8Array) || value.length > 32) throw new LightError('bad-l1-proof', `what L1 stores at ${address} is no word`);
  return concat(new Uint8Array(32 - value.length), value);
}

function codeAt(state: L1State, address: Hex): Uint8Array {
  const { code } = accountAt(state, address);
  const bytes = state.proof.get(code);
  if (bytes === undefined) throw new LightError('bad-l1-proof', `the code of ${address} is missing`);
  return bytes;
}

/** A member of a struct in its word: `offset` counts from the right. */
const member = (stored: Uint8Array, { offset, bytes }: { readonly offset: number; readonly bytes: number }): Uint8Array => stored.subarray(32 - offset - bytes, 32 - offset);
const numeric = (stored: Uint8Array, place: { readonly offset: number; readonly bytes: number }): number => Number(numberIn(member(stored, place)));

/** Where a settlement contract has its committees. */
export const vulcanOf = (state: L1State, contract: Hex): Hex => toHex(storedAt(state, contract, SLOTS.vulcan).subarray(12));

export interface ShownApp {
  readonly operator: Hex;
  /** Seconds. */
  readonly disputeWindow: number;
  readonly isFrozen: boolean;
  /** Index of `PROOFS`. */
  readonly proofs: number;
  /** Games about its blocks that are open. */
  readonly games: number;
}

/** Throws `LightError` `unknown-rollup` for an app that is not registered. */
export function appOf(state: L1State, contract: Hex, rollup: Hex): ShownApp {
  const [stored, disputed] = [storedAt(state, contract, SLOTS.app(rollup)), storedAt(state, contract, SLOTS.disputed(rollup))];
  const { App, Disputed } = settlementStorage;
  const operator = member(stored, App.operator);
  if (operator.every((byte) => byte === 0)) throw new LightError('unknown-rollup', `no rollup ${rollup} is registered with ${contract} on L1`);
  return {
    operator: toHex(operator),
    disputeWindow: numeric(stored, App.disputeWindow),
    isFrozen: numeric(stored, App.isFrozen) !== 0,
    proofs: numeric(stored, App.proofs),
    games: numeric(disputed, Disputed.games),
  };
}

/** Why a block that was settled at `settledAt` is not final yet, as of this L1 block; `undefined` when it is. Times in seconds. */
export function whyNotFinal({ header: { time } }: L1State, { isFrozen, games, proofs, disputeWindow }: ShownApp, settledAt: number): string | undefined {
  if (isFrozen) return 'the app is frozen: L1 says which of its blocks count';
  if (games > 0) return 'a block of the app is challenged';
  // Of a newer contract: it may want more than this knows of.
  if (PROOF_SYSTEMS[PROOFS[proofs] ?? 'groth16'].needsProof) return 'L1 wants a proof of this block besides, which is not shown here';
  const left = settledAt + disputeWindow - time;
  return left > 0 ? `${left} s of the dispute window are left` : undefined;
}

/** Whether the contract has exactly this batch. */
export const hasBatch = (state: L1State, contract: Hex, batch: SettledSpot['batch']): boolean => toHex(storedAt(state, contract, SLOTS.batch(batch.id))) === batchHash(batch);

export const committeeCount = (state: L1State, vulcan: Hex): number => Number(numberIn(storedAt(state, vulcan, SLOTS.committeeCount)));

/** Contracts whose code is the keys of a committee: addresses, and in a large one BLS keys. Throws `LightError` `unknown-committee`. */
export function keyContracts(state: L1State, vulcan: Hex, id: number): readonly { readonly address: Hex; readonly kind: 'address' | 'bls' }[] {
  const { keys, size, bls } = sizesAt(state, vulcan, id);
  return [{ address: keys, kind: 'address' }, ...(isLarge(size) ? [{ address: bls, kind: 'bls' } as const] : [])];
}

function sizesAt(state: L1State, vulcan: Hex, id: number): { readonly keys: Hex; readonly size: number; readonly bls: Hex } {
  if (id >= committeeCount(state, vulcan)) throw new LightError('unknown-committee', `L1 has no committee ${id}`);
  const [first, second] = SLOTS.committee(id);
  const { Committee } = vulcanStorage;
  const [stored, more] = [storedAt(state, vulcan, first), storedAt(state, vulcan, second)];
  return { keys: toHex(member(stored, Committee.keys)), size: numeric(stored, Committee.size), bls: toHex(member(more, Committee.bls)) };
}

const [ADDRESS_BYTES, BLS_BYTES] = [20, 96];

/** A committee's keys; of a large one the last of the packed BLS keys is the sum, which is left out. Throws `LightError`. */
export function committeeOf(state: L1State, vulcan: Hex, id: number): Voters {
  const { size } = sizesAt(state, vulcan, id);
  const [addresses, bls] = keyContracts(state, vulcan, id).map(({ address }) => codeAt(state, address).subarray(1));
  if (size > LIMITS.committeeMembers || addresses?.length !== size * ADDRESS_BYTES) throw new LightError('bad-l1-proof', `committee ${id} has not the keys of ${size} members`);
  const part = (bytes: Uint8Array, at: number, length: number): Hex => toHex(bytes.subarray(at * length, (at + 1) * length));
  return { members: Array.from({ length: size }, (_, at) => ({ address: part(addresses, at, ADDRESS_BYTES), bls: bls === undefined ? undefined : part(bls, at, BLS_BYTES) })) };
}
