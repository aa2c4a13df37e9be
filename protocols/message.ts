/** A message between rollups: a native action of the receiver, numbered per lane (sender to receiver). */
import { type Hex, toHex, utf8 } from './bytes.ts';
import { bytes, encode, hash32, list, record, text, u32, u53, type ValueOf } from './codec.ts';
import { keccak256 } from './crypto/hash.ts';
import { LIMITS } from './limits.ts';

export const message = record('Message', {
  from: hash32,
  to: hash32,
  /** Position in the lane, from 0 without gaps. */
  seq: u53,
  /** Name of the receiver's action. */
  action: text(64),
  /** The action's encoded input; of an ask, with what goes around it. */
  payload: bytes(LIMITS.payloadBytes + 128),
});
export type Message = ValueOf<typeof message>;

/** A message with the place in its sender's chain that proves it. */
export const deliveredMessage = record('DeliveredMessage', {
  message,
  sourceHeight: u53,
  /** Hash of the sender's certified header. */
  source: hash32,
  /** Position in that block's outbox, of `count`. */
  index: u32,
  count: u32,
  path: list(hash32, 32, 32),
});
export type DeliveredMessage = ValueOf<typeof deliveredMessage>;

const DOMAIN = utf8('mru/message/1\0');

export const messageId = (of: Message): Hex => toHex(keccak256(DOMAIN, encode(message, of)));
