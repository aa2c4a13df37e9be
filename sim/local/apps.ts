/** The apps of a local network: built, given a genesis and a place on L1. */
import { join } from 'node:path';
import { Session } from '../../contracts/execution/session.ts';
import { LayeredState } from '../../contracts/execution/state.ts';
import { type CompiledApp, compileApp } from '../../contracts/guest/compile.ts';
import { loadGuest } from '../../contracts/guest/host.ts';
import { rollupIdOf } from '../../contracts/settlement/model.ts';
import { actionBook } from '../../protocols/action.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { encode } from '../../protocols/codec.ts';
import { codecOf } from '../../protocols/schema.ts';
import { keysOf, type NodeKeys } from './keys.ts';
import { HOLDING, type LocalNetworkOptions, type LocalRollup } from './types.ts';

export interface LocalApp extends LocalRollup {
  readonly wasm: Uint8Array;
  readonly codeHash: Hex;
  readonly genesis: Uint8Array;
  readonly genesisRoot: Hex;
  readonly operator: NodeKeys;
}

const source = (app: string): string => {
  const extension = import.meta.filename.endsWith('.ts') ? 'ts' : 'js';
  return join(import.meta.dirname, `../../contracts/apps/${app}/machine.${extension}`);
};

interface Place {
  readonly name: string;
  readonly id: Hex;
  readonly operator: NodeKeys;
}

const placing =
  (seed: number, chain: number, contract: Hex) =>
  (name: string): Place => {
    const operator = keysOf(seed, `operator/${name}`);
    return { name, operator, id: rollupIdOf(chain, contract, operator.address, name) };
  };

const branchNames = (count: number): string[] => Array.from({ length: count }, (_, at) => `branch-${at + 1}`);

/** Names of the rollups of a network, as `keysOf` wants them for their operators. */
export const rollupNames = ({ tokenRollups, branches }: Pick<LocalNetworkOptions, 'tokenRollups' | 'branches'>): string[] =>
  branches === undefined ? [...Array.from({ length: tokenRollups }, (_, at) => `token-${at + 1}`), 'chess'] : [...branchNames(branches), 'token-1'];

/** A currency in so many rollups, each with the same holders, and a token beside them. */
export async function buildBranches(seed: number, chain: number, contract: Hex, count: number, wallets: readonly Hex[]): Promise<LocalApp[]> {
  const [currency, token] = [await compileApp(source('currency')), await compileApp(source('token'))];
  const place = placing(seed, chain, contract);
  const branches = branchNames(count).map(place);
  const holders = wallets.map((owner) => ({ owner, amount: HOLDING }));
  const input = { branches: branches.map(({ id }) => id), holders };
  return [...branches.map((each) => finish(chain, 'currency', currency, each, input)), finish(chain, 'token', token, place('token-1'), { holders })];
}

export async function buildApps(seed: number, chain: number, contract: Hex, tokenRollups: number, wallets: readonly Hex[]): Promise<LocalApp[]> {
  const token = await compileApp(source('token'));
  const chess = await compileApp(source('chess'));
  const place = placing(seed, chain, contract);
  const tokens = Array.from({ length: tokenRollups }, (_, at) => place(`token-${at + 1}`));
  const holders = wallets.map((owner) => ({ owner, amount: HOLDING }));
  const bank = tokens[0]?.id;
  return [...tokens.map((each) => finish(chain, 'token', token, each, { holders })), finish(chain, 'chess', chess, place('chess'), { bank })];
}

function finish(chain: number, app: LocalRollup['app'], { wasm, codeHash, manifest }: CompiledApp, place: Place, input: unknown): LocalApp {
  const genesis = encode(codecOf(manifest.genesis), input as never);
  const { genesisRoot } = new Session({ chain, rollup: place.id, guest: loadGuest(wasm), genesis, state: new LayeredState() });
  return { ...place, app, wasm, codeHash, manifest, genesis, genesisRoot, book: actionBook(chain, place.id, manifest.actions) };
}
