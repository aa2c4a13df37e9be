import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { balanceOf, emptyAccounts, leafAt, nodeAt, ownerOf, SUPPLY } from './accounts.ts';
import { compress, FIELD } from './mimc.ts';
import { applyMoves, MoveError } from './witness.ts';
import { constantFiles } from './write-constants.ts';

describe('the accounts of a circuit', () => {
  it('hash with constants that come of their rule, in the machine and in the circuit: else run write-constants.ts', () => {
    for (const [name, text] of constantFiles()) assert.equal(readFileSync(join(import.meta.dirname, name), 'utf8'), text, name);
  });

  it('hash to numbers below the field, otherwise for every other input', () => {
    const hashes = [
      [0n, 0n],
      [0n, 1n],
      [1n, 0n],
      [FIELD - 1n, FIELD - 1n],
    ].map(([left, right]) => compress(left as bigint, right as bigint));
    assert.equal(new Set(hashes).size, hashes.length);
    assert.ok(hashes.every((hash) => hash >= 0n && hash < FIELD));
  });

  it('keep the sum of all balances, and their owners', () => {
    const nodes = emptyAccounts();
    const root = nodeAt(nodes, 1);
    applyMoves(nodes, [{ from: 0, to: 3, amount: 7n, owner: 9n }], 2);
    applyMoves(nodes, [{ from: 3, to: 3, amount: 7n, owner: 9n }], 1);
    assert.deepEqual([balanceOf(leafAt(nodes, 0)), balanceOf(leafAt(nodes, 3)), ownerOf(leafAt(nodes, 3))], [SUPPLY - 7n, 7n, 9n]);
    assert.throws(() => applyMoves(nodes, [{ from: 3, to: 0, amount: 8n, owner: 1n }], 1), MoveError);
    assert.throws(() => applyMoves(nodes, [{ from: 0, to: 3, amount: 1n, owner: 8n }], 1), MoveError);
    applyMoves(nodes, [], 1);
    const [last] = [applyMoves(nodes, [{ from: 3, to: 0, amount: 7n, owner: 1n }], 1)];
    assert.notEqual(BigInt(last.after), root, 'an account that was there stays its owner’s');
  });
});
