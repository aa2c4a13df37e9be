/**
 * Effects that happen once, although they are tried at least once.
 *
 * An actor writes what it owes in the same batch as the reason for it; after a crash it is tried again until it is done. Whoever
 * receives it keeps, in the same batch as what it did, the highest sequence of each actor: the second time changes nothing.
 */
import { bytes, decode, encode, record, text, u53, type ValueOf } from '../../protocols/codec.ts';
import { LIMITS } from '../../protocols/limits.ts';
import { type Store, StoreError, type StoreOperation } from '../ports/store.ts';
import { below, load, ordinal, put } from '../records.ts';
import type { Address } from './types.ts';

const effect = record('Effect', { actor: text(200), seq: u53, kind: text(64), payload: bytes(LIMITS.gossipBytes) });
/** What is owed; `(actor, seq)` names it across all lives. */
export type Effect = ValueOf<typeof effect>;

const counter = record('Sequence', { seq: u53 });

const scope = (actor: Address): string => encodeURIComponent(actor);
const oweKey = (actor: Address, seq: number): string => `effect/${scope(actor)}/${ordinal(seq)}`;
const nextKey = (actor: Address): string => `effect-next/${scope(actor)}`;
const doneKey = (receiver: Address, actor: Address): string => `effect-done/${scope(receiver)}/${scope(actor)}`;

/** Effects read and tried in one go. */
const PAGE = 256;

export interface Outbox {
  /** Operations to put into the batch that makes the cause durable. The batches must be written in the order of these calls. */
  owe(kind: string, payload: Uint8Array): readonly StoreOperation[];
  /** Tries what is owed, oldest first, one after the other, and forgets what was done. Rejects with the first failure: the rest stays owed. */
  settle(perform: (effect: Effect) => PromiseLike<void>): Promise<number>;
}

/** The outbox of one actor, as its last life left it. Rejects with `StoreError`. */
export async function openOutbox(store: Store, actor: Address): Promise<Outbox> {
  let next = (await load(store, nextKey(actor), counter))?.seq ?? 1;
  const owed = () => store.range({ ...below(`effect/${scope(actor)}`), limit: PAGE });

  async function settlePage(perform: (effect: Effect) => PromiseLike<void>): Promise<number> {
    const page = await owed();
    for (const [key, kept] of page) {
      const read = decode(effect, kept);
      if (!read.ok) throw new StoreError('corrupt', `${key}: ${read.error.message}`);
      await perform(read.value);
      // Not synced: forgetting that it was done costs a second try, which changes nothing.
      await store.batch([{ type: 'del', key }], { sync: false });
    }
    return page.length;
  }

  return {
    owe(kind, payload) {
      const seq = next++;
      return [put(oweKey(actor, seq), effect, { actor, seq, kind, payload }), put(nextKey(actor), counter, { seq: next })];
    },
    async settle(perform) {
      let done = 0;
      for (let page = await settlePage(perform); page > 0; page = await settlePage(perform)) done += page;
      return done;
    },
  };
}

/**
 * Applies an effect exactly once: what it changes and the mark that it was applied are one synced batch.
 * Effects of one actor come in order, as `settle` sends them. `operations` is called only when the effect is new.
 */
export async function applyOnce(store: Store, receiver: Address, { actor, seq }: Effect, operations: () => readonly StoreOperation[]): Promise<'applied' | 'repeated'> {
  const key = doneKey(receiver, actor);
  const last = (await load(store, key, counter))?.seq ?? 0;
  if (seq <= last) return 'repeated';
  await store.batch([...operations(), { type: 'put', key, value: encode(counter, { seq }) }], { sync: true });
  return 'applied';
}
