/**
 * The host's side of the ABI: runs blocks of calls in a metered guest over state that the host keeps.
 *
 * Every call commits or reverts as a whole. A trap inside a call reverts that call alone: the rest of the block goes on in a fresh
 * instance. An instance never lives longer than a block, so nothing a guest hides in its memory can matter later.
 */
import { compareBytes, type Hex, toHex } from '../../protocols/bytes.ts';
import { decode, encode } from '../../protocols/codec.ts';
import { LIMITS } from '../../protocols/limits.ts';
import { ABI_VERSION, blockInput, CODE, outMessage, TRANSITION } from './abi.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { DEPTH_EXPORT, FUEL_EXPORT, meter } from './meter.ts';

export interface StateReader {
  get(key: Uint8Array): Uint8Array | undefined;
}

export interface Call {
  readonly transition: number;
  readonly sender: Hex;
  /** The rollup that sent this call as a message. */
  readonly from?: Hex | undefined;
  readonly payload: Uint8Array;
}

export interface BlockInput {
  readonly rollup: Hex;
  readonly height: number;
  readonly time: number;
  readonly calls: readonly Call[];
}

export interface Write {
  readonly key: Uint8Array;
  /** `undefined` deletes. */
  readonly value: Uint8Array | undefined;
}

export interface GuestEvent {
  readonly id: number;
  readonly data: Uint8Array;
}

export interface OutMessage {
  readonly to: Hex;
  readonly action: string;
  readonly payload: Uint8Array;
}

export interface CallResult {
  readonly status: 'executed' | 'reverted';
  /** 0 when executed, else the author's code or one of `CODE`. */
  readonly code: number;
  /** For people; engines word it differently, so it is part of no hash. */
  readonly reason: string;
  readonly fuel: bigint;
  readonly writes: readonly Write[];
  readonly events: readonly GuestEvent[];
  readonly messages: readonly OutMessage[];
}

export interface Guest {
  readonly manifest: Manifest;
  /** Runs the calls in order; later ones see the writes of earlier ones. Never throws for anything the guest does. */
  apply(input: BlockInput, state: StateReader): readonly CallResult[];
}

export class GuestError extends Error {
  override readonly name = 'GuestError';
  readonly code: 'bad-module' | 'bad-manifest' | 'bad-abi';
  constructor(code: 'bad-module' | 'bad-manifest' | 'bad-abi', message: string) {
    super(message);
    this.code = code;
  }
}

interface GuestExports {
  readonly memory: WebAssembly.Memory;
  readonly mru_abi: () => number;
  readonly mru_alloc: (size: number) => number;
  readonly mru_apply: (pointer: number, length: number) => bigint;
  readonly [FUEL_EXPORT]: WebAssembly.Global;
  readonly [DEPTH_EXPORT]: WebAssembly.Global;
}

const REQUIRED = ['memory', 'mru_abi', 'mru_alloc', 'mru_apply'] as const;

/**
 * Checks, meters and compiles a module somebody sent. Throws `GuestError`. `metered: false` is for comparing engines only: the
 * module runs as it was built, its fuel is 0, and nothing ends an endless loop.
 */
export function loadGuest(wasm: Uint8Array, { metered = true }: { readonly metered?: boolean } = {}): Guest {
  const manifest = attempt('bad-manifest', () => readManifest(wasm));
  const module = attempt('bad-module', () => new WebAssembly.Module(metered ? meter(wasm) : wasm));
  const names = new Set(WebAssembly.Module.exports(module).map((each) => each.name));
  for (const name of REQUIRED) if (!names.has(name)) throw new GuestError('bad-abi', `the module does not export ${name}`);
  checkVersion(module);
  return { manifest, apply: (input, state) => new BlockRun(module, input, state).run() };
}

function attempt<T>(code: 'bad-module' | 'bad-manifest', step: () => T): T {
  try {
    return step();
  } catch (error) {
    throw new GuestError(code, (error as Error).message);
  }
}

function checkVersion(module: WebAssembly.Module): void {
  const exports = instantiate(module, {});
  exports[FUEL_EXPORT].value = LIMITS.actionFuel;
  const version = attempt('bad-module', () => exports.mru_abi());
  if (version !== ABI_VERSION) throw new GuestError('bad-abi', `ABI ${version}, this host speaks ${ABI_VERSION}`);
}

function instantiate(module: WebAssembly.Module, functions: object): GuestExports {
  const all = Object.fromEntries(WebAssembly.Module.imports(module).map(({ name }) => [name, () => 0]));
  const { exports } = new WebAssembly.Instance(module, { mru: { ...all, ...functions } });
  // An unmetered module has no counters: these stay as the host sets them.
  return { [FUEL_EXPORT]: { value: 0n }, [DEPTH_EXPORT]: { value: 0 }, ...exports } as unknown as GuestExports;
}

/** What the host answers when it will not do what was asked. */
const REFUSED = -2;
const ABSENT = -1;
/** Fuel for decoding the block and going from one call to the next. */
const BETWEEN_FUEL = LIMITS.actionFuel;

interface Pending {
  readonly index: number;
  readonly limit: bigint;
  readonly writes: Map<string, Write>;
  readonly events: GuestEvent[];
  readonly messages: OutMessage[];
}

class BlockRun {
  readonly #module: WebAssembly.Module;
  readonly #input: BlockInput;
  readonly #state: StateReader;
  /** Writes of the calls that committed. */
  readonly #committed = new Map<string, Write>();
  readonly #results: CallResult[] = [];
  #fuelLeft = LIMITS.blockFuel;
  #messagesLeft = LIMITS.blockMessages;
  #pending: Pending | undefined;
  /** Calls before this one ran in an earlier instance. */
  #base = 0;
  #guest!: GuestExports;

  constructor(module: WebAssembly.Module, input: BlockInput, state: StateReader) {
    this.#module = module;
    this.#input = input;
    this.#state = state;
  }

  run(): readonly CallResult[] {
    const { calls } = this.#input;
    while (this.#results.length < calls.length) this.#runFrom(this.#results.length);
    return this.#results;
  }

  #runFrom(first: number): void {
    this.#base = first;
    this.#pending = undefined;
    try {
      this.#guest = instantiate(this.#module, this.#imports());
      this.#guest[FUEL_EXPORT].value = BETWEEN_FUEL;
      this.#enter(encode(blockInput, { ...this.#input, calls: this.#input.calls.slice(first).map((call) => ({ ...call, from: call.from })) }));
      if (this.#results.length === first) this.#revert(CODE.guestFault, 'the guest ended without running the call');
    } catch (error) {
      this.#trapped(error);
    }
  }

  #enter(bytes: Uint8Array): void {
    const pointer = this.#guest.mru_alloc(bytes.length);
    new Uint8Array(this.#guest.memory.buffer, pointer, bytes.length).set(bytes);
    const outcome = BigInt.asUintN(64, this.#guest.mru_apply(pointer, bytes.length));
    if (outcome >> 63n) throw new Error('the guest reported a failure of its own');
  }

  /** Which limit a trap came from is read off the counters, so every host says the same. */
  #trapped(error: unknown): void {
    const fuel = this.#guest?.[FUEL_EXPORT].value as bigint;
    const depth = this.#guest?.[DEPTH_EXPORT].value as number;
    if (this.#pending === undefined) return this.#revert(CODE.guestFault, `outside of any action: ${(error as Error).message}`);
    if (fuel < 0n) return this.#revert(CODE.outOfFuel, 'out of fuel');
    if (depth > LIMITS.guestDepth) return this.#revert(CODE.tooDeep, `more than ${LIMITS.guestDepth} nested calls`);
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
    this.#results.push({ ...result, fuel: this.#spent() });
    this.#pending = undefined;
    this.#guest[FUEL_EXPORT].value = BETWEEN_FUEL;
  }

  #revert(code: number, reason: string): void {
    this.#finish({ status: 'reverted', code, reason: reason.slice(0, 200), writes: [], events: [], messages: [] });
  }

  #commit(): void {
    const pending = this.#pending as Pending;
    for (const [key, write] of pending.writes) this.#committed.set(key, write);
    this.#messagesLeft -= pending.messages.length;
    const writes = [...pending.writes.values()].sort((a, b) => compareBytes(a.key, b.key));
    this.#finish({ status: 'executed', code: 0, reason: '', writes, events: pending.events, messages: pending.messages });
  }

  #bytes(pointer: number, length: number): Uint8Array {
    return new Uint8Array(this.#guest.memory.buffer).slice(pointer >>> 0, (pointer >>> 0) + (length >>> 0));
  }

  /** A key the guest may use: within limits, and not the framework's. */
  #key(pointer: number, length: number): Uint8Array | undefined {
    if (this.#pending === undefined || length >>> 0 > LIMITS.keyBytes) return undefined;
    const key = this.#bytes(pointer, length);
    return key.length === 0 || key[0] === 0 ? undefined : key;
  }

  #read(key: Uint8Array): Uint8Array | undefined {
    const name = toHex(key);
    const write = this.#pending?.writes.get(name) ?? this.#committed.get(name);
    return write ? write.value : this.#state.get(key);
  }

  #write(key: Uint8Array | undefined, value: Uint8Array | undefined): number {
    if (key === undefined || (value?.length ?? 0) > LIMITS.valueBytes) return REFUSED;
    this.#pending?.writes.set(toHex(key), { key, value });
    return 0;
  }

  #imports(): object {
    return {
      get: (keyAt: number, keyLength: number, to: number, room: number): number => {
        const key = this.#key(keyAt, keyLength);
        const value = key && this.#read(key);
        if (value === undefined) return ABSENT;
        if (value.length <= room >>> 0) new Uint8Array(this.#guest.memory.buffer).set(value, to >>> 0);
        return value.length;
      },
      put: (keyAt: number, keyLength: number, at: number, length: number): number => (length >>> 0 > LIMITS.valueBytes ? REFUSED : this.#write(this.#key(keyAt, keyLength), this.#bytes(at, length))),
      del: (keyAt: number, keyLength: number): number => this.#write(this.#key(keyAt, keyLength), undefined),
      emit: (id: number, at: number, length: number): number => {
        if (this.#pending === undefined || length >>> 0 > LIMITS.payloadBytes || this.#pending.events.length >= 256) return REFUSED;
        this.#pending.events.push({ id: id & 0xffff, data: this.#bytes(at, length) });
        return 0;
      },
      send: (at: number, length: number): number => this.#send(at, length),
      begin: (index: number): void => this.#begin(index),
      commit: (): void => {
        if (this.#pending === undefined) throw new Error('commit outside of an action');
        this.#commit();
      },
      revert: (code: number, at: number, length: number): void => {
        if (this.#pending === undefined) throw new Error('revert outside of an action');
        this.#revert(code >>> 0 || CODE.thrown, new TextDecoder().decode(this.#bytes(at, Math.min(length >>> 0, 800))));
      },
    };
  }

  #begin(index: number): void {
    if (this.#pending !== undefined || index + this.#base !== this.#results.length) throw new Error('actions begin once and in order');
    let limit: bigint = LIMITS.actionFuel;
    if (this.#fuelLeft < limit) limit = this.#fuelLeft;
    this.#pending = { index, limit, writes: new Map(), events: [], messages: [] };
    this.#guest[FUEL_EXPORT].value = limit;
  }

  #send(at: number, length: number): number {
    if (this.#pending === undefined || length >>> 0 > LIMITS.payloadBytes || this.#pending.messages.length >= this.#messagesLeft) return REFUSED;
    const message = decode(outMessage, this.#bytes(at, length));
    if (!message.ok) return REFUSED;
    this.#pending.messages.push(message.value);
    return 0;
  }
}

export const GENESIS_TRANSITION = TRANSITION.genesis;
