/** What `transfers.circom` is given of moves: the twin of the app's machine in TypeScript, from which both the machine's tests and the prover take their word. */
import { balanceOf, DEPTH, leafAt, type Nodes, nodeAt, ownerOf, putLeaf, siblingsOf, UNIT } from './accounts.ts';

export interface Move {
  readonly from: number;
  readonly to: number;
  readonly amount: bigint;
  /** Who gets it: whose the slot is from then on, if it was nobody's. */
  readonly owner: bigint;
}

/** Inputs of the circuit by their names; numbers as decimal text, as witness calculators take them. */
export interface CircuitInput {
  readonly [name: string]: string | readonly string[] | readonly (readonly string[])[];
  readonly before: string;
  readonly after: string;
}

/** A move that the circuit has no witness for. */
export class MoveError extends Error {
  override readonly name = 'MoveError';
}

const pathOf = (slot: number): string[] => Array.from({ length: DEPTH }, (_, bit) => String((slot >> bit) & 1));

/** Makes moves in a tree, and says what the circuit is given of them; `places` is how many it takes at once, moves of nothing fill up. */
export function applyMoves(nodes: Nodes, moves: readonly Move[], places: number): CircuitInput {
  if (moves.length > places) throw new MoveError(`${moves.length} moves are more than ${places}`);
  const before = nodeAt(nodes, 1);
  const nothing: Move = { from: 0, to: 0, amount: 0n, owner: ownerOf(leafAt(nodes, 0)) };
  const rows = [...moves, ...Array<Move>(places - moves.length).fill(nothing)].map((move) => applyMove(nodes, move));
  const column = <T>(of: (row: (typeof rows)[number]) => T): T[] => rows.map(of);
  return {
    before: String(before),
    after: String(nodeAt(nodes, 1)),
    amount: column((row) => row.amount),
    fromPath: column((row) => row.fromPath),
    fromOwner: column((row) => row.fromOwner),
    fromBalance: column((row) => row.fromBalance),
    fromSiblings: column((row) => row.fromSiblings),
    toPath: column((row) => row.toPath),
    toLeaf: column((row) => row.toLeaf),
    toSiblings: column((row) => row.toSiblings),
    opens: column((row) => row.opens),
  };
}

function applyMove(nodes: Nodes, { from, to, amount, owner }: Move) {
  const source = leafAt(nodes, from);
  if (amount < 0n || amount > balanceOf(source)) throw new MoveError(`slot ${from} has less than ${amount}`);
  const fromSiblings = siblingsOf(nodes, from);
  putLeaf(nodes, from, source - UNIT * amount);
  const toLeaf = leafAt(nodes, to);
  if (toLeaf !== 0n && ownerOf(toLeaf) !== owner) throw new MoveError(`slot ${to} is somebody else's`);
  const opens = toLeaf === 0n ? owner : 0n;
  const toSiblings = siblingsOf(nodes, to);
  putLeaf(nodes, to, toLeaf + opens + UNIT * amount);
  return {
    ...{ amount: String(amount), opens: String(opens), toLeaf: String(toLeaf) },
    ...{ fromPath: pathOf(from), fromOwner: String(ownerOf(source)), fromBalance: String(balanceOf(source)), fromSiblings: fromSiblings.map(String) },
    ...{ toPath: pathOf(to), toSiblings: toSiblings.map(String) },
  };
}
