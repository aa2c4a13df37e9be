/**
 * How a guest asks: a message, and right behind it what is to be remembered of it, as a message of its own to the same rollup. The host puts
 * the two together; outside of it nobody sees the second. Small, since it becomes part of every app.
 */
import { OUTCOMES } from '../../protocols/outcome.ts';
import type { Fields } from '../../protocols/schema.ts';

/** The action of what follows an ask; `reply` is its place in the manifest. No action of an app has such a name. */
export const askName = (reply: number): string => `?${reply}`;

/** What the author's `send` finds it by. */
export const askLookup = (reply: string): string => `?${reply}`;

/** What follows an ask: the time until which it may be done, in milliseconds since 1970 or 0, and what the reply is to be called with. */
export const askInput = (note: Fields): Fields => ({ deadline: 'uint48', note });

/** What a reply is called with. */
export const replyInput = (note: Fields): Fields => ({ outcome: { status: ['enum', OUTCOMES], code: 'uint32' }, note });
