/** Builds hostile guests and runs one action in them. */
import wabtModule from 'wabt';
import { toHex } from '../../../protocols/bytes.ts';
import type { Driver } from '../driver.ts';
import { type CallResult, type Guest, loadGuest } from '../host.ts';
import { attachManifest, type Manifest } from '../manifest.ts';

const wabt = await wabtModule();
const FEATURES = { bulk_memory: true, simd: true, threads: true, tail_call: true, multi_memory: true, multi_value: true, reference_types: true, exceptions: true, sat_float_to_int: true };

/** A module from text. What the text says is not checked further: hostile modules need not be valid. */
export function assemble(text: string): Uint8Array {
  const parsed = wabt.parseWat('attack', text, FEATURES as never);
  try {
    return parsed.toBinary({}).buffer;
  } finally {
    parsed.destroy();
  }
}

const MANIFEST: Manifest = { abi: 1, name: 'attack', actions: [{ name: 'go', input: {} }], events: [], state: [], genesis: {} };

export const withManifest = (wasm: Uint8Array): Uint8Array => attachManifest(wasm, MANIFEST);

export interface Parts {
  /** Fields of the module, functions among them. */
  readonly fields?: string;
  /** What the action does, between `begin` and `commit`. */
  readonly action?: string;
  readonly abi?: number;
  readonly memory?: string;
  readonly alloc?: string;
}

export const IMPORTS = `
  (import "mru" "begin" (func $begin (param i32)))
  (import "mru" "commit" (func $commit))
  (import "mru" "revert" (func $revert (param i32 i32 i32)))
  (import "mru" "get" (func $get (param i32 i32 i32 i32) (result i32)))
  (import "mru" "put" (func $put (param i32 i32 i32 i32) (result i32)))
  (import "mru" "emit" (func $emit (param i32 i32 i32) (result i32)))`;

/** The text of a guest that is honest but for the given parts. */
export const guestText = ({ fields = '', action = '', abi = 1, memory = '(memory (export "memory") 4)', alloc = 'i32.const 1024' }: Parts): string => `(module ${IMPORTS}
  ${memory}
  ${fields}
  (func (export "mru_abi") (result i32) i32.const ${abi})
  (func (export "mru_alloc") (param i32) (result i32) ${alloc})
  (func (export "mru_apply") (param $at i32) (param $length i32) (result i64)
    (local $i i32)
    (call $begin (i32.const 0))
    ${action}
    (call $commit)
    (i64.const 0)))`;

export const hostileGuest = (parts: Parts): Uint8Array => withManifest(assemble(guestText(parts)));

/** What every node must agree on; the reason is for people. */
export interface Verdict {
  readonly status: string;
  readonly code: number;
  readonly fuel: string;
  readonly writes: readonly string[];
}

/** One block with one action, on an empty state. */
export function applyOne(guest: Guest): readonly CallResult[] {
  const call = { transition: 0, sender: `0x${'11'.repeat(20)}`, payload: new Uint8Array() } as const;
  return guest.apply({ rollup: `0x${'33'.repeat(32)}`, height: 1, time: 1_000, entropy: `0x${'33'.repeat(32)}`, calls: [call] }, { get: () => undefined, next: () => undefined });
}

export function runAction(guest: Guest): Verdict {
  const results = applyOne(guest);
  const [result] = results;
  if (result === undefined || results.length !== 1) throw new Error(`${results.length} results for one call`);
  const { status, code, fuel, writes } = result;
  return { status, code, fuel: String(fuel), writes: [...writes].map(({ key, value }) => `${toHex(key)}=${value === undefined ? '' : toHex(value)}`) };
}

/** `rounds` fresh loads of the same module, one action each. */
export function verdicts(wasm: Uint8Array, driver: Driver, rounds = 2): Verdict[] {
  return Array.from({ length: rounds }, () => runAction(loadGuest(wasm, { driver })));
}
