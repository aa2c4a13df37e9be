/** Where an app's bodies go besides the members: its operator's word on L1. */
import { encodeFunctionData } from 'viem';
import { settlementAbi } from '../../contracts/settlement/out/settlement.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { DATA_LAYERS, type DataLayerName } from '../../protocols/l1.ts';
import { createCaller } from './caller.ts';
import { chainIdOf, DEV_BLOCK_MS, type ViemOptions } from './deploy.ts';
import { ask, connect } from './l1.ts';
import { createSender } from './sender.ts';

const GAS = 100_000n;
const MEANINGS: Readonly<Record<string, string>> = { NotOperator: 'only who registered the app may say that' };

/**
 * Members follow it once L1 is final, out of blobs only after notice: answers how many seconds that is. What was chosen before changes nothing. Rejects
 * with `L1Error` `reverted` when the contract refuses.
 */
export async function chooseDataLayer({ url, privateKey, contract, blockMs = DEV_BLOCK_MS }: ViemOptions & { readonly contract: Hex }, rollup: Hex, layer: DataLayerName): Promise<number> {
  const reader = connect(url);
  const at = { address: contract, abi: settlementAbi } as const;
  const [[, , now], notice] = await ask(Promise.all([reader.readContract({ ...at, functionName: 'apps', args: [rollup] }), reader.readContract({ ...at, functionName: 'noticeSeconds' })]));
  if (DATA_LAYERS[now] === layer) return 0;
  const sender = createSender(reader, await chainIdOf(url), privateKey, blockMs);
  const call = createCaller({ reader, sender, to: contract, gas: GAS, meanings: MEANINGS });
  await call(encodeFunctionData({ abi: settlementAbi, functionName: 'chooseDataLayer', args: [rollup, DATA_LAYERS.indexOf(layer)] }));
  return DATA_LAYERS.indexOf(layer) < now ? notice : 0;
}
