/** States that a batch of seeds must have been in, or it proves little. */
import { replyIn } from '../../protocols/ask.ts';
import { upgradeOf } from '../../protocols/inbound.ts';
import { L1 } from '../../protocols/l1.ts';
import type { Fact } from './facts.ts';
import type { SeenBlock } from './oracle.ts';

const REPORTED: ReadonlySet<string> = new Set([
  'overdue',
  'verdict',
  'frozen',
  'vote-withheld',
  'escrow',
  'snapshot',
  'joined-by-snapshot',
  'liar',
  'slashed',
  'operator-fault',
  'settled',
  'settlement-refused',
  'fault',
  'gave-up',
  'dead-letter',
  'l1-silent',
  'publish-failed',
  'record-damaged',
  'sign-state-damaged',
  'verifier-waits',
]);

/** Names of the states that a fact is about. */
export function statesIn(fact: Fact): string[] {
  if (fact.kind === 'crashed') return ['crash'];
  if (fact.kind === 'stopped') return [fact.left > 0 ? 'stopped-early' : 'stopped'];
  if (fact.kind === 'decided') return fact.decision.kind === 'refusal' ? ['refusal'] : fact.decision.kind === 'evidence' ? [fact.decision.evidence.kind] : [];
  if (fact.kind === 'replayed') return statesOf(fact.block);
  return fact.kind === 'reported' && REPORTED.has(fact.event) ? [fact.event] : [];
}

function statesOf({ announcement: { header }, entries, result }: SeenBlock): string[] {
  const arrived = entries.flatMap((entry) => (entry.kind === 'message' ? [entry.delivered.message] : []));
  const answers = arrived.flatMap((message) => replyIn(message)?.outcome.status ?? []);
  return [
    ...(header.next > header.committee ? ['handed-over'] : []),
    ...(result.messages.some(({ to }) => to === L1) ? ['deposit-returned'] : []),
    ...(upgradeOf(entries) !== undefined ? ['upgraded'] : []),
    ...(arrived.some(({ from }) => from === L1) ? ['deposit-taken'] : []),
    ...(arrived.some(({ from }) => from !== L1) ? ['message-applied'] : []),
    ...answers.map((status) => `ask-${status}`),
  ];
}
