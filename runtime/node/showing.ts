/**
 * Shows the newest final block of frozen apps on L1: users leave with what the newest block that anybody showed in time says, so those who verify
 * see to it that it is the newest there is. One member after the other, until it is done.
 */
import type { AppRecord } from '../../actors/ports/settlement.ts';
import { loadDeployment } from '../../actors/verifier/chain.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { memberIndex } from '../../protocols/committee.ts';
import { membersOf, refreshed, type SettledSource } from '../client/settled.ts';
import { createExecutor } from '../executor/pool.ts';
import { blocksOfMembers } from '../exit/history.ts';
import { newestOf } from '../exit/plan.ts';
import { createRebuilder } from '../exit/rebuild.ts';
import type { Escape } from '../settlement/escape.ts';
import type { OpenHost } from './host.ts';
import type { Log } from './open.ts';
import { repeat } from './repeat.ts';

export interface ShowingOptions {
  readonly host: OpenHost;
  readonly source: SettledSource;
  readonly escapes: Pick<Escape, 'standing' | 'now' | 'show'>;
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
      if (looked > turnOf(now) * TURN && (await showOnce({ ...options, source: now }, app))) done.add(app.rollup);
    }
  }
  return repeat(look, LOOK_MS, (reason) => log('show-fault', { reason }));
}

/** Who has no seat comes last. */
export function turnOf({ host, network }: SettledSource): number {
  const committee = network.committees.at(-1);
  const index = committee === undefined ? -1 : memberIndex(committee, host.bus.self);
  return index < 0 ? (committee?.members.length ?? 0) : index;
}

/** Whether nothing is left to show. Until the dispute window of the newest block is over, there is. */
async function showOnce({ host, source, escapes, log }: ShowingOptions, app: AppRecord): Promise<boolean> {
  const { frozen } = await escapes.standing(app.rollup);
  if (frozen === undefined || frozen.isOpen) return frozen !== undefined;
  const genesis = await loadDeployment(host.store, app.rollup);
  if (genesis === undefined) return true;
  const wasm = await host.blobs.fetch(app.codeHash, membersOf(source.network), FETCH_MS);
  const executor = createExecutor();
  try {
    const { settlement } = source;
    const state = await createRebuilder({ executor, settlement, app, wasm, genesis, chain: settlement.chainId, blocksOf: blocksOfMembers(source), onBlock: () => undefined })(frozen);
    const newest = newestOf(state.tip, app);
    if (state.tip === undefined || newest === undefined || newest.height <= frozen.height) return true;
    if ((await escapes.now()) < newest.finalAt) return false;
    await escapes.show(state.tip.header, state.tip.spot, await state.taken());
    log('shown', { rollup: app.rollup, height: newest.height });
    return true;
  } finally {
    await executor.close();
  }
}
