/**
 * Development mode: blocks run natively, and a share of them again as the metered module, which must agree on everything but fuel. The
 * module's answer stays the only one that counts on the network: see `SessionInput.native`.
 */
import { firstDifference } from '../../contracts/check/compare.ts';
import type { BlockInput, CallResult, Guest } from '../../contracts/guest/host.ts';
import type { Manifest } from '../../contracts/guest/manifest.ts';
import { nativeRealm } from '../../contracts/guest/native-realm.ts';
import { Overlay } from '../../contracts/guest/overlay.ts';
import { ExecutorError } from './errors.ts';

export interface EngineOptions {
  /**
   * `wasm` (default) runs the metered module, whose roots members certify. `native` runs the operator's own script instead: for
   * development alone, as its receipts carry fuel 0 and no member that runs the module will certify them.
   */
  readonly engine?: 'wasm' | 'native';
  /** With `native`: the share of blocks, from 0 to 1, that is run as the module too and compared. Default 0.1; genesis always is, unless it is 0. */
  readonly shadow?: number;
}

export const SHADOW_SHARE = 0.1;

/** Throws `RangeError` for a share that is none. */
export function checkShare(share: number): number {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`shadow ${share} is not from 0 to 1`);
  return share;
}

/** Spread evenly over heights, so that another run shadows the same blocks. */
const isShadowed = (height: number, share: number): boolean => Math.floor(height * share) !== Math.floor((height - 1) * share);

function nameOf({ actions }: Manifest, { calls }: BlockInput, at: number): string {
  const transition = calls[at]?.transition ?? -1;
  return `${actions[transition]?.name ?? `transition ${transition}`} (call ${at})`;
}

const shown = (result: CallResult | undefined): string => (result === undefined ? 'nothing' : `${result.status} ${result.code}${result.reason === '' ? '' : ` "${result.reason}"`}`);

function compare(manifest: Manifest, input: BlockInput, native: readonly CallResult[], wasm: readonly CallResult[]): void {
  const found = firstDifference(native, wasm, false);
  if (found === undefined) return;
  const { action, what } = found;
  const answers = `natively ${shown(native[action])}, as a module ${shown(wasm[action])}`;
  throw new ExecutorError('engines-differ', `block ${input.height}: ${what} of ${nameOf(manifest, input, action)} differ: ${answers}`);
}

/**
 * The operator's script as the guest of a session. Throws `ExecutorError`: `bad-native` when there is no script or it is of another app,
 * and, out of `apply`, `engines-differ` that names the first action; the session then stays where it was.
 */
export function shadowedGuest(script: string | undefined, wasm: Guest, share: number): Guest {
  const native = openScript(script);
  const { manifest } = wasm;
  if (JSON.stringify(native.manifest) !== JSON.stringify(manifest)) throw new ExecutorError('bad-native', `the script is not of the module's app ${manifest.name}, or of another version`);
  return {
    manifest,
    apply(input, state) {
      const results = native.apply(input, state);
      const before = state instanceof Overlay ? state.beginning : state;
      if (isShadowed(input.height, share)) compare(manifest, input, results, wasm.apply(input, before));
      return results;
    },
  };
}

function openScript(script: string | undefined): Guest {
  if (script === undefined) throw new ExecutorError('bad-native', "engine native runs the operator's own script, and the session has none");
  try {
    return nativeRealm(script);
  } catch (error) {
    throw new ExecutorError('bad-native', `the script does not load: ${(error as Error).message}`);
  }
}
