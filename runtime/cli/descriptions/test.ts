/** What `mru test` is called, takes and says of itself. */

export const testCommand = {
  name: 'test',
  summary: 'Runs the unit tests of an app: all *.test.ts below this folder, or those named. They use node:test.',
  positionals: ['[file...]'],
  flags: {
    only: { kind: 'text', value: 'TEXT', help: 'only tests with this in their names' },
    json: { kind: 'boolean', help: 'print how many passed and failed as one JSON object' },
  },
  examples: ['mru test', 'mru test machine.test.ts --only transfer'],
} as const;
