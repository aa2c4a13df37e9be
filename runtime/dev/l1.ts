/** The L1 of a development network: blocks come with the clock and with every transaction, and time can be skipped, so that nobody waits for it. */
import type { Hex } from '../../protocols/bytes.ts';
import type { Anvil } from '../settlement/anvil.ts';
import { ask, connect } from '../settlement/l1.ts';

export interface DevL1 {
  readonly url: string;
  /** Mines until what is in the newest block now is final. */
  finalize(): Promise<void>;
  /** Its clock goes on from so much later. */
  skip(seconds: number): Promise<void>;
  /** What it slept through has passed: its clock goes on from now. */
  wake(): Promise<void>;
  hasCode(address: Hex): Promise<boolean>;
  stop(): Promise<void>;
}

/** Blocks behind the head that anvil calls final here. */
const FINAL_BLOCKS = 2;

export function devL1({ url, stop }: Anvil): DevL1 {
  const reader = connect(url);
  const request = (method: string, ...params: readonly unknown[]): Promise<unknown> => ask(reader.request({ method, params } as never));
  const skip = async (seconds: number): Promise<void> => {
    await request('evm_increaseTime', seconds);
    await request('anvil_mine', '0x1');
  };
  return {
    url,
    skip,
    finalize: async () => void (await request('anvil_mine', `0x${FINAL_BLOCKS.toString(16)}`)),
    async wake() {
      const behind = Math.floor(Date.now() / 1_000) - Number((await ask(reader.getBlock())).timestamp);
      if (behind > 1) await skip(behind);
    },
    hasCode: async (address) => ((await ask(reader.getCode({ address }))) ?? '0x') !== '0x',
    stop: () => stop(),
  };
}
