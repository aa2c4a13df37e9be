/**
 * A host written from SPEC.md alone: it shares no code with the real one, meters nothing, and trusts the guest. What it proves is that the
 * specification and the vectors are enough.
 */
import { createHash } from 'node:crypto';
import type { EntryJson, ResultJson } from './play.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer I)[] ? I[] : T[K] };
type State = Map<string, string>;

interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly mru_alloc: (size: number) => number;
  readonly mru_apply: (pointer: number, length: number) => bigint;
}

const hexOf = (bytes: Uint8Array): `0x${string}` => `0x${Buffer.from(bytes).toString('hex')}`;

class PlainRun {
  readonly #state: State;
  readonly #results: Mutable<ResultJson>[] = [];
  #before: State = new Map();
  #written = new Set<string>();
  #open: Mutable<ResultJson> | undefined;
  readonly #guest: Exports;

  constructor(module: WebAssembly.Module, state: State) {
    this.#state = state;
    this.#guest = new WebAssembly.Instance(module, { mru: this.#imports() }).exports as unknown as Exports;
  }

  run(input: Uint8Array): readonly ResultJson[] {
    const at = this.#guest.mru_alloc(input.length);
    new Uint8Array(this.#guest.memory.buffer).set(input, at);
    if (this.#guest.mru_apply(at, input.length) !== 0n || this.#open !== undefined) throw new Error('the guest failed');
    return this.#results;
  }

  #bytes = (at: number, length: number): Buffer => Buffer.from(this.#guest.memory.buffer, at, length);
  #text = (at: number, length: number): `0x${string}` => hexOf(this.#bytes(at, length));
  #give(value: string | undefined, to: number, room: number): number {
    if (value === undefined) return -1;
    const bytes = Buffer.from(value.slice(2), 'hex');
    if (bytes.length <= room) this.#bytes(to, bytes.length).set(bytes);
    return bytes.length;
  }

  #end(status: string, code: number): void {
    if (this.#open === undefined) throw new Error('no call is open');
    const writes = [...this.#written].sort().map((key) => ({ key, value: this.#state.get(key) ?? null }) as EntryJson);
    this.#results.push(status === 'executed' ? { ...this.#open, writes } : { status, code, writes: [], events: [], messages: [] });
    this.#open = undefined;
  }

  #write(key: `0x${string}`, value: `0x${string}` | undefined): number {
    if (key.length < 4 || key.length > 2 + 2 * 256 || key.startsWith('0x00') || (value?.length ?? 0) > 2 + 2 * 65_536) return -2;
    this.#written.add(key);
    if (value === undefined) this.#state.delete(key);
    else this.#state.set(key, value);
    return 0;
  }

  #scan(from: string, until: string, reverse: boolean): string | undefined {
    const found = [...this.#state.keys()].filter((key) => key >= from && key < until).sort();
    return reverse ? found.at(-1) : found[0];
  }

  /** `{ to: bytes32, action: string, payload: bytes }` */
  #send(bytes: Buffer): number {
    const name = bytes.readUInt32LE(32);
    const payload = 40 + name;
    this.#open?.messages.push({
      to: hexOf(bytes.subarray(0, 32)),
      action: bytes.subarray(36, 36 + name).toString(),
      payload: hexOf(bytes.subarray(payload, payload + bytes.readUInt32LE(payload - 4))),
    });
    return 0;
  }

  #imports(): Record<string, (...of: number[]) => unknown> {
    type N = number;
    const calls: Record<string, (...of: never[]) => unknown> = {
      begin: () => {
        this.#before = new Map(this.#state);
        this.#written = new Set();
        this.#open = { status: 'executed', code: 0, writes: [], events: [], messages: [] };
      },
      commit: () => this.#end('executed', 0),
      revert: (code: N) => {
        this.#state.clear();
        for (const [key, value] of this.#before) this.#state.set(key, value);
        this.#end('reverted', code >>> 0);
      },
      get: (key: N, length: N, to: N, room: N) => this.#give(this.#state.get(this.#text(key, length)), to, room),
      put: (key: N, length: N, at: N, size: N) => this.#write(this.#text(key, length), this.#text(at, size)),
      del: (key: N, length: N) => this.#write(this.#text(key, length), undefined),
      scan: (from: N, a: N, until: N, b: N, reverse: N, to: N, room: N) => this.#give(this.#scan(this.#text(from, a), this.#text(until, b), reverse !== 0), to, room),
      emit: (id: N, at: N, length: N) => (this.#open?.events.push({ id: id & 0xffff, data: this.#text(at, length) }) ?? 0) * 0,
      send: (at: N, length: N) => this.#send(Buffer.from(this.#bytes(at, length))),
      hash: (algorithm: N, at: N, length: N, to: N) => {
        if (algorithm !== 0) throw new Error('this host knows sha256 alone');
        this.#bytes(to, 32).set(createHash('sha256').update(this.#bytes(at, length)).digest());
      },
    };
    return calls as Record<string, (...of: number[]) => unknown>;
  }
}

/** Runs one block on the state, which it changes; `input` is what the vectors say. */
export function runPlainly(wasm: Uint8Array, state: State, input: string): readonly ResultJson[] {
  return new PlainRun(new WebAssembly.Module(wasm as Uint8Array<ArrayBuffer>), state).run(Buffer.from(input.slice(2), 'hex'));
}
