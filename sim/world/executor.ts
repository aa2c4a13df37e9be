/** The Executor port over the real session and the app run natively: one per life of a node, gone with it. */
import type { Executor } from '../../actors/ports/executor.ts';
import { Session } from '../../contracts/execution/session.ts';
import { LayeredState } from '../../contracts/execution/state.ts';
import { type BaseCells, memoryCells } from '../../contracts/execution/tree/cells.ts';
import { SnapshotImport } from '../../contracts/execution/tree/import.ts';
import { nativeGuest } from '../../contracts/guest/native.ts';
import ledger from './ledger.ts';

const guest = nativeGuest(ledger);

export const MANIFEST = guest.manifest;

export function createNativeExecutor(): Executor {
  const sessions = new Map<string, Session>();
  /** States made of snapshots, until a session goes on from them. */
  const restored = new Map<string, BaseCells>();
  const at = (name: string): Session => {
    const session = sessions.get(name);
    if (session === undefined) throw new Error(`no session ${name}`);
    return session;
  };
  return {
    async open(name, { chain, rollup, genesis }) {
      const session = new Session({ chain, rollup, guest, genesis, state: new LayeredState(restored.get(name)) });
      // From now on it is the session's.
      restored.delete(name);
      sessions.set(name, session);
      const { height, stateRoot, genesisRoot } = session;
      // Nothing outlives the node.
      return { height, stateRoot, genesisRoot, settledHeight: undefined };
    },
    execute: async (name, input) => at(name).execute(input),
    rollback: async (name, height) => at(name).rollback(height),
    settle: async (name, height) => at(name).settle(height),
    nonces: async (name, accounts) => at(name).nonces(accounts),
    lanes: async (name, sources) => at(name).lanes(sources),
    read: async (name, key) => at(name).read(key),
    flush: async () => undefined,
    async prove(name, key) {
      const session = at(name);
      return { height: session.height, stateRoot: session.stateRoot, value: session.read(key), proof: session.prove(key) };
    },
    async chunk(name, place) {
      const session = at(name);
      return { height: session.height, stateRoot: session.stateRoot, ...session.chunk(place) };
    },
    async snapshot(name) {
      const { height, stateRoot } = at(name);
      const { chunk } = at(name).chunk();
      return { height, stateRoot, chunks: chunk === undefined ? [] : [chunk] };
    },
    async restore(name, target, chunk) {
      const cells = restored.get(name) ?? memoryCells();
      restored.set(name, cells);
      return new SnapshotImport(cells, target).add(chunk);
    },
    async forget(name) {
      sessions.delete(name);
      restored.delete(name);
    },
    close: async (name) => void sessions.delete(name),
  };
}
