import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '../cli/flags.ts';
import { nodePlugins, pluginsIn } from '../cli/plugin-flags.ts';
import { optionsOf, parsePlugin } from './options.ts';

const FLAGS = {
  url: { kind: 'text', value: 'URL', help: '' },
  rows: { kind: 'whole', value: 'N', help: '', fallback: 7, min: 1, max: 9 },
  events: { kind: 'list', value: 'KIND', help: '' },
  loud: { kind: 'boolean', help: '' },
} as const;

describe('options of a plugin', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'mru-plugin-options-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  it('are what its description says, with defaults', () => {
    assert.deepEqual({ ...optionsOf('own', FLAGS, {}) }, { url: undefined, rows: 7, events: [], loud: false });
    assert.deepEqual({ ...optionsOf('own', FLAGS, { url: '-x', rows: 9, events: ['a', 'b'], loud: true }) }, { url: '-x', rows: 9, events: ['a', 'b'], loud: true });
  });

  it('stand behind its name, or in a file', () => {
    const file = join(folder, 'options.json');
    writeFileSync(file, '{"rows":3}');
    assert.deepEqual(parsePlugin('indexer'), { from: 'indexer', options: {} });
    assert.deepEqual(parsePlugin('./own.ts={"url":"http://x/?a=b"}'), { from: './own.ts', options: { url: 'http://x/?a=b' } });
    assert.deepEqual(parsePlugin(`indexer=${file}`), { from: 'indexer', options: { rows: 3 } });
  });

  it('are refused with the command, and what is wrong is named', async () => {
    const file = join(folder, 'list.json');
    writeFileSync(file, '[1]');
    for (const [given, expected] of [
      ['indexer={', /plugin indexer: options are one JSON object, and this is none/],
      [`indexer=${file}`, /list\.json: options are one JSON object/],
      [`indexer=${join(folder, 'none.json')}`, /cannot read .*none\.json: no such file/],
    ] as const)
      await assert.rejects(pluginsIn([given]), (error) => error instanceof UsageError && expected.test(error.message));
    const refuse = (plugin: string, port?: string) => nodePlugins({ plugin: [plugin], 'plugin-port': port }, folder, () => undefined);
    await assert.rejects(refuse('indexer={"rows":0}'), /--rows wants a whole number from 1 to 100000, got "0"/);
    await assert.rejects(refuse('indexer={"row":1}'), /plugin indexer: there is no option "row"; there is file, rows, query-ms/);
    await assert.rejects(refuse('indexer', 'here'), /--plugin-port wants a port, got "here"/);
  });
});
