import assert from 'node:assert/strict';
import { join } from 'node:path';
import { encode } from '../../protocols/codec.ts';
import { codecOf } from '../../protocols/schema.ts';
import token from '../apps/token/machine.ts';
import { nativeGuest } from '../guest/native.ts';
import { type AnyMachine, defineMachine, defineRollup, map, testMachine, testRollup, UpgradeError, value, wallet } from '../index.ts';
import market, { book } from '../market.fixture.ts';
import { entriesOf } from './session.fixture.ts';
import { Session, SessionError } from './session.ts';
import { LayeredState } from './state.ts';
import second, { first, ROLLUP } from './upgrade.fixture.ts';
import { checkUpgrade } from './upgrade.ts';

const alice = wallet('alice');
const withState = (state: object): AnyMachine => ({ ...first, state: state as AnyMachine['state'] });
const manifestOf = (machine: AnyMachine) => nativeGuest(machine).manifest;

describe('an upgrade', () => {
  for (const engine of [{ engine: 'native' }, { engine: 'wasm', file: join(import.meta.dirname, 'upgrade.fixture.ts') }] as const)
    it(`moves the state once, in a unit test on ${engine.engine}`, async () => {
      const app = await testMachine(first, { genesis: { start: 3 } });
      app.as(alice).write({ note: 'HELLO' });
      const next = await app.upgrade(second, engine);
      assert.deepEqual([next.state.moods.get(alice), next.state.notes.entries(), next.state.count.get()], [{ note: 'HELLO', mood: 'loud' }, [], 4]);
      assert.deepEqual(next.events, [{ name: 'moved', fields: { notes: 1 } }]);
      assert.deepEqual([next.height, app.state.notes.get(alice)], [1, 'HELLO']);
      next.as(alice).write({ note: 'bye', mood: 'calm' });
      assert.equal(next.state.moods.get(alice)?.note, 'bye');
      app.as(alice).write({ note: 'stuck' });
      await assert.rejects(app.upgrade(second, engine), { name: 'Reverted', action: 'migrate', code: 5 });
    });

  it('takes a new machine at the end of a rollup, and entries at the end of each', async () => {
    const genesis = { token: { holders: [{ owner: alice, amount: 5n }] }, book: { first: 1 } };
    const app = await testRollup(market, { genesis });
    app.as(alice).book.offer({ price: 5n });
    const grown = defineRollup({ name: 'market', machines: { token: defineMachine({ ...token, state: { ...token.state, frozen: value('bool') } }), book, first } });
    const next = await app.upgrade(grown);
    assert.deepEqual([next.state.token.balances.get(alice), next.state.book.offers.get(0)?.price, next.state.token.frozen.get()], [5n, 5n, undefined]);
    next.as(alice).first.write({ note: 'x' });
    await assert.rejects(app.upgrade(defineRollup({ name: 'market', machines: { book, token } })), UpgradeError);
  });

  it('is refused when the new version would read the state wrongly', () => {
    const { notes, count } = first.state;
    const cases: readonly (readonly [object, string, RegExp])[] = [
      [{ count, notes }, 'notes', /"notes" is "count" now/],
      [{ notes }, 'count', /is gone/],
      [{ notes, count: value('uint64') }, 'count', /was .*uint32.* and is .*uint64/],
      [{ notes: map('address', 'bytes'), count }, 'notes', /no migrate/],
      [{ notes: map('bytes20', 'string'), count }, 'notes', /no migrate/],
      [{ notes: value('string'), count }, 'notes', /no migrate/],
    ];
    for (const [state, entry, message] of cases)
      assert.throws(
        () => checkUpgrade(manifestOf(first), manifestOf(withState(state))),
        (error) => error instanceof UpgradeError && error.code === 'incompatible-state' && error.entry === entry && message.test(error.message),
      );
    checkUpgrade(manifestOf(first), manifestOf(withState({ notes, count, more: value('bool') })));
    assert.throws(() => checkUpgrade(manifestOf(first), manifestOf({ ...first, name: 'other' })), { code: 'other-app' });
  });

  const genesis = encode(codecOf({ start: 'uint32' }), { start: 3 });
  const note = (seq: number, text: string) => {
    const message = { from: `0x${'44'.repeat(32)}` as const, to: ROLLUP, seq, action: 'write', payload: encode(codecOf({ note: 'string' }), { note: text }) };
    return { kind: 'message' as const, delivered: { message, sourceHeight: 1, source: ROLLUP, index: 0, count: 1, path: [] } };
  };

  /** What the first version leaves at height 1: genesis, and what its block wrote. */
  function checkpointOf(text: string) {
    const session = new Session({ chain: 1, rollup: ROLLUP, guest: nativeGuest(first), genesis, state: new LayeredState() });
    const executed = session.execute({ height: 1, time: 1, entries: [note(0, text)] });
    assert.equal(executed.kind, 'executed');
    return { height: 1, stateRoot: session.stateRoot, entries: entriesOf(session) };
  }
  const upgraded = (text: string, height = 2): Session =>
    new Session({ chain: 1, rollup: ROLLUP, guest: nativeGuest(second), genesis, state: new LayeredState(), upgrade: { from: nativeGuest(first), height }, checkpoint: checkpointOf(text) });

  it('begins the first block of the new version, with a receipt, and only that block', () => {
    const [left, right] = [upgraded('hello'), upgraded('hello')];
    const before = left.stateRoot;
    assert.equal(left.genesisRoot, new Session({ chain: 1, rollup: ROLLUP, guest: nativeGuest(first), genesis, state: new LayeredState() }).genesisRoot);
    const [one, other] = [left, right].map((session) => session.execute({ height: 2, time: 2, entries: [] }));
    assert.deepEqual(one, other);
    assert.ok(one?.kind === 'executed' && one.stateRoot !== before);
    assert.deepEqual(
      one.result.receipts.map(({ status }) => status),
      ['executed'],
    );
    assert.deepEqual(
      one.result.messages.map(({ to, seq, action }) => [to, seq, action]),
      [[ROLLUP, 0, 'told']],
    );
    left.rollback(1);
    assert.deepEqual(left.execute({ height: 2, time: 2, entries: [] }), one);
    const later = left.execute({ height: 3, time: 3, entries: [] });
    assert.equal(later.kind === 'executed' && later.result.receipts.length, 0);
  });

  it('makes no block when migrate reverts, nor blocks of the earlier version', () => {
    const session = upgraded('stuck');
    assert.throws(() => session.execute({ height: 2, time: 2, entries: [] }), { name: 'UpgradeError', code: 'bad-migration' });
    assert.equal(session.height, 1);
    assert.throws(
      () => upgraded('hello', 3),
      (error) => error instanceof SessionError && error.code === 'bad-height',
    );
  });
});
