/** What `mru completion` is called, takes and says of itself. */

export const completionCommand = {
  name: 'completion',
  summary: 'Prints what a shell needs to complete commands and flags of mru.',
  positionals: ['shell'],
  flags: { json: { kind: 'boolean', help: 'print it as one JSON object' } },
  examples: ['source <(mru completion bash)', 'mru completion zsh > ~/.zfunc/_mru', 'mru completion fish > ~/.config/fish/completions/mru.fish'],
} as const;
