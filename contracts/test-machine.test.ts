import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SchemaError } from '../protocols/schema.ts';
import chess from './apps/chess/machine.ts';
import token from './apps/token/machine.ts';
import { CODE } from './guest/abi.ts';
import { compileApp } from './guest/compile.ts';
import { defineMachine, Reverted, rollupAddress, rollupId, testMachine, value, wallet } from './index.ts';

const alice = wallet('alice');
const bob = wallet('bob');
const file = (name: string): string => join(import.meta.dirname, `apps/${name}/machine.ts`);
const holders = [{ owner: alice, amount: 100n }];
const engines = (name: string) => [{ engine: 'native' }, { engine: 'wasm', file: file(name) }] as const;

describe('testMachine', () => {
  for (const engine of engines('token'))
    it(`runs actions, reverts and views on ${engine.engine}`, async () => {
      const app = await testMachine(token, { genesis: { holders }, ...engine });
      const { events, fuel } = app.as(alice).transfer({ to: bob, amount: 30n });
      assert.deepEqual(events, [{ name: 'transferred', fields: { from: alice, to: bob, amount: 30n } }]);
      assert.equal(fuel > 0n, engine.engine === 'wasm');
      assert.throws(
        () => app.as(bob).transfer({ to: alice, amount: 31n }),
        (error) => error instanceof Reverted && error.code === 2 && error.action === 'transfer' && /balance 30 is less than 31/.test(error.message),
      );
      assert.deepEqual(app.try(bob).transfer({ to: alice, amount: 0n }), { ok: false, code: 1, message: 'the amount must be positive' });
      assert.equal(app.try(bob).transfer({ to: alice, amount: 1n }).ok, true);
      assert.deepEqual([app.state.balances.get(alice), app.state.balances.get(bob), app.state.supply.get()], [71n, 29n, 100n]);
      assert.deepEqual(new Map(app.state.balances.entries()), new Map([alice, bob].sort().map((each) => [each, app.state.balances.get(each)])));
      assert.equal(app.state.balances.has(wallet('carol')), false);
      assert.equal(app.events.length, 2);
    });

  for (const engine of engines('chess'))
    it(`carries messages between apps on ${engine.engine}`, async () => {
      const game = rollupId('a game');
      const board = await testMachine(chess, { genesis: { bank: rollupId('bank') }, rollup: rollupId('chess'), ...engine });
      const bank = await testMachine(token, { genesis: { holders: [...holders, { owner: bob, amount: 100n }] }, rollup: rollupId('bank') });
      board.as(alice).open({ game, white: alice, black: bob, stake: 10n });
      for (const player of [alice, bob]) {
        const [sent] = bank.as(player).fund({ chess: board.rollup, game, amount: 10n }).messages;
        assert.equal(sent?.to, board.rollup);
        board.deliver(bank.rollup, 'fund', sent.input);
      }
      assert.throws(() => board.deliver(rollupId('thief'), 'fund', { game, player: alice, amount: 10n }), { name: 'Reverted', code: 4 });
      board.as(alice).move({ game, san: 'e4' });
      const { messages } = board.as(bob).resign({ game });
      assert.deepEqual(messages, [{ to: bank.rollup, action: 'transfer', input: { to: alice, amount: 20n } }]);
      for (const { action, input } of messages) bank.deliver(board.rollup, action, input);
      assert.deepEqual([bank.state.balances.get(alice), bank.state.balances.get(rollupAddress(board.rollup))], [110n, 0n]);
      assert.deepEqual(board.messages, messages);
    });

  const clock = defineMachine({
    name: 'clock',
    state: { height: value('uint64'), time: value('uint48'), self: value('address') },
    actions: { look: {}, cheat: {}, chance: {} },
    events: {},
    messages: {},
    genesis: { input: { open: 'bool' }, run: ({ input, require }) => require(input.open, 3, 'closed') },
    handlers: {
      look({ state, block, self }) {
        state.height.set(BigInt(block.height));
        state.time.set(block.time);
        state.self.set(self);
      },
      cheat: ({ state }) => state.time.set(Date.now()),
      chance: ({ state }) => state.time.set(Math.random()),
    },
  });

  it('moves from block to block, and never back', async () => {
    const app = await testMachine(clock, { genesis: { open: true }, height: 5, time: 1_000 });
    const seen = (): unknown[] => {
      app.as(alice).look();
      return [app.state.height.get(), app.state.time.get()];
    };
    assert.deepEqual(seen(), [5n, 1_000]);
    app.block();
    assert.deepEqual(seen(), [6n, 2_000]);
    app.block({ height: 9, time: 2_000 });
    assert.deepEqual(seen(), [9n, 2_000]);
    assert.equal(app.state.self.get(), rollupAddress(app.rollup));
    assert.throws(() => app.block({ height: 9 }), RangeError);
    assert.throws(() => app.block({ time: 1_999 }), RangeError);
  });

  const hooked = defineMachine({
    name: 'hooked',
    state: { seen: value('uint32') },
    actions: { go: {} },
    events: { ran: { hook: 'string', height: 'uint48' } },
    messages: {},
    genesis: { input: {}, run() {} },
    hooks: {
      beforeBlock: ({ emit, block }) => emit('ran', { hook: 'before', height: block.height }),
      afterBlock({ emit, block, require }) {
        emit('ran', { hook: 'after', height: block.height });
        require(block.height !== 1, 7, 'not after the first');
      },
    },
    handlers: { go: ({ withdraw, sender }) => withdraw({ asset: sender, to: sender, amount: 1n }) },
  });

  it('runs hooks around the actions of a block, and none in a block without actions; tells withdrawals from messages', async () => {
    const app = await testMachine(hooked, { height: 1 });
    const { events, messages, withdrawals } = app.as(alice).go();
    assert.deepEqual([events, messages, withdrawals], [[], [], [{ asset: alice, to: alice, amount: 1n }]]);
    app.as(alice).go();
    for (let blocks = 0; blocks < 3; blocks++) app.block();
    app.as(alice).go();
    app.block();
    assert.deepEqual(
      app.events.map(({ fields }) => [fields.hook, fields.height]),
      [
        ['before', 1],
        ['before', 4],
        ['after', 4],
      ],
    );
    assert.deepEqual(
      app.failedHooks.map(({ action, code }) => [action, code]),
      [['afterBlock', 7]],
    );
    assert.equal(app.withdrawals.length, 3);
  });

  it('refuses clock and chance as a guest does, and a genesis that reverts', async () => {
    const app = await testMachine(clock, { genesis: { open: true } });
    assert.deepEqual(
      [app.try(alice).cheat(), app.try(alice).chance()].map((each) => !each.ok && [each.code, /differs from node to node/.test(each.message)]),
      [
        [CODE.thrown, true],
        [CODE.thrown, true],
      ],
    );
    await assert.rejects(testMachine(clock, { genesis: { open: false } }), { name: 'Reverted', action: 'genesis', code: 3 });
  });

  it('names the bad field of an input', async () => {
    const app = await testMachine(token, { genesis: { holders } });
    assert.throws(
      () => app.as(alice).transfer({ to: '0x01', amount: 1n }),
      (error) => error instanceof SchemaError && error.path === 'transfer.to',
    );
  });

  it('gives people addresses of their own', () => {
    assert.match(alice, /^0x[0-9a-f]{40}$/);
    assert.equal(wallet('alice'), alice);
    assert.notEqual(alice, bob);
  });

  it('adds nothing to the guest of an app that imports what authors import', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mru-index-'));
    try {
      const source = readFileSync(file('token'), 'utf8');
      const [wide, narrow] = await Promise.all(
        ['index.ts', 'machine.ts'].map(async (from, at) => {
          const path = join(folder, `app${at}.ts`);
          writeFileSync(path, source.replace('../../machine.ts', join(import.meta.dirname, from)));
          return await compileApp(path);
        }),
      );
      // Names are shortened in another order; no code is added.
      assert.ok(Math.abs(Number(wide?.bundleBytes) - Number(narrow?.bundleBytes)) < 50);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
