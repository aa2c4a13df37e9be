import assert from 'node:assert/strict';
import { BusError } from '../../actors/ports/bus.ts';
import { bodyOf, COMMITTEE, dataLayerCompliance, submissionOf } from '../../actors/ports/data-layer.compliance.ts';
import { signStatement } from '../../protocols/attestation.ts';
import { type Hex, toHex } from '../../protocols/bytes.ts';
import { decode, encode } from '../../protocols/codec.ts';
import { type Committee, onlyCommittee } from '../../protocols/committee.ts';
import { encodeShares } from '../../protocols/erasure.ts';
import { bitsOf } from '../../protocols/quorum.ts';
import { type ProvenShares, pick, provenShares, proveShares, spreadOf } from '../../protocols/shares.ts';
import { holdShares } from './custody.ts';
import { CHAIN, committeeOf, MemoryStore, networkOf, nodeOf, type Twist, voteKeyOf, Wire } from './data.fixture.ts';
import { createEmbeddedDataLayer } from './embedded.ts';
import { shareGet } from './requests.ts';

dataLayerCompliance({ name: 'embedded', create: networkOf });

const refuses = (step: PromiseLike<unknown>, reason: RegExp): Promise<void> => assert.rejects(Promise.resolve(step), (error: Error) => error instanceof BusError && reason.test(error.message));

describe('embedded data layer: holders', () => {
  it('sync their row before they sign for it, and sign nothing when the disk fails', async () => {
    const { data, stores } = networkOf(4);
    const submission = submissionOf(data, bodyOf(300));
    await data.submit(submission);
    for (const store of stores) assert.deepEqual(store.batches, [{ keys: [`share/${submission.commitment.slice(2)}/${String(32 * stores.indexOf(store)).padStart(3, '0')}`], sync: true }]);
    for (const store of stores.slice(0, 2)) store.failing = true;
    await refuses(data.submit(submissionOf(data, bodyOf(301))), /the disk is full/);
  });

  it('keep each a row of its own, all of the same size', async () => {
    const { data, stores, committee } = networkOf(7);
    await data.submit(submissionOf(data, bodyOf(3_000)));
    await new Promise(setImmediate);
    const { k } = spreadOf(committee);
    const kept = stores.flatMap((store) => [...store.records.values()].map((record) => decode(provenShares, record)));
    const rows = kept.flatMap((each) => (each.ok ? each.value : []));
    assert.deepEqual(
      rows.map(({ index, total, shares }) => [index, total, shares.length]),
      [0, 1, 2, 3, 4, 5, 6].map((row) => [18 * row, 126, 18]),
    );
    for (const { shares } of rows) for (const share of shares) assert.equal(share.length, Math.ceil(3_004 / k));
  });

  it('sign only for what they can confirm', async () => {
    const { data, stores } = networkOf(4, async ({ height }) => {
      if (height > 1) throw new Error('not certified here yet');
    });
    await data.submit(submissionOf(data, bodyOf(10), 1));
    await refuses(data.submit(submissionOf(data, bodyOf(11), 2)), /not certified here yet/);
    for (const store of stores) assert.equal(store.records.size, 1);
  });

  it('take shares from members only, and only their own', async () => {
    const { data, wire, committee, stores } = networkOf(4);
    const submission = submissionOf(data, bodyOf(100));
    const stranger = createEmbeddedDataLayer({ bus: wire.busOf(toHex(new Uint8Array(32).fill(9))), chain: CHAIN, committees: onlyCommittee(committee) });
    await refuses(stranger.submit(submission), /only members publish/);
    const mixed: Committee = { ...committee, members: [1, 0, 2, 3].map((at) => committee.members[at] as Committee['members'][number]) };
    await refuses(createEmbeddedDataLayer({ bus: wire.busOf(nodeOf(3)), chain: CHAIN, committees: onlyCommittee(mixed) }).submit(submission), /are not mine/);
    assert.ok(stores.slice(0, 2).every((store) => store.records.size === 0));
  });

  it('refuse shares of another commitment, and bytes that are none', async () => {
    const { data, wire } = networkOf(4);
    const request = wire.busOf(nodeOf(3)).request;
    const submission = submissionOf(data, bodyOf(100));
    let put: Uint8Array | undefined;
    wire.twists.set(nodeOf(0), (protocol, honest, payload) => {
      if (protocol === 'share-put') put = payload;
      return honest();
    });
    await data.submit(submission);
    const changed = (put as Uint8Array).slice();
    changed[changed.length - 1] = (changed.at(-1) as number) ^ 1;
    await refuses(request(nodeOf(0), 'share-put', changed, 100), /not of this commitment/);
    for (const bytes of [new Uint8Array(), new Uint8Array(500), changed.slice(0, -1)]) await refuses(request(nodeOf(0), 'share-put', bytes, 100), /./);
  });

  it('answer nobody once stopped', async () => {
    const wire = new Wire();
    const committee = committeeOf(1);
    const stop = holdShares({
      bus: wire.busOf(nodeOf(0)),
      chain: CHAIN,
      committees: onlyCommittee(committee),
      store: new MemoryStore(),
      confirm: async () => undefined,
      voteKey: voteKeyOf(0),
    });
    assert.equal(wire.services.size, 2);
    stop();
    assert.equal(wire.services.size, 0);
  });
});

describe('embedded data layer: liars', () => {
  /** Answers `share-put` by another key, or for another header. */
  const lying =
    (of: { readonly key?: number; readonly header?: Hex }) =>
    async (protocol: string, honest: () => Promise<Uint8Array>): Promise<Uint8Array> => {
      if (protocol !== 'share-put') return honest();
      const place = { committee: COMMITTEE, rollup: `0x${'a1'.repeat(32)}`, height: 1, epoch: 0, header: of.header ?? `0x${'1'.padStart(64, '0')}` } as const;
      return new Uint8Array(Buffer.from(signStatement('store', CHAIN, place, 0, voteKeyOf(of.key ?? 0)).signature.slice(2), 'hex'));
    };

  it('get no place in a certificate', async () => {
    for (const twist of [lying({ key: 9 }), lying({ key: 1 }), lying({ header: `0x${'7'.repeat(64)}` }), async () => new Uint8Array(65), async () => new Uint8Array()]) {
      const { data, wire } = networkOf(4);
      wire.twists.set(nodeOf(0), twist);
      const certificate = await data.submit(submissionOf(data, bodyOf(100)));
      assert.deepEqual(bitsOf(certificate.bitmap), [1, 2, 3]);
      wire.down.add(nodeOf(1));
      await assert.rejects(Promise.resolve(data.submit(submissionOf(data, bodyOf(100)))), BusError);
    }
  });

  /** Shows what it likes, instead of its row. */
  const answering =
    (of: ProvenShares | undefined): Twist =>
    async (protocol, honest) =>
      protocol === 'share-get' ? encode(shareGet.answer, of === undefined ? [] : [of]) : honest();

  it('cannot keep a body from being rebuilt', async () => {
    for (const size of [4, 5, 7, 16]) {
      const first = networkOf(size);
      const body = bodyOf(2_000);
      const submission = submissionOf(first.data, body);
      const { each, ...shape } = spreadOf(first.committee);
      const rows = proveShares(encodeShares(body, shape), each);
      const [own, last] = [rows[1], rows.at(-1)] as [ProvenShares, ProvenShares];
      const twists: Twist[] = [
        answering(undefined),
        answering({ ...own, shares: own.shares.map((share, row) => share.map((byte, at) => (at === 5 && row === 0 ? byte ^ 1 : byte))) }),
        answering(last),
        answering({ ...last, index: own.index }),
        answering({ ...own, total: own.total - 1 }),
        answering({ ...own, shares: own.shares.slice(1) }),
        answering(pick(own, own.index)),
        async () => new Uint8Array(40),
        async () => Promise.reject(new Error('no')),
      ];
      for (const twist of twists) {
        const { data, wire } = networkOf(size);
        await data.submit(submission);
        await new Promise(setImmediate);
        wire.twists.set(nodeOf(1), twist);
        assert.deepEqual(await data.retrieve(submission.commitment, COMMITTEE), body);
      }
    }
  });

  it('are outvoted with f members missing besides', async () => {
    const { data, wire } = networkOf(7);
    const submission = submissionOf(data, bodyOf(2_000));
    await data.submit(submission);
    await new Promise(setImmediate);
    wire.twists.set(nodeOf(0), async (_, honest) => {
      const read = decode(shareGet.answer, await honest());
      const lie = (row: ProvenShares): ProvenShares => ({ ...row, shares: row.shares.map((share) => share.map((byte) => byte ^ 0xff)) });
      return read.ok ? encode(shareGet.answer, read.value.map(lie)) : honest();
    });
    for (const member of [1, 2, 3]) wire.down.add(nodeOf(member));
    assert.deepEqual(await data.retrieve(submission.commitment, COMMITTEE), submission.body);
    wire.down.add(nodeOf(4));
    await assert.rejects(Promise.resolve(data.retrieve(submission.commitment, COMMITTEE)), BusError);
  });
});

describe('embedded data layer: the slow', () => {
  it('are not waited for, and still get their row', async () => {
    const { data, wire, stores } = networkOf(4);
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    wire.twists.set(nodeOf(0), async (_, honest) => gate.then(honest));
    const certificate = await data.submit(submissionOf(data, bodyOf(50)));
    assert.deepEqual(bitsOf(certificate.bitmap), [1, 2, 3]);
    assert.equal(stores[0]?.records.size, 0);
    release();
    await new Promise(setImmediate);
    assert.equal(stores[0]?.records.size, 1);
  });
});
