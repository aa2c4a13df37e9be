/** `mru dev`: apps on a network of their own, following their sources. */
import { existsSync } from 'node:fs';
import { CompileError } from '../../../contracts/guest/compile-error.ts';
import { toHex } from '../../../protocols/bytes.ts';
import { installNativeCrypto } from '../../crypto/native.ts';
import { DevSession } from '../../dev/session.ts';
import { developmentAccounts } from '../../playground/accounts.ts';
import { banner, editLines } from '../dev-text.ts';
import { type Parsed, UsageError } from '../flags.ts';
import { paintFor } from '../paint.ts';
import { PLUGIN_FLAG, pluginsIn, usage } from '../plugin-flags.ts';
import { isFree } from '../ports.ts';
import { EXIT, printJson } from '../result.ts';
import { version } from '../version.ts';

export const devCommand = {
  name: 'dev',
  summary:
    'Runs apps on a network of their own in this process: an L1, a committee of one, an operator and a gateway with the playground. What is saved takes over while it runs, with the state kept.',
  positionals: ['app.ts...'],
  flags: {
    port: { kind: 'whole', value: 'PORT', help: 'of the gateway and the playground; 0 lets the system choose', fallback: 8080, min: 0, max: 65_535 },
    genesis: {
      kind: 'text',
      value: 'FILE',
      help: 'genesis input as JSON (genesis.json beside the app, or made up); for several apps one object by app name; "rollup:NAME" is the id of another app here',
    },
    ...PLUGIN_FLAG,
    verbose: { kind: 'boolean', help: 'every log event, as JSON lines on stderr' },
    json: { kind: 'boolean', help: 'print where everything is as one JSON object once it runs' },
  },
  examples: ['mru dev machine.ts', 'mru dev token.ts chess.ts --genesis genesis.json --port 0'],
} as const;

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
  installNativeCrypto();
  const paint = paintFor(process.stderr);
  const say = (...lines: readonly string[]): void => void process.stderr.write(`${lines.join('\n')}\n`);
  const accounts = developmentAccounts();
  const { genesis, verbose, json } = values;
  const session = await usage(async () =>
    DevSession.begin({
      files,
      accounts: accounts.map(({ address }) => address),
      genesis,
      plugins: await pluginsIn(values.plugin),
      port: await portOf(values.port, given.has('port')),
      edited: (edit) => say(...editLines(paint, edit)),
      log: (event, detail) => {
        if (verbose) say(JSON.stringify({ event, ...detail }, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value)));
        else if (LOUD[event] !== undefined) say(`  ${paint('yellow', '!')} ${LOUD[event]}: ${JSON.stringify(detail)}`);
      },
    }),
  );
  const { stdin } = process;
  const show = (): void => say(...banner(paint, { network: session.network, accounts, version: version(), readyMs: performance.now(), hasKeys: stdin.isTTY === true }));
  try {
    const { gateway, l1, apps, network } = session.network;
    show();
    if (json)
      printJson({
        ok: true,
        url: gateway.url,
        l1: l1.url,
        chain: network.chain,
        contract: network.contract,
        apps: apps.map(({ name, rollup, file }) => ({ name, rollup, file })),
        accounts: accounts.map(({ name, address, privateKey }) => ({ name, address, privateKey: toHex(privateKey) })),
        readyMs: Math.round(performance.now()),
      });
    await untilEnd(signal, () => fromGenesis(session, say));
  } finally {
    await session.stop();
  }
  return EXIT.interrupted;
}

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
