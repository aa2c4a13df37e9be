/**
 * Frames of a request stream: `u32 length | u8 kind | u32 id | payload`, little-endian; `length` counts what follows it.
 *
 * A message longer than a frame is cut into several; all but the last carry the `MORE` bit. `id` names a question and its answer.
 */
const HEADER = 9;
const MORE = 0x80;

export const KINDS = ['question', 'answer', 'refusal', 'cancel'] as const;
export type Kind = (typeof KINDS)[number];

export interface Frame {
  readonly kind: Kind;
  readonly id: number;
  readonly more: boolean;
  readonly payload: Uint8Array;
}

/** The bytes of one frame. */
export function encodeFrame({ kind, id, more, payload }: Frame): Uint8Array {
  const bytes = new Uint8Array(HEADER + payload.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, HEADER - 4 + payload.length, true);
  view.setUint8(4, KINDS.indexOf(kind) | (more ? MORE : 0));
  view.setUint32(5, id, true);
  bytes.set(payload, HEADER);
  return bytes;
}

export class FrameError extends Error {
  override readonly name = 'FrameError';
}

/** Finds frames in a stream that was cut anywhere. Holds at most one frame and one piece of input. */
export class FrameReader {
  readonly #maxPayload: number;
  #pieces: Uint8Array[] = [];
  #size = 0;

  constructor(maxPayload: number) {
    this.#maxPayload = maxPayload;
  }

  /** The frames that are complete now. Throws `FrameError` on bytes that no honest peer sends; the stream is useless then. */
  push(piece: Uint8Array): Frame[] {
    this.#pieces.push(piece);
    this.#size += piece.length;
    const frames: Frame[] = [];
    for (let frame = this.#next(); frame !== undefined; frame = this.#next()) frames.push(frame);
    return frames;
  }

  #next(): Frame | undefined {
    if (this.#size < HEADER) return undefined;
    const head = this.#peek(HEADER);
    const length = new DataView(head.buffer, head.byteOffset).getUint32(0, true);
    if (length < HEADER - 4 || length > HEADER - 4 + this.#maxPayload) throw new FrameError(`a frame of ${length} bytes`);
    return this.#size < 4 + length ? undefined : parse(this.#take(4 + length));
  }

  /** The first bytes in one piece, kept. */
  #peek(size: number): Uint8Array {
    if ((this.#pieces[0] as Uint8Array).length < size) this.#pieces = [join(this.#pieces)];
    return this.#pieces[0] as Uint8Array;
  }

  /** A copy of the first bytes, removed. */
  #take(size: number): Uint8Array {
    const taken = new Uint8Array(size);
    for (let at = 0; at < size; ) {
      const piece = this.#pieces[0] as Uint8Array;
      const part = piece.subarray(0, size - at);
      taken.set(part, at);
      at += part.length;
      if (part.length === piece.length) this.#pieces.shift();
      else this.#pieces[0] = piece.subarray(part.length);
    }
    this.#size -= size;
    return taken;
  }
}

const join = (pieces: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(pieces));

function parse(bytes: Uint8Array): Frame {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const code = view.getUint8(4);
  const kind = KINDS[code & ~MORE];
  if (kind === undefined) throw new FrameError(`a frame of kind ${code}`);
  return { kind, id: view.getUint32(5, true), more: (code & MORE) !== 0, payload: bytes.subarray(HEADER) };
}
