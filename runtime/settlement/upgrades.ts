/** Other versions of an app, as the contract has them: announced, withdrawn, and sent to the app when their time has come. */
import { encodeFunctionData } from 'viem';
import { settlementAbi } from '../../contracts/settlement/out/settlement.ts';
import { type Hex, ZERO32 } from '../../protocols/bytes.ts';
import { createCaller } from './caller.ts';
import { chainIdOf, DEV_BLOCK_MS, type ViemOptions } from './deploy.ts';
import { ask, connect, lower } from './l1.ts';
import { createSender } from './sender.ts';

const GAS = 150_000n;
const MEANINGS: Readonly<Record<string, string>> = {
  UnknownRollup: 'no such rollup is registered',
  IsFrozen: 'the app is frozen, and becomes no other any more',
  NotOperator: 'only who registered the app announces other versions of it',
  NoUpgrade: 'no other version is announced',
  TooEarly: 'users have time until then',
};

/** Each call rejects with `L1Error` `reverted` and the contract's own reason when it is refused. */
export interface Upgrades {
  /** What is announced now, as of the newest block; `from` in seconds of L1. */
  announced(rollup: Hex): Promise<{ readonly code: Hex; readonly from: number } | undefined>;
  /** Seconds between announcing and taking over. */
  delay(rollup: Hex): Promise<number>;
  /** Seconds since 1970 by the newest block of L1. */
  now(): Promise<number>;
  announce(rollup: Hex, code: Hex): Promise<void>;
  withdraw(rollup: Hex): Promise<void>;
  /** Sends what is announced to its app. */
  activate(rollup: Hex): Promise<void>;
}

export async function createUpgrades({ url, privateKey, contract, blockMs = DEV_BLOCK_MS }: ViemOptions & { readonly contract: Hex }): Promise<Upgrades> {
  const reader = connect(url);
  const at = { address: contract, abi: settlementAbi } as const;
  const sender = createSender(reader, await chainIdOf(url), privateKey, blockMs);
  const call = createCaller({ reader, sender, to: contract, gas: GAS, meanings: MEANINGS });
  const announce = (rollup: Hex, code: Hex): Promise<void> => call(encodeFunctionData({ abi: settlementAbi, functionName: 'announceUpgrade', args: [rollup, code] }));
  return {
    async announced(rollup) {
      const [code, from] = await ask(reader.readContract({ ...at, functionName: 'upgrades', args: [rollup] }));
      return from === 0n ? undefined : { code: lower(code), from: Number(from) };
    },
    async delay(rollup) {
      const [[, window], notice] = await ask(Promise.all([reader.readContract({ ...at, functionName: 'apps', args: [rollup] }), reader.readContract({ ...at, functionName: 'noticeSeconds' })]));
      return notice + window;
    },
    now: async () => Number((await ask(reader.getBlock())).timestamp),
    announce,
    withdraw: (rollup) => announce(rollup, ZERO32),
    activate: (rollup) => call(encodeFunctionData({ abi: settlementAbi, functionName: 'activateUpgrade', args: [rollup] })),
  };
}
