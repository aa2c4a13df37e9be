/** What `mru actors` is called, takes and says of itself. */
import type { Command, Flags } from '../flags.ts';

export const actorsCommand = {
  name: 'actors',
  summary: 'Shows every actor: its states, what leads from one to another, and which events may wait for it.',
  positionals: [],
  flags: {
    mermaid: { kind: 'boolean', help: 'as mermaid diagrams' },
    json: { kind: 'boolean', help: 'as one JSON object' },
    write: { kind: 'boolean', help: 'into the READMEs of ./actors' },
  },
  examples: ['mru actors', 'mru actors --mermaid', 'mru actors --json'],
} as const satisfies Command<Flags>;
