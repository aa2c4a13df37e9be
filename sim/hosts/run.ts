/**
 * Four verifiers and an operator on machines of their own, under load, cut into two halves and healed. What a person would type, typed
 * by a program: every node is `mru` in a process in a namespace.
 */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Hex, toHex } from '../../protocols/bytes.ts';
import { makeKeys, openKeys } from '../../runtime/keys/keys.ts';
import { type Anvil, startAnvil } from '../../runtime/settlement/anvil.ts';
import { deploySettlement } from '../../runtime/settlement/deploy.ts';
import { fundOnDevChain } from '../../runtime/settlement/viem.ts';
import { keysOf } from '../local/keys.ts';
import { HOLDING } from '../local/types.ts';
import { type Machine, Machines } from './namespaces.ts';

const MRU = join(import.meta.dirname, '../cli/main.ts');
const APP = join(import.meta.dirname, '../../contracts/apps/token/machine.ts');
const PASSWORD = 'worth nothing';
const HOSTS = 4;
const L1_PORT = 8545;
/** Of each cable, one way: a message between two hosts passes two of them. */
const LINKS = { delayMs: 10, lossPercent: 0.5 };
const LOAD = { actions: 1_500, rate: 40, wallets: 20 };
const TERMS = { minStake: 10n ** 18n, epochBlocks: 1_000_000, unbondingSeconds: 60, minMembers: HOSTS, maxMembers: HOSTS };
const READY_MS = 90_000;
/** Certified actions before the cut: all nodes are warm by then. */
const WARM = 300;
const RESUME_MS = 60_000;
const AGREE_MS = 30_000;

export interface HostsOptions {
  readonly folder: string;
  readonly cutSeconds: number;
  readonly note: (line: string) => void;
}

export interface HostsResult {
  /** Whether cables were slow and lossy. */
  readonly shaped: boolean;
  readonly cutSeconds: number;
  /** Certified actions (C2) a few seconds into the cut, when it was healed, and at the end. */
  readonly certified: { readonly cut: number; readonly healed: number; readonly end: number };
  /** From healing until a client saw more of them; it says so every two seconds. */
  readonly resumedMs: number;
  /** All members ended with the same certified height and root. */
  readonly agree: boolean;
}

/** Rejects with what did not come about. */
export async function runHosts(options: HostsOptions): Promise<HostsResult> {
  const undo: (() => unknown)[] = [];
  try {
    return await run(options, undo);
  } finally {
    for (const step of undo.reverse()) await step();
  }
}

async function run({ folder, cutSeconds, note }: HostsOptions, undo: (() => unknown)[]): Promise<HostsResult> {
  const machines = await Machines.start(HOSTS, LINKS);
  undo.push(() => machines.stop());
  note(`${HOSTS} hosts; links ${machines.areShaped ? `with ${2 * LINKS.delayMs} ms and ${2 * LINKS.lossPercent} % loss` : 'WITHOUT delay and loss: this kernel has no netem'}`);
  const network = await found(folder, machines, undo);
  const start = starter(folder, undo);
  const bootstrap = await startNodes(machines, start, network);
  note('four verifiers vote, one operator takes actions');
  const load = start(machines.all[0] as Machine, 'load', ['load', ...network.flags, '--bootstrap', bootstrap, ...flagsOf(LOAD), '--json']);
  await load.until(() => load.certified() >= WARM, `${WARM} certified actions`);
  machines.cut(machines.all.slice(0, HOSTS / 2));
  note(`cut into two halves for ${cutSeconds} s`);
  // What was under way still arrives.
  await sleep(Math.min(5_000, cutSeconds * 500));
  const cut = load.certified();
  await sleep(Math.max(0, cutSeconds * 1000 - 5_000));
  const healed = load.certified();
  machines.heal();
  const healedAt = performance.now();
  note(`healed; ${healed - cut} actions were certified meanwhile`);
  await load.until(() => load.certified() > healed, 'a certificate after healing', RESUME_MS);
  const resumedMs = Math.round(performance.now() - healedAt);
  note(`certificates again after ${resumedMs} ms`);
  await load.ended();
  const agree = await agreement(() => start(machines.all[0] as Machine, 'status', ['status', ...network.flags, '--bootstrap', bootstrap, '--json']));
  return { shaped: machines.areShaped, cutSeconds, certified: { cut, healed, end: resultOf<{ counts: { C2: number } }>(load.stdout()).counts.C2 }, resumedMs, agree };
}

interface Founded {
  readonly flags: readonly string[];
  readonly keys: (name: string) => string;
}

const NAMES = [...Array.from({ length: HOSTS }, (_, at) => `v${at}`), 'app'];

/** L1 at the router, keys with ether, a contract, a genesis. */
async function found(folder: string, machines: Machines, undo: (() => unknown)[]): Promise<Founded> {
  const anvil = await startAnvil({});
  undo.push(() => anvil.stop());
  for (const { router } of machines.all) {
    const relay = await relayTo(anvil, router);
    undo.push(() => relay.close());
  }
  const keys = (name: string): string => join(folder, `${name}-keys`);
  const accounts: Hex[] = [];
  for (const name of NAMES) accounts.push((await makeKeys(keys(name), PASSWORD)).operator);
  await fundOnDevChain(anvil.url, accounts);
  const { operator } = await openKeys(keys('v0'), PASSWORD);
  const contract = await deploySettlement({ url: anvil.url, privateKey: toHex(operator) }, [], TERMS);
  const holders = Array.from({ length: LOAD.wallets }, (_, at) => ({ owner: keysOf(1, `wallet/${at}`).address, amount: HOLDING.toString() }));
  writeFileSync(genesisFile(folder), JSON.stringify({ holders }));
  return { keys, flags: ['--contract', contract] };
}

const genesisFile = (folder: string): string => join(folder, 'genesis.json');
const flagsOf = (values: object): string[] => Object.entries(values).flatMap(([name, value]) => [`--${name}`, String(value)]);

/** L1 listens on loopback only; each host reaches it at its router. */
async function relayTo(anvil: Anvil, host: string): Promise<Server> {
  const port = Number(new URL(anvil.url).port);
  const server = createServer((socket) => {
    const l1 = connect(port, '127.0.0.1');
    for (const each of [socket, l1]) each.on('error', () => [socket, l1].map((one) => one.destroy()));
    socket.pipe(l1).pipe(socket);
  });
  server.listen(L1_PORT, host);
  await once(server, 'listening');
  return server;
}

type Start = (machine: Machine, name: string, args: readonly string[]) => Command;

const starter =
  (folder: string, undo: (() => unknown)[]): Start =>
  (machine, name, args) => {
    const env = { ...process.env, MRU_PASSWORD: PASSWORD, MRU_L1: `http://${machine.router}:${L1_PORT}` };
    const command = new Command(name, machine.run([process.execPath, MRU, ...args, '--l1', env.MRU_L1], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] }));
    undo.push(() => command.stop());
    return command;
  };

/** Answers where the first of them listens. */
async function startNodes(machines: Machines, start: Start, { flags, keys }: Founded): Promise<string> {
  const verifier = (machine: Machine, at: number, rest: readonly string[]): Command => {
    const own = ['--keys', keys(`v${at}`), '--data', `v${at}`, '--listen', `/ip4/${machine.address}/tcp/0`, '--stake', '1'];
    return start(machine, `v${at}`, ['verifier', ...flags, ...own, ...rest]);
  };
  const [first, ...others] = machines.all as [Machine, ...Machine[]];
  const bootstrap = (await verifier(first, 0, []).said(/listening on (\S+)/))[1] as string;
  others.forEach((machine, at) => verifier(machine, at + 1, ['--bootstrap', bootstrap]));
  const operator = start(first, 'app', [
    'operator',
    APP,
    ...flags,
    ...['--keys', keys('app'), '--data', 'app', '--listen', `/ip4/${first.address}/tcp/0`, '--bootstrap', bootstrap],
    ...['--genesis', 'genesis.json', '--window', '1', '--block-ms', '200'],
  ]);
  await operator.said(/taking actions/);
  return bootstrap;
}

/** A running `mru`, and what it said. */
class Command {
  readonly #name: string;
  readonly #child: ChildProcess;
  readonly #closed: Promise<unknown>;
  #out = '';
  #err = '';

  constructor(name: string, child: ChildProcess) {
    this.#name = name;
    this.#child = child;
    this.#closed = once(child, 'close');
    child.stdout?.on('data', (chunk: Buffer) => {
      this.#out += chunk.toString();
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      this.#err += chunk.toString();
    });
  }

  stdout(): string {
    return this.#out;
  }
  /** What a load has said of C2 last. */
  certified(): number {
    return Number(this.#err.match(/C2 (\d+)(?!.*C2 \d)/s)?.[1] ?? 0);
  }
  async until(holds: () => boolean, what: string, limitMs = READY_MS): Promise<void> {
    const end = performance.now() + limitMs;
    while (!holds()) {
      if (this.#child.exitCode !== null) throw new Error(`${this.#name} ended before ${what}: ${this.#err.slice(-500)}`);
      if (performance.now() > end) throw new Error(`${this.#name}: no ${what} within ${limitMs} ms: ${this.#err.slice(-500)}`);
      await sleep(50);
    }
  }
  async said(pattern: RegExp): Promise<RegExpExecArray> {
    await this.until(() => pattern.test(this.#err), String(pattern));
    return pattern.exec(this.#err) as RegExpExecArray;
  }
  /** Rejects when it did not end well. */
  async ended(): Promise<void> {
    await this.#closed;
    if (this.#child.exitCode !== 0) throw new Error(`${this.#name} ended with ${this.#child.exitCode}: ${this.#out}${this.#err.slice(-500)}`);
  }
  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    this.#child.kill('SIGTERM');
    const kill = setTimeout(() => this.#child.kill('SIGKILL'), 5_000);
    await this.#closed;
    clearTimeout(kill);
  }
}

const resultOf = <T>(stdout: string): T => JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as T;

interface Status {
  readonly members: readonly { readonly rollups?: readonly { readonly certified: number; readonly stateRoot: string }[] }[];
}

/** Looks again for a while: the last certificate may be on its way to some. */
async function agreement(status: () => Command): Promise<boolean> {
  for (const end = performance.now() + AGREE_MS; performance.now() < end; ) {
    const asked = status();
    await asked.ended();
    const views = resultOf<Status>(asked.stdout()).members.map(({ rollups }) => JSON.stringify(rollups?.map(({ certified, stateRoot }) => [certified, stateRoot])));
    if (views.length === HOSTS && views[0] !== undefined && new Set(views).size === 1) return true;
  }
  return false;
}
