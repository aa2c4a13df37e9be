/** The Executor port on worker threads: sessions are spread over them, and a worker that hangs is killed and replaced. */
import type { Executor } from '../../actors/ports/executor.ts';
import { ExecutorError } from './errors.ts';
import type { Operations } from './operations.ts';
import { checkShare, type EngineOptions, SHADOW_SHARE } from './shadow.ts';
import { Thread } from './thread.ts';

export interface ExecutorOptions extends EngineOptions {
  /** Threads; one core each. */
  readonly workers?: number;
  /** Wall-clock limit of one operation, ms. Reaching it is a fault of the host, never a verdict. */
  readonly deadlineMs?: number;
  /** Who makes instances of guests; both give the same results. Default `plain`. */
  readonly driver?: 'plain' | 'wasmer';
  /** Where states are kept, a folder for each session; without it they are in memory, and gone with their worker. */
  readonly stateFolder?: string | undefined;
  readonly log?: (event: string, detail: object) => void;
}

type Answer<O extends keyof Operations> = Awaited<ReturnType<Operations[O]>>;

export interface ClosableExecutor extends Executor {
  close(session: string): Promise<void>;
  /** Ends all workers; what still waits is rejected, and so is everything asked later. */
  close(): Promise<void>;
}

/** A full block of fuel must end before this even on a slow machine, or honest blocks would cost a worker: see README. */
export const DEADLINE_MS = 60_000;
/** Jobs that may wait for one worker: blocks are made one at a time per session, so this is hundreds of sessions. */
const QUEUE_LIMIT = 4096;

export function createExecutor(options: ExecutorOptions = {}): ClosableExecutor {
  const { workers = 1, deadlineMs = DEADLINE_MS, driver = 'plain', stateFolder, log = () => undefined } = options;
  const engine: EngineOptions = { engine: options.engine ?? 'wasm', shadow: checkShare(options.shadow ?? SHADOW_SHARE) };
  const places = new Map<string, Thread>();
  const threads = Array.from({ length: workers }, (_, worker) => {
    const onLost = (reason: string): void => {
      const sessions = [...places].filter(([, thread]) => thread === threads[worker]).map(([session]) => session);
      for (const session of sessions) places.delete(session);
      if (!closed) log('worker-lost', { worker, reason, sessions });
    };
    return new Thread({ driver, engine, stateFolder, deadlineMs, queueLimit: QUEUE_LIMIT, onLost });
  });
  let closed = false;

  const load = (thread: Thread): number => [...places.values()].filter((each) => each === thread).length;
  const leastLoaded = (): Thread => threads.reduce((least, each) => (load(each) < load(least) ? each : least));
  const refusal = (session: string): ExecutorError => (closed ? new ExecutorError('closed', 'the executor was closed') : new ExecutorError('no-session', `no session ${session}`));

  async function run<O extends keyof Operations>(operation: O, session: string, ...rest: readonly unknown[]): Promise<Answer<O>> {
    const thread = places.get(session);
    if (closed || thread === undefined) throw refusal(session);
    return (await noting(session, thread.run(operation, [session, ...rest]))) as Answer<O>;
  }

  /** Engines that differ are a fault of the app, which its author must hear of whatever the caller does. */
  async function noting(session: string, answer: Promise<unknown>): Promise<unknown> {
    try {
      return await answer;
    } catch (error) {
      if (error instanceof ExecutorError && error.code === 'engines-differ') log('engines-differ', { session, reason: error.message });
      throw error;
    }
  }

  /** For sessions that may not be open yet; one that never opened leaves no place taken. */
  async function place<O extends 'open' | 'restore'>(operation: O, session: string, ...rest: readonly unknown[]): Promise<Answer<O>> {
    if (closed) throw refusal(session);
    const known = places.get(session);
    const thread = known ?? leastLoaded();
    places.set(session, thread);
    try {
      return (await noting(session, thread.run(operation, [session, ...rest]))) as Answer<O>;
    } catch (error) {
      if (known === undefined && places.get(session) === thread) places.delete(session);
      throw error;
    }
  }

  async function closeSession(session: string): Promise<void> {
    const thread = places.get(session);
    places.delete(session);
    // A worker that was lost meanwhile took the session with it: closed all the same.
    await thread?.run('close', [session]).catch(() => undefined);
  }

  /** Wherever it was last: no other worker has its folder open. */
  async function forget(session: string): Promise<void> {
    if (closed) throw refusal(session);
    const thread = places.get(session) ?? leastLoaded();
    places.delete(session);
    await thread.run('forget', [session]);
  }

  async function closeAll(): Promise<void> {
    closed = true;
    await Promise.all(threads.map((thread) => thread.close()));
  }

  return {
    open: (session, input) => place('open', session, input),
    execute: (session, input) => run('execute', session, input),
    rollback: (session, height) => run('rollback', session, height),
    settle: (session, height) => run('settle', session, height),
    nonces: (session, accounts) => run('nonces', session, accounts),
    lanes: (session, sources) => run('lanes', session, sources),
    read: (session, key) => run('read', session, key),
    flush: (session) => run('flush', session),
    prove: (session, key) => run('prove', session, key),
    chunk: (session, place) => run('chunk', session, place),
    snapshot: (session) => run('snapshot', session),
    restore: (session, target, chunk) => place('restore', session, target, chunk),
    forget,
    close: (session?: string) => (session === undefined ? closeAll() : closeSession(session)),
  };
}
