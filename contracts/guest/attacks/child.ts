/** Runs one hostile module in a process of its own, and says what became of it and how much memory that took at most. */
import { plainDriver } from '../driver.ts';
import { hostileGuest, verdicts } from './bench.ts';
import { HEAVY, RUNNING } from './fixtures.ts';

const name = process.argv[2] ?? '';
const wasm = HEAVY[name]?.() ?? hostileGuest(RUNNING[name]?.[0] ?? {});
const peakKiB = (): number => process.resourceUsage().maxRSS;
const before = peakKiB();
const results = verdicts(wasm, plainDriver);
process.stdout.write(JSON.stringify({ results, grownKiB: peakKiB() - before }));
