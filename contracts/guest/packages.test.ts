import assert from 'node:assert/strict';
import { join } from 'node:path';
import { checkApp } from '../check/check.ts';
import { testMachine, wallet } from '../index.ts';
import packages from './packages.fixture.ts';

const file = join(import.meta.dirname, 'packages.fixture.ts');
const [alice, bob] = [wallet('alice'), wallet('bob')];

describe('npm packages in a guest', function () {
  this.timeout(120_000);
  const engines = [{ engine: 'native' }, { engine: 'wasm', file }] as const;
  const both = async (run: (app: Awaited<ReturnType<typeof open>>) => void): Promise<void> => {
    const apps = await Promise.all(engines.map(open));
    for (const app of apps) run(app);
    const [native, guest] = apps;
    assert.deepEqual(native?.events, guest?.events);
  };
  const open = (engine: (typeof engines)[number]) => testMachine(packages, engine);

  it('fraction.js: shares that add up', () =>
    both((app) => {
      app.as(alice).take({ part: '1/3' });
      app.as(bob).take({ part: '0.(3)' });
      app.as(alice).take({ part: '1/6' });
      assert.deepEqual([app.state.shares.get(alice), app.state.shares.get(bob), app.state.left.get()], ['1/2', '1/3', '1/6']);
      assert.deepEqual(app.try(bob).take({ part: '1/5' }), { ok: false, code: 1, message: '1/5 of 1/6' });
      assert.equal(app.try(bob).take({ part: 'a lot' }).ok, false);
    }));

  it('semver: versions that only rise', () =>
    both((app) => {
      for (const version of ['1.0.0', '1.4.2', '2.0.0-rc.1']) app.as(alice).release({ package: 'x', version });
      assert.equal(app.try(alice).release({ package: 'x', version: '1.9.0' }).ok, false);
      assert.equal(app.try(alice).release({ package: 'x', version: 'newest' }).ok, false);
      app.as(bob).find({ package: 'x', range: '^1.1 || >=3' });
      app.as(bob).find({ package: 'x', range: '>=2.0.0' });
      assert.deepEqual(
        app.events.map(({ fields }) => fields),
        [{ version: '1.4.2' }, { version: undefined }],
      );
    }));

  it('chess.js: a mate', () => both((app) => assert.match(JSON.stringify(app.as(alice).play({ moves: ['f3', 'e5', 'g4', 'Qh4#'] }).events), /PPPPP2P/)));

  it('all of them do the same natively, in the guest and in the metered guest, whatever they are given', async () => {
    const strings = ['1/3', '2/7', '0.5', '-1', '1e400', '1.0.0', '1.2.0', '2.0.0-a', '^1', 'e4', 'e5', 'x'];
    const report = await checkApp(file, { actions: 200, seed: 7, strings });
    assert.equal(report.ok, true, JSON.stringify(report.finding));
  });
});
