/** What the nodes of this project ask of their host. */
import type { Executor } from '../../actors/ports/executor.ts';
import type { HostOptions, Log } from './host.ts';

export type { Log } from './host.ts';

/** A node with a folder and a key of its own. */
export interface NodeOptions extends HostOptions {
  readonly folder: string;
  readonly seed: Uint8Array;
  readonly log: Log;
}

/** One executor serves several nodes of a process; each sees only its own sessions. */
export function scoped(executor: Executor, scope: string): Executor {
  const at = (session: string): string => `${scope}/${session}`;
  return {
    open: (session, input) => executor.open(at(session), input),
    execute: (session, input) => executor.execute(at(session), input),
    rollback: (session, height) => executor.rollback(at(session), height),
    settle: (session, height) => executor.settle(at(session), height),
    nonces: (session, accounts) => executor.nonces(at(session), accounts),
    lanes: (session, sources) => executor.lanes(at(session), sources),
    read: (session, key) => executor.read(at(session), key),
    flush: (session) => executor.flush(at(session)),
    prove: (session, key) => executor.prove(at(session), key),
    chunk: (session, place) => executor.chunk(at(session), place),
    snapshot: (session) => executor.snapshot(at(session)),
    restore: (session, target, chunk) => executor.restore(at(session), target, chunk),
    forget: (session) => executor.forget(at(session)),
    close: (session) => executor.close(at(session)),
  };
}
