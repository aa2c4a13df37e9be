/**
 * What was just edited takes over from the version that runs, the way other versions do everywhere: announced on L1, sent to the app, taken in by
 * a block that Spock executes, with the state kept or moved by `migrate`. Only that L1 is hurried: its blocks come at once and its clock is moved
 * on by notice and dispute window. Price: with every edit L1's clock runs some seconds further ahead of this machine's.
 */
import { checkUpgrade, UpgradeError } from '../../contracts/execution/upgrade.ts';
import type { Manifest } from '../../contracts/guest/manifest.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { actorOf } from '../node/wire-operator.ts';
import type { Compiled } from './apps.ts';
import type { DevNetwork } from './network.ts';

export type TakeOver =
  | { readonly kind: 'took-over'; readonly height: number; readonly ms: number }
  /** The same code as runs. */
  | { readonly kind: 'same' }
  /** It cannot follow the version that runs, or its `migrate` reverted; that one goes on. */
  | { readonly kind: 'unfit'; readonly reason: string };

/** The version of an app that runs. */
export interface Current {
  readonly rollup: Hex;
  readonly name: string;
  readonly codeHash: Hex;
  readonly manifest: Manifest;
}

/** What the operator says of a version that was sent to an app. */
export interface Verdict {
  readonly code: Hex;
  readonly height: number;
  readonly tookOver: boolean;
}

const VERDICT_MS = 15_000;

/** Rejects when L1 or the operator do not do their part; the version before goes on then. `verdict` resolves with the operator's word of that code. */
export async function takeOver(network: DevNetwork, current: Current, next: Compiled, verdict: (code: Hex, ms: number) => Promise<Verdict>): Promise<TakeOver> {
  if (next.codeHash === current.codeHash) return { kind: 'same' };
  const misfit = misfitOf(current.manifest, next.manifest);
  if (misfit !== undefined) return { kind: 'unfit', reason: misfit };
  const began = performance.now();
  const { l1, operator, upgrades } = network;
  // Where members look for it, before they hear of it.
  await operator.blobs.put(next.wasm);
  await upgrades.announce(current.rollup, next.codeHash);
  await l1.skip(await upgrades.delay(current.rollup));
  const said = verdict(next.codeHash, VERDICT_MS);
  await upgrades.activate(current.rollup);
  await l1.finalize();
  operator.actors.send(actorOf(current.rollup), { type: 'LOOK' });
  const { tookOver, height } = await said;
  if (!tookOver) return { kind: 'unfit', reason: 'its migrate reverted; the block that tells why is the newest one' };
  return { kind: 'took-over', height, ms: Math.round(performance.now() - began) };
}

function misfitOf(before: Manifest, after: Manifest): string | undefined {
  try {
    checkUpgrade(before, after);
    return undefined;
  } catch (error) {
    if (error instanceof UpgradeError) return error.message;
    throw error;
  }
}
