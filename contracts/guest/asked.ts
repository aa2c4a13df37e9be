/** Asks as the host sees them: which of a guest's messages are one, and what is remembered of each. */
import { L1 } from '../../protocols/l1.ts';
import { LIMITS } from '../../protocols/limits.ts';
import type { OutMessage } from './host.ts';

const DEADLINE_BYTES = 6;

/** Names that mean something to the framework, wherever they come from. */
const isReserved = (action: string): boolean => action.startsWith('?') || action.startsWith('@');

const replyOf = (action: string): number => (/^\?(0|[1-9][0-9]{0,2})$/.test(action) ? Number(action.slice(1)) : -1);

/** Whether a guest may send this after `before` in one call, when its manifest has so many replies. */
export function maySend(message: OutMessage, before: OutMessage | undefined, replies: number): boolean {
  const { action, to, payload } = message;
  if (!isReserved(action)) return true;
  const reply = replyOf(action);
  if (reply < 0 || reply >= replies || before === undefined || isReserved(before.action) || before.to !== to || to === L1) return false;
  return payload.length >= DEADLINE_BYTES && payload.length <= LIMITS.noteBytes;
}

/** A message of an app, with what it wants to hear. */
export interface SentMessage extends OutMessage {
  readonly ask?: { readonly reply: number; readonly deadline: number; readonly note: Uint8Array };
}

/** A call's messages, each with what was said behind it. */
export function withAsks(messages: readonly OutMessage[]): readonly SentMessage[] {
  if (!messages.some(({ action }) => isReserved(action))) return messages;
  return messages.flatMap((message, at): SentMessage[] => {
    if (isReserved(message.action)) return [];
    const next = messages[at + 1];
    return [next !== undefined && isReserved(next.action) ? { ...message, ask: read(next) } : message];
  });
}

function read({ action, payload }: OutMessage): NonNullable<SentMessage['ask']> {
  const view = new DataView(payload.buffer, payload.byteOffset);
  return { reply: replyOf(action), deadline: view.getUint32(0, true) + view.getUint16(4, true) * 2 ** 32, note: payload.subarray(DEADLINE_BYTES) };
}
