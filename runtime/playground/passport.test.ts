import assert from 'node:assert/strict';
import { type Hex, toHex } from '../../protocols/bytes.ts';
import { tokenApp } from '../gateway/chain.fixture.ts';
import { World } from '../light/world.fixture.ts';
import { checkPassport } from './page/model/passport.ts';
import type { InjectedProvider } from './page/model/signing.ts';

describe('passports in the page', function () {
  this.timeout(60_000);
  let world: World;
  let hex: Hex;
  let id: Hex;
  before(async () => {
    world = await World.start(await tokenApp(), { replica: false });
    ({ id } = await world.transfer());
    hex = toHex(await world.passport(id));
  });
  after(() => world.close());

  const wallet = (chain: string, hash: string | null): InjectedProvider => ({
    request: async ({ method, params }) => {
      if (method === 'eth_chainId') return chain;
      assert.deepEqual([method, params?.[0]], ['eth_getBlockByNumber', `0x${world.l1.newest.number.toString(16)}`]);
      return hash === null ? null : { hash };
    },
  });

  it('are compared with the L1 that a wallet knows, where there is one', async () => {
    const { hash } = world.l1.newest;
    const witness = async (of: InjectedProvider | undefined) => (await checkPassport(hex, id, of)).witness;
    assert.equal(await witness(wallet('0x7a69', hash)), 'same');
    assert.equal(await witness(wallet('0x1', hash)), 'other');
    assert.equal(await witness(wallet('0x7a69', `0x${'11'.repeat(32)}`)), 'other');
    assert.equal(await witness(wallet('0x7a69', null)), 'other');
    assert.equal(await witness({ request: () => Promise.reject(new Error('declined')) }), undefined);
    assert.equal(await witness(undefined), undefined);
  });

  it('are of the action that was asked for, and said not to hold when they do not', async () => {
    await assert.rejects(checkPassport(hex, `0x${'11'.repeat(32)}`, undefined), /another action/);
    assert.equal((await checkPassport('0x00', id, undefined)).report.ok, false);
    assert.equal((await checkPassport('no hex', id, undefined)).report.ok, false);
  });
});
