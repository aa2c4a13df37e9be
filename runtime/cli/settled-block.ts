import type { AppRecord, Settlement } from '../../actors/ports/settlement.ts';
import type { Header } from '../../protocols/block.ts';
import { certifiedAt } from '../client/certified.ts';
import { spotOfHeader } from '../client/settled.ts';
import { visit } from '../client/visit.ts';
import type { Spot } from '../settlement/bridge.ts';
import { UsageError } from './flags.ts';

/** A block that members show, and where it was settled. Throws `UsageError` when it was not. */
export async function settledBlock(settlement: Settlement, bootstrap: readonly string[], app: AppRecord, height: number): Promise<{ readonly header: Header; readonly spot: Spot }> {
  const { header, spot } = await visit({ settlement, bootstrap, apps: [app] }, async (source) => {
    const block = (await certifiedAt(source, app.rollup, height)).header;
    return { header: block, spot: await spotOfHeader(source, block) };
  });
  if (spot === undefined) throw new UsageError(`block ${height} of ${app.name} is not settled, or was settled long ago`);
  return { header, spot };
}
