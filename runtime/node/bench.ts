/** Prints what a host's event costs, bare, measured and inspected: `node runtime/node/bench.ts`. CPU time, because wall time belongs to whoever shares the machine. */
import { setup } from 'xstate';
import { createActorHost, type Environment, type HostOptions } from '../../actors/host/host.ts';
import { inspectToLog } from '../../actors/host/inspection.ts';
import { systemClock } from '../clock.ts';

const EVENTS = Number(process.argv[2] ?? 200_000);

/** Two actors that pass an event to and fro; every event changes a state. */
const passing = setup({
  types: { context: {} as { env: Environment; to: string }, input: {} as { env: Environment; to: string }, events: {} as { type: 'PASS'; left: number } },
  actions: {
    pass: ({ context, event }) => {
      if (event.left > 0) context.env.send(context.to, { type: 'PASS', left: event.left - 1 });
    },
  },
}).createMachine({
  context: ({ input }) => input,
  initial: 'even',
  states: { even: { on: { PASS: { target: 'odd', actions: 'pass' } } }, odd: { on: { PASS: { target: 'even', actions: 'pass' } } } },
});

async function eventsPerCpuSecond(options: Partial<HostOptions>): Promise<number> {
  const host = createActorHost({ clock: systemClock, schedule: queueMicrotask, report: () => undefined, ...options });
  host.spawn('a', { machine: passing, input: { to: 'b' } });
  host.spawn('b', { machine: passing, input: { to: 'a' } });
  const before = process.cpuUsage();
  host.send('a', { type: 'PASS', left: EVENTS });
  const handled = (): number => host.metrics().reduce((sum, each) => sum + each.handled, 0);
  while (handled() <= EVENTS) await new Promise((resolve) => setTimeout(resolve, 5));
  const { user, system } = process.cpuUsage(before);
  host.stop();
  return Math.round(EVENTS / ((user + system) / 1e6));
}

const modes: Readonly<Record<string, Partial<HostOptions>>> = {
  off: {},
  measured: { measure: true },
  inspected: { inspect: () => undefined },
  logged: { inspect: inspectToLog(() => undefined) },
};
await eventsPerCpuSecond({});
for (const [mode, options] of Object.entries(modes)) process.stdout.write(`${mode.padEnd(10)} ${await eventsPerCpuSecond(options)} events/CPU-s\n`);
