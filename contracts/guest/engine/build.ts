/**
 * The engine's recipe: QuickJS from npm, joined with the adapter and inert system calls, optimised. Run by hand after a change:
 * `node contracts/guest/engine/build.ts`. Only imports of module `mru` remain. Takes about a minute.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { sha256Hex } from '../../../protocols/crypto/hash.ts';
import { readExports, readSections, SECTION, writeExports, writeSections } from '../wasm-binary.ts';

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

function keepExports(file: string): void {
  const sections = readSections(readFileSync(file));
  const kept = sections.map((section) => (section.id === SECTION.export ? { id: section.id, body: writeExports(readExports(section.body).filter(({ name }) => KEPT.test(name))) } : section));
  writeFileSync(file, writeSections(kept.filter((section) => section.id !== SECTION.custom)));
}

const folder = mkdtempSync(join(tmpdir(), 'mru-engine-'));
try {
  const at = (name: string): string => join(folder, name);
  const quickjs = join(dirname(require.resolve('quickjs-wasi/package.json')), 'quickjs.wasm');
  run('wasm-as', join(here, 'adapter.wat'), '-o', at('adapter.wasm'), '--enable-bulk-memory');
  run('wasm-as', join(here, 'wasi.wat'), '-o', at('wasi.wasm'), '--enable-bulk-memory');
  run('wasm-merge', quickjs, 'q', at('adapter.wasm'), 'env', at('wasi.wasm'), 'wasi_snapshot_preview1', '-o', at('merged.wasm'), ...FEATURES);
  keepExports(at('merged.wasm'));
  run('wasm-opt', ...OPTIMISE, ...FEATURES, at('merged.wasm'), '-o', join(here, 'engine.wasm'));
  const versions = { 'quickjs-wasi': require('quickjs-wasi/package.json').version as string, binaryen: require('binaryen/package.json').version as string };
  const engine = readFileSync(join(here, 'engine.wasm'));
  writeFileSync(join(here, 'engine.json'), `${JSON.stringify({ sha256: sha256Hex(engine), bytes: engine.length, versions }, null, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true });
}
