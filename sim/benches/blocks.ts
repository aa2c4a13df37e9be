/**
 * Blocks of actions through a session, as a verifier executes them: nonces, the guest, receipts and roots, but no signatures. The digest
 * that a wallet signs is part of checking its signature (`checkAction`), so it is made before the clock runs, as `action.identify` says.
 */
import { Session } from '../../contracts/execution/session.ts';
import type { LayeredState } from '../../contracts/execution/state.ts';
import type { Guest } from '../../contracts/guest/host.ts';
import { actionBook, type IdentifiedAction, identifyAction, type SignedAction } from '../../protocols/action.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { BenchError, cpuMs, type Measured } from './bench.ts';

const CHAIN = 7;
const ROLLUP: Hex = `0x${'11'.repeat(32)}`;
const SIGNATURE: Hex = `0x${'00'.repeat(65)}`;
export const BLOCK_ACTIONS = 1000;
/** Of one run. With four warm-ups a guest has run 40,000 actions before the first figure: V8 takes as many to have all of it optimized. */
const BLOCKS = 10;
/** A bench of actions that revert would measure something else. */
const MOST_REVERTED = BLOCK_ACTIONS / 100;

/** What a load says of one action. */
export type Intent = Pick<SignedAction, 'transition' | 'sender' | 'payload'>;
type ActionEntry = { readonly kind: 'action'; readonly action: SignedAction };

export const account = (number: number): Hex => `0x${(number + 1).toString(16).padStart(40, '0')}`;

/** Makes blocks of a load's actions, with the nonces they need. */
function blocksOf(next: () => Intent): () => ActionEntry[] {
  const nonces = new Map<Hex, bigint>();
  const one = (): ActionEntry => {
    const intent = next();
    const nonce = nonces.get(intent.sender) ?? 0n;
    nonces.set(intent.sender, nonce + 1n);
    return { kind: 'action', action: { ...intent, rollup: ROLLUP, nonce, signature: SIGNATURE } };
  };
  return () => Array.from({ length: BLOCK_ACTIONS }, one);
}

export interface BlockBenchOptions {
  readonly name: string;
  readonly guest: Guest;
  readonly genesis: Uint8Array;
  /** May hold entries already. */
  readonly state: LayeredState;
  readonly next: () => Intent;
  /** Of one run. */
  readonly blocks?: number;
  /** Ends a run: what waits for the disk has to get there, and counts. */
  readonly flush?: () => Promise<void>;
}

export interface BlockBench extends Measured {
  /** After all runs so far. */
  readonly stateRoot: () => Hex;
}

/** Actions per second of CPU. */
export function blockBench({ name, guest, genesis, state, next, blocks: count = BLOCKS, flush = async () => undefined }: BlockBenchOptions): BlockBench {
  const book = actionBook(CHAIN, ROLLUP, guest.manifest.actions);
  const checked = new WeakMap<SignedAction, IdentifiedAction>();
  const session = new Session({ chain: CHAIN, rollup: ROLLUP, guest, genesis, state, check: (_, action) => checked.get(action) ?? identifyAction(book, action) });
  const block = blocksOf(next);
  const run = async (): Promise<number> => {
    const blocks = Array.from({ length: count }, block);
    for (const { action } of blocks.flat()) checked.set(action, identifyAction(book, action));
    const took = await cpuMs(() => {
      for (const each of blocks) advance(session, each);
      return flush();
    });
    return (BLOCK_ACTIONS * count * 1000) / took;
  };
  return { name, unit: 'actions/core-s', run, stateRoot: () => session.stateRoot };
}

function advance(session: Session, entries: readonly ActionEntry[]): void {
  const done = session.execute({ height: session.height + 1, time: 1, entries });
  if (done.kind !== 'executed') throw new BenchError(`entry ${done.entry}: ${done.reason}`);
  const reverted = done.result.receipts.flatMap(({ status }, at) => (status === 'executed' ? [] : [at]));
  if (reverted.length > MOST_REVERTED) throw new BenchError(`${reverted.length} of ${entries.length} actions reverted, the first: ${done.result.reasons[reverted[0] as number]}`);
  session.settle(session.height);
}
