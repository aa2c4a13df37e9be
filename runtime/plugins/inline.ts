/** A plugin inside of the node's own thread: it may have actors on the bus, and what it does wrong is done to the node. */
import type { Plugin } from './plugin.ts';
import { hooksOf, type PluginNode } from './plugin.ts';
import { afterOf, type Callbacks, type Running, type Setup } from './running.ts';

/** Rejects with what `start` threw. */
export async function startInline(plugin: Plugin, setup: Setup, node: Omit<PluginNode, 'onStop'> | undefined, { log }: Callbacks): Promise<Running> {
  const ending = new AbortController();
  const steps: (() => Promise<void> | void)[] = [];
  const onStop: PluginNode['onStop'] = (step) => void steps.push(step);
  const started = await plugin.start({ ...setup, log: (event, detail = {}) => log(event, detail), signal: ending.signal, node: node && { ...node, onStop } });
  const { hooks, routes, home, panels = [] } = started;
  const end = async (): Promise<void> => {
    ending.abort();
    await started.stop?.();
    for (const step of steps.splice(0).reverse()) await step();
  };
  return {
    hooks: hooksOf(started),
    panels,
    hasRoutes: routes !== undefined,
    after: afterOf(started, setup.rollups),
    ...(routes && { routes }),
    ...(home && { home }),
    // A hook that throws before it returns a promise rejects like any other.
    call: async (hook, events) => hooks?.[hook]?.(events as never),
    stop: async () => {
      await end();
      // What is left cannot be told from what the node itself has.
      return [];
    },
    kill: async () => {
      await end();
    },
  };
}
