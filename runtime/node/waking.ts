/** Which rollups of a node hear of a certificate. */
import type { Hex } from '../../protocols/bytes.ts';

/** Rollups that look for messages when another one's block is certified: each look is a question to a member. */
const WOKEN = 8;

/** Whose it is; and since its block may have sent messages to any other, all others of a few, and some of many, in turns. */
export function wakers(rollups: readonly Hex[]): (certified: Hex) => readonly Hex[] {
  let turn = 0;
  return (certified) => {
    const others = rollups.filter((each) => each !== certified);
    const woken = others.length <= WOKEN ? others : [...others, ...others].slice(turn % others.length).slice(0, WOKEN);
    turn = (turn + WOKEN) % Math.max(1, rollups.length);
    return others.length < rollups.length ? [certified, ...woken] : woken;
  };
}
