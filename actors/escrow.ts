/** Whether an app has paid for its verification: the same question for its operator and for each member. */
import type { Tip } from './records.ts';

export type Credit = 'paid' | 'low' | 'dry';

/** Below this share of all the work ever paid for, the deposit is low. */
const LOW_SHARE = 10n;

/** `paid` is work of all blocks together; `undefined` where verification is free. */
export function creditOf({ work }: Pick<Tip, 'work'>, paid: bigint | undefined): Credit {
  if (paid === undefined) return 'paid';
  if (work > paid) return 'dry';
  return (paid - work) * LOW_SHARE <= paid ? 'low' : 'paid';
}
