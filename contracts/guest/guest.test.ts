import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import wabtModule from 'wabt';
import { fromHex, type Hex, toHex } from '../../protocols/bytes.ts';
import { encode } from '../../protocols/codec.ts';
import { codecOf } from '../../protocols/schema.ts';
import { CODE } from './abi.ts';
import { CompileError, compileApp } from './compile.ts';
import { type CallResult, GENESIS_TRANSITION, type Guest, GuestError, loadGuest } from './host.ts';
import { stateKey } from './manifest.ts';
import { meter } from './meter.ts';

const A: Hex = `0x${'11'.repeat(20)}`;
const B: Hex = `0x${'22'.repeat(20)}`;
const ROLLUP: Hex = `0x${'33'.repeat(32)}`;
const machineModule = JSON.stringify(join(import.meta.dirname, '../machine.ts'));

/** A guest with the state its calls leave behind. */
class Bench {
  readonly guest: Guest;
  readonly entries = new Map<string, Uint8Array>();
  constructor(guest: Guest) {
    this.guest = guest;
  }
  run(calls: readonly { action: string; input?: unknown; sender?: Hex; from?: Hex }[]): readonly CallResult[] {
    const { actions, genesis } = this.guest.manifest;
    const results = this.guest.apply(
      {
        rollup: ROLLUP,
        height: 1,
        time: 1_000,
        entropy: ROLLUP,
        calls: calls.map(({ action, input = {}, sender = A, from }) => {
          const index = action === 'genesis' ? GENESIS_TRANSITION : actions.findIndex((each) => each.name === action);
          return { transition: index, sender, from, payload: encode(codecOf(action === 'genesis' ? genesis : (actions[index]?.input ?? {})), input as never) };
        }),
      },
      { get: (key) => this.entries.get(toHex(key)), next: (from, until, reverse) => this.#next(toHex(from), toHex(until), reverse) },
    );
    for (const { writes } of results) for (const { key, value } of writes) value === undefined ? this.entries.delete(toHex(key)) : this.entries.set(toHex(key), value);
    return results;
  }
  #next(from: string, until: string, reverse: boolean): Uint8Array | undefined {
    const found = [...this.entries.keys()].filter((name) => name >= from && name < until).sort();
    const name = reverse ? found.at(-1) : found[0];
    return name === undefined ? undefined : fromHex(name);
  }
}

describe('guest', function () {
  this.timeout(120_000);
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'mru-guest-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  async function app(handlers: string, actions = '{ go: {} }', prefix = ''): Promise<Bench> {
    const file = join(folder, 'app.ts');
    writeFileSync(
      file,
      `import { defineMachine, value } from ${machineModule};\n${prefix}\nexport default defineMachine({ name: 'trial', state: { count: value('uint32') }, actions: ${actions}, events: {}, messages: {}, genesis: { input: {}, run() {} }, handlers: ${handlers} });`,
    );
    return new Bench(loadGuest((await compileApp(file)).wasm));
  }

  const token = join(import.meta.dirname, '../apps/token/machine.ts');

  it('builds the same bytes twice', async () => {
    const [first, second] = [await compileApp(token), await compileApp(token)];
    assert.equal(first.codeHash, second.codeHash);
  });

  it('runs the token app: transfers, refusals, messages', async () => {
    const bench = new Bench(loadGuest((await compileApp(token)).wasm));
    const balance = (of: Hex): string => toHex(bench.entries.get(toHex(stateKey(bench.guest.manifest, 'balances', of))) ?? new Uint8Array());
    bench.run([{ action: 'genesis', input: { holders: [{ owner: A, amount: 100n }] } }]);
    const results = bench.run([
      { action: 'transfer', input: { to: B, amount: 30n } },
      { action: 'transfer', input: { to: B, amount: 1_000n } },
      { action: 'fund', input: { chess: ROLLUP, game: ROLLUP, amount: 5n } },
    ]);
    assert.deepEqual(
      results.map(({ status, code }) => [status, code]),
      [
        ['executed', 0],
        ['reverted', 2],
        ['executed', 0],
      ],
    );
    assert.equal(results[1]?.writes.length, 0);
    assert.equal(results[2]?.messages[0]?.action, 'fund');
    assert.equal(balance(B), toHex(encode(codecOf('uint256'), 30n)));
  });

  it('leaves nothing of a reverted action, and later actions see only what was committed', async () => {
    const bench = await app(
      `{ go({ state, require }) { const n = state.count.get() ?? 0; state.count.set(n + 1); require(n % 2 === 0, 7, 'odd'); }, up({ state }) { state.count.set((state.count.get() ?? 0) + 1); } }`,
      '{ go: {}, up: {} }',
    );
    const results = bench.run(['go', 'go', 'up', 'go'].map((action) => ({ action })));
    assert.deepEqual(
      results.map((each) => each.code),
      [0, 7, 0, 0],
    );
  });

  it('lets no hidden variable matter: memory is new for every block', async () => {
    const bench = await app('{ go({ state }) { hidden++; state.count.set(hidden); } }', '{ go: {} }', 'let hidden = 0;');
    const [first] = bench.run([{ action: 'go' }]);
    const [second] = bench.run([{ action: 'go' }]);
    assert.deepEqual([...(first?.writes ?? [])], [...(second?.writes ?? [])]);
    assert.equal(first?.writes.length, 1);
    assert.equal(first?.fuel, second?.fuel);
  });

  const ATTACKS: readonly [name: string, code: string, expected: number][] = [
    ['an endless loop', 'for (;;) {}', CODE.outOfFuel],
    ['a memory bomb', 'const kept: unknown[] = []; for (;;) kept.push(new Uint8Array(1 << 20));', CODE.thrown],
    ['a string bomb', "let s = 'x'; for (;;) s += s;", CODE.thrown],
    ['endless recursion', 'const f = (): number => f() + 1; f();', CODE.thrown],
    ['a regular expression bomb', "/(a+)+$/.test('a'.repeat(60) + 'b'); for (;;) {}", CODE.outOfFuel],
    ['a huge sort', 'Array.from({ length: 1e8 }, (_, i) => i).sort((a, b) => b - a);', CODE.outOfFuel],
  ];
  for (const [name, code, expected] of ATTACKS) {
    it(`reverts ${name}, with the same fuel every time, and goes on with the next action`, async () => {
      const bench = await app(`{ go() { ${code} }, up({ state }) { state.count.set(1); } }`, '{ go: {}, up: {} }');
      const [first, second] = [0, 1].map(() => bench.run([{ action: 'go' }, { action: 'up' }]));
      assert.equal(first?.[0]?.status, 'reverted');
      assert.ok(first?.[0]?.code === expected || first?.[0]?.code === CODE.outOfFuel, `code ${first?.[0]?.code.toString(16)}: ${first?.[0]?.reason}`);
      assert.equal(first?.[1]?.status, 'executed');
      assert.deepEqual([first?.[0]?.fuel, first?.[0]?.code], [second?.[0]?.fuel, second?.[0]?.code]);
    });
  }

  it('says why time and chance are not there', async () => {
    const bench = await app('{ go() { throw globalThis.Date.now(); }, luck() { throw globalThis.Math.random(); }, day() { throw new globalThis.Date(); } }', '{ go: {}, luck: {}, day: {} }');
    const reasons = bench.run([{ action: 'go' }, { action: 'luck' }, { action: 'day' }]).map((each) => each.reason);
    assert.match(reasons[0] as string, /use block.time/);
    assert.match(reasons[1] as string, /Math.random/);
    assert.match(reasons[2] as string, /use block.time/);
  });

  it('refuses what cannot work when it is built', async () => {
    await assert.rejects(app('{ async go() {} }'), /plain synchronous/);
    await assert.rejects(
      app("{ go() { readFileSync('x'); } }", '{ go: {} }', "import { readFileSync } from 'node:fs';"),
      (error: CompileError) => error instanceof CompileError && /app\.ts:2/.test(error.message),
    );
    await assert.rejects(app('{ go() { } }', "{ go: { nonce: 'uint8' } }"), /reserved/);
    await assert.rejects(compileApp('nowhere.ts'), /no such file/);
  });

  it('refuses modules that are malformed or not an app, with a typed error', async () => {
    const { wasm } = await compileApp(token);
    assert.throws(() => loadGuest(new Uint8Array()), GuestError);
    assert.throws(() => loadGuest(wasm.subarray(0, wasm.length / 2)), GuestError);
    for (let at = 8; at < 4_000; at += 97) {
      const changed = wasm.slice();
      changed[at] = (changed[at] as number) ^ 0x55;
      try {
        loadGuest(changed);
      } catch (error) {
        assert.ok(error instanceof GuestError, String(error));
      }
    }
  });

  describe('metering of hostile modules', () => {
    let wabt: Awaited<ReturnType<typeof wabtModule>>;
    before(async () => {
      wabt = await wabtModule();
    });
    const assemble = (text: string): Uint8Array => wabt.parseWat('x', text, { bulk_memory: true, simd: true, threads: true, tail_call: true, multi_memory: true } as never).toBinary({}).buffer;

    function twice(text: string): unknown[] {
      const module = new WebAssembly.Module(meter(assemble(text)));
      const runs = [0, 1].map(() => {
        const exports = new WebAssembly.Instance(module, {}).exports as { run(): void; mru_fuel: WebAssembly.Global; mru_depth: WebAssembly.Global };
        exports.mru_fuel.value = 200_000_000n;
        assert.throws(() => exports.run());
        return `${exports.mru_fuel.value} ${exports.mru_depth.value}`;
      });
      assert.equal(runs[0], runs[1]);
      return runs;
    }

    it('ends loops, recursion and bombs with the same fuel every time', () => {
      twice('(module (memory (export "memory") 1) (func (export "run") (loop $l (br $l))))');
      twice('(module (memory (export "memory") 1) (func $f (export "run") (local i64 i64 i64) (call $f)))');
      twice(
        '(module (memory (export "memory") 1) (table funcref (elem $a $b)) (type $t (func)) (func $a (export "run") (call_indirect (type $t) (i32.const 1))) (func $b (call_indirect (type $t) (i32.const 0))))',
      );
      twice('(module (memory (export "memory") 1) (func (export "run") (loop $l (drop (memory.grow (i32.const 1000))) (br $l))))');
      twice('(module (memory (export "memory") 1000) (func (export "run") (loop $l (memory.fill (i32.const 0) (i32.const 1) (i32.const 65000000)) (br $l))))');
    });

    const REFUSED: readonly [string, string, RegExp][] = [
      ['a start function', '(module (memory 1) (func $s) (start $s))', /start function/],
      ['an unknown import', '(module (import "env" "clock" (func)) (memory 1))', /env\.clock/],
      ['an imported memory', '(module (import "mru" "memory" (memory 1)))', /memor/],
      ['SIMD', '(module (memory 1) (func (drop (v128.const i32x4 0 0 0 0))))', /SIMD/],
      ['tail calls', '(module (memory 1) (func $f (return_call $f)))', /tail calls/],
      ['table instructions in bulk', '(module (memory 1) (table 1 funcref) (func (table.fill (i32.const 0) (ref.null func) (i32.const 1))))', /references/],
      ['table instructions', '(module (memory 1) (table 1 funcref) (func (table.copy (i32.const 0) (i32.const 0) (i32.const 1))))', /table/],
      ['two memories', '(module (memory 1) (memory 1))', /memory/],
      ['too large a memory', '(module (memory 5000))', /pages/],
      ['too large a table', '(module (memory 1) (table 200000 funcref))', /table entries/],
    ];
    for (const [name, text, reason] of REFUSED) it(`refuses ${name}`, () => assert.throws(() => meter(assemble(text)), reason));

    it('makes NaNs canonical where their bits show', () => {
      const text = '(module (memory (export "memory") 1) (func (export "run") (result i64) (i64.reinterpret_f64 (f64.reinterpret_i64 (i64.const 0xfff8000000000001)))))';
      const exports = new WebAssembly.Instance(new WebAssembly.Module(meter(assemble(text))), {}).exports as { run(): bigint; mru_fuel: WebAssembly.Global };
      exports.mru_fuel.value = 1_000n;
      assert.equal(BigInt.asUintN(64, exports.run()), 0x7ff8000000000000n);
    });
  });
});
