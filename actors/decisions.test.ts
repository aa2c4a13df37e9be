import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SignedAction } from '../protocols/action.ts';
import { type Attestation, signStatement, statementIsSigned } from '../protocols/attestation.ts';
import { fromHex, type Hex, toHex } from '../protocols/bytes.ts';
import { certificateOf } from '../protocols/certificate.fixture.ts';
import { type Certificate, certificateFault } from '../protocols/certificate.ts';
import { type Committee, memberOf, onlyCommittee, quorumOf } from '../protocols/committee.ts';
import { conflict, doubleVotesIn, isProven, liarIn } from '../protocols/evidence.ts';
import { deliveredInbound } from '../protocols/inbound.ts';
import { ETHER } from '../protocols/l1.ts';
import { count, emptyTally, settleBelow } from './aggregator/tally.ts';
import { type CurrentBatch, firstOpen, follow, historyOf, type KnownBatch } from './finalizer/follow.ts';
import { admitBatch, type CheckedBatch } from './micro-rollup/admission.ts';
import { deliveriesFor, hasUpgrade, mayBuild, type Readiness } from './micro-rollup/builder.ts';
import { admit, emptyPool, expectUpgrade, fill, leave, restore } from './micro-rollup/pool.ts';

const hash = (byte: number): Hex => toHex(new Uint8Array(32).fill(byte));
const SENDER: Hex = `0x${'11'.repeat(20)}`;
const action = (nonce: bigint, sender = SENDER): SignedAction => ({ rollup: hash(1), transition: 0, sender, nonce, payload: new Uint8Array(64), signature: `0x${'00'.repeat(65)}` });

describe('admission', () => {
  it('takes nonces in order, and says what is wrong with others', () => {
    const pool = emptyPool(0, 1);
    assert.equal(admit(pool, hash(1), action(5n), 5n, undefined).kind, 'admitted');
    const codes = [admit(pool, hash(2), action(5n), 5n, undefined), admit(pool, hash(3), action(7n), 5n, undefined)].map((each) => each.kind === 'refused' && each.code);
    assert.deepEqual(codes, ['nonce-used', 'nonce-gap']);
    assert.equal(admit(pool, hash(4), action(6n), 5n, undefined).kind, 'admitted');
  });

  it('answers the same action with the same promise, pending or long done', () => {
    const pool = emptyPool(0, 1);
    const first = admit(pool, hash(1), action(0n), 0n, undefined);
    const again = admit(pool, hash(1), action(0n), 0n, undefined);
    assert.ok(first.kind === 'admitted' && again.kind === 'known');
    assert.equal(again.includedBy, first.record.includedBy);
    // Not yet durable for all we know: it has to be written with this answer too.
    assert.equal(again.record, first.record);
    leave(pool, [first.record], 1);
    const late = admit(pool, hash(1), action(0n), 1n, first.record.includedBy);
    assert.ok(late.kind === 'known' && late.includedBy === first.record.includedBy);
  });

  it('does not write an action down as pending while a block is being made of it: a restart would build it twice', () => {
    const pool = emptyPool(0, 1);
    admit(pool, hash(1), action(0n), 0n, undefined);
    const drafted = fill(pool, [1], 4);
    const again = admit(pool, hash(1), action(0n), 0n, undefined);
    assert.ok(again.kind === 'refused' && again.code === 'busy');
    leave(pool, drafted, 1);
    assert.equal(admit(pool, hash(1), action(0n), 0n, drafted[0]?.includedBy).kind, 'known');
  });

  it('recovers from the journal to the same next nonce', () => {
    const pool = emptyPool(0, 1);
    const admitted = [0n, 1n, 2n].map((nonce) => admit(pool, hash(Number(nonce) + 1), action(nonce), 0n, undefined));
    const recovered = emptyPool(0, 1);
    for (const each of admitted) if (each.kind === 'admitted') restore(recovered, each.record);
    assert.deepEqual([recovered.nonces.get(SENDER), recovered.nextSeq], [pool.nonces.get(SENDER), pool.nextSeq]);
  });

  it('fills a block by count and by planned fuel, but always with something', () => {
    const pool = emptyPool(0, 1);
    for (let n = 0n; n < 10n; n++) admit(pool, hash(Number(n) + 1), action(n), 0n, undefined);
    const order = [...pool.pending.keys()];
    assert.equal(fill(pool, order, 4).length, 4);
    pool.fuel.set(0, 10n ** 15n);
    assert.equal(fill(pool, order, 4).length, 1);
  });

  it('builds at once while verifiers keep up, and in full blocks when they lag', () => {
    const may = (waiting: number, uncertified: number, more: Partial<Readiness> = {}): boolean =>
      mayBuild({ waiting, uncertified, blockActions: 100, fromL1: 0, isStale: false, handsOver: false, ...more });
    assert.deepEqual([may(1, 0), may(1, 2), may(100, 2), may(100, 16), may(0, 0)], [true, false, true, false, false]);
    const stale = { isStale: true };
    assert.deepEqual([may(100, 14), may(100, 15), may(1, 15, stale), may(1, 16, stale)], [true, false, true, false], 'the last block is for messages that have waited long');
    const over = { handsOver: true };
    assert.deepEqual([may(0, 0, over), may(1, 2, over), may(0, 16, over)], [true, true, false], 'handing over needs no entry');
    assert.deepEqual([may(1, 2, { fromL1: 1 }), may(1, 16, { fromL1: 1 }), may(1, 17, { fromL1: 1 })], [true, true, false], 'what L1 sent waits for nothing, and makes one block more');
  });
});

describe('another version of an app', () => {
  const sent = (seq: number, amount: bigint) =>
    deliveredInbound(hash(9), { seq, account: `0x${'01'.repeat(20)}`, asset: ETHER, amount, action: '', input: amount === 0n ? fromHex(hash(3)) : new Uint8Array(), l1Block: 1 });
  const waiting = [sent(0, 5n), sent(1, 0n), sent(2, 7n)];

  it('waits until nothing is pending that was promised under the one before, and ends its block', () => {
    const seqs = (most: number, pending: number): number[] => deliveriesFor(waiting, most, pending).map(({ message }) => message.seq);
    assert.deepEqual([seqs(9, 1), seqs(9, 0), seqs(1, 0)], [[0], [0, 1], [0]]);
    assert.deepEqual([hasUpgrade(waiting), hasUpgrade(waiting.slice(2))], [true, false]);
    assert.deepEqual(
      deliveriesFor(waiting.slice(2), 9, 5).map(({ message }) => message.seq),
      [2],
    );
  });

  it('lets come again what somebody else sent meanwhile: it may have been promised, and be in a block already', () => {
    const pool = emptyPool(0, 1);
    const checked = (nonce: bigint, earlier: CheckedBatch['earlier'] = new Map()): CheckedBatch => ({
      ...{ actions: [action(nonce)], identified: [{ ok: true, id: hash(1) }], base: new Map([[SENDER, 0n]]), earlier, epoch: pool.epoch },
    });
    const [slow, fast] = [checked(0n), checked(0n)];
    const { records } = admitBatch(pool, fast);
    assert.equal(admitBatch(pool, slow).outcomes[0]?.kind, 'acknowledged');
    leave(pool, records, 1);
    const [outcome] = admitBatch(pool, slow).outcomes;
    assert.ok(outcome?.kind === 'refused' && outcome.code === 'busy');
    assert.equal(admitBatch(pool, checked(0n, new Map([[0, 64]]))).outcomes[0]?.kind, 'acknowledged');
    const [used] = admitBatch(pool, checked(0n, new Map([[0, undefined]]))).outcomes;
    assert.ok(used?.kind === 'refused' && used.code === 'nonce-used');
  });

  it('makes what was being checked before it came stale', () => {
    const pool = emptyPool(0, 1);
    const batch: CheckedBatch = { actions: [action(0n)], identified: [{ ok: true, id: hash(1) }], base: new Map([[action(0n).sender, 0n]]), earlier: new Map(), epoch: pool.epoch };
    expectUpgrade(pool);
    const [outcome] = admitBatch(pool, batch).outcomes;
    assert.ok(outcome?.kind === 'refused' && outcome.code === 'busy');
    assert.equal(pool.pending.size, 0);
  });
});

const keys = Array.from({ length: 7 }, (_, at) => new Uint8Array(32).fill(at + 1));
const committee: Committee = { id: 0, members: keys.map((key, at) => memberOf(key, hash(at))) };
const seven = { chain: 1, committee };
const vote = (member: number, header: Hex, height = 1): Attestation => signStatement('attest', 1, { committee: 0, rollup: hash(9), height, epoch: 0, header }, member, keys[member] as Uint8Array);

describe('tally', () => {
  it('makes a certificate of n - f votes that anyone can check, whatever the order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }), (order) => {
        const tally = emptyTally();
        const outcomes = order.map((member) => count(tally, seven, vote(member, hash(5))));
        assert.deepEqual(
          outcomes.slice(0, 4).map((each) => each.kind),
          ['counted', 'counted', 'counted', 'counted'],
        );
        const made = outcomes[quorumOf(7) - 1];
        assert.ok(made?.kind === 'certificate');
        assert.equal(certificateFault(1, onlyCommittee(committee), made.certificate), undefined);
      }),
      { numRuns: 10 },
    );
  });

  it('counts a member once, and shows who votes twice', () => {
    const tally = emptyTally();
    count(tally, seven, vote(0, hash(5)));
    assert.deepEqual([count(tally, seven, vote(0, hash(5))).kind, count(tally, seven, vote(0, hash(6))).kind], ['repeated', 'double']);
  });

  it('shows who votes twice after the certificate, and forgets who only came late', () => {
    const tally = emptyTally();
    for (const member of [0, 1, 2, 3, 4]) count(tally, seven, vote(member, hash(5)));
    const second = count(tally, seven, vote(3, hash(6)));
    assert.deepEqual(second, { kind: 'double', first: vote(3, hash(5)) });
    assert.deepEqual([count(tally, seven, vote(3, hash(5))).kind, count(tally, seven, vote(6, hash(6))).kind], ['stale', 'stale']);
  });

  it('finds the liars in two certificates of one place, each proven', () => {
    const made = (members: readonly number[], header: Hex): Certificate =>
      certificateOf(
        seven,
        members.map((member) => vote(member, header)),
      );
    const [first, second] = [made([0, 1, 2, 3, 4], hash(5)), made([2, 3, 4, 5, 6], hash(6))];
    assert.ok(conflict(first, second) && !conflict(first, first) && !conflict(first, { ...second, height: second.height + 1 }));
    const lies = doubleVotesIn(first, second);
    assert.deepEqual(lies.map(liarIn), ['member/0/2', 'member/0/3', 'member/0/4']);
    assert.ok(lies.every((each) => isProven({ chain: 1, committees: onlyCommittee(committee), operatorOf: () => undefined }, each)));
  });

  it('goes on without a member whose share is wrong, and still sees it vote twice', () => {
    const many = Array.from({ length: 17 }, (_, at) => new Uint8Array(32).fill(at + 1));
    const large = { chain: 1, committee: { id: 0, members: many.map((key, at) => memberOf(key, hash(at), 17)) } };
    const by = (member: number, header = hash(5)): Attestation => signStatement('attest', 1, { committee: 0, rollup: hash(9), height: 1, epoch: 0, header }, member, many[member] as Uint8Array, 17);
    const tally = emptyTally();
    const votes = many.map((_, member) => (member === 4 ? { ...by(4), share: by(5).share } : by(member)));
    const outcomes = votes.slice(0, 13).map((each) => count(tally, large, each));
    assert.deepEqual(outcomes.slice(10), [{ kind: 'counted' }, { kind: 'bad-shares', members: [4] }, outcomes[12]]);
    const made = outcomes[12];
    assert.ok(made?.kind === 'certificate' && certificateFault(1, onlyCommittee(large.committee), made.certificate) === undefined);
    const other = emptyTally();
    for (const each of votes.slice(0, 12)) count(other, large, each);
    assert.equal(count(other, large, by(4, hash(6))).kind, 'double');
  });

  it('never adds votes for different headers up', () => {
    const tally = emptyTally();
    const kinds = [0, 1, 2, 3, 4, 5, 6].map((member) => count(tally, seven, vote(member, hash(member < 4 ? 5 : 6))).kind);
    assert.ok(!kinds.includes('certificate'));
  });

  it('drops what is far ahead or done', () => {
    const tally = emptyTally();
    settleBelow(tally, hash(9), 3);
    assert.deepEqual([count(tally, seven, vote(0, hash(5), 3)).kind, count(tally, seven, vote(0, hash(5), 1_000_000)).kind], ['stale', 'far']);
  });

  it('sees through false certificates', () => {
    const five = [0, 1, 2, 3, 4].map((member) => vote(member, hash(5)));
    const good = certificateOf(seven, five);
    const faults = [
      certificateOf(seven, five.slice(1)),
      { ...good, header: hash(6) },
      { ...good, bitmap: 0b11111_00n },
      { ...good, bitmap: 0b1_0000_1111n },
      { ...good, kind: 'store' as const },
      { ...good, signatures: good.signatures.slice(1) },
      { ...good, committee: 1 },
    ].map((each) => certificateFault(1, onlyCommittee(committee), each));
    assert.deepEqual(faults, ['below-quorum', 'bad-signature', 'bad-signature', 'unknown-member', 'bad-signature', 'wrong-count', 'unknown-committee']);
    assert.ok(!statementIsSigned('attest', 2, onlyCommittee(committee), five[0] as Attestation));
  });
});

describe('following L1', () => {
  const settled = (batchId: number, l1Block: number, root = hash(batchId + 1)): CurrentBatch => ({
    settled: { batchId, root, bodyHash: root, l1Block, l1TimeMs: l1Block * 1_000, gasUsed: 1, transaction: root, committee: 0, blobs: 0 },
    heads: [{ rollup: hash(9), height: batchId + 1, header: root }],
  });
  const at = (latest: number) => ({ latest, hash: hash(latest), finalized: latest - 2, finalizedTimeMs: (latest - 2) * 1_000 });
  const kinds = (changes: readonly { kind: string; batch: KnownBatch }[]): string[] => changes.map((each) => `${each.kind} ${each.batch.settled.batchId}`);

  it('tells settled, then final', () => {
    const first = follow([], 0, [settled(0, 10)], at(10));
    const second = follow(first.known, 0, [settled(0, 10), settled(1, 12)], at(12));
    assert.deepEqual([kinds(first.changes), kinds(second.changes)], [['settled 0'], ['settled 1', 'final 0']]);
    assert.deepEqual(kinds(follow(second.known, 1, [settled(1, 12)], at(12)).changes), []);
  });

  it('takes back what a reorg removed or replaced, with everything after it', () => {
    const known = follow([], 0, [settled(0, 10), settled(1, 11)], at(11)).known;
    const after = follow(known, 0, [settled(0, 12, hash(77)), settled(1, 13)], at(13));
    assert.deepEqual(kinds(after.changes), ['withdrawn 0', 'withdrawn 1', 'settled 0', 'settled 1']);
    assert.deepEqual(kinds(follow(known, 0, [], at(11)).changes), ['withdrawn 0', 'withdrawn 1']);
  });

  it('takes back what was final and is no more, and tells it final again', () => {
    const { known } = follow([], 0, [settled(0, 10), settled(1, 11)], at(13));
    assert.deepEqual(
      known.map(({ final }) => final),
      [true, true],
    );
    // The second batch came again in a later block.
    const moved = follow(known, 0, [settled(0, 10), settled(1, 14)], at(15));
    assert.deepEqual(kinds(moved.changes), ['withdrawn 1', 'settled 1']);
    assert.deepEqual(kinds(follow(moved.known, 1, [settled(1, 14)], at(16)).changes), ['final 1']);
    assert.deepEqual(kinds(follow(known, 1, [], at(15)).changes), ['withdrawn 1']);
  });

  it('tells histories apart that differ in one batch, however they came about', () => {
    const long = follow([], 0, [settled(0, 10), settled(1, 11)], at(13)).known;
    assert.equal(historyOf(follow(long.slice(0, 1), 1, [settled(1, 12)], at(13)).known), historyOf(long));
    assert.notEqual(historyOf(follow(long, 0, [settled(0, 10, hash(77)), settled(1, 11)], at(13)).known), historyOf(long));
    assert.equal(historyOf(follow(long, 1, [], at(13)).known), long[0]?.history);
  });

  it('looks again at what is final up to 64 blocks deep, and at no more', () => {
    const { known } = follow([], 0, [settled(0, 10), settled(1, 30), settled(2, 90)], at(92));
    assert.deepEqual(
      [73, 75, 93, 95, 153, 157].map((latest) => firstOpen(known, at(latest))),
      [0, 0, 1, 1, 2, 3],
    );
  });
});
