/** Where commands that execute an app's blocks again get them from. */
import type { AppRecord, Settlement } from '../../actors/ports/settlement.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { sha256Hex } from '../../protocols/crypto/hash.ts';
import { membersOf } from '../client/settled.ts';
import { visit } from '../client/visit.ts';
import { ExitError } from '../exit/errors.ts';
import { type BlocksOf, blocksInBlobs, blocksOfMembers } from '../exit/history.ts';
import { urlsOf } from '../settlement/l1.ts';
import { listOf, urlOf } from './network-flags.ts';
import { publishedCode } from './published.ts';

/** Of an app's past: its blocks, and the code of later versions. */
export interface Past {
  readonly blocksOf: BlocksOf;
  readonly codeOf: (code: Hex) => Promise<Uint8Array>;
}

interface Values {
  readonly later: string | undefined;
  readonly l1: string | undefined;
  readonly beacon: string | undefined;
  readonly bootstrap: string | undefined;
}

/** From blobs of L1, or from members when any node of the network is named. Rejects with `ExitError` `gap` where bodies go to no blobs. */
export async function withHistory<T>(values: Values, settlement: Settlement, app: AppRecord, work: (past: Past) => Promise<T>): Promise<T> {
  const bootstrap = listOf(values.bootstrap);
  const later = await codeIn(listOf(values.later));
  if (bootstrap.length > 0)
    return visit({ settlement, bootstrap, apps: [app] }, (source) => {
      const codeOf = async (code: Hex): Promise<Uint8Array> => later.get(code) ?? source.host.blobs.fetch(code, [...membersOf(source.network), app.operatorNode], FETCH_MS);
      return work({ blocksOf: blocksOfMembers(source), codeOf });
    });
  if ((await settlement.dataLayers()).get(app.rollup) !== 'blobs') throw new ExitError('gap', `bodies of ${app.name} go to no blobs: members that are still there have to be asked, with --bootstrap`);
  const codeOf = async (code: Hex): Promise<Uint8Array> =>
    later.get(code) ?? Promise.reject(new ExitError('other-app', `another version of ${app.name} took over, with code ${code}: name its source with --later`));
  return work({ blocksOf: blocksInBlobs(values.beacon ?? (urlsOf(urlOf(values.l1))[0] as string)), codeOf });
}

const FETCH_MS = 5_000;

async function codeIn(files: readonly string[]): Promise<Map<Hex, Uint8Array>> {
  const found = new Map<Hex, Uint8Array>();
  for (const file of files) {
    const { wasm } = await publishedCode(file);
    found.set(sha256Hex(wasm), wasm);
  }
  return found;
}
