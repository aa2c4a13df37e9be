/** What can be asked of an executor's worker, and how it answers: plain data both ways. */

import type { ExecuteInput, Execution, Session as OpenSession, SessionInput } from '../../actors/ports/executor.ts';
import { Session, type SessionOptions } from '../../contracts/execution/session.ts';
import { toModule } from '../../contracts/guest/bundle.ts';
import { type Driver, plainDriver } from '../../contracts/guest/driver.ts';
import { type Guest, loadGuest } from '../../contracts/guest/host.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { sha256Hex } from '../../protocols/crypto/hash.ts';
import { ExecutorError } from './errors.ts';

export interface Operations {
  open: (session: string, input: SessionInput) => OpenSession;
  execute: (session: string, input: ExecuteInput) => Execution;
  rollback: (session: string, height: number) => void;
  settle: (session: string, height: number) => void;
  nonces: (session: string, accounts: readonly Hex[]) => readonly bigint[];
  lanes: (session: string, sources: readonly Hex[]) => readonly number[];
  read: (session: string, key: Uint8Array) => Uint8Array | undefined;
  close: (session: string) => void;
}

export type { ExecutorError, ExecutorErrorCode } from './errors.ts';

/** Compiled modules kept for sessions to come. */
const GUESTS = 64;

/** Sessions and compiled guests of one worker. Guests are stateless, so sessions share them. */
export function createOperations(driver: Driver = plainDriver): Operations {
  const sessions = new Map<string, Session>();
  const guests = new Map<Hex, Guest>();

  function guestOf(wasm: Uint8Array): Guest {
    const hash = sha256Hex(wasm);
    const guest = guests.get(hash) ?? loadGuest(toModule(wasm), { driver });
    guests.set(hash, guest);
    if (guests.size > GUESTS) guests.delete(guests.keys().next().value as Hex);
    return guest;
  }
  function at(session: string): Session {
    const found = sessions.get(session);
    if (found === undefined) throw new ExecutorError('no-session', `no session ${session}`);
    return found;
  }

  return {
    open(name, { chain, rollup, wasm, genesis, checkpoint, upgrade }) {
      const earlier = upgrade && { upgrade: { from: guestOf(upgrade.from), height: upgrade.height } };
      const options: SessionOptions = { chain, rollup, guest: guestOf(wasm), genesis, ...(checkpoint && { checkpoint }), ...earlier };
      const session = new Session(options);
      sessions.set(name, session);
      const { height, stateRoot, genesisRoot, genesisEntries } = session;
      return { height, stateRoot, genesisRoot, genesisEntries };
    },
    execute: (session, input) => at(session).execute(input),
    rollback: (session, height) => at(session).rollback(height),
    settle: (session, height) => at(session).settle(height),
    nonces: (session, accounts) => at(session).nonces(accounts),
    lanes: (session, sources) => at(session).lanes(sources),
    read: (session, key) => at(session).read(key),
    close: (session) => void sessions.delete(session),
  };
}
