import assert from 'node:assert/strict';
import { Subject } from 'rxjs';
import { type Acknowledgement, acknowledgementsOf } from '../protocols/acknowledgement.ts';
import { type Hex, toHex } from '../protocols/bytes.ts';
import type { ClientEvent, SeenBlock, SubmitOutcome } from '../runtime/client/client.ts';
import type { Expectation } from './load/plan.ts';
import { summarise } from './summary.ts';
import { longestStall, Tracker } from './tracker.ts';

const hash = (n: number): Hex => toHex(Uint8Array.from({ length: 32 }, (_, at) => (at === 31 ? n : 0)));
const rollup = hash(200);
const acknowledged = (n: number, includedBy = 9): SubmitOutcome => ({
  kind: 'acknowledged',
  id: hash(n),
  acknowledgement: acknowledgementsOf(rollup, [{ action: hash(n), includedBy }], '0x')[0] as Acknowledgement,
});
const refused = (code: string): SubmitOutcome => ({ kind: 'refused', code, reason: 'because' });

interface Seen {
  readonly id: number;
  readonly status?: 'reverted';
  readonly reason?: string;
  readonly message?: true;
}

/** The tracker reads no more of a block than this. */
const blockOf = (height: number, entries: readonly Seen[], messages = 0): SeenBlock =>
  ({
    rollup,
    header: { height },
    entries: entries.map(({ message }) => ({ kind: message ? 'message' : 'action' })),
    ids: entries.map(({ id }) => hash(id)),
    receipts: entries.map(({ status }) => ({ status: status ?? 'executed' })),
    result: { reasons: entries.map(({ reason }) => reason ?? ''), messages: Array.from({ length: messages }), events: [] },
    bodyBytes: 100,
  }) as unknown as SeenBlock;

function started() {
  const events = new Subject<ClientEvent>();
  const blocks: number[] = [];
  const tracker = new Tracker(new Map([[rollup, 'token-1']]), (seen) => blocks.push(seen.header.height));
  // All that following takes is something to subscribe to.
  tracker.follow(events as never);
  return {
    tracker,
    blocks,
    say: (event: ClientEvent): void => events.next(event),
    answer: (n: number, expect: Expectation = 'executed', outcome: SubmitOutcome = acknowledged(n)): void => tracker.answered(rollup, expect, outcome, 1_000, 1_010),
    block: (height: number, entries: readonly Seen[], messages = 0): void => events.next({ kind: 'block', block: blockOf(height, entries, messages), atMs: 1_050 }),
    rise: (height: number, ...levels: ('C2' | 'C3a' | 'C3b' | 'C4')[]): void => {
      for (const level of levels) events.next({ kind: 'level', rollup, height, level, members: [0, 2], atMs: 1_100 });
    },
  };
}

/** An action that is acknowledged and comes in a block. */
function enter(run: ReturnType<typeof started>, id: number, expect: Expectation, status?: 'reverted'): void {
  run.answer(id, expect);
  run.block(1, [{ id, ...(status && { status }) }]);
}

const problemsOf = ({ problems }: Tracker): string[] => [...problems];

describe('tracker', () => {
  it('counts every action once per level, whatever comes first', () => {
    const { tracker, answer, block, rise } = started();
    answer(1);
    rise(1, 'C2');
    block(1, [{ id: 1 }, { id: 2 }]);
    answer(2);
    rise(1, 'C3a', 'C3b', 'C2');
    assert.deepEqual(tracker.counts, { C0: 2, C1: 2, C2: 2, C3a: 2, C3b: 2, C4: 0 });
    tracker.loadDone = true;
    assert.equal(tracker.finished, false);
    rise(1, 'C4');
    assert.equal(tracker.finished, true);
    assert.deepEqual(problemsOf(tracker), []);
  });

  it('hands each block on once', () => {
    const { blocks, block } = started();
    block(1, []);
    block(1, []);
    block(2, []);
    assert.deepEqual(blocks, [1, 2]);
  });

  it('leaves out of its counts what others sent, but not their messages', () => {
    const { tracker, block } = started();
    block(1, [{ id: 7 }, { id: 8, message: true }], 1);
    assert.deepEqual([tracker.counts.C1, tracker.messages, tracker.messagesApplied], [0, 1, 1]);
  });

  it('accepts refusals and reverts that were planned, with their reasons', () => {
    const { tracker, answer, block } = started();
    answer(0, 'bad-signature', refused('bad-signature'));
    answer(0, 'nonce-used', refused('nonce-used'));
    answer(0, 'any', refused('nonce-gap'));
    answer(3, 'reverted');
    block(1, [{ id: 3, status: 'reverted', reason: 'balance 12 is less than 900' }]);
    assert.deepEqual(problemsOf(tracker), []);
    assert.deepEqual(
      [...tracker.refused],
      [
        ['bad-signature', 1],
        ['nonce-used', 1],
        ['nonce-gap', 1],
      ],
    );
    assert.deepEqual([...tracker.reverted], [['balance … is less than …', 1]]);
  });

  for (const [what, act, reason] of [
    ['refused for another reason than planned', ({ answer }) => answer(0, 'bad-schema', refused('bad-signature')), /refused an action that must be bad-schema: bad-signature/],
    ['refused though good', ({ answer }) => answer(0, 'executed', refused('bad-schema')), /must be executed: bad-schema, because/],
    ['acknowledged though forged', ({ answer }) => answer(4, 'bad-signature'), /acknowledged an action that must be refused as bad-signature/],
    ['reverted though good', (run) => enter(run, 5, 'executed', 'reverted'), /was reverted, it must be executed/],
    ['executed though it must revert', (run) => enter(run, 5, 'reverted'), /was executed, it must be reverted/],
    ['executed twice', (run) => [1, 2].forEach((height) => run.block(height, [{ id: 6 }])), /token-1 executed one action twice/],
    ['repeated under another id', ({ answer }) => answer(7, 'duplicate'), /gave a repeated action another id/],
    ['promised anew when repeated', ({ answer }) => [9, 12].forEach((height) => answer(8, 'executed', acknowledged(8, height))), /promised block 9 for an action, and 12/],
  ] as [string, (run: ReturnType<typeof started>) => void, RegExp][]) {
    it(`objects to an action ${what}`, () => {
      const run = started();
      act(run);
      assert.match(problemsOf(run.tracker).join('\n'), reason);
    });
  }

  it('counts a repeated action once', () => {
    const { tracker, answer } = started();
    answer(1);
    answer(1, 'duplicate');
    assert.deepEqual([tracker.submitted, tracker.counts.C0, problemsOf(tracker)], [2, 1, []]);
  });

  it('names liars once, refusals with the failing action, and equivocation', () => {
    const { tracker, say } = started();
    for (const _ of [1, 2]) say({ kind: 'liar', member: 3, reason: 'signed with a key that is not its own', atMs: 1 });
    say({ kind: 'refusal', refusal: { rollup, height: 3, member: 1, code: 'wrong-receipt', entry: 5, reason: 'other writes' } as never, atMs: 1 });
    say({ kind: 'equivocation', rollup, height: 4, headers: [hash(1), hash(2)], atMs: 1 });
    assert.deepEqual(
      tracker.notices.map((each) => each.text),
      ['member 3 signed with a key that is not its own', 'member 1 refuses token-1 block 3: wrong-receipt at action 5, other writes', 'the operator of token-1 signed two blocks at height 4'],
    );
  });

  it('does not finish while a message is on its way', () => {
    const { tracker, answer, block, rise } = started();
    answer(1);
    block(1, [{ id: 1 }], 1);
    rise(1, 'C2', 'C3a', 'C3b', 'C4');
    tracker.loadDone = true;
    assert.equal(tracker.finished, false);
    block(2, [{ id: 9, message: true }]);
    rise(2, 'C2', 'C3a', 'C3b', 'C4');
    assert.equal(tracker.finished, true);
  });
});

describe('summary', () => {
  it('has every name that scripts rely on, and the figures', () => {
    const { tracker, answer, block, rise, say } = started();
    for (const n of [1, 2, 3]) answer(n);
    answer(0, 'bad-signature', refused('bad-signature'));
    block(1, [{ id: 1 }, { id: 2 }, { id: 3, status: 'reverted' }], 0);
    tracker.problems.clear();
    rise(1, 'C2', 'C3a', 'C3b', 'C4');
    say({ kind: 'settlement', batchId: 1, headers: 2, gasUsed: 90_000, l1Block: 5, atMs: 1 });
    const summary = summarise(tracker, { seed: 7, verifiers: 4, rollups: 2, roots: { 'token-1': ['0xaa', '0xaa'] } });
    const named =
      'ok seed rollups verifiers actions refused reverted c0 c1 c2 c3a c3b c4 blocks certificates settlements messages messagesApplied actionsPerSecond latencyMs gasPerBlock roots elapsedSeconds';
    for (const name of named.split(' ')) assert.ok(name in summary, name);
    assert.deepEqual([summary.ok, summary.actions, summary.refused, summary.reverted, summary.c0, summary.c4], [true, 4, 1, 1, 3, 3]);
    assert.deepEqual([summary.blocks, summary.certificates, summary.settlements, summary.gasPerBlock, summary.gasPerAction], [1, 1, 1, 45_000, 30_000]);
    assert.deepEqual(summary.latencyMs['c0'], { p50: 10, p99: 10 });
    assert.deepEqual(summary.latencyMs['c2'], { p50: 100, p99: 100 });
    // Any two of four shares give the body back: twice its size.
    assert.equal(summary.bytesToDataLayer, 200);
    assert.deepEqual(summary.votes, { 0: 1, 2: 1 });
  });

  it('is not ok with a problem, and says which', () => {
    const { tracker } = started();
    tracker.problem('members hold different states of chess');
    tracker.problem('members hold different states of chess');
    const { ok, problems } = summarise(tracker, { seed: 1, verifiers: 4, rollups: 2, roots: {} });
    assert.deepEqual([ok, problems], [false, ['members hold different states of chess']]);
  });

  it('calls a stall what passes without a certificate while a block waits for one', () => {
    const { tracker, say } = started();
    const executed = (height: number, atMs: number): void => say({ kind: 'block', block: blockOf(height, []), atMs });
    const certified = (height: number, atMs: number): void => say({ kind: 'level', rollup, height, level: 'C2', members: [], atMs });
    executed(1, 1_000);
    certified(1, 1_100);
    executed(2, 5_000);
    executed(3, 5_000);
    certified(2, 5_300);
    certified(3, 5_700);
    assert.equal(longestStall(tracker), 400);
  });
});
