/** From a step of the plan to a signed action, spoilt where the plan says so. */
import { type SignedAction, signAction } from '../../protocols/action.ts';
import type { NodeKeys } from '../local/keys.ts';
import type { LocalRollup } from '../local/types.ts';
import type { Step } from './plan.ts';

export function signStep(step: Step, rollups: readonly LocalRollup[], wallets: readonly NodeKeys[]): SignedAction {
  const { book } = rollups[step.rollup] as LocalRollup;
  const wallet = wallets[step.wallet] as NodeKeys;
  if (step.expect === 'bad-signature') {
    const stranger = wallets[(step.wallet + 1) % wallets.length] as NodeKeys;
    return signAction(book, step.action, step.input, step.nonce, { address: wallet.address, privateKey: stranger.privateKey });
  }
  const action = signAction(book, step.action, step.input, step.nonce, wallet);
  return step.expect === 'bad-schema' ? { ...action, payload: action.payload.slice(0, -1) } : action;
}
