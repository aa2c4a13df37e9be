/** The promises of the contracts under forge; and that they would notice. `npm run mutants:contracts` plants all defects. */
import assert from 'node:assert/strict';
import { DEFECTS } from './defects.ts';
import { forgeBinary, type Kept, keptPromises } from './run.ts';

const LIMIT_MS = 300_000;
/** One of each contract. */
const PLANTED = [
  'final before its window',
  'paid twice',
  'charges twice',
  'leaves twice',
  'takes over without notice',
  'final while a game is open',
  'final without a proof',
  'joins without a proof',
  'lent stake is never slashed',
];

describe('promises of the contracts', function () {
  this.timeout(LIMIT_MS);
  const runs = ahead(PLANTED.map((name) => () => plantedKept(name)));
  before(function () {
    if (forgeBinary() !== undefined) return;
    process.stderr.write('forge has no build for this machine: its tests are skipped\n');
    this.skip();
  });

  it('hold after any sequence of right and wrong calls', async () => {
    const kept = await keptPromises({ runs: 128, depth: 150, seed: 7 });
    assert.equal(Object.keys(kept).length, 11);
    for (const [promise, { kept: holds, reason }] of Object.entries(kept)) assert.ok(holds, `${promise}: ${reason}`);
  });

  for (const [at, name] of PLANTED.entries())
    it(`are broken by a contract of which "${name}" is true`, async () => {
      const kept = Object.values(await (runs[at] as () => Promise<Kept>)());
      assert.ok(kept.some((each) => !each.kept));
    });
});

function plantedKept(name: string): Promise<Kept> {
  const defect = DEFECTS.find((each) => each.name === name);
  if (defect === undefined) throw new Error(`no defect "${name}"`);
  return keptPromises({ runs: 64, depth: 150, seed: 1, defect });
}

/** Each begins when it or the one before is asked for: a compiler keeps one core busy, and there are two. */
function ahead<T>(works: readonly (() => Promise<T>)[]): (() => Promise<T>)[] {
  const begun = new Map<number, Promise<T>>();
  const begin = (at: number): Promise<T> | undefined => {
    const work = works[at];
    if (work === undefined || begun.has(at)) return begun.get(at);
    const running = work();
    // Whoever asks hears of a failure.
    running.catch(() => undefined);
    begun.set(at, running);
    return running;
  };
  return works.map((_, at) => () => {
    const own = begin(at) as Promise<T>;
    void begin(at + 1);
    return own;
  });
}
