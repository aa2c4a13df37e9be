/** A node for one question to a network: made for it, and gone with it. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bus } from '../../actors/ports/bus.ts';
import type { AppRecord, Settlement } from '../../actors/ports/settlement.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { quorumOf } from '../../protocols/committee.ts';
import { createHost } from '../node/host.ts';
import { discoveryPart } from '../node/join.ts';
import { L1Error } from '../settlement/l1.ts';
import type { SettledSource } from './settled.ts';

export interface Visit {
  readonly settlement: Settlement;
  /** Addresses of any nodes of the network. */
  readonly bootstrap: readonly string[];
  readonly apps: readonly AppRecord[];
}

/** A node that was just started knows its bootstrap peers only, and they tell it of the others: so long it waits for a member, and then for more. */
const MEET_MS = 10_000;
const MORE_MS = 2_000;
/** Of a large committee, as many as make some answer likely. */
const ENOUGH = 11;
const LOOK_MS = 50;

/** Resolves when `count` members are connected, or after a while anyway: who asks will hear what is wrong. */
async function met(bus: Bus, members: readonly Hex[], count: number, ms: number): Promise<void> {
  const end = Date.now() + ms;
  while (Date.now() < end && bus.peers().filter((peer) => members.includes(peer)).length < count) await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
}

/** Rejects with `L1Error` `no-committee` where nobody verifies yet, and with whatever `work` does. */
export async function visit<T>({ settlement, bootstrap, apps }: Visit, work: (source: SettledSource) => Promise<T>): Promise<T> {
  const committees = await settlement.committees(0);
  if (committees.length === 0) throw new L1Error('no-committee', 'this network has no committee yet');
  const folder = mkdtempSync(join(tmpdir(), 'mru-visit-'));
  const { chainId: chain, contract } = settlement;
  const host = await createHost({ chain, folder, seed: new Uint8Array(randomBytes(32)), parts: [discoveryPart(folder, bootstrap)] });
  try {
    const members = (committees.at(-1)?.members ?? []).map(({ node }) => node);
    await met(host.bus, members, 1, MEET_MS);
    await met(host.bus, members, Math.min(quorumOf(members.length), ENOUGH), MORE_MS);
    return await work({ host, settlement, network: { chain, contract, committees, rollups: [...apps] } });
  } finally {
    await host.stop(0);
    rmSync(folder, { recursive: true, force: true });
  }
}
