/**
 * Requests over one long-lived stream per peer: frames with a number, so that many are under way at once. Opening a stream per
 * request would cost ten times the request itself.
 */
import type { Connection, Stream } from '@libp2p/interface';
import { type LengthPrefixedStream, lpStream } from '@libp2p/utils';
import { BusError } from '../../actors/ports/bus.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { bytes, decode, encode, oneOf, record, text, u32, type ValueOf } from '../../protocols/codec.ts';
import { LIMITS } from '../../protocols/limits.ts';

export const ASK_PROTOCOL = '/mru/ask/1';
/** A blob and its framing. */
const FRAME_BYTES = LIMITS.blobBytes + 4096;
/** Requests under way on one stream; a peer that asks for more waits. */
const IN_FLIGHT = 64;

const frame = record('Frame', { id: u32, kind: oneOf('FrameKind', ['question', 'answer', 'refusal']), name: text(64), payload: bytes(LIMITS.blobBytes) });
type Frame = ValueOf<typeof frame>;

/** One end of a stream: whole frames in, whole frames out, in order. */
class Channel {
  readonly #wire: LengthPrefixedStream<Stream>;
  readonly #stream: Stream;
  #last: Promise<unknown> = Promise.resolve();

  constructor(stream: Stream) {
    this.#stream = stream;
    this.#wire = lpStream(stream, { maxDataLength: FRAME_BYTES, maxBufferSize: FRAME_BYTES * 2 });
  }

  write(of: Frame): Promise<void> {
    const written = this.#last.then(() => this.#wire.write(encode(frame, of)));
    this.#last = written.catch(() => undefined);
    return written;
  }

  /** Calls back for every frame until the stream ends; `undefined` for a frame that does not decode, which ends it too. */
  async read(each: (of: Frame) => Promise<void> | void): Promise<void> {
    for (;;) {
      const of = decode(frame, (await this.#wire.read()).subarray());
      if (!of.ok) return this.end();
      await each(of.value);
    }
  }

  end(): void {
    this.#stream.abort(new Error('ended'));
  }
}

interface Waiting {
  readonly resolve: (payload: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

/** The asking side of one connection. */
export class Asker {
  readonly #waiting = new Map<number, Waiting>();
  readonly #channel: Promise<Channel>;
  #next = 0;
  closed = false;

  constructor(connection: Connection) {
    this.#channel = connection.newStream(ASK_PROTOCOL).then((stream) => this.#listen(new Channel(stream)));
    this.#channel.catch((error: Error) => this.#fail(error));
  }

  #listen(channel: Channel): Channel {
    channel
      .read((of) => this.#answered(of))
      .then(
        () => this.#fail(new Error('the peer sent a malformed frame')),
        (error: Error) => this.#fail(error),
      );
    return channel;
  }

  #answered({ id, kind, payload }: Frame): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (kind === 'answer') waiting?.resolve(payload);
    else waiting?.reject(new BusError('refused', new TextDecoder().decode(payload)));
  }

  #fail(error: Error): void {
    this.closed = true;
    const lost = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of lost) reject(new BusError('unreachable', error.message));
  }

  async ask(name: string, payload: Uint8Array, deadlineMs: number): Promise<Uint8Array> {
    const id = this.#next++ >>> 0;
    let timer: NodeJS.Timeout | undefined;
    const answer = new Promise<Uint8Array>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      timer = setTimeout(() => reject(new BusError('deadline', `${name}: no answer in ${deadlineMs} ms`)), deadlineMs);
    });
    try {
      await Promise.race([answer, this.#channel.then((channel) => channel.write({ id, kind: 'question', name, payload })).then(() => answer)]);
      return await answer;
    } catch (error) {
      throw error instanceof BusError ? error : new BusError('unreachable', (error as Error).message);
    } finally {
      clearTimeout(timer);
      this.#waiting.delete(id);
    }
  }
}

export type Answerer = (from: Hex, payload: Uint8Array) => PromiseLike<Uint8Array> | Uint8Array;

/** The answering side of one stream. Slow answers do not hold up fast ones. */
export async function serveStream(stream: Stream, from: Hex, answererOf: (name: string) => Answerer | undefined): Promise<void> {
  const channel = new Channel(stream);
  const open = new Set<Promise<void>>();
  await channel.read(async ({ id, name, payload }) => {
    const done = reply(channel, id, name, () => answererOf(name)?.(from, payload)).finally(() => open.delete(done));
    open.add(done);
    if (open.size >= IN_FLIGHT) await Promise.race(open);
  });
}

async function reply(channel: Channel, id: number, name: string, work: () => PromiseLike<Uint8Array> | Uint8Array | undefined): Promise<void> {
  const answered = await perform(name, work);
  // A stream that broke meanwhile is the asker's problem: it asks again.
  await channel.write({ id, name: '', ...answered }).catch(() => undefined);
}

async function perform(name: string, work: () => PromiseLike<Uint8Array> | Uint8Array | undefined): Promise<Pick<Frame, 'kind' | 'payload'>> {
  try {
    const payload = await work();
    return payload ? { kind: 'answer', payload } : { kind: 'refusal', payload: new TextEncoder().encode(`nobody answers ${name} here`) };
  } catch (error) {
    return { kind: 'refusal', payload: new TextEncoder().encode(String((error as Error).message).slice(0, 500)) };
  }
}
