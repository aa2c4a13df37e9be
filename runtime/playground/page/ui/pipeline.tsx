/** The pipeline on a canvas: six stations, each higher than the one before, and dots that climb. */
import { useEffect, useRef } from 'preact/hooks';
import { LEVELS } from '../model/live.ts';
import type { StreamEvent } from '../model/stream-events.ts';
import { type Dot, presenceOf, progressOf, Swarm } from '../model/swarm.ts';
import type { Hex } from '../net/types.ts';
import { submissions } from '../submissions.ts';
import { fill, liveOf, taps, tellKnown } from '../world.ts';

/** Actions that were sent this long before the view opened are in it still. */
const OWN_MS = 60_000;
/** Blocks that are drawn where they are when the view opens. */
const KNOWN = 60;

interface Scene {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly colours: readonly string[];
  readonly ink: string;
  readonly line: string;
}

const colourOf = (name: string): string => {
  const probe = document.createElement('i');
  probe.style.color = `var(${name})`;
  document.body.append(probe);
  const found = getComputedStyle(probe).color;
  probe.remove();
  return found;
};

function sceneOf(canvas: HTMLCanvasElement): Scene {
  const scale = Math.min(2, devicePixelRatio || 1);
  const { clientWidth: width, clientHeight: height } = canvas;
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  return { width, height, scale, colours: LEVELS.map((level) => colourOf(`--${level}`)), ink: colourOf('--dim'), line: colourOf('--line') };
}

/** Where a place within a station is on the canvas. */
function placeOf({ width, height }: Scene, station: number, u: number, v: number): readonly [number, number] {
  const each = width / LEVELS.length;
  const pad = Math.min(14, each * 0.12);
  return [station * each + pad + u * (each - 2 * pad), platform(height, station) - 10 - v * Math.min(84, height * 0.34)];
}

const platform = (height: number, station: number): number => height - 22 - (station * (height - 150)) / (LEVELS.length - 1);

function drawStations(pen: CanvasRenderingContext2D, { width, height, colours, line }: Scene): void {
  const each = width / LEVELS.length;
  const pad = Math.min(8, each * 0.07);
  for (const [at, colour] of colours.entries()) {
    const y = platform(height, at);
    const fade = pen.createLinearGradient(0, y, 0, height);
    fade.addColorStop(0, colour.replace('rgb(', 'rgba(').replace(')', ', .16)'));
    fade.addColorStop(1, colour.replace('rgb(', 'rgba(').replace(')', ', 0)'));
    pen.fillStyle = fade;
    pen.fillRect(at * each + pad, y, each - 2 * pad, height - y);
    pen.fillStyle = colour;
    pen.fillRect(at * each + pad, y, each - 2 * pad, 2.5);
  }
  pen.fillStyle = line;
  pen.fillRect(0, height - 1, width, 1);
}

function drawDot(pen: CanvasRenderingContext2D, scene: Scene, dot: Dot, nowMs: number): void {
  const progress = progressOf(dot, nowMs);
  const [x2, y2] = placeOf(scene, dot.to, dot.u, dot.v);
  const [x1, y1] = dot.from < 0 ? [x2, y2 + 26] : placeOf(scene, dot.from, dot.u, dot.v);
  const lift = dot.from < 0 ? 0 : Math.sin(progress * Math.PI) * 22;
  const size = dot.id !== undefined ? 4.2 : 2.1;
  pen.globalAlpha = presenceOf(dot, nowMs) * (dot.id !== undefined ? 1 : 0.85);
  pen.fillStyle = scene.colours[progress < 0.5 && dot.from >= 0 ? dot.from : dot.to] as string;
  pen.beginPath();
  pen.arc(x1 + (x2 - x1) * progress, y1 + (y2 - y1) * progress - lift, size, 0, 2 * Math.PI);
  pen.fill();
}

function draw(pen: CanvasRenderingContext2D, scene: Scene, swarm: Swarm, nowMs: number): void {
  pen.setTransform(scene.scale, 0, 0, scene.scale, 0, 0);
  pen.clearRect(0, 0, scene.width, scene.height);
  drawStations(pen, scene);
  for (const dot of swarm.dots) drawDot(pen, scene, dot, nowMs);
  pen.globalAlpha = 1;
}

/** Feeds a swarm with what the stream tells of one rollup, and with what was sent from here. Ends with the function that it gives. */
function feed(swarm: Swarm, rollup: Hex): () => void {
  const tap = (event: StreamEvent): void => {
    if (event.rollup !== rollup) return;
    const nowMs = performance.now();
    if (event.kind === 'block') swarm.block(event.height, event.entries, nowMs);
    if (event.kind === 'level') swarm.level(event.height, event.level, nowMs);
    if (event.kind === 'withdrawn') swarm.level(event.height, event.level === 'C4' ? 'C3b' : 'C3a', nowMs);
    if (event.kind === 'stats') swarm.pending(event.pending ?? 0, nowMs);
  };
  const since = Date.now();
  const seeOwn = (): void => {
    for (const { id, rollup: at, record, refusal, sentMs } of submissions.get()) {
      if (at !== rollup || refusal !== undefined || sentMs < since - OWN_MS) continue;
      swarm.own(id, performance.now());
      if (record?.height && record.level !== 'C0') swarm.include(id, record.height, record.level, performance.now());
    }
  };
  for (const block of liveOf(rollup).newest(KNOWN).toReversed()) tellKnown(tap, rollup, block);
  seeOwn();
  swarm.settle(performance.now());
  taps.add(tap);
  fill(rollup).then(
    () => swarm.settle(performance.now()),
    // Then only what comes is drawn; the frame says that the gateway is away.
    () => undefined,
  );
  const stop = submissions.watch(seeOwn);
  return () => {
    taps.delete(tap);
    stop();
  };
}

export function Pipeline({ rollup, onShare }: { readonly rollup: Hex; readonly onShare: (share: number) => void }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    const pen = element?.getContext('2d');
    if (!element || !pen) return;
    const swarm = new Swarm();
    const stop = feed(swarm, rollup);
    let scene = sceneOf(element);
    let shareBefore = 0;
    let isDrawn = false;
    const isStill = matchMedia('(prefers-reduced-motion: reduce)');
    const refit = (): void => {
      scene = sceneOf(element);
      isDrawn = false;
    };
    const observer = new ResizeObserver(refit);
    observer.observe(element);
    addEventListener('themechange', refit);
    const dark = matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', refit);
    let frame = requestAnimationFrame(function next(nowMs) {
      swarm.step(nowMs);
      const isMoving = swarm.isMoving(nowMs);
      // Without motion, dots are at once where they go.
      if (isMoving || !isDrawn) draw(pen, scene, swarm, isStill.matches ? nowMs + 2_000 : nowMs);
      isDrawn = !isMoving;
      if (swarm.share !== shareBefore) {
        shareBefore = swarm.share;
        onShare(shareBefore);
      }
      frame = requestAnimationFrame(next);
    });
    return () => {
      cancelAnimationFrame(frame);
      stop();
      observer.disconnect();
      removeEventListener('themechange', refit);
      dark.removeEventListener('change', refit);
    };
  }, [rollup, onShare]);
  return <canvas ref={canvas} class="pipeline" role="img" aria-label="actions on their way from C0 to C4; the counts are above" />;
}
