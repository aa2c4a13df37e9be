import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import { CODE } from './abi.ts';
import { applyOne, hostileGuest, type Parts, runAction, type Verdict, verdicts } from './attacks/bench.ts';
import type { Measured } from './attacks/child.ts';
import { DEEP, HEAVY, REFUSED, RUNNING } from './attacks/fixtures.ts';
import { compileApp } from './compile.ts';
import { type Driver, isHostFault, plainDriver, wasmerDriver } from './driver.ts';
import { GuestError, loadGuest } from './host.ts';
import { meter } from './meter.ts';
import { WasmError } from './wasm-binary.ts';

const run = promisify(execFile);
const here = import.meta.dirname;

/** A refusal takes a second at most; the rest is for a busy machine. */
const MOST_REFUSAL_MS = 30_000;
/** What compiling and all fuel of an action take at most, times ten. */
const MOST_MS = 120_000;
/** What a compiler and the metering need for a module of 8 MiB. */
const MOST_REFUSAL_KIB = 400 * 1024;
/** Guest memory is 256 MiB an instance; two may be alive at a time, beside what the host keeps and the compiler needs. */
const MOST_KIB = 900 * 1024;

const isRunning = (name: string): Parts => (RUNNING[name] ?? DEEP[name] ?? assert.fail(`no attack ${name}`))[0];

async function inWorker(names: readonly string[], stackSizeMb: number): Promise<readonly Verdict[][]> {
  const worker = new Worker(join(here, 'attacks/worker.ts'), { workerData: names.map(isRunning), resourceLimits: { stackSizeMb } });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

async function measured(wasm: Uint8Array): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'mru-attack-'));
  try {
    writeFileSync(join(folder, 'module.wasm'), wasm);
    return JSON.parse((await run(process.execPath, [join(here, 'attacks/child.ts'), join(folder, 'module.wasm')])).stdout) as Measured;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function allEqual(results: readonly Verdict[], code: number): void {
  for (const each of results) assert.deepEqual(each, results[0]);
  assert.equal(results[0]?.code.toString(16), code.toString(16));
  assert.equal(results[0]?.status, code === 0 ? 'executed' : 'reverted');
}

describe('attacks', function () {
  this.timeout(300_000);
  let wasmer: Driver;
  before(async () => {
    wasmer = await wasmerDriver();
  });
  afterEach(() => assert.equal(runAction(loadGuest(hostileGuest({}))).status, 'executed', 'the host is alive'));

  describe('by modules written by hand: one verdict and one fuel, on both drivers', () => {
    for (const [name, [parts, code]] of Object.entries(RUNNING)) {
      it(name, () => {
        const wasm = hostileGuest(parts);
        allEqual([...verdicts(wasm, plainDriver), ...verdicts(wasm, wasmer)], code);
      });
    }
  });

  describe('by the stack, in threads', () => {
    const names = Object.keys(RUNNING).filter((name) => /recursion|chain/.test(name));
    it('gives what the main thread gives, in a worker with the least stack', async () => {
      const results = await inWorker(names, 4);
      for (const [at, name] of names.entries()) allEqual([...(results[at] ?? []), ...verdicts(hostileGuest(isRunning(name)), plainDriver, 1)], CODE.tooDeep);
    });
    it("gives one verdict where the compiler's frames are far larger than what a function declares", async () => {
      const results = await inWorker(Object.keys(DEEP), 64);
      for (const each of results) allEqual(each, CODE.tooDeep);
    });
    it('gives the same verdict however deep the host is called, or none when its own stack ends', () => {
      const guest = loadGuest(hostileGuest(isRunning('recursion, 100 locals')));
      const expected = runAction(guest);
      const deep = (left: number): Verdict => (left === 0 ? runAction(guest) : deep(left - 1));
      for (let depth = 0; depth < 20_000; depth += 500) {
        try {
          assert.deepEqual(deep(depth), expected);
        } catch (error) {
          assert.ok(isHostFault(error), String(error));
        }
      }
      assert.deepEqual(deep(1_000), expected);
    });
  });

  describe('by modules that are refused', () => {
    for (const [name, [build, reason]] of Object.entries(REFUSED)) {
      it(name, () => {
        const wasm = build();
        const refusal = (error: unknown): boolean => error instanceof GuestError && reason.test(error.message);
        assert.throws(() => loadGuest(wasm), refusal);
        assert.throws(() => loadGuest(wasm, { driver: wasmer }), refusal);
      });
    }
  });

  describe('by size: bounded time and memory, in a process of its own', () => {
    const large = Object.keys(RUNNING).filter((name) => /memory|entries|keys|events|chain/.test(name));
    for (const name of [...large, ...Object.keys(HEAVY)]) {
      it(name, async () => {
        const { results, grownKiB, slowestMs } = await measured(HEAVY[name]?.() ?? hostileGuest(isRunning(name)));
        allEqual(results as Verdict[], RUNNING[name]?.[1] ?? 0);
        assert.ok(grownKiB < MOST_KIB && slowestMs < MOST_MS, `${grownKiB} KiB, ${slowestMs} ms`);
      });
    }
    for (const [name, [build, reason]] of Object.entries(REFUSED)) {
      if (!/many|huge|large|deep|nested|MiB/.test(name)) continue;
      it(`${name}: refused`, async () => {
        const { results, grownKiB, slowestMs } = await measured(build());
        for (const each of results) assert.match(String(each), reason);
        assert.ok(grownKiB < MOST_REFUSAL_KIB && slowestMs < MOST_REFUSAL_MS, `${grownKiB} KiB, ${slowestMs} ms`);
      });
    }
  });

  describe('by bytes that are no module', () => {
    const honest = hostileGuest({
      fields: '(global (mut i32) (i32.const 7)) (table funcref (elem $f)) (func $f (param i32) (result i32) (local f64) (if (result i32) (local.get 0) (then (i32.const 1)) (else (i32.const 2))))',
    });

    function onlyTyped(wasm: Uint8Array): void {
      try {
        assert.ok(WebAssembly.validate(meter(wasm)), 'what metering writes is a module');
      } catch (error) {
        assert.ok(error instanceof WasmError, String(error));
      }
      let guest: ReturnType<typeof loadGuest>;
      try {
        guest = loadGuest(wasm);
      } catch (error) {
        return assert.ok(error instanceof GuestError, String(error));
      }
      applyOne(guest);
    }

    it('cut off at every byte', () => {
      for (let length = 0; length < honest.length; length++) onlyTyped(honest.subarray(0, length));
    });
    it('with every byte replaced', () => {
      fc.assert(
        fc.property(fc.nat(honest.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
          const changed = honest.slice();
          changed[at] = (changed[at] as number) ^ change;
          onlyTyped(changed);
        }),
        { numRuns: 3_000 },
      );
    });
    it('with several bytes replaced, and with bytes after the header that mean nothing', () => {
      const edits = fc.array(fc.tuple(fc.nat(honest.length - 1), fc.nat(255)), { minLength: 2, maxLength: 6 });
      fc.assert(
        fc.property(edits, (changes) => onlyTyped(changes.reduce((bytes, [at, value]) => bytes.with(at, value), honest))),
        { numRuns: 1_000 },
      );
      fc.assert(
        fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => onlyTyped(Uint8Array.of(...honest.subarray(0, 8), ...bytes))),
        { numRuns: 1_000 },
      );
    });
  });

  describe('by apps in TypeScript', () => {
    let folder: string;
    before(() => {
      folder = mkdtempSync(join(tmpdir(), 'mru-attacks-'));
    });
    after(() => rmSync(folder, { recursive: true }));

    async function app(code: string): Promise<Uint8Array> {
      const file = join(folder, 'app.ts');
      const machine = JSON.stringify(join(here, '../machine.ts'));
      const handlers = `{ go({ state }) { ${code} } }`;
      writeFileSync(
        file,
        `import { defineMachine, value } from ${machine}; export default defineMachine({ name: 'attack', state: { count: value('uint32') }, actions: { go: {} }, events: {}, messages: {}, genesis: { input: {}, run() {} }, handlers: ${handlers} });`,
      );
      return (await compileApp(file)).wasm;
    }
    const caught = (recursion: string): string => `let n = 0; ${recursion} try { f(); } catch (error) { if (!(error instanceof RangeError)) throw error; state.count.set(n); }`;

    const ATTACKS: Readonly<Record<string, readonly [code: string, expected: number]>> = {
      'an endless loop': ['for (;;) {}', CODE.outOfFuel],
      'a regular expression bomb': ["/(a+)+$/.test('a'.repeat(60) + 'b'); for (;;) {}", CODE.outOfFuel],
      'a string that doubles': ["let s = 'x'; for (;;) s += s;", CODE.thrown],
      'a huge sort': ['Array.from({ length: 1e8 }, (_, i) => i).sort((a, b) => b - a);', CODE.outOfFuel],
      'memory without end': ['const kept: unknown[] = []; for (;;) kept.push(new Uint8Array(1 << 20));', CODE.thrown],
      'objects without end': ['const kept: unknown[] = []; for (;;) kept.push({});', CODE.outOfFuel],
      'recursion that is caught': [caught('const f = (): number => { n++; return f() + 1; };'), 0],
      'recursion through the library that is caught': [caught('const f = (): number => { n++; return [1].map(f)[0] as number; };'), 0],
      'recursion through conversions that is caught': [caught('const o = { toString(): string { n++; return String(o); } }; const f = () => String(o);'), 0],
      'text nested too deep': ["JSON.parse('['.repeat(20_000));", CODE.tooDeep],
    };
    for (const [name, [code, expected]] of Object.entries(ATTACKS)) {
      it(name, async () => {
        const wasm = await app(code);
        const { results, grownKiB } = await measured(wasm);
        allEqual([...verdicts(wasm, plainDriver, 1), ...(results as Verdict[])], expected);
        assert.ok(grownKiB < MOST_KIB, `${grownKiB} KiB`);
      });
    }
  });
});
