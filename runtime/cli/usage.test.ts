import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBytes, readText, writeBytes } from './files.ts';
import { helpOf, parseFlags, UsageError } from './flags.ts';

const command = {
  name: 'try',
  summary: 'Tries.',
  positionals: [],
  flags: {
    count: { kind: 'whole', value: 'N', help: 'how many', fallback: 3, min: 0, max: 99 },
    out: { kind: 'text', value: 'FILE', short: 'o', help: 'where to' },
    json: { kind: 'boolean', help: 'as JSON' },
  },
  examples: ['mru try -o x'],
} as const;

const refuses = (reason: RegExp) => (error: Error) => error instanceof UsageError && reason.test(error.message);

describe('usage', () => {
  it('knows the one letter of a flag', () => {
    for (const args of [['-o', 'x'], ['--out', 'x'], ['--out=x']]) assert.equal(parseFlags(command, args).values.out, 'x');
    assert.match(helpOf(command), /-o, --out FILE\s+where to\n/);
    assert.match(helpOf(command), /\$ mru try -o x$/);
  });

  it('takes whole numbers in digits only', () => {
    assert.equal(parseFlags(command, ['--count', '007']).values.count, 7);
    for (const slip of ['', ' ', '0x10', '1e1', '1.0', '+1']) assert.throws(() => parseFlags(command, ['--count', slip]), refuses(/--count wants a whole number from 0 to 99/), slip);
  });

  it('answers a slip in one line', () => {
    for (const [args, reason] of [
      [['--count', '-5'], /^--count wants a value, and none starts with a dash$/],
      [['--out', '--json'], /^--out wants a value|^Option '-o, --out/],
      [['--count'], /count/],
      [['--json=no'], /json/],
    ] as const)
      assert.throws(
        () => parseFlags(command, args),
        (error: Error) => refuses(reason)(error) && !error.message.includes('\n'),
      );
  });

  it('calls a file that cannot be used a matter of usage', () => {
    const folder = mkdtempSync(join(tmpdir(), 'mru-usage-'));
    try {
      assert.throws(() => readText(join(folder, 'none')), refuses(/cannot read .*none: no such file/));
      assert.throws(() => readBytes(folder), refuses(/is a folder/));
      assert.throws(() => writeBytes(join(folder, 'none', 'x'), new Uint8Array(1)), refuses(/cannot write .*: no such file or folder/));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
