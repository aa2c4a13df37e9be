/** What `mru block` is called, takes and says of itself. */
import { GATEWAY_FLAGS } from './shared.ts';

export const blockListCommand = {
  name: 'block list',
  summary: 'Lists the newest blocks of a rollup, or those before a height.',
  positionals: ['rollup'],
  flags: {
    ...GATEWAY_FLAGS,
    limit: { kind: 'whole', value: 'N', help: 'blocks to show', fallback: 20, min: 1, max: 200 },
    before: { kind: 'whole', value: 'HEIGHT', help: 'only below this height; 0: from the newest', fallback: 0, min: 0, max: Number.MAX_SAFE_INTEGER },
  },
  examples: ['mru block list token', 'mru block list token --limit 5 --before 812 --json'],
} as const;

export const blockGetCommand = {
  name: 'block get',
  summary: 'Shows a block with all its entries and what came of them; the newest one unless a height is given.',
  positionals: ['rollup', '[height]'],
  flags: GATEWAY_FLAGS,
  examples: ['mru block get token', 'mru block get token 812 --json'],
} as const;

export const blockReplayCommand = {
  name: 'block replay',
  summary: 'Goes through a block entry by entry: what each read and wrote, and what it emitted. The gateway has executed the block itself for that.',
  positionals: ['rollup', 'height'],
  flags: GATEWAY_FLAGS,
  examples: ['mru block replay token 812'],
} as const;
