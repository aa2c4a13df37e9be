/**
 * The engine's recipe: QuickJS from npm, joined with the adapter (AssemblyScript, `adapter/`) and inert system calls, optimised. Run by
 * hand after a change: `node contracts/guest/engine/build.ts`. Only imports of module `mru` remain. Takes about a minute.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { sha256Hex } from '../../../protocols/crypto/hash.ts';
import { readExports, readSections, SECTION, type Section, uleb, WasmReader, writeExports, writeSections } from '../wasm-binary.ts';

const require = createRequire(import.meta.url);
const here = import.meta.dirname;
const tools = join(dirname(require.resolve('binaryen/package.json')), 'bin');
const FEATURES = ['bulk-memory', 'bulk-memory-opt', 'nontrapping-float-to-int', 'sign-ext', 'mutable-globals', 'multivalue', 'reference-types'].map((each) => `--enable-${each}`);
const OPTIMISE = ['-O4', '--flexible-inline-max-function-size=60', '--always-inline-max-function-size=15', '--partial-inlining-ifs=2'];
/** What the app compiler needs; everything else the engine exports is dropped and optimised away. */
const KEPT = /^(memory|__stack_pointer|mru_.*)$/;

function run(tool: string, ...args: string[]): void {
  execFileSync(process.execPath, [join(tools, tool), ...args], { stdio: ['ignore', 'inherit', 'inherit'] });
}

const packageFolder = (name: string): string => join(here, '../../../node_modules', name);
const versionOf = (name: string): string => (JSON.parse(readFileSync(join(packageFolder(name), 'package.json'), 'utf8')) as { version: string }).version;

/** The adapter uses the engine's memory; AssemblyScript can only name it `env.memory`, so the text form is changed on the way. */
function compileAdapter(text: string, to: string): void {
  const options = ['-O3', '--runtime', 'stub', '--importMemory', '--noExportMemory', '--disable', 'simd'];
  execFileSync(process.execPath, [join(packageFolder('assemblyscript'), 'bin/asc.js'), join(here, 'adapter/index.ts'), ...options, '-t', text], { stdio: ['ignore', 'inherit', 'inherit'] });
  writeFileSync(text, readFileSync(text, 'utf8').replace('(import "env" "memory"', '(import "q" "memory"'));
  run('wasm-as', text, '-o', to, ...FEATURES);
}

function keepExports(file: string): void {
  const sections = readSections(readFileSync(file));
  const kept = sections.map((section) => (section.id === SECTION.export ? { id: section.id, body: writeExports(readExports(section.body).filter(({ name }) => KEPT.test(name))) } : section));
  writeFileSync(file, writeSections(kept.filter((section) => section.id !== SECTION.custom)));
}

/** The adapter's functions that the engine calls through its table, in the order of `f0`, `f1` ... in adapter/index.ts. */
const FUNCTIONS = 21;
const TABLE = '__indirect_function_table';

/** The engine with room for the adapter's functions behind its own: table instructions in bulk are refused in guests, so it cannot grow. */
function widenTable(wasm: Uint8Array): { readonly wasm: Uint8Array; readonly first: number } {
  let first = 0;
  const widen = (section: Section): Section => {
    if (section.id !== SECTION.table) return section;
    const reader = new WasmReader(section.body, 3);
    first = reader.u32();
    return { id: section.id, body: Uint8Array.from([1, 0x70, 0, ...uleb(first + FUNCTIONS)]) };
  };
  return { wasm: writeSections(readSections(wasm).map(widen)), first };
}

/** Puts the adapter's functions into the table, and answers what the engine asks of its embedder: nothing of the outside world exists. */
const glue = (first: number): string => `(module
  (import "q" "${TABLE}" (table ${first + FUNCTIONS} funcref))
  ${Array.from({ length: FUNCTIONS }, (_, i) => `(import "adapter" "f${i}" (func $f${i} (param i32 i64 i32 i32 i32) (result i64)))`).join('\n  ')}
  (elem (i32.const ${first}) ${Array.from({ length: FUNCTIONS }, (_, i) => `$f${i}`).join(' ')})
  (func (export "host_get_timezone_offset") (param i32 i32) (result i32) (i32.const 0))
  (func (export "host_interrupt") (result i32) (i32.const 0))
  (func (export "host_promise_rejection") (param i32 i32 i32))
  (func (export "host_module_normalize") (param i32 i32) (result i32) (i32.const 0))
  (func (export "host_module_load") (param i32 i32) (result i32) (i32.const 0))
  (func (export "host_call") (param i32 i32 i32 i32 i32) (result i32) (unreachable)))`;

const folder = mkdtempSync(join(tmpdir(), 'mru-engine-'));
try {
  const at = (name: string): string => join(folder, name);
  const engine = widenTable(readFileSync(join(dirname(require.resolve('quickjs-wasi/package.json')), 'quickjs.wasm')));
  const declared = /FIRST_FUNCTION: i32 = (\d+)/.exec(readFileSync(join(here, 'adapter/functions.ts'), 'utf8'))?.[1];
  if (Number(declared) !== engine.first) throw new Error(`adapter/functions.ts says ${declared}, the engine's table has ${engine.first} entries`);
  writeFileSync(at('quickjs.wasm'), engine.wasm);
  writeFileSync(at('glue.wat'), glue(engine.first));
  compileAdapter(at('adapter.wat'), at('adapter.wasm'));
  run('wasm-as', at('glue.wat'), '-o', at('glue.wasm'), '--enable-reference-types');
  run('wasm-as', join(here, 'wasi.wat'), '-o', at('wasi.wasm'), '--enable-bulk-memory');
  const parts = [at('quickjs.wasm'), 'q', at('adapter.wasm'), 'adapter', at('glue.wasm'), 'env', at('wasi.wasm'), 'wasi_snapshot_preview1'];
  run('wasm-merge', ...parts, '-o', at('merged.wasm'), ...FEATURES);
  keepExports(at('merged.wasm'));
  run('wasm-opt', ...OPTIMISE, ...FEATURES, at('merged.wasm'), '-o', join(here, 'engine.wasm'));
  const versions = Object.fromEntries(['quickjs-wasi', 'binaryen', 'assemblyscript'].map((name) => [name, versionOf(name)]));
  const built = readFileSync(join(here, 'engine.wasm'));
  writeFileSync(join(here, 'engine.json'), `${JSON.stringify({ sha256: sha256Hex(built), bytes: built.length, versions }, null, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true });
}
