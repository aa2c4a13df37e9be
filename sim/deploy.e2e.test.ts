/** An app made by `mru new` goes onto an L1 with four verifiers: said what it costs, registered once, its code with the members. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { createApp } from '../runtime/cli/new-app.fixture.ts';
import { createEscrow } from '../runtime/settlement/escrow.ts';
import { mru, resultOf } from './cli/cli.ts';
import { Founded, ONE } from './founded.fixture.ts';

interface Deployed {
  readonly rollup: `0x${string}`;
  readonly registered: boolean;
  readonly deposited: string;
  readonly members: number;
}

describe('mru deploy', function () {
  this.timeout(180_000);
  let founded: Founded;
  let app: ReturnType<typeof createApp>;
  before(async () => {
    app = createApp('token');
    founded = await Founded.begin(['owner']);
  });
  after(async () => {
    await founded?.end();
    app?.remove();
  });
  const deploy = (...more: string[]) =>
    mru('deploy', join(app.folder, 'machine.ts'), '--genesis', join(app.folder, 'genesis.json'), ...founded.as('owner'), '--window', '2', '--deposit', '0.5', ...more);

  it('spends nothing before somebody says so, and says what it would be', async () => {
    const { code, stderr } = await deploy();
    assert.deepEqual([code, /registering {4}0\.0\d+ ether at most/.test(stderr), /its deposit {4}0\.5 ether/.test(stderr), /say --yes/.test(stderr)], [2, true, true, true], stderr);
  });

  it('registers, fills the deposit and hands the code over; again it does only what is missing', async () => {
    const first = await deploy('--yes', '--data', join(founded.folder, 'operator'), '--bootstrap', founded.bootstrap.join());
    assert.equal(first.code, 0, first.stderr);
    const { rollup, registered, members } = resultOf<Deployed>(first);
    assert.deepEqual([registered, members >= 3], [true, true]);
    const escrow = await createEscrow(founded.l1As('owner'));
    assert.equal((await escrow.find(rollup)).balance, ONE / 2n);
    const again = await deploy();
    assert.equal(again.code, 0, again.stderr);
    const { rollup: same, registered: anew, deposited } = resultOf<Deployed>(again);
    assert.deepEqual([same, anew, deposited], [rollup, false, '0']);
  });

  it('leaves what is registered as it is', async () => {
    const other = await mru('deploy', join(app.folder, 'machine.ts'), ...founded.as('owner'), '--genesis', join(app.folder, 'other.json'));
    assert.deepEqual([other.code, /cannot read .*other\.json/.test(other.stderr)], [2, true], other.stderr);
    app.edit('balances.get(sender)', 'balances.get( sender )', 'the amount must be positive', 'an amount above zero');
    const edited = await deploy('--yes');
    assert.deepEqual([edited.code, /mru upgrade has another version take over/.test(edited.stderr)], [2, true], edited.stderr);
  });
});
