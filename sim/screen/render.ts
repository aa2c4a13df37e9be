/** The live screen and the closing table, as lines of text. Pure: what they show is all they are given. */
import { LEVELS } from '../../protocols/confirmation.ts';
import type { RunView } from '../run.ts';
import type { Summary } from '../summary.ts';
import { quantile, type Tracker } from '../tracker.ts';
import { bar, clip, left, millis, number, type Paint, right } from './text.ts';

const MEANING = { C0: 'acknowledged', C1: 'executed', C2: 'verified', C3a: 'data stored', C3b: 'final on L1', C4: 'undisputed' } as const;

function levelLines(tracker: Tracker, total: number, paint: Paint, barWidth: number): string[] {
  return LEVELS.map((level) => {
    const count = tracker.counts[level];
    const latency = tracker.latencies(level);
    const p50 = latency.length > 0 ? `p50 ${millis(quantile(latency, 0.5))}` : '';
    return `  ${paint.bold(left(level, 4))}${left(MEANING[level], 13)}${paint.green(bar(total === 0 ? 0 : count / total, barWidth))} ${right(number(count), 7)}  ${paint.dim(p50)}`;
  });
}

function rollupLines({ tracker, rollups }: RunView, paint: Paint): string[] {
  return rollups.map(({ id, name }) => {
    const totals = tracker?.rollups.get(id);
    const at = (label: string, height: number | undefined): string => `${paint.dim(label)} ${right(String(height ?? 0), 4)}`;
    return `  ${left(name, 10)} ${at('block', totals?.executed)}  ${at('certified', totals?.certified)}  ${at('stored', totals?.available)}  ${at('final', totals?.final)}`;
  });
}

function memberLines({ tracker, members, killed }: RunView, paint: Paint): string[] {
  const cells = members.map((status, at) => {
    const lie = tracker?.liars.has(at) ? paint.red(' liar') : '';
    if (killed.has(at)) return `${paint.red('○')} member ${at} ${paint.dim('stopped')}`;
    if (status === 'silent') return `${paint.yellow('○')} member ${at} ${paint.dim('silent')}`;
    return `${paint.green('●')} member ${at} ${right(number(status.attestations), 5)} votes${status.refusals > 0 ? paint.yellow(` ${status.refusals} refused`) : ''}${lie}`;
  });
  const rows: string[] = [];
  for (let at = 0; at < cells.length; at += 2) rows.push(`  ${left(cells[at] ?? '', 36)}${cells[at + 1] ?? ''}`);
  return rows;
}

const NOTICE_COLOUR = { refusal: 'yellow', liar: 'red', equivocation: 'red', problem: 'red', settlement: 'dim', note: 'blue' } as const;

export function renderScreen(view: RunView, paint: Paint, width: number, nowMs: number): string[] {
  const { tracker, options } = view;
  if (tracker === undefined) return [];
  const total = Math.max(tracker.counts.C0, tracker.loadDone ? 0 : options.actions);
  const seconds = (nowMs - tracker.startedAt) / 1000;
  const rate = tracker.firstSentAt === 0 ? 0 : tracker.counts.C2 / Math.max(0.5, (Math.max(tracker.lastC2At, tracker.firstSentAt) - tracker.firstSentAt) / 1000);
  const lines = [
    `${paint.bold('micro-rollups')} ${paint.dim(`${options.verifiers} members · ${view.rollups.length} rollups · seed ${options.seed} · ${seconds.toFixed(0)} s · ${view.phase}`)}`,
    '',
    ...levelLines(tracker, total, paint, Math.max(10, Math.min(40, width - 50))),
    '',
    ...rollupLines(view, paint),
    '',
    ...memberLines(view, paint),
    '',
    `  ${number(rate)} actions/s ${paint.dim('verified')}   messages ${tracker.messagesApplied}/${tracker.messages}   refused ${[...tracker.refused.values()].reduce((a, b) => a + b, 0)}   reverted ${[...tracker.reverted.values()].reduce((a, b) => a + b, 0)}   settlements ${tracker.settlements.length}`,
    '',
    ...tracker.notices.slice(-4).map(({ kind, text }) => `  ${paint[NOTICE_COLOUR[kind]](text)}`),
  ];
  return lines.map((line) => clip(line, width));
}

/** One line of progress for logs and pipes. */
export function renderLine({ tracker, phase }: RunView): string {
  if (tracker === undefined) return phase;
  return `${LEVELS.map((level) => `${level} ${tracker.counts[level]}`).join('  ')}  blocks ${tracker.blocks.size}  messages ${tracker.messagesApplied}/${tracker.messages}  settlements ${tracker.settlements.length}`;
}

export function renderSummary(summary: Summary, paint: Paint): string[] {
  const reasons = (of: Record<string, number>): string[] => Object.entries(of).map(([reason, count]) => `    ${right(number(count), 6)}  ${reason}`);
  const agree = Object.entries(summary.roots).map(([name, roots]) => {
    const same = new Set(roots).size === 1;
    return `    ${left(name, 10)} ${same ? paint.green(`${roots.length} members agree`) : paint.red('members differ')} ${paint.dim((roots[0] ?? '').slice(0, 18))}`;
  });
  return [
    '',
    `  ${left('level', 18)}${right('actions', 9)}${right('p50', 10)}${right('p99', 10)}`,
    ...LEVELS.map((level) => {
      const key = level.toLowerCase() as 'c0';
      const latency = summary.latencyMs[key];
      return `  ${paint.bold(left(level, 4))}${left(MEANING[level], 14)}${right(number(summary[key]), 9)}${right(millis(latency?.p50 ?? 0), 10)}${right(millis(latency?.p99 ?? 0), 10)}`;
    }),
    '',
    `  ${number(summary.actions)} actions sent, ${summary.actionsPerSecond} a second verified; ${summary.blocks} blocks, ${summary.certificates} certificates, ${summary.settlements} settlements`,
    `  ${summary.messagesApplied} of ${summary.messages} messages between rollups arrived`,
    `  gas: ${number(summary.gasPerBlock)} a block, ${summary.gasPerAction} an action; ${number(summary.bytesToDataLayer)} bytes in the data layer`,
    `  refused at admission: ${summary.refused}`,
    ...reasons(summary.refusedReasons),
    `  reverted: ${summary.reverted}`,
    ...reasons(summary.revertedReasons),
    '  state roots',
    ...agree,
    ...Object.entries(summary.liars).map(([member, reason]) => `  ${paint.red(`member ${member} ${reason}`)}`),
    '',
    ...(summary.ok
      ? [`  ${paint.green('✔')} every accepted action is final on L1, members agree, balances add up (${summary.elapsedSeconds} s)`]
      : summary.problems.map((problem) => `  ${paint.red('✘')} ${problem}`)),
    '',
  ];
}
