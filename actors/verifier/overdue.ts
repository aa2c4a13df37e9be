/** What an app has left out: votes wait until it takes that in. */
import type { Hex } from '../../protocols/bytes.ts';
import { L1 } from '../../protocols/l1.ts';
import { type Context, executes, type VerifierEvent } from './context.ts';
import { ignored, noted, type Waiting, waitingLanes } from './lanes.ts';

/** Messages of L1 in the chain up to the tip, or in a block above it that this node has executed before: once they are in some block, all below may be certified. */
export async function takenFromL1(context: Context): Promise<number> {
  const { ports, session, due, taken } = context;
  if (due === undefined || taken >= due || !executes(context)) return taken;
  const [next = 0] = await ports.executor.lanes(session, [L1]);
  return Math.max(taken, next);
}

/** Lanes that were left out for long, and are up to the tip. What was taken in once, in some block that this node executed, is left out no more. */
export async function leftOut(context: Context): Promise<Hex[]> {
  const { ports, session, options, env } = context;
  // A vote before the first look would be for whatever was left out before this life.
  if (context.lanes === undefined && executes(context)) context.lanes = noted(new Map(), await waitingLanes(ports, session, options.rollup), env.now());
  const late = ignored(context.lanes ?? new Map(), env.now(), options.laneMs);
  if (late.length === 0) return [];
  const next = await ports.executor.lanes(
    session,
    late.map(([from]) => from),
  );
  const moved = late.flatMap(([from, { seq }], at): [Hex, Waiting][] => ((next[at] ?? 0) > seq ? [[from, { seq: next[at] ?? 0, since: env.now() }]] : []));
  context.lanes = new Map([...(context.lanes ?? []), ...moved]);
  return late.flatMap(([from]) => (moved.some(([each]) => each === from) ? [] : [from]));
}

export function noteOverdue(context: Context, { claim, taken = context.taken, left = [], announcement }: Extract<VerifierEvent, { type: 'CLAIMED' }>): void {
  context.taken = Math.max(context.taken, taken);
  const { due, options, isOverdue } = context;
  if (claim === 'overdue' && !isOverdue) options.log('overdue', { height: announcement.header.height, due, taken, left });
  context.isOverdue = claim === 'overdue';
}
