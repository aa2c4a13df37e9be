/** Hostile modules, by name: what runs must end in the same verdict everywhere, what is refused must say why. */

import { concat } from '../../../protocols/bytes.ts';
import { CODE } from '../abi.ts';
import { readSections, SECTION, sleb, uleb, writeSections } from '../wasm-binary.ts';
import { assemble, guestText, hostileGuest, type Parts, withManifest } from './bench.ts';

const forever = (body: string): Parts => ({ action: `(loop $l ${body} (br $l))` });
const recursion = (locals: number): Parts => ({
  fields: `(func $f (param i32) (result i32) (local ${'i64 '.repeat(locals)}) (i32.add (call $f (local.get 0)) (i32.const 1)))`,
  action: '(drop (call $f (i32.const 1)))',
});
/** No function calls itself: each calls the next one. */
const chain = (length: number, locals: number): Parts => ({
  fields: Array.from({ length }, (_, k) => `(func $c${k} (local ${'i64 '.repeat(locals)}) ${k + 1 < length ? `(call $c${k + 1})` : ''})`).join(' '),
  action: '(call $c0)',
});
const MUTUAL: Parts = {
  fields: '(type $t (func)) (table funcref (elem $a $b)) (func $a (call_indirect (type $t) (i32.const 1))) (func $b (call_indirect (type $t) (i32.const 0)))',
  action: '(call $a)',
};
/** Stores what a NaN looks like, made in four ways. */
const NAN: Parts = {
  action: `(f64.store (i32.const 64) (f64.div (f64.const 0) (f64.const 0)))
    (f64.store (i32.const 72) (f64.sqrt (f64.const -1)))
    (i64.store (i32.const 80) (i64.reinterpret_f64 (f64.add (f64.const nan:0x4000000000001) (f64.const 1))))
    (f64.store (i32.const 88) (f64.copysign (f64.const 1) (f64.neg (f64.div (f64.const 0) (f64.const 0)))))
    (drop (call $put (i32.const 2) (i32.const 1) (i32.const 64) (i32.const 32)))`,
  fields: '(data (i32.const 2) "\\05")',
};
const key = '(i32.store (i32.const 1) (local.tee $i (i32.add (local.get $i) (i32.const 1)))) (i32.store8 (i32.const 0) (i32.const 7))';

/** Guests that load, with the code their action must end with; 0 when it is executed. */
export const RUNNING: Readonly<Record<string, readonly [parts: Parts, code: number]>> = {
  'an honest action': [{}, 0],
  'an endless loop': [forever(''), CODE.outOfFuel],
  'recursion, 1 local': [recursion(1), CODE.tooDeep],
  'recursion, 100 locals': [recursion(100), CODE.tooDeep],
  'recursion, 9000 locals': [recursion(9_000), CODE.tooDeep],
  'recursion through the table': [MUTUAL, CODE.tooDeep],
  'a long chain of large frames': [chain(1_000, 9_000), CODE.tooDeep],
  'calls of a function with large frames': [{ ...forever('(call $f)'), fields: `(func $f (local ${'i64 '.repeat(9_000)}))` }, CODE.outOfFuel],
  'memory that grows for ever': [forever('(drop (memory.grow (i32.const 1)))'), CODE.outOfFuel],
  'memory that grows by nothing': [forever('(drop (memory.grow (i32.const 0)))'), CODE.outOfFuel],
  'all memory at once': [{ action: '(drop (memory.grow (i32.const 4000))) (memory.fill (i32.const 0) (i32.const 1) (i32.const 262000000)) unreachable' }, CODE.trap],
  'filling memory': [{ ...forever('(memory.fill (i32.const 0) (i32.const 1) (i32.const 65000000))'), memory: '(memory (export "memory") 1000)' }, CODE.outOfFuel],
  'NaNs in every form': [NAN, 0],
  'many small entries': [forever(`${key} (drop (call $put (i32.const 0) (i32.const 5) (i32.const 0) (i32.const 0)))`), CODE.outOfFuel],
  'many long keys': [forever(`${key} (drop (call $put (i32.const 0) (i32.const 256) (i32.const 0) (i32.const 0)))`), CODE.outOfFuel],
  'many large entries': [forever(`${key} (drop (call $put (i32.const 0) (i32.const 5) (i32.const 0) (i32.const 65536)))`), CODE.outOfFuel],
  'many events': [forever('(drop (call $emit (i32.const 0) (i32.const 0) (i32.const 131072)))'), CODE.outOfFuel],
  'a length of four gigabytes': [{ action: '(drop (call $put (i32.const 0) (i32.const 5) (i32.const 0) (i32.const -1)))' }, CODE.outOfFuel],
  'an action that begins twice': [{ action: '(call $begin (i32.const 0))' }, CODE.trap],
  'a trap after the last action': [{ action: '(call $commit) unreachable' }, 0],
  'a failure after the last action': [{ action: '(call $commit) (return (i64.const -1))' }, 0],
  'an action too many': [{ action: '(call $commit) (call $begin (i32.const 1)) (drop (call $put (i32.const 2) (i32.const 1) (i32.const 0) (i32.const 1))) (call $commit) (return (i64.const 0))' }, 0],
  'a room for the input that does not exist': [{ alloc: 'i32.const -1' }, CODE.guestFault],
  'an input that never fits': [{ alloc: '(loop $l (br $l)) unreachable' }, CODE.guestFault],
};

/** Keeps many computed values across the recursive call, which an optimising compiler holds in the frame, while its locals are few. */
const computed = (count: number): Parts => {
  const values = Array.from({ length: count }, (_, k) => `(i32.store offset=${k * 4} (i32.const 0) (i32.mul (i32.xor (local.get 0) (i32.const ${k * 7 + 1})) (i32.const ${k * 13 + 77777})))`).join(
    ' ',
  );
  return {
    fields: `(func $f (param i32 i32) ${values} (if (local.get 1) (then (call $f (i32.add (local.get 0) (i32.const 1)) (i32.sub (local.get 1) (i32.const 1))))) ${values})`,
    // Often first, so that the optimising compiler has had its turn.
    action: '(loop $l (call $f (i32.const 1) (i32.const 3)) (br_if $l (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (i32.const 3000)))) (call $f (i32.const 1) (i32.const -1))',
  };
};
/** Needs the stack that the executor gives its workers: in a main thread the host may be at its end first, and then says so. */
export const DEEP: Readonly<Record<string, readonly [parts: Parts, code: number]>> = {
  'recursion with 100 values kept across the call': [computed(100), CODE.tooDeep],
  'recursion with 3000 values kept across the call': [computed(3_000), CODE.tooDeep],
};

/** The fuel counter's index, which the author's module does not have: valid only after the rewriting has added it. */
function reachingForFuel(): Uint8Array {
  const text = guestText({ fields: '(global $own (mut i64) (i64.const 0)) (global $theirs (mut i64) (i64.const 0))', action: '(global.set $theirs (i64.const 0x7fffffffffffffff))' });
  const sections = readSections(assemble(text)).map((section) => (section.id === SECTION.global ? { id: section.id, body: concat(Uint8Array.of(1), section.body.subarray(1, 6)) } : section));
  return withManifest(writeSections(sections));
}

const repeat = (bytes: readonly number[], times: number): number[] => Array.from({ length: times }, () => bytes).flat();

/** A module with one function more, whose body is the given bytes after its local declarations; all the rest is honest. */
function withBody(code: readonly number[], locals = 0): Uint8Array {
  const declared = locals === 0 ? [0] : [1, ...uleb(locals), 0x7f];
  const body = Uint8Array.from([...declared, ...code]);
  const honest = readSections(assemble(guestText({ fields: '(func $bomb)', action: '(call $bomb)' })));
  const whole = honest.find(({ id }) => id === SECTION.code)?.body ?? Uint8Array.of(0);
  // The first of the honest bodies is three bytes: size, no locals, end.
  const changed = concat(whole.subarray(0, 1), Uint8Array.from(uleb(body.length)), body, whole.subarray(4));
  return withManifest(writeSections(honest.map((section) => (section.id === SECTION.code ? { id: section.id, body: changed } : section))));
}

const nested = (depth: number, locals = 0): Uint8Array => withBody([...repeat([0x02, 0x40], depth), ...repeat([0x0b], depth + 1)], locals);
/** Branch tables of many labels, all to the end of their block. */
const branchTables = (labels: number, times: number): Uint8Array => withBody([...repeat([0x02, 0x40, 0x41, 0, 0x0e, ...uleb(labels), ...repeat([0], labels + 1), 0x0b], times), 0x0b]);
/** Loops that turn on a condition: each a place where control flow meets. */
const turns = (times: number, locals: number): Uint8Array => withBody([...repeat([0x03, 0x40, 0x41, 0, 0x0d, 0, 0x0b], times), 0x0b], locals);

/** A block with many results, and many branches that carry them. */
const wideBranches = (results: number, times: number): Parts => ({
  fields: `(func $f (result ${'i32 '.repeat(results)}) ${'(i32.const 1) '.repeat(results)} ${'(br_if 0 (i32.const 0)) '.repeat(times)})`,
  action: `(call $f) ${'drop '.repeat(results)}`,
});

/** A guest with a data section written by hand: as many segments of as many bytes, one after the other. */
function withData(segments: number, bytes: number): Uint8Array {
  const honest = readSections(hostileGuest({ memory: '(memory (export "memory") 200)' }));
  const each = (at: number): Uint8Array[] => [Uint8Array.from([0, 0x41, ...sleb(4_096 + at * bytes), 0x0b, ...uleb(bytes)]), new Uint8Array(bytes).fill(0x78)];
  const body = new Uint8Array(Buffer.concat([Uint8Array.from(uleb(segments)), ...Array.from({ length: segments }, (_, at) => Buffer.concat(each(at)))]));
  return withManifest(writeSections([...honest.filter(({ id }) => id !== SECTION.custom), { id: SECTION.data, body }]));
}

const MIB = 1024 * 1024;

/** Modules that are refused, with what the refusal says. Built when asked for: some are large. */
export const REFUSED: Readonly<Record<string, readonly [build: () => Uint8Array, reason: RegExp]>> = {
  'too many functions': [() => hostileGuest({ fields: '(func) '.repeat(50_000) }), /50003 functions/],
  'too many types': [() => hostileGuest({ fields: Array.from({ length: 11_000 }, (_, k) => `(type (func ${'(param i32) '.repeat(k % 7)}))`).join('') }), /types/],
  'a module too large': [() => hostileGuest({ fields: `(data (i32.const 0) "${'x'.repeat(9 * 1024 * 1024)}")` }), /bytes, at most/],
  'a module of 16 MiB': [() => concat(hostileGuest({}), Uint8Array.from([0, ...uleb(16 * MIB)]), new Uint8Array(16 * MIB)), /bytes, at most/],
  'a huge data segment': [() => withData(1, 9 * MIB), /bytes, at most/],
  'very many data segments': [() => withData(200_000, 1), /not a valid module/],
  'more tables than there may be elements': [() => hostileGuest({ fields: `(table 90000 funcref) (func $f) ${`(elem (i32.const 0) ${'$f '.repeat(60_000)})`.repeat(2)}` }), /elements/],
  'data outside of memory': [() => hostileGuest({ fields: '(data (i32.const 0x7fffffff) "x")' }), /out of bounds/],
  'elements outside of the table': [() => hostileGuest({ fields: '(table 1 funcref) (func $f) (elem (i32.const 5) $f)' }), /out of bounds/],
  'a large table': [() => hostileGuest({ fields: '(table 200000 funcref)' }), /table entries/],
  'a table that grows': [() => hostileGuest({ fields: '(table 1 funcref)', action: '(loop $l (drop (table.grow (ref.null func) (i32.const 100000))) (br $l))' }), /references|table/],
  'many tables': [() => hostileGuest({ fields: '(table 90000 funcref) '.repeat(20) }), /20 tables/],
  'a table of foreign things': [() => hostileGuest({ fields: '(table 5 externref)' }), /tables hold functions/],
  'a host function in a table': [() => hostileGuest({ fields: '(table funcref (elem $put))' }), /may not hold a function of the host/],
  'a reference to a host function': [() => hostileGuest({ fields: '(elem declare func $put)', action: '(drop (ref.func $put))' }), /host|references/],
  'an exported host function': [() => hostileGuest({ fields: '(export "put" (func $put))' }), /export put/],
  'a start function': [() => hostileGuest({ fields: '(func $s) (start $s)' }), /start function/],
  'an unknown import': [() => withManifest(assemble(guestText({}).replace('(module', '(module (import "env" "clock" (func (result i64)))'))), /env\.clock is not part of the ABI/],
  'an import of the wrong type': [
    () => withManifest(assemble(guestText({}).replace('(func $get (param i32 i32 i32 i32)', '(func $get (param i32 i64 i32 i32)'))),
    /mru\.get must be \(i32, i32, i32, i32\) -> \(i32\)/,
  ],
  'a call of proc_exit': [
    () => withManifest(assemble(guestText({ action: '(call $exit (i32.const 0))' }).replace('(module', '(module (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))'))),
    /proc_exit may be imported, but not called/,
  ],
  'many imports': [() => withManifest(assemble(guestText({}).replace('(module', `(module ${'(import "mru" "commit" (func))'.repeat(100)}`))), /imports/],
  'a memory too large': [() => hostileGuest({ memory: '(memory (export "memory") 5000)' }), /pages/],
  'a shared memory': [() => hostileGuest({ memory: '(memory (export "memory") 1 2 shared)' }), /not shared/],
  SIMD: [() => hostileGuest({ fields: '(func (drop (v128.const i32x4 0 0 0 0)))' }), /SIMD/],
  'a vector as local': [() => hostileGuest({ fields: '(func (local v128))' }), /SIMD/],
  'a reference as local': [() => hostileGuest({ fields: '(func (local funcref))' }), /references/],
  'writing to the fuel counter': [reachingForFuel, /global that does not exist/],
  'another ABI version': [() => hostileGuest({ abi: 2 }), /ABI 2/],
  'an ABI version that never comes': [() => withManifest(assemble(guestText({}).replace('i32.const 1)', '(loop $l (br $l)) unreachable)'))), /unreachable/],
  'no memory': [() => hostileGuest({ memory: '' }), /one memory/],
  'an entry of the wrong type': [() => withManifest(assemble(guestText({}).replace('"mru_alloc") (param i32)', '"mru_alloc") (param i64)'))), /mru_alloc has the wrong type/],
  'many locals': [() => hostileGuest({ fields: `(func (local ${'i32 '.repeat(10_001)}))` }), /locals in one function/],
  'blocks nested too deep': [() => nested(12_000), /nested blocks/],
  'nested blocks with many locals': [() => nested(1_000, 9_000), /values in 1001 nested blocks/],
  'a huge body': [() => withBody([...repeat([0x01], 1_000_000), 0x0b]), /bytes in one function/],
  'a huge branch table': [() => branchTables(70_000, 1), /labels/],
  'many results': [() => hostileGuest(wideBranches(100, 10)), /results/],
  'many branches with many values': [() => turns(9_000, 9_000), /too many values/],
  'code that is not valid': [() => withBody([0x6a, 0x0b]), /not a valid module/],
  'a body without an end': [() => withBody([0x01]), /without an end/],
  'a body with two ends': [() => withBody([0x0b, 0x0b]), /after the end/],
  'many sections': [() => concat(hostileGuest({}), new Uint8Array(4_000)), /sections/],
};

/** Modules that are large but honest: they load, in bounded time and memory. */
export const HEAVY: Readonly<Record<string, () => Uint8Array>> = {
  'as many functions as there may be': () => hostileGuest({ fields: '(func (param i32) (result i32) (i32.add (local.get 0) (i32.const 1))) '.repeat(19_000) }),
  'a data segment as large as they may be': () => withData(1, 7 * MIB),
  'as many data segments as there may be': () => withData(90_000, 1),
  'a table as large as they may be': () => hostileGuest({ fields: `(table 100000 funcref) (func $f) (elem (i32.const 0) ${'$f '.repeat(99_000)})` }),
  'a body as large as they may be': () => withBody([...repeat([0x41, 1, 0x1a], 40_000), 0x0b]),
  'blocks as deep as they may be': () => nested(9_000),
  'a branch table as large as they may be': () => branchTables(65_000, 1),
  'loops side by side': () => turns(18_000, 100),
  'sixteen results at many branches': () => hostileGuest(wideBranches(16, 20_000)),
};
