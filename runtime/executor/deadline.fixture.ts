/** How patient a test's deadline must be: honest work takes as long as this machine, as busy as it is now, makes it. */
import type { SessionInput } from '../../actors/ports/executor.ts';
import { createExecutor, type ExecutorOptions } from './pool.ts';

/** Milliseconds for starting a worker, opening a session and executing an empty block. */
export async function honestMs(input: SessionInput, options: ExecutorOptions = {}): Promise<number> {
  const executor = createExecutor(options);
  const since = performance.now();
  try {
    await executor.open('honest', input);
    await executor.execute('honest', { height: 1, time: 1, entries: [] });
    return performance.now() - since;
  } finally {
    await executor.close();
  }
}
