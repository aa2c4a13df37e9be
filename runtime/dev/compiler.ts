/** Compiles apps in a thread of its own: it loads the compiler while the process loads everything else, and an edit keeps no block waiting. */
import { Worker } from 'node:worker_threads';
import { CompileError } from '../../contracts/guest/compile-error.ts';
import type { Compiled } from './apps.ts';
import type { Job, Outcome } from './compile-worker.ts';

export interface Compiler {
  /** Rejects with `CompileError`, whose message has the place. */
  compile(file: string): Promise<Compiled>;
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (compiled: Compiled) => void;
  readonly reject: (error: Error) => void;
}

const FILE = new URL(`./compile-worker${import.meta.filename.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);

/** Everything asked after the thread is gone is rejected. */
export function startCompiler(): Compiler {
  const worker = new Worker(FILE);
  const waiting = new Map<number, Waiting>();
  let [next, gone] = [0, undefined as Error | undefined];
  const end = (error: Error): void => {
    gone ??= error;
    for (const { reject } of waiting.values()) reject(gone);
    waiting.clear();
  };
  worker.on('message', (outcome: Outcome) => {
    const asked = waiting.get(outcome.id);
    waiting.delete(outcome.id);
    if ('compiled' in outcome) asked?.resolve(outcome.compiled);
    else asked?.reject(outcome.isOfApp ? new CompileError(outcome.error) : new Error(outcome.error));
  });
  worker.on('error', end);
  worker.on('exit', () => end(new Error('the compiler has ended')));
  return {
    compile: (file) =>
      new Promise((resolve, reject) => {
        if (gone !== undefined) return reject(gone);
        const id = next++;
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, file } satisfies Job);
      }),
    close: async () => void (await worker.terminate()),
  };
}
