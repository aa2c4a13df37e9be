import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Entry } from '../../protocols/block.ts';
import { fromHex, type Hex } from '../../protocols/bytes.ts';
import { encode } from '../../protocols/codec.ts';
import { deliveredInbound, type Inbound } from '../../protocols/inbound.ts';
import { ETHER } from '../../protocols/l1.ts';
import { codecOf, type Fields } from '../../protocols/schema.ts';
import token from '../apps/token/machine.ts';
import { nativeGuest } from '../guest/native.ts';
import { type AnyMachine, defineMachine, defineRollup, map, oneOf, testMachine, testRollup, UpgradeError, value, wallet } from '../index.ts';
import market, { book } from '../market.fixture.ts';
import type { Invalid } from './prepare.ts';
import { type Executed, Session } from './session.ts';
import { SessionError } from './session-options.ts';
import { LayeredState } from './state.ts';
import { memoryCells } from './tree/cells.ts';
import second, { first, ROLLUP } from './upgrade.fixture.ts';
import { checkUpgrade, type FindVersion } from './upgrade.ts';

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

  it('is refused when what asks remember would be for a reply that is not there', () => {
    const asking = (replies: object): AnyMachine => ({
      ...first,
      replies: replies as NonNullable<AnyMachine['replies']>,
      onReply: Object.fromEntries(Object.keys(replies).map((name) => [name, () => undefined])),
    });
    const before = manifestOf(asking({ heard: { amount: 'uint32' } }));
    for (const after of [asking({}), asking({ heard: { amount: 'uint64' } }), asking({ other: { amount: 'uint32' } })])
      assert.throws(() => checkUpgrade(before, manifestOf(after)), { code: 'incompatible-state', entry: 'heard' });
    checkUpgrade(before, manifestOf(asking({ other: {}, heard: { amount: 'uint32' } })));
    checkUpgrade(before, manifestOf({ ...asking({}), migrate: () => undefined }));
  });

  const genesis = encode(codecOf({ start: 'uint32' }), { start: 3 });
  const [FIRST, SECOND]: readonly [Hex, Hex] = [`0x${'01'.repeat(32)}`, `0x${'02'.repeat(32)}`];
  const inbox = (seq: number, of: Partial<Inbound>): Entry => ({
    kind: 'message',
    delivered: deliveredInbound(ROLLUP, { seq, account: alice, asset: ETHER, amount: 0n, action: '', input: new Uint8Array(), l1Block: 1, ...of }),
  });
  const writes = (seq: number, fields: Fields, input: unknown): Entry => inbox(seq, { action: 'write', input: encode(codecOf(fields), input as never) });
  const note = (seq: number, text: string): Entry => writes(seq, { note: 'string' }, { note: text });
  const takesOver = (seq: number, code: Hex): Entry => inbox(seq, { input: fromHex(code) });
  const open = (versions: FindVersion = (code) => (code === SECOND ? nativeGuest(second) : undefined), state = new LayeredState()): Session =>
    new Session({ chain: 1, rollup: ROLLUP, code: FIRST, guest: nativeGuest(first), genesis, state, versions });
  const statusesOf = (executed: Executed | Invalid): readonly string[] => (executed.kind === 'executed' ? executed.result.receipts.map(({ status }) => status) : [executed.reason]);

  it('takes over with the last entry of a block, and the next block is of the new version', () => {
    const [left, right] = [open(), open()];
    const block = { height: 1, time: 1, entries: [note(0, 'HELLO'), takesOver(1, SECOND)] };
    const [one, other] = [left, right].map((session) => session.execute(block));
    assert.deepEqual(one, other);
    assert.ok(one?.kind === 'executed' && one.version === SECOND && left.version === SECOND);
    assert.deepEqual(statusesOf(one), ['executed', 'executed']);
    assert.deepEqual(
      one.result.messages.map(({ to, seq, action }) => [to, seq, action]),
      [[ROLLUP, 0, 'told']],
    );
    const later = { height: 2, time: 2, entries: [note(2, 'old'), writes(3, { note: 'string', mood: oneOf('calm', 'loud') }, { note: 'new', mood: 'calm' })] };
    const [second] = [left.execute(later)];
    assert.deepEqual(statusesOf(second), ['reverted', 'executed']);
    left.rollback(0);
    assert.equal(left.version, FIRST);
    assert.deepEqual([left.execute(block), left.execute(later)], [one, second]);
  });

  it('takes over with the receipt of its entry: what it wrote differs from what another version writes', () => {
    const third = { ...second, migrate: ({ state }: { state: { count: { set(value: number): void } } }) => state.count.set(9) } as unknown as AnyMachine;
    const [a, b] = [second, third].map((machine) => open(() => nativeGuest(machine)).execute({ height: 1, time: 1, entries: [takesOver(0, SECOND)] }));
    assert.ok(a?.kind === 'executed' && b?.kind === 'executed');
    assert.notEqual(a.result.receipts[0]?.writes, b.result.receipts[0]?.writes);
  });

  it('goes on as it was when the version does not fit or its migrate reverts', () => {
    const other = nativeGuest({ ...second, name: 'other' } as AnyMachine);
    const cases: readonly (readonly [FindVersion, RegExp])[] = [
      [() => nativeGuest(second), /cannot be moved/],
      [() => ({ unfit: 'no module' }), /no module/],
      [() => other, /no version of/],
    ];
    for (const [versions, reason] of cases) {
      const session = open(versions);
      const executed = session.execute({ height: 1, time: 1, entries: [note(0, 'stuck'), takesOver(1, SECOND)] });
      assert.deepEqual(statusesOf(executed), ['executed', 'reverted']);
      assert.ok(executed.kind === 'executed' && executed.version === undefined && reason.test(executed.result.reasons[1] ?? ''));
      assert.equal(session.version, FIRST);
      assert.deepEqual(statusesOf(session.execute({ height: 2, time: 2, entries: [note(2, 'x')] })), ['executed']);
    }
  });

  it('makes an invalid block of whatever comes after it', () => {
    assert.deepEqual(statusesOf(open().execute({ height: 1, time: 1, entries: [takesOver(0, SECOND), note(1, 'x')] })), ['nothing comes after another version in its block']);
  });

  it('is a fault of a node that lacks the code, then and whenever the state is opened', () => {
    const missing = (error: unknown): boolean => error instanceof SessionError && error.code === 'missing-code';
    const session = open(() => undefined);
    assert.throws(() => session.execute({ height: 1, time: 1, entries: [takesOver(0, SECOND)] }), missing);
    assert.equal(session.height, 0);
    const cells = memoryCells();
    const kept = open(undefined, new LayeredState(cells));
    kept.execute({ height: 1, time: 1, entries: [takesOver(0, SECOND)] });
    kept.settle(1);
    kept.flush();
    assert.throws(() => open(() => undefined, new LayeredState(cells)), missing);
    assert.equal(open(undefined, new LayeredState(cells)).version, SECOND);
  });

  it('goes back to the first version like to any other', () => {
    const session = open((code) => (code === SECOND ? nativeGuest({ ...first, migrate: () => undefined } as AnyMachine) : undefined));
    session.execute({ height: 1, time: 1, entries: [takesOver(0, SECOND)] });
    session.execute({ height: 2, time: 2, entries: [takesOver(1, FIRST)] });
    assert.equal(session.version, FIRST);
    assert.deepEqual(statusesOf(session.execute({ height: 3, time: 3, entries: [note(2, 'x')] })), ['executed']);
  });
});
