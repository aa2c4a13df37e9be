/**
 * Shows the newest final block of frozen apps on L1: users leave with what the newest block that anybody showed in time says, so those who verify
 * see to it that it is the newest there is. One member after the other, until it is done.
 */
import type { AppRecord } from '../../actors/ports/settlement.ts';
import { loadDeployment } from '../../actors/verifier/chain.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { membersOf, refreshed, type SettledSource, turnOf } from '../client/settled.ts';
import { createExecutor } from '../executor/pool.ts';
import { blocksOfMembers } from '../exit/history.ts';
import { newestOf } from '../exit/plan.ts';
import { createRebuilder } from '../exit/rebuild.ts';
import { showTip } from '../exit/show.ts';
import type { Bridge } from '../settlement/bridge.ts';
import type { Escape } from '../settlement/escape.ts';
import type { OpenHost } from './host.ts';
import type { Log } from './open.ts';
import { repeat } from './repeat.ts';

export interface ShowingOptions {
  readonly host: OpenHost;
  readonly source: SettledSource;
  readonly escapes: Pick<Escape, 'standing' | 'now' | 'show'>;
  readonly bridge: Pick<Bridge, 'isNoted'>;
  readonly log: Log;
}

const LOOK_MS = 5_000;
/** Looks that a member leaves to the one before it. */
const TURN = 4;
const FETCH_MS = 5_000;

export function showFrozen(options: ShowingOptions): { stop(): Promise<void> } {
  const { source, log } = options;
  const looks = new Map<Hex, number>();
  const done = new Set<Hex>();

  async function look(): Promise<void> {
    const frozen = await source.settlement.frozen();
    if (frozen.size === done.size) return;
    const now = await refreshed(source);
    for (const app of now.network.rollups) {
      if (!frozen.has(app.rollup) || done.has(app.rollup)) continue;
      const looked = (looks.get(app.rollup) ?? 0) + 1;
      looks.set(app.rollup, looked);
      if (looked > turnOf(now) * TURN && (await isShown({ ...options, source: now }, app))) done.add(app.rollup);
    }
  }
  return repeat(look, LOOK_MS, (reason) => log('show-fault', { reason }));
}

/** What fails for one app is tried again, and does not keep the others. */
const isShown = (options: ShowingOptions, app: AppRecord): Promise<boolean> =>
  showOnce(options, app).catch((error: unknown) => {
    options.log('show-fault', { rollup: app.rollup, reason: (error as Error).message });
    return false;
  });

/** Whether nothing is left to show. Until the dispute window of the newest block is over, there is. */
async function showOnce({ host, source, escapes, bridge, log }: ShowingOptions, app: AppRecord): Promise<boolean> {
  const { frozen } = await escapes.standing(app.rollup);
  if (frozen === undefined || frozen.isOpen) return frozen !== undefined;
  const genesis = await loadDeployment(host.store, app.rollup);
  if (genesis === undefined) return true;
  const codeOf = (code: Hex): Promise<Uint8Array> => Promise.resolve(host.blobs.fetch(code, membersOf(source.network), FETCH_MS));
  const wasm = await codeOf(app.codeHash);
  const executor = createExecutor();
  try {
    const { settlement } = source;
    const state = await createRebuilder({ executor, settlement, app, wasm, codeOf, genesis, chain: settlement.chainId, blocksOf: blocksOfMembers(source), onBlock: () => undefined })(frozen);
    const newest = newestOf(state.tip, app);
    if (newest === undefined || newest.height <= frozen.height) return true;
    if ((await escapes.now()) < newest.finalAt) return false;
    await showTip(state, escapes, bridge);
    log('shown', { rollup: app.rollup, height: newest.height });
    return true;
  } finally {
    await executor.close();
  }
}
