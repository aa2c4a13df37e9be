import assert from 'node:assert/strict';
import { stateKey } from '../../contracts/guest/manifest.ts';
import { signStatement } from '../../protocols/attestation.ts';
import { type Header, headerHash } from '../../protocols/block.ts';
import { type Hex, toHex } from '../../protocols/bytes.ts';
import { certificateOf } from '../../protocols/certificate.fixture.ts';
import type { CertifiedHeader } from '../../protocols/certificate.ts';
import { encode } from '../../protocols/codec.ts';
import { type Committee, type Committees, memberOf, onlyCommittee } from '../../protocols/committee.ts';
import { sha256Hex } from '../../protocols/crypto/hash.ts';
import { chunkRequest, snapshotRequest } from '../../protocols/requests.ts';
import { codecOf } from '../../protocols/schema.ts';
import { systemClock } from '../../runtime/clock.ts';
import { MemoryNetwork } from '../../sim/memory/network.ts';
import { MemoryStore } from '../../sim/memory/store.ts';
import { createNativeExecutor } from '../../sim/world/executor.ts';
import { FIRST } from '../../sim/world/ledger.ts';
import { answer } from '../ask.ts';
import type { Snapshot } from '../ports/executor.ts';
import { loadTip } from './chain.ts';
import type { Context } from './context.ts';
import { restoreState } from './join.ts';

const CHAIN = 7;
const HEIGHT = 12;
const keys = [1, 2, 3, 4].map((byte) => new Uint8Array(32).fill(byte));
const hash = (byte: number): Hex => toHex(new Uint8Array(32).fill(byte));
const ROLLUP = hash(9);
const OWNER: Hex = `0x${'ab'.repeat(20)}`;
const genesis = encode(codecOf(FIRST.guest.manifest.genesis), { holders: [{ owner: OWNER, amount: 5n }] } as never);
const input = { chain: CHAIN, rollup: ROLLUP, wasm: new Uint8Array(), genesis };

/** The state that everybody has, said to be of height 12. */
async function snapshotOf(): Promise<Snapshot> {
  const executor = createNativeExecutor();
  await executor.open('s', input);
  return executor.snapshot('s');
}

describe('joining by a snapshot', () => {
  let snapshot: Snapshot;
  before(async () => {
    snapshot = await snapshotOf();
  });

  /** A node that joins, and members that offer what they are told to. */
  function world(offers: readonly { readonly head: CertifiedHeader; readonly chunk?: Uint8Array; readonly names?: readonly Hex[] }[], committees?: Pick<Committees, 'of' | 'current'>) {
    const network = new MemoryNetwork({ chain: CHAIN, clock: systemClock });
    const buses = keys.map((key) => network.join(key));
    const members = buses.map((bus, at) => memberOf(keys[at] as Uint8Array, bus.self));
    const named = snapshot.chunks.map(sha256Hex);
    offers.forEach(({ head, chunk, names }, at) => {
      const bus = buses[at] as (typeof buses)[number];
      answer(bus, snapshotRequest, () => ({ head, chunks: [...(names ?? named)] }));
      answer(bus, chunkRequest, () => ({ bytes: chunk ?? (snapshot.chunks[0] as Uint8Array) }));
    });
    const bus = network.join(new Uint8Array(32).fill(8));
    const store = new MemoryStore();
    const executor = createNativeExecutor();
    const known: Pick<Committees, 'of' | 'current'> = committees ?? onlyCommittee({ id: 0, members });
    const current = { ...known.current, members };
    const context = {
      session: 's',
      ports: { bus, store, executor },
      options: { chain: CHAIN, rollup: ROLLUP, committees: { ...known, current, of: (id: number) => known.of(id) }, log: () => undefined },
    } as unknown as Context;
    return { context, store, executor };
  }
  const committee: Committee = { id: 0, members: keys.map((key, at) => memberOf(key, hash(at))) };
  const headerAt = (height: number, of: Partial<Header> = {}): Header => ({
    ...{ rollup: ROLLUP, height, epoch: 0, committee: 0, next: 0, time: 1, parent: hash(1), stateRoot: snapshot.stateRoot, actionsRoot: hash(3) },
    ...{ receiptsRoot: hash(4), outboxRoot: hash(5), dataCommitment: hash(6), fuel: 1n, count: 1, work: 1n },
    ...of,
  });
  function certified(header: Header, signers: readonly number[] = [0, 1, 2]): CertifiedHeader {
    const statement = { committee: header.committee, rollup: header.rollup, height: header.height, epoch: 0, header: headerHash(header) };
    const votes = signers.map((member) => signStatement('attest', CHAIN, statement, member, keys[member] as Uint8Array));
    return { header, body: hash(1), result: hash(2), operator: `0x${'00'.repeat(65)}`, certificate: certificateOf({ chain: CHAIN, committee }, votes) };
  }

  it('takes a certified state, past a peer that shows other bytes', async () => {
    const head = certified(headerAt(HEIGHT));
    const { context, store, executor } = world([{ head, chunk: Uint8Array.of(1, 2, 3) }, { head }]);
    assert.equal(await restoreState(context, genesis), true);
    const session = await executor.open('s', input);
    assert.deepEqual([session.height, session.stateRoot], [HEIGHT, snapshot.stateRoot]);
    assert.ok(await executor.read('s', stateKey(FIRST.guest.manifest, 'balances', OWNER)));
    assert.equal((await loadTip(store, ROLLUP))?.height, HEIGHT);
  });

  it('takes an older one when who offers a newer one does not have it, or has only part of it', async () => {
    for (const names of [[hash(77)], []]) {
      const bogus = { head: certified(headerAt(HEIGHT + 1)), names, chunk: Uint8Array.of(1) };
      const { context, store } = world([bogus, { head: certified(headerAt(HEIGHT)) }]);
      assert.equal(await restoreState(context, genesis), true);
      assert.equal((await loadTip(store, ROLLUP))?.height, HEIGHT);
    }
  });

  it('takes the newest that is offered', async () => {
    const { context, store } = world([{ head: certified(headerAt(3)) }, { head: certified(headerAt(HEIGHT)) }]);
    assert.equal(await restoreState(context, genesis), true);
    assert.equal((await loadTip(store, ROLLUP))?.height, HEIGHT);
  });

  it('takes nothing that too few signed, of another rollup, or with another header than the signed one', async () => {
    const right = certified(headerAt(HEIGHT));
    const wrong = [certified(headerAt(HEIGHT), [0, 1]), certified(headerAt(HEIGHT, { rollup: hash(8) })), { ...right, header: headerAt(HEIGHT, { stateRoot: hash(7) }) }];
    for (const head of wrong) {
      const { context, store } = world([{ head }]);
      assert.equal(await restoreState(context, genesis), false);
      assert.equal(await loadTip(store, ROLLUP), undefined);
    }
  });

  it('takes nothing of a committee that may have taken its stake back', async () => {
    const newest: Committee = { ...committee, id: 2 };
    const { context } = world([{ head: certified(headerAt(HEIGHT)) }], { current: newest, of: (id) => (id === 2 ? newest : id < 2 ? { ...committee, id } : undefined) });
    assert.equal(await restoreState(context, genesis), false);
  });

  it('rejects, and keeps no tip, when nobody shows a chunk', async () => {
    const { context, store } = world([{ head: certified(headerAt(HEIGHT)), chunk: Uint8Array.of(1) }]);
    await assert.rejects(restoreState(context, genesis));
    assert.equal(await loadTip(store, ROLLUP), undefined);
  });
});
