/** What a verifier does about L1 beside its actors: it notes quiet apps, shows frozen ones, and charges all. */
import type { Settlement } from '../../actors/ports/settlement.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { findCharges } from '../client/charges.ts';
import { refreshed, turnOf } from '../client/settled.ts';
import { createBridge } from '../settlement/bridge.ts';
import type { ViemOptions } from '../settlement/deploy.ts';
import { createEscape } from '../settlement/escape.ts';
import { createEscrow } from '../settlement/escrow.ts';
import { type Around, chargeApps } from './charging.ts';
import type { OpenHost } from './host.ts';
import { listenerOf } from './listener.ts';
import type { Network } from './network.ts';
import { noteQuietApps } from './noting.ts';
import type { Log } from './open.ts';
import { showFrozen } from './showing.ts';

export interface CareOptions {
  readonly host: OpenHost;
  readonly l1: ViemOptions & { readonly contract: Hex };
  readonly settlement: Settlement;
  readonly network: Network;
  readonly log: Log;
}

/** Answers the address of an actor that wants to hear of every look at L1. */
export async function careForApps({ host, l1, settlement, network, log }: CareOptions): Promise<string> {
  const source = { host, network, settlement };
  const [bridge, escapes, escrow] = await Promise.all([createBridge(l1), createEscape(l1), createEscrow(l1)]);
  const note = noteQuietApps({ store: host.store, bridge, log, around: () => refreshed(source).then((now) => ({ apps: now.network.rollups, turn: turnOf(now) })) });
  host.actors.spawn('noter', { machine: listenerOf((event) => void note(event)), input: {} });
  const showing = showFrozen({ host, source, escapes, bridge, log });
  host.onStop(() => showing.stop());
  const charging = chargeApps({ escrow, log, around });
  host.onStop(() => charging.stop());
  return 'noter';

  async function around(): Promise<Around> {
    const [now, seconds] = await Promise.all([refreshed(source), escapes.now()]);
    const { committees, rollups } = now.network;
    return { turn: turnOf(now), members: committees.at(-1)?.members.length ?? 0, now: seconds, charges: () => findCharges(now, rollups) };
  }
}
