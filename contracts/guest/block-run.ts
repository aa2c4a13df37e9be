/** One block in one guest: the host's functions, the budget, and what became of every call. */
import { blake3 } from '@noble/hashes/blake3.js';
import { BALANCE_BYTES, isBalanceKey } from '../../protocols/balance.ts';
import { decode } from '../../protocols/codec.ts';
import { keccak256, sha256 } from '../../protocols/crypto/hash.ts';
import { LIMITS } from '../../protocols/limits.ts';
import { ACTION_EVENTS, CODE, outMessage, TRANSITION } from './abi.ts';
import { maySend } from './asked.ts';
import { encodeBlock } from './block-input.ts';
import { type HostFunctions, isHostFault } from './driver.ts';
import { freshInstances } from './fresh.ts';
import type { BlockInput, CallResult, GuestEvent, GuestExports, OutMessage, StateReader } from './host.ts';
import { copyBytes, copyOf } from './known.ts';
import { DEPTH_EXPORT, FUEL_EXPORT } from './meter.ts';
import { Overlay } from './overlay.ts';
import { NO_WRITES } from './writes.ts';

/** What the host answers when it will not do what was asked. */
const REFUSED = -2;
const ABSENT = -1;
/** Fuel for decoding the block and going from one call to the next. */
const BETWEEN_FUEL = LIMITS.actionFuel;
/** Data of events is kept in pieces of this size. */
const EVENT_BYTES = 1 << 16;
/** Passing over a key that the block deleted, in a scan. */
const PASS_FUEL = 500n;
const ALGORITHMS = [sha256, keccak256, (data: Uint8Array): Uint8Array => blake3(data)];

/** A new instance of the guest with these functions. */
export type Make = (functions: HostFunctions) => GuestExports;

interface Pending {
  readonly limit: bigint;
  readonly events: GuestEvent[];
  readonly messages: OutMessage[];
}

/** Runs blocks in one guest, one at a time. */
export class BlockRunner {
  readonly #fresh: () => GuestExports;
  readonly #replies: number;
  /** Whose functions the guest calls. */
  #run: BlockRun | undefined;

  constructor(make: Make, replies = 0) {
    this.#replies = replies;
    this.#fresh = freshInstances(() => make(hostFunctions(() => this.#run as BlockRun)));
  }

  run(input: BlockInput, state: StateReader): readonly CallResult[] {
    this.#run = new BlockRun(this.#fresh, this.#replies, input, state);
    return this.#run.run();
  }
}

class BlockRun {
  readonly #fresh: () => GuestExports;
  /** Replies that the app knows. */
  readonly #replies: number;
  readonly #input: BlockInput;
  readonly #state: Overlay;
  readonly #results: CallResult[] = [];
  #fuelLeft = LIMITS.blockFuel;
  #messagesLeft = LIMITS.blockMessages;
  #pending: Pending | undefined;
  #guest!: GuestExports;
  /** The guest's memory; empty once it has grown, and then taken anew. */
  #view = new Uint8Array(0);
  /** Where data of events lies, and how much of it is used. */
  #events = new Uint8Array(0);
  #used = 0;

  constructor(fresh: () => GuestExports, replies: number, input: BlockInput, state: StateReader) {
    this.#fresh = fresh;
    this.#replies = replies;
    this.#input = input;
    this.#state = state instanceof Overlay ? state : new Overlay(state);
  }

  run(): readonly CallResult[] {
    const { calls } = this.#input;
    while (this.#results.length < calls.length) this.#runFrom(this.#results.length);
    return this.#results;
  }

  #runFrom(first: number): void {
    this.#pending = undefined;
    this.#view = new Uint8Array(0);
    try {
      this.#guest = this.#fresh();
      this.#guest[FUEL_EXPORT].value = BETWEEN_FUEL;
      this.#enter(encodeBlock(this.#input, first));
      if (this.#pending !== undefined || this.#results.length === first) this.#revert(CODE.guestFault, 'the guest ended without ending the call');
    } catch (error) {
      this.#trapped(error);
    }
  }

  #enter(bytes: Uint8Array): void {
    const pointer = this.#guest.mru_alloc(bytes.length);
    this.#memory().set(bytes, pointer >>> 0);
    const outcome = BigInt.asUintN(64, this.#guest.mru_apply(pointer, bytes.length));
    if (outcome >> 63n) throw new Error('the guest reported a failure of its own');
  }

  /** Which limit a trap came from is read off the counters, so every host says the same. */
  #trapped(error: unknown): void {
    if (isHostFault(error)) throw error;
    const fuel = this.#guest?.[FUEL_EXPORT].value as bigint;
    const depth = this.#guest?.[DEPTH_EXPORT].value as number;
    // After the last call there is nothing left that could fail.
    if (this.#pending === undefined && this.#results.length === this.#input.calls.length) return;
    if (this.#pending === undefined) return this.#revert(CODE.guestFault, `outside of any action: ${(error as Error).message}`);
    if (fuel < 0n) return this.#revert(CODE.outOfFuel, 'out of fuel');
    if (depth > LIMITS.guestDepth) return this.#revert(CODE.tooDeep, `more than ${LIMITS.guestDepth} bytes of stack`);
    this.#revert(CODE.trap, `trap: ${(error as Error).message}`);
  }

  #spent(): bigint {
    if (this.#pending === undefined) return 0n;
    const left = this.#guest[FUEL_EXPORT].value as bigint;
    const spent = this.#pending.limit - (left < 0n ? 0n : left);
    this.#fuelLeft -= spent;
    return spent;
  }

  #finish(result: Omit<CallResult, 'fuel'>): void {
    const fuel = this.#spent();
    this.#results.push({ ...result, fuel });
    this.#pending = undefined;
    this.#guest[FUEL_EXPORT].value = BETWEEN_FUEL;
  }

  #revert(code: number, reason: string): void {
    this.#state.revert();
    this.#finish({ status: 'reverted', code, reason: reason.slice(0, 200), writes: NO_WRITES, events: [], messages: [] });
  }

  /** A view of the guest's memory, which is another one after it has grown. */
  #memory(): Uint8Array {
    if (this.#view.length === 0) this.#view = new Uint8Array(this.#guest.memory.buffer);
    return this.#view;
  }
  #copy(pointer: number, length: number): Uint8Array {
    return copyOf(this.#memory(), pointer >>> 0, (pointer >>> 0) + (length >>> 0));
  }

  /** A copy that lies with others: making a buffer for each costs more than filling it. */
  #keep(at: number, length: number): Uint8Array {
    const memory = this.#memory();
    const size = Math.max(0, Math.min(length, memory.length - at));
    if (this.#used + size > this.#events.length) {
      this.#events = new Uint8Array(Math.max(EVENT_BYTES, size));
      this.#used = 0;
    }
    copyBytes(memory, at, size, this.#events, this.#used);
    this.#used += size;
    return this.#events.subarray(this.#used - size, this.#used);
  }

  /** Whether the guest may use this key: within limits, and of the framework's only a balance, in exactly the form that L1 knows. */
  #isOwn(pointer: number, length: number): boolean {
    if (this.#pending === undefined || length === 0 || length >>> 0 > LIMITS.keyBytes) return false;
    const memory = this.#memory();
    const [from, to] = [pointer >>> 0, (pointer >>> 0) + length];
    return to <= memory.length && (memory[from] !== 0 || isBalanceKey(memory, from, to));
  }

  get(keyAt: number, keyLength: number, to: number, room: number): number {
    if (!this.#isOwn(keyAt, keyLength)) return ABSENT;
    const memory = this.#memory();
    return this.#state.copyAt(memory, keyAt >>> 0, (keyAt >>> 0) + keyLength, to >>> 0, room >>> 0);
  }

  put(keyAt: number, keyLength: number, at: number, length: number): number {
    if (length >>> 0 > LIMITS.valueBytes || !this.#isOwn(keyAt, keyLength)) return REFUSED;
    const memory = this.#memory();
    if (memory[keyAt >>> 0] === 0 && length !== BALANCE_BYTES.value) return REFUSED;
    if ((at >>> 0) + (length >>> 0) > memory.length) return REFUSED;
    this.#state.setAt(memory, keyAt >>> 0, (keyAt >>> 0) + keyLength, memory, at >>> 0, length >>> 0);
    return 0;
  }

  del(keyAt: number, keyLength: number): number {
    if (!this.#isOwn(keyAt, keyLength)) return REFUSED;
    const memory = this.#memory();
    this.#state.setAt(memory, keyAt >>> 0, (keyAt >>> 0) + keyLength, memory, 0, ABSENT);
    return 0;
  }

  /** Bounds need be no keys; what is found must be one that the guest may use. */
  scan(fromAt: number, fromLength: number, untilAt: number, untilLength: number, reverse: number, to: number, room: number): number {
    if (this.#pending === undefined || fromLength >>> 0 > LIMITS.keyBytes + 1 || untilLength >>> 0 > LIMITS.keyBytes + 1) return REFUSED;
    const { key, passed } = this.#state.scan(this.#copy(fromAt, fromLength), this.#copy(untilAt, untilLength), reverse !== 0);
    if (passed > 0) this.#guest[FUEL_EXPORT].value = (this.#guest[FUEL_EXPORT].value as bigint) - BigInt(passed) * PASS_FUEL;
    if (key === undefined || (key[0] === 0 && !isBalanceKey(key))) return ABSENT;
    if (key.length <= room >>> 0) this.#memory().set(key, to >>> 0);
    return key.length;
  }

  emit(id: number, at: number, length: number): number {
    if (this.#pending === undefined || length >>> 0 > LIMITS.payloadBytes || this.#pending.events.length >= ACTION_EVENTS) return REFUSED;
    this.#pending.events.push({ id: id & 0xffff, data: this.#keep(at >>> 0, length >>> 0) });
    return 0;
  }

  send(at: number, length: number): number {
    if (this.#pending === undefined || length >>> 0 > LIMITS.payloadBytes + 1024 || this.#pending.messages.length >= this.#messagesLeft) return REFUSED;
    const message = decode(outMessage, this.#copy(at, length));
    if (!message.ok || !maySend(message.value, this.#pending.messages.at(-1), this.#replies)) return REFUSED;
    this.#pending.messages.push(message.value);
    return 0;
  }

  hash(algorithm: number, at: number, length: number, to: number): void {
    const hash = ALGORITHMS[algorithm];
    if (hash === undefined) throw new Error(`no hash algorithm ${algorithm}`);
    this.#memory().set(hash(this.#copy(at, length)), to >>> 0);
  }

  begin(index: number): void {
    const call = this.#input.calls[this.#results.length];
    if (call === undefined || this.#pending !== undefined || index !== (this.#input.first ?? 0) + this.#results.length) throw new Error('actions begin once and in order');
    const { transition } = call;
    const most = transition === TRANSITION.genesis || transition === TRANSITION.migrate ? LIMITS.blockFuel : LIMITS.actionFuel;
    this.#pending = { limit: least(this.#fuelLeft, most), events: [], messages: [] };
    this.#guest[FUEL_EXPORT].value = this.#pending.limit;
  }

  revert(code: number, at: number, length: number): void {
    if (this.#pending === undefined) throw new Error('revert outside of an action');
    this.#revert(code >>> 0 || CODE.thrown, new TextDecoder().decode(this.#copy(at, Math.min(length >>> 0, 800))));
  }

  commit(): void {
    if (this.#pending === undefined) throw new Error('commit outside of an action');
    const { events, messages } = this.#pending;
    this.#messagesLeft -= messages.length;
    this.#finish({ status: 'executed', code: 0, reason: '', writes: this.#state.commit(), events, messages });
  }
}

/** What a guest imports: the functions of the block that runs now. */
const hostFunctions = (run: () => BlockRun): HostFunctions => ({
  get: (keyAt: number, keyLength: number, to: number, room: number) => run().get(keyAt, keyLength, to, room),
  put: (keyAt: number, keyLength: number, at: number, length: number) => run().put(keyAt, keyLength, at, length),
  del: (keyAt: number, keyLength: number) => run().del(keyAt, keyLength),
  scan: (from: number, fromLength: number, until: number, untilLength: number, reverse: number, to: number, room: number) => run().scan(from, fromLength, until, untilLength, reverse, to, room),
  emit: (id: number, at: number, length: number) => run().emit(id, at, length),
  send: (at: number, length: number) => run().send(at, length),
  hash: (algorithm: number, at: number, length: number, to: number) => run().hash(algorithm, at, length, to),
  begin: (index: number) => run().begin(index),
  commit: () => run().commit(),
  revert: (code: number, at: number, length: number) => run().revert(code, at, length),
});

const least = (a: bigint, b: bigint): bigint => (b < a ? b : a);
