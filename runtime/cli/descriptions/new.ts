/** What `mru new` is called, takes and says of itself. */
import { TEMPLATES } from '../templates.ts';
import { JSON_FLAG } from './shared.ts';

export const newCommand = {
  name: 'new',
  summary: 'Makes an app of your own in a new folder: TypeScript, unit tests, a genesis and a README.',
  positionals: ['folder'],
  flags: {
    template: { kind: 'text', value: 'NAME', help: `what to begin with (counter): ${TEMPLATES.join(', ')}`, choices: TEMPLATES },
    package: { kind: 'text', value: 'SPEC', help: 'what it depends on as micro-rollups: a version, or file: with an archive or a checkout (as this one was installed)' },
    json: JSON_FLAG,
  },
  examples: ['mru new my-app', 'mru new games/chess --template chess'],
} as const;
