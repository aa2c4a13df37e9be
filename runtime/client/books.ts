/** How to read a rollup's actions, from the app itself: its code is named on L1, and whoever verifies it has it. */

import { askAny } from '../../actors/ask.ts';
import type { Bus } from '../../actors/ports/bus.ts';
import type { AppRecord } from '../../actors/ports/settlement.ts';
import { readVersion, VERSION_KEY } from '../../contracts/execution/reserved.ts';
import { toModule } from '../../contracts/guest/bundle.ts';
import { type Manifest, readManifest } from '../../contracts/guest/manifest.ts';
import { type ActionBook, actionBook } from '../../protocols/action.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { readRequest } from '../../protocols/requests.ts';
import type { OpenHost } from '../node/host.ts';
import type { Network } from '../node/network.ts';
import { membersOf } from './settled.ts';

const FETCH_MS = 5_000;
/** A node that was just started knows nobody yet. */
const ATTEMPTS = 6;

type Where = Pick<OpenHost, 'blobs'>;

/** Which version is in force, as a member says; one that L1 knows, so that who lies can delay and no more. The newest one sent, when nobody says. */
async function codeInForce(bus: Bus, network: Network, { rollup, codeHash, versions }: AppRecord): Promise<Hex> {
  const newest = versions.at(-1) ?? codeHash;
  if (versions.length === 0) return newest;
  const said = await askAny(bus, membersOf(network), readRequest, { rollup, keys: [VERSION_KEY] }).then(
    ([value]) => readVersion(value) ?? codeHash,
    () => newest,
  );
  return [codeHash, ...versions].includes(said) ? said : newest;
}

/** What the version of an app that is in force says of itself. Rejects with `BusError` when nobody shows its code. */
export async function manifestOf({ blobs, bus }: Pick<OpenHost, 'blobs' | 'bus'>, network: Network, app: AppRecord): Promise<Manifest> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await readCode({ blobs }, network, app, await codeInForce(bus, network, app));
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500 * attempt));
    }
  }
}

/** How to read the actions of one version. Rejects with `BusError` when nobody shows its code. */
export async function bookOf(where: Where, network: Network, app: AppRecord, code: Hex): Promise<ActionBook> {
  return actionBook(network.chain, app.rollup, (await readCode(where, network, app, code)).actions);
}

const readCode = async ({ blobs }: Where, network: Network, app: AppRecord, code: Hex): Promise<Manifest> =>
  readManifest(toModule(await blobs.fetch(code, [app.operatorNode, ...membersOf(network)], FETCH_MS)));
