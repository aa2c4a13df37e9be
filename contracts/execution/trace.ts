/** What each entry of a block read and wrote, for people who step through it. */
import { nameOf } from '../../protocols/bytes.ts';
import type { CallResult, StateReader } from '../guest/host.ts';
import { Overlay } from '../guest/overlay.ts';
import type { Writes } from '../guest/writes.ts';
import { isCall, type Prepared } from './prepare.ts';
import { sentBy } from './session.ts';
import type { Onlooker } from './session-options.ts';

/** `undefined` is no value. */
export interface TracedRead {
  readonly key: Uint8Array;
  readonly value: Uint8Array | undefined;
}
export interface TracedWrite {
  readonly key: Uint8Array;
  readonly before: Uint8Array | undefined;
  readonly after: Uint8Array | undefined;
}

/** One entry, or a hook: each key once, reads as they were first seen. What reverted wrote nothing but its nonce or its place in a lane. */
export interface Trace {
  readonly reads: readonly TracedRead[];
  readonly writes: readonly TracedWrite[];
  /** How many messages it sent. */
  readonly sent: number;
}

interface Span {
  readonly reads: readonly TracedRead[];
  readonly writes: readonly TracedWrite[];
}

/** Every commit and every revert ends a span. */
class TracedOverlay extends Overlay {
  readonly spans: Span[] = [];
  #reads = new Map<string, TracedRead>();
  #before = new Map<string, Uint8Array | undefined>();

  override get(key: Uint8Array): Uint8Array | undefined {
    const value = super.get(key);
    this.#read(key, value);
    return value;
  }

  override copyAt(memory: Uint8Array, from: number, to: number, into: number, room: number): number {
    const key = memory.slice(from, to);
    this.#read(key, super.get(key));
    return super.copyAt(memory, from, to, into, room);
  }

  override setAt(memory: Uint8Array, from: number, to: number, source: Uint8Array, at: number, length: number): void {
    const key = memory.slice(from, to);
    const name = nameOf(key);
    if (!this.#before.has(name)) this.#before.set(name, super.get(key));
    super.setAt(memory, from, to, source, at, length);
  }

  override commit(): Writes {
    const writes = super.commit();
    this.#end([...writes].map(({ key, value: after }) => ({ key, before: this.#before.get(nameOf(key)), after })));
    return writes;
  }

  override revert(): void {
    super.revert();
    this.#end([]);
  }

  /** A key that the action wrote itself is not read from the state. */
  #read(key: Uint8Array, value: Uint8Array | undefined): void {
    const name = nameOf(key);
    if (!this.#reads.has(name) && !this.#before.has(name)) this.#reads.set(name, { key: key.slice(), value });
  }

  #end(writes: readonly TracedWrite[]): void {
    this.spans.push({ reads: [...this.#reads.values()], writes });
    this.#reads = new Map();
    this.#before = new Map();
  }
}

/** Give it to a session as its onlooker; after each block, `last` has one trace for each entry, then those of the hooks. */
export class Tracer implements Onlooker {
  #overlay: TracedOverlay | undefined;
  #prepared: readonly Prepared[] = [];
  #results: readonly CallResult[] = [];
  #before = 0;
  #ran = 0;

  overlay(base: StateReader): Overlay {
    this.#overlay = new TracedOverlay(base);
    return this.#overlay;
  }

  ran(prepared: readonly Prepared[], results: readonly CallResult[], before: number): void {
    this.#prepared = prepared;
    this.#results = results;
    this.#before = before;
    this.#ran = this.#overlay?.spans.length ?? 0;
  }

  /** Spans come in this order: the framework's of each entry, the hook before, the calls, the hook after, a version's `migrate`, and then what the framework notes of what each sent. */
  get last(): Trace[] {
    const all = this.#overlay?.spans ?? [];
    const [ran, sending] = [all.slice(0, this.#ran).values(), all.slice(this.#ran).values()];
    const next = (from: Iterator<Span>): Span | undefined => from.next().value;
    const framework = this.#prepared.map(() => next(ran));
    const before = Array.from({ length: this.#before }, () => next(ran));
    const calls = this.#prepared.map(({ work }) => (isCall(work) ? next(ran) : undefined));
    const after = Array.from({ length: this.#results.length - this.#prepared.length - this.#before }, () => next(ran));
    const migrated = next(ran);
    return this.#results.map((_, at) => {
      const sent = this.#sentBy(at);
      const isTaking = this.#takesOver(at);
      const did = isTaking ? migrated : [...calls, ...before, ...after][at];
      const notes = sent > 0 || (isTaking && this.#results[at]?.status === 'executed') ? next(sending) : undefined;
      return joined([framework[at], did, notes], sent);
    });
  }

  #sentBy(at: number): number {
    const result = this.#results[at];
    return result === undefined ? 0 : sentBy(this.#prepared[at], result).length;
  }
  #takesOver(at: number): boolean {
    const work = this.#prepared[at]?.work;
    return work !== undefined && 'takesOver' in work;
  }
}

function joined(spans: readonly (Span | undefined)[], sent: number): Trace {
  const there = spans.filter((each) => each !== undefined);
  return { reads: there.flatMap(({ reads }) => reads), writes: there.flatMap(({ writes }) => writes), sent };
}
