/** Threads that check signatures, for all operators of a process: started when first needed, ended with the last who uses them. */
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { ANSWER_BYTES, END, QUESTION_BYTES, type SignatureAnswer, signersOf } from './signers.ts';

const SOURCE = new URL(import.meta.url.endsWith('.ts') ? './signature-worker.ts' : './signature-worker.js', import.meta.url);

/** One core is left for everything else; more than four threads are faster than who feeds them. */
const THREADS = Math.max(1, Math.min(4, availableParallelism() - 1));

interface Waiting {
  readonly questions: Uint8Array;
  readonly resolve: (signers: Uint8Array) => void;
}

/** One thread, and what it was asked. */
class SignatureThread {
  #worker: Worker | undefined;
  readonly #waiting = new Map<number, Waiting>();
  #next = 0;

  get load(): number {
    return this.#waiting.size;
  }

  ask(questions: Uint8Array): Promise<Uint8Array> {
    return new Promise((resolve) => {
      const id = this.#next++;
      const copy = questions.slice();
      this.#waiting.set(id, { questions, resolve });
      this.#started().postMessage({ id, questions: copy }, [copy.buffer]);
    });
  }

  #started(): Worker {
    if (this.#worker !== undefined) return this.#worker;
    const worker = new Worker(SOURCE);
    worker.on('message', ({ id, signers }: SignatureAnswer) => {
      this.#waiting.get(id)?.resolve(signers);
      this.#waiting.delete(id);
    });
    worker.on('error', () => this.#lose(worker));
    worker.on('exit', () => this.#lose(worker));
    this.#worker = worker;
    return worker;
  }

  /** What a thread that ended was asked is answered here: the same, only later. */
  #lose(worker: Worker): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    for (const { questions, resolve } of this.#waiting.values()) resolve(signersOf(questions));
    this.#waiting.clear();
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    if (worker === undefined) return;
    const ended = once(worker, 'exit');
    this.#lose(worker);
    worker.postMessage(END);
    await ended;
  }
}

/** Fewer signatures than that are checked sooner than a thread could be asked. */
const LEAST = 8;

const threads = Array.from({ length: THREADS }, () => new SignatureThread());
let users = 0;

/** For one user, who says when it is done. */
export interface SignatureThreads {
  /** Signers of `QUESTION_BYTES` each: 20 bytes each, all zero for nobody. */
  signers(questions: Uint8Array): Promise<Uint8Array>;
  close(): Promise<void>;
}

export function useSignatureThreads(): SignatureThreads {
  users++;
  let isOpen = true;
  return {
    signers,
    async close() {
      if (!isOpen) return;
      isOpen = false;
      if (--users === 0) await Promise.all(threads.map((each) => each.close()));
    },
  };
}

async function signers(questions: Uint8Array): Promise<Uint8Array> {
  const count = questions.length / QUESTION_BYTES;
  if (count < LEAST || users === 0) return signersOf(questions);
  const share = Math.ceil(count / threads.length) * QUESTION_BYTES;
  const parts = threads.toSorted((a, b) => a.load - b.load).map((thread, at) => ({ thread, from: at * share }));
  const answers = await Promise.all(parts.filter(({ from }) => from < questions.length).map(({ thread, from }) => thread.ask(questions.subarray(from, from + share))));
  const all = new Uint8Array(count * ANSWER_BYTES);
  answers.forEach((answer, at) => void all.set(answer, ((at * share) / QUESTION_BYTES) * ANSWER_BYTES));
  return all;
}
