/** What `mru exec` is called, takes and says of itself. */
import { LIMITS } from '../../../protocols/limits.ts';
import { JSON_FLAG } from './shared.ts';

export const execCommand = {
  name: 'exec',
  summary: 'Runs blocks of signed actions through an app, a module or a bundle, without any network.',
  positionals: ['app', 'actions.jsonl'],
  flags: {
    genesis: { kind: 'text', value: 'FILE', help: 'genesis input as JSON' },
    chain: { kind: 'whole', value: 'ID', help: 'chain id the actions were signed for', fallback: 31_337, min: 1, max: Number.MAX_SAFE_INTEGER },
    'block-actions': { kind: 'whole', value: 'N', help: 'actions in a block', fallback: 100, min: 1, max: LIMITS.blockActions },
    json: JSON_FLAG,
  },
  examples: ['mru exec token.wasm actions.jsonl --genesis genesis.json', 'mru exec token.wasm actions.jsonl --genesis genesis.json --json'],
} as const;
