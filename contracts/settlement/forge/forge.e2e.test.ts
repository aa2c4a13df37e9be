/** The promises of the contracts under forge; and that they would notice. `npm run mutants:contracts` plants all defects. */
import assert from 'node:assert/strict';
import { DEFECTS } from './defects.ts';
import { forgeBinary, keptPromises } from './run.ts';

const LIMIT_MS = 300_000;
/** One of each contract. */
const PLANTED = ['final before its window', 'paid twice', 'charges twice', 'leaves twice', 'takes over without notice', 'final while a game is open', 'final without a proof', 'joins without a proof'];

describe('promises of the contracts', function () {
  this.timeout(LIMIT_MS);
  before(function () {
    if (forgeBinary() !== undefined) return;
    process.stderr.write('forge has no build for this machine: its tests are skipped\n');
    this.skip();
  });

  it('hold after any sequence of right and wrong calls', async () => {
    const kept = await keptPromises({ runs: 128, depth: 150, seed: 7 });
    assert.equal(Object.keys(kept).length, 10);
    for (const [promise, { kept: holds, reason }] of Object.entries(kept)) assert.ok(holds, `${promise}: ${reason}`);
  });

  for (const name of PLANTED)
    it(`are broken by a contract of which "${name}" is true`, async () => {
      const defect = DEFECTS.find((each) => each.name === name);
      assert.ok(defect !== undefined);
      const kept = Object.values(await keptPromises({ runs: 64, depth: 150, seed: 1, defect }));
      assert.ok(kept.some((each) => !each.kept));
    });
});
