/** An action's passport, checked in this page; and whether the wallet of this browser, which the gateway has no say in, knows the same L1. */
import { parseHex } from '../../../../protocols/bytes.ts';
import { type Report, verifyPassport } from '../../../light/passport.ts';
import type { InjectedProvider } from './signing.ts';

/** What a wallet says of the block of L1 that a passport is made under; `undefined` without a wallet, or when it does not answer. */
export type Witness = 'same' | 'other' | undefined;

export interface CheckedPassport {
  readonly report: Report;
  readonly witness: Witness;
}

/** `id` is that of the action whose passport was asked for. */
export async function checkPassport(hex: string, id: string, wallet: InjectedProvider | undefined): Promise<CheckedPassport> {
  const report = verifyPassport(parseHex(hex) ?? new Uint8Array());
  if (report.told !== undefined && report.told.id !== id) throw new Error(`the gateway shows the passport of another action, ${report.told.id}`);
  return { report, witness: await witnessOf(report, wallet) };
}

async function witnessOf({ given }: Report, wallet: InjectedProvider | undefined): Promise<Witness> {
  if (given === undefined || wallet === undefined) return undefined;
  try {
    const [chain, block] = await Promise.all([wallet.request({ method: 'eth_chainId' }), wallet.request({ method: 'eth_getBlockByNumber', params: [`0x${given.l1Block.toString(16)}`, false] })]);
    return Number(chain) === given.chain && (block as { readonly hash?: unknown } | null)?.hash === given.head ? 'same' : 'other';
  } catch {
    // A wallet may decline to answer: then nobody was asked.
    return undefined;
  }
}
