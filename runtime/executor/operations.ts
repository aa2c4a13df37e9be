/** What can be asked of an executor's worker, and how it answers: plain data both ways. */
import type { ExecuteInput, Execution, Session as OpenSession, ProvenEntry, SessionInput, Snapshot, TipChunk } from '../../actors/ports/executor.ts';
import { Session } from '../../contracts/execution/session.ts';
import type { SessionOptions } from '../../contracts/execution/session-options.ts';
import { LayeredState } from '../../contracts/execution/state.ts';
import type { ChunkPlace } from '../../contracts/execution/tree/export.ts';
import { type ImportedChunk, SnapshotImport, type SnapshotTarget } from '../../contracts/execution/tree/import.ts';
import type { Unfit } from '../../contracts/execution/upgrade.ts';
import { BundleError, toModule } from '../../contracts/guest/bundle.ts';
import { type Driver, plainDriver } from '../../contracts/guest/driver.ts';
import { type Guest, GuestError, loadGuest } from '../../contracts/guest/host.ts';
import { checkAction, identifyAction } from '../../protocols/action.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { sha256Hex } from '../../protocols/crypto/hash.ts';
import { ExecutorError } from './errors.ts';
import { forgetKept, type KeptCells, openKept } from './kept.ts';
import { type EngineOptions, SHADOW_SHARE, shadowedGuest } from './shadow.ts';

export interface Operations {
  open: (session: string, input: SessionInput) => Promise<OpenSession>;
  execute: (session: string, input: ExecuteInput) => Execution;
  rollback: (session: string, height: number) => void;
  settle: (session: string, height: number) => Promise<void>;
  nonces: (session: string, accounts: readonly Hex[]) => readonly bigint[];
  lanes: (session: string, sources: readonly Hex[]) => readonly number[];
  read: (session: string, key: Uint8Array) => Uint8Array | undefined;
  flush: (session: string) => Promise<number | undefined>;
  prove: (session: string, key: Uint8Array) => ProvenEntry;
  chunk: (session: string, place?: ChunkPlace) => TipChunk;
  snapshot: (session: string) => Snapshot;
  restore: (session: string, target: SnapshotTarget, chunk: Uint8Array) => Promise<ImportedChunk>;
  forget: (session: string) => Promise<void>;
  close: (session: string) => Promise<void>;
  /** Closes every session. */
  closeAll: () => Promise<void>;
}

export type { ExecutorError, ExecutorErrorCode } from './errors.ts';

/** Compiled modules kept for sessions to come. */
const GUESTS = 64;

/** A session's cells, and what they are open for. */
interface Held {
  readonly cells: KeptCells;
  session?: Session;
  /** Later versions of its app, as published, by hash. */
  readonly versions?: Map<Hex, Uint8Array>;
}

export interface OperationsOptions {
  readonly driver?: Driver;
  readonly engine?: EngineOptions;
  readonly stateFolder?: string | undefined;
}

/** Sessions and compiled guests of one worker. Guests are stateless, so sessions share them. One operation at a time. */
export function createOperations({ driver = plainDriver, engine: { engine = 'wasm', shadow = SHADOW_SHARE } = {}, stateFolder }: OperationsOptions = {}): Operations {
  const held = new Map<string, Held>();
  const guests = new Map<Hex, Guest>();

  function guestOf(wasm: Uint8Array, hash: Hex): Guest {
    const guest = guests.get(hash) ?? loadGuest(toModule(wasm), { driver });
    guests.set(hash, guest);
    if (guests.size > GUESTS) guests.delete(guests.keys().next().value as Hex);
    return guest;
  }
  /** Whether a later version runs is the same on every node, but for what this one lacks. */
  function versionOf(versions: ReadonlyMap<Hex, Uint8Array>, code: Hex): Guest | Unfit | undefined {
    const wasm = versions.get(code);
    try {
      return wasm && guestOf(wasm, code);
    } catch (error) {
      if (!isUnfit(error)) throw error;
      return { unfit: (error as Error).message };
    }
  }
  function at(name: string): Session {
    const session = held.get(name)?.session;
    if (session === undefined) throw new ExecutorError('no-session', `no session ${name}`);
    return session;
  }
  async function close(name: string): Promise<void> {
    const { cells, session } = held.get(name) ?? {};
    held.delete(name);
    try {
      session?.flush();
    } finally {
      await cells?.close();
    }
  }
  /** Cells of a session that is not open: those of a snapshot on its way, or what is kept. */
  async function cellsOf(name: string): Promise<KeptCells> {
    if (held.get(name)?.session !== undefined) await close(name);
    const cells = held.get(name)?.cells ?? (await openKept(stateFolder, name));
    held.set(name, { cells });
    return cells;
  }

  async function open(name: string, { wasm, native, versions: later = [], areSignaturesChecked = false, ...input }: SessionInput): Promise<OpenSession> {
    const code = sha256Hex(wasm);
    const module = guestOf(wasm, code);
    const guest = engine === 'native' ? shadowedGuest(native, module, shadow) : module;
    const versions = new Map(later.map((each) => [sha256Hex(each), each]));
    const cells = await cellsOf(name);
    try {
      const session = new Session({
        ...input,
        code,
        guest,
        check: areSignaturesChecked ? identifyAction : checkAction,
        versions: (of) => versionOf(versions, of),
        state: new LayeredState(cells),
      } satisfies SessionOptions);
      await cells.flush();
      held.set(name, { cells, session, versions });
      const { height, stateRoot, genesisRoot, version } = session;
      return { height, stateRoot, genesisRoot, version, settledHeight: cells.settledHeight };
    } catch (error) {
      await close(name);
      throw error;
    }
  }

  async function restore(name: string, target: SnapshotTarget, chunk: Uint8Array): Promise<ImportedChunk> {
    if (held.get(name)?.session !== undefined) throw new ExecutorError('bad-snapshot', `session ${name} is open`);
    const cells = await cellsOf(name);
    const answer = new SnapshotImport(cells, target).add(chunk);
    if (answer.kind === 'complete') await cells.flush();
    else await cells.drain();
    return answer;
  }

  function chunkOf(name: string, place?: ChunkPlace): TipChunk {
    const session = at(name);
    if (place?.cursor !== undefined && !isCursor(place.cursor)) throw new ExecutorError('bad-cursor', `not a cursor: ${place.cursor}`);
    return { height: session.height, stateRoot: session.stateRoot, ...session.chunk(place) };
  }
  function snapshotOf(name: string): Snapshot {
    const chunks: Uint8Array[] = [];
    for (let place: ChunkPlace | undefined = {}; place !== undefined; ) {
      const { chunk, next } = at(name).chunk(place);
      if (chunk !== undefined) chunks.push(chunk);
      place = next === undefined ? undefined : { cursor: next };
    }
    const { height, stateRoot } = at(name);
    return { height, stateRoot, chunks };
  }
  function proven(name: string, key: Uint8Array): ProvenEntry {
    const session = at(name);
    return { height: session.height, stateRoot: session.stateRoot, value: session.read(key), proof: session.prove(key) };
  }

  return {
    open,
    execute(name, { code, ...input }) {
      const session = at(name);
      if (code !== undefined) held.get(name)?.versions?.set(sha256Hex(code), code);
      return session.execute(input);
    },
    rollback: (name, height) => at(name).rollback(height),
    settle: (name, height) => {
      at(name).settle(height);
      return held.get(name)?.cells.drain() ?? Promise.resolve();
    },
    nonces: (name, accounts) => at(name).nonces(accounts),
    lanes: (name, sources) => at(name).lanes(sources),
    read: (name, key) => at(name).read(key),
    async flush(name) {
      at(name).flush();
      const { cells } = held.get(name) as Held;
      await cells.flush();
      return cells.settledHeight;
    },
    prove: proven,
    chunk: chunkOf,
    snapshot: snapshotOf,
    restore,
    async forget(name) {
      await close(name).catch(() => undefined);
      await forgetKept(stateFolder, name);
    },
    close,
    async closeAll() {
      await Promise.allSettled([...held.keys()].map(close));
    },
  };
}

/** What is wrong with a published version itself; an engine that this node does not have is not. */
const UNFIT: ReadonlySet<unknown> = new Set(['bad-module', 'bad-manifest', 'bad-abi', 'damaged', 'bad-script', 'out-of-fuel', 'too-large']);
const isUnfit = (error: unknown): boolean => (error instanceof GuestError || error instanceof BundleError) && UNFIT.has(error.code);

const isCursor = (cursor: string): boolean => /^[0-9a-f]{0,64}$/.test(cursor);
