import assert from 'node:assert/strict';
import { readReport } from '../../runtime/playground/page/model/report.ts';
import { installCachedCrypto } from '../world/crypto.ts';
import { makePlan } from '../world/plan.ts';
import { record } from './collect.ts';
import { page } from './page.ts';

describe('the page about a run', () => {
  before(() => installCachedCrypto());

  it('shows every node, level and fault, needs nothing from elsewhere, and escapes what it quotes', async () => {
    const plan = makePlan(7, { scenario: 'swarm', rollups: 2, seconds: 6 });
    const recording = await record(plan);
    const html = page(recording, 'mru sim --seed "<7>"');
    assert.equal(recording.outcome.violation, undefined);
    for (const node of recording.nodes) assert.ok(html.includes(`>${node}</text>`), node);
    for (const level of ['c0', 'c1', 'c2', 'c3a', 'c3b', 'c4'] as const) assert.ok(html.includes(`<b>${recording.outcome.confirmations[level]}</b><span>actions at ${level.toUpperCase()}</span>`));
    assert.equal(html.split('<li>').length - 1, plan.faults.length);
    assert.ok(html.includes('--seed &quot;&lt;7&gt;&quot;'));
    assert.doesNotMatch(html, /https?:|<script|<link|<img/);
    assert.deepEqual(recording.samples.at(-1)?.counts, recording.outcome.confirmations);
    const read = readReport(html);
    assert.ok(read.ok, 'the playground reads it');
    assert.deepEqual([read.report.seed, read.report.nodes, read.report.moments.length, read.report.spans.length], [7, recording.nodes, recording.moments.length, recording.spans.length]);
    assert.ok(recording.toCertificate.length > 0 && recording.toCertificate.every((ms, at, all) => ms >= (all[at - 1] ?? 0)));
  }).timeout(60_000);

  it('says what broke, where something did', async () => {
    const plan = makePlan(1, { scenario: 'calm', rollups: 2, seconds: 4 });
    const recording = await record(plan);
    const outcome = { ...recording.outcome, ok: false, violation: { invariant: 6, checker: 'an action is included once', message: 'an action is included once: <twice>', atMs: 900 } };
    const html = page({ ...recording, outcome }, 'mru sim');
    assert.ok(html.includes('invariant 6 broken at 900 ms: an action is included once: &lt;twice&gt;'));
    assert.ok(html.includes('class="broken"'));
  }).timeout(60_000);
});
