/** C0: from submitted actions to signed acknowledgements, with the journal in between. */
import { signPromises } from '../../protocols/acknowledgement.ts';
import type { ActionBook, IdentifiedAction, SignedAction } from '../../protocols/action.ts';
import type { Hex } from '../../protocols/bytes.ts';
import type { Outcome, SubmitAnswer } from '../../protocols/requests.ts';
import type { Executor } from '../ports/executor.ts';
import type { SignaturePool } from '../ports/signatures.ts';
import type { PendingRecord } from '../records.ts';
import type { MicroRollupOptions } from './context.ts';
import type { Journal } from './journal.ts';
import { admit, type Pool } from './pool.ts';

/** What is known about submitted actions before the pool decides. */
export interface CheckedBatch {
  readonly actions: readonly SignedAction[];
  readonly identified: readonly IdentifiedAction[];
  /** Next nonce of each sender in the state. */
  readonly base: ReadonlyMap<Hex, bigint>;
  /** What the journal says of promises made before, by the place of the action: looked up only where its nonce was used already, as without that there is none. */
  readonly earlier: ReadonlyMap<number, number | undefined>;
  readonly epoch: number;
}

export interface CheckContext {
  readonly session: string;
  readonly book: ActionBook;
  readonly signatures: SignaturePool;
  readonly executor: Executor;
  readonly journal: Journal;
  readonly pool: Pool;
}

/** Schema, signature, the state's nonces and earlier promises: everything that takes time. */
export async function checkBatch(context: CheckContext, actions: readonly SignedAction[]): Promise<CheckedBatch> {
  const epoch = context.pool.epoch;
  const identified = await context.signatures.check(context.book, actions);
  const good = actions.filter((_, at) => identified[at]?.ok);
  const strangers = [...new Set(good.map((action) => action.sender))].filter((sender) => !context.pool.nonces.has(sender));
  const nonces = strangers.length > 0 ? await context.executor.nonces(context.session, strangers) : [];
  const base = new Map(strangers.map((sender, at) => [sender, nonces[at] ?? 0n]));
  const used = identified.flatMap((each, at) => (each.ok && isUsed(context.pool, base, actions[at] as SignedAction) ? [{ at, id: each.id }] : []));
  const promises = await context.journal.promises(used.map(({ id }) => id));
  return { actions, identified, base, earlier: new Map(used.map(({ at }, place) => [at, promises[place]])), epoch };
}

const isUsed = (pool: Pool, base: ReadonlyMap<Hex, bigint>, { sender, nonce }: SignedAction): boolean => nonce < (pool.nonces.get(sender) ?? base.get(sender) ?? 0n);

export interface AdmittedBatch {
  /** The pool's decision about each action; a promise must be durable before anybody hears of it. */
  readonly outcomes: readonly Outcome[];
  /** To be made durable, new ones and those that an unfinished write may still be making so. */
  readonly records: readonly PendingRecord[];
}

const refused = (code: string, reason: string): Outcome => ({ kind: 'refused', code, reason: reason.slice(0, 380) });

export function admitBatch(pool: Pool, batch: CheckedBatch): AdmittedBatch {
  const records: PendingRecord[] = [];
  const decide = (action: SignedAction, at: number): Outcome => {
    const identified = batch.identified[at] as IdentifiedAction;
    if (!identified.ok) return refused(identified.refusal.code, identified.refusal.reason);
    const base = batch.base.get(action.sender);
    if (base === undefined && !pool.nonces.has(action.sender)) return refused('busy', 'try again');
    // It was taken in from somebody else meanwhile, and perhaps is in a block already.
    if (!batch.earlier.has(at) && isUsed(pool, batch.base, action) && !pool.promised.has(identified.id)) return refused('busy', 'try again');
    const admission = admit(pool, identified.id, action, base ?? 0n, batch.earlier.get(at));
    if (admission.kind === 'refused') return refused(admission.code, admission.reason);
    const record = admission.record;
    if (record !== undefined) records.push(record);
    const includedBy = admission.kind === 'admitted' ? admission.record.includedBy : admission.includedBy;
    return { kind: 'acknowledged', action: identified.id, includedBy };
  };
  const stale = batch.epoch !== pool.epoch;
  return { outcomes: batch.actions.map((action, at) => (stale ? refused('busy', 'try again') : decide(action, at))), records };
}

/** Signs what is durable now, all of it with one signature. */
export function answerOf({ chain, rollup, privateKey }: MicroRollupOptions, outcomes: readonly Outcome[]): SubmitAnswer {
  const promises = outcomes.filter((each) => each.kind === 'acknowledged');
  return { outcomes: [...outcomes], signature: promises.length === 0 ? undefined : signPromises(chain, rollup, promises, privateKey) };
}
