/**
 * One long-lived stream that carries many messages at once.
 *
 * Large messages are cut into frames, and waiting messages take turns frame by frame: a small one never waits for a large one.
 * The stream's own backpressure is obeyed, so that what waits stays in our queue, where it is counted and can be dropped.
 */
import { concat } from '../../protocols/bytes.ts';
import { encodeFrame, type Frame, FrameReader, KINDS, type Kind } from './frames.ts';
import type { Stream } from './libp2p-types.ts';

export interface ChannelLimits {
  readonly frameBytes: number;
  readonly messageBytes: number;
  /** Bytes of unfinished messages that the peer may have us hold. */
  readonly arrivingBytes: number;
}

export interface ChannelEvents {
  /** Whether a message is of use; frames of one that is not are dropped as they come. */
  wants(kind: Kind, id: number): boolean;
  message(kind: Kind, id: number, payload: Uint8Array): void;
  /** Once; nothing comes after it. */
  closed(): void;
}

interface Outgoing {
  readonly kind: Kind;
  readonly id: number;
  readonly payload: Uint8Array;
  at: number;
}

interface Arriving {
  readonly parts: Uint8Array[];
  size: number;
}

export class Channel {
  readonly #stream: Stream;
  readonly #limits: ChannelLimits;
  readonly #events: ChannelEvents;
  readonly #reader: FrameReader;
  readonly #arriving = new Map<string, Arriving>();
  #arrivingBytes = 0;
  #queue: Outgoing[] = [];
  #queuedBytes = 0;
  #isPumping = false;
  #isClosed = false;

  constructor(stream: Stream, limits: ChannelLimits, events: ChannelEvents) {
    this.#stream = stream;
    this.#limits = limits;
    this.#events = events;
    this.#reader = new FrameReader(limits.frameBytes);
    stream.addEventListener('message', ({ data }) => this.#receive(data instanceof Uint8Array ? data : data.subarray()));
    // A half-closed stream carries no more answers, so it is as good as closed.
    stream.addEventListener('remoteCloseWrite', () => this.close());
    stream.addEventListener('close', () => this.#end());
    if (stream.status !== 'open') this.#end();
  }

  get isOpen(): boolean {
    return !this.#isClosed;
  }

  /** Bytes that wait for the peer to read. */
  get queuedBytes(): number {
    return this.#queuedBytes;
  }

  send(kind: Kind, id: number, payload: Uint8Array): void {
    if (this.#isClosed) return;
    this.#queue.push({ kind, id, payload, at: 0 });
    this.#queuedBytes += payload.length;
    if (!this.#isPumping) this.#pump();
  }

  /** Forgets what is still to be sent, or still arriving, under an id. */
  drop(id: number): void {
    for (const kind of KINDS) this.#forget(`${kind}/${id}`);
    const dropped = this.#queue.filter((each) => each.id === id);
    this.#queue = this.#queue.filter((each) => each.id !== id);
    for (const each of dropped) this.#queuedBytes -= each.payload.length - each.at;
  }

  /** Ends both directions, politely: what the stream already took is still sent. */
  close(): void {
    this.#stream.close().catch((error: Error) => this.#stream.abort(error));
    this.#end();
  }

  /** Ends both directions at once, for a peer that broke the rules. */
  abort(error: Error): void {
    this.#stream.abort(error);
    this.#end();
  }

  #end(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#queue = [];
    this.#queuedBytes = 0;
    this.#arriving.clear();
    this.#events.closed();
  }

  /** Sends frames until the queue is empty or the stream asks for a pause. */
  #pump(): void {
    this.#isPumping = true;
    try {
      while (!this.#isClosed && this.#queue.length > 0) {
        const mayGoOn = this.#stream.send(this.#nextFrame());
        if (!mayGoOn || this.#stream.writableNeedsDrain) {
          this.#pumpAfterDrain();
          return;
        }
      }
      this.#isPumping = false;
    } catch (error) {
      this.abort(error instanceof Error ? error : new Error(String(error)));
    }
  }

  #pumpAfterDrain(): void {
    this.#stream.onDrain().then(
      () => this.#pump(),
      () => this.#end(),
    );
  }

  #nextFrame(): Uint8Array {
    const message = this.#queue.shift() as Outgoing;
    const payload = message.payload.subarray(message.at, message.at + this.#limits.frameBytes);
    message.at += payload.length;
    this.#queuedBytes -= payload.length;
    const more = message.at < message.payload.length;
    if (more) this.#queue.push(message);
    return encodeFrame({ kind: message.kind, id: message.id, more, payload });
  }

  #receive(bytes: Uint8Array): void {
    if (this.#isClosed) return;
    try {
      for (const frame of this.#reader.push(bytes)) this.#assemble(frame);
    } catch (error) {
      this.abort(error instanceof Error ? error : new Error(String(error)));
    }
  }

  #assemble(frame: Frame): void {
    if (!this.#events.wants(frame.kind, frame.id)) return;
    const name = `${frame.kind}/${frame.id}`;
    const known = this.#arriving.get(name);
    if (known === undefined && !frame.more) {
      this.#events.message(frame.kind, frame.id, frame.payload);
      return;
    }
    const message = known ?? { parts: [], size: 0 };
    this.#arriving.set(name, message);
    this.#append(message, frame);
    if (frame.more) return;
    this.#forget(name);
    this.#events.message(frame.kind, frame.id, concat(...message.parts));
  }

  /** A peer decides how much it sends; we decide how much of it we hold. */
  #append(message: Arriving, { more, payload }: Frame): void {
    if (more && payload.length === 0) throw new RangeError('an empty frame that promises more');
    message.parts.push(payload);
    message.size += payload.length;
    this.#arrivingBytes += payload.length;
    if (message.size > this.#limits.messageBytes) throw new RangeError(`a message of more than ${this.#limits.messageBytes} bytes`);
    if (this.#arrivingBytes > this.#limits.arrivingBytes) throw new RangeError(`${this.#arrivingBytes} bytes in unfinished messages`);
  }

  #forget(name: string): void {
    this.#arrivingBytes -= this.#arriving.get(name)?.size ?? 0;
    this.#arriving.delete(name);
  }
}
