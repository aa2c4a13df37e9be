import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseLayers } from './config.ts';
import { UsageError } from './flags.ts';

const command = {
  name: 'run',
  summary: 'Runs.',
  positionals: [],
  flags: {
    'l1-url': { kind: 'text', value: 'URL', help: '' },
    workers: { kind: 'whole', value: 'N', help: '', fallback: 1, min: 1, max: 9 },
    verbose: { kind: 'boolean', help: '' },
    config: { kind: 'text', value: 'FILE', help: '' },
  },
  examples: [],
} as const;

describe('options in layers', () => {
  let folder: string;
  let file: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'mru-config-'));
    file = join(folder, 'config.json');
  });
  after(() => rmSync(folder, { recursive: true }));
  const valuesOf = (content: unknown, variables: Record<string, string>, ...args: string[]) => {
    writeFileSync(file, JSON.stringify(content));
    return parseLayers(command, ['--config', file, ...args], variables).values;
  };

  it('let flags win over the environment, and that over the file', () => {
    const content = { 'l1-url': 'file', workers: 2, verbose: true };
    assert.deepEqual(valuesOf(content, {}), { 'l1-url': 'file', workers: 2, verbose: true, config: file });
    assert.equal(valuesOf(content, { MRU_L1_URL: 'environment' })['l1-url'], 'environment');
    assert.equal(valuesOf(content, { MRU_L1_URL: 'environment' }, '--l1-url', 'flag')['l1-url'], 'flag');
    assert.equal(parseLayers(command, [], { MRU_CONFIG: file }).values.workers, 2);
    assert.equal(parseLayers(command, [], {}).values.workers, 1);
  });

  it('refuse what they do not know, and values that are none', () => {
    for (const [content, why] of [
      [{ wokers: 2 }, /no option "wokers"; there is l1-url, workers/],
      [{ workers: 'many' }, /whole number/],
      [{ workers: [2] }, /a text or a number/],
      [{ verbose: 'yes' }, /true or false/],
      [[], /one JSON object/],
    ] as const) {
      assert.throws(
        () => valuesOf(content, {}),
        (error) => error instanceof UsageError && why.test(error.message),
      );
    }
    writeFileSync(file, '{');
    assert.throws(() => parseLayers(command, ['--config', file], {}), /is no JSON/);
    assert.throws(() => parseLayers(command, ['--config', join(folder, 'none.json')], {}), /no such file/);
  });
});
