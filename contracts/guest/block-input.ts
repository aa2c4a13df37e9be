/** The input of `mru_apply` in binary form: what `blockInput` of `abi.ts` describes, written in one pass because every action goes through it. */
import { hexInto } from '../../protocols/bytes.ts';
import type { BlockInput, Call } from './host.ts';

const HEAD = 88;
const sizeOf = ({ from, payload }: Call): number => 27 + (from === undefined ? 0 : 32) + payload.length;

/** The block from call `first` on. */
export function encodeBlock({ rollup, height, time, entropy, calls, first: before = 0 }: BlockInput, first = 0): Uint8Array {
  let size = HEAD;
  for (let i = first; i < calls.length; i++) size += sizeOf(calls[i] as Call);
  const out = new Uint8Array(size);
  const view = new DataView(out.buffer);
  hexInto(rollup, out, 0);
  view.setBigUint64(32, BigInt(height), true);
  view.setBigUint64(40, BigInt(time), true);
  hexInto(entropy, out, 48);
  view.setUint32(80, before + first, true);
  view.setUint32(84, calls.length - first, true);
  let at = HEAD;
  for (let i = first; i < calls.length; i++) at = writeCall(out, view, at, calls[i] as Call);
  return out;
}

function writeCall(out: Uint8Array, view: DataView, start: number, { transition, sender, from, payload }: Call): number {
  view.setUint16(start, transition, true);
  hexInto(sender, out, start + 2);
  let at = start + 22;
  out[at++] = from === undefined ? 0 : 1;
  if (from !== undefined) {
    hexInto(from, out, at);
    at += 32;
  }
  view.setUint32(at, payload.length, true);
  out.set(payload, at + 4);
  return at + 4 + payload.length;
}
