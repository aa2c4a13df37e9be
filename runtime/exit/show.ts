import type { Bridge } from '../settlement/bridge.ts';
import type { Escape } from '../settlement/escape.ts';
import type { Replica } from './replica.ts';

/** Shows L1 the newest block of a replica, if it has one. A batch that L1 has forgotten proves nothing, and a block that was noted needs none. */
export async function showTip({ tip, taken }: Replica, escapes: Pick<Escape, 'show'>, bridge: Pick<Bridge, 'isNoted'>): Promise<void> {
  if (tip === undefined) return;
  const spot = (await bridge.isNoted(tip.header)) ? undefined : tip.spot;
  await escapes.show(tip.header, spot, await taken());
}
