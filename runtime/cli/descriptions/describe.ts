/** What `mru describe` is called, takes and says of itself. */

export const describeCommand = {
  name: 'describe',
  summary: "Prints an app's actions, events, messages and state, with what wallets sign, as Markdown.",
  positionals: ['app'],
  flags: { json: { kind: 'boolean', help: 'print one JSON object instead' } },
  examples: ['mru describe contracts/apps/token/machine.ts', 'mru describe token.mru --json'],
} as const;
