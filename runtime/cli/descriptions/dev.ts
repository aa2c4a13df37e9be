/** What `mru dev` is called, takes and says of itself. */
import { PLUGIN_FLAG } from './plugins.ts';

export const devCommand = {
  name: 'dev',
  summary:
    'Runs apps on a network of their own in this process: an L1, a committee of one, an operator and a gateway with the playground. What is saved takes over while it runs, with the state kept; the next run goes on from it.',
  positionals: ['app.ts...'],
  flags: {
    port: { kind: 'whole', value: 'PORT', help: 'of the gateway and the playground; 0 lets the system choose', fallback: 8080, min: 0, max: 65_535 },
    genesis: {
      kind: 'text',
      value: 'FILE',
      help: 'genesis input as JSON (genesis.json beside the app, or made up); for several apps one object by app name; "rollup:NAME" is the id of another app here',
    },
    data: { kind: 'text', value: 'DIR', help: 'folder for what is kept between runs (.mru beside the first app)' },
    fresh: { kind: 'boolean', help: 'begin from genesis, and erase what was kept' },
    ...PLUGIN_FLAG,
    verbose: { kind: 'boolean', help: 'every log event, as JSON lines on stderr' },
    json: { kind: 'boolean', help: 'print where everything is as one JSON object once it runs' },
  },
  examples: ['mru dev machine.ts', 'mru dev token.ts chess.ts --genesis genesis.json --port 0', 'mru dev machine.ts --fresh'],
} as const;
