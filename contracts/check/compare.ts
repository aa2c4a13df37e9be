/** Compares receipts of the same call, part by part. */
import { toHex } from '../../protocols/bytes.ts';
import type { CallResult } from '../guest/host.ts';
import type { ReceiptJson } from './report.ts';

const PARTS = ['status', 'code', 'events', 'messages', 'writes'] as const;

/** The parts of a receipt that every engine must agree on, as text that is equal exactly when they are. */
const textOf: Readonly<Record<(typeof PARTS)[number], (of: CallResult) => string>> = {
  status: ({ status }) => status,
  code: ({ code }) => String(code),
  events: ({ events }) => events.map(({ id, data }) => `${id} ${toHex(data)}`).join(),
  messages: ({ messages }) => messages.map(({ to, action, payload }) => `${to} ${JSON.stringify(action)} ${toHex(payload)}`).join(),
  writes: ({ writes }) => [...writes].map(({ key, value }) => `${toHex(key)} ${value ? toHex(value) : 'deleted'}`).join(),
};

export interface Difference {
  readonly action: number;
  readonly what: string;
}

/** The first call whose receipts differ, or `undefined`. `fuel` says whether fuel must be equal too. */
export function firstDifference(left: readonly CallResult[], right: readonly CallResult[], fuel: boolean): Difference | undefined {
  for (let action = 0; action < Math.max(left.length, right.length); action++) {
    const [a, b] = [left[action], right[action]];
    if (a === undefined || b === undefined) return { action, what: 'number of receipts' };
    const what = PARTS.find((part) => textOf[part](a) !== textOf[part](b)) ?? (fuel && a.fuel !== b.fuel ? 'fuel' : undefined);
    if (what !== undefined) return { action, what };
  }
  return undefined;
}

/** A receipt for people; a reason helps to understand, though engines word it differently. */
export function receiptJson(result: CallResult | undefined, metered: boolean): ReceiptJson {
  if (result === undefined) return {};
  const { status, code, reason, events, messages, writes, fuel } = result;
  return {
    status,
    code,
    ...(reason !== '' && { reason }),
    events: events.map(({ id, data }) => ({ id, data: toHex(data) })),
    messages: messages.map(({ to, action, payload }) => ({ to, action, payload: toHex(payload) })),
    writes: [...writes].map(({ key, value }) => ({ key: toHex(key), value: value ? toHex(value) : null })),
    ...(metered && { fuel: fuel.toString() }),
  };
}
