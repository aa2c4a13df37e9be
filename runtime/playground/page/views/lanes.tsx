/** Messages between rollups: each lane with what is on its way and how long it takes. */
import { L1 } from '../../../../protocols/l1.ts';
import { count, short, span } from '../model/format.ts';
import { bendOf, type RingNode, ring } from '../model/ring.ts';
import { api } from '../net/api.ts';
import type { Lane, NetworkView } from '../net/types.ts';
import { useAsked, useWidth } from '../ui/hooks.ts';
import { Card, Empty, Shown } from '../ui/parts.tsx';
import { nameOf, type ViewProps } from './view.ts';

const EVERY_MS = 1_000;
/** Names beyond this many would lie on one another: what has no lane is left out then. */
const MOST_NODES = 24;
const MOST_WIDTH = 860;

export function LanesView({ network, link }: ViewProps) {
  const asked = useAsked('lanes', () => api.lanes(), EVERY_MS);
  return (
    <Shown of={asked}>
      {(lanes) => (
        <>
          <Card title="Lanes between rollups" class="graph-card">
            {lanes.length === 0 && network.rollups.length < 2 ? <Empty icon="lanes" title="One rollup has nobody to talk to" /> : <Graph lanes={lanes} network={network} link={link} />}
          </Card>
          <Card title="Lanes">
            {lanes.length === 0 ? (
              <Empty icon="lanes" title="No message has been sent yet">
                An action of one rollup that sends to another opens a lane: messages are applied once each, in order.
              </Empty>
            ) : (
              <LaneTable lanes={lanes} network={network} />
            )}
          </Card>
        </>
      )}
    </Shown>
  );
}

/** Of a node where there is room. */
const WIDE_RADIUS = 34;

const called = (network: NetworkView, id: string): string => (id === L1 ? 'L1' : (nameOf(network, id) ?? short(id, 4)));

function Graph({ lanes, network, link }: { readonly lanes: readonly Lane[]; readonly network: NetworkView; readonly link: ViewProps['link'] }) {
  const [attach, room] = useWidth();
  const width = Math.min(MOST_WIDTH, room);
  const used = new Set(lanes.flatMap(({ from, to }) => [from, to]));
  const known = network.rollups.map(({ id }) => id);
  const ids = [...new Set([...known.filter((id) => known.length <= MOST_NODES || used.has(id)), ...used])].slice(0, 2 * MOST_NODES);
  const height = ids.length < 3 ? 220 : Math.max(250, Math.min(440, width * 0.5));
  const radius = width < 500 ? 27 : WIDE_RADIUS;
  const nodes = ring(ids, width, height, radius + 26);
  return (
    <figure class="lanes" ref={attach}>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        <title>rollups and the lanes between them</title>
        <defs>
          <marker id="lane-end" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="7" markerHeight="7" orient="auto">
            <path d="M0 0 8 4 0 8z" />
          </marker>
        </defs>
        {lanes.map((lane) => {
          const [from, to] = [nodes.get(lane.from), nodes.get(lane.to)];
          if (from === undefined || to === undefined || from === to) return null;
          const { path } = bendOf(from, to, radius);
          return (
            <g key={`${lane.from}${lane.to}`} class={`lane ${lane.inFlight > 0 ? 'busy' : ''}`}>
              <title>{`${called(network, lane.from)} to ${called(network, lane.to)}: ${lane.sent} sent, ${lane.inFlight} on their way`}</title>
              <path d={path} marker-end="url(#lane-end)" />
              {lane.inFlight > 0 && <path class="flow" d={path} />}
            </g>
          );
        })}
        {lanes.map((lane) => (
          <LaneLabel key={`${lane.from}${lane.to}`} lane={lane} from={nodes.get(lane.from)} to={nodes.get(lane.to)} radius={radius} />
        ))}
        {[...nodes.values()].map(({ id, x, y }) => (
          <a
            key={id}
            href={id === L1 ? link({ view: 'lanes' }) : link({ view: 'live', rollup: called(network, id), rest: [] })}
            class={`node ${used.has(id as Lane['from']) ? 'used' : ''}`}
            aria-label={called(network, id)}
          >
            <circle cx={x} cy={y} r={radius} />
            <text x={x} y={y + 4} text-anchor="middle">
              {called(network, id).length > 9 ? `${called(network, id).slice(0, 8)}…` : called(network, id)}
            </text>
          </a>
        ))}
      </svg>
    </figure>
  );
}

function LaneLabel({
  lane: { inFlight, consumed, latencyMs },
  from,
  to,
  radius,
}: {
  readonly lane: Lane;
  readonly from: RingNode | undefined;
  readonly to: RingNode | undefined;
  readonly radius: number;
}) {
  if (from === undefined || to === undefined || from === to) return null;
  const { x, y } = bendOf(from, to, radius);
  // On a phone there is room for the figure alone: the table has the words.
  const words = radius < WIDE_RADIUS ? '' : inFlight > 0 ? ' on their way' : ' done';
  const text = `${count(inFlight > 0 ? inFlight : consumed)}${words}`;
  const width = Math.max(text.length, latencyMs === null ? 0 : 6) * 6.6 + 18;
  return (
    <g class="lane-label">
      <rect x={x - width / 2} y={y - 18} width={width} height={latencyMs === null ? 22 : 36} rx="9" />
      <text x={x} y={y - 3} text-anchor="middle">
        {text}
      </text>
      {latencyMs !== null && (
        <text class="delay" x={x} y={y + 11} text-anchor="middle">
          {span(latencyMs.p50)}
        </text>
      )}
    </g>
  );
}

/** Asks that were not done: whoever sent them has back what went along. */
const failedOf = (outcomes: Lane['outcomes']): number => Object.entries(outcomes).reduce((sum, [name, many]) => (name === 'executed' ? sum : sum + many), 0);

const outcomesText = (outcomes: Lane['outcomes']): string =>
  Object.entries(outcomes)
    .map(([name, many]) => `${many} ${name}`)
    .join(', ');

const LaneTable = ({ lanes, network }: { readonly lanes: readonly Lane[]; readonly network: NetworkView }) => (
  <div class="scroll">
    <table>
      <thead>
        <tr>
          {['From', 'To', 'Sent', 'Taken in', 'On their way', 'Given back', 'p50', 'p99'].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lanes.map(({ from, to, sent, consumed, inFlight, outcomes, latencyMs }) => (
          <tr key={`${from}${to}`}>
            <th scope="row">{called(network, from)}</th>
            <td>
              <b>{called(network, to)}</b>
            </td>
            <td>{count(sent)}</td>
            <td>{count(consumed)}</td>
            <td class={inFlight > 0 ? 'busy' : ''}>{count(inFlight)}</td>
            <td title={outcomesText(outcomes)}>{count(failedOf(outcomes))}</td>
            <td>{latencyMs === null ? '—' : span(latencyMs.p50)}</td>
            <td>{latencyMs === null ? '—' : span(latencyMs.p99)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
