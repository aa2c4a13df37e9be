/** The L1 of a local network, which can forget its newest blocks, and be away for some time. */
import { startAnvil } from '../../runtime/settlement/anvil.ts';
import { connect } from '../../runtime/settlement/l1.ts';
import type { LocalL1 } from './types.ts';

export interface OwnL1 extends LocalL1 {
  readonly url: string;
  /** What is on it now is never forgotten: the contract, the apps. */
  lay(): Promise<void>;
  stop(): Promise<void>;
}

const LOOK_MS = 200;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Goes on from the file when it is there. */
export async function startL1(stateFile: string): Promise<OwnL1> {
  let anvil = await startAnvil({ stateFile });
  const { url } = anvil;
  let isOver = false;
  let ground = 0;
  const reader = connect(url);
  const latest = async (): Promise<number> => Number(await reader.getBlockNumber());
  return {
    url,
    async lay() {
      ground = await latest();
    },
    async reorganise(depth) {
      while (!isOver && (await latest()) < ground + depth) await pause(LOOK_MS);
      if (!isOver) await reader.request({ method: 'anvil_reorg', params: [depth, []] } as never);
    },
    async pause(ms) {
      await anvil.stop();
      await pause(ms);
      if (!isOver) anvil = await startAnvil({ stateFile, port: Number(new URL(url).port) });
    },
    async stop() {
      isOver = true;
      await anvil.stop();
    },
  };
}
