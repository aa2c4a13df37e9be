/** A row for each node of a recorded run: faults as bands, what it did as marks. On a canvas, for there are tens of thousands of them. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { span } from '../model/format.ts';
import type { Report } from '../model/report.ts';
import { useWidth } from './hooks.ts';

export const KIND_NAMES: Readonly<Record<string, string>> = {
  announced: 'block announced',
  voted: 'vote',
  kept: 'certified block kept',
  decided: 'refusal or evidence',
  crashed: 'crash',
  stopped: 'stopped',
  started: 'started',
  fault: 'fault',
  lie: 'byzantine',
  l1: 'trouble on L1',
};

const ROW = 26;
const LEFT = 92;
const TOP = 24;

type Colours = ReadonlyMap<string, string>;

/** As the page's style has them now. */
function readColours(): Colours {
  const probe = document.createElement('i');
  document.body.append(probe);
  const found = new Map(
    [...Object.keys(KIND_NAMES), 'ink', 'hair'].map((kind) => {
      probe.className = `moment ${kind}`;
      return [kind, getComputedStyle(probe).backgroundColor];
    }),
  );
  probe.remove();
  return found;
}

export interface Window {
  readonly fromMs: number;
  readonly toMs: number;
}

/** Another window around `atMs`, within the run. */
export function zoomed({ fromMs, toMs }: Window, atMs: number, factor: number, endMs: number): Window {
  const length = Math.min(endMs, Math.max(200, (toMs - fromMs) * factor));
  const from = Math.min(endMs - length, Math.max(0, atMs - ((atMs - fromMs) / (toMs - fromMs)) * length));
  return { fromMs: from, toMs: from + length };
}

interface Scene {
  readonly report: Report;
  readonly window: Window;
  readonly width: number;
}

function paint(canvas: HTMLCanvasElement, scene: Scene): void {
  const pen = canvas.getContext('2d');
  if (pen === null) return;
  const { report, window, width } = scene;
  const height = canvas.clientHeight;
  const scale = Math.min(2, devicePixelRatio || 1);
  canvas.width = width * scale;
  canvas.height = height * scale;
  pen.setTransform(scale, 0, 0, scale, 0, 0);
  const colours = readColours();
  const x = (ms: number): number => LEFT + ((width - LEFT - 8) * (ms - window.fromMs)) / (window.toMs - window.fromMs);
  paintRuler(pen, colours, window, x, width, height);
  const rows = new Map(report.nodes.map((node, at) => [node, TOP + at * ROW + ROW / 2]));
  paintRows(pen, colours, rows, width);
  pen.save();
  pen.beginPath();
  pen.rect(LEFT, 0, width - LEFT, height);
  pen.clip();
  paintSpans(pen, colours, report, rows, x, height);
  paintMoments(pen, colours, scene, rows, x);
  paintMark(pen, x(report.faultsEndMs), colours.get('kept') ?? '', height);
  if (report.violation !== undefined) paintMark(pen, x(report.violation.atMs), colours.get('crashed') ?? '', height);
  pen.restore();
}

type Rows = ReadonlyMap<string, number>;
type Scale = (ms: number) => number;

function paintSpans(pen: CanvasRenderingContext2D, colours: Colours, { spans, endMs }: Report, rows: Rows, x: Scale, height: number): void {
  for (const { fromMs, toMs, nodes, text } of spans) {
    pen.fillStyle = colours.get(text.startsWith('byzantine') ? 'lie' : nodes.length === 0 ? 'l1' : 'fault') ?? '';
    const [left, wide] = [x(fromMs), Math.max(2, x(Math.min(toMs, endMs)) - x(fromMs))];
    if (nodes.length === 0) pen.fillRect(left, TOP, wide, height - TOP - 4);
    for (const node of nodes) pen.fillRect(left, (rows.get(node) ?? -99) - ROW / 2 + 2, wide, ROW - 4);
  }
}

function paintMoments(pen: CanvasRenderingContext2D, colours: Colours, { report, window: { fromMs, toMs } }: Scene, rows: Rows, x: Scale): void {
  for (const { atMs, node, kind } of report.moments) {
    const [y, colour] = [rows.get(node), colours.get(kind)];
    if (y === undefined || colour === undefined || atMs < fromMs || atMs > toMs) continue;
    pen.fillStyle = colour;
    const isGrave = kind === 'crashed' || kind === 'decided';
    pen.fillRect(x(atMs) - (isGrave ? 1.5 : 0.75), y - (isGrave ? 9 : 6), isGrave ? 3 : 1.5, isGrave ? 18 : 12);
  }
}

function paintMark(pen: CanvasRenderingContext2D, x: number, colour: string, height: number): void {
  pen.fillStyle = colour;
  for (let y = TOP; y < height - 4; y += 8) pen.fillRect(x, y, 1.5, 4);
}

/** Seconds between two lines. */
const STEPS = [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300];

function paintRuler(pen: CanvasRenderingContext2D, colours: Colours, { fromMs, toMs }: Window, x: Scale, width: number, height: number): void {
  const most = Math.max(2, Math.floor(width / 90));
  const step = STEPS.find((each) => (toMs - fromMs) / 1_000 / each <= most) ?? 600;
  pen.font = '11px system-ui, sans-serif';
  pen.textAlign = 'center';
  for (let second = Math.ceil(fromMs / 1_000 / step) * step; second * 1_000 <= toMs; second += step) {
    pen.fillStyle = colours.get('ink') ?? '';
    pen.fillText(`${Number(second.toFixed(2))} s`, x(second * 1_000), 13);
    pen.fillStyle = colours.get('hair') ?? '';
    pen.fillRect(x(second * 1_000), TOP, 1, height);
  }
}

function paintRows(pen: CanvasRenderingContext2D, colours: Colours, rows: Rows, width: number): void {
  pen.textAlign = 'left';
  pen.font = '12px ui-monospace, monospace';
  for (const [node, y] of rows) {
    pen.fillStyle = colours.get('ink') ?? '';
    pen.fillText(node, 2, y + 4);
    pen.fillStyle = colours.get('hair') ?? '';
    pen.fillRect(LEFT, y, width, 1);
  }
}

/** What is under the pointer, in words. */
function wordsAt({ report, window: { fromMs, toMs }, width }: Scene, px: number, py: number): string {
  const ms = fromMs + ((px - LEFT) / (width - LEFT - 8)) * (toMs - fromMs);
  const node = report.nodes[Math.floor((py - TOP) / ROW)];
  if (node === undefined || px < LEFT) return '';
  const near = ((toMs - fromMs) / (width - LEFT)) * 5;
  const moments = report.moments.filter((each) => each.node === node && Math.abs(each.atMs - ms) < near).slice(0, 3);
  const faults = report.spans.filter((each) => each.fromMs <= ms && ms <= each.toMs && (each.nodes.length === 0 || each.nodes.includes(node)));
  return [`${node} at ${span(ms)}`, ...moments.map(({ text }) => text), ...faults.map(({ text }) => text)].join(' · ');
}

export function Timeline({ report }: { readonly report: Report }) {
  const [attach, width] = useWidth();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [window, setWindow] = useState<Window>({ fromMs: 0, toMs: report.endMs });
  const [words, setWords] = useState('');
  const drag = useRef<number>(undefined);
  const scene = { report, window, width };
  useEffect(() => {
    const draw = (): void => void (canvas.current && paint(canvas.current, scene));
    draw();
    addEventListener('themechange', draw);
    return () => removeEventListener('themechange', draw);
  }, [report, window, width]);
  const msAt = (px: number): number => window.fromMs + ((px - LEFT) / (width - LEFT - 8)) * (window.toMs - window.fromMs);
  const zoom = (factor: number, atMs = (window.fromMs + window.toMs) / 2): void => setWindow(zoomed(window, atMs, factor, report.endMs));
  return (
    <div class="timeline" ref={attach}>
      <canvas
        ref={canvas}
        style={{ height: `${TOP + report.nodes.length * ROW + 6}px` }}
        role="img"
        aria-label={`what ${report.nodes.length} nodes did in ${span(report.endMs)}`}
        onWheel={(event) => {
          if (!event.ctrlKey && Math.abs(event.deltaX) >= Math.abs(event.deltaY)) return;
          event.preventDefault();
          zoom(event.deltaY > 0 ? 1.25 : 0.8, msAt(event.offsetX));
        }}
        onPointerDown={(event) => {
          drag.current = msAt(event.offsetX);
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerUp={() => (drag.current = undefined)}
        onPointerMove={(event) => {
          setWords(wordsAt(scene, event.offsetX, event.offsetY));
          if (drag.current === undefined) return;
          const length = window.toMs - window.fromMs;
          const from = Math.min(report.endMs - length, Math.max(0, window.fromMs + drag.current - msAt(event.offsetX)));
          setWindow({ fromMs: from, toMs: from + length });
        }}
        onPointerLeave={() => setWords('')}
      />
      <p class="note timeline-words">{words || 'Dashed green: faults end, healing begins.'}</p>
      <div class="zoom">
        <button type="button" onClick={() => zoom(0.5)} aria-label="look closer">
          +
        </button>
        <button type="button" onClick={() => zoom(2)} aria-label="look from further away">
          −
        </button>
        <button type="button" onClick={() => setWindow({ fromMs: 0, toMs: report.endMs })}>
          All
        </button>
      </div>
    </div>
  );
}
