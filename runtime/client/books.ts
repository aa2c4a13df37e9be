/** How to read a rollup's actions, from the app itself: its code is named on L1, and whoever verifies it has it. */

import type { AppRecord } from '../../actors/ports/settlement.ts';
import { toModule } from '../../contracts/guest/bundle.ts';
import { type Manifest, readManifest } from '../../contracts/guest/manifest.ts';
import type { Hex } from '../../protocols/bytes.ts';
import type { OpenHost } from '../node/host.ts';
import type { Network } from '../node/network.ts';

const FETCH_MS = 5_000;
/** A node that was just started knows nobody yet. */
const ATTEMPTS = 6;

/** What an app says of itself. Rejects with `BusError` when nobody shows its code. */
export async function manifestOf({ blobs }: Pick<OpenHost, 'blobs'>, { committees }: Network, app: AppRecord): Promise<Manifest> {
  const members = committees.at(-1)?.members ?? [];
  const peers = [app.operatorNode, ...members.map((each): Hex => each.node)];
  for (let attempt = 1; ; attempt++) {
    try {
      return readManifest(toModule(await blobs.fetch(app.codeHash, peers, FETCH_MS)));
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500 * attempt));
    }
  }
}
