/**
 * What the same app costs in each language: `node contracts/guest/languages/measure.ts`. Metered transfers between 10,000 accounts, 1,000 a
 * block, over state in a map; signatures and roots are not in it. CPU time of this process, the best of the runs.
 */
import { type Hex, nameOf } from '../../../protocols/bytes.ts';
import { encode } from '../../../protocols/codec.ts';
import { codecOf } from '../../../protocols/schema.ts';
import token from '../../apps/token/machine.ts';
import { type BlockInput, type Guest, loadGuest, type StateReader } from '../host.ts';
import { stateKey } from '../manifest.ts';
import { tokenModules } from './guests.ts';

const ACCOUNTS = 10_000;
const CALLS = 1_000;
const ROUNDS = 60;
const ROLLUP: Hex = `0x${'33'.repeat(32)}`;

const accounts = Array.from({ length: ACCOUNTS }, (_, at): Hex => `0x${(at + 1).toString(16).padStart(40, '7')}`);
const accountOf = (n: number): Hex => accounts[n % ACCOUNTS] as Hex;
const input = codecOf(token.actions.transfer);
const block: BlockInput = {
  rollup: ROLLUP,
  height: 1,
  time: 1,
  entropy: ROLLUP,
  calls: Array.from({ length: CALLS }, (_, n) => ({ transition: 0, sender: accountOf(n * 7), payload: encode(input, { to: accountOf(n * 13 + 1), amount: 1n }) })),
};

function stateOf({ manifest }: Guest): StateReader {
  const entries = new Map(accounts.map((account) => [nameOf(stateKey(manifest, 'balances', account)), encode(codecOf('uint256'), 1_000_000n)]));
  return { get: (key) => entries.get(nameOf(key)), next: () => undefined };
}

interface Measured {
  readonly language: string;
  readonly bytes: number;
  readonly fuelPerAction: number;
  readonly actionsPerSecond: number;
}

function measure(language: string, wasm: Uint8Array): Measured {
  const guest = loadGuest(wasm);
  const state = stateOf(guest);
  let [fuel, best] = [0n, Number.POSITIVE_INFINITY];
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage();
    const results = guest.apply(block, state);
    const { user, system } = process.cpuUsage(before);
    if (results.some(({ status }) => status !== 'executed')) throw new Error(`${language}: a transfer reverted`);
    best = Math.min(best, user + system);
    fuel = results.reduce((sum, each) => sum + each.fuel, 0n);
  }
  return { language, bytes: wasm.length, fuelPerAction: Number(fuel) / CALLS, actionsPerSecond: Math.round((CALLS * 1e6) / best) };
}

const measured = [...(await tokenModules())].map(([language, wasm]) => measure(language, wasm));
for (const { language, bytes, fuelPerAction, actionsPerSecond } of measured)
  process.stderr.write(
    `${language.padEnd(16)}${String(bytes).padStart(8)} bytes${String(Math.round(fuelPerAction)).padStart(9)} fuel an action${String(actionsPerSecond).padStart(10)} actions a core-second\n`,
  );
process.stdout.write(`${JSON.stringify({ calls: CALLS, accounts: ACCOUNTS, rounds: ROUNDS, measured })}\n`);
