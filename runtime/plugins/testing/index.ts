/**
 * What every plugin has to pass, for authors: `micro-rollups/plugins/testing`. A plugin is run in its thread through a life that was recorded of a
 * rollup: once, again, interrupted, and after a restart.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify from 'fastify';
import type { Told } from '../events.ts';
import type { PluginView } from '../life.ts';
import type { Wanted } from '../load.ts';
import { openPlugins, type Plugins } from '../plugins.ts';
import life from './life.json' with { type: 'json' };

/** Three blocks with all that may happen to them, as plugins are told. */
export const LIFE = life as unknown as readonly Told[];
const [first] = LIFE.flatMap((told) => (told.kind === 'executed' ? [told.event] : []));
const ROLLUPS = first === undefined ? [] : [{ rollup: first.rollup, name: first.name }];
/** A node waits longer; a plugin that needs this long has its work in the wrong place. */
const HOOK_MS = 2_000;
/** Lines of a node's log that say a plugin did something wrong. */
const FAULTS = new Set(['plugin-fault', 'plugin-disabled', 'plugin-leaks', 'plugin-stop-failed']);

export interface Check {
  readonly title: string;
  /** Rejects with `AssertionError`. */
  readonly run: () => Promise<void>;
}

/** For `it` or `test`: one check each. */
export const pluginChecks = (wanted: Wanted): readonly Check[] =>
  CHECKS.map(([title, run]) => ({
    title,
    run: async () => {
      const folder = mkdtempSync(join(tmpdir(), 'mru-plugin-check-'));
      try {
        await run((work) => withPlugin(wanted, folder, work));
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  }));

/** Starts the plugin, always with the same folder, and stops it; nothing may have gone wrong meanwhile. */
type Run = (work: (plugins: Plugins) => Promise<void>) => Promise<void>;

const CHECKS: readonly (readonly [string, (run: Run) => Promise<void>])[] = [
  ['starts and stops, and leaves nothing behind', (run) => run(async () => undefined)],
  ['is told a whole life without a fault', (run) => run(tellAll)],
  [
    'bears to be told the same twice',
    (run) =>
      run(async (plugins) => {
        await tellAll(plugins);
        await tellAll(plugins);
      }),
  ],
  [
    'goes on after a restart, and bears to be told the same again',
    async (run) => {
      await run(tellAll);
      await run(tellAll);
    },
  ],
  [
    'bears to be stopped in the middle',
    (run) =>
      run(async (plugins) => {
        for (const told of LIFE) plugins.tell(told);
      }),
  ],
  [
    'shows its panels',
    (run) =>
      run(async (plugins) => {
        await tellAll(plugins);
        const app = Fastify();
        await plugins.mount(app);
        for (const { title, path } of viewOf(plugins).panels) {
          const { statusCode } = await app.inject(`/plugins/${viewOf(plugins).name}${path}`);
          assert.equal(statusCode, 200, `the panel ${title} at ${path}`);
        }
        await app.close();
      }),
  ],
];

const viewOf = (plugins: Plugins): PluginView => plugins.views()[0] as PluginView;

/** Everything, and until it was taken. */
async function tellAll(plugins: Plugins): Promise<void> {
  for (const told of LIFE) plugins.tell(told);
  await plugins.ready();
}

async function withPlugin(wanted: Wanted, folder: string, work: (plugins: Plugins) => Promise<void>): Promise<void> {
  const faults: string[] = [];
  const log = (event: string, detail: object): void => {
    if (FAULTS.has(event)) faults.push(JSON.stringify({ event, ...detail }));
  };
  const plugins = await openPlugins({ wanted: [wanted], folder, log, limits: { hookMs: HOOK_MS } });
  try {
    await plugins.begin({ chain: 31_337, rollups: ROLLUPS, node: undefined });
    plugins.startAt(new Map(ROLLUPS.map(({ rollup }) => [rollup, 0])));
    await work(plugins);
  } finally {
    await plugins.stop();
  }
  assert.deepEqual(faults, []);
}
