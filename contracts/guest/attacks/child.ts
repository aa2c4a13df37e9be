/**
 * Loads a module and runs one action in it, in a process of its own, a few times on both drivers: what became of it, how long the slowest
 * time took, and how much memory that took at most. The module is a file, so that making it is not measured.
 */
import { readFileSync } from 'node:fs';
import { type Driver, plainDriver, wasmerDriver } from '../driver.ts';
import { GuestError, loadGuest } from '../host.ts';
import { runAction, type Verdict } from './bench.ts';

export interface Measured {
  /** Verdicts, or why the module was refused. */
  readonly results: readonly (Verdict | string)[];
  readonly slowestMs: number;
  readonly grownKiB: number;
}

function outcome(wasm: Uint8Array, driver: Driver): Verdict | string {
  try {
    return runAction(loadGuest(wasm, { driver }));
  } catch (error) {
    if (error instanceof GuestError) return error.message;
    throw error;
  }
}

const peakKiB = (): number => process.resourceUsage().maxRSS;
const drivers = [plainDriver, plainDriver, await wasmerDriver()];
const wasm = new Uint8Array(readFileSync(process.argv[2] ?? ''));
const before = peakKiB();
let slowestMs = 0;
const results = drivers.map((driver) => {
  const since = performance.now();
  const result = outcome(wasm, driver);
  slowestMs = Math.max(slowestMs, performance.now() - since);
  return result;
});
process.stdout.write(JSON.stringify({ results, slowestMs, grownKiB: peakKiB() - before } satisfies Measured));
