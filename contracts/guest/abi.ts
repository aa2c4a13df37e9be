/** The boundary between host and guest, `mru/1`: what crosses it, numbered and encoded once. SPEC.md is its specification. */
import type { Hex } from '../../protocols/bytes.ts';
import { address, bytes, hash32, list, option, record, text, u16, u32, u53 } from '../../protocols/codec.ts';
import { LIMITS } from '../../protocols/limits.ts';

export const ABI_VERSION = 1;

/** Transition numbers that no author's action has. */
export const TRANSITION = { genesis: 0xffff, beforeBlock: 0xfffe, afterBlock: 0xfffd, migrate: 0xfffc } as const;

/** Who calls genesis and hooks: no account. */
export const NOBODY: Hex = `0x${'00'.repeat(20)}`;

/** What a guest may import from module `mru`, and nothing else. */
export const IMPORTS = ['get', 'put', 'del', 'scan', 'emit', 'send', 'hash', 'begin', 'commit', 'revert'] as const;

/** Events of one action: what its receipt can carry. */
export const ACTION_EVENTS = 256;

/** Algorithms of `hash`, each giving 32 bytes. */
export const HASH = ['sha256', 'keccak256', 'blake3'] as const;

const call = record('Call', { transition: u16, sender: address, from: option(hash32), payload: bytes(LIMITS.bodyBytes) });

/** Calls in one input at most: a block's entries, the hooks before and after them, and one to spare, as `migrate` and genesis come alone. */
export const BLOCK_CALLS = LIMITS.blockActions + 3;

/** The input of `mru_apply`: one block. */
export const blockInput = record('BlockInput', { rollup: hash32, height: u53, time: u53, entropy: hash32, first: u32, calls: list(call, BLOCK_CALLS, 27) });

/** What `send` hands over. */
export const outMessage = record('OutMessage', { to: hash32, action: text(64), payload: bytes(LIMITS.payloadBytes) });

/** Codes of reverts that the author did not choose; an author's own are below. */
export const CODE = {
  /** The handler threw something without a code of its own. */
  thrown: 0xffff0001,
  outOfFuel: 0xffff0002,
  tooDeep: 0xffff0003,
  /** Any other trap: memory, unreachable, division. */
  trap: 0xffff0004,
  /** The payload is not of the action's type, or there is no such action. */
  badInput: 0xffff0005,
  /** A key, value, message or event over its limit, or a key that belongs to the framework. */
  overLimit: 0xffff0006,
  /** The guest broke the ABI, or failed outside of any action. */
  guestFault: 0xffff0007,
  /** An ask whose turn came after its deadline: the guest never sees it. */
  expired: 0xffff0008,
} as const;

export const HIGHEST_AUTHOR_CODE = 0x7fffffff;
