/**
 * Executes blocks of one rollup: checks that every entry may be in a block, runs them in the guest, keeps nonces and lanes, and
 * computes the roots. The same on every node: no clock, no chance, no order but the block's.
 */

import { rollupAddress } from '../../protocols/account.ts';
import { type ActionBook, actionBook, checkAction, type IdentifiedAction, type SignedAction } from '../../protocols/action.ts';
import type { BlockResult, Entry } from '../../protocols/block.ts';
import { concat, fromHex, type Hex, utf8, ZERO32 } from '../../protocols/bytes.ts';
import { decode, encode, u53 } from '../../protocols/codec.ts';
import { sha256Hex } from '../../protocols/crypto/hash.ts';
import { forcedIn, refundOf, upgradeIn } from '../../protocols/inbound.ts';
import { L1 } from '../../protocols/l1.ts';
import { LIMITS } from '../../protocols/limits.ts';
import { merkleRoot } from '../../protocols/merkle.ts';
import { type Message, messageId } from '../../protocols/message.ts';
import { SchemaError } from '../../protocols/schema.ts';
import type { StateProof } from '../../protocols/state-proof.ts';
import { type StateEntry, stateRootOf } from '../../protocols/state-tree.ts';
import { CODE, TRANSITION } from '../guest/abi.ts';
import { type Call, type CallResult, GENESIS_TRANSITION, type Guest, type OutMessage, type Write } from '../guest/host.ts';
import { Overlay } from '../guest/overlay.ts';
import { NO_WRITES, Writes } from '../guest/writes.ts';
import { differenceOf, NO_CODE, type Origin, readOrigin, writeOrigin } from './origin.ts';
import { Receipts } from './receipts.ts';
import { inboundKey, nonceKey, outboundKey, readLane, readNonce, readVersion, VERSION_KEY, writeLane, writeNonce, writeVersion } from './reserved.ts';
import type { LayeredState } from './state.ts';
import type { ChunkPlace, ExportedChunk } from './tree/export.ts';
import { type FindVersion, takeOver } from './upgrade.ts';

export interface SessionOptions {
  readonly chain: number;
  readonly rollup: Hex;
  /** The first version of the app. */
  readonly guest: Guest;
  readonly genesis: Uint8Array;
  /** Where the rollup's state is kept, and what to go on from; genesis runs only when it is empty. */
  readonly state: LayeredState;
  /** Hash of the guest's module, when the state may be another one's. */
  readonly code?: Hex;
  /** Identifies an action and checks its signature; another one may have been checked elsewhere already. */
  readonly check?: (book: ActionBook, action: SignedAction) => IdentifiedAction;
  /** Versions that took over from `guest`, or will; none unless said. */
  readonly versions?: FindVersion;
  /** Takes the place of what the state holds, unless it is the same. */
  readonly checkpoint?: { readonly height: number; readonly stateRoot: Hex; readonly entries: readonly StateEntry[] };
}

export interface Executed {
  readonly kind: 'executed';
  readonly stateRoot: Hex;
  readonly actionsRoot: Hex;
  readonly receiptsRoot: Hex;
  readonly outboxRoot: Hex;
  readonly fuel: bigint;
  readonly ids: readonly Hex[];
  readonly result: BlockResult;
  /** Hash of the code of the version that took over with this block, if one did. */
  readonly version?: Hex;
}

export interface Invalid {
  readonly kind: 'invalid';
  readonly entry: number;
  readonly code: 'bad-action' | 'bad-nonce' | 'bad-message' | 'over-limit';
  readonly reason: string;
}

export type SessionErrorCode = 'missing-code' | 'bad-height' | 'bad-genesis' | 'bad-checkpoint' | 'other-state' | 'unfinished-snapshot';

export class SessionError extends Error {
  override readonly name = 'SessionError';
  readonly code: SessionErrorCode;
  constructor(code: SessionErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** The state before genesis. */
const NOTHING = { get: () => undefined, next: () => undefined };
const NOBODY: Hex = `0x${'00'.repeat(20)}`;

/** Events that one block's result can carry; see `blockResult`. */
const BLOCK_EVENTS = 65_535;

interface TakesOver {
  readonly code: Hex;
  readonly takesOver: true;
}

/** A version of the app, and how to read its actions. */
interface Version {
  readonly guest: Guest;
  readonly book: ActionBook;
}

/** One entry, ready to run. */
interface Prepared {
  readonly id: Hex;
  /** What the guest is called with, or what came of the entry already: a message that means nothing here never reaches the guest. Or the version that takes over. */
  readonly work: Call | CallResult | TakesOver;
  /** What the framework wrote for it, whether it executes or reverts. */
  readonly consumed: Writes;
  /** What is sent when it reverts: a deposit back to who made it. */
  readonly refund?: OutMessage | undefined;
}

export class Session {
  readonly #options: SessionOptions;
  /** By the hash of its code; the first one has none. */
  readonly #versions = new Map<Hex | undefined, Version>();
  readonly #state: LayeredState;
  readonly genesisRoot: Hex;
  /** What genesis wrote, when it ran just now; else empty. */
  readonly genesisEntries: readonly StateEntry[];

  /** Throws `SessionError` when the state is another rollup's or not whole, when genesis reverts, when a checkpoint has another root, or when the code of the version in force is missing. */
  constructor(options: SessionOptions) {
    this.#options = options;
    this.#know(undefined, options.guest);
    this.#state = options.state;
    const { genesisRoot, entries } = options.checkpoint === undefined ? begun(options) : resumed(options, options.checkpoint);
    this.genesisRoot = genesisRoot;
    this.genesisEntries = entries;
    this.#inForce();
  }

  get height(): number {
    return this.#state.height;
  }
  get stateRoot(): Hex {
    return this.#state.root;
  }

  /** Hash of the code of the version in force. */
  get version(): Hex {
    return readVersion(this.#state.get(VERSION_KEY)) ?? this.#options.code ?? NO_CODE;
  }

  #inForce(): Version {
    const code = readVersion(this.#state.get(VERSION_KEY));
    return this.#versions.get(code) ?? this.#know(code, this.#find(code as Hex) as Guest);
  }

  #know(code: Hex | undefined, guest: Guest): Version {
    const { chain, rollup } = this.#options;
    const version = { guest, book: actionBook(chain, rollup, guest.manifest.actions) };
    this.#versions.set(code, version);
    return version;
  }

  /** Throws `SessionError` when its code is not here. What took over before can be run. */
  #find(code: Hex): NonNullable<ReturnType<FindVersion>> {
    const found = code === this.#options.code ? this.#options.guest : this.#options.versions?.(code);
    if (found === undefined) throw new SessionError('missing-code', `the code of version ${code} is not here`);
    return found;
  }

  /** As `#find`; a version whose actions nobody could sign is unfit, too. */
  #fitting(code: Hex): NonNullable<ReturnType<FindVersion>> {
    const found = this.#find(code);
    try {
      if (!('unfit' in found)) actionBook(this.#options.chain, this.#options.rollup, found.manifest.actions);
      return found;
    } catch (error) {
      if (!(error instanceof SchemaError)) throw error;
      return { unfit: error.message };
    }
  }

  /** Executes the block above the tip; the tip moves unless an entry is invalid. Throws `SessionError` for another height. */
  execute(input: { readonly height: number; readonly time: number; readonly entries: readonly Entry[] }): Executed | Invalid {
    if (input.height !== this.height + 1) throw new SessionError('bad-height', `height ${input.height} on top of ${this.height}`);
    this.#state.keys.tidy();
    const block = new Overlay(this.#state);
    const version = this.#inForce();
    const prepared = this.#prepare(input.entries, version.book, block);
    if (!Array.isArray(prepared)) return prepared;
    const results = this.#run(input, version.guest, prepared, block);
    return overEvents(results) ?? this.#conclude(prepared, results, block);
  }

  /** One result per entry, then those of the hooks; the guest sees only the entries that are for it. */
  #run({ height, time }: { readonly height: number; readonly time: number }, guest: Guest, prepared: readonly Prepared[], block: Overlay): CallResult[] {
    const { rollup } = this.#options;
    const input = { rollup, height, time, entropy: entropyOf(rollup, height, this.stateRoot) };
    const before = this.#hook('beforeBlock', guest, prepared);
    const calls = [...before, ...prepared.flatMap(({ work }) => (isCall(work) ? [work] : [])), ...this.#hook('afterBlock', guest, prepared)];
    const applied = calls.length === 0 ? [] : guest.apply({ ...input, calls }, block);
    let next = before.length;
    const resultOf = ({ work }: Prepared): CallResult => {
      if (isCall(work)) return applied[next++] as CallResult;
      return 'takesOver' in work ? takeOver(guest.manifest, this.#fitting(work.code), input, block) : work;
    };
    const results = prepared.map(resultOf);
    return [...results, ...applied.slice(0, before.length), ...applied.slice(next)];
  }

  /** A hook runs around the actions of a block that has any, from no account. */
  #hook(name: 'beforeBlock' | 'afterBlock', guest: Guest, prepared: readonly Prepared[]): Call[] {
    const has = prepared.length > 0 && guest.manifest.hooks?.includes(name);
    return has ? [{ transition: TRANSITION[name], sender: NOBODY, payload: new Uint8Array(0) }] : [];
  }

  /** Checks every entry against the state as the entries before it leave it. */
  #prepare(entries: readonly Entry[], book: ActionBook, block: Overlay): Prepared[] | Invalid {
    const { blockActions } = LIMITS;
    if (entries.length > blockActions) return { kind: 'invalid', entry: blockActions, code: 'over-limit', reason: `${entries.length} entries, at most ${blockActions}` };
    const prepared: Prepared[] = [];
    for (let at = 0; at < entries.length; at++) {
      const entry = entries[at] as Entry;
      const next = entry.kind === 'action' ? this.#prepareAction(entry.action, book, block) : this.#prepareMessage(entry.delivered.message, book, block);
      if ('code' in next) return { kind: 'invalid', entry: at, ...next };
      if ('takesOver' in next.work && at < entries.length - 1) return { kind: 'invalid', entry: at + 1, code: 'bad-message', reason: 'nothing comes after another version in its block' };
      prepared.push(next);
    }
    return prepared;
  }

  #prepareAction(action: SignedAction, book: ActionBook, block: Overlay): Prepared | Pick<Invalid, 'code' | 'reason'> {
    const checked = (this.#options.check ?? checkAction)(book, action);
    if (!checked.ok) return { code: 'bad-action', reason: checked.refusal.reason };
    const key = nonceKey(action.sender);
    const expected = readNonce(block.get(key));
    if (action.nonce !== expected) return { code: 'bad-nonce', reason: `nonce ${action.nonce}, expected ${expected}` };
    block.set(key, writeNonce(expected + 1n));
    return { id: checked.id, work: action, consumed: block.commit() };
  }

  #prepareMessage(message: Message, book: ActionBook, block: Overlay): Prepared | Pick<Invalid, 'code' | 'reason'> {
    const key = inboundKey(message.from);
    const expected = readLane(block.get(key));
    if (message.to !== this.#options.rollup) return { code: 'bad-message', reason: `for rollup ${message.to}` };
    if (message.seq !== expected) return { code: 'bad-message', reason: `message ${message.seq} of its lane, expected ${expected}` };
    block.set(key, writeLane(expected + 1));
    return { id: messageId(message), work: this.#workOf(message, book), consumed: block.commit(), refund: refundOf(message) };
  }

  /** A message that names no action, or whose payload is not of its type, reverts: the sender was wrong, and its lane goes on. */
  #workOf(message: Message, book: ActionBook): Prepared['work'] {
    const code = upgradeIn(message);
    if (code !== undefined) return { code, takesOver: true };
    const forced = forcedIn(message);
    if (forced !== undefined) return callOf(book, forced.action, forced.input, { sender: forced.account });
    const { from, action, payload } = message;
    return callOf(book, action, payload, { sender: rollupAddress(from), from });
  }

  #conclude(prepared: readonly Prepared[], results: readonly CallResult[], block: Overlay): Executed {
    const all = new Receipts();
    const messages: Message[] = [];
    const version = versionIn(prepared, results);
    for (let at = 0; at < results.length; at++) {
      const result = results[at] as CallResult;
      const outgoing = result.status === 'reverted' ? refunded(prepared[at]) : result.messages;
      const took = at === prepared.length - 1 ? version : undefined;
      const own = outgoing.length === 0 && took === undefined ? NO_WRITES : this.#writeOwn(outgoing, took, messages, block);
      all.add(result, prepared[at]?.consumed ?? NO_WRITES, result.writes, own);
    }
    const { receipts, root } = all.finish();
    this.#state.pushBlock(block);
    const ids = prepared.map((each) => each.id);
    return {
      kind: 'executed',
      stateRoot: this.#state.root,
      actionsRoot: merkleRoot(ids),
      receiptsRoot: root,
      outboxRoot: messages.length === 0 ? ZERO32 : merkleRoot(messages.map(messageId)),
      fuel: results.reduce((sum, { fuel }) => sum + fuel, 0n),
      ids,
      result: { receipts, reasons: results.map((result) => cut(result.reason)), events: eventsIn(results), messages },
      ...(version !== undefined && { version }),
    };
  }

  /** Numbers an entry's messages, each on its lane, and notes the version that took over. Answers what the framework writes for them. */
  #writeOwn(sent: readonly OutMessage[], version: Hex | undefined, messages: Message[], block: Overlay): Writes {
    const writes = sent.map(({ to, action, payload }) => {
      const key = outboundKey(to);
      const seq = readLane(block.get(key));
      messages.push({ from: this.#options.rollup, to, seq, action, payload });
      return put(block, key, writeLane(seq + 1));
    });
    if (version !== undefined) writes.push(put(block, VERSION_KEY, writeVersion(version)));
    block.commit();
    return Writes.of(writes);
  }

  /** Drops the blocks above `height`. Throws `SessionError` for a height that was settled over. */
  rollback(height: number): void {
    const { baseHeight } = this.#state;
    if (height < baseHeight) throw new SessionError('bad-height', `cannot go back to ${height}: settled at ${baseHeight}`);
    this.#state.rollback(height);
  }
  settle(height: number): void {
    this.#state.settle(height);
  }
  /** Hands what is settled to the cells that keep it. */
  flush(): void {
    this.#state.flush();
  }
  nonces(accounts: readonly Hex[]): bigint[] {
    return accounts.map((account) => readNonce(this.#state.get(nonceKey(account))));
  }
  lanes(sources: readonly Hex[]): number[] {
    return sources.map((source) => readLane(this.#state.get(inboundKey(source))));
  }
  read(key: Uint8Array): Uint8Array | undefined {
    return this.#state.get(key);
  }
  /** Shows that a key has its value at the tip, or that it is absent. */
  prove(key: Uint8Array): StateProof {
    return this.#state.prove(key);
  }
  /** Entries of the tip that prove themselves, from a place on. Throws `RangeError` for a cursor that is none. */
  chunk(place?: ChunkPlace): ExportedChunk {
    return this.#state.chunk(place);
  }
}

function callOf(book: ActionBook, action: string, payload: Uint8Array, { sender, from }: Pick<Call, 'sender' | 'from'>): Call | CallResult {
  const isFor = ({ name, isDeposit }: ActionBook['actions'][number]): boolean => (from === L1 ? isDeposit : name === action && !isDeposit);
  const transition = book.actions.findIndex(isFor);
  const known = book.actions[transition];
  if (known === undefined) return reverted(CODE.badInput, `no action "${action}"`);
  const input = decode(known.codec, payload);
  if (!input.ok) return reverted(CODE.badInput, `${action}: ${input.error.message}`);
  return { transition, sender, from, payload };
}

function eventsIn(results: readonly CallResult[]): BlockResult['events'] {
  const events: BlockResult['events'] = [];
  for (let entry = 0; entry < results.length; entry++) for (const { id, data } of (results[entry] as CallResult).events) events.push({ entry, id, payload: data });
  return events;
}

function put(block: Overlay, key: Uint8Array, value: Uint8Array): Write {
  block.set(key, value);
  return { key, value };
}

/** The version that took over: the last entry brought it, and it did not revert. */
function versionIn(prepared: readonly Prepared[], results: readonly CallResult[]): Hex | undefined {
  const work = prepared.at(-1)?.work;
  return work !== undefined && 'takesOver' in work && results[prepared.length - 1]?.status === 'executed' ? work.code : undefined;
}

/** What a reverted entry sends. */
const refunded = (of: Prepared | undefined): readonly OutMessage[] => (of?.refund === undefined ? [] : [of.refund]);

const isCall = (work: Prepared['work']): work is Call => 'transition' in work;

const reverted = (code: number, reason: string): CallResult => ({ status: 'reverted', code, reason, fuel: 0n, writes: NO_WRITES, events: [], messages: [] });

/** A result that no codec can carry may not come of a block: the entry that goes over belongs into a later one. */
function overEvents(results: readonly CallResult[]): Invalid | undefined {
  let events = 0;
  for (const [entry, result] of results.entries()) {
    events += result.events.length;
    if (events > BLOCK_EVENTS) return { kind: 'invalid', entry, code: 'over-limit', reason: `more than ${BLOCK_EVENTS} events in one block` };
  }
  return undefined;
}

/** What the result's codec takes of a reason. */
const REASON_BYTES = 200;

/**
 * As much of a reason as fits, in whole characters: it may quote what a user wrote, and half a surrogate pair would make a result
 * that cannot be encoded.
 */
function cut(reason: string): string {
  if (reason === '') return reason;
  const whole = utf8(reason.toWellFormed());
  let end = Math.min(whole.length, REASON_BYTES);
  while (end < whole.length && ((whole[end] as number) & 0xc0) === 0x80) end--;
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(whole.subarray(0, end));
}

/** What chance in a block is derived from: fixed before the block's actions are known to be in it, the same on every node. */
const entropyOf = (rollup: Hex, height: number, parentRoot: Hex): Hex => sha256Hex(concat(utf8('mru/1 entropy'), fromHex(rollup), encode(u53, height), fromHex(parentRoot)));

function genesisWrites({ rollup, guest, genesis }: SessionOptions): StateEntry[] {
  const [result] = guest.apply({ rollup, height: 0, time: 0, entropy: ZERO32, calls: [{ transition: GENESIS_TRANSITION, sender: NOBODY, payload: genesis }] }, NOTHING);
  if (result?.status !== 'executed') throw new SessionError('bad-genesis', `genesis reverted: ${result?.reason}`);
  return [...result.writes].flatMap(({ key, value }) => (value === undefined ? [] : [{ key, value }]));
}

interface Beginning {
  readonly genesisRoot: Hex;
  readonly entries: readonly StateEntry[];
}

const wantedOrigin = ({ chain, rollup, code = NO_CODE, genesis }: SessionOptions): Omit<Origin, 'genesisRoot'> => ({ chain, rollup, code, genesis: sha256Hex(genesis) });

/** From what the state holds, or from genesis when it holds nothing. */
function begun(options: SessionOptions): Beginning {
  const { state } = options;
  if (state.isUnfinished) throw new SessionError('unfinished-snapshot', 'the state is a snapshot that is not whole');
  if (!state.isEmpty) return { genesisRoot: genesisRootOf(options), entries: [] };
  const entries = genesisWrites(options);
  state.load(0, entries);
  state.origin = writeOrigin({ ...wantedOrigin(options), genesisRoot: state.root });
  return { genesisRoot: state.root, entries };
}

/** A snapshot comes without an origin: it gets one when it is first opened. */
function genesisRootOf(options: SessionOptions): Hex {
  const { state } = options;
  const wanted = wantedOrigin(options);
  if (state.origin === undefined) state.origin = writeOrigin({ ...wanted, genesisRoot: stateRootOf(genesisWrites(options)) });
  const kept = readOrigin(state.origin as Uint8Array);
  const difference = differenceOf(kept, wanted);
  if (difference !== undefined) throw new SessionError('other-state', difference);
  return kept.genesisRoot;
}

function resumed(options: SessionOptions, { height, stateRoot, entries }: NonNullable<SessionOptions['checkpoint']>): Beginning {
  const { state } = options;
  if (!state.isEmpty && state.height === height && state.root === stateRoot) return { genesisRoot: genesisRootOf(options), entries: [] };
  const genesisRoot = stateRootOf(genesisWrites(options));
  state.load(height, entries);
  const { root } = state;
  if (root !== stateRoot) {
    state.clear();
    throw new SessionError('bad-checkpoint', `the entries have root ${root}, not ${stateRoot}`);
  }
  state.origin = writeOrigin({ ...wantedOrigin(options), genesisRoot });
  return { genesisRoot, entries: [] };
}
