import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileContracts } from './compile.ts';

describe('contract artefacts', () => {
  it('are what the sources compile to: else run compile.ts', () => {
    for (const [name, text] of compileContracts()) assert.equal(readFileSync(join(import.meta.dirname, 'out', name), 'utf8'), text, name);
  }).timeout(60_000);
});
