import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFECTS } from './defects.ts';

describe('defects of the contracts', () => {
  it('have names of their own, and each is a change of the code there is', () => {
    assert.equal(new Set(DEFECTS.map(({ name }) => name)).size, DEFECTS.length);
    for (const { name, file, find } of DEFECTS) assert.equal(readFileSync(join(import.meta.dirname, '..', file), 'utf8').split(find).length - 1, 1, name);
  });
});
