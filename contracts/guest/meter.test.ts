import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LIMITS } from '../../protocols/limits.ts';
import { assemble } from './attacks/bench.ts';
import { DEPTH_EXPORT, FUEL_EXPORT, meter } from './meter.ts';
import { readModule } from './module.ts';
import { HOST_PRICES, type HostPrice } from './prices.ts';
import { countedFrames, frameBytes } from './recursion.ts';
import { surveyFunctions } from './survey.ts';
import { readSections, SECTION, writeSections } from './wasm-binary.ts';

type Exports = { readonly run: (...parameters: number[]) => unknown; readonly [FUEL_EXPORT]: WebAssembly.Global; readonly [DEPTH_EXPORT]: WebAssembly.Global };

function start(wasm: Uint8Array, mru: object = {}, fuel = 1_000_000_000n): Exports {
  const exports = new WebAssembly.Instance(new WebAssembly.Module(wasm), { mru }).exports as unknown as Exports;
  if (exports[FUEL_EXPORT] !== undefined) exports[FUEL_EXPORT].value = fuel;
  return exports;
}

function spentBy(exports: Exports, ...parameters: number[]): bigint {
  const before = exports[FUEL_EXPORT].value as bigint;
  exports.run(...parameters);
  return before - (exports[FUEL_EXPORT].value as bigint);
}

const PARAMETERS: Readonly<Record<string, number>> = { get: 4, put: 4, del: 2, scan: 7, emit: 3, send: 2, hash: 4, begin: 1, commit: 0, revert: 3 };
const ANSWERS = new Set(['get', 'put', 'del', 'scan', 'emit', 'send']);

/** A module that hands its own parameters to a host function. */
function caller(name: string): Uint8Array {
  const count = PARAMETERS[name] ?? 0;
  const type = `${'(param i32) '.repeat(count)}${ANSWERS.has(name) ? '(result i32)' : ''}`;
  const parameters = Array.from({ length: count }, (_, at) => `(local.get ${at})`).join(' ');
  return meter(assemble(`(module (import "mru" "${name}" (func $host ${type})) (memory (export "memory") 1) (func (export "run") ${type} (call $host ${parameters})))`));
}

describe('metering', () => {
  describe('of host calls', () => {
    for (const [name, price] of Object.entries(HOST_PRICES) as [string, HostPrice][]) {
      it(`takes the price of ${name}, by the lengths given and the length answered`, () => {
        fc.assert(
          fc.property(fc.array(fc.nat(5_000), { minLength: 8, maxLength: 8 }), fc.integer({ min: -2, max: 5_000 }), (given, answered) => {
            const seen: number[][] = [];
            const host = (...parameters: number[]): number => {
              seen.push(parameters);
              return answered;
            };
            const exports = start(caller(name), { [name]: host });
            const parameters = given.slice(0, PARAMETERS[name]);
            const kind = price.byKind?.[parameters[0] as number];
            const bytes = price.bytes.reduce((sum, [at, each]) => sum + (parameters[at] as number) * (kind ?? each), 0);
            // The function's own instructions: one per parameter, its end, and four for the call.
            const own = parameters.length + 1 + 4;
            assert.equal(Number(spentBy(exports, ...parameters)), own + price.base + bytes + Math.max(0, answered) * (price.answer ?? 0));
            assert.deepEqual(seen, [parameters]);
          }),
          { numRuns: 30 },
        );
      });
      it(`does not call ${name} when the fuel is not enough`, () => {
        const exports = start(caller(name), { [name]: () => assert.fail('called') }, BigInt(price.base));
        assert.throws(() => exports.run(0, 0, 0, 0, 0, 0, 0), WebAssembly.RuntimeError);
        assert.ok((exports[FUEL_EXPORT].value as bigint) < 0n);
      });
    }
    it('prices a hash by its algorithm', () => {
      const exports = start(caller('hash'), { hash: () => undefined });
      const perByte = [0, 1, 2, 3, -1].map((kind) => (Number(spentBy(exports, kind, 0, 1_000, 0)) - Number(spentBy(exports, kind, 0, 0, 0))) / 1_000);
      assert.deepEqual(perByte, [5, 30, 20, 30, 30]);
    });
    it('reads lengths as unsigned, and takes more than there is for the longest', () => {
      const exports = start(caller('put'), { put: () => assert.fail('called') }, LIMITS.actionFuel);
      assert.throws(() => exports.run(0, 0, 0, -1), WebAssembly.RuntimeError);
    });
    it('lets an action put at most 64 MiB, whatever the sizes of keys and values', () => {
      const { base, bytes } = HOST_PRICES.put;
      for (const [key, value, held] of [
        [9, 1, 1_323],
        [33, 32, 1_864],
        [100, 100, 2_177],
        [256, 0, 4_752],
        [9, 65_536, 66_900],
      ] as const) {
        const calls = Number(LIMITS.actionFuel) / (base + key * bytes[0][1] + value * bytes[1][1]);
        assert.ok(calls * held < 66 * 1024 * 1024, `${calls} entries of ${held} bytes`);
      }
    });
  });

  describe('of the stack', () => {
    const frames = (text: string): [number, number][] => {
      const module = readModule(assemble(text));
      return [...countedFrames(module, surveyFunctions(module))];
    };
    it('counts functions on a cycle, by parameters, locals and operands', () => {
      const text =
        '(module (memory 1) (func $leaf (param i32)) (func $a (param i32 i64) (local f64) (call $leaf (i32.add (i32.const 1) (i32.const 2))) (call $b)) (func $b (call $a (i32.const 1) (i64.const 2))))';
      assert.deepEqual(frames(text), [
        [1, 96 + 8 * 5],
        [2, 96 + 8 * 2],
      ]);
    });
    it('counts every function when those that are on no cycle may take too much together', () => {
      const chain = (length: number): string =>
        `(module (memory 1) ${Array.from({ length }, (_, k) => `(func $f${k} (local ${'i64 '.repeat(1_000)}) ${k + 1 < length ? `(call $f${k + 1})` : ''})`).join('')})`;
      assert.equal(frames(chain(8)).length, 0);
      assert.equal(frames(chain(9)).length, 9);
    });
    it('finds cycles through the table, by equal types', () => {
      const text =
        '(module (memory 1) (type $t (func)) (type $same (func)) (type $other (func (param i32))) (table funcref (elem $a)) (func $a (type $t) (call $b)) (func $b (call_indirect (type $same) (i32.const 0))) (func $c (call_indirect (type $other) (i32.const 1) (i32.const 0))))';
      assert.deepEqual(
        frames(text).map(([index]) => index),
        [0, 1],
      );
    });
    it('ends with the counter where it began', () => {
      const text = '(module (memory 1) (func $f (export "run") (param i32) (result i32) (if (i32.eqz (local.get 0)) (then (return (i32.const 7)))) (call $f (i32.sub (local.get 0) (i32.const 1)))))';
      const exports = start(meter(assemble(text)));
      assert.equal(exports.run(100), 7);
      assert.equal(exports[DEPTH_EXPORT].value, 0);
    });
    it('weighs a share of the computations', () => assert.equal(frameBytes({ slots: 2, computed: 1_600, meetings: 0, calls: [], indirect: new Set() }), 96 + 16 + 100));
  });

  describe('of instructions', () => {
    const cost = (code: string): bigint => spentBy(start(meter(assemble(`(module (memory 1) (func (export "run") ${code}))`))));
    const SAMPLES: readonly [code: string, fuel: bigint][] = [
      ['', 1n],
      ['(drop (i32.const 1))', 3n],
      ['(drop (i32.div_u (i32.const 1) (i32.const 1)))', 9n],
      ['(drop (f64.sqrt (f64.const 1)))', 8n],
      ['(memory.fill (i32.const 0) (i32.const 0) (i32.const 1000))', 5n + 128n + 500n],
      ['(memory.copy (i32.const 0) (i32.const 0) (i32.const 1000))', 5n + 16n + 500n],
      ['(drop (memory.grow (i32.const 2)))', 4n + 100_000n + 2n * 16_384n],
      [`(local ${'i64 '.repeat(800)})`, 101n],
    ];
    for (const [code, fuel] of SAMPLES) it(`${fuel} for ${code.slice(0, 60) || 'nothing'}`, () => assert.equal(cost(code), fuel));

    it('reads the sign of a NaN as positive', () => {
      const text = '(module (memory 1) (func (export "run") (result f64) (f64.copysign (f64.const 1) (f64.neg (f64.div (f64.const 0) (f64.const 0))))))';
      assert.equal(start(meter(assemble(text))).run(), 1);
    });
    it('reads numbers that are written longer than they need be', () => {
      const wasm = assemble('(module (memory (export "memory") 2) (func (export "run")))');
      const body = Uint8Array.of(0x81, 0, 0, 0x82, 0);
      const longer = writeSections(readSections(wasm).map((section) => (section.id === SECTION.memory ? { id: section.id, body } : section)));
      assert.ok(WebAssembly.validate(longer));
      const { memory } = start(meter(longer)) as unknown as { memory: WebAssembly.Memory };
      assert.equal(memory.buffer.byteLength, 2 * 65_536);
      assert.throws(() => memory.grow(LIMITS.guestPages - 1), RangeError);
    });
  });

  describe('keeps what a program does', () => {
    const { statements } = fc.letrec<{ statements: string; statement: string; value: string }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.integer().map((n) => `(i32.const ${n})`),
        fc.nat(3).map((n) => `(local.get ${n})`),
        fc.tuple(fc.constantFrom('add', 'mul', 'xor', 'lt_s', 'shr_u'), tie('value'), tie('value')).map(([op, a, b]) => `(i32.${op} ${a} ${b})`),
      ),
      statement: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        fc.tuple(fc.nat(3), tie('value')).map(([to, value]) => `(local.set ${to} ${value})`),
        tie('value').map((value) => `(br_if 0 ${value})`),
        tie('value').map((value) => `(i32.store (i32.and ${value} (i32.const 0xfff)) (local.get 0))`),
        tie('value').map((value) => `(local.set 1 (call $g ${value}))`),
        tie('value').map((value) => `(if (i32.eq ${value} (i32.const 3)) (then (return (local.get 2))))`),
        fc.tuple(tie('value'), tie('statements'), tie('statements')).map(([value, yes, no]) => `(if ${value} (then ${yes}) (else ${no}))`),
        tie('statements').map((inner) => `(block ${inner})`),
        fc.tuple(tie('value'), tie('statements')).map(([value, inner]) => `(block (block (block (br_table 0 1 2 ${value})) ${inner}) ${inner})`),
        // At most as many turns as the shared counter allows, in the whole run.
        tie('statements').map((inner) => `(block (loop (br_if 1 (i32.gt_s (local.tee 4 (i32.add (local.get 4) (i32.const 1))) (i32.const 50))) (block ${inner}) (br 0)))`),
      ),
      statements: fc.array(tie('statement'), { maxLength: 4 }).map((each) => each.join(' ')),
    }));
    const program = (body: string): string => `(module (memory (export "memory") 1)
      (func $g (param i32) (result i32) (if (result i32) (i32.gt_u (local.get 0) (i32.const 1000)) (then (i32.const 3)) (else (call $g (i32.add (local.get 0) (i32.const 500))))))
      (func (export "run") (param i32 i32) (result i32) (local i32 i32 i32) (block ${body}) (i32.xor (local.get 0) (i32.xor (local.get 1) (local.get 2)))))`;

    it('answers and memory are those of the module as it came; fuel is the same every time', () => {
      fc.assert(
        fc.property(statements, fc.integer(), fc.integer(), (body, a, b) => {
          const wasm = assemble(program(body));
          const metered = meter(wasm);
          const [plain, first, second] = [start(wasm), start(metered), start(metered)] as unknown as (Exports & { memory: WebAssembly.Memory })[];
          const expected = plain?.run(a, b);
          assert.equal(first?.run(a, b), expected);
          assert.deepEqual(new Uint8Array(first?.memory.buffer as ArrayBuffer), new Uint8Array(plain?.memory.buffer as ArrayBuffer));
          second?.run(a, b);
          assert.equal(second?.[FUEL_EXPORT].value, first?.[FUEL_EXPORT].value);
          assert.equal(first?.[DEPTH_EXPORT].value, 0);
        }),
        { numRuns: 300 },
      );
    });
  });
});
