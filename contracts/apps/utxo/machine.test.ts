import assert from 'node:assert/strict';
import { join } from 'node:path';
import fc from 'fast-check';
import { fromHex, type Hex } from '../../../protocols/bytes.ts';
import { sha256Hex } from '../../../protocols/crypto/hash.ts';
import { testMachine, wallet } from '../../index.ts';
import utxo from './machine.ts';

const [alice, bob, carol] = ['alice', 'bob', 'carol'].map(wallet) as [Hex, Hex, Hex];
const genesis = { asset: wallet('token'), coins: [alice, alice, bob].map((owner) => ({ owner, amount: 10n })) };
const ENGINES = [{ engine: 'native' }, { engine: 'wasm', file: join(import.meta.dirname, 'machine.ts') }] as const;

type App = Awaited<ReturnType<typeof open>>;
const open = (engine: (typeof ENGINES)[number] = ENGINES[0]) => testMachine(utxo, { genesis, ...engine });
const coinsOf = (app: App, owner: Hex): Hex[] => app.state.coins.entries().flatMap(([id, coin]) => (coin.owner === owner ? [id] : []));
const input = (coin: Hex, preimage?: Hex) => ({ coin, preimage });
const plain = (owner: Hex, amount: bigint) => ({ owner, amount, lock: undefined });
const codeOf = (attempt: { readonly ok: boolean; readonly code?: number }): number | undefined => attempt.code;

describe('utxo', () => {
  for (const engine of ENGINES) {
    it(`spends coins into others of the same sum, with change, on ${engine.engine}`, async () => {
      const app = await open(engine);
      const [first, second] = coinsOf(app, alice) as [Hex, Hex];
      const { events } = app.as(alice).spend({ inputs: [input(first), input(second)], outputs: [plain(bob, 12n), plain(carol, 3n)] });
      assert.deepEqual(
        events.flatMap(({ name, fields }) => (name === 'created' ? [[fields.owner, fields.amount]] : [])),
        [
          [bob, 12n],
          [carol, 3n],
          [alice, 5n],
        ],
      );
      // The id is the hash of the first coin spent and the output's number.
      assert.equal(app.state.coins.get(sha256Hex(fromHex(`${first}01`)))?.owner, carol);
      assert.equal(codeOf(app.try(alice).spend({ inputs: [input(first)], outputs: [] })), 2);
      assert.deepEqual([coinsOf(app, alice).length, coinsOf(app, bob).length], [1, 2]);
    });

    it(`locks a coin with a hash, for a time, on ${engine.engine}`, async () => {
      const app = await open(engine);
      const [coin] = coinsOf(app, alice) as [Hex];
      const secret: Hex = `0x${'5e'.repeat(32)}`;
      const lock = { digest: sha256Hex(fromHex(secret)), until: app.time + 10_000, back: alice };
      app.as(alice).spend({ inputs: [input(coin)], outputs: [{ owner: carol, amount: 10n, lock }] });
      const [locked] = coinsOf(app, carol) as [Hex];
      const spend = (preimage?: Hex) => ({ inputs: [input(locked, preimage)], outputs: [] });
      assert.equal(codeOf(app.try(carol).spend(spend())), 4);
      assert.equal(codeOf(app.try(carol).spend(spend(`0x${'00'.repeat(32)}`))), 4);
      assert.equal(codeOf(app.try(alice).spend(spend())), 3);
      app.block({ time: lock.until - 1 });
      assert.equal(app.try(carol).withdraw({ coin: locked, preimage: secret }).ok, true);
      assert.deepEqual(app.withdrawals, [{ asset: genesis.asset, to: carol, amount: 10n }]);
    });

    it(`returns a coin whose time is over, on ${engine.engine}`, async () => {
      const app = await open(engine);
      const [coin] = coinsOf(app, alice) as [Hex];
      const lock = { digest: coin, until: app.time + 1, back: bob };
      app.as(alice).spend({ inputs: [input(coin)], outputs: [{ owner: carol, amount: 10n, lock }] });
      app.block();
      const [locked] = coinsOf(app, carol) as [Hex];
      assert.equal(codeOf(app.try(carol).spend({ inputs: [input(locked, coin)], outputs: [] })), 3);
      assert.equal(app.try(bob).spend({ inputs: [input(locked)], outputs: [] }).ok, true);
    });
  }

  it('refuses a coin twice, nothing, too much, and too many', async () => {
    const app = await open();
    const [coin] = coinsOf(app, alice) as [Hex];
    const spend = (inputs: ReturnType<typeof input>[], outputs: ReturnType<typeof plain>[]): number | undefined => codeOf(app.try(alice).spend({ inputs, outputs }));
    assert.equal(spend([input(coin), input(coin)], []), 2);
    assert.equal(spend([], []), 1);
    assert.equal(spend([input(coin)], [plain(bob, 11n)]), 6);
    assert.equal(spend([input(coin)], [plain(bob, 0n)]), 5);
    assert.equal(
      spend(
        [input(coin)],
        Array.from({ length: 9 }, () => plain(bob, 1n)),
      ),
      1,
    );
    assert.equal(app.state.coins.entries().length, 3);
  });

  const step = fc.record({ who: fc.nat(2), coins: fc.array(fc.nat(9), { maxLength: 3 }), amounts: fc.array(fc.tuple(fc.nat(2), fc.bigInt(0n, 9n)), { maxLength: 3 }), out: fc.nat(5) });

  it('keeps the sum of all coins, and no coin is empty, whatever is done', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const app = await open();
        const people = [alice, bob, carol] as const;
        for (const { who, coins, amounts, out } of steps) {
          const own = coinsOf(app, people[who] as Hex);
          const user = app.try(people[who] as Hex);
          const inputs = coins.flatMap((at) => (own[at] ? [input(own[at])] : []));
          if (out === 0 && inputs[0]) user.withdraw(inputs[0]);
          else user.spend({ inputs, outputs: amounts.map(([to, amount]) => plain(people[to] as Hex, amount)) });
        }
        const amounts = [...app.state.coins.entries().map(([, { amount }]) => amount), ...app.withdrawals.map(({ amount }) => amount)];
        assert.ok(amounts.every((amount) => amount > 0n));
        assert.equal(
          amounts.reduce((sum, amount) => sum + amount, 0n),
          30n,
        );
      }),
      { numRuns: 150 },
    );
  });
});
