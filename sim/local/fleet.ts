/** All nodes of a local network: started, introduced to each other, killed, restarted after a crash, stopped. */
import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hex } from '../../protocols/bytes.ts';
import { createExecutor } from '../../runtime/executor/pool.ts';
import type { ToChild, ToParent } from './child.ts';
import { type NodeDescription, runNode } from './nodes.ts';

export interface Fleet {
  start(description: NodeDescription): Promise<void>;
  /** Adds a node that runs elsewhere in this process, the last one: now all get to know each other. */
  introduce(node: Hex, addresses: readonly string[], keepConnected: (book: ReadonlyMap<Hex, readonly string[]>) => void): void;
  kill(name: string): Promise<void>;
  stop(): Promise<void>;
}

type OnLog = (node: string, event: string, detail: object) => void;

/** Who knows whom: every change is told to everybody, once all are there; before, each newcomer would move everybody's neighbours. */
class AddressBook {
  #isComplete = false;
  readonly #book = new Map<Hex, readonly string[]>();
  readonly #listeners = new Map<string, (book: ReadonlyMap<Hex, readonly string[]>) => void>();

  join(name: string, node: Hex, addresses: readonly string[], listener: (book: ReadonlyMap<Hex, readonly string[]>) => void): void {
    this.#book.set(node, addresses);
    this.#listeners.set(name, listener);
    if (this.#isComplete) for (const tell of this.#listeners.values()) tell(this.#book);
  }
  complete(): void {
    this.#isComplete = true;
    for (const tell of this.#listeners.values()) tell(this.#book);
  }
  leave(name: string): void {
    this.#listeners.delete(name);
  }
}

/** Every node in this process: one executor for all, a worker per core. States are kept in `stateFolder`. */
export function inProcessFleet(stateFolder: string, workers: number, onLog: OnLog): Fleet {
  const executor = createExecutor({ workers, stateFolder });
  const book = new AddressBook();
  const stops = new Map<string, () => Promise<void>>();
  return {
    async start(description) {
      const node = await runNode(description, executor, (event, detail) => onLog(description.name, event, detail));
      stops.set(description.name, () => node.stop());
      book.join(description.name, node.node, node.addresses(), (known) => node.keepConnected(known));
    },
    introduce(node, addresses, keepConnected) {
      book.join(node, node, addresses, keepConnected);
      book.complete();
    },
    async kill(name) {
      book.leave(name);
      const stop = stops.get(name);
      stops.delete(name);
      await stop?.();
    },
    async stop() {
      await Promise.allSettled([...stops.values()].map((stop) => stop()));
      await executor.close();
    },
  };
}

const CHILD = join(import.meta.dirname, import.meta.filename.endsWith('.ts') ? 'child.ts' : 'child.js');
const START_MS = 60_000;
const STOP_MS = 2_500;
/** Pause before a crashed node is started again. */
const RESTART_MS = 500;
const RESTARTS = 10;

/** Every node in a process of its own. One that dies is started again from its folder. */
export function processFleet(folder: string, onLog: OnLog): Fleet {
  const book = new AddressBook();
  const children = new Map<string, ChildProcess>();
  let stopping = false;

  async function launch(description: NodeDescription, restarts = 0): Promise<void> {
    const file = join(folder, `${description.name}.json`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, JSON.stringify(description), { mode: 0o600 });
    const child = fork(CHILD, [file], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], detached: true });
    children.set(description.name, child);
    await readiness(child, description.name);
    child.once('exit', (code, signal) => {
      book.leave(description.name);
      if (stopping || children.get(description.name) !== child) return;
      onLog(description.name, 'process-died', { code, signal });
      if (restarts < RESTARTS) setTimeout(() => void restart(description, restarts + 1), RESTART_MS);
    });
  }

  async function restart(description: NodeDescription, restarts: number): Promise<void> {
    if (stopping) return;
    try {
      await launch(description, restarts);
      onLog(description.name, 'process-restarted', { restarts });
    } catch (error) {
      onLog(description.name, 'process-gave-up', { error: String(error) });
    }
  }

  function readiness(child: ChildProcess, name: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${name} was not ready in ${START_MS} ms`)), START_MS);
      child.once('exit', (code) => reject(new Error(`${name} ended with code ${code} before it was ready`)));
      child.on('message', (message: ToParent) => {
        if (message.kind === 'log') return onLog(name, message.event, message.detail);
        clearTimeout(timer);
        book.join(name, message.node, message.addresses, (known) => {
          if (child.connected) child.send({ kind: 'book', book: [...known] } satisfies ToChild);
        });
        resolve();
      });
    });
  }

  async function end(child: ChildProcess, gently: boolean): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    const timer = setTimeout(() => child.kill('SIGKILL'), gently ? STOP_MS : 0);
    if (gently && child.connected) child.send({ kind: 'stop' } satisfies ToChild);
    await gone;
    clearTimeout(timer);
  }

  const killAll = (): void => {
    for (const child of children.values()) child.kill('SIGKILL');
  };
  process.once('exit', killAll);
  return {
    start: (description) => launch(description),
    introduce(node, addresses, keepConnected) {
      book.join(node, node, addresses, keepConnected);
      book.complete();
    },
    async kill(name) {
      const child = children.get(name);
      children.delete(name);
      if (child) await end(child, false);
    },
    async stop() {
      stopping = true;
      await Promise.all([...children.values()].map((child) => end(child, true)));
      process.off('exit', killAll);
    },
  };
}
