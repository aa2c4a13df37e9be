/** Rollups that are executed again, in the replica's thread: their states, and what each entry of the newest blocks did. One operation at a time. */
import { Session } from '../../../contracts/execution/session.ts';
import { LayeredState } from '../../../contracts/execution/state.ts';
import { type Trace, Tracer } from '../../../contracts/execution/trace.ts';
import { toModule } from '../../../contracts/guest/bundle.ts';
import { type Guest, loadGuest } from '../../../contracts/guest/host.ts';
import type { Entry } from '../../../protocols/block.ts';
import type { Hex } from '../../../protocols/bytes.ts';
import { sha256Hex } from '../../../protocols/crypto/hash.ts';
import type { StateProof } from '../../../protocols/state-proof.ts';

export interface OpenInput {
  readonly chain: number;
  readonly rollup: Hex;
  /** The first version as published, a module or a bundle. */
  readonly wasm: Uint8Array;
  readonly genesis: Uint8Array;
}

export interface BlockInput {
  readonly height: number;
  readonly time: number;
  readonly entries: readonly Entry[];
  /** The version that takes over with this block, as published. */
  readonly code?: Uint8Array | undefined;
}

/** What of a header executing a block gives. */
export interface Roots {
  readonly stateRoot: Hex;
  readonly actionsRoot: Hex;
  readonly receiptsRoot: Hex;
  readonly outboxRoot: Hex;
  readonly fuel: bigint;
}

export interface Proven {
  readonly height: number;
  readonly stateRoot: Hex;
  readonly value: Uint8Array | undefined;
  readonly proof: StateProof;
}

export interface Listing {
  readonly height: number;
  readonly entries: readonly { readonly key: Uint8Array; readonly value: Uint8Array }[];
}

interface Open {
  readonly session: Session;
  readonly state: LayeredState;
  readonly tracer: Tracer;
  readonly versions: Map<Hex, Guest>;
  readonly traces: Map<number, readonly Trace[]>;
}

/** Blocks of each rollup that can be stepped through. */
export const STEPS = 256;
/** Bytes of keys and values that their traces may take, of one rollup: one that reads a book of a megabyte in each action keeps fewer blocks. */
const TRACE_BYTES = 32 * 1024 * 1024;

export class ReplicaRollups {
  readonly #open = new Map<Hex, Open>();

  /** Answers the root of genesis. Throws what is wrong with the app. */
  open({ chain, rollup, wasm, genesis }: OpenInput): Hex {
    const tracer = new Tracer();
    const state = new LayeredState();
    const versions = new Map<Hex, Guest>();
    const session = new Session({ chain, rollup, guest: loadGuest(toModule(wasm)), genesis, state, onlooker: tracer, versions: (code) => versions.get(code) });
    this.#open.set(rollup, { session, state, tracer, versions, traces: new Map() });
    return session.genesisRoot;
  }

  /** Executes the next block. Throws when an entry may not be in a block. */
  execute(rollup: Hex, { code, ...block }: BlockInput): Roots {
    const { session, tracer, versions, traces } = this.#of(rollup);
    if (code !== undefined) versions.set(sha256Hex(code), loadGuest(toModule(code)));
    const executed = session.execute(block);
    if (executed.kind === 'invalid') throw new Error(`entry ${executed.entry}: ${executed.reason}`);
    traces.set(block.height, tracer.last);
    forget(traces);
    // Certified blocks are not rolled back: nothing has to be kept for that.
    session.settle(block.height);
    const { stateRoot, actionsRoot, receiptsRoot, outboxRoot, fuel } = executed;
    return { stateRoot, actionsRoot, receiptsRoot, outboxRoot, fuel };
  }

  /** `undefined` when the block was forgotten, or was not executed yet. */
  traces(rollup: Hex, height: number): readonly Trace[] | undefined {
    return this.#of(rollup).traces.get(height);
  }

  prove(rollup: Hex, key: Uint8Array): Proven {
    const { session } = this.#of(rollup);
    return { height: session.height, stateRoot: session.stateRoot, value: session.read(key), proof: session.prove(key) };
  }

  /** Keys in [from, until), in order. */
  list(rollup: Hex, from: Uint8Array, until: Uint8Array, limit: number): Listing {
    const { session, state } = this.#of(rollup);
    const entries: { key: Uint8Array; value: Uint8Array }[] = [];
    for (let next = from; entries.length < limit; ) {
      const key = state.next(next, until, false);
      if (key === undefined) break;
      entries.push({ key, value: state.get(key) ?? new Uint8Array() });
      next = Uint8Array.from([...key, 0]);
    }
    return { height: session.height, entries };
  }

  #of(rollup: Hex): Open {
    const open = this.#open.get(rollup);
    if (open === undefined) throw new Error(`no replica of ${rollup}`);
    return open;
  }
}

const sizeOf = (traces: readonly Trace[]): number =>
  traces.reduce((sum, { reads, writes }) => {
    const read = reads.reduce((of, { key, value }) => of + key.length + (value?.length ?? 0), 0);
    return sum + read + writes.reduce((of, { key, before, after }) => of + key.length + (before?.length ?? 0) + (after?.length ?? 0), 0);
  }, 0);

function forget(traces: Map<number, readonly Trace[]>): void {
  let bytes = [...traces.values()].reduce((sum, each) => sum + sizeOf(each), 0);
  for (const [height, each] of traces) {
    if (traces.size <= STEPS && bytes <= TRACE_BYTES) return;
    traces.delete(height);
    bytes -= sizeOf(each);
  }
}
