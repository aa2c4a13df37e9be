import assert from 'node:assert/strict';
import { BusError } from '../../actors/ports/bus.ts';
import { bodyOf, COMMITTEE, submissionOf } from '../../actors/ports/data-layer.compliance.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { type Committee, type Committees, onlyCommittee } from '../../protocols/committee.ts';
import { createCustody, holdShares } from './custody.ts';
import { CHAIN, committeeOf, MemoryStore, networkOf, nodeOf, type TestNetwork, voteKeyOf } from './data.fixture.ts';
import { createEmbeddedDataLayer } from './embedded.ts';

async function spread(size: number, body: Uint8Array): Promise<TestNetwork & { readonly commitment: Hex }> {
  const network = networkOf(size);
  const submission = submissionOf(network.data, body);
  await network.data.submit(submission);
  await new Promise(setImmediate);
  return { ...network, commitment: submission.commitment };
}

const custodyOf = ({ committee, stores }: TestNetwork, member: number) => createCustody({ self: nodeOf(member), store: stores[member] as MemoryStore, committees: onlyCommittee(committee) });

describe('custody', () => {
  const body = bodyOf(9_000);

  it('rebuilds a body after half of the members left, whichever half', async () => {
    for (const gone of [
      [0, 1, 2, 3],
      [4, 5, 6, 7],
      [0, 2, 4, 6],
      [1, 2, 5, 6],
    ]) {
      const network = await spread(8, body);
      for (const member of gone) network.down(member);
      assert.deepEqual(await network.data.retrieve(network.commitment, COMMITTEE), body);
    }
  });

  it('lacks nothing once spread, notices what a disk lost or damaged, and makes exactly that again', async () => {
    const network = await spread(4, body);
    const [custody, store] = [custodyOf(network, 1), network.stores[1] as MemoryStore];
    assert.deepEqual(await custody.lacks(network.commitment, COMMITTEE), []);
    const [[key, kept]] = [...store.records] as [[string, Uint8Array]];
    for (const spoil of [() => store.records.delete(key), () => store.records.set(key, kept.slice(1)), () => store.records.set(key, kept.with(kept.length - 1, 255))]) {
      spoil();
      assert.deepEqual(await custody.lacks(network.commitment, COMMITTEE), [1]);
      await custody.repair(network.commitment, COMMITTEE, await network.data.retrieve(network.commitment, COMMITTEE));
      assert.deepEqual(store.records.get(key), kept);
      assert.deepEqual(await custody.lacks(network.commitment, COMMITTEE), []);
    }
    assert.ok(store.batches.every(({ sync }) => sync));
  });

  it('makes nothing of the body of another block, or for a committee that it does not know', async () => {
    const network = await spread(4, body);
    const custody = custodyOf(network, 1);
    (network.stores[1] as MemoryStore).records.clear();
    await assert.rejects(custody.repair(network.commitment, COMMITTEE, bodyOf(9_001)), BusError);
    await assert.rejects(custody.lacks(network.commitment, COMMITTEE + 1), RangeError);
    assert.equal(network.stores[1]?.records.size, 0);
  });

  it('takes over the rows of members that left, so that the body outlives them all', async () => {
    const network = await spread(4, body);
    // All but the last left, and three others came.
    const later = committeeOf(7).members;
    const now: Committee = { id: COMMITTEE + 1, members: [3, 4, 5, 6].map((member) => later[member] as Committee['members'][number]) };
    const committees: Committees = { of: (id) => [network.committee, now].find((each) => each.id === id), current: now };
    const adopted: number[] = [];
    for (const member of [3, 4, 5, 6]) {
      const store = network.stores[member] ?? new MemoryStore();
      if (member > 3) holdShares({ bus: network.wire.busOf(nodeOf(member)), chain: CHAIN, committees, store, confirm: async () => undefined, voteKey: voteKeyOf(member) });
      const custody = createCustody({ self: nodeOf(member), store, committees });
      adopted.push(...(await custody.lacks(network.commitment, COMMITTEE)));
      await custody.repair(network.commitment, COMMITTEE, body);
    }
    assert.deepEqual(adopted.toSorted(), [0, 1, 2]);
    for (const member of [0, 1, 2]) network.down(member);
    const data = createEmbeddedDataLayer({ bus: network.wire.busOf(nodeOf(99)), chain: CHAIN, committees });
    assert.deepEqual(await data.retrieve(network.commitment, COMMITTEE), body);
  });
});
