/** The Executor port over the real session and the app run natively: one per life of a node, gone with it. */
import type { Executor } from '../../actors/ports/executor.ts';
import { Session } from '../../contracts/execution/session.ts';
import { LayeredState } from '../../contracts/execution/state.ts';
import { type BaseCells, memoryCells } from '../../contracts/execution/tree/cells.ts';
import { SnapshotImport } from '../../contracts/execution/tree/import.ts';
import { type Hex, toHex } from '../../protocols/bytes.ts';
import { sha256Hex } from '../../protocols/crypto/hash.ts';
import type { KeptState } from './facts.ts';
import { FIRST, VERSIONS } from './ledger.ts';

export interface NativeExecutor extends Executor {
  /** Every session with all of its state. */
  states(): Omit<KeptState, 'node'>[];
}

/** All of a session's state, as one text. */
export const textOf = (session: Session): string => toHex(session.chunk().chunk ?? new Uint8Array());

export function createNativeExecutor(): NativeExecutor {
  const sessions = new Map<string, Session>();
  /** Versions that each session was given. */
  const codes = new Map<string, Set<Hex>>();
  /** States made of snapshots, until a session goes on from them. */
  const restored = new Map<string, BaseCells>();
  const at = (name: string): Session => {
    const session = sessions.get(name);
    if (session === undefined) throw new Error(`no session ${name}`);
    return session;
  };
  return {
    async open(name, { chain, rollup, genesis, versions = [] }) {
      const given = new Set(versions.map(sha256Hex));
      codes.set(name, given);
      const find = (code: Hex) => (given.has(code) ? VERSIONS.get(code)?.guest : undefined);
      const session = new Session({ chain, rollup, code: FIRST.code, guest: FIRST.guest, genesis, versions: find, state: new LayeredState(restored.get(name)) });
      // From now on it is the session's.
      restored.delete(name);
      sessions.set(name, session);
      const { height, stateRoot, genesisRoot, version } = session;
      // Nothing outlives the node.
      return { height, stateRoot, genesisRoot, version, settledHeight: undefined };
    },
    async execute(name, { code, ...input }) {
      if (code !== undefined) codes.get(name)?.add(sha256Hex(code));
      return at(name).execute(input);
    },
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
    states: () => [...sessions].map(([session, of]) => ({ session, height: of.height, state: textOf(of) })),
  };
}
