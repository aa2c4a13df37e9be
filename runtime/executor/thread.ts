/** One worker thread with the jobs that wait for it. It starts with the first job, and again with the next one after it was lost. */
import { Worker } from 'node:worker_threads';
import { ExecutorError, type ExecutorErrorCode } from './errors.ts';
import type { Job, Outcome, WorkerSetup } from './worker.ts';

export interface ThreadOptions extends WorkerSetup {
  /** Wall-clock limit of one job, ms. */
  readonly deadlineMs: number;
  /** Jobs that may wait. */
  readonly queueLimit: number;
  /** The worker is gone, and all it knew with it. */
  readonly onLost: (reason: string) => void;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

const SOURCE = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);

/**
 * JavaScript heap of a worker: the state of its rollups. Guest memory is not part of it, and has a limit of its own. The stack is 64 times
 * what metering lets a guest count (`recursion.ts` says why), and takes memory only where it is used.
 */
const RESOURCE_LIMITS = { maxOldGenerationSizeMb: 4096, stackSizeMb: 64 };

export class Thread {
  readonly #options: ThreadOptions;
  /** In the order they were asked: the worker does the first one now. */
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #next = 0;
  #watch: NodeJS.Timeout | undefined;

  constructor(options: ThreadOptions) {
    this.#options = options;
  }

  run(operation: Job['operation'], parameters: readonly unknown[]): Promise<unknown> {
    const { queueLimit } = this.#options;
    if (this.#waiting.size >= queueLimit) return Promise.reject(new ExecutorError('busy', `${queueLimit} operations wait already`));
    return new Promise((resolve, reject) => {
      const id = this.#next++;
      // What cannot be posted throws here, before anything waits for it.
      this.#started().postMessage({ id, operation, parameters } satisfies Job);
      this.#waiting.set(id, { resolve, reject });
      if (this.#watch === undefined) this.#watchFirst();
    });
  }

  #setup(): WorkerSetup {
    const { driver, engine, stateFolder } = this.#options;
    return { driver, engine, stateFolder };
  }

  #started(): Worker {
    if (this.#worker === undefined) {
      const worker = new Worker(SOURCE, { resourceLimits: RESOURCE_LIMITS, workerData: this.#setup() });
      worker.on('message', (outcome: Outcome) => this.#done(worker, outcome));
      worker.on('messageerror', (error: Error) => this.#kill(worker, error.message));
      worker.on('error', (error: Error) => this.#lose(worker, 'worker-lost', error.message));
      worker.on('exit', () => this.#lose(worker, 'worker-lost', 'the worker ended'));
      this.#worker = worker;
    }
    return this.#worker;
  }

  #done(worker: Worker, outcome: Outcome): void {
    // A worker that was given up may still have had an answer on its way.
    if (this.#worker !== worker) return;
    const waiting = this.#waiting.get(outcome.id);
    this.#waiting.delete(outcome.id);
    this.#watchFirst();
    if ('error' in outcome) waiting?.reject(new ExecutorError(outcome.error.code, outcome.error.message));
    else waiting?.resolve(outcome.value);
  }

  /** The clock runs for the first job alone, from when it became first: jobs that come meanwhile must not wind it up again. */
  #watchFirst(): void {
    clearTimeout(this.#watch);
    const worker = this.#worker;
    const { deadlineMs } = this.#options;
    const late = (): void => worker && this.#kill(worker, `an operation took longer than ${deadlineMs} ms`);
    this.#watch = this.#waiting.size === 0 ? undefined : setTimeout(late, deadlineMs);
  }

  #kill(worker: Worker, reason: string): void {
    this.#lose(worker, 'worker-lost', reason);
    void worker.terminate();
  }

  #lose(worker: Worker, code: ExecutorErrorCode, reason: string): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    clearTimeout(this.#watch);
    this.#watch = undefined;
    const lost = [...this.#waiting.values()];
    this.#waiting.clear();
    this.#options.onLost(reason);
    for (const { reject } of lost) reject(new ExecutorError(code, reason));
  }

  /** Ends the worker, when what it keeps is on disk; what still waits is rejected as `closed`. */
  async close(): Promise<void> {
    const worker = this.#worker;
    if (worker === undefined) return;
    this.#lose(worker, 'closed', 'the executor was closed');
    if (this.#options.stateFolder !== undefined) await closesSessions(worker);
    await worker.terminate();
  }
}

/** What is settled goes to the disk first; a worker that hangs for so long has lost it. */
const CLOSING_MS = 10_000;

async function closesSessions(worker: Worker): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    worker.on('message', ({ id }: Outcome) => id === CLOSING && resolve());
    worker.once('exit', () => resolve());
    setTimeout(resolve, CLOSING_MS).unref();
  });
  worker.postMessage({ id: CLOSING, operation: 'closeAll', parameters: [] } satisfies Job);
  await closed;
}

/** No other job has this id. */
const CLOSING = -1;
