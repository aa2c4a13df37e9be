import assert from 'node:assert/strict';
import token from '../../contracts/apps/token/machine.ts';
import type { CompiledApp } from '../../contracts/guest/compile.ts';
import { headerHash } from '../../protocols/block.ts';
import { type Hex, parseHex, toHex, utf8 } from '../../protocols/bytes.ts';
import { type CertifiedHeader, certificate as certificateCodec, certifiedHeader } from '../../protocols/certificate.ts';
import { type Codec, decode, encode } from '../../protocols/codec.ts';
import { memberOf } from '../../protocols/committee.ts';
import { sha256, sha256Hex } from '../../protocols/crypto/hash.ts';
import { type DeliveredMessage, deliveredMessage } from '../../protocols/message.ts';
import { settledSpot } from '../../protocols/passport.ts';
import { stateProof } from '../../protocols/state-proof.ts';
import { createClient } from '../client/http/index.ts';
import { alice, bob, tokenApp } from '../gateway/chain.fixture.ts';
import { type LightCode, LightError } from './errors.ts';
import { MadeL1 } from './made-l1.fixture.ts';
import { World } from './world.fixture.ts';

const read = <T>(codec: Codec<T>, hex: unknown): T => {
  const value = decode(codec, parseHex(hex as string) as Uint8Array);
  assert.ok(value.ok);
  return value.value;
};
const written = <T>(codec: Codec<T>, value: T): Hex => toHex(encode(codec, value));
const refuses = (work: Promise<unknown>, code: LightCode): Promise<void> => assert.rejects(work, (error) => error instanceof LightError && error.code === code);
const others = (count: number) => ({ members: Array.from({ length: count }, (_, at) => memberOf(sha256(utf8(`later member ${at}`)), sha256Hex(utf8(`node ${at}`)))) });
/** Keys of a member that sits in no committee. */
const STRANGER = sha256(utf8('stranger'));

let world: World;

/** Has the gateway answer with another header. */
const changes = (change: (of: CertifiedHeader) => CertifiedHeader): void => {
  world.lies = (path, answer) => {
    if (path.includes('/headers/')) return { ...answer, header: written(certifiedHeader, change(read(certifiedHeader, answer['header']))) };
    return path.includes('/state/') ? { ...answer, certificate: written(certifiedHeader, change(read(certifiedHeader, answer['certificate']))) } : answer;
  };
};

describe('light client', function () {
  this.timeout(60_000);
  let app: CompiledApp;
  before(async () => {
    app = await tokenApp();
  });
  beforeEach(async () => {
    world = await World.start(app, { replica: false });
  });
  afterEach(() => world.close());

  it('has the passport of an action lead to the block of L1 that it follows', async () => {
    const { id, header } = await world.transfer();
    world.settle(header);
    world.l1.mine(2);
    const made = await world.passport(id);
    world.l1.mine(3);
    const light = world.light();
    const { hash } = await light.follow();
    const report = await light.verify(made);
    assert.equal(report.level, 'C4');
    assert.deepEqual([report.given?.head, report.given?.isAnchored], [hash, true]);
    assert.equal((await light.passport(id)).report.told?.sender, alice.address);
  });

  it('refuses a header that its operator did not sign, of another rollup or of another height', async () => {
    await world.transfer();
    const light = world.light();
    changes((of) => ({ ...of, operator: world.chain.heads[0]?.certificate.signatures[0] as Hex }));
    await refuses(light.head(), 'wrong-header');
    changes((of) => ({ ...of, header: { ...of.header, rollup: `0x${'99'.repeat(32)}` } }));
    await refuses(light.head(), 'wrong-header');
    world.lies = (_path, answer) => answer;
    await world.transfer();
    changes(() => world.chain.heads[0] as never);
    await refuses(light.block(2), 'wrong-header');
  });

  it('refuses the certificate of a committee that handed over, and one that L1 never formed', async () => {
    await world.transfer();
    world.l1.form(others(1));
    world.l1.mine();
    const light = world.light();
    const [own] = world.chain.heads;
    assert.ok(own !== undefined);
    const again = (header: typeof own.header) => ({ ...own, header, operator: world.chain.sign(header), certificate: world.chain.certify('attest', header) });
    const handing = { ...own.header, next: 1 };
    world.lies = (_path, answer) => ({ ...answer, header: written(certifiedHeader, again(handing)), stored: null });
    await light.block(1);
    await world.transfer();
    world.lies = (_path, answer) => ({ ...answer, header: written(certifiedHeader, again({ ...handing, height: 2, parent: headerHash(handing) })), stored: null });
    await refuses(light.block(2), 'old-committee');
    world.lies = (_path, answer) => ({ ...answer, header: written(certifiedHeader, again({ ...handing, height: 2, committee: 7, parent: headerHash(handing) })), stored: null });
    await refuses(light.block(2), 'unknown-committee');
  });

  it('refuses two certified chains', async () => {
    const { header } = await world.transfer();
    const light = world.light();
    await light.head();
    const other = { ...header, time: header.time + 1 };
    world.lies = (_path, answer) => ({
      ...answer,
      stored: null,
      header: written(certifiedHeader, { ...(world.chain.heads[0] as never as object), header: other, operator: world.chain.sign(other), certificate: world.chain.certify('attest', other) } as never),
    });
    await refuses(light.block(1), 'forked');
  });

  it('proves messages that a block sent, and refuses others', async () => {
    const [chess, game] = [`0x${'33'.repeat(32)}`, `0x${'44'.repeat(32)}`] as const;
    const client = createClient({ url: world.gateway.url, machine: token, signer: toHex(alice.privateKey) });
    await client.fund({ chess, game, amount: 7n });
    world.chain.makeBlock();
    const light = world.light();
    const sent = await light.message(1, 0);
    assert.deepEqual([sent.from, sent.to, sent.seq], [world.chain.rollup, chess, 0]);
    const lie = (change: (of: DeliveredMessage) => DeliveredMessage) => {
      world.lies = (path, answer) => (path.includes('/sent/') ? { ...answer, message: written(deliveredMessage, change(read(deliveredMessage, answer['message']))) } : answer);
    };
    lie((of) => ({ ...of, message: { ...of.message, seq: 1 } }));
    await refuses(light.message(1, 0), 'bad-proof');
    lie((of) => ({ ...of, count: 2 }));
    await refuses(light.message(1, 0), 'bad-proof');
    lie((of) => ({ ...of, sourceHeight: 2 }));
    await refuses(light.message(1, 0), 'bad-proof');
  });

  it('refuses a settlement that L1 reorganised away', async () => {
    const { header, id } = await world.transfer();
    world.settle(header);
    const settled = world.l1.newest;
    const light = world.light();
    assert.equal((await light.block(1)).level, 'C3b');
    const made = await world.passport(id);
    world.l1.reorganise(settled.number);
    world.l1.mine(3);
    await refuses(light.follow(), 'reorganised');
    // Who comes anew believes L1 as it is now, which has no such batch.
    await refuses(world.light().block(1), 'not-settled');
    await refuses(world.light().verify(made), 'reorganised');
    await refuses(world.light({ checkpoint: settled }).follow(), 'reorganised');
  });

  it('refuses a place in a batch that is not there', async () => {
    const { header } = await world.transfer();
    world.settle(header);
    world.lies = (path, answer) => (path.includes('/headers/') ? { ...answer, settled: written(settledSpot, { ...read(settledSpot, answer['settled']), index: 0 }) } : answer);
    await refuses(world.light().block(1), 'not-settled');
  });

  it('refuses a truncated header chain', async () => {
    const light = world.light();
    await light.follow();
    world.l1.mine(5);
    const gap = world.l1.newest.number - 2;
    world.l1.lies = (method, [number], result) => (method === 'eth_getBlockByNumber' && Number(number) === gap ? null : result);
    await refuses(light.follow(), 'broken-chain');
    // A header of elsewhere in its place leads no further, and one that is made up is not of its hash.
    world.l1.lies = (method, [number], result) => (method === 'eth_getBlockByNumber' && Number(number) === gap ? world.l1.blocks[gap - 1]?.json : result);
    await refuses(light.follow(), 'broken-chain');
    world.l1.lies = (method, [number], result) => (method === 'eth_getBlockByNumber' && Number(number) === gap ? { ...(result as object), stateRoot: `0x${'12'.repeat(32)}` } : result);
    await refuses(light.follow(), 'bad-l1-header');
    world.l1.lies = (_method, _params, result) => result;
    await light.follow();
  });

  it('refuses a passport from whose L1 block no headers lead to the newest', async () => {
    const { id } = await world.transfer();
    const made = await world.passport(id);
    world.l1.mine(4);
    const light = world.light();
    await light.follow();
    assert.ok((await light.verify(made)).ok);
    world.l1.lies = (method, [number], result) => (method === 'eth_getBlockByNumber' && Number(number) === world.l1.newest.number - 2 ? null : result);
    await refuses(light.verify(made), 'broken-chain');
  });

  it('refuses when L1 nodes disagree, are of another chain, or do not answer', async () => {
    const other = new MadeL1(world.l1.chain);
    other.mine();
    await other.listen();
    await refuses(world.light({ l1: [world.l1.url, other.url] }).follow(), 'l1-disagrees');
    await other.close();
    await refuses(world.light({ l1: [world.l1.url, other.url] }).follow(), 'l1-unreachable');
    assert.throws(() => world.light({ l1: [] }), { name: 'LightError', code: 'l1-unreachable' });
    await refuses(world.light({ chain: 1 }).follow(), 'l1-disagrees');
  });

  it("refuses a proof of L1's state with a node or a committee's keys left out, and an app that is not registered", async () => {
    await world.transfer();
    world.l1.lies = (method, _params, result) => (method === 'eth_getProof' ? { ...(result as object), accountProof: [] } : result);
    await refuses(world.light().head(), 'bad-l1-proof');
    world.l1.lies = (method, _params, result) => (method === 'eth_getCode' ? '0x00' : result);
    await refuses(world.light().head(), 'bad-l1-proof');
    world.l1.lies = (_method, _params, result) => result;
    await refuses(world.light({ rollup: `0x${'99'.repeat(32)}` }).follow(), 'unknown-rollup');
  });
});

/** One world for all: it takes a while to start, and each test goes on from the one before. */
describe('light client of a gateway that proves state', function () {
  this.timeout(60_000);
  before(async () => {
    world = await World.start(await tokenApp(), { replica: true });
  });
  beforeEach(() => {
    world.lies = (_path, answer) => answer;
  });
  after(() => world.close());

  it('proves values present and absent, and blocks as they rise, under the committee that L1 names', async () => {
    const { header } = await world.transfer();
    const light = world.light();
    assert.equal(await light.state.balances.get(bob.address), 1_004n);
    assert.equal(await light.state.balances.get(`0x${'77'.repeat(20)}`), undefined);
    assert.deepEqual(await light.head(), { header, hash: headerHash(header), level: 'C3a', members: [0] });
    world.settle(header);
    await light.follow();
    assert.equal((await light.block(1)).level, 'C3b');
    world.l1.mine(2);
    await light.follow();
    assert.equal((await light.block(1)).level, 'C4');
  });

  it('refuses a forged certificate', async () => {
    await world.transfer();
    changes((of) => ({ ...of, certificate: world.chain.certify('attest', of.header, STRANGER) }));
    await refuses(world.light().head(), 'bad-certificate');
    await refuses(world.light().state.balances.get(bob.address), 'bad-certificate');
    changes((of) => ({ ...of, certificate: { ...of.certificate, bitmap: 0n, signatures: [] } }));
    await refuses(world.light().head(), 'bad-certificate');
    changes((of) => ({ ...of, certificate: world.chain.certify('store', of.header) }));
    await refuses(world.light().head(), 'bad-certificate');
    world.lies = (path, answer) =>
      path.includes('/headers/') ? { ...answer, stored: written(certificateCodec, world.chain.certify('store', world.chain.heads.at(-1)?.header as never, STRANGER)) } : answer;
    await refuses(world.light().head(), 'bad-certificate');
  });

  it('refuses a wrong proof', async () => {
    await world.transfer();
    const light = world.light();
    world.lies = (path, answer) => (path.includes('/state/') ? { ...answer, value: '2000' } : answer);
    await refuses(light.state.balances.get(bob.address), 'bad-proof');
    world.lies = (path, answer) => (path.includes('/state/') ? { ...answer, value: null } : answer);
    await refuses(light.state.balances.get(bob.address), 'bad-proof');
    world.lies = (path, answer) => {
      if (!path.includes('/state/')) return answer;
      const { siblings } = read(stateProof, answer['proof']);
      return { ...answer, proof: written(stateProof, { siblings: siblings.slice(1) }) };
    };
    await refuses(light.state.balances.get(bob.address), 'bad-proof');
    world.lies = (path, answer) => (path.includes('/state/') ? { ...answer, certificate: null } : answer);
    await refuses(light.state.balances.get(bob.address), 'bad-proof');
  });

  it('refuses state of an older block than one that it knows', async () => {
    await world.transfer();
    const light = world.light();
    let old: Record<string, unknown> = {};
    world.lies = (path, answer) => {
      if (path.includes('/state/')) old = answer;
      return answer;
    };
    await light.state.balances.get(bob.address);
    await world.transfer();
    await light.head();
    world.lies = (path, answer) => (path.includes('/state/') ? old : answer);
    await refuses(light.state.balances.get(bob.address), 'stale');
  });

  it('refuses the certificate of an old committee, unless L1 settled the block', async () => {
    await world.transfer();
    for (const count of [4, 5, 6]) world.l1.form(others(count));
    world.l1.mine();
    await refuses(world.light().head(), 'old-committee');
    await refuses(world.light().state.balances.get(bob.address), 'old-committee');
    world.settle(world.chain.heads.at(-1)?.header as never);
    const light = world.light();
    assert.equal((await light.head()).level, 'C3b');
    assert.equal(await light.state.balances.get(bob.address), 1_000n + 4n * BigInt(world.chain.heads.length));
  });
});
