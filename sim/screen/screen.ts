/** Shows a run to a person: a live screen in a terminal, plain lines elsewhere. Everything goes to stderr; stdout is for results. */
import type { RunObserver, RunView } from '../run.ts';
import { renderLine, renderScreen } from './render.ts';
import { colours, noColours, type Paint } from './text.ts';

export interface Screen extends RunObserver {
  readonly paint: Paint;
  /** Leaves the terminal as it was found. */
  close(): void;
}

const HIDE = '\x1b[?25l';
const SHOW = '\x1b[?25h';
const CLEAR_BELOW = '\x1b[J';
const LINE_MS = 1_000;
/** Log events a person should see while it runs; the rest is in the logs. */
const NOTABLE = new Set(['fault', 'gave-up', 'liar', 'process-died', 'process-restarted', 'process-gave-up', 'operator-fault', 'judge-failed', 'double-vote']);

export function openScreen(out: NodeJS.WriteStream, verbose: boolean): Screen {
  const paint = out.isTTY && !process.env['NO_COLOR'] ? colours : noColours;
  return out.isTTY && !verbose ? liveScreen(out, paint) : plainLines(out, paint, verbose);
}

function liveScreen(out: NodeJS.WriteStream, paint: Paint): Screen {
  let drawn = 0;
  const up = (): string => (drawn > 0 ? `\x1b[${drawn}A\r` : '');
  const show = (): void => void out.write(SHOW);
  out.write(HIDE);
  // A second Ctrl-C ends the process at once: the terminal still gets its cursor back.
  process.once('exit', show);
  return {
    paint,
    phase: (phase, detail) => out.write(`  ${paint.green('·')} ${phase} ${paint.dim(detail)}\n`),
    log: () => undefined,
    tick(view) {
      const lines = renderScreen(view, paint, out.columns ?? 100, Date.now()).slice(0, Math.max(1, (out.rows ?? 50) - 1));
      out.write(`${up()}${CLEAR_BELOW}${lines.join('\n')}\n`);
      drawn = lines.length;
    },
    close: () => {
      process.off('exit', show);
      show();
    },
  };
}

function plainLines(out: NodeJS.WriteStream, paint: Paint, verbose: boolean): Screen {
  const startedAt = Date.now();
  let last = 0;
  let noticed = 0;
  const say = (text: string): void => void out.write(`${((Date.now() - startedAt) / 1000).toFixed(1).padStart(6)} s  ${text}\n`);
  function notices({ tracker }: RunView): void {
    const fresh = (tracker?.notices ?? []).filter((each) => each.atMs > noticed);
    for (const { kind, text } of fresh) say(`${kind}: ${text}`);
    noticed = fresh.at(-1)?.atMs ?? noticed;
  }
  return {
    paint,
    phase: (phase, detail) => say(`${phase}: ${detail}`),
    log: (node, event, detail) => {
      if (verbose || NOTABLE.has(event)) say(`${node} ${event} ${JSON.stringify(detail)}`);
    },
    tick(view) {
      notices(view);
      if (Date.now() - last < LINE_MS) return;
      last = Date.now();
      say(renderLine(view));
    },
    close: () => undefined,
  };
}
