/** Apps of a development network: compiled, named, and given a place and a genesis. */
import { type Manifest, readManifest } from '../../contracts/guest/manifest.ts';
import { rollupIdOf } from '../../contracts/settlement/model.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { sha256Hex } from '../../protocols/crypto/hash.ts';
import type { ClosableExecutor } from '../executor/pool.ts';
import type { Beginning } from './folder.ts';
import { genesisOf } from './genesis.ts';

export interface Compiled {
  readonly file: string;
  readonly manifest: Manifest;
  /** The module itself: nobody has to rebuild it from a bundle, and it only travels on this machine. */
  readonly wasm: Uint8Array;
  readonly codeHash: Hex;
  /** Files that it was made of. */
  readonly sources: readonly string[];
}

/** As it began: module, manifest and genesis stay what they were then, whatever its file says by now. */
export interface DevApp extends Compiled {
  /** The app's own, or with a number behind it where several have the same. */
  readonly name: string;
  readonly rollup: Hex;
  readonly genesis: Uint8Array;
  readonly genesisInput: unknown;
  readonly genesisFile: string | undefined;
  /** Code hash of what its file says now. */
  readonly fileCode: Hex;
  /** Whether the file says another genesis than it began with. */
  readonly hasOtherGenesis: boolean;
}

export interface Place {
  readonly chain: number;
  readonly contract: Hex;
  readonly operator: Hex;
  readonly accounts: readonly Hex[];
  /** Named genesis file, if one was. */
  readonly genesis: string | undefined;
  /** With what an app began, where it is not new. */
  readonly beginning: (name: string) => Beginning | undefined;
}

/** Throws `UsageError` for a genesis that is none. */
export function place(apps: readonly Compiled[], { chain, contract, operator, accounts, genesis, beginning }: Place): DevApp[] {
  const names = namesOf(apps);
  const rollups = new Map(names.map((name) => [name, rollupIdOf(chain, contract, operator, name)]));
  return apps.map((app, at) => {
    const name = names[at] as string;
    const { encoded, file, input } = genesisOf({ ...app, name }, genesis, { accounts, rollups });
    const fromFiles = { ...app, name, rollup: rollups.get(name) as Hex, genesis: encoded, genesisInput: input, genesisFile: file, fileCode: app.codeHash, hasOtherGenesis: false };
    return begun(fromFiles, beginning(name));
  });
}

function begun(app: DevApp, kept: Beginning | undefined): DevApp {
  if (kept === undefined) return app;
  return { ...app, ...kept, manifest: readManifest(kept.wasm), codeHash: sha256Hex(kept.wasm), hasOtherGenesis: Buffer.compare(kept.genesis, app.genesis) !== 0 };
}

function namesOf(apps: readonly Compiled[]): string[] {
  const taken = new Map<string, number>();
  return apps.map(({ manifest: { name } }) => {
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    return count === 1 ? name : `${name}-${count}`;
  });
}

/** State root that an app begins with. Rejects with what its genesis threw. */
export async function genesisRootOf(executor: ClosableExecutor, chain: number, { rollup, wasm, genesis }: DevApp): Promise<Hex> {
  const session = `genesis/${rollup}`;
  const { genesisRoot } = await executor.open(session, { chain, rollup, wasm, genesis });
  await executor.forget(session);
  return genesisRoot;
}
