import assert from 'node:assert/strict';
import { join } from 'node:path';
import { actionBook, checkAction, signAction } from '../protocols/action.ts';
import type { Hex } from '../protocols/bytes.ts';
import { encode } from '../protocols/codec.ts';
import { addressOf } from '../protocols/crypto/secp256k1.ts';
import { codecOf, SchemaError } from '../protocols/schema.ts';
import token from './apps/token/machine.ts';
import { checkApp } from './check/check.ts';
import { Session } from './execution/session.ts';
import { LayeredState } from './execution/state.ts';
import { CODE } from './guest/abi.ts';
import { type CompiledApp, compileApp } from './guest/compile.ts';
import { loadGuest } from './guest/host.ts';
import { ManifestError, stateKey } from './guest/manifest.ts';
import { nativeGuest } from './guest/native.ts';
import { defineMachine, defineRollup, rollupId, testRollup, value, wallet } from './index.ts';
import market, { book } from './market.fixture.ts';

const file = join(import.meta.dirname, 'market.fixture.ts');
const [alice, bob] = [wallet('alice'), wallet('bob')];
const genesis = { token: { holders: [{ owner: alice, amount: 100n }] }, book: { first: 7 } };

describe('a rollup of several machines', function () {
  this.timeout(120_000);
  let app: CompiledApp;
  before(async () => {
    app = await compileApp(file);
  });

  it('names everything by its machine', () => {
    const { manifest } = app;
    assert.deepEqual(manifest, nativeGuest(market).manifest);
    assert.deepEqual([manifest.name, manifest.machines, manifest.hooks], ['market', ['token', 'book'], ['beforeBlock', 'afterBlock']]);
    assert.deepEqual(
      manifest.actions.map(({ name }) => name),
      ['token.transfer', 'token.fund', 'book.offer', 'book.transfer', 'book.pry', 'book.shout'],
    );
    assert.deepEqual(stateKey(manifest, 'token.supply'), Uint8Array.of(1, 2));
    assert.deepEqual(stateKey(manifest, 'book.blocks'), Uint8Array.of(2, 3));
    assert.deepEqual(manifest.genesis, { token: token.genesis.input, book: book.genesis.input });
  });

  for (const engine of [{ engine: 'native' }, { engine: 'wasm', file }] as const) {
    it(`keeps machines apart on ${engine.engine}`, async () => {
      const run = await testRollup(market, { genesis, ...engine });
      run.as(alice).token.transfer({ to: bob, amount: 30n });
      run.as(alice).book.offer({ price: 5n });
      assert.deepEqual([run.state.token.balances.get(alice), run.state.book.balances.get(alice)], [70n, 1]);
      const { events, messages } = run.as(alice).book.transfer({ offer: 0, to: bob });
      assert.deepEqual(events, [{ name: 'book.transferred', fields: { offer: 0, to: bob } }]);
      const other: Hex = `0x${'44'.repeat(32)}`;
      assert.deepEqual(
        messages.map(({ to, action }) => [to, action]),
        [
          [other, 'fund'],
          [other, 'token.transfer'],
        ],
      );
      assert.deepEqual(messages[0]?.input, { offer: 0 });
      assert.deepEqual(run.as(bob).token.fund({ chess: other, game: rollupId('g'), amount: 1n }).messages[0]?.input, { game: rollupId('g'), player: bob, amount: 1n });
      assert.deepEqual(run.try(bob).book.transfer({ offer: 1, to: bob }), { ok: false, code: 1, message: 'no such offer' });
      assert.equal(run.deliver(rollupId('other'), 'book.offer', { price: 1n }).events.length, 0);
    });

    it(`lets no handler reach another machine on ${engine.engine}`, async () => {
      const run = await testRollup(market, { genesis, ...engine });
      assert.equal(run.try(alice).book.pry().ok, true);
      for (const name of ['token.transferred', 'book.transferred', 'constructor', '']) {
        const attempt = run.try(alice).book.shout({ name });
        assert.equal(!attempt.ok && attempt.code, CODE.thrown, name);
      }
      assert.equal(run.as(alice).book.shout({ name: 'transferred' }).events[0]?.name, 'book.transferred');
    });

    it(`runs hooks around the actions of a block on ${engine.engine}`, async () => {
      const run = await testRollup(market, { genesis, ...engine });
      run.as(alice).book.pry();
      run.as(alice).book.pry();
      run.block();
      run.block();
      assert.deepEqual([run.state.book.blocks.get(), run.events.length], [8, 1]);
    });
  }

  it('takes signed actions and messages by their full names', () => {
    const rollup: Hex = `0x${'11'.repeat(32)}`;
    const input = encode(codecOf(app.manifest.genesis), genesis as never);
    const session = new Session({ chain: 1, rollup, guest: loadGuest(app.wasm), genesis: input, state: new LayeredState() });
    const names = actionBook(1, rollup, app.manifest.actions);
    const privateKey = new Uint8Array(32).fill(1);
    const action = signAction(names, 'book.offer', { price: '5' }, 0n, { address: addressOf(privateKey), privateKey });
    assert.equal(checkAction(names, action).ok, true);
    assert.deepEqual(
      names.actions.map(({ typed }) => typed.primaryType),
      ['Token_transfer', 'Token_fund', 'Book_offer', 'Book_transfer', 'Book_pry', 'Book_shout'],
    );
    const message = { from: rollupId('other'), to: rollup, seq: 0, action: 'book.offer', payload: encode(codecOf({ price: 'uint256' }), { price: 1n }) };
    const delivered = { kind: 'message' as const, delivered: { message, sourceHeight: 1, source: rollup, index: 0, count: 1, path: [] } };
    const executed = session.execute({ height: 1, time: 1, entries: [{ kind: 'action', action }, delivered] });
    assert.deepEqual(executed.kind === 'executed' && executed.result.receipts.map(({ status }) => status), ['executed', 'executed', 'executed', 'executed']);
  });

  it('finds no difference between engines', async () => {
    const report = await checkApp(file, { actions: 300, seed: 1 });
    assert.equal(report.ok, true, JSON.stringify(report.finding));
  });

  const more = defineMachine({
    name: 'more',
    state: { count: value('uint8') },
    actions: { go: {} },
    events: {},
    messages: {},
    genesis: { input: {}, run() {} },
    handlers: { go: ({ state }) => state.count.set(1) },
  });

  it('refuses names that a wallet cannot tell apart, or not show', () => {
    const book = (...names: string[]): unknown =>
      actionBook(
        1,
        rollupId('x'),
        names.map((name) => ({ name, input: {} })),
      );
    assert.throws(() => book('go', 'Go'), SchemaError);
    assert.throws(() => book('a.b.c'), SchemaError);
    assert.throws(() => book('a_b.c'), SchemaError);
    assert.throws(() => book('eIP712Domain'), SchemaError);
    assert.throws(() => actionBook(1, rollupId('x'), [{ name: 'go', input: { a: { bC: { x: 'bool' } }, aB: { c: { y: 'bool' } } } }]), /GoABC/);
    assert.doesNotThrow(() => book('a.b', 'a.b_c', 'b.b'));
  });

  it('takes one machine more without moving the others', () => {
    const grown = defineRollup({ name: 'market', machines: { token: defineMachine({ ...token, state: { ...token.state, added: value('bool') } }), book, more } });
    const { manifest } = nativeGuest(grown);
    assert.deepEqual(stateKey(manifest, 'book.blocks'), stateKey(app.manifest, 'book.blocks'));
    assert.throws(
      () => stateKey(manifest, 'book.block'),
      (error) => error instanceof ManifestError && /did you mean "book.blocks"/.test(error.message),
    );
  });
});
