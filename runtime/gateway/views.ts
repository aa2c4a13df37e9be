/** Blocks and actions as the interface shows them: plain JSON. */
import { askIn, replyIn } from '../../protocols/ask.ts';
import type { Entry, Receipt } from '../../protocols/block.ts';
import { type Hex, toHex } from '../../protocols/bytes.ts';
import { forcedIn, upgradeIn } from '../../protocols/inbound.ts';
import { L1 } from '../../protocols/l1.ts';
import type { DeliveredMessage } from '../../protocols/message.ts';
import { toJson } from '../../protocols/schema.ts';
import type { SeenBlock } from '../client/client.ts';
import { type Description, decoded } from './description.ts';
import { BLOCK_LEVELS, type KeptBlock, type Marks, type PendingAction } from './watched.ts';

export const levelOf = ({ levelAtMs }: Marks): string => BLOCK_LEVELS.findLast((level) => levelAtMs[level] !== undefined) ?? 'C1';

export interface BlockView {
  readonly height: number;
  readonly level: string;
  readonly [more: string]: unknown;
}

/** A block in a list. */
export const blockView = ({ block, marks, reverted }: KeptBlock): BlockView => ({
  rollup: block.rollup,
  height: block.header.height,
  hash: block.hash,
  time: block.header.time,
  entries: block.entries.length,
  reverted,
  fuel: block.header.fuel.toString(),
  bodyBytes: block.bodyBytes,
  stateRoot: block.header.stateRoot,
  receiptsRoot: block.header.receiptsRoot,
  level: levelOf(marks),
  levelAtMs: marks.levelAtMs,
});

/** Everything about a block. `sentBy` tells which entry sent which messages, where somebody executed the block to know. */
export const wholeBlockView = (kept: KeptBlock, sentBy?: readonly number[]): object => {
  const { header, result } = kept.block;
  const { parent, outboxRoot, actionsRoot, epoch, committee, next, dataCommitment, work } = header;
  const sent = result.messages.map(({ to, action, seq }) => ({ to, action, seq }));
  return {
    ...blockView(kept),
    ...{ parent, actionsRoot, outboxRoot, dataRoot: dataCommitment, epoch, committee, next, work: work.toString() },
    certifiedBy: kept.marks.certifiedBy,
    sent,
    entries: kept.block.entries.map((_, index) => ({ ...entryView(kept, index), sent: sentBy === undefined ? null : sent.filter((_of, at) => sentBy[at] === index) })),
    hooks: hookViews(kept),
  };
};

export interface HookView extends ReceiptView {
  readonly events: readonly EventView[];
}

/** What the hooks before and after a block's entries did. */
export const hookViews = ({ block, description }: Pick<KeptBlock, 'block' | 'description'>): HookView[] => {
  const count = block.entries.length;
  return block.receipts.slice(count).map((receipt, at) => ({ ...receiptView(receipt, block.result.reasons[count + at]), events: eventsOf(block, count + at, description) }));
};

/** What came of an entry or a hook. */
export interface ReceiptView {
  readonly status: Receipt['status'];
  readonly code: number;
  /** Why it reverted, for people. */
  readonly reason: string;
  readonly fuel: string;
}

/** An event of the app; without a name where its version is not known. */
export interface EventView {
  readonly name: string | null;
  readonly fields: unknown;
}

const receiptView = ({ status, code, fuel }: Receipt, reason = ''): ReceiptView => ({ status, code, reason, fuel: fuel.toString() });

export interface Named {
  readonly kind: 'action' | 'message' | 'inbound';
  readonly action: string | null;
  readonly sender: Hex | null;
  readonly nonce: string | null;
  readonly input: unknown;
  readonly from: Hex | null;
  readonly seq: number | null;
}

/** What an entry asks for. */
export function nameEntry(entry: Entry, description: Description | undefined): Named {
  if (entry.kind === 'message') return nameMessage(entry.delivered, description);
  const { transition, sender, nonce, payload } = entry.action;
  const action = description?.book.actions[transition];
  return { kind: 'action', action: action?.name ?? null, sender, nonce: nonce.toString(), input: decoded(action?.codec, payload), from: null, seq: null };
}

function nameMessage({ message }: DeliveredMessage, description: Description | undefined): Named {
  const { from, seq, action, payload } = message;
  const lane = { kind: from === L1 ? ('inbound' as const) : ('message' as const), nonce: null, from, seq };
  const code = upgradeIn(message);
  if (code !== undefined) return { ...lane, action, sender: null, input: { code } };
  const reply = replyIn(message);
  if (reply !== undefined) return { ...lane, action, sender: null, input: toJson(reply) };
  const forced = forcedIn(message);
  const ask = askIn(message);
  const name = forced?.action ?? ask?.action ?? action;
  const compiled = description?.book.actions.find((each) => (from === L1 && forced === undefined ? each.isDeposit : each.name === name && !each.isDeposit));
  return { ...lane, action: compiled?.name ?? name, sender: forced?.account ?? null, input: decoded(compiled?.codec, forced?.input ?? ask?.input ?? payload) };
}

export const eventsOf = ({ result }: Pick<SeenBlock, 'result'>, index: number, description: Description | undefined): EventView[] =>
  result.events.filter(({ entry }) => entry === index).map(({ id, payload }) => eventView(id, payload, description));

export function eventView(id: number, payload: Uint8Array, description: Description | undefined): EventView {
  const event = description?.events[id];
  return { name: event?.name ?? null, fields: event === undefined ? { payload: toHex(payload) } : decoded(event.codec, payload) };
}

export interface EntryView extends Named, ReceiptView {
  readonly index: number;
  readonly id: Hex;
  readonly events: readonly EventView[];
}

/** One entry of a block, with what came of it. */
export function entryView({ block, description }: Pick<KeptBlock, 'block' | 'description'>, index: number): EntryView {
  return {
    index,
    id: block.ids[index] as Hex,
    ...nameEntry(block.entries[index] as Entry, description),
    ...receiptView(block.receipts[index] as Receipt, block.result.reasons[index]),
    events: eventsOf(block, index, description),
  };
}

/** An action in a block. */
export function actionView(kept: KeptBlock, index: number): object {
  return { rollup: kept.block.rollup, ...entryView(kept, index), level: levelOf(kept.marks), height: kept.block.header.height };
}

/** An acknowledged action that waits for its block. */
export const pendingView = (rollup: Hex, { id, action, sender, nonce, input, acknowledgement }: PendingAction): object => ({
  ...{ rollup, id, kind: 'action', action, sender, nonce: nonce.toString(), input: toJson(input), status: 'pending', level: 'C0', by: acknowledgement.includedBy },
  ...{ height: null, index: null, from: null, seq: null, code: null, reason: '', fuel: null, events: [] },
});
