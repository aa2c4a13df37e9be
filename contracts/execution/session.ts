/**
 * Executes blocks of one rollup: checks that every entry may be in a block, runs them in the guest, keeps nonces and lanes, and
 * computes the roots. The same on every node: no clock, no chance, no order but the block's.
 */

import { checkAction } from '../../protocols/action.ts';
import { ASK, encodeAsk, encodeReply, REPLY } from '../../protocols/ask.ts';
import type { BlockResult, Entry } from '../../protocols/block.ts';
import { concat, fromHex, type Hex, utf8, ZERO32 } from '../../protocols/bytes.ts';
import { encode, u53 } from '../../protocols/codec.ts';
import { sha256Hex } from '../../protocols/crypto/hash.ts';
import { merkleRoot } from '../../protocols/merkle.ts';
import { type Message, messageId } from '../../protocols/message.ts';
import type { StateProof } from '../../protocols/state-proof.ts';
import type { StateEntry } from '../../protocols/state-tree.ts';
import { CODE, NOBODY, TRANSITION } from '../guest/abi.ts';
import { type SentMessage, withAsks } from '../guest/asked.ts';
import type { Call, CallResult, Guest, OutMessage, Write } from '../guest/host.ts';
import type { Manifest } from '../guest/manifest.ts';
import { Overlay } from '../guest/overlay.ts';
import { NO_WRITES, Writes } from '../guest/writes.ts';
import { begun, resumed } from './begin.ts';
import { NO_CODE } from './origin.ts';
import { type Invalid, isCall, type Prepared, prepare } from './prepare.ts';
import { Receipts } from './receipts.ts';
import { inboundKey, nonceKey, outboundKey, pendingKey, readLane, readNonce, readVersion, VERSION_KEY, writeLane, writePending, writeVersion } from './reserved.ts';
import { SessionError, type SessionOptions } from './session-options.ts';
import type { LayeredState } from './state.ts';
import type { ChunkPlace, ExportedChunk } from './tree/export.ts';
import { takeOver } from './upgrade.ts';
import { Versions } from './versions.ts';

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

/** Events that one block's result can carry; see `blockResult`. */
const BLOCK_EVENTS = 65_535;

export class Session {
  readonly #options: SessionOptions;
  readonly #versions: Versions;
  readonly #state: LayeredState;
  readonly genesisRoot: Hex;
  /** What genesis wrote, when it ran just now; else empty. */
  readonly genesisEntries: readonly StateEntry[];

  /** Throws `SessionError` when the state is another rollup's or not whole, when genesis reverts, when a checkpoint has another root, or when the code of the version in force is missing. */
  constructor(options: SessionOptions) {
    this.#options = options;
    this.#versions = new Versions(options);
    this.#state = options.state;
    const { genesisRoot, entries } = options.checkpoint === undefined ? begun(options) : resumed(options, options.checkpoint);
    this.genesisRoot = genesisRoot;
    this.genesisEntries = entries;
    this.#versions.get(this.#took);
  }

  get height(): number {
    return this.#state.height;
  }
  get stateRoot(): Hex {
    return this.#state.root;
  }

  /** Hash of the code of the version in force. */
  get version(): Hex {
    return this.#took ?? this.#options.code ?? NO_CODE;
  }

  /** The version that took over last, if one did. */
  get #took(): Hex | undefined {
    return readVersion(this.#state.get(VERSION_KEY));
  }

  /** Executes the block above the tip; the tip moves unless an entry is invalid. Throws `SessionError` for another height. */
  execute(input: { readonly height: number; readonly time: number; readonly entries: readonly Entry[] }): Executed | Invalid {
    if (input.height !== this.height + 1) throw new SessionError('bad-height', `height ${input.height} on top of ${this.height}`);
    this.#state.keys.tidy();
    const { onlooker } = this.#options;
    const block = onlooker?.overlay(this.#state) ?? new Overlay(this.#state);
    const version = this.#versions.get(this.#took);
    const { rollup, check = checkAction } = this.#options;
    const prepared = prepare({ rollup, check, ...version, block, time: input.time }, input.entries);
    if (!Array.isArray(prepared)) return prepared;
    const results = this.#run(input, version.guest, prepared, block);
    return overEvents(results) ?? this.#conclude(version.guest, prepared, results, block);
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
      return 'takesOver' in work ? takeOver(guest.manifest, this.#versions.fitting(work.code), input, block) : work;
    };
    const results = prepared.map(resultOf);
    const all = [...results, ...applied.slice(0, before.length), ...applied.slice(next)];
    this.#options.onlooker?.ran(prepared, all, before.length);
    return all;
  }

  /** A hook runs around the actions of a block that has any, from no account. */
  #hook(name: 'beforeBlock' | 'afterBlock', guest: Guest, prepared: readonly Prepared[]): Call[] {
    const has = prepared.length > 0 && guest.manifest.hooks?.includes(name);
    return has ? [{ transition: TRANSITION[name], sender: NOBODY, payload: new Uint8Array(0) }] : [];
  }

  #conclude(guest: Guest, prepared: readonly Prepared[], results: readonly CallResult[], block: Overlay): Executed {
    const all = new Receipts();
    const messages: Message[] = [];
    const version = versionIn(prepared, results);
    for (let at = 0; at < results.length; at++) {
      const result = results[at] as CallResult;
      const took = at === prepared.length - 1 ? version : undefined;
      const outgoing = sentBy(prepared[at], result);
      const { manifest } = took === undefined ? guest : this.#versions.get(took).guest;
      const own = outgoing.length === 0 && took === undefined ? NO_WRITES : this.#writeOwn(manifest, outgoing, took, messages, block);
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

  /** Numbers an entry's messages, each on its lane, remembers its asks, and notes the version that took over. Answers what the framework writes for them. */
  #writeOwn({ replies = [] }: Manifest, sent: readonly SentMessage[], version: Hex | undefined, messages: Message[], block: Overlay): Writes {
    const writes = sent.flatMap((each) => {
      const key = outboundKey(each.to);
      const seq = readLane(block.get(key));
      messages.push(numbered(this.#options.rollup, seq, each));
      const next = put(block, key, writeLane(seq + 1));
      if (each.ask === undefined) return [next];
      const { reply, deadline, note } = each.ask;
      return [next, put(block, pendingKey(each.to, seq), writePending({ reply: replies[reply]?.name ?? '', deadline, note }))];
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

/** What the app sent, or what goes back as the entry reverted; and an answer to whoever asked. */
export function sentBy(of: Prepared | undefined, result: CallResult): readonly SentMessage[] {
  const own = result.status === 'executed' ? withAsks(result.messages) : of?.refund === undefined ? [] : [of.refund];
  return of?.asks === undefined ? own : [...own, answerTo(of.asks, of.work, result)];
}

function answerTo({ from, seq }: Message, work: Prepared['work'], { status, code }: CallResult): OutMessage {
  const name = isCall(work) ? status : code === CODE.expired ? 'expired' : 'refused';
  return { to: from, action: REPLY, payload: encodeReply({ seq, outcome: { status: name, code } }) };
}

/** As it travels: what wants an answer goes as an ask. */
function numbered(from: Hex, seq: number, { to, action, payload, ask }: SentMessage): Message {
  if (ask === undefined) return { from, to, seq, action, payload };
  return { from, to, seq, action: ASK, payload: encodeAsk({ action, deadline: ask.deadline, input: payload }) };
}

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
