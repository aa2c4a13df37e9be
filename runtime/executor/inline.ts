/** The Executor port in the calling thread: for tools and tests. Nothing can stop it but fuel, so nodes use workers. */
import { plainDriver } from '../../contracts/guest/driver.ts';
import { ExecutorError, executorErrorOf } from './errors.ts';
import { createOperations } from './operations.ts';
import type { ClosableExecutor } from './pool.ts';
import type { EngineOptions } from './shadow.ts';

export function createInlineExecutor(engine: EngineOptions = {}): ClosableExecutor {
  const operations = createOperations(plainDriver, engine);
  let closed = false;

  async function attempt<T>(step: () => T): Promise<T> {
    if (closed) throw new ExecutorError('closed', 'the executor was closed');
    try {
      return step();
    } catch (error) {
      throw executorErrorOf(error);
    }
  }
  async function close(session?: string): Promise<void> {
    if (session === undefined) closed = true;
    else operations.close(session);
  }

  return {
    open: (session, input) => attempt(() => operations.open(session, input)),
    execute: (session, input) => attempt(() => operations.execute(session, input)),
    rollback: (session, height) => attempt(() => operations.rollback(session, height)),
    settle: (session, height) => attempt(() => operations.settle(session, height)),
    nonces: (session, accounts) => attempt(() => operations.nonces(session, accounts)),
    lanes: (session, sources) => attempt(() => operations.lanes(session, sources)),
    read: (session, key) => attempt(() => operations.read(session, key)),
    close,
  };
}
