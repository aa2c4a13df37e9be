/** The Executor port in the calling thread: for tools and tests. Nothing can stop it but fuel, so nodes use workers. */
import { ExecutorError, executorErrorOf } from './errors.ts';
import { createOperations } from './operations.ts';
import type { ClosableExecutor } from './pool.ts';
import type { EngineOptions } from './shadow.ts';

export interface InlineOptions extends EngineOptions {
  /** Where states are kept; in memory when absent. */
  readonly stateFolder?: string;
}

export function createInlineExecutor({ stateFolder, ...engine }: InlineOptions = {}): ClosableExecutor {
  const operations = createOperations({ engine, stateFolder });
  let isClosed = false;
  let last: Promise<unknown> = Promise.resolve();

  /** One after the other, as in a worker. */
  function attempt<T>(step: () => T | Promise<T>): Promise<T> {
    const turn = last.then(async () => {
      if (isClosed) throw new ExecutorError('closed', 'the executor was closed');
      try {
        return await step();
      } catch (error) {
        throw executorErrorOf(error);
      }
    });
    last = turn.catch(() => undefined);
    return turn;
  }
  async function close(session?: string): Promise<void> {
    if (session !== undefined) return attempt(() => operations.close(session));
    const before = last;
    isClosed = true;
    await before;
    await operations.closeAll();
  }

  return {
    open: (session, input) => attempt(() => operations.open(session, input)),
    execute: (session, input) => attempt(() => operations.execute(session, input)),
    rollback: (session, height) => attempt(() => operations.rollback(session, height)),
    settle: (session, height) => attempt(() => operations.settle(session, height)),
    nonces: (session, accounts) => attempt(() => operations.nonces(session, accounts)),
    lanes: (session, sources) => attempt(() => operations.lanes(session, sources)),
    read: (session, key) => attempt(() => operations.read(session, key)),
    flush: (session) => attempt(() => operations.flush(session)),
    prove: (session, key) => attempt(() => operations.prove(session, key)),
    chunk: (session, place) => attempt(() => operations.chunk(session, place)),
    snapshot: (session) => attempt(() => operations.snapshot(session)),
    restore: (session, target, chunk) => attempt(() => operations.restore(session, target, chunk)),
    forget: (session) => attempt(() => operations.forget(session)),
    close,
  };
}
