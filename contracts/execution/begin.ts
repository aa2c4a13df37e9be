/** Where a session begins: from what its state holds, from genesis, or from a checkpoint. */
import { type Hex, ZERO32 } from '../../protocols/bytes.ts';
import { sha256Hex } from '../../protocols/crypto/hash.ts';
import { type StateEntry, stateRootOf } from '../../protocols/state-tree.ts';
import { NOBODY } from '../guest/abi.ts';
import { GENESIS_TRANSITION } from '../guest/host.ts';
import { differenceOf, NO_CODE, type Origin, readOrigin, writeOrigin } from './origin.ts';
import { SessionError, type SessionOptions } from './session-options.ts';

/** The state before genesis. */
const NOTHING = { get: () => undefined, next: () => undefined };

function genesisWrites({ rollup, guest, genesis }: SessionOptions): StateEntry[] {
  const [result] = guest.apply({ rollup, height: 0, time: 0, entropy: ZERO32, calls: [{ transition: GENESIS_TRANSITION, sender: NOBODY, payload: genesis }] }, NOTHING);
  if (result?.status !== 'executed') throw new SessionError('bad-genesis', `genesis reverted: ${result?.reason}`);
  return [...result.writes].flatMap(({ key, value }) => (value === undefined ? [] : [{ key, value }]));
}

export interface Beginning {
  readonly genesisRoot: Hex;
  readonly entries: readonly StateEntry[];
}

const wantedOrigin = ({ chain, rollup, code = NO_CODE, genesis }: SessionOptions): Omit<Origin, 'genesisRoot'> => ({ chain, rollup, code, genesis: sha256Hex(genesis) });

/** From what the state holds, or from genesis when it holds nothing. */
export function begun(options: SessionOptions): Beginning {
  const { state } = options;
  if (state.isUnfinished) throw new SessionError('unfinished-snapshot', 'the state is a snapshot that is not whole');
  if (!state.isEmpty) return { genesisRoot: genesisRootOf(options), entries: [] };
  const entries = genesisWrites(options);
  state.load(0, entries);
  state.origin = writeOrigin({ ...wantedOrigin(options), genesisRoot: state.root });
  return { genesisRoot: state.root, entries };
}

/** A snapshot comes without an origin: it gets one when it is first opened. */
function genesisRootOf(options: SessionOptions): Hex {
  const { state } = options;
  const wanted = wantedOrigin(options);
  if (state.origin === undefined) state.origin = writeOrigin({ ...wanted, genesisRoot: stateRootOf(genesisWrites(options)) });
  const kept = readOrigin(state.origin as Uint8Array);
  const difference = differenceOf(kept, wanted);
  if (difference !== undefined) throw new SessionError('other-state', difference);
  return kept.genesisRoot;
}

export function resumed(options: SessionOptions, { height, stateRoot, entries }: NonNullable<SessionOptions['checkpoint']>): Beginning {
  const { state } = options;
  if (!state.isEmpty && state.height === height && state.root === stateRoot) return { genesisRoot: genesisRootOf(options), entries: [] };
  const genesisRoot = stateRootOf(genesisWrites(options));
  state.load(height, entries);
  const { root } = state;
  if (root !== stateRoot) {
    state.clear();
    throw new SessionError('bad-checkpoint', `the entries have root ${root}, not ${stateRoot}`);
  }
  state.origin = writeOrigin({ ...wantedOrigin(options), genesisRoot });
  return { genesisRoot, entries: [] };
}
