/** Actions as they climb, and how fast. */
import { useCallback, useMemo, useState } from 'preact/hooks';
import { ago, clock, compact, count, plural, rate, short, span } from '../model/format.ts';
import { LEVELS, type LiveRollup } from '../model/live.ts';
import { knownAs } from '../model/names.ts';
import { percentile } from '../model/series.ts';
import type { Level } from '../net/types.ts';
import { useBeat, useNow } from '../ui/hooks.ts';
import { Card, Empty, Flash, Ladder, LEVEL_NAMES } from '../ui/parts.tsx';
import { Pipeline } from '../ui/pipeline.tsx';
import { Plot, type PlotLine } from '../ui/plot.tsx';
import { liveOf, notices } from '../world.ts';
import type { ViewProps } from './view.ts';

const SHOWN_SECONDS = 90;
/** What a figure of "now" is over: shorter would jump between blocks. */
const RATE_SECONDS = 5;

const rateOf = (live: LiveRollup, level: Level, second: number): number => live.rates[level].before(second, RATE_SECONDS).reduce((sum, each) => sum + each, 0) / RATE_SECONDS;

function delayOf(live: LiveRollup, level: Level): number | undefined {
  return level === 'C0' || level === 'C1' ? undefined : percentile(live.delays[level].all().slice(-64), 0.5);
}

function Station({ live, level, second }: { readonly live: LiveRollup; readonly level: Level; readonly second: number }) {
  const next = LEVELS[LEVELS.indexOf(level) + 1];
  const waiting = next === undefined ? 0 : live.counts[level] - live.counts[next];
  const delay = delayOf(live, level);
  return (
    <li class={`station ${level}`}>
      <span class="level">
        {level} <em>{LEVEL_NAMES[level]}</em>
      </span>
      <b>{count(live.counts[level])}</b>
      <span class="rate">{rate(rateOf(live, level, second))}/s</span>
      <span class="more">{delay === undefined ? (next === undefined ? 'done' : `${compact(waiting)} wait`) : `+${span(delay)}`}</span>
    </li>
  );
}

/** Sums of some seconds: single ones would show the rhythm of blocks and nothing else. */
function smooth(values: readonly number[], over: number): number[] {
  return values.slice(over - 1).map((_, at) => values.slice(at, at + over).reduce((sum, each) => sum + each, 0) / over);
}

const throughput = (live: LiveRollup, second: number): PlotLine[] =>
  (['C1', 'C2', 'C3b'] as const).map((level) => ({
    name: LEVEL_NAMES[level],
    colour: level,
    isFilled: level === 'C1',
    values: smooth(live.rates[level].before(second, SHOWN_SECONDS + RATE_SECONDS - 1), RATE_SECONDS),
  }));

const DELAYED = ['C2', 'C3a', 'C3b'] as const;

/** Median delay of the blocks of each second, held until there is a newer one. */
function latency(live: LiveRollup, second: number): PlotLine[] {
  const blocks = live.newest(600).toReversed();
  return DELAYED.map((level) => {
    const bySecond = new Map<number, number[]>();
    for (const { levelAtMs, time } of blocks) {
      const at = levelAtMs[level];
      if (at !== undefined) bySecond.set(Math.floor(at / 1_000), [...(bySecond.get(Math.floor(at / 1_000)) ?? []), at - (levelAtMs.C1 ?? time)]);
    }
    let held: number | undefined;
    const values = Array.from({ length: SHOWN_SECONDS }, (_, at) => (held = percentile(bySecond.get(second - SHOWN_SECONDS + at) ?? [], 0.5) ?? held));
    return { name: LEVEL_NAMES[level], colour: level, values };
  });
}

const Newest = ({ live, link, now }: { readonly live: LiveRollup; readonly link: ViewProps['link']; readonly now: number }) => (
  <ol class="rows ticker">
    {live.newest(9).map(({ height, entries, reverted, level, time }) => (
      <li key={height}>
        <a data-row href={link({ view: 'blocks', rest: [String(height)] })}>
          <b class="number">#{count(height)}</b>
          <span>
            {count(entries)} {entries === 1 ? 'action' : 'actions'}
            {reverted > 0 && <em class="bad-text"> {count(reverted)} reverted</em>}
          </span>
          <Flash of={level}>
            <Ladder level={level} />
          </Flash>
          <time>{ago(time, now)}</time>
        </a>
      </li>
    ))}
  </ol>
);

function NoticeList() {
  const all = notices.all().slice(-7).toReversed();
  if (all.length === 0) return <Empty icon="shield" title="Nothing out of the ordinary" />;
  return (
    <ol class="rows notices">
      {all.map(({ kind, seenMs, ...rest }, at) => (
        <li key={`${seenMs}-${at}`} class={kind === 'settlement' || kind === 'versions' || kind === 'app' ? '' : 'bad-text'}>
          <b>{kind}</b>
          <span>{noticeText(kind, rest)}</span>
          <time>{clock(seenMs)}</time>
        </li>
      ))}
    </ol>
  );
}

function noticeText(kind: string, { reason, height, headers, batchId, gasUsed, member }: Readonly<Record<string, unknown>>): string {
  if (kind === 'settlement') return `batch ${String(batchId)}: ${plural(Number(headers), 'header', 'headers')}, ${compact(Number(gasUsed))} gas`;
  if (kind === 'app') return 'an app that L1 just got to know';
  if (kind === 'versions') return 'versions of the app on L1';
  return [member === undefined ? '' : `member ${String(member)}`, height === undefined ? '' : `block ${String(height)}`, typeof reason === 'string' ? reason : ''].filter(Boolean).join(', ');
}

export function LiveView({ rollup, link }: ViewProps) {
  useBeat();
  const now = useNow(500);
  const live = liveOf(rollup.id);
  const [share, setShare] = useState(1);
  const onShare = useCallback((next: number) => setShare(next), []);
  const second = Math.floor(now / 1_000);
  const plots = useMemo(() => [throughput(live, second), latency(live, second)] as const, [live, second, live.tip]);
  return (
    <>
      <section class="card pipe" aria-label="pipeline">
        <ol class="stations">
          {LEVELS.map((level) => (
            <Station key={level} live={live} level={level} second={second} />
          ))}
        </ol>
        <Pipeline rollup={rollup.id} onShare={onShare} />
        <p class="note">
          {live.from === undefined ? 'No block yet: send an action and watch it climb.' : `Counted from block ${count(live.from)} on.`}{' '}
          {share > 1 ? `A dot stands for ${compact(share)} actions; the counts are exact.` : 'A dot is an action.'}
        </p>
      </section>
      <div class="two">
        <Card title="Throughput" aside="actions a second">
          <Plot label="actions a second that reached a level" lines={plots[0]} write={rate} />
        </Card>
        <Card title="Latency" aside="from its block to a level, median">
          <Plot label="time from a block to a level" lines={plots[1]} write={span} />
        </Card>
      </div>
      <div class="three">
        <Card title="Newest blocks" aside={<a href={link({ view: 'blocks' })}>All blocks</a>}>
          {live.tip === 0 ? (
            <Empty icon="blocks" title="No blocks yet">
              A rollup makes none as long as nobody asks for anything.
            </Empty>
          ) : (
            <Newest live={live} link={link} now={now} />
          )}
        </Card>
        <Card title="Actions" aside={<a href={link({ view: 'act' })}>Send one</a>}>
          <Actions live={live} />
        </Card>
        <Card title="What else happened">
          <NoticeList />
        </Card>
      </div>
    </>
  );
}

function Actions({ live }: { readonly live: LiveRollup }) {
  const all = live.actions.all().slice(-9).toReversed();
  if (all.length === 0) return <Empty icon="act" title="No actions seen yet" />;
  return (
    <ol class="rows ticker">
      {all.map(({ id, action, sender, level, status, height }, at) => (
        <li key={`${id}-${at}`}>
          <span class="row">
            <b>{action}</b>
            <code>{sender === null ? 'message' : (knownAs(sender) ?? short(sender))}</code>
            <Ladder level={(height === null ? undefined : live.blocks.get(height)?.level) ?? level} isBad={status === 'reverted'} />
          </span>
        </li>
      ))}
    </ol>
  );
}
