/** The actors of this node: each as its machine is drawn, with the state that it is in. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type ActorView, readActors } from '../model/actor.ts';
import { activeStates, type Box, type Chart, type Drawing, drawChart, LABEL_LETTERS, labelOf, MOST_LABELS } from '../model/chart.ts';
import { count, short } from '../model/format.ts';
import { knownAs } from '../model/names.ts';
import { api } from '../net/api.ts';
import { useAsked } from '../ui/hooks.ts';
import { Card, Empty, Flash, Shown } from '../ui/parts.tsx';
import type { ViewProps } from './view.ts';

const EVERY_MS = 500;

export function ActorsView({ rest, link }: ViewProps) {
  const asked = useAsked('actors', () => api.actors().then(readActors), EVERY_MS);
  return (
    <Shown of={asked}>
      {(actors) => {
        const chosen = actors.find(({ actor }) => actor === rest.join('/')) ?? actors.find(({ machine }) => machine === 'micro-rollup') ?? actors[0];
        if (chosen === undefined)
          return (
            <Empty icon="actors" title="No actors run beside this gateway">
              They are shown where the gateway is part of a node, as in mru dev.
            </Empty>
          );
        return (
          <div class="actors">
            <nav class="card actor-list" aria-label="actors">
              <ul>
                {actors.map(({ actor, state, depth, handled }) => (
                  <li key={actor}>
                    <a data-row href={link({ view: 'actors', rest: actor.split('/') })} aria-current={actor === chosen.actor ? 'page' : undefined}>
                      <b title={actor}>{called(actor)}</b>
                      <Flash of={JSON.stringify(state)}>
                        <span class="state-text">{activeStates(state).findLast(() => true) ?? '—'}</span>
                      </Flash>
                      <span class="quiet-text">
                        {count(handled)} handled{depth > 0 && `, ${count(depth)} wait`}
                      </span>
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
            <div class="column">{chosen.chart === undefined ? <Empty icon="actors" title="This actor has no drawing" /> : <Machine key={chosen.actor} actor={chosen} chart={chosen.chart} />}</div>
          </div>
        );
      }}
    </Shown>
  );
}

/** Addresses name rollups by their ids. They may be broken behind a slash. */
const called = (actor: string): string =>
  actor
    .split('/')
    .map((part) => knownAs(part) ?? short(part))
    .join('/\u200b');

function Machine({ actor, chart }: { readonly actor: ActorView; readonly chart: Chart }) {
  const [picked, setPicked] = useState<string>();
  const active = activeStates(actor.state);
  const drawing = useMemo(() => drawChart(chart), [chart.name]);
  const trail = useTrail(active.at(-1));
  const shown = picked ?? active.at(-1) ?? '';
  const figure = useRef<HTMLElement>(null);
  // Where a drawing is wider than there is room, its state is in sight.
  useEffect(() => {
    const box = drawing.boxes.find(({ id }) => id === shown);
    if (figure.current === null || box === undefined) return;
    const scale = figure.current.scrollWidth / drawing.width;
    figure.current.scrollLeft = (box.x + box.width / 2) * scale - figure.current.clientWidth / 2;
  }, [shown, drawing]);
  return (
    <>
      <Card
        title={<span title={actor.actor}>{called(actor.actor)}</span>}
        aside={
          <span class="quiet-text">
            {actor.machine}, {count(actor.handled)} events handled, {count(actor.depth)} wait
          </span>
        }
      >
        <figure class="chart" ref={figure}>
          <ChartSvg drawing={drawing} active={active} picked={shown} onPick={setPicked} label={`states of ${called(actor.actor)}`} />
        </figure>
        {trail.length > 1 && (
          <p class="trail">
            {trail.map((state, at) => (
              <span key={at}>{state}</span>
            ))}
          </p>
        )}
      </Card>
      <Reactions chart={chart} state={shown} isActive={active.includes(shown)} />
    </>
  );
}

const TRAIL = 12;

/** The states that an actor was seen in, newest last. */
function useTrail(state: string | undefined): readonly string[] {
  const [trail, setTrail] = useState<readonly string[]>([]);
  useEffect(() => {
    if (state !== undefined) setTrail((before) => (before.at(-1) === state ? before : [...before, state].slice(-TRAIL)));
  }, [state]);
  return trail;
}

/** How small a drawing may be made to fit: below that its words are hard to read. */
const SMALLEST = 0.78;

function ChartSvg({
  drawing,
  active,
  picked,
  onPick,
  label,
}: {
  readonly drawing: Drawing;
  readonly active: readonly string[];
  readonly picked: string;
  readonly onPick: (id: string) => void;
  readonly label: string;
}) {
  return (
    <svg style={{ width: `${drawing.width}px`, maxWidth: `max(100%, ${Math.round(drawing.width * SMALLEST)}px)` }} viewBox={`0 0 ${drawing.width} ${drawing.height}`}>
      <title>{label}</title>
      <defs>
        <marker id="end" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
          <path d="M0 0 8 4 0 8z" />
        </marker>
      </defs>
      {drawing.boxes.map((box) => (
        <StateBox key={box.id} box={box} isActive={active.includes(box.id)} isPicked={picked === box.id} onPick={onPick} />
      ))}
      {drawing.lines.map(({ from, to, path }) => (
        <path key={`${from} ${to}`} class={`line${from === picked ? ' from' : to === picked ? ' to' : ''}`} d={path} marker-end="url(#end)" />
      ))}
      {drawing.lines.map(({ from, to, labels, labelAt }) => (
        <Label key={`${from} ${to}`} labels={labels} at={labelAt} isFrom={from === picked} />
      ))}
    </svg>
  );
}

function StateBox({ box, isActive, isPicked, onPick }: { readonly box: Box; readonly isActive: boolean; readonly isPicked: boolean; readonly onPick: (id: string) => void }) {
  const { id, name, x, y, width, height, isContainer, isInitial, isFinal } = box;
  const classes = ['box', isContainer && 'container', isActive && 'active', isPicked && 'picked'].filter(Boolean).join(' ');
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onPick(id);
  };
  const textAt = isContainer ? { x: x + (isInitial ? 24 : 14), y: y + 22 } : { x: x + width / 2 + (isInitial ? 6 : 0), y: y + height / 2 + 4.5 };
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button.
    <g class={classes} role="button" tabIndex={0} aria-label={`state ${name}${isActive ? ', active' : ''}`} onClick={() => onPick(id)} onKeyDown={onKey}>
      <rect x={x} y={y} width={width} height={height} rx={isContainer ? 12 : 9} />
      {isFinal && <rect x={x + 3} y={y + 3} width={width - 6} height={height - 6} rx="7" />}
      {isInitial && <circle cx={x + 13} cy={isContainer ? y + 18 : y + height / 2} r="3" />}
      <text {...textAt} text-anchor={isContainer ? 'start' : 'middle'}>
        {name}
      </text>
    </g>
  );
}

const LINE_HEIGHT = 13;

function Label({ labels, at: { x, y }, isFrom }: { readonly labels: readonly string[]; readonly at: { readonly x: number; readonly y: number }; readonly isFrom: boolean }) {
  const shown = labels.slice(0, MOST_LABELS);
  return (
    <text class={`line-label${isFrom ? ' from' : ''}`} x={x} y={y - ((shown.length - 1) * LINE_HEIGHT) / 2 + 3.5} text-anchor="middle">
      <title>{labels.join('\n')}</title>
      {shown.map((each, at) => (
        <tspan key={each} x={x} dy={at === 0 ? 0 : LINE_HEIGHT}>
          {each.length > LABEL_LETTERS ? `${each.slice(0, LABEL_LETTERS - 1)}…` : each}
          {at === MOST_LABELS - 1 && labels.length > MOST_LABELS ? ` +${labels.length - MOST_LABELS}` : ''}
        </tspan>
      ))}
    </text>
  );
}

/** What an actor does in a state, upon what. */
function Reactions({ chart, state, isActive }: { readonly chart: Chart; readonly state: string; readonly isActive: boolean }) {
  const of = chart.states.find(({ path }) => path.join('.') === state);
  const all = chart.transitions.filter(({ from }) => from.length === 0 || state === from.join('.') || state.startsWith(`${from.join('.')}.`));
  return (
    <Card title={<>In {state || 'no state'}</>} aside={isActive ? <span class="status executed">active</span> : undefined}>
      {of !== undefined && of.entry.length > 0 && <p class="note">On entry: {of.entry.join(', ')}.</p>}
      {all.length === 0 ? (
        <p class="note">Nothing moves it here.</p>
      ) : (
        <ul class="reactions">
          {all.map((each, at) => (
            <li key={at}>
              <code>{labelOf(each)}</code>
              <span>{[each.to === undefined ? '' : `goes to ${each.to.join('.')}`, each.actions.join(', ')].filter(Boolean).join('; ') || 'is taken in'}</span>
              {each.from.join('.') !== state && <em class="quiet-text">as everywhere in {each.from.join('.') || 'it'}</em>}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
