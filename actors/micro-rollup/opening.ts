/** Starting an operator: its journal, the blocks since, and the version in force. */
import { readVersion, VERSION_KEY } from '../../contracts/execution/reserved.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { L1 } from '../../protocols/l1.ts';
import { replay, shownOf } from '../replay.ts';
import type { Context, MicroRollupOptions, Opened } from './context.ts';

/** Bodies are in this node's own store; a member has what a damaged one lost. */
const FETCH_MS = 4_000;

export const membersOf = ({ committees }: MicroRollupOptions): Hex[] => committees.current.members.map((member) => member.node);

/** A body or a version's code: from this node's own store, or from members. */
export const fetched = ({ ports, options }: Context, hash: Hex): PromiseLike<Uint8Array> => ports.blobs.fetch(hash, membersOf(options), FETCH_MS);

export async function open(context: Context): Promise<Opened> {
  const { ports, options, journal, session } = context;
  const recovered = await journal.recover();
  const { chain, rollup, wasm, genesis, neighbours, committee, log } = options;
  const kept = { ...recovered, announcement: journal.block, bytes: (hash: Hex) => fetched(context, hash) };
  const input = { chain, rollup, wasm, genesis, areSignaturesChecked: true, versions: await shownOf(options.later(), kept.bytes) };
  const tip = await replay({ executor: ports.executor, session, input, chain: kept, genesisCommittee: committee, log });
  if (recovered.tip === undefined) await journal.begin(tip);
  const version = readVersion(await ports.executor.read(session, VERSION_KEY));
  const book = options.bookOf(version === undefined ? wasm : await fetched(context, version));
  const known = ports.settlement === undefined ? neighbours() : [L1, ...neighbours()];
  const lanes = await ports.executor.lanes(session, known);
  return { recovered, tip, book, lanes: new Map(known.map((rollup, at) => [rollup, lanes[at] ?? 0])) };
}
