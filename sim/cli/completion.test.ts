/** Completion in the shells themselves. */
import assert from 'node:assert/strict';
import { completionOf, SHELLS } from '../../runtime/cli/completion.ts';
import { commands } from './commands.ts';
import { hasShell, offered } from './shells.fixture.ts';

const firstWords = [...new Set(commands.map(({ name }) => name.split(' ')[0] as string))].sort();
const secondWords = (first: string): string[] => commands.flatMap(({ name }) => (name.startsWith(`${first} `) ? [name.split(' ')[1] as string] : [])).sort();
const flagsOf = (flags: object): string[] => [...Object.keys(flags), 'help'].map((name) => `--${name}`).sort();
/** What a value of a flag may be, where it is a choice. */
const choices = commands.flatMap(({ name, flags }) =>
  Object.entries(flags).flatMap(([flag, of]) => ('choices' in of && of.choices ? [{ line: `mru ${name} --${flag} `, words: [...of.choices].sort() }] : [])),
);

describe('completion of mru', function () {
  this.timeout(150_000);
  for (const shell of SHELLS)
    it(`${shell}: offers commands, second words, the flags of each command and no others, and what a flag may be`, function () {
      if (!hasShell(shell)) {
        console.log(`      no ${shell} here: what it would offer was not looked at`);
        return this.skip();
      }
      const twoWords = firstWords.filter((first) => secondWords(first).length > 0);
      const expected = [
        { line: 'mru ', words: firstWords },
        ...twoWords.map((first) => ({ line: `mru ${first} `, words: secondWords(first) })),
        ...commands.map(({ name, flags }) => ({ line: `mru ${name} --`, words: flagsOf(flags) })),
        ...choices,
      ];
      const lines = expected.map(({ line }) => line);
      const answers = offered(shell, completionOf(shell, commands), lines);
      const wrong = expected.flatMap(({ line, words }, at) => (String(answers[at]) === String(words) ? [] : [{ line, words, offered: answers[at] }]));
      assert.deepEqual(wrong, []);
    });
});
