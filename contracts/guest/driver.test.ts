import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type Hex, toHex } from '../../protocols/bytes.ts';
import { encode } from '../../protocols/codec.ts';
import { codecOf } from '../../protocols/schema.ts';
import { assemble, guestText, hostileGuest, verdicts, withManifest } from './attacks/bench.ts';
import { compileApp } from './compile.ts';
import { type Driver, isHostFault, plainDriver, wasmerDriver } from './driver.ts';
import { type Call, type CallResult, GENESIS_TRANSITION, type Guest, loadGuest } from './host.ts';

const A: Hex = `0x${'11'.repeat(20)}`;
const B: Hex = `0x${'22'.repeat(20)}`;
const HASH: Hex = `0x${'33'.repeat(32)}`;

type Step = readonly [sender: Hex, action: string, input: unknown];

/** Blocks of steps, each block upon the state that the last one left. */
function play(guest: Guest, blocks: readonly (readonly Step[])[]): readonly CallResult[] {
  const state = new Map<string, Uint8Array>();
  const { actions, genesis } = guest.manifest;
  const callOf = ([sender, action, input]: Step): Call => {
    const transition = action === 'genesis' ? GENESIS_TRANSITION : actions.findIndex((each) => each.name === action);
    return { transition, sender, payload: encode(codecOf(action === 'genesis' ? genesis : (actions[transition]?.input ?? {})), input as never) };
  };
  return blocks.flatMap((steps, height) => {
    const results = guest.apply({ rollup: HASH, height, time: height, entropy: HASH, calls: steps.map(callOf) }, { get: (key) => state.get(toHex(key)), next: () => undefined });
    for (const { key, value } of results.flatMap((each) => [...each.writes])) value ? state.set(toHex(key), value) : state.delete(toHex(key));
    return results;
  });
}

const transfer = (sender: Hex, to: Hex, amount: bigint): Step => [sender, 'transfer', { to, amount }];
const TOKEN: readonly (readonly Step[])[] = [
  [[A, 'genesis', { holders: [{ owner: A, amount: 1_000n }] }]],
  [transfer(A, B, 30n), transfer(A, B, 5_000n), [A, 'fund', { chess: HASH, game: HASH, amount: 5n }]],
  Array.from({ length: 50 }, (_, n) => (n % 2 ? transfer(B, A, 1n) : transfer(A, B, 2n))),
];

/** The shortest mate, with a move that is none on the way. */
const MOVES = ['f3', 'e5', 'Ke5', 'g4', 'Qh4#'];
const CHESS: readonly (readonly Step[])[] = [
  [[A, 'genesis', { bank: HASH }]],
  [[A, 'open', { game: HASH, white: A, black: B, stake: 0n }]],
  MOVES.map((san): Step => [['f3', 'Ke5', 'g4'].includes(san) ? A : B, 'move', { game: HASH, san }]),
];

describe('drivers', function () {
  this.timeout(120_000);
  let drivers: readonly Driver[];
  before(async () => {
    drivers = [plainDriver, await wasmerDriver()];
  });

  const APPS: readonly [name: string, blocks: readonly (readonly Step[])[], codes: readonly number[]][] = [
    ['token', TOKEN, [0, 0, 2, 0, ...Array.from({ length: 50 }, () => 0)]],
    ['chess', CHESS, [0, 0, 0, 0, 9, 0, 0]],
  ];
  for (const [name, blocks, codes] of APPS) {
    it(`give the same results and the same fuel, to the unit: ${name}`, async () => {
      const { wasm } = await compileApp(join(import.meta.dirname, `../apps/${name}/machine.ts`));
      const [plain, wasmer] = drivers.map((driver) => play(loadGuest(wasm, { driver }), blocks));
      assert.deepEqual(
        plain?.map((each) => each.code),
        codes,
      );
      assert.deepEqual(wasmer, plain);
      assert.ok(plain?.every((each) => each.fuel > 0n));
    });
  }

  it('take guests with an import of WASI and without one', () => {
    const text = guestText({});
    const withWasi = withManifest(assemble(text.replace('(module', '(module (import "wasi_snapshot_preview1" "proc_exit" (func (param i32)))')));
    for (const wasm of [hostileGuest({}), withWasi]) {
      const [plain, wasmer] = drivers.map((driver) => verdicts(wasm, driver, 1));
      assert.equal(plain?.[0]?.status, 'executed');
      assert.deepEqual(wasmer, plain);
    }
  });

  it('make many instances without running out', () => {
    const guest = loadGuest(hostileGuest({}), { driver: drivers[1] as Driver });
    const block = { rollup: HASH, height: 1, time: 1, entropy: HASH, calls: [{ transition: 0, sender: A, payload: new Uint8Array() }] };
    for (let n = 0; n < 500; n++) assert.equal(guest.apply(block, { get: () => undefined, next: () => undefined })[0]?.status, 'executed');
  });

  it("tell the end of the host from the guest's", () => {
    const recurse = (): number => recurse() + 1;
    const errorOf = (step: () => unknown): unknown => {
      try {
        return step();
      } catch (error) {
        return error;
      }
    };
    assert.ok(isHostFault(errorOf(recurse)));
    assert.ok(!isHostFault(errorOf(() => new Uint8Array(-1))));
    assert.ok(!isHostFault(new Error('Maximum call stack size exceeded')));
  });
});
