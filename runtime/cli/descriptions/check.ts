/** What `mru check` is called, takes and says of itself. */
import { CHECK_DEFAULTS, ENGINE_NAMES } from '../../../contracts/check/defaults.ts';
import { JSON_FLAG } from './shared.ts';

export const checkCommand = {
  name: 'check',
  summary: 'Runs random actions through apps on several engines; what differs is shown as the smallest case.',
  positionals: ['app.ts...'],
  flags: {
    actions: { kind: 'whole', value: 'N', help: 'actions to run in each app', fallback: CHECK_DEFAULTS.actions, min: 1, max: 100_000_000 },
    seed: { kind: 'whole', value: 'N', help: 'another seed, other actions', fallback: 1, min: 0, max: 0xffffffff },
    genesis: { kind: 'text', value: 'FILE', help: 'genesis input as JSON instead of random ones; for several apps an object of inputs by app name' },
    strings: { kind: 'text', value: 'A,B', help: 'texts that mean something to the app, as moves do to chess' },
    engines: { kind: 'text', value: 'A,B', help: `what to compare guest with: ${ENGINE_NAMES.slice(1).join(', ')} (all)` },
    json: JSON_FLAG,
  },
  examples: ['mru check app.ts', 'mru check app.ts --actions 100000 --genesis genesis.json', 'mru check contracts/apps/*/machine.ts --json'],
} as const;
