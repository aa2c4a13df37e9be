import assert from 'node:assert/strict';
import { helpOf, parseFlags, UsageError } from './flags.ts';

const command = {
  name: 'try',
  summary: 'Tries.',
  positionals: ['file'],
  flags: {
    count: { kind: 'whole', value: 'N', help: 'how many', fallback: 3, min: 1, max: 9 },
    who: { kind: 'text', value: 'WHO', help: 'who', choices: ['a', 'b'] },
    json: { kind: 'boolean', help: 'as JSON' },
  },
  examples: ['mru try x'],
} as const;

describe('flags', () => {
  it('have defaults and types', () => {
    assert.deepEqual(parseFlags(command, ['f']), { values: { count: 3, who: undefined, json: false }, positionals: ['f'], given: new Set() });
    assert.deepEqual(parseFlags(command, ['f', '--count', '9', '--who', 'b', '--json']).values, { count: 9, who: 'b', json: true });
  });

  it('say what to do when they are wrong', () => {
    for (const [args, reason] of [
      [['f', '--count', '10'], /from 1 to 9/],
      [['f', '--count', '1.5'], /whole number/],
      [['f', '--count', 'x'], /whole number/],
      [['f', '--who', 'c'], /one of a, b/],
      [['f', '--nope'], /nope/],
      [[], /<file>/],
      [['f', 'g'], /got 2/],
    ] as const)
      assert.throws(
        () => parseFlags(command, args),
        (error: Error) => error instanceof UsageError && reason.test(error.message),
      );
  });

  it('take one file or more where a command does', () => {
    const many = { ...command, positionals: ['file...'] };
    assert.deepEqual(parseFlags(many, ['f', 'g', 'h']).positionals, ['f', 'g', 'h']);
    assert.throws(() => parseFlags(many, []), /takes <file\.\.\.>, got 0/);
  });

  it('are described by their help', () => assert.match(helpOf(command), /--count N\s+how many \(3\)/));
});
