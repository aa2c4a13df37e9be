/** An L1 of one's own: anvil from npm, on a loopback port that the system chooses. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export interface AnvilOptions {
  /** File that keeps the chain across restarts. */
  readonly stateFile?: string;
  readonly blockSeconds?: number;
  readonly chainId?: number;
  /** The system chooses one unless given. */
  readonly port?: number;
  /** Takes a transaction into a block as soon as it comes, besides the blocks of the clock. */
  readonly instant?: boolean;
}

export interface Anvil {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

const PLATFORM = `${process.platform === 'win32' ? 'win32' : process.platform}-${process.arch === 'x64' ? 'amd64' : process.arch}`;
const LEASH = join(import.meta.dirname, import.meta.filename.endsWith('.ts') ? 'leash.ts' : 'leash.js');
const START_MS = 20_000;
const STOP_MS = 4_000;

/** Throws where the platform has none. */
export function anvilBinary(): string {
  const require = createRequire(import.meta.url);
  const name = `@foundry-rs/anvil-${PLATFORM}`;
  try {
    // The platform package is a dependency of @foundry-rs/anvil, not of ours.
    const anvil = createRequire(join(dirname(require.resolve('@foundry-rs/anvil/package.json')), 'package.json'));
    return join(dirname(anvil.resolve(`${name}/package.json`)), 'bin', process.platform === 'win32' ? 'anvil.exe' : 'anvil');
  } catch {
    throw new Error(`anvil has no binary here: the npm package ${name} is not installed (npm ci without --omit=optional installs it where it exists)`);
  }
}

/** Starts an L1 that finalizes two blocks behind its head. Rejects with anvil's own words when it cannot. */
export async function startAnvil({ stateFile, blockSeconds = 1, chainId = 31_337, port = 0, instant = false }: AnvilOptions = {}): Promise<Anvil> {
  const state = stateFile === undefined ? [] : ['--state', stateFile, '--state-interval', '1'];
  const flags = [
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
    '--chain-id',
    String(chainId),
    '--hardfork',
    'osaka',
    '--slots-in-an-epoch',
    '1',
    '--block-time',
    String(blockSeconds),
    '--accounts',
    '1',
    '--no-request-size-limit',
    ...(instant ? ['--mixed-mining'] : []),
    ...state,
  ];
  // A group of its own: Ctrl-C in a terminal must not end L1 before the nodes that talk to it. On a leash: it ends with this process.
  const child = spawn(process.execPath, [LEASH, anvilBinary(), ...flags], { stdio: ['pipe', 'pipe', 'pipe'], detached: true });
  const listensOn = await listening(child);
  return {
    url: `http://127.0.0.1:${listensOn}`,
    pid: child.pid as number,
    stop: () => end(child),
  };
}

function listening(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => fail(`anvil did not start in ${START_MS} ms`), START_MS);
    const fail = (reason: string): void => {
      clearTimeout(timer);
      child.stdin?.end();
      reject(new Error(`${reason}\n${said.slice(-2_000)}`));
    };
    const hear = (chunk: Buffer): void => {
      said = (said + chunk.toString()).slice(-20_000);
      const found = /Listening on 127\.0\.0\.1:(\d+)/.exec(said);
      if (found === null) return;
      clearTimeout(timer);
      resolve(Number(found[1]));
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('error', (error) => fail(error.message));
    child.once('exit', (code) => fail(`anvil ended with code ${code}`));
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.stdin?.end();
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  await gone;
  clearTimeout(timer);
}
