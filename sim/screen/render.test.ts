import assert from 'node:assert/strict';
import { stripVTControlCharacters } from 'node:util';
import { Subject } from 'rxjs';
import { type Acknowledgement, acknowledgementsOf } from '../../protocols/acknowledgement.ts';
import { type Hex, toHex } from '../../protocols/bytes.ts';
import type { ClientEvent, MemberStatus, SeenBlock } from '../../runtime/client/client.ts';
import type { RunView } from '../run.ts';
import { type Summary, summarise } from '../summary.ts';
import { Tracker } from '../tracker.ts';
import { renderLine, renderScreen, renderSummary } from './render.ts';
import { bar, clip, colours, left, millis, noColours, right, widthOf } from './text.ts';

const [token, chess] = [toHex(new Uint8Array(32).fill(1)), toHex(new Uint8Array(32).fill(2))] as [Hex, Hex];
const status = (member: number, refusals = 0): MemberStatus => ({ committee: 0, seat: member, rollups: [], attestations: 1_234, refusals, rssBytes: 0 });

/** Two of four actions certified, one refused at admission, one member stopped and one lying. */
function viewOf(): RunView & { readonly tracker: Tracker } {
  const events = new Subject<ClientEvent>();
  const tracker = new Tracker(
    new Map([
      [token, 'token-1'],
      [chess, 'chess'],
    ]),
  );
  tracker.follow(events as never);
  const ids = [1, 2].map((byte) => toHex(new Uint8Array(32).fill(byte)));
  for (const id of ids)
    tracker.answered(token, 'executed', { kind: 'acknowledged', id, acknowledgement: acknowledgementsOf(token, [{ action: id, includedBy: 9 }], '0x')[0] as Acknowledgement }, 1_000, 1_012);
  tracker.answered(token, 'bad-signature', { kind: 'refused', code: 'bad-signature', reason: '' }, 1_000, 1_012);
  const block = {
    rollup: token,
    header: { height: 1 },
    entries: ids.map(() => ({ kind: 'action' })),
    ids,
    receipts: ids.map(() => ({ status: 'executed' })),
    result: { reasons: [], messages: [], events: [] },
    bodyBytes: 500,
  };
  events.next({ kind: 'block', block: block as unknown as SeenBlock, atMs: 1_040 });
  events.next({ kind: 'level', rollup: token, height: 1, level: 'C2', members: [0, 1, 3], atMs: 1_180 });
  events.next({ kind: 'settlement', batchId: 4, headers: 1, gasUsed: 91_000, l1Block: 9, atMs: 2_000 });
  events.next({ kind: 'liar', member: 3, reason: 'signed with a key that is not its own', atMs: 2_000 });
  return {
    options: { seed: 1, actions: 4, wallets: 2, verifiers: 4, rollups: 1, kill: 1, reorgs: [], l1PauseMs: 0, processes: false },
    phase: 'load',
    tracker,
    rollups: [
      { id: token, name: 'token-1' },
      { id: chess, name: 'chess' },
    ] as never,
    members: [status(0), status(1, 2), 'silent', status(3)],
    killed: new Set([2]),
  };
}

const summaryOf = (view: { readonly tracker: Tracker }, roots: Record<string, string[]> = { 'token-1': ['0xaa', '0xaa'] }): Summary =>
  summarise(view.tracker, { seed: 1, verifiers: 4, rollups: 2, roots });

describe('screen', () => {
  it('shows levels, rollups, members and what happened last', () => {
    const view = viewOf();
    const lines = renderScreen(view, noColours, 100, view.tracker.startedAt + 3_000);
    assert.deepEqual(lines.slice(0, 5), [
      'micro-rollups 4 members · 2 rollups · seed 1 · 3 s · load',
      '',
      `  C0  acknowledged ${'█'.repeat(20)}${'░'.repeat(20)}       2  p50 12 ms`,
      `  C1  executed     ${'█'.repeat(20)}${'░'.repeat(20)}       2  p50 40 ms`,
      `  C2  verified     ${'█'.repeat(20)}${'░'.repeat(20)}       2  p50 180 ms`,
    ]);
    const text = lines.join('\n');
    for (const piece of [
      '  token-1    block    1  certified    1  stored    0  final    0',
      '● member 0 1,234 votes',
      '● member 1 1,234 votes 2 refused',
      '○ member 2 stopped',
      '● member 3 1,234 votes liar',
      'refused 1   reverted 0   settlements 1',
      'batch 4 settled 1 headers for 91000 gas',
      'member 3 signed with a key that is not its own',
    ])
      assert.ok(text.includes(piece), `${piece}\nin\n${text}`);
  });

  it('fits every width, in colour too', () => {
    for (const width of [20, 40, 72, 100, 200]) for (const line of renderScreen(viewOf(), colours, width, Date.now())) assert.ok(widthOf(line) <= width, `${width}: ${line}`);
  });

  it('has as many lines with colours as without, and the same words', () => {
    const now = Date.now();
    const bare = (lines: readonly string[]): string => stripVTControlCharacters(lines.join('\n'));
    const view = viewOf();
    assert.equal(bare(renderScreen(view, colours, 120, now)), bare(renderScreen(view, noColours, 120, now)));
    for (const line of renderScreen(view, noColours, 120, now)) assert.ok(!line.includes('\x1b'));
  });

  it('is one plain line where there is no terminal', () => assert.equal(renderLine(viewOf()), 'C0 2  C1 2  C2 2  C3a 0  C3b 0  C4 0  blocks 1  messages 0/0  settlements 1'));
});

describe('closing table', () => {
  it('tells counts, latencies, gas, reasons and roots', () => {
    const text = renderSummary(summaryOf(viewOf()), noColours).join('\n');
    for (const pattern of [
      /C2 {2}verified +2 +180 ms +180 ms/,
      /91,000 a block/,
      /refused at admission: 1\n +1 {2}bad-signature/,
      /token-1 +2 members agree 0xaa/,
      /✔ every accepted action is final on L1/,
    ])
      assert.match(text, pattern);
  });

  it('says what went wrong, and nothing of success', () => {
    const view = viewOf();
    view.tracker.problem('2 of 4 members answer, 3 are needed for a certificate: certifying has stopped');
    const text = renderSummary(summaryOf(view, { 'token-1': ['0xaa', '0xbb'] }), noColours).join('\n');
    assert.match(text, /✘ 2 of 4 members answer/);
    assert.match(text, /token-1 +members differ/);
    assert.ok(!text.includes('✔'));
  });
});

describe('text', () => {
  it('pads and cuts by what is seen', () => {
    assert.equal(left(colours.red('ab'), 4), `${colours.red('ab')}  `);
    assert.equal(right('ab', 4), '  ab');
    assert.equal(clip('abcdef', 4), 'abc…');
    assert.equal(clip(colours.red('abc'), 3), colours.red('abc'));
  });

  it('draws bars within bounds', () => assert.deepEqual([bar(-1, 3), bar(0.5, 4), bar(9, 3)], ['░░░', '██░░', '███']));

  it('rounds times to what matters', () => assert.deepEqual([millis(0.4), millis(999.4), millis(1_500), millis(61_000)], ['0 ms', '999 ms', '1.5 s', '61 s']));
});
