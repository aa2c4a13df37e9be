import assert from 'node:assert/strict';
import { join } from 'node:path';
import { checkApp } from './check.ts';
import examples from './examples.json' with { type: 'json' };

/** A part of `npm run check:apps`: with few actions not everything happens, so this names what must. */
const APPS: readonly [name: keyof typeof examples, happens: readonly string[]][] = [
  ['token', ['transfer', 'fund']],
  ['chess', ['open', 'resign']],
  ['orderbook', ['place', 'cancel', 'withdraw']],
  ['utxo', ['spend', 'withdraw']],
  ['bank', ['deposit', 'transfer', 'withdraw']],
  ['exchange', ['deposit', 'offer', 'cancel', 'withdraw']],
  ['perpetuals', ['beforeBlock', 'deposit', 'release', 'withdraw', 'offer', 'cancel', 'mark']],
];

describe('example apps', function () {
  this.timeout(120_000);
  for (const [name, happens] of APPS)
    it(`${name}: 700 random actions are the same on four engines`, async () => {
      const file = join(import.meta.dirname, `../apps/${name}/machine.ts`);
      const { finding, tally, engines, actions } = await checkApp(file, { actions: 700, seed: 1, genesis: examples[name], strings: ['e4', 'e5', 'f3', 'Qh4#', 'g4', 'Nf3'] });
      assert.equal(finding, undefined);
      assert.deepEqual([engines.length, actions >= 700], [4, true]);
      for (const action of happens) assert.ok((tally[action]?.executed ?? 0) > 0, `${action} never executed`);
    });
});
