/** Queries, one after the other, in a process that is ended when one takes too long, and started with the next. */
import { type ChildProcess, fork } from 'node:child_process';
import type { Query, Result } from './query.child.ts';

export interface QueriesOptions {
  readonly file: string;
  readonly rows: number;
  readonly ms: number;
}

const CHILD = new URL(`./query.child${import.meta.filename.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);
/** For the process to start, besides what a query may take. */
const START_MS = 10_000;
/** Queries that may wait for one another. */
const WAITING = 16;

interface Child {
  readonly process: ChildProcess;
  isStarted: boolean;
}

export class Queries {
  readonly #options: QueriesOptions;
  #child: Child | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  constructor(options: QueriesOptions) {
    this.#options = options;
  }

  /** What is wrong with a query is an answer, too. */
  async run(sql: string, parameters: Query['parameters']): Promise<Result> {
    if (this.#waiting >= WAITING) return { error: `${WAITING} queries wait already: try again` };
    this.#waiting++;
    const mine = this.#last.then(() => this.#ask({ sql, parameters, rows: this.#options.rows }));
    this.#last = mine;
    try {
      return await mine;
    } finally {
      this.#waiting--;
    }
  }

  async close(): Promise<void> {
    this.#waiting = WAITING;
    await this.#end();
  }

  #ask(query: Query): Promise<Result> {
    const child = this.#started();
    const { ms } = this.#options;
    return new Promise((resolve) => {
      const settle = (result: Result): void => {
        clearTimeout(timer);
        child.process.removeAllListeners();
        resolve(result);
      };
      const late = (): void => {
        settle({ error: `the query was ended after ${ms} ms` });
        void this.#end();
      };
      const timer = setTimeout(late, child.isStarted ? ms : START_MS + ms);
      child.process.once('message', (result: Result) => {
        child.isStarted = true;
        settle(result);
      });
      child.process.once('exit', () => {
        this.#child = undefined;
        settle({ error: 'the process of queries ended: try again' });
      });
      child.process.once('error', (error) => settle({ error: error.message }));
      child.process.send(query);
    });
  }

  #started(): Child {
    this.#child ??= { process: fork(CHILD, [this.#options.file], { env: {}, execArgv: ['--no-warnings'], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] }), isStarted: false };
    return this.#child;
  }

  async #end(): Promise<void> {
    const child = this.#child?.process;
    this.#child = undefined;
    if (child === undefined || child.exitCode !== null) return;
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGKILL');
    await ended;
  }
}
