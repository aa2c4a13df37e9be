/** Runs the promises of the contracts under forge, offline, with the solc of the lock file; of the contracts as they are, or with one defect. */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const SOURCES = join(import.meta.dirname, '..');
const PLATFORM = `${process.platform}-${process.arch === 'x64' ? 'amd64' : process.arch}`;

export interface Defect {
  readonly name: string;
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

export interface ForgeOptions {
  /** Sequences of calls, and calls in each. */
  readonly runs: number;
  readonly depth: number;
  readonly seed: number;
  readonly defect?: Defect;
}

/** What came of each promise, by contract and invariant. */
export type Kept = Readonly<Record<string, { readonly kept: boolean; readonly reason: string }>>;

/** The path of forge, or `undefined` where it has no build for this machine. */
export function forgeBinary(): string | undefined {
  const require = createRequire(import.meta.url);
  try {
    const forge = createRequire(join(dirname(require.resolve('@foundry-rs/forge/package.json')), 'package.json'));
    return join(dirname(forge.resolve(`@foundry-rs/forge-${PLATFORM}/package.json`)), 'bin', 'forge');
  } catch {
    return undefined;
  }
}

/** forge wants a compiler that is a program: this one hands its question to solc-js. */
const shim = (solc: string): string => `#!${process.execPath}
const solc = require(${JSON.stringify(solc)});
if (process.argv.includes('--version')) console.log('solc, the solidity compiler commandline interface\\nVersion: ' + solc.version());
else process.stdout.write(solc.compile(require('node:fs').readFileSync(0, 'utf8')));
`;

const configOf = ({ runs, depth, seed }: ForgeOptions): string => `[profile.default]
solc = './solc.cjs'
offline = true
evm_version = 'prague'
optimizer = true
optimizer_runs = 200
cache = false
[fuzz]
seed = '0x${seed.toString(16)}'
[invariant]
runs = ${runs}
depth = ${depth}
shrink_run_limit = 0
`;

/** Rejects when forge or the compiler fails, and when a defect is not where it should be planted. */
export async function keptPromises(options: ForgeOptions): Promise<Kept> {
  const folder = mkdtempSync(join(tmpdir(), 'mru-forge-'));
  try {
    layOut(folder, options);
    return readResults(await forge(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function layOut(folder: string, options: ForgeOptions): void {
  for (const each of ['src', 'test']) mkdirSync(join(folder, each));
  const { defect } = options;
  for (const file of readdirSync(SOURCES).filter((each) => each.endsWith('.sol'))) {
    const source = readFileSync(join(SOURCES, file), 'utf8');
    writeFileSync(join(folder, 'src', file), file === defect?.file ? planted(source, defect) : source);
  }
  for (const file of readdirSync(import.meta.dirname).filter((each) => each.endsWith('.sol'))) cpSync(join(import.meta.dirname, file), join(folder, 'test', file));
  writeFileSync(join(folder, 'solc.cjs'), shim(createRequire(import.meta.url).resolve('solc')), { mode: 0o755 });
  writeFileSync(join(folder, 'foundry.toml'), configOf(options));
}

function planted(source: string, { name, find, replace }: Defect): string {
  if (source.split(find).length !== 2) throw new Error(`the place of the defect "${name}" is there ${source.split(find).length - 1} times`);
  return source.replace(find, replace);
}

function forge(folder: string): Promise<string> {
  const binary = forgeBinary();
  if (binary === undefined) return Promise.reject(new Error('forge has no binary here'));
  return new Promise((resolve, reject) => {
    const child = spawn(binary, ['test', '--offline', '--json'], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.once('error', reject);
    child.once('close', () => {
      const text = Buffer.concat(out).toString();
      // It ends with 1 when a promise is broken: then there are results all the same.
      if (text.trim().startsWith('{')) resolve(text);
      else reject(new Error(`forge: ${text}${Buffer.concat(err).toString()}`.slice(-4_000)));
    });
  });
}

interface Report {
  readonly test_results: Readonly<Record<string, { readonly status: string; readonly reason: string | null }>>;
}

function readResults(text: string): Kept {
  const reports = JSON.parse(text) as Readonly<Record<string, Report>>;
  return Object.fromEntries(
    Object.entries(reports).flatMap(([contract, report]) =>
      Object.entries(report.test_results).map(([test, { status, reason }]) => [`${contract.split(':').at(-1)}.${test.replace('()', '')}`, { kept: status === 'Success', reason: reason ?? '' }]),
    ),
  );
}
