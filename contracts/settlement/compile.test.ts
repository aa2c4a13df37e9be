import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileSettlement } from './compile.ts';

describe('settlement artefact', () => {
  it('is what the sources compile to: else run compile.ts', () => {
    assert.equal(readFileSync(join(import.meta.dirname, 'out/settlement.ts'), 'utf8'), compileSettlement());
  }).timeout(60_000);
});
