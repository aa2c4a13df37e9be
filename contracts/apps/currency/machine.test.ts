import assert from 'node:assert/strict';
import { carry, Reverted, rollupId, testMachine, wallet } from '../../test-machine.ts';
import currency from './machine.ts';

const [alice, bob] = [wallet('alice'), wallet('bob')];
const [NORTH, SOUTH] = [rollupId('north'), rollupId('south')];
const branches = [NORTH, SOUTH];

async function open() {
  const north = await testMachine(currency, { rollup: NORTH, genesis: { branches, holders: [{ owner: alice, amount: 100n }] } });
  const south = await testMachine(currency, { rollup: SOUTH, genesis: { branches, holders: [] } });
  return { north, south, has: () => [north.state.balances.get(alice), north.state.away.get(), south.state.balances.get(bob)] };
}

describe('currency', () => {
  it('is sent to another branch: gone here, then there', async () => {
    const { north, south, has } = await open();
    north.as(alice).remit({ branch: SOUTH, to: bob, amount: 30n, deadline: 0 });
    assert.deepEqual(has(), [70n, 30n, undefined]);
    carry(north, south);
    assert.deepEqual(has(), [70n, 0n, 30n]);
    south.as(bob).transfer({ to: alice, amount: 30n });
  });

  it('comes back from an account that is closed, too late, and from what is no branch', async () => {
    const { north, south, has } = await open();
    south.as(bob).close({ closed: true });
    north.as(alice).remit({ branch: SOUTH, to: bob, amount: 30n, deadline: 0 });
    carry(north, south);
    assert.deepEqual(has(), [100n, 0n, undefined]);
    south.as(bob).close({ closed: false });
    north.as(alice).remit({ branch: SOUTH, to: bob, amount: 30n, deadline: south.time - 1 });
    carry(north, south);
    assert.deepEqual(has(), [100n, 0n, undefined]);
    const stranger = await testMachine(currency, { rollup: rollupId('stranger'), genesis: { branches, holders: [{ owner: alice, amount: 50n }] } });
    stranger.as(alice).remit({ branch: NORTH, to: bob, amount: 30n, deadline: 0 });
    carry(north, stranger);
    assert.deepEqual([north.state.balances.get(bob), stranger.state.balances.get(alice)], [undefined, 50n]);
  });

  it('is received from rollups alone, and sent by who has it', async () => {
    const { north } = await open();
    assert.throws(() => north.as(bob).receive({ account: bob, amount: 1n }), /rollups alone/);
    assert.throws(() => north.as(bob).remit({ branch: SOUTH, to: bob, amount: 1n, deadline: 0 }), new Reverted('remit', 2, 'balance 0 is less than 1'));
  });
});
