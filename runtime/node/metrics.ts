/** What actors do and what waits for them, as Prometheus reads it (text format 0.0.4). */
import type { ActorMetrics } from '../../actors/host/host.ts';

interface Series {
  readonly name: string;
  readonly kind: 'counter' | 'gauge';
  readonly help: string;
  readonly of: (metrics: ActorMetrics) => number | undefined;
}

const SERIES: readonly Series[] = [
  { name: 'mru_actor_events_total', kind: 'counter', help: 'Events handled.', of: ({ handled }) => handled },
  { name: 'mru_actor_faults_total', kind: 'counter', help: 'Events that broke the actor.', of: ({ faults }) => faults },
  { name: 'mru_actor_dead_letters_total', kind: 'counter', help: 'Events that were not taken or not handled.', of: ({ deadLetters }) => deadLetters },
  { name: 'mru_actor_inbox_depth', kind: 'gauge', help: 'Events waiting.', of: ({ depth }) => depth },
  { name: 'mru_actor_inbox_age_seconds', kind: 'gauge', help: 'How long the oldest waits.', of: ({ oldestMs }) => oldestMs && oldestMs / 1000 },
  { name: 'mru_actor_running', kind: 'gauge', help: '1 while the actor runs.', of: ({ condition }) => Number(condition === 'running') },
];

const quoted = (value: string): string => value.replaceAll(/["\\]/g, '\\$&').replaceAll('\n', '\\n');

export function metricsText(metrics: readonly ActorMetrics[]): string {
  const lines = SERIES.flatMap(({ name, kind, help, of }) => [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} ${kind}`,
    ...metrics.flatMap((each) => (of(each) === undefined ? [] : `${name}{actor="${quoted(each.actor)}"} ${of(each)}`)),
  ]);
  return `${lines.join('\n')}\n`;
}
