import assert from 'node:assert/strict';
import type { Hex } from '../../protocols/bytes.ts';
import { decode } from '../../protocols/codec.ts';
import { LIMITS } from '../../protocols/limits.ts';
import { BLOCK_CALLS, blockInput, CODE } from './abi.ts';
import { assemble, IMPORTS, withManifest } from './attacks/bench.ts';
import { encodeBlock } from './block-input.ts';
import { loadGuest } from './host.ts';
import { MapState, resultJson } from './vectors/play.ts';

const ROLLUP: Hex = `0x${'33'.repeat(32)}`;
const call = { transition: 0, sender: `0x${'11'.repeat(20)}`, payload: new Uint8Array() } as const;

/** What a guest does in each of its instances, told apart by the number of the first call it is given. */
const guestOf = (byFirst: readonly string[]): ReturnType<typeof loadGuest> =>
  loadGuest(
    withManifest(
      assemble(`(module ${IMPORTS}
        (memory (export "memory") 1)
        (data (i32.const 8) "\\02\\03")
        (func (export "mru_abi") (result i32) (i32.const 1))
        (func (export "mru_alloc") (param i32) (result i32) (i32.const 1024))
        (func $put_at (param i32) (drop (call $put (local.get 0) (i32.const 1) (i32.const 0) (i32.const 1))))
        (func (export "mru_apply") (param $input i32) (param i32) (result i64)
          ${byFirst.map((body, first) => `(if (i32.eq (i32.load offset=80 (local.get $input)) (i32.const ${first})) (then ${body}))`).join('\n')}
          (i64.const 0)))`),
    ),
  );
const begin = (number: number): string => `(call $begin (i32.const ${number}))`;
const put = (key: number): string => `(call $put_at (i32.const ${key === 2 ? 8 : 9}))`;
const commit = '(call $commit)';
const done = '(return (i64.const 0))';

function outcomes(byFirst: readonly string[], calls: number): readonly (readonly [code: number, keys: readonly Hex[]])[] {
  const results = guestOf(byFirst).apply({ rollup: ROLLUP, height: 1, time: 1, entropy: ROLLUP, calls: Array.from({ length: calls }, () => call) }, new MapState());
  return results.map(resultJson).map(({ code, writes }) => [code, writes.map(({ key }) => key)]);
}

describe('a block in a guest', () => {
  it('goes on with the call after the one that trapped, in a fresh instance', () =>
    assert.deepEqual(outcomes([`${begin(0)} ${put(2)} ${commit} ${begin(1)} ${put(3)} unreachable`, '', `${begin(2)} ${put(3)} ${commit}`], 3), [
      [0, ['0x02']],
      [CODE.trap, []],
      [0, ['0x03']],
    ]));

  it('undoes a call that the guest leaves open, and goes on with the next one', () =>
    assert.deepEqual(outcomes([`${begin(0)} ${commit} ${begin(1)} ${put(2)} ${done}`, '', `${begin(2)} ${put(3)} ${commit}`], 3), [
      [0, []],
      [CODE.guestFault, []],
      [0, ['0x03']],
    ]));

  it('gives the rest to a fresh instance when the guest returns early, and fails a call that none begins', () =>
    assert.deepEqual(outcomes([`${begin(0)} ${commit} ${done}`, '', `${begin(2)} ${commit}`], 3), [
      [0, []],
      [CODE.guestFault, []],
      [0, []],
    ]));

  it('fails the next call when the guest fails between two', () =>
    assert.deepEqual(outcomes([`${begin(0)} ${commit} ${commit}`, '', `${begin(2)} ${commit}`], 3), [
      [0, []],
      [CODE.guestFault, []],
      [0, []],
    ]));

  it('may hold as many calls as entries, the hooks and a migration', () => {
    const calls = Array.from({ length: BLOCK_CALLS }, () => call);
    assert.equal(BLOCK_CALLS, LIMITS.blockActions + 3);
    assert.ok(decode(blockInput, encodeBlock({ rollup: ROLLUP, height: 1, time: 1, entropy: ROLLUP, calls })).ok);
  });
});
