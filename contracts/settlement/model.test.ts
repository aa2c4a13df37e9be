import assert from 'node:assert/strict';
import { fromHex, type Hex, toHex, ZERO32 } from '../../protocols/bytes.ts';
import { historyAfter, NO_HISTORY, nameWord, rollupIdOf, type SettlementStatement, settlementDigest } from './model.ts';

const CONTRACT: Hex = `0x${'c0'.repeat(20)}`;
const OPERATOR: Hex = `0x${'0e'.repeat(20)}`;
const STATEMENT: SettlementStatement = {
  chainId: 31_337,
  contract: CONTRACT,
  committee: 0,
  batchId: 7,
  history: `0x${'33'.repeat(24)}`,
  root: `0x${'11'.repeat(32)}`,
  bodyHash: `0x${'22'.repeat(32)}`,
  blobs: ZERO32,
};

describe('settlement model', () => {
  it('pads a name with zero bytes, up to 32', () => {
    assert.equal(toHex(nameWord('token')), `0x746f6b656e${'00'.repeat(27)}`);
    assert.equal(nameWord('x'.repeat(32)).length, 32);
    assert.throws(() => nameWord('é'.repeat(17)), RangeError);
  });

  it('gives another id to every chain, contract, operator and name', () => {
    const ids = [
      rollupIdOf(1, CONTRACT, OPERATOR, 'a'),
      rollupIdOf(2, CONTRACT, OPERATOR, 'a'),
      rollupIdOf(1, OPERATOR, OPERATOR, 'a'),
      rollupIdOf(1, CONTRACT, CONTRACT, 'a'),
      rollupIdOf(1, CONTRACT, OPERATOR, 'b'),
    ];
    assert.equal(new Set(ids).size, ids.length);
  });

  it('binds every field into the digest', () => {
    const others: Partial<SettlementStatement>[] = [
      { chainId: 1 },
      { contract: OPERATOR },
      { committee: 1 },
      { batchId: 8 },
      { history: NO_HISTORY },
      { root: STATEMENT.bodyHash },
      { bodyHash: STATEMENT.root },
      { blobs: STATEMENT.root },
    ];
    const digests = [STATEMENT, ...others.map((other) => ({ ...STATEMENT, ...other }))].map(settlementDigest);
    assert.equal(new Set(digests).size, digests.length);
    assert.ok(digests.every((digest) => fromHex(digest).length === 32));
  });

  it('gives every order of batches another history', () => {
    const [a, b] = [STATEMENT, { root: STATEMENT.bodyHash, bodyHash: STATEMENT.root }];
    const histories = [NO_HISTORY, ...[[a], [b], [a, b], [b, a], [a, a]].map((batches) => batches.reduce(historyAfter, NO_HISTORY))];
    assert.equal(new Set(histories).size, histories.length);
    assert.ok(histories.every((history) => fromHex(history).length === 24));
  });
});
