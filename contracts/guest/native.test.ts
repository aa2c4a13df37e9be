import assert from 'node:assert/strict';
import { join } from 'node:path';
import fc from 'fast-check';
import { type Hex, toHex } from '../../protocols/bytes.ts';
import { encode } from '../../protocols/codec.ts';
import { codecOf } from '../../protocols/schema.ts';
import chess from '../apps/chess/machine.ts';
import token from '../apps/token/machine.ts';
import { casesOf } from '../check/arbitrary.ts';
import { callOf, genesisCall, resolve, SeenValues } from '../check/concrete.ts';
import { LayeredState } from '../execution/state.ts';
import { CODE } from './abi.ts';
import { compileApp } from './compile.ts';
import { type Call, type CallResult, type Guest, loadGuest } from './host.ts';
import limits from './limits.fixture.ts';
import { nativeGuest } from './native.ts';

const ROLLUP: Hex = `0x${'33'.repeat(32)}`;
const A: Hex = `0x${'11'.repeat(20)}`;

/** Everything that must be equal; how a reason is worded and fuel are not. */
const shown = (results: readonly CallResult[]): unknown => results.map(({ fuel: _fuel, reason: _reason, writes, ...rest }) => ({ ...rest, writes: [...writes] }));

function apply(guest: Guest, state: LayeredState, height: number, calls: readonly Call[]): readonly CallResult[] {
  const results = guest.apply({ rollup: ROLLUP, height, time: height * 1_000, entropy: ROLLUP, calls }, state);
  const writes = new Map(results.flatMap((result) => [...result.writes].map((write) => [toHex(write.key), write])));
  state.push([...writes.values()]);
  return results;
}

const MOVES = ['e4', 'e5', 'f3', 'Qh4#', 'g4', 'Nf3', 'O-O'];

describe('native guest', () => {
  for (const [name, machine] of [
    ['token', nativeGuest(token)],
    ['chess', nativeGuest(chess)],
  ] as const)
    it(`does what the guest of ${name} does, call by call`, async () => {
      const guest = loadGuest((await compileApp(join(import.meta.dirname, `../apps/${name}/machine.ts`))).wasm);
      const { manifest } = guest;
      assert.deepEqual(machine.manifest, manifest);
      const cases = casesOf(manifest, { blocks: 3, blockActions: 12, strings: MOVES }, false);
      fc.assert(
        fc.property(cases, ({ genesis, blocks }) => {
          const seen = new SeenValues();
          const [left, right] = [new LayeredState(), new LayeredState()];
          const rounds = [[genesisCall(manifest, resolve(genesis, seen))], ...blocks.map(({ calls }) => calls.map((call) => callOf(manifest, call, seen)))];
          for (const [height, calls] of rounds.filter((each) => each.length > 0).entries()) {
            const results = apply(guest, left, height, calls);
            assert.deepEqual(shown(apply(machine, right, height, calls)), shown(results));
            for (const result of results) seen.note(manifest, result);
          }
          assert.equal(left.root, right.root);
        }),
        { numRuns: 60 },
      );
    });

  const pay = (what: number): Call => ({ transition: 0, sender: A, payload: encode(codecOf({ what: 'uint8' }), { what }) });
  const runs = (guest: Guest, whats: readonly number[]): readonly CallResult[] => apply(guest, new LayeredState(), 1, whats.map(pay));

  it('has the limits and the codes of the guest', async () => {
    const { thrown, overLimit, trap } = CODE;
    const atLimits = [thrown, thrown, 0, overLimit, 0, overLimit, overLimit, overLimit, overLimit, 0, overLimit, overLimit, overLimit, thrown, overLimit];
    const wanted = [...atLimits, thrown, 0x7fffffff, thrown, trap, thrown, thrown, thrown, 0];
    const whats = wanted.map((_, at) => at);
    const results = runs(nativeGuest(limits), whats);
    assert.deepEqual(
      results.map((each) => each.code),
      wanted,
    );
    const guest = loadGuest((await compileApp(join(import.meta.dirname, 'limits.fixture.ts'))).wasm);
    assert.deepEqual(shown(results), shown(runs(guest, whats)));
  });

  it('gives clock and chance back afterwards', () => {
    runs(nativeGuest(limits), [20, 21]);
    assert.ok(Date.now() > 0 && Math.random() < 1);
  });
});
