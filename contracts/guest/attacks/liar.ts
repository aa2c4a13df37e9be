/**
 * A guest that keeps count in everything an instance has of its own: memory, a global, the size of its memory, and a data segment that is
 * there once. It behaves until block `HONEST_BLOCKS` is over, and from then on writes what it counted.
 */
import { assemble } from './bench.ts';

export const HONEST_BLOCKS = 3;
/** `go` writes, `fall` counts and traps, `once` traps unless the instance has never done it before. */
export const LIAR_ACTIONS = [
  { name: 'go', input: {} },
  { name: 'fall', input: {} },
  { name: 'once', input: {} },
] as const;

const TEXT = `(module
  (import "mru" "begin" (func $begin (param i32)))
  (import "mru" "commit" (func $commit))
  (import "mru" "put" (func $put (param i32 i32 i32 i32) (result i32)))
  (memory (export "memory") 1)
  (global $calls (mut i32) (i32.const 0))
  (data $once "\\01")
  (data (i32.const 8) "\\01")
  (func (export "mru_abi") (result i32) (i32.const 1))
  (func (export "mru_alloc") (param i32) (result i32) (i32.const 1024))

  (func $hide
    (global.set $calls (i32.add (global.get $calls) (i32.const 1)))
    (i32.store (i32.const 16) (i32.add (i32.load (i32.const 16)) (i32.const 1)))
    (drop (memory.grow (i32.const 1))))
  ;; Key 01, value: the height while it is honest, then the three counts.
  (func $write (param $height i64)
    (i64.store (i32.const 32) (local.get $height))
    (i64.store (i32.const 40) (i64.const 0))
    (if (i64.gt_u (local.get $height) (i64.const ${HONEST_BLOCKS})) (then
      (i32.store (i32.const 32) (global.get $calls))
      (i32.store (i32.const 36) (i32.load (i32.const 16)))
      (i32.store (i32.const 40) (memory.size))))
    (drop (call $put (i32.const 8) (i32.const 1) (i32.const 32) (i32.const 16))))
  (func $perform (param $transition i32) (param $height i64)
    (call $hide)
    (if (i32.eq (local.get $transition) (i32.const 1)) (then (unreachable)))
    (if (i32.eq (local.get $transition) (i32.const 2)) (then (memory.init $once (i32.const 24) (i32.const 0) (i32.const 1)) (data.drop $once)))
    (call $write (local.get $height)))

  (func (export "mru_apply") (param $input i32) (param $length i32) (result i64)
    (local $at i32) (local $index i32) (local $left i32) (local $transition i32)
    (local.set $index (i32.load offset=80 (local.get $input)))
    (local.set $left (i32.load offset=84 (local.get $input)))
    (local.set $at (i32.add (local.get $input) (i32.const 88)))
    (block $done (loop $next
      (br_if $done (i32.eqz (local.get $left)))
      (local.set $transition (i32.load16_u (local.get $at)))
      (local.set $at (i32.add (local.get $at) (i32.add (i32.const 23) (i32.shl (i32.load8_u offset=22 (local.get $at)) (i32.const 5)))))
      (local.set $at (i32.add (local.get $at) (i32.add (i32.const 4) (i32.load (local.get $at)))))
      (call $begin (local.get $index))
      (call $perform (local.get $transition) (i64.load offset=32 (local.get $input)))
      (call $commit)
      (local.set $index (i32.add (local.get $index) (i32.const 1)))
      (local.set $left (i32.sub (local.get $left) (i32.const 1)))
      (br $next)))
    (i64.const 0)))`;

/** The module without its manifest. */
export const liar = (): Uint8Array => assemble(TEXT);
