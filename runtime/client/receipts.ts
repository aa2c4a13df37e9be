/** From an operator's answer to what its senders keep. */
import { acknowledgementsOf, promisesSigner } from '../../protocols/acknowledgement.ts';
import type { Hex } from '../../protocols/bytes.ts';
import type { SubmitAnswer } from '../../protocols/requests.ts';
import type { SubmitOutcome } from './client.ts';

const UNSIGNED: SubmitOutcome = { kind: 'refused', code: 'bad-acknowledgement', reason: 'the receipt is not signed by the operator' };

/** Promises count only with the signature of `operator`, an address. One outcome for each action, in order. */
export function receiptsIn(chain: number, { rollup, operator }: { readonly rollup: Hex; readonly operator: Hex }, { outcomes, signature }: SubmitAnswer): SubmitOutcome[] {
  const promises = outcomes.filter((each) => each.kind === 'acknowledged');
  const isSigned = signature !== undefined && promises.length > 0 && promisesSigner(chain, rollup, promises, signature) === operator;
  const receipts = isSigned ? acknowledgementsOf(rollup, promises, signature).values() : [].values();
  return outcomes.map((each): SubmitOutcome => {
    if (each.kind === 'refused') return each;
    const { value: acknowledgement } = receipts.next();
    return acknowledgement === undefined ? UNSIGNED : { kind: 'acknowledged', id: acknowledgement.action, acknowledgement };
  });
}
