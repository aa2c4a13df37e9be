import assert from 'node:assert/strict';
import { join } from 'node:path';
import fc from 'fast-check';
import { compareBytes } from '../../../protocols/bytes.ts';
import { encodeKey } from '../../../protocols/key.ts';
import { rollupId, testMachine, wallet } from '../../index.ts';
import orderbook from './machine.ts';

const [alice, bob, carol] = ['alice', 'bob', 'carol'].map(wallet) as [ReturnType<typeof wallet>, ReturnType<typeof wallet>, ReturnType<typeof wallet>];
const traders = [alice, bob, carol].map((owner) => ({ owner, base: 100n, quote: 1_000n }));
const genesis = { base: wallet('base token'), quote: wallet('quote token'), lot: 10n, traders };
const ENGINES = [{ engine: 'native' }, { engine: 'wasm', file: join(import.meta.dirname, 'machine.ts') }] as const;

type App = Awaited<ReturnType<typeof open>>;
const open = (engine: (typeof ENGINES)[number] = ENGINES[0]) => testMachine(orderbook, { genesis, rollup: rollupId('market'), ...engine });
const accountOf = (app: App, owner: typeof alice) => Object.values(app.state.accounts.get(owner) ?? {});

const HIGHEST = 2n ** 64n - 1n;
const bidsOf = (app: App) => app.state.bids.entries().map(([{ rank, id }, { owner, lots }]) => ({ id, owner, lots, price: HIGHEST - rank }));
const asksOf = (app: App) => app.state.asks.entries().map(([{ rank, id }, { owner, lots }]) => ({ id, owner, lots, price: rank }));

describe('order book', () => {
  for (const engine of ENGINES) {
    it(`matches the best price first, and the oldest of one price, on ${engine.engine}`, async () => {
      const app = await open(engine);
      app.as(alice).place({ side: 'sell', price: 7n, lots: 10n });
      app.as(alice).place({ side: 'sell', price: 5n, lots: 10n });
      app.as(bob).place({ side: 'sell', price: 5n, lots: 10n });
      const { events } = app.as(carol).place({ side: 'buy', price: 6n, lots: 25n });
      assert.deepEqual(events, [
        { name: 'traded', fields: { id: 1, price: 5n, lots: 10n } },
        { name: 'traded', fields: { id: 2, price: 5n, lots: 10n } },
        { name: 'rested', fields: { id: 3, side: 'buy', price: 6n, lots: 5n } },
      ]);
      // 100 for what was matched, 30 for what rests.
      assert.deepEqual(accountOf(app, carol), [120n, 870n]);
      assert.deepEqual(
        [accountOf(app, alice), accountOf(app, bob)],
        [
          [80n, 1_050n],
          [90n, 1_050n],
        ],
      );
      assert.deepEqual(app.as(bob).place({ side: 'sell', price: 1n, lots: 3n }).events, [{ name: 'traded', fields: { id: 3, price: 6n, lots: 3n } }]);
      assert.deepEqual(bidsOf(app), [{ id: 3, owner: carol, lots: 2n, price: 6n }]);
    });

    it(`gives back what an order held, to its owner alone, on ${engine.engine}`, async () => {
      const app = await open(engine);
      app.as(alice).place({ side: 'buy', price: 9n, lots: 11n });
      assert.deepEqual(accountOf(app, alice), [100n, 901n]);
      const order = { side: 'buy', price: 9n, id: 0 } as const;
      assert.equal(codeOf(app.try(bob).cancel(order)), 4);
      assert.equal(codeOf(app.try(alice).cancel({ ...order, price: 8n })), 3);
      assert.deepEqual(app.as(alice).cancel(order).events, [{ name: 'cancelled', fields: { id: 0, lots: 11n } }]);
      assert.deepEqual(accountOf(app, alice), [100n, 1_000n]);
    });

    it(`pays out on L1, base by the lot, on ${engine.engine}`, async () => {
      const app = await open(engine);
      assert.deepEqual(app.as(alice).withdraw({ of: 'base', amount: 7n }).withdrawals, [{ asset: genesis.base, to: alice, amount: 70n }]);
      assert.deepEqual(accountOf(app, alice), [93n, 1_000n]);
      assert.equal(codeOf(app.try(alice).withdraw({ of: 'quote', amount: 1_001n })), 2);
    });
  }

  it('refuses nothing, what cannot be paid, and trades with oneself', async () => {
    const app = await open();
    assert.equal(codeOf(app.try(alice).place({ side: 'buy', price: 0n, lots: 1n })), 1);
    assert.equal(codeOf(app.try(alice).place({ side: 'sell', price: 1n, lots: 0n })), 1);
    assert.equal(codeOf(app.try(alice).place({ side: 'buy', price: HIGHEST, lots: HIGHEST })), 2);
    assert.equal(codeOf(app.try(wallet('nobody')).place({ side: 'sell', price: 1n, lots: 1n })), 2);
    app.as(alice).place({ side: 'sell', price: 2n, lots: 1n });
    assert.equal(codeOf(app.try(alice).place({ side: 'buy', price: 2n, lots: 1n })), 5);
    assert.equal(app.try(alice).place({ side: 'buy', price: 1n, lots: 1n }).ok, true);
  });

  const side = fc.constantFrom('buy', 'sell');
  const step = fc.record({ who: fc.nat(2), what: fc.constantFrom('place', 'place', 'place', 'cancel', 'withdraw'), side, price: fc.bigInt(1n, 9n), lots: fc.bigInt(1n, 40n), id: fc.nat(12) });

  it('creates and destroys nothing, never crosses, and keeps the books in order, whatever is done', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const app = await open();
        const out = { base: 0n, quote: 0n };
        for (const { who, what, side: on, price, lots, id } of steps) {
          const user = app.try([alice, bob, carol][who] as typeof alice);
          if (what === 'place') user.place({ side: on, price, lots });
          if (what === 'cancel') user.cancel({ side: on, price, id });
          const of = on === 'buy' ? 'quote' : 'base';
          if (what === 'withdraw' && user.withdraw({ of, amount: lots }).ok) out[of] += lots;
        }
        checkBooks(app, out);
      }),
      { numRuns: 150 },
    );
  });

  function checkBooks(app: App, out: { readonly base: bigint; readonly quote: bigint }): void {
    const [bids, asks] = [bidsOf(app), asksOf(app)];
    const accounts = app.state.accounts.entries().map(([, each]) => each);
    assert.equal(sum([...accounts.map(({ base }) => base), ...asks.map(({ lots }) => lots), out.base]), 300n);
    assert.equal(sum([...accounts.map(({ quote }) => quote), ...bids.map(({ lots, price }) => lots * price), out.quote]), 3_000n);
    assert.ok([...bids, ...asks].every(({ lots }) => lots > 0n));
    const [bid, ask] = [bids[0]?.price ?? 0n, asks[0]?.price ?? HIGHEST];
    assert.ok(bid < ask, `bid ${bid}, ask ${ask}`);
    for (const book of [app.state.bids, app.state.asks]) {
      const keys = book.entries().map(([key]) => encodeKey({ rank: 'uint64', id: 'uint48' }, key));
      assert.ok(keys.every((key, at) => at === 0 || compareBytes(keys[at - 1] as Uint8Array, key) < 0));
    }
  }
});

const codeOf = (attempt: { readonly ok: boolean; readonly code?: number }): number | undefined => attempt.code;
const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, each) => total + each, 0n);
