/** A plugin in a thread of its own, as the node talks to it: it can be ended whatever it does, and takes no more memory than it may. */
import { Worker } from 'node:worker_threads';
import { type Described, PluginError } from './plugin.ts';
import type { FromPlugin, ToPlugin, WorkerInput } from './plugin.worker.ts';
import type { Answer, Callbacks, Introduced, Request, Running, Setup } from './running.ts';

const FILE = new URL(`./plugin.worker${import.meta.filename.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);
/** JavaScript heap: a queue of blocks, and what the plugin makes of them. */
const RESOURCE_LIMITS = { maxOldGenerationSizeMb: 256 };
/** For its module to be loaded: TypeScript, cold, on a busy machine. */
const LOAD_MS = 20_000;
/** Requests that may wait for one plugin. */
const REQUESTS = 64;

/** Loaded, and told nothing yet. */
export interface LoadedThread {
  readonly described: Described;
  /** Rejects with what `start` threw. */
  start(setup: Setup, callbacks: Callbacks): Promise<Running>;
  /** Of a thread that is not to be started. */
  discard(): Promise<void>;
}

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/** Rejects with `PluginError`. */
export async function loadThread(input: WorkerInput): Promise<LoadedThread> {
  const thread = new PluginThread(input);
  const late = setTimeout(() => thread.end(`${input.from} was not loaded within ${LOAD_MS / 1_000} s`), LOAD_MS);
  try {
    const described = await thread.described;
    return { described, start: (setup, callbacks) => thread.start(setup, callbacks), discard: () => thread.kill() };
  } catch (error) {
    await thread.kill();
    throw error;
  } finally {
    clearTimeout(late);
  }
}

class PluginThread {
  readonly described: Promise<Described>;
  readonly #worker: Worker;
  readonly #exited: Promise<void>;
  readonly #calls = new Map<number, Waiting>();
  readonly #describing = Promise.withResolvers<Described>();
  readonly #starting = Promise.withResolvers<Introduced>();
  readonly #stopping = Promise.withResolvers<readonly string[]>();
  #callbacks: Callbacks | undefined;
  #next = 0;
  #requests = 0;
  #gone: string | undefined;

  constructor(input: WorkerInput) {
    this.described = this.#describing.promise;
    // Each is awaited by whoever asked for it; an end before that is no rejection of nobody.
    for (const { promise } of [this.#describing, this.#starting, this.#stopping]) promise.catch(() => undefined);
    // No environment: passwords are in there. What it prints goes to stderr, since stdout has the results of commands.
    this.#worker = new Worker(FILE, { workerData: input, resourceLimits: RESOURCE_LIMITS, env: {}, stdout: true, stderr: true });
    for (const output of [this.#worker.stdout, this.#worker.stderr]) output.on('data', (chunk: Buffer) => void process.stderr.write(chunk));
    this.#worker.on('message', (message: FromPlugin) => this.#hear(message));
    this.#worker.on('messageerror', (error: Error) => this.end(error.message));
    this.#worker.on('error', (error: Error) => this.end(error.stack ?? error.message));
    this.#exited = new Promise((resolve) =>
      this.#worker.once('exit', () => {
        this.end('its thread ended');
        resolve();
      }),
    );
  }

  async start(setup: Setup, callbacks: Callbacks): Promise<Running> {
    this.#callbacks = callbacks;
    this.#tell({ kind: 'start', setup });
    const introduced = await this.#starting.promise;
    return {
      ...introduced,
      call: (hook, events) => this.#ask<void>((id) => ({ kind: 'call', id, hook, events })),
      answer: (request) => this.#answer(request),
      stop: () => this.#stop(),
      kill: () => this.kill(),
    };
  }

  /** Everything that waits is rejected with why. */
  end(reason: string): void {
    if (this.#gone !== undefined) return;
    this.#gone = reason;
    const error = new Error(reason);
    this.#describing.reject(new PluginError('not-a-plugin', reason));
    this.#starting.reject(error);
    this.#stopping.resolve([]);
    for (const { reject } of this.#calls.values()) reject(error);
    this.#calls.clear();
    this.#callbacks?.died(reason);
  }

  async kill(): Promise<void> {
    this.#callbacks = undefined;
    this.end('it was ended');
    await this.#worker.terminate();
  }

  async #stop(): Promise<readonly string[]> {
    this.#callbacks = this.#callbacks && { ...this.#callbacks, died: () => undefined };
    this.#tell({ kind: 'stop' });
    const left = await this.#stopping.promise;
    if (left.length > 0) await this.kill();
    else await this.#exited;
    return left;
  }

  #tell(message: ToPlugin): void {
    if (this.#gone === undefined) this.#worker.postMessage(message);
  }

  #ask<T>(make: (id: number) => ToPlugin): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.#gone !== undefined) return reject(new Error(this.#gone));
      const id = this.#next++;
      this.#calls.set(id, { resolve, reject });
      this.#tell(make(id));
    });
  }

  async #answer(request: Request): Promise<Answer> {
    if (this.#requests >= REQUESTS) throw new Error(`${REQUESTS} requests wait already`);
    this.#requests++;
    try {
      return await this.#ask<Answer>((id) => ({ kind: 'request', id, request }));
    } finally {
      this.#requests--;
    }
  }

  #hear(message: FromPlugin): void {
    switch (message.kind) {
      case 'described':
        return this.#describing.resolve(message.described);
      case 'refused':
        return this.#describing.reject(new PluginError(codeOf(message.code), message.reason));
      case 'started':
        return this.#starting.resolve(message.introduced);
      case 'failed':
        return this.#starting.reject(new Error(message.reason));
      case 'log':
        return this.#callbacks?.log(message.event, message.detail);
      case 'stopped':
        return this.#stopping.resolve(message.left);
      case 'done':
        return this.#settle(message.id, message.error, undefined);
      case 'answered':
        return this.#settle(message.id, undefined, message.answer);
    }
  }

  #settle(id: number, error: string | undefined, value: unknown): void {
    const waiting = this.#calls.get(id);
    this.#calls.delete(id);
    if (error === undefined) waiting?.resolve(value as never);
    else waiting?.reject(new Error(error));
  }
}

const codeOf = (code: string): PluginError['code'] => (code === 'other-api' ? code : 'not-a-plugin');
