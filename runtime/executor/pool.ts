/** The Executor port on worker threads: sessions are spread over them, and a worker that hangs is killed and replaced. */
import { Worker } from 'node:worker_threads';
import type { Executor } from '../../actors/ports/executor.ts';
import { ExecutorError, type ExecutorErrorCode, type Operations } from './operations.ts';
import type { Job, Outcome } from './worker.ts';

export interface ExecutorOptions {
  /** Threads; one core each. */
  readonly workers?: number;
  /** Wall-clock limit of one operation, ms. Fuel ends every block long before: reaching this is a fault of the host, never a verdict. */
  readonly deadlineMs?: number;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Jobs that may wait for one worker: blocks are made one at a time per session, so this is hundreds of sessions. */
const QUEUE_LIMIT = 4096;
const SOURCE = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);

class Thread {
  readonly #deadlineMs: number;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #next = 0;
  #watch: NodeJS.Timeout | undefined;
  sessions = 0;

  constructor(deadlineMs: number) {
    this.#deadlineMs = deadlineMs;
  }

  run(operation: Job['operation'], parameters: readonly unknown[]): Promise<unknown> {
    if (this.#waiting.size >= QUEUE_LIMIT) return Promise.reject(new ExecutorError('failed', `${QUEUE_LIMIT} operations wait already`));
    return new Promise((resolve, reject) => {
      const id = this.#next++;
      this.#waiting.set(id, { resolve, reject });
      this.#started().postMessage({ id, operation, parameters } satisfies Job);
      this.#watchOver();
    });
  }

  #started(): Worker {
    if (this.#worker === undefined) {
      const worker = new Worker(SOURCE, { resourceLimits: { maxOldGenerationSizeMb: 4096 } });
      worker.on('message', (outcome: Outcome) => this.#done(outcome));
      worker.on('error', (error) => this.#lose(worker, error.message));
      worker.on('exit', () => this.#lose(worker, 'the worker ended'));
      this.#worker = worker;
    }
    return this.#worker;
  }

  #done(outcome: Outcome): void {
    const waiting = this.#waiting.get(outcome.id);
    this.#waiting.delete(outcome.id);
    this.#watchOver();
    if ('error' in outcome) waiting?.reject(new ExecutorError(outcome.error.code as ExecutorErrorCode, outcome.error.message));
    else waiting?.resolve(outcome.value);
  }

  /** The clock runs for the operation at the head of the queue. */
  #watchOver(): void {
    clearTimeout(this.#watch);
    this.#watch = this.#waiting.size === 0 ? undefined : setTimeout(() => this.#kill(), this.#deadlineMs);
  }

  #kill(): void {
    const worker = this.#worker;
    if (worker === undefined) return;
    this.#lose(worker, `an operation took longer than ${this.#deadlineMs} ms`);
    void worker.terminate();
  }

  #lose(worker: Worker, reason: string): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    clearTimeout(this.#watch);
    const lost = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of lost) reject(new ExecutorError('worker-lost', reason));
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    if (worker === undefined) return;
    this.#lose(worker, 'the executor was closed');
    await worker.terminate();
  }
}

export function createExecutor({ workers = 1, deadlineMs = 60_000 }: ExecutorOptions = {}): Executor & { close(): Promise<void>; close(session: string): Promise<void> } {
  const threads = Array.from({ length: workers }, () => new Thread(deadlineMs));
  const places = new Map<string, Thread>();

  function run<O extends keyof Operations>(operation: O, session: string, ...rest: readonly unknown[]): Promise<ReturnType<Operations[O]>> {
    const thread = places.get(session);
    if (thread === undefined) return Promise.reject(new ExecutorError('no-session', `no session ${session}`));
    return thread.run(operation, [session, ...rest]) as Promise<ReturnType<Operations[O]>>;
  }
  function place(session: string): void {
    const thread = places.get(session) ?? threads.reduce((least, each) => (each.sessions < least.sessions ? each : least));
    if (!places.has(session)) thread.sessions++;
    places.set(session, thread);
  }
  async function close(session?: string): Promise<void> {
    if (session === undefined) {
      await Promise.all(threads.map((thread) => thread.close()));
      return;
    }
    if (!places.has(session)) return;
    await run('close', session);
    const thread = places.get(session);
    if (thread) thread.sessions--;
    places.delete(session);
  }

  return {
    open(session, input) {
      place(session);
      return run('open', session, input);
    },
    execute: (session, input) => run('execute', session, input),
    rollback: (session, height) => run('rollback', session, height),
    settle: (session, height) => run('settle', session, height),
    nonces: (session, accounts) => run('nonces', session, accounts),
    lanes: (session, sources) => run('lanes', session, sources),
    read: (session, key) => run('read', session, key),
    close,
  };
}
