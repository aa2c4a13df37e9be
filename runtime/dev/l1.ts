/** The L1 of a development network: blocks come with the clock and with every transaction, and time can be skipped, so that nobody waits for it. */
import { type Anvil, startAnvil } from '../settlement/anvil.ts';
import { ask, connect } from '../settlement/l1.ts';

export interface DevL1 {
  readonly url: string;
  /** Mines until what is in the newest block now is final. */
  finalize(): Promise<void>;
  /** Its clock goes on from so much later. */
  skip(seconds: number): Promise<void>;
  stop(): Promise<void>;
}

/** Blocks behind the head that anvil calls final here. */
const FINAL_BLOCKS = 2;

export async function startDevL1(port = 0): Promise<DevL1> {
  const anvil: Anvil = await startAnvil({ port, instant: true });
  const reader = connect(anvil.url);
  const request = (method: string, ...params: readonly unknown[]): Promise<unknown> => ask(reader.request({ method, params } as never));
  return {
    url: anvil.url,
    finalize: async () => void (await request('anvil_mine', `0x${FINAL_BLOCKS.toString(16)}`)),
    skip: async (seconds) => {
      await request('evm_increaseTime', seconds);
      await request('anvil_mine', '0x1');
    },
    stop: () => anvil.stop(),
  };
}
