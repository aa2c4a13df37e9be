/** A recorded simulation, opened from a file: who did what and when, what went wrong, and what was kept all the same. */
import { useState } from 'preact/hooks';
import { Cell } from '../model/cell.ts';
import { bytes, compact, count, plural, span } from '../model/format.ts';
import { LEVELS } from '../model/live.ts';
import { MOST_BYTES, type ReadReport, type Report, readReport } from '../model/report.ts';
import { percentile } from '../model/series.ts';
import { useCell } from '../ui/hooks.ts';
import { Icon } from '../ui/icons.tsx';
import { Card, Empty, Figure, LEVEL_NAMES } from '../ui/parts.tsx';
import { Plot } from '../ui/plot.tsx';
import { KIND_NAMES, Timeline } from '../ui/timeline.tsx';

interface Opened {
  readonly name: string;
  readonly read: ReadReport;
}
/** Kept while other views are looked at. */
const opened = new Cell<Opened | undefined>(undefined);

async function open(file: File): Promise<void> {
  const read: ReadReport = file.size > MOST_BYTES ? { ok: false, reason: `${bytes(file.size)}: at most ${bytes(MOST_BYTES)}` } : readReport(await file.text());
  opened.set({ name: file.name, read });
}

export function ReportView() {
  const now = useCell(opened);
  return (
    <>
      <DropZone isSmall={now?.read.ok === true} />
      {now !== undefined && !now.read.ok && (
        <div class="failed" role="alert">
          <Icon name="cross" />
          <div>
            <b>{now.name} cannot be shown</b>
            <p>{now.read.reason}</p>
          </div>
        </div>
      )}
      {now?.read.ok === true && <Shown report={now.read.report} name={now.name} />}
    </>
  );
}

function DropZone({ isSmall }: { readonly isSmall: boolean }) {
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null | undefined): void => {
    const file = files?.[0];
    if (file !== undefined) void open(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside is the first.
    <div
      class={`card drop${isOver ? ' over' : ''}${isSmall ? ' small' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <Icon name="drop" />
      <p>
        <b>Drop a recorded simulation here</b>
        <span>
          the page that <code>mru sim --net virtual --seed 7 --report run.html</code> writes, or its JSON
        </span>
      </p>
      <label class="button">
        Choose a file
        <input class="unseen" type="file" accept=".html,.json,text/html,application/json" onChange={(event) => take(event.currentTarget.files)} />
      </label>
    </div>
  );
}

function Shown({ report, name }: { readonly report: Report; readonly name: string }) {
  return (
    <>
      <section class="card" aria-label={`simulation of seed ${report.seed}`}>
        <header>
          <h2>
            Seed {report.seed} <em>{name}</em>
          </h2>
          <div class="aside">
            <code>{report.traceHash.slice(0, 18)}</code>
          </div>
        </header>
        <p class={`verdict ${report.isOk ? 'right' : 'wrong'}`}>
          <Icon name={report.isOk ? 'check' : 'cross'} />
          {report.violation === undefined
            ? `${count(report.checks)} checks, none failed`
            : `invariant ${report.violation.invariant} broken at ${span(report.violation.atMs)}: ${report.violation.message}`}
        </p>
        <div class="figures">
          {LEVELS.map((level) => (
            <Figure key={level} label={`${level} ${LEVEL_NAMES[level]}`}>
              {count(report.confirmations[level.toLowerCase()] ?? 0)}
            </Figure>
          ))}
          <Figure label="C0 to C2, median">{report.toCertificate.length === 0 ? '—' : span(percentile(report.toCertificate, 0.5) ?? 0)}</Figure>
          <Figure label="C0 to C2, p99">{report.toCertificate.length === 0 ? '—' : span(percentile(report.toCertificate, 0.99) ?? 0)}</Figure>
        </div>
        <p class="note">
          {plural(report.verifiers, 'verifier', 'verifiers')}, {plural(report.rollups, 'rollup', 'rollups')}, {plural(report.clients, 'client', 'clients')}; {span(report.endMs)} of virtual time.
        </p>
      </section>
      <Card title="What every node did" aside={<span class="quiet-text">drag or wheel to look closer</span>}>
        {report.nodes.length === 0 ? (
          <Empty icon="report" title="This file has no moments in it" />
        ) : (
          <>
            <Timeline report={report} />
            <ul class="legend">
              {Object.entries(KIND_NAMES).map(([kind, text]) => (
                <li key={kind}>
                  <i class={`moment ${kind}`} /> {text}
                </li>
              ))}
            </ul>
          </>
        )}
      </Card>
      <div class="two">
        <Card title="Actions on their way to finality">
          {report.samples.length === 0 ? (
            <Empty icon="live" title="No samples" />
          ) : (
            <Plot label="actions at each level over time" lines={climbOf(report)} write={compact} writeTime={(share) => span(share * report.endMs)} />
          )}
        </Card>
        <Card title="Faults" aside={count(report.spans.length)}>
          <Faults report={report} />
        </Card>
      </div>
    </>
  );
}

const POINTS = 200;

/** Counts at even distances: as many as a plot has pixels for. */
function climbOf({ samples, endMs }: Report) {
  return LEVELS.map((level) => {
    const name = level.toLowerCase();
    let at = 0;
    const values = Array.from({ length: POINTS }, (_, index) => {
      while (at + 1 < samples.length && (samples[at + 1]?.atMs ?? Infinity) <= (endMs * index) / POINTS) at++;
      return (samples[at]?.atMs ?? Infinity) <= (endMs * index) / POINTS ? (samples[at]?.counts[name] ?? 0) : 0;
    });
    return { name: level, colour: level, values };
  });
}

const Faults = ({ report: { spans, reached } }: { readonly report: Report }) => {
  const seen = Object.entries(reached).filter(([, often]) => often > 0);
  return (
    <>
      {spans.length === 0 ? (
        <Empty icon="shield" title="A calm run: nothing went wrong" />
      ) : (
        <ol class="faults">
          {spans.map(({ fromMs, toMs, text }, at) => (
            <li key={at}>
              <time>
                {span(fromMs)} – {span(toMs)}
              </time>
              <span>{text}</span>
            </li>
          ))}
        </ol>
      )}
      {seen.length > 0 && (
        <details class="raw">
          <summary>What this run came through</summary>
          <ul class="reached">
            {seen.map(([name, often]) => (
              <li key={name}>
                {name} <b>{count(often)}</b>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
};
