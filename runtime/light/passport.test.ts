import assert from 'node:assert/strict';
import token from '../../contracts/apps/token/machine.ts';
import { toHex, utf8, ZERO32 } from '../../protocols/bytes.ts';
import { decode, encode } from '../../protocols/codec.ts';
import { sha256 } from '../../protocols/crypto/hash.ts';
import { PASSPORT_PARTS, type Passport, type PassportPart, passport as passportCodec } from '../../protocols/passport.ts';
import { createClient } from '../client/http/index.ts';
import { alice, bob, CHAIN, tokenApp } from '../gateway/chain.fixture.ts';
import { type CheckName, type Report, underHead, verifyPassport } from './index.ts';
import { createL1Source } from './l1-source.ts';
import { CONTRACT } from './made-l1.fixture.ts';
import { World } from './world.fixture.ts';

function partsOf(file: Uint8Array): Passport {
  const read = decode(passportCodec, file);
  assert.ok(read.ok);
  return read.value;
}

/** Where each part lies in a file: its length, its bytes and its seal. */
function placesIn(file: Uint8Array): ReadonlyMap<PassportPart, readonly [from: number, to: number]> {
  const view = new DataView(file.buffer, file.byteOffset);
  let at = 10;
  return new Map(
    PASSPORT_PARTS.map((part) => {
      const from = at;
      at += 4 + view.getUint32(at, true) + 32;
      return [part, [from, at]];
    }),
  );
}

const flipped = (bytes: Uint8Array, at: number): Uint8Array => {
  const other = bytes.slice();
  other[at] = (other[at] as number) ^ 1;
  return other;
};

/** The file with the byte at `at` changed inside of its part, sealed again as somebody would who wants to be believed. */
function resealed(file: Uint8Array, part: PassportPart, [from, to]: readonly [number, number], at: number): Uint8Array {
  const other = flipped(file, at);
  const content = other.subarray(from + 4, to - 32);
  other.set(sha256(utf8(`${part}\0`), content), to - 32);
  return other;
}

const failing = ({ checks }: Report): CheckName[] => checks.flatMap(({ name, state }) => (state === 'fails' ? [name] : []));

describe('passport', function () {
  this.timeout(120_000);
  let world: World;
  let file: Uint8Array;
  let anchors: { readonly chain: number; readonly contract: typeof CONTRACT; readonly head: `0x${string}` };
  before(async () => {
    world = await World.start(await tokenApp(), { replica: true });
    await world.transfer();
    const { id, header } = await world.transfer();
    world.settle(header);
    world.l1.mine(2);
    file = await world.passport(id);
    anchors = { chain: CHAIN, contract: CONTRACT, head: world.l1.newest.hash };
  });
  after(() => world.close());

  const fails = (change: Partial<Passport>, ...names: readonly CheckName[]): void => {
    const report = verifyPassport(encode(passportCodec, { ...partsOf(file), ...change }), anchors);
    assert.deepEqual([report.ok, report.level], [false, undefined]);
    for (const name of names) assert.ok(failing(report).includes(name), `${name} among ${failing(report).join(', ')}`);
  };

  it('holds in every part, and says what was asked and what came of it', () => {
    const { ok, level, checks, told, given } = verifyPassport(file, anchors);
    assert.deepEqual([ok, level, given?.isAnchored], [true, 'C4', true]);
    assert.ok(checks.every(({ state }) => state === 'holds'));
    assert.deepEqual([told?.action, told?.nonce, told?.height, told?.index, told?.status], ['transfer', 1n, 2, 0, 'executed']);
    assert.deepEqual(told?.input, { to: bob.address, amount: '4' });
  });

  it('names the part of any single byte that is flipped', () => {
    const places = placesIn(file);
    const partAt = (at: number): string => [...places].find(([, [from, to]]) => at >= from && at < to)?.[0] ?? 'file';
    for (let at = 0; at < file.length; at++) {
      const { ok, checks } = verifyPassport(flipped(file, at), anchors);
      assert.ok(!ok && checks[0]?.text.startsWith(partAt(at)), `byte ${at} of ${partAt(at)}: ${checks[0]?.text}`);
    }
  });

  it('refuses any single byte that is changed and sealed again', () => {
    for (const [part, place] of placesIn(file))
      for (let at = place[0] + 4; at < place[1] - 32; at++) assert.equal(verifyPassport(resealed(file, part, place, at), anchors).ok, false, `byte ${at - place[0] - 4} of ${part}`);
  });

  it('refuses what others say, even if it fits together', () => {
    const { block, promise, certificate, storage, settlement, action, inclusion } = partsOf(file);
    const stranger = sha256(utf8('stranger'));
    const forged = world.chain.certify('attest', block.header, stranger);
    fails({ certificate: forged }, 'certificate');
    fails({ storage: world.chain.certify('store', block.header, stranger) }, 'storage');
    fails({ storage: certificate }, 'storage');
    fails({ certificate: storage as typeof certificate }, 'certificate');
    fails({ promise: { acknowledgement: { ...(promise as NonNullable<typeof promise>).acknowledgement, includedBy: 1 } } }, 'promise');
    fails({ block: { ...block, header: { ...block.header, time: block.header.time + 1 } } }, 'block', 'certificate', 'settlement');
    fails({ action: { ...action, name: 'mint' } }, 'action');
    fails({ inclusion: { ...inclusion, index: 1 } }, 'inclusion', 'receipt');
    fails({ settlement: { ...(settlement as NonNullable<typeof settlement>), index: 0 } }, 'settlement');
  });

  it('refuses other anchors than those it was made under', () => {
    const under = (change: object) => failing(verifyPassport(file, { ...anchors, ...change }));
    assert.ok(under({ head: `0x${'22'.repeat(32)}` }).includes('l1'));
    assert.deepEqual(under({ chain: 1 }), ['app', 'promise', 'block']);
    assert.ok(under({ contract: `0x${'22'.repeat(20)}` }).includes('app'));
    assert.deepEqual(verifyPassport(file).given, { chain: CHAIN, contract: CONTRACT, head: anchors.head, l1Block: world.l1.newest.number, isAnchored: false });
  });

  it('is checked under a later block by the headers on the way, of which none may be missing', async () => {
    world.l1.mine(3);
    const source = createL1Source([world.l1.url]);
    const later = await source.final();
    const under = await underHead(source, file, later);
    assert.ok(verifyPassport(under, { ...anchors, head: later.hash }).ok);
    const { l1 } = partsOf(under);
    for (const missing of l1.preimages.slice(-3)) {
      const preimages = l1.preimages.filter((each) => each !== missing);
      const report = verifyPassport(encode(passportCodec, { ...partsOf(under), l1: { ...l1, preimages } }), { ...anchors, head: later.hash });
      assert.ok(failing(report).includes('l1'));
    }
  });

  it('carries nothing that proves nothing', () => {
    const { l1 } = partsOf(file);
    fails({ l1: { ...l1, preimages: [...l1.preimages, utf8('more')] } }, 'l1');
    fails({ l1: { ...l1, preimages: [...l1.preimages, l1.preimages[0] as Uint8Array] } }, 'l1');
    for (const missing of l1.preimages) fails({ l1: { ...l1, preimages: l1.preimages.filter((each) => each !== missing) } });
  });

  it('says what it does not have, and what is not so yet', async () => {
    const { settlement: _settlement, storage: _storage, promise: _promise, writes: _writes, ...rest } = partsOf(file);
    const { header } = rest.block;
    const { id, header: next } = await world.transfer();
    assert.equal(next.height, header.height + 1);
    const fresh = partsOf(await world.passport(id));
    const report = verifyPassport(encode(passportCodec, { ...fresh, storage: undefined, promise: undefined, writes: undefined }));
    assert.deepEqual([report.ok, report.level], [true, 'C2']);
    assert.deepEqual(
      report.checks.flatMap(({ name, state }) => (state === 'absent' ? [name] : [])),
      ['promise', 'writes', 'storage', 'settlement', 'final'],
    );
  });

  it('is made for what sends a message, and for what reverts', async () => {
    const client = createClient({ url: world.gateway.url, machine: token, signer: toHex(bob.privateKey) });
    const sent = await client.fund({ chess: ZERO32, game: ZERO32, amount: 1n });
    const reverted = await client.transfer({ to: alice.address, amount: 1_000_000n });
    await world.block();
    for (const [{ id }, status] of [
      [sent, 'executed'],
      [reverted, 'reverted'],
    ] as const) {
      const { ok, told, checks } = verifyPassport(await world.passport(id));
      assert.deepEqual([ok, told?.status, told?.sender], [true, status, bob.address]);
      assert.equal(checks.find(({ name }) => name === 'writes')?.state, 'holds');
    }
  });

  it('is total: bytes of any kind are no passport', () => {
    for (let length = 0; length < file.length; length += 97) assert.equal(verifyPassport(file.subarray(0, length)).ok, false);
    const { action } = partsOf(file);
    for (const input of ['[', '{"to": "address"}', `${'['.repeat(8_000)}"uint8"${']'.repeat(8_000)}`, '{"to":"nothing"}', 'null']) fails({ action: { ...action, input } }, 'action');
  });
});
