import assert from 'node:assert/strict';
import wabt from 'wabt';
import { MANIFEST_SECTION } from '../../contracts/guest/manifest.ts';
import { customSection, readSections, writeSections } from '../../contracts/guest/wasm-binary.ts';
import { actionBook, signAction } from '../../protocols/action.ts';
import type { Entry } from '../../protocols/block.ts';
import { type Hex, utf8 } from '../../protocols/bytes.ts';
import { addressOf } from '../../protocols/crypto/secp256k1.ts';
import { createExecutor } from './pool.ts';

/**
 * Genesis commits at once; every other call fills memory, the slowest use of fuel there is, until its fuel ends: twenty seconds a
 * block. The first call's transition is 52 bytes into the block.
 */
const SPIN = `(module
  (import "mru" "begin" (func $begin (param i32)))
  (import "mru" "commit" (func $commit))
  (memory (export "memory") 1024)
  (func (export "mru_abi") (result i32) i32.const 1)
  (func (export "mru_alloc") (param i32) (result i32) i32.const 1024)
  (func (export "mru_apply") (param $at i32) (param $length i32) (result i64)
    (call $begin (i32.const 0))
    (if (i32.eq (i32.load16_u (i32.add (local.get $at) (i32.const 52))) (i32.const 65535)) (then (call $commit) (return (i64.const 0))))
    (loop $forever (memory.fill (i32.const 2048) (i32.const 7) (i32.const 60000000)) (br $forever))
    unreachable))`;
const ACTIONS = [{ name: 'spin', input: { times: 'uint32' } }] as const;
const MANIFEST = { abi: 1, name: 'spin', actions: ACTIONS, events: [], state: [], genesis: {} };
const ROLLUP: Hex = `0x${'5b'.repeat(32)}`;
const DEADLINE_MS = 4_000;

async function spinModule(): Promise<Uint8Array> {
  const { buffer } = (await wabt()).parseWat('spin.wat', SPIN).toBinary({});
  return writeSections([...readSections(buffer), customSection(MANIFEST_SECTION, utf8(JSON.stringify(MANIFEST)))]);
}

/** As many actions as a block's fuel takes. */
function spinning(): Entry[] {
  const privateKey = new Uint8Array(32).fill(1);
  const wallet = { privateKey, address: addressOf(privateKey) };
  const book = actionBook(1, ROLLUP, ACTIONS);
  return Array.from({ length: 20 }, (_, nonce) => ({ kind: 'action', action: signAction(book, 'spin', { times: 1 }, BigInt(nonce), wallet) }));
}

describe('executor deadline', () => {
  it('kills a worker that hangs, however often it is asked meanwhile; others go on, and it comes back', async () => {
    const wasm = await spinModule();
    const input = { chain: 1, rollup: ROLLUP, wasm, genesis: new Uint8Array() };
    const lost: object[] = [];
    const executor = createExecutor({ workers: 2, deadlineMs: DEADLINE_MS, log: (event, detail) => lost.push({ event, ...detail }) });
    const began = performance.now();
    const waits: Promise<unknown>[] = [];
    const poll = setInterval(() => waits.push(Promise.resolve(executor.nonces('stuck', [])).catch((error: { code: string }) => error.code)), 100);
    try {
      await executor.open('stuck', input);
      const { genesisRoot } = await executor.open('free', input);
      const asked = performance.now();
      await assert.rejects(Promise.resolve(executor.execute('stuck', { height: 1, time: 1, entries: spinning() })), { code: 'worker-lost' });
      assert.ok(performance.now() - asked < DEADLINE_MS + 3_000, 'polling does not put the deadline off');
      assert.deepEqual(await executor.nonces('free', [ROLLUP.slice(0, 42) as Hex]), [0n]);
      await assert.rejects(Promise.resolve(executor.read('stuck', Uint8Array.of(1))), { code: 'no-session' });
      assert.equal((await executor.open('stuck', input)).genesisRoot, genesisRoot);
      assert.equal((await executor.execute('stuck', { height: 1, time: 1, entries: [] })).kind, 'executed');
      assert.equal(lost.length, 1);
    } finally {
      clearInterval(poll);
      await executor.close();
    }
    assert.ok((await Promise.all(waits)).includes('worker-lost'), 'what waited behind it is told so');
    assert.ok(performance.now() - began < 60_000);
  });
});
