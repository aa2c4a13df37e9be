/** How fast worlds run, for `npm run bench -- sim`: on one core, CPU time. */
import { installCachedCrypto } from '../world/crypto.ts';
import { makePlan } from '../world/plan.ts';
import { runPlan } from '../world/world.ts';

export interface Speed {
  readonly 'seeds.perCoreHour': number;
  readonly 'virtual.perReal': number;
  readonly 'events.perCoreSecond': number;
}

/** Runs the first `seeds` seeds of the default swarm. */
export async function measureSpeed(seeds: number): Promise<Speed> {
  installCachedCrypto();
  const began = process.cpuUsage();
  const sums = { virtual: 0, events: 0 };
  for (let seed = 1; seed <= seeds; seed++) {
    const { virtualSeconds, events } = await runPlan(makePlan(seed, { scenario: 'swarm' }));
    sums.virtual += virtualSeconds;
    sums.events += events;
  }
  const { user, system } = process.cpuUsage(began);
  const cpu = (user + system) / 1e6;
  return { 'seeds.perCoreHour': Math.round((seeds / cpu) * 3_600), 'virtual.perReal': Math.round(sums.virtual / cpu), 'events.perCoreSecond': Math.round(sums.events / cpu) };
}
