/** Where commands that execute an app's blocks again get them from. */
import type { AppRecord, Settlement } from '../../actors/ports/settlement.ts';
import { visit } from '../client/visit.ts';
import { ExitError } from '../exit/errors.ts';
import { type BlocksOf, blocksInBlobs, blocksOfMembers } from '../exit/history.ts';
import { urlsOf } from '../settlement/l1.ts';
import { KEY_FLAGS, listOf, NETWORK_FLAGS, urlOf } from './network-flags.ts';

export const HISTORY_FLAGS = {
  l1: NETWORK_FLAGS.l1,
  contract: NETWORK_FLAGS.contract,
  'l1-block-ms': NETWORK_FLAGS['l1-block-ms'],
  ...KEY_FLAGS,
  genesis: { kind: 'text', value: 'FILE', help: 'genesis input as JSON, as the operator gave it' },
  beacon: { kind: 'text', value: 'URL', help: 'beacon API of L1, whose blobs have the blocks (the first URL of --l1, as anvil has it)' },
  bootstrap: { ...NETWORK_FLAGS.bootstrap, help: 'nodes that are still there, separated by commas: the blocks come from them instead of blobs' },
} as const;

interface Values {
  readonly l1: string | undefined;
  readonly beacon: string | undefined;
  readonly bootstrap: string | undefined;
}

/** From blobs of L1, or from members when any node of the network is named. Rejects with `ExitError` `gap` where bodies go to no blobs. */
export async function withHistory<T>(values: Values, settlement: Settlement, app: AppRecord, work: (blocksOf: BlocksOf) => Promise<T>): Promise<T> {
  const bootstrap = listOf(values.bootstrap);
  if (bootstrap.length > 0) return visit({ settlement, bootstrap, apps: [app] }, (source) => work(blocksOfMembers(source)));
  if ((await settlement.dataLayers()).get(app.rollup) !== 'blobs') throw new ExitError('gap', `bodies of ${app.name} go to no blobs: members that are still there have to be asked, with --bootstrap`);
  return work(blocksInBlobs(values.beacon ?? (urlsOf(urlOf(values.l1))[0] as string)));
}
