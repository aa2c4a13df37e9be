/** What `mru plugins` is called, takes and says of itself; and how other commands take plugins. */
import type { Command, Flags } from '../flags.ts';
import { GATEWAY_FLAGS } from './shared.ts';

export const PLUGIN_FLAG = {
  plugin: { kind: 'list', value: 'PLUGIN', help: 'a plugin by its name or path, with =FILE or ={JSON} for its options; more than once for more of them (mru plugins says what there is)' },
} as const;

/** Of nodes without a gateway. */
export const NODE_PLUGIN_FLAGS = {
  ...PLUGIN_FLAG,
  'plugin-port': { kind: 'text', value: 'PORT', help: 'port on loopback for the routes of plugins; 0 lets the system choose (none)' },
} as const;

export const pluginsCommand = {
  name: 'plugins',
  summary: 'Shows plugins and their options: those of this package, or those that are named; with --gateway, those that run there.',
  positionals: ['[plugin...]'],
  flags: {
    gateway: { ...GATEWAY_FLAGS.gateway, help: 'show what runs in a gateway, or at the --plugin-port of a node' },
    'api-key': GATEWAY_FLAGS['api-key'],
    json: { kind: 'boolean', help: 'as one JSON object' },
  },
  examples: ['mru plugins', 'mru plugins ./my-plugin.ts', 'mru plugins --gateway http://127.0.0.1:8080'],
} as const satisfies Command<Flags>;
