/**
 * The SDK that does the same job, and this one, in turn in one run: signed token transfers among a hundred accounts, acknowledged and executed in one
 * process with a database on disk. The peer is installed into a temporary folder from the package registry, which compiles its database: minutes, unless `PEERS` in the environment
 * names a folder where that was done.
 */
import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { installNativeCrypto } from '../../runtime/crypto/native.ts';
import { keysOf } from '../local/keys.ts';
import { type BenchResult, note, resultOf } from './bench.ts';
import { type Bench, directly, type Taken, taken } from './operator.ts';
import { startSolo } from './solo.ts';

const RUNS = 5;
const WALLETS = 20;
/** A run of either takes some seconds. */
const [THEIRS, OURS_BATCHES] = [1_000, 40];
const BLOCK_MS = 10;
const INSTALL_MS = 20 * 60_000;
const RUN_MS = 5 * 60_000;
/** Newer ones of typeorm, which the SDK's range allows, stop it. */
const PACKAGE = { private: true, dependencies: { '@stackr/sdk': '0.6.0', ethers: '6.13.2', sqlite3: '5.1.7', tsx: '4.19.2' }, overrides: { typeorm: '0.3.20' } };

/** How its script says that it stopped executing, and how often it may. */
const [STALLED, STALLS] = [9, 3];

const run = promisify(execFile);

interface Figures {
  readonly c0: number;
  readonly c1: number;
  readonly cpuMs: number;
}

/** Rejects where the peer cannot be installed. */
export async function peersBench(): Promise<BenchResult[]> {
  installNativeCrypto();
  const folder = mkdtempSync(join(tmpdir(), 'mru-peers-'));
  try {
    return await inTurn(process.env['PEERS'] ?? (await installed(folder)), folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function installed(folder: string): Promise<string> {
  note('installing @stackr/sdk 0.6.0 into a temporary folder');
  writeFileSync(join(folder, 'package.json'), JSON.stringify(PACKAGE));
  await run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, timeout: INSTALL_MS });
  return folder;
}

async function inTurn(peer: string, folder: string): Promise<BenchResult[]> {
  copyFileSync(join(import.meta.dirname, 'peers/stackr.cjs'), join(peer, 'stackr.cjs'));
  const wallets = Array.from({ length: WALLETS }, (_, at) => keysOf(1, `wallet/${at}`));
  const solo = await startSolo(
    wallets.map(({ address }) => address),
    BLOCK_MS,
  );
  const bench: Bench = { solo, wallets, batches: OURS_BATCHES, signed: 0 };
  const [theirs, ours] = [[] as Figures[], [] as Figures[]];
  try {
    await taken(bench, directly(solo), 0);
    for (let at = 1; at <= RUNS; at++) {
      theirs.push(await stackr(peer, join(folder, `run-${at}`)));
      ours.push(figuresOf(await taken(bench, directly(solo), 0)));
      note(`run ${at}: ${lineOf('@stackr/sdk', theirs)}; ${lineOf('ours', ours)}`);
    }
  } finally {
    await solo.stop();
  }
  return resultsOf(theirs, ours);
}

const figuresOf = ({ c0, c1, cpuUs }: Taken): Figures => ({ c0, c1, cpuMs: cpuUs / 1_000 });
const lineOf = (name: string, figures: readonly Figures[]): string =>
  `${name} ${figures.at(-1)?.c0.toFixed(0)} acknowledged, ${figures.at(-1)?.c1.toFixed(0)} executed a second, ${figures.at(-1)?.cpuMs.toFixed(2)} ms of CPU each`;

/** A run in which the peer stopped executing is no figure: it is told, and done again. */
async function stackr(peer: string, folder: string, left = STALLS): Promise<Figures> {
  try {
    return await stackrOnce(peer, folder);
  } catch (error) {
    if ((error as { readonly code?: unknown }).code !== STALLED || left === 0) throw error;
    note('@stackr/sdk stopped executing; once more');
    return stackr(peer, `${folder}-again`, left - 1);
  }
}

async function stackrOnce(peer: string, folder: string): Promise<Figures> {
  const { stdout } = await run(process.execPath, ['--require', 'tsx/cjs', 'stackr.cjs', String(THEIRS), folder], { cwd: peer, timeout: RUN_MS });
  // Beside what the SDK itself has to say.
  return JSON.parse(stdout.split('\n').find((line) => line.startsWith('{"c0"')) ?? '') as Figures;
}

/** Each run has its own ratio: what the machine was doing then hit both. */
function resultsOf(theirs: readonly Figures[], ours: readonly Figures[]): BenchResult[] {
  const of = (name: string, unit: string, figures: readonly number[]): BenchResult => resultOf({ name, unit, figures });
  const each = (who: string, all: readonly Figures[]): BenchResult[] => [
    of(
      `${who}.c0`,
      'actions/s',
      all.map(({ c0 }) => c0),
    ),
    of(
      `${who}.c1`,
      'actions/s',
      all.map(({ c1 }) => c1),
    ),
    of(
      `${who}.cpu`,
      'ms/action',
      all.map(({ cpuMs }) => cpuMs),
    ),
  ];
  const ratio = (name: string, by: (of: Figures) => number): BenchResult =>
    of(
      `stackr.${name}.ratio`,
      'times',
      ours.map((figures, at) => by(figures) / by(theirs[at] as Figures)),
    );
  return [...each('stackr', theirs), ...each('ours', ours), ratio('c0', ({ c0 }) => c0), ratio('c1', ({ c1 }) => c1), ratio('cpu', ({ cpuMs }) => 1 / cpuMs)];
}
