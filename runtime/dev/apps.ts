/** Apps of a development network: compiled, named, and given a place and a genesis. */
import { type CompiledApp, compileApp } from '../../contracts/guest/compile.ts';
import type { Manifest } from '../../contracts/guest/manifest.ts';
import { rollupIdOf } from '../../contracts/settlement/model.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { createOperations } from '../executor/operations.ts';
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

export interface DevApp extends Compiled {
  /** The app's own, or with a number behind it where several have the same. */
  readonly name: string;
  readonly rollup: Hex;
  readonly genesis: Uint8Array;
  readonly genesisInput: unknown;
  readonly genesisFile: string | undefined;
}

/** Throws `CompileError`. */
export async function compiled(file: string): Promise<Compiled> {
  const { manifest, wasm, codeHash, sources }: CompiledApp = await compileApp(file);
  return { file, manifest, wasm, codeHash, sources };
}

export interface Place {
  readonly chain: number;
  readonly contract: Hex;
  readonly operator: Hex;
  readonly accounts: readonly Hex[];
  /** Named genesis file, if one was. */
  readonly genesis: string | undefined;
}

/** Throws `UsageError` for a genesis that is none. */
export function place(apps: readonly Compiled[], { chain, contract, operator, accounts, genesis }: Place): DevApp[] {
  const names = namesOf(apps);
  const rollups = new Map(names.map((name) => [name, rollupIdOf(chain, contract, operator, name)]));
  return apps.map((app, at) => {
    const name = names[at] as string;
    const { encoded, file, input } = genesisOf({ ...app, name }, genesis, { accounts, rollups });
    return { ...app, name, rollup: rollups.get(name) as Hex, genesis: encoded, genesisInput: input, genesisFile: file };
  });
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
export async function genesisRootOf(chain: number, { rollup, wasm, genesis }: DevApp): Promise<Hex> {
  return (await createOperations().open('genesis', { chain, rollup, wasm, genesis })).genesisRoot;
}
