/** `mru test`: unit tests of an app. They are bundled first, so that TypeScript runs on any Node, and then run by Node's own runner. */
import { readdirSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { type BuildFailure, build } from 'esbuild';
import { CompileError } from '../../../contracts/guest/compile-error.ts';
import type { testCommand } from '../descriptions/test.ts';
import { type Parsed, UsageError } from '../flags.ts';
import { EXIT, printJson } from '../result.ts';

const TEST = /\.test\.[mc]?[jt]s$/;
const SKIPPED = new Set(['node_modules', 'dist']);

function testsIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = join(folder, entry.name);
    if (entry.isDirectory()) return SKIPPED.has(entry.name) || entry.name.startsWith('.') ? [] : testsIn(file);
    return TEST.test(entry.name) ? [file] : [];
  });
}

/** Where packages are found from: below this folder's own node_modules. */
const builtFolder = (): string => resolve('node_modules', '.cache', 'mru-test', String(process.pid));

/** One script for each file, packages left outside. Rejects with `CompileError`. */
async function built(files: readonly string[], folder: string): Promise<string[]> {
  try {
    await build({
      ...{ entryPoints: [...files], outdir: folder, outbase: process.cwd(), outExtension: { '.js': '.mjs' }, logLevel: 'silent' },
      ...{ bundle: true, packages: 'external', platform: 'node', format: 'esm', target: 'node22', sourcemap: 'inline' },
    });
  } catch (error) {
    const { errors = [] } = error as Partial<BuildFailure>;
    const words = errors.map(({ text, location }) => (location ? `${location.file}:${location.line}:${location.column + 1}: ${text}` : text));
    throw new CompileError(words.length === 0 ? String(error) : words.join('\n'));
  }
  return files.map((file) => join(folder, relative(process.cwd(), file).replace(/\.[mc]?[jt]s$/, '.mjs')));
}

export async function test({ values, positionals }: Parsed<typeof testCommand.flags>, signal: AbortSignal): Promise<number> {
  const files = positionals.length === 0 ? testsIn(process.cwd()) : positionals.map((each) => resolve(each));
  if (files.length === 0) throw new UsageError('there is no *.test.ts below this folder; mru new my-app makes an app with tests');
  const folder = builtFolder();
  try {
    const { passed, failed } = await ran(await built(files, folder), values.only, values.json ? process.stderr : process.stdout, signal);
    if (values.json) printJson({ ok: failed === 0, files: files.length, passed, failed });
    if (signal.aborted) return EXIT.interrupted;
    return failed === 0 ? EXIT.done : EXIT.no;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function ran(files: readonly string[], only: string | undefined, out: NodeJS.WriteStream, signal: AbortSignal): Promise<{ readonly passed: number; readonly failed: number }> {
  const counts = { passed: 0, failed: 0 };
  const patterns = only === undefined ? {} : { testNamePatterns: [new RegExp(only.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))] };
  const stream = run({ files: [...files], concurrency: true, execArgv: ['--enable-source-maps'], signal, ...patterns });
  // A suite fails with its tests; a file that cannot be loaded is a test of its own.
  stream.on('test:pass', ({ details }) => void (details.type !== 'suite' && counts.passed++));
  stream.on('test:fail', ({ details }) => void (details.type !== 'suite' && counts.failed++));
  return new Promise((done, failed) => {
    stream.once('end', () => done(counts));
    stream.once('error', failed);
    stream.compose(spec).pipe(out, { end: false });
  });
}
