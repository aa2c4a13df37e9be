/** Lines over the last seconds, as SVG: a few hundred points, drawn again once a second. */
import { useState } from 'preact/hooks';
import { useWidth } from './hooks.ts';

export interface PlotLine {
  readonly name: string;
  /** One of the page's colour classes. */
  readonly colour: string;
  /** Oldest first; `undefined` where nothing is known. */
  readonly values: readonly (number | undefined)[];
  readonly isFilled?: boolean;
}

const HEIGHT = 168;
const LEFT = 46;
const BOTTOM = 22;
const TOP = 10;

/** A round number at or above. */
export function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1e-9, value)));
  return ([1, 2, 2.5, 5, 10].find((each) => each * power >= value) ?? 10) * power;
}

function pathOf(values: readonly (number | undefined)[], x: (at: number) => number, y: (value: number) => number): string {
  let path = '';
  let isOpen = false;
  for (const [at, value] of values.entries()) {
    if (value !== undefined) path += `${isOpen ? 'L' : 'M'}${x(at).toFixed(1)},${y(value).toFixed(1)}`;
    isOpen = value !== undefined;
  }
  return path;
}

interface PlotProps {
  /** What it is of. */
  readonly label: string;
  readonly lines: readonly PlotLine[];
  /** How a value is written. */
  readonly write: (value: number) => string;
  /** How a place on the way from left (0) to right (1) is written; seconds before now unless said. */
  readonly writeTime?: (share: number) => string;
}

export function Plot({ label, lines, write, writeTime }: PlotProps) {
  const [attach, width] = useWidth();
  const [at, setAt] = useState<number>();
  const length = Math.max(2, ...lines.map(({ values }) => values.length));
  const top = roundUp(Math.max(1, ...lines.flatMap(({ values }) => values.map((value) => value ?? 0))));
  const x = (index: number): number => LEFT + ((width - LEFT - 8) * index) / (length - 1);
  const y = (value: number): number => HEIGHT - BOTTOM - ((HEIGHT - BOTTOM - TOP) * value) / top;
  const point = (event: PointerEvent): void => {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    const index = Math.round(((event.clientX - box.left - LEFT) / Math.max(1, width - LEFT - 8)) * (length - 1));
    setAt(index >= 0 && index < length ? index : undefined);
  };
  return (
    <figure class="plot" ref={attach}>
      <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={label} onPointerMove={point} onPointerLeave={() => setAt(undefined)}>
        {[0, 0.5, 1].map((share) => (
          <g key={share}>
            <line class="grid" x1={LEFT} x2={width - 8} y1={y(share * top)} y2={y(share * top)} />
            <text class="axis" x={LEFT - 8} y={y(share * top) + 4} text-anchor="end">
              {write(share * top)}
            </text>
          </g>
        ))}
        {[0, 0.5, 1].map((share) => (
          <text key={share} class="axis" x={x(share * (length - 1))} y={HEIGHT - 5} text-anchor={share === 0 ? 'start' : share === 1 ? 'end' : 'middle'}>
            {writeTime?.(share) ?? (share === 1 ? 'now' : `${Math.round((1 - share) * length)} s ago`)}
          </text>
        ))}
        {lines.map(({ name, colour, values, isFilled }) => {
          const path = pathOf(values, x, y);
          return (
            <g key={name} class={colour}>
              {isFilled === true && path !== '' && <path class="area" d={`${path}L${x(values.length - 1)},${y(0)}L${x(0)},${y(0)}Z`} />}
              <path class="line" d={path} />
              {at !== undefined && values[at] !== undefined && <circle class="point" cx={x(at)} cy={y(values[at])} r="3.5" />}
            </g>
          );
        })}
        {at !== undefined && <line class="cursor" x1={x(at)} x2={x(at)} y1={TOP} y2={HEIGHT - BOTTOM} />}
      </svg>
      <figcaption>
        {lines.map(({ name, colour, values }) => {
          const value = values[at ?? values.length - 1] ?? values.findLast((each) => each !== undefined);
          return (
            <span key={name} class={colour}>
              <i /> {name} <b>{value === undefined ? '—' : write(value)}</b>
            </span>
          );
        })}
      </figcaption>
    </figure>
  );
}
