/** How a gateway stands, as Prometheus reads it (text format 0.0.4), on a port of its own that is for its operator alone. */
import Fastify, { type FastifyInstance } from 'fastify';
import { OUTCOMES } from '../../protocols/outcome.ts';
import type { GatewayContext } from './context.ts';
import type { LaneView } from './lanes.ts';
import type { Stream } from './stream.ts';
import { BLOCK_LEVELS } from './watched.ts';

interface Counted {
  count: number;
  seconds: number;
}

export class Metrics {
  /** By route and status: both are few, whatever is asked. */
  readonly #requests = new Map<string, Counted>();

  constructor(app: FastifyInstance) {
    app.addHook('onResponse', async ({ method, routeOptions }, reply) => {
      const key = `${labels({ method: routeOptions.url === undefined ? 'any' : method, route: routeOptions.url ?? 'none', status: String(reply.statusCode) })}`;
      const counted = this.#requests.get(key) ?? { count: 0, seconds: 0 };
      counted.count++;
      counted.seconds += reply.elapsedTime / 1_000;
      this.#requests.set(key, counted);
    });
  }

  text({ watch, lanes, replica }: Pick<GatewayContext, 'watch' | 'lanes' | 'replica'>, stream: Stream): string {
    const requests = [...this.#requests];
    const rollups = [...watch.rollups.values()].map((watched) => ({ watched, label: labels({ rollup: watched.record.rollup, name: watched.record.name }) }));
    const executed = rollups.flatMap(({ watched, label }) => {
      const height = replica?.executed(watched.record.rollup);
      return height === undefined ? [] : [[label, height] as const];
    });
    return [
      ...series(
        'mru_gateway_requests_total',
        'counter',
        'Requests answered.',
        requests.map(([label, { count }]) => [label, count]),
      ),
      ...series(
        'mru_gateway_request_seconds_total',
        'counter',
        'Time spent on them.',
        requests.map(([label, { seconds }]) => [label, seconds]),
      ),
      ...series('mru_gateway_subscribers', 'gauge', 'WebSockets that are open.', [['', stream.subscribers]]),
      ...series('mru_gateway_cut_off_total', 'counter', 'Subscribers that were too slow.', [['', stream.cutOff]]),
      ...series(
        'mru_gateway_height',
        'gauge',
        'Highest block at each level.',
        rollups.flatMap(({ watched }) => BLOCK_LEVELS.map((level) => [labels({ rollup: watched.record.rollup, name: watched.record.name, level }), watched.tips[level]] as const)),
      ),
      ...series(
        'mru_gateway_actions_total',
        'counter',
        'Entries of blocks seen.',
        rollups.map(({ watched, label }) => [label, watched.counts.actions]),
      ),
      ...series(
        'mru_gateway_pending_actions',
        'gauge',
        'Acknowledged actions that wait for a block.',
        rollups.map(({ watched, label }) => [label, watched.pendingCount]),
      ),
      ...series(
        'mru_gateway_kept_blocks',
        'gauge',
        'Blocks in memory.',
        rollups.map(({ watched, label }) => [label, watched.blockCount]),
      ),
      ...series('mru_gateway_replica_height', 'gauge', 'Height that the replica has executed.', executed),
      ...laneSeries(lanes.view),
      '',
    ].join('\n');
  }
}

const quoted = (value: string): string => value.replaceAll(/["\\]/g, '\\$&').replaceAll('\n', '\\n');
const labels = (of: Readonly<Record<string, string>>): string =>
  `{${Object.entries(of)
    .map(([name, value]) => `${name}="${quoted(value)}"`)
    .join(',')}}`;
const series = (name: string, kind: 'counter' | 'gauge', help: string, values: readonly (readonly [string, number])[]): string[] => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} ${kind}`,
  ...values.map(([label, value]) => `${name}${label} ${value}`),
];

function laneSeries(lanes: readonly LaneView[]): string[] {
  const each = (of: (lane: LaneView) => number) => lanes.map((lane) => [labels({ from: lane.from, to: lane.to }), of(lane)] as const);
  const outcomes = lanes.flatMap(({ from, to, outcomes: of }) => OUTCOMES.map((outcome) => [labels({ from, to, outcome }), of[outcome]] as const));
  return [
    ...series(
      'mru_gateway_lane_messages_total',
      'counter',
      'Messages taken in.',
      each(({ consumed }) => consumed),
    ),
    ...series(
      'mru_gateway_lane_in_flight',
      'gauge',
      'Messages on their way.',
      each(({ inFlight }) => inFlight),
    ),
    ...series('mru_gateway_lane_outcomes_total', 'counter', 'What came of asks.', outcomes),
  ];
}

/** Rejects when it cannot listen. */
export async function startAdmin(text: () => string, host: string, port: number): Promise<FastifyInstance> {
  const admin = Fastify({ forceCloseConnections: true });
  admin.get('/metrics', (_request, reply) => reply.type('text/plain; version=0.0.4; charset=utf-8').send(text()));
  await admin.listen({ host, port });
  return admin;
}
