/** What a member has to say in one tick: one envelope per topic, and one request per member that something is meant for alone. */
import type { Hex } from '../../protocols/bytes.ts';
import { encode } from '../../protocols/codec.ts';
import { committeeRequest } from '../../protocols/requests.ts';
import { type CommitteeMessage, committeeTopic, type Decision, decisionsTopic, type Topic } from '../../protocols/topics.ts';
import { ask } from '../ask.ts';
import type { Environment } from '../host/host.ts';
import type { Bus } from '../ports/bus.ts';

export interface Speech {
  messages: CommitteeMessage[];
  decisions: Decision[];
  /** For single members, by their nodes. */
  readonly direct: Map<Hex, CommitteeMessage[]>;
}

interface Speaker {
  readonly env: Environment;
  readonly ports: { readonly bus: Bus };
  readonly options: { readonly chain: number; readonly log: (event: string, detail: object) => void };
  readonly speech: Speech;
}

/** One envelope per topic and tick: 5 ms of latency for a signature and a hop saved per vote. */
const TICK_MS = 5;
/** Statements in one envelope, below the topic's own limit. */
const FLUSH_LIMIT = 256;

export const silence = (): Speech => ({ messages: [], decisions: [], direct: new Map() });

const flushSoon = ({ env }: Speaker): void => env.timer('flush', TICK_MS, { type: 'FLUSH' });

const isSilent = ({ messages, decisions, direct }: Speech): boolean => messages.length + decisions.length + direct.size === 0;

/** To the members with these nodes, or to the whole committee. */
export function say(speaker: Speaker, message: CommitteeMessage, to?: readonly Hex[]): void {
  const { speech, ports } = speaker;
  if (isSilent(speech)) flushSoon(speaker);
  if (to === undefined) return void speech.messages.push(message);
  for (const node of to) if (node !== ports.bus.self) speech.direct.set(node, [...(speech.direct.get(node) ?? []), message].slice(-FLUSH_LIMIT));
}

/** To everybody. */
export function decide(speaker: Speaker, decision: Decision): void {
  if (isSilent(speaker.speech)) flushSoon(speaker);
  speaker.speech.decisions.push(decision);
}

export function flush(speaker: Speaker): void {
  const { options, speech } = speaker;
  const messages = speech.messages.splice(0, FLUSH_LIMIT);
  const decisions = speech.decisions.splice(0, FLUSH_LIMIT);
  if (messages.length > 0) publish(speaker, committeeTopic(options.chain), messages);
  if (decisions.length > 0) publish(speaker, decisionsTopic(options.chain), decisions);
  for (const [node, each] of speech.direct) tell(speaker, node, each);
  speech.direct.clear();
  if (!isSilent(speech)) flushSoon(speaker);
}

function publish<T>({ env, ports, options }: Speaker, topic: Topic<T>, payload: T): void {
  env.call(
    () => ports.bus.publish(topic.name, encode(topic.codec, payload)),
    () => undefined,
    (error) => void options.log('publish-failed', { topic: topic.name, error: String(error) }),
  );
}

/** Who does not hear it is down or slow: whoever still needs it said says it again, to others. */
function tell({ env, ports }: Speaker, node: Hex, messages: CommitteeMessage[]): void {
  env.call(
    () => ask(ports.bus, node, committeeRequest, messages),
    () => undefined,
    () => undefined,
  );
}
