import assert from 'node:assert/strict';
import { bodyOf, COMMITTEE, submissionOf } from '../../actors/ports/data-layer.compliance.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { decode, encode } from '../../protocols/codec.ts';
import { onlyCommittee } from '../../protocols/committee.ts';
import type { ProvenShares } from '../../protocols/shares.ts';
import { networkOf, nodeOf, type TestNetwork } from './data.fixture.ts';
import { shareGet } from './requests.ts';
import { sampleShares } from './sampling.ts';

/** mulberry32: the same draws in every run. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

async function spread(size: number): Promise<TestNetwork & { readonly commitment: Hex }> {
  const network = networkOf(size);
  const submission = submissionOf(network.data, bodyOf(3_000));
  await network.data.submit(submission);
  await new Promise(setImmediate);
  return { ...network, commitment: submission.commitment };
}

const sample = ({ wire, committee, commitment }: TestNetwork & { readonly commitment: Hex }, samples: number, seed: number) =>
  sampleShares({ bus: wire.busOf(nodeOf(99)), committees: onlyCommittee(committee), commitment, committee: COMMITTEE, samples, random: seeded(seed) });

/** Every member hides all shares with these numbers. */
function withhold({ wire, committee }: TestNetwork, hidden: (number: number) => boolean): void {
  for (const { node } of committee.members)
    wire.twists.set(node, async (_, honest) => {
      const rows = decode(shareGet.answer, await honest());
      return rows.ok
        ? encode(
            shareGet.answer,
            rows.value.filter(({ index }) => !hidden(index)),
          )
        : honest();
    });
}

describe('sampling', () => {
  it('finds every share of its choice, all different, and leaves a doubt below one in a million', async () => {
    const network = await spread(4);
    for (let seed = 0; seed < 20; seed++) {
      const { proven, missing, doubt } = await sample(network, 20, seed);
      assert.deepEqual([new Set(proven).size, missing], [20, []]);
      assert.ok(doubt < 1e-6 && doubt > 0);
    }
  });

  it('notices in 300 of 300 tries that one share more than half is withheld, whichever half', async () => {
    const network = await spread(4);
    for (const hidden of [(number: number) => number < 65, (number: number) => number >= 63, (number: number) => number % 2 === 0 || number === 1]) {
      withhold(network, hidden);
      for (let seed = 0; seed < 100; seed++) {
        const { missing } = await sample(network, 20, seed);
        assert.ok(missing.length > 0 && missing.every(hidden), `seed ${seed}`);
      }
    }
  });

  it('counts what is proven, and nothing else: a wrong share, another share, a whole row, silence', async () => {
    const lies: ((row: ProvenShares) => ProvenShares)[] = [
      (row) => ({ ...row, shares: row.shares.map((share) => share.map((byte) => byte ^ 1)) }),
      (row) => ({ ...row, index: row.index ^ 1 }),
      (row) => ({ ...row, total: row.total - 1 }),
      (row) => ({ ...row, path: row.path.slice(1) }),
    ];
    for (const lie of lies) {
      const network = await spread(4);
      network.wire.twists.set(nodeOf(1), async (_, honest) => {
        const rows = decode(shareGet.answer, await honest());
        return rows.ok ? encode(shareGet.answer, rows.value.map(lie)) : honest();
      });
      const { missing } = await sample(network, 128, 1);
      assert.deepEqual(
        missing.toSorted((a, b) => a - b),
        Array.from({ length: 32 }, (_, at) => 32 + at),
      );
    }
    const silent = await spread(4);
    silent.down(2);
    assert.deepEqual((await sample(silent, 128, 1)).missing.length, 32);
  });

  it('refuses to draw none, or more than there are, or of a committee that it does not know', async () => {
    const network = await spread(4);
    for (const samples of [0, 129, 1.5]) await assert.rejects(sample(network, samples, 1), RangeError);
    const committees = { of: () => undefined, current: network.committee };
    await assert.rejects(sampleShares({ bus: network.wire.busOf(nodeOf(99)), committees, commitment: network.commitment, committee: 9, samples: 1, random: seeded(1) }), RangeError);
  });
});
