import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

  it('is the one that the README shows: cancellations first', async () => {
    const guide = readFileSync(join(import.meta.dirname, '../../actors/sequencer/README.md'), 'utf8');
    const [, code = ''] = /```ts\n([\s\S]*?)```/.exec(guide) ?? [];
    const file = join(folder, 'cancels-first.ts');
    writeFileSync(file, code);
    const strategy = await strategyFrom(file);
    const book = { actions: [{ name: 'bid' }, { name: 'cancel' }] };
    const waiting = [0, 1, 0, 1].map((transition, at) => ({ seq: at + 1, action: { transition } }));
    assert.deepEqual(strategy({ waiting, book } as never), [2, 4, 1, 3]);
  });

  it('is refused with what it may be', async () => {
    const empty = join(folder, 'empty.mjs');
    writeFileSync(empty, 'export const strategy = 1;');
    await assert.rejects(strategyFrom('fee:'), StrategyError);
    await assert.rejects(strategyFrom('constructor'), /is no order: fifo, fair, random, fee:FIELD/);
    await assert.rejects(strategyFrom(empty), /exports no strategy by default/);
  });
});
