/** From the events of a block to what is proven of it. */
import type { Transition } from '../../actors/ports/prover.ts';
import type { Manifest } from '../../contracts/guest/manifest.ts';
import { type Nodes, nodeAt } from '../../contracts/proofs/accounts.ts';
import { applyMoves, type Move } from '../../contracts/proofs/witness.ts';
import type { BlockResult } from '../../protocols/block.ts';
import { decode } from '../../protocols/codec.ts';
import { codecOf } from '../../protocols/schema.ts';
import { ProofError } from './errors.ts';

/** The event that tells of a move, as the app has it. */
const MOVED = { name: 'moved', fields: { from: 'uint8', to: 'uint8', owner: 'address', amount: 'uint256' } } as const;

/** Throws `ProofError` for an app that does not keep its accounts as the circuit knows them. */
export function checkProvable({ name, state, events }: Pick<Manifest, 'name' | 'state' | 'events'>): void {
  const [first] = state;
  const isRoot = first?.kind === 'value' && first.type === 'uint256';
  const isTold = events.some((event) => event.name === MOVED.name && JSON.stringify(event.fields) === JSON.stringify(MOVED.fields));
  if (!isRoot || !isTold)
    throw new ProofError(
      'bad-circuit',
      `${name} cannot be proven: its state has to begin with the root of its accounts, and an event "moved" has to tell every change of them (contracts/apps/transfers-zk)`,
    );
}

/** Moves of a block, in order: reverted entries have no events. */
export function movesIn(events: Manifest['events'], result: Pick<BlockResult, 'events'>): Move[] {
  const id = events.findIndex(({ name }) => name === MOVED.name);
  const codec = codecOf(MOVED.fields);
  return result.events.flatMap((event) => {
    if (event.id !== id) return [];
    const decoded = decode(codec, event.payload);
    if (!decoded.ok) throw decoded.error;
    const { from, to, owner, amount } = decoded.value as { from: number; to: number; owner: string; amount: bigint };
    return [{ from, to, owner: BigInt(owner), amount }];
  });
}

/** What is to be proven of a block, `places` moves at a time; the tree has made the moves afterwards. */
export function transitionsOf(nodes: Nodes, moves: readonly Move[], places: number): Transition[] {
  return Array.from({ length: Math.ceil(moves.length / places) }, (_, at) => {
    const before = nodeAt(nodes, 1);
    const input = applyMoves(nodes, moves.slice(at * places, (at + 1) * places), places);
    return { before, after: nodeAt(nodes, 1), input };
  });
}
