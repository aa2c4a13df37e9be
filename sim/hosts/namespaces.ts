/**
 * Machines of their own on this one: each a network namespace with one cable to a router, which can cut and heal what passes between them.
 * All of it lives in a user namespace of the process that calls `enter`, needs no root, and is gone when that process ends.
 */
import { type ChildProcess, execFileSync, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';

/** Set where the router's namespace has been entered. */
const INSIDE = 'MRU_HOSTS_INSIDE';

export const isInside = (): boolean => process.env[INSIDE] === '1';

/** Why namespaces cannot be had here, or `undefined`. */
export function obstacle(): string | undefined {
  for (const [tool, ...args] of [
    ['ip', '-V'],
    ['nsenter', '--version'],
    ['unshare', '--version'],
  ] as const)
    if (spawnSync(tool, args).status !== 0) return `${tool} is not installed (Debian: iproute2, util-linux)`;
  const { status, stderr } = spawnSync('unshare', ['--user', '--map-root-user', '--net', 'ip', 'link', 'add', 'mru0', 'type', 'veth', 'peer', 'name', 'mru1'], { encoding: 'utf8' });
  return status === 0 ? undefined : `network namespaces are not allowed: ${stderr.trim()}`;
}

/** Runs this same program as the router. */
export function enter(args: readonly string[]): ChildProcess {
  const command = ['--user', '--map-root-user', '--net', process.execPath, ...args];
  return spawn('unshare', command, { stdio: 'inherit', env: { ...process.env, [INSIDE]: '1' } });
}

export interface Links {
  readonly delayMs: number;
  readonly lossPercent: number;
}

export interface Machine {
  readonly address: string;
  /** Where it finds the router. */
  readonly router: string;
  run(command: readonly string[], options: SpawnOptions): ChildProcess;
}

const ip = (...args: readonly (string | number)[]): void => void execFileSync('ip', args.map(String), { stdio: ['ignore', 'ignore', 'pipe'] });

/** The namespaces live as long as their holders do. */
export class Machines {
  readonly all: readonly Machine[];
  /** Whether cables delay and lose as asked; not without netem in the kernel. */
  readonly areShaped: boolean;
  readonly #holders: readonly ChildProcess[];
  #cuts: (readonly string[])[] = [];

  private constructor(holders: readonly ChildProcess[], areShaped: boolean) {
    this.#holders = holders;
    this.areShaped = areShaped;
    this.all = holders.map((holder, at) => machineOf(holder, at));
  }

  static async start(count: number, links: Links): Promise<Machines> {
    ip('link', 'set', 'lo', 'up');
    writeFileSync('/proc/sys/net/ipv4/ip_forward', '1');
    const holders = await Promise.all(Array.from({ length: count }, hold));
    holders.forEach(plugIn);
    const shaped = holders.map((holder) => shape(holder, links));
    return new Machines(holders, shaped.every(Boolean));
  }

  /** Nothing passes between these and the others; each still reaches the router. */
  cut(group: readonly Machine[]): void {
    const others = this.all.filter((each) => !group.includes(each));
    for (const a of group)
      for (const b of others)
        for (const [from, to] of [
          [a, b],
          [b, a],
        ] as const)
          this.#rule(['from', from.address, 'to', to.address, 'blackhole']);
  }
  heal(): void {
    for (const rule of this.#cuts) ip('rule', 'del', ...rule);
    this.#cuts = [];
  }
  stop(): void {
    for (const holder of this.#holders) holder.kill('SIGKILL');
  }

  #rule(rule: readonly string[]): void {
    ip('rule', 'add', ...rule);
    this.#cuts.push(rule);
  }
}

/** A process in a network namespace of its own, which keeps it open. */
function hold(): Promise<ChildProcess> {
  const holder = spawn('unshare', ['--net', 'sh', '-c', 'echo ready; exec sleep infinity'], { stdio: ['ignore', 'pipe', 'ignore'] });
  return new Promise((resolve, reject) => {
    holder.once('error', reject);
    holder.stdout?.once('data', () => resolve(holder));
  });
}

const within = ({ pid }: ChildProcess, ...command: readonly string[]): string[] => ['--target', String(pid), '--net', ...command];
const inside = (holder: ChildProcess, ...command: readonly string[]): void => void execFileSync('nsenter', within(holder, ...command), { stdio: ['ignore', 'ignore', 'pipe'] });

const addressOf = (at: number): string => `10.77.${at + 1}.2`;
const routerOf = (at: number): string => `10.77.${at + 1}.1`;
const CABLE = 'eth0';

function plugIn(holder: ChildProcess, at: number): void {
  const near = `mru${at}`;
  ip('link', 'add', near, 'type', 'veth', 'peer', 'name', CABLE, 'netns', holder.pid ?? 0);
  ip('address', 'add', `${routerOf(at)}/24`, 'dev', near);
  ip('link', 'set', near, 'up');
  inside(holder, 'ip', 'link', 'set', 'lo', 'up');
  inside(holder, 'ip', 'address', 'add', `${addressOf(at)}/24`, 'dev', CABLE);
  inside(holder, 'ip', 'link', 'set', CABLE, 'up');
  inside(holder, 'ip', 'route', 'add', 'default', 'via', routerOf(at));
}

/** What leaves the machine is late, and sometimes lost. Answers whether the kernel can do that. */
function shape(holder: ChildProcess, { delayMs, lossPercent }: Links): boolean {
  const command = ['tc', 'qdisc', 'add', 'dev', CABLE, 'root', 'netem', 'delay', `${delayMs}ms`, 'loss', `${lossPercent}%`];
  return spawnSync('nsenter', within(holder, ...command)).status === 0;
}

function machineOf(holder: ChildProcess, at: number): Machine {
  const run = (command: readonly string[], options: SpawnOptions): ChildProcess => spawn('nsenter', within(holder, ...command), options);
  return { address: addressOf(at), router: routerOf(at), run };
}
