import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fair, fifo, random } from '../../actors/sequencer/strategies.ts';
import { StrategyError, strategyFrom } from './strategy.ts';

describe('the order that options ask for', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'mru-strategy-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  it('is one of the known ones, or by a fee', async () => {
    assert.deepEqual(await Promise.all(['fifo', 'fair', 'random'].map(strategyFrom)), [fifo, fair, random]);
    assert.equal(typeof (await strategyFrom('fee:tip')), 'function');
  });

  it('is what a file exports', async () => {
    const file = join(folder, 'reversed.mjs');
    writeFileSync(file, 'export default ({ waiting }) => waiting.map(({ seq }) => seq).reverse();');
    const strategy = await strategyFrom(file);
    assert.deepEqual(strategy({ waiting: [{ seq: 1 }, { seq: 2 }] } as never), [2, 1]);
  });

  it('is refused with what it may be', async () => {
    const empty = join(folder, 'empty.mjs');
    writeFileSync(empty, 'export const strategy = 1;');
    await assert.rejects(strategyFrom('fee:'), StrategyError);
    await assert.rejects(strategyFrom('constructor'), /is no order: fifo, fair, random, fee:FIELD/);
    await assert.rejects(strategyFrom(empty), /exports no strategy by default/);
  });
});
