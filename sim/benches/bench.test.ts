import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import orderbook from '../../contracts/apps/orderbook/machine.ts';
import { LayeredState } from '../../contracts/execution/state.ts';
import { nativeGuest } from '../../contracts/guest/native.ts';
import { BenchError, measure, resultOf } from './bench.ts';
import { blockBench } from './blocks.ts';
import { ORDERBOOK_GENESIS, orders } from './orders.ts';

/** Runs the command in a process of its own, with one bench that `source` is the body of. */
function bench(source: string, ...args: readonly string[]) {
  const script = `
    import { BenchError, measure } from ${JSON.stringify(join(import.meta.dirname, 'bench.ts'))};
    import { runBench } from ${JSON.stringify(join(import.meta.dirname, 'command.ts'))};
    process.exitCode = await runBench({ tiny: async () => { ${source} } }, ${JSON.stringify(args)});`;
  return spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8', timeout: 30_000 });
}

const TINY = `let figure = 0; return measure([{ name: 'tiny.figure', unit: 'ms', run: () => ++figure }]);`;

describe('bench', () => {
  for (const flags of [['--json'], []]) {
    it(`prints one JSON object on the last line of stdout, the rest on stderr, with ${flags[0] ?? 'no flag'}`, () => {
      const { status, stdout, stderr } = bench(TINY, 'tiny', ...flags);
      assert.equal(status, 0, stderr);
      const { machine, ...rest } = JSON.parse(stdout) as Record<string, unknown>;
      // Four warm-ups, then 5 to 9.
      assert.deepEqual(rest, { bench: 'tiny', results: [{ name: 'tiny.figure', value: 7, unit: 'ms', spread: 4 / 7, runs: 5 }] });
      assert.deepEqual(Object.keys(machine as object), ['cpu', 'cores', 'memoryBytes', 'node']);
      assert.match(stderr, /^warm-up tiny\.figure: 1\.00 ms$/m);
      assert.equal(/^tiny\.figure: 7\.00 ms, spread 57 %, 5 runs$/m.test(stderr), flags.length === 0);
    });
  }

  it('answers a slip with 2 and the names there are', () => {
    for (const args of [[], ['huge'], ['tiny', 'more'], ['toString'], ['tiny', '--what']]) {
      const { status, stdout, stderr } = bench(TINY, ...args);
      assert.deepEqual([status, stdout], [2, ''], args.join(' '));
      assert.match(stderr, /; benches: tiny\n$/);
    }
  });

  it('answers what is missing outside with 3, and a bench gone wrong with 1', () => {
    assert.equal(bench(`await import('no-such-package'); return [];`, 'tiny').status, 3);
    assert.equal(bench(`throw new BenchError('half of the actions reverted');`, 'tiny').status, 1);
  });

  it('knows its own names', () => {
    const { status, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'main.ts'), 'none'], { encoding: 'utf8', timeout: 30_000 });
    assert.equal(status, 2);
    assert.match(stderr, /benches: c2, committee, data, gas, gateway, guest, messages, operator, peers, bus, proofs, rollups, sim, store\n$/);
  });

  it('runs all in turn', async () => {
    const order: string[] = [];
    const one = (name: string) => ({ name, unit: 'ms', run: () => order.push(name) });
    await measure([one('a'), one('b')], { warmUps: 1, runs: 2 });
    assert.equal(order.join(''), 'ababab');
  });

  it('takes the median, and a spread that no order of the runs changes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 9 }), (figures) => {
        const { value, spread, runs } = resultOf({ name: 'x', unit: 'ms', figures });
        assert.equal(runs, figures.length);
        assert.ok(figures.filter((each) => each < value).length * 2 <= runs && figures.filter((each) => each > value).length * 2 <= runs);
        assert.equal(spread, (Math.max(...figures) - Math.min(...figures)) / value);
      }),
    );
  });

  it('loads the order book with what its mix says, and nothing of it reverts', () => {
    const counts = { rested: 0, matched: 0, cancelled: 0 };
    const guest = nativeGuest(orderbook);
    const counting: typeof guest = {
      manifest: guest.manifest,
      apply(input, state) {
        const results = guest.apply(input, state);
        for (const { status, events } of results) {
          assert.equal(status, 'executed');
          const name = (['matched', 'rested', 'cancelled'] as const)[events[0]?.id ?? -1];
          if (name !== undefined) counts[name]++;
          assert.ok(events.length <= 3);
        }
        return results;
      },
    };
    const { run } = blockBench({ name: 'x', guest: counting, genesis: ORDERBOOK_GENESIS, state: new LayeredState(), next: orders() });
    return Promise.resolve(run()).then(() => {
      assert.ok(Math.abs(counts.rested - 6000) < 300 && Math.abs(counts.matched - 2500) < 250 && Math.abs(counts.cancelled - 1500) < 250, JSON.stringify(counts));
    });
  });

  it('has no figure for actions that revert', async () => {
    const next = orders();
    const { run } = blockBench({ name: 'x', guest: nativeGuest(orderbook), genesis: ORDERBOOK_GENESIS, state: new LayeredState(), next: () => ({ ...next(), transition: 2 }) });
    await assert.rejects(async () => run(), BenchError);
  });
});
