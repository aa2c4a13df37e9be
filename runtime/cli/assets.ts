/** How people write amounts of ether and of tokens. */
import { erc20Abi, formatUnits } from 'viem';
import type { Hex } from '../../protocols/bytes.ts';
import { ETHER } from '../../protocols/l1.ts';
import { ask, connect } from '../settlement/l1.ts';

export interface Asset {
  readonly decimals: number;
  readonly symbol: string;
}

export async function assetAt(url: string, asset: Hex): Promise<Asset> {
  if (asset === ETHER) return { decimals: 18, symbol: 'ether' };
  const at = { address: asset, abi: erc20Abi } as const;
  const reader = connect(url);
  // Neither is part of what a token must have.
  const [decimals, symbol] = await Promise.allSettled([ask(reader.readContract({ ...at, functionName: 'decimals' })), ask(reader.readContract({ ...at, functionName: 'symbol' }))]);
  return { decimals: decimals.status === 'fulfilled' ? decimals.value : 0, symbol: symbol.status === 'fulfilled' ? symbol.value : asset };
}

export const amountText = (amount: bigint, { decimals, symbol }: Asset): string => `${formatUnits(amount, decimals)} ${symbol}`;
