import assert from 'node:assert/strict';
import { join } from 'node:path';
import { toHex } from '../../protocols/bytes.ts';
import { SchemaError } from '../../protocols/schema.ts';
import { TRANSITION } from '../guest/abi.ts';
import type { CallResult, Guest } from '../guest/host.ts';
import { CheckError, checkApp } from './check.ts';
import { type Engine, enginesOf } from './engines.ts';
import type { Engines } from './lanes.ts';
import { type Finding, findingLines } from './report.ts';

const token = join(import.meta.dirname, '../apps/token/machine.ts');
const planted = join(import.meta.dirname, 'planted.fixture.ts');

/** The engines of an app of which only some actions exist: others are renumbered away before the guest sees them. */
function only(engines: Engines, names: readonly string[]): Engines {
  const limit = ({ guest, ...rest }: Engine): Engine => {
    const { manifest } = guest;
    const numbers = names.map((name) => manifest.actions.findIndex((each) => each.name === name));
    const actions = numbers.map((at) => manifest.actions[at] as (typeof manifest.actions)[number]);
    const numberOf = (transition: number): number => (transition >= TRANSITION.migrate ? transition : (numbers[transition] ?? manifest.actions.length));
    const apply: Guest['apply'] = (input, state) => guest.apply({ ...input, calls: input.calls.map((call) => ({ ...call, transition: numberOf(call.transition) })) }, state);
    return { ...rest, guest: { manifest: { ...manifest, actions }, apply } };
  };
  const [first, ...others] = engines;
  return [limit(first), ...others.map(limit)];
}

describe('check of an app', function () {
  this.timeout(120_000);
  let engines: Engines;
  before(async () => {
    engines = await enginesOf(planted);
  });

  async function findingOf(...actions: readonly string[]): Promise<Finding> {
    const report = await checkApp(planted, { engines: only(engines, actions), seed: 7, actions: 3_000 });
    assert.equal(report.ok, false, 'nothing was found');
    return report.finding as Finding;
  }
  const inputs = ({ blocks }: Finding): unknown[] => blocks.flatMap(({ actions }) => actions.map(({ action, input }) => [action, input]));

  it('finds an app that shows its engine, and the smallest way to see it', async () => {
    const finding = await findingOf('fine', 'stack');
    assert.equal(finding.kind, 'engines-differ');
    assert.equal(finding.what, 'writes');
    assert.deepEqual(inputs(finding), [['stack', { amount: 3 }]]);
    assert.deepEqual(finding.at, { block: 0, action: 0 });
    assert.deepEqual(
      finding.sides.map(({ engine }) => engine),
      ['guest', 'native V8'],
    );
    assert.match(findingLines(finding).join('\n'), /The engines differ: writes of block 0, action 0/);
  });

  for (const fault of ['source', 'sorted', 'locale'] as const)
    it(`finds an engine's ${fault} in the state`, async () => {
      const finding = await findingOf('fine', fault);
      assert.deepEqual([finding.kind, inputs(finding).length], ['engines-differ', 1]);
    });

  it('finds a variable that outlives its action, with the cut that shows it', async () => {
    const finding = await findingOf('fine', 'counter');
    assert.equal(finding.kind, 'hidden-memory');
    assert.deepEqual(
      inputs(finding).map((each) => (each as string[])[0]),
      ['counter', 'counter', 'counter'],
    );
    assert.match(findingLines(finding).join('\n'), /depends on hidden memory[\s\S]*cut after [12] action/);
  });

  it("finds a hook's fault, blocks later", async () => {
    const file = join(import.meta.dirname, 'hook.fixture.ts');
    const report = await checkApp(file, { engines: await enginesOf(file, ['native']), seed: 7 });
    const { what, at, blocks } = report.finding as Finding;
    assert.deepEqual([what, at, blocks.length], ['writes', { block: 3, action: 0 }, 4]);
    assert.deepEqual(
      blocks[3]?.actions.map(({ action }) => action),
      ['beforeBlock', 'go'],
    );
  });

  it('has nothing against memory that nobody can see', async () => {
    const report = await checkApp(planted, { engines: only(engines, ['fine']), seed: 7, actions: 500 });
    assert.equal(report.ok, true);
  });

  it('runs the same actions for the same seed', async () => {
    const seen: string[][] = [[], []];
    for (const heard of seen) {
      const [first] = engines;
      const listening: Guest = {
        manifest: first.guest.manifest,
        apply: (input, state) => {
          heard.push(...input.calls.map((call) => toHex(call.payload)));
          return first.guest.apply(input, state);
        },
      };
      await checkApp(planted, { engines: [{ ...first, guest: listening }], seed: 3, actions: 100 });
    }
    assert.deepEqual(seen[0], seen[1]);
    assert.ok((seen[0] as string[]).length >= 100);
  });

  it('compares fuel of metered engines, and every part of a receipt', async () => {
    const [first] = engines;
    const other = (change: (result: CallResult) => CallResult): Engines => [
      first,
      { name: 'other', metered: true, guest: { ...first.guest, apply: (input, state) => first.guest.apply(input, state).map((result, at) => (at === 1 ? change(result) : result)) } },
    ];
    for (const [what, change] of [
      ['fuel', (result: CallResult) => ({ ...result, fuel: result.fuel + 1n })],
      ['code', (result: CallResult) => ({ ...result, code: result.code + 1 })],
      ['messages', (result: CallResult) => ({ ...result, messages: [{ to: '0x00', action: 'x', payload: new Uint8Array() }] as const })],
      ['events', (result: CallResult) => ({ ...result, events: [...result.events, { id: 9, data: new Uint8Array() }] })],
    ] as const) {
      const { finding } = await checkApp(planted, { engines: only(other(change), ['fine']), seed: 1, actions: 200 });
      assert.deepEqual([finding?.what, finding?.at], [what, { block: 0, action: 1 }]);
    }
  });

  it('says so when genesis never succeeds, and names the bad field of one that is given', async () => {
    const [first] = engines;
    const reverting: Guest = { ...first.guest, apply: (input, state) => first.guest.apply({ ...input, calls: input.calls.map((call) => ({ ...call, payload: Uint8Array.of(1) })) }, state) };
    await assert.rejects(checkApp(planted, { engines: [{ ...first, guest: reverting }] }), CheckError);
    await assert.rejects(checkApp(token, { genesis: { holders: [{ owner: '0x00', amount: 1 }] } }), SchemaError);
  });

  it('stops when it is told to', async () => {
    await assert.rejects(checkApp(planted, { engines: only(engines, ['fine']), actions: 1_000_000, signal: AbortSignal.abort(new Error('enough')) }), /enough/);
  });

  it('stops while it makes a case smaller', async () => {
    const [first] = engines;
    const controller = new AbortController();
    let runs = 0;
    const apply: Guest['apply'] = (input, state) => {
      if (++runs === 30) controller.abort(new Error('enough'));
      return first.guest.apply(input, state).map((result, at) => (at === 3 ? { ...result, fuel: result.fuel + 1n } : result));
    };
    const other: Engine = { name: 'other', metered: true, guest: { ...first.guest, apply } };
    await assert.rejects(checkApp(planted, { engines: only([first, other], ['fine']), seed: 1, signal: controller.signal }), /enough/);
    assert.ok(runs < 60, `${runs} runs`);
  });
});
