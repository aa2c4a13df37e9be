/** Actions that were sent from this page, each followed until it is final. */

import { toJson } from '../../../protocols/schema.ts';
import { Cell } from './model/cell.ts';
import { LEVELS, rankOf } from './model/live.ts';
import { digestOf, type Signer, type SigningRequest } from './model/signing.ts';
import { api } from './net/api.ts';
import type { ActionRecord, Hex, Level } from './net/types.ts';
import { liveOf } from './world.ts';

export interface Submission {
  readonly id: Hex;
  readonly rollup: Hex;
  readonly action: string;
  readonly sentMs: number;
  /** The height that the operator promised. */
  readonly by: number | undefined;
  readonly record: ActionRecord | undefined;
  /** When it was seen to reach each level, after it was sent. */
  readonly reached: readonly { readonly level: ActionRecord['level']; readonly afterMs: number }[];
  readonly refusal: { readonly code: string; readonly reason: string } | undefined;
  /** Why it could not be asked for, the last time. */
  readonly trouble: string | undefined;
}

/** Newest first. */
export const submissions = new Cell<readonly Submission[]>([]);
const MOST = 50;

const change = (id: Hex, with_: (before: Submission) => Submission): void => submissions.set(submissions.get().map((each) => (each.id === id ? with_(each) : each)));

/** Signs an action with the next nonce and sends it. Rejects when the wallet declines or the gateway cannot be reached. */
export async function submit(rollup: Hex, request: Omit<SigningRequest, 'nonce'>, signer: Signer): Promise<Submission> {
  const nonce = await api.nonce(rollup, signer.address);
  const whole = { ...request, nonce };
  const signature = await signer.sign(whole);
  const id = digestOf(whole, signer.address);
  const sentMs = Date.now();
  const outcome = await api.submit(rollup, { action: request.action.name, sender: signer.address, nonce: nonce.toString(), input: toJson(request.value), signature });
  const isIn = outcome.status === 'acknowledged';
  const submission: Submission = {
    id,
    rollup,
    action: request.action.name,
    sentMs,
    by: isIn ? outcome.by : undefined,
    record: undefined,
    reached: isIn ? [{ level: 'C0', afterMs: Date.now() - sentMs }] : [],
    refusal: isIn ? undefined : { code: outcome.code, reason: outcome.reason },
    trouble: undefined,
  };
  submissions.set([submission, ...submissions.get()].slice(0, MOST));
  if (isIn) void follow(submission);
  return submission;
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
/** How often an action is asked for: soon after it was sent, and seldom once only L1 is left. */
const paceOf = (record: ActionRecord | undefined): number => (record === undefined || record.level === 'C0' || record.level === 'C1' ? 250 : 1_000);
/** An hour: what is not final by then is looked up by hand. */
const PATIENCE_MS = 3_600_000;

async function follow({ id, rollup, sentMs }: Submission): Promise<void> {
  let record: ActionRecord | undefined;
  while (Date.now() - sentMs < PATIENCE_MS && record?.level !== 'C4') {
    await wait(paceOf(record));
    try {
      record = await api.action(rollup, id);
      note(id, record);
    } catch (error) {
      change(id, (before) => ({ ...before, trouble: (error as Error).message }));
      await wait(1_000);
    }
  }
}

function note(id: Hex, record: ActionRecord): void {
  change(id, (before) => ({ ...before, record, trouble: undefined, reached: reachedBy(before, record) }));
}

/** With the levels that were passed between two answers, as the stream told of its block. */
function reachedBy({ reached, rollup, sentMs }: Submission, { level, height }: ActionRecord): Submission['reached'] {
  const block = height === null ? undefined : liveOf(rollup).blocks.get(height);
  const known = new Set(reached.map((each) => each.level));
  const passed = LEVELS.slice(1, rankOf(level) + 1).filter((each) => !known.has(each)) as Exclude<Level, 'C0'>[];
  return [...reached, ...passed.map((each) => ({ level: each, afterMs: Math.max(0, (block?.levelAtMs[each] ?? Date.now()) - sentMs) }))];
}
