/** `mru dev`: apps on a network of their own, following their sources. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CompileError } from '../../../contracts/guest/compile-error.ts';
import { toHex } from '../../../protocols/bytes.ts';
import { beginEarly, type Early } from '../../dev/early.ts';
import { DevFolder } from '../../dev/folder.ts';
import type { DevSession } from '../../dev/session.ts';
import type { DevelopmentAccount } from '../../playground/accounts.ts';
import type { devCommand } from '../descriptions/dev.ts';
import { banner, editLines } from '../dev-text.ts';
import { type Parsed, UsageError } from '../flags.ts';
import { paintFor } from '../paint.ts';
import { isFree } from '../ports.ts';
import { EXIT, printJson } from '../result.ts';
import { version } from '../version.ts';

type DevFlags = Parsed<typeof devCommand.flags>;

/** Ports to try after the one that nobody asked for. */
const NEIGHBOURS = 20;

/** Events that an author has to hear of. */
const LOUD: Readonly<Record<string, string>> = {
  refused: 'Spock refused a block',
  'promise-broken': 'an acknowledged action can be in no block',
  'engines-differ': 'two engines gave different results',
  'worker-lost': 'an execution was ended',
  'plugin-disabled': 'a plugin was disabled',
  'plugin-leaks': 'a plugin left something behind',
};

export async function dev({ values, positionals: files, given }: DevFlags, signal: AbortSignal): Promise<number> {
  for (const file of files) if (!existsSync(file)) throw new UsageError(`${file}: no such file; mru new my-app makes an app to begin with`);
  const port = await portOf(values.port, given.has('port'));
  const folder = DevFolder.open(values.data ?? join(dirname(resolve(files[0] as string)), '.mru'), values.fresh);
  const early = beginEarly(files, folder);
  try {
    return await run({ values, files, port, early }, signal);
  } finally {
    await early.end();
  }
}

interface Start {
  readonly values: DevFlags['values'];
  readonly files: readonly string[];
  readonly port: number;
  readonly early: Early;
}

async function run({ values: { genesis, plugin, verbose, json }, files, port, early }: Start, signal: AbortSignal): Promise<number> {
  // Loaded now, while L1 starts and the compiler works.
  const [{ DevSession }, { developmentAccounts }, { installNativeCrypto }, { pluginsIn, usage }] = await Promise.all([
    import('../../dev/session.ts'),
    import('../../playground/accounts.ts'),
    import('../../crypto/native.ts'),
    import('../plugin-flags.ts'),
  ]);
  installNativeCrypto();
  const paint = paintFor(process.stderr);
  const say = (...lines: readonly string[]): void => void process.stderr.write(`${lines.join('\n')}\n`);
  const accounts = developmentAccounts();
  const log = (event: string, detail: object): void => {
    if (verbose) say(JSON.stringify({ event, ...detail }, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value)));
    else if (LOUD[event] !== undefined) say(`  ${paint('yellow', '!')} ${LOUD[event]}: ${JSON.stringify(detail)}`);
  };
  const isKept = !early.folder.isNew;
  const plugins = await pluginsIn(plugin);
  const begin = { files, early, genesis, plugins, port, log, accounts: accounts.map(({ address }) => address), edited: (edit: Parameters<typeof editLines>[1]) => say(...editLines(paint, edit)) };
  const session = await usage(() => DevSession.begin(begin));
  try {
    const readyMs = performance.now();
    say(...banner(paint, { network: session.network, accounts, version: version(), readyMs, folder: early.folder.path, isKept, hasKeys: process.stdin.isTTY === true }));
    if (json) printJson(resultOf(session, accounts, readyMs));
    await session.catchUp();
    await untilEnd(signal, () => fromGenesis(session, say));
  } finally {
    await session.stop();
  }
  return EXIT.interrupted;
}

const resultOf = ({ network: { gateway, l1, apps, network } }: DevSession, accounts: readonly DevelopmentAccount[], readyMs: number): object => ({
  ok: true,
  url: gateway.url,
  l1: l1.url,
  chain: network.chain,
  contract: network.contract,
  apps: apps.map(({ name, rollup, file }) => ({ name, rollup, file })),
  accounts: accounts.map(({ name, address, privateKey }) => ({ name, address, privateKey: toHex(privateKey) })),
  readyMs: Math.round(readyMs),
});

async function portOf(wanted: number, isGiven: boolean): Promise<number> {
  if (wanted === 0 || (await isFree(wanted))) return wanted;
  if (isGiven) throw new UsageError(`port ${wanted} is taken: give another --port, or --port 0 to let the system choose`);
  for (let port = wanted + 1; port <= wanted + NEIGHBOURS; port++) if (await isFree(port)) return port;
  return 0;
}

async function fromGenesis(session: DevSession, say: (...lines: readonly string[]) => void): Promise<void> {
  say('  from genesis …');
  const began = performance.now();
  try {
    await session.restart();
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
    return say(`  it does not compile, so what ran goes on: ${error.message}`);
  }
  say(`  runs again after ${Math.round(performance.now() - began)} ms, at ${session.network.gateway.url}/`);
}

/** Resolves when it is interrupted; rejects when beginning anew failed, as then nothing runs. */
function untilEnd(signal: AbortSignal, restart: () => Promise<void>): Promise<void> {
  const { stdin } = process;
  return new Promise((resolve, reject) => {
    const heard = (chunk: Buffer): void => {
      for (const key of chunk.toString()) {
        // Ctrl-C comes as a key while keys are heard one by one.
        if (key === '\u0003') process.kill(process.pid, 'SIGINT');
        if (key === 'g') restart().catch(end);
      }
    };
    const end = (error?: unknown): void => {
      stdin.off('data', heard);
      if (stdin.isTTY) stdin.setRawMode(false);
      stdin.pause();
      if (error === undefined) resolve();
      else reject(error as Error);
    };
    if (stdin.isTTY) stdin.setRawMode(true);
    stdin.on('data', heard);
    if (signal.aborted) end();
    else signal.addEventListener('abort', () => end(), { once: true });
  });
}
