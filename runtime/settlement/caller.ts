/** Transactions of one account to one contract: asked first whether the contract would refuse, and then why. */
import type { Hex } from '../../protocols/bytes.ts';
import { L1Error, type Reader } from './l1.ts';
import { objectionTo } from './objection.ts';
import type { createSender } from './sender.ts';

export interface CallerInput {
  readonly reader: Reader;
  readonly sender: ReturnType<typeof createSender>;
  readonly to: Hex;
  readonly gas: bigint;
  /** What the contract's errors mean, for who does not read its code. */
  readonly meanings: Readonly<Record<string, string>>;
}

/** Rejects with `L1Error` `reverted` and the contract's own reason when it is refused. `value` is wei. */
export type Caller = (data: Hex, value?: bigint) => Promise<void>;

export const createCaller =
  ({ reader, sender, to, gas, meanings }: CallerInput): Caller =>
  async (data, value = 0n) => {
    const objection = await objectionTo(reader, { to, data, from: sender.address, value });
    if (objection !== undefined) throw new L1Error('reverted', `${meanings[objection.name] ?? 'the contract refuses'}: ${objection.text}`);
    const receipt = await sender.send({ to, data, value, gas });
    if (receipt.status !== 'success') throw new L1Error('reverted', 'the contract refused in the end: something came first, try again');
  };
