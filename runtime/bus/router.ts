/**
 * What the bus needs of gossipsub beyond its published interface. Everything that a new version may break is in this file.
 *
 * The package takes a fixed list of topics at start; rollups come and go. So the list is replaced by a pattern, score parameters
 * are added per topic, and one validator stands for all topics: a message on a topic that nobody here subscribed to is ignored.
 */
import type { GossipSub, TopicValidatorFn } from '@libp2p/gossipsub';
import type { TopicScoreParams } from '@libp2p/gossipsub/score';
import { BusError } from '../../actors/ports/bus.ts';
import { TOPIC_SCORE } from './gossip-options.ts';
import type { PeerId } from './libp2p-types.ts';

/** The parts of the class behind the interface, as of 17.1.1. */
interface Insides {
  allowedTopics: Set<string> | null;
  readonly score: { readonly params: { readonly topics: Record<string, TopicScoreParams> } };
  getScore(peer: string): number;
  getMeshPeers(topic: string): string[];
}

/** A set of all topics that match a pattern. */
class Pattern extends Set<string> {
  readonly #pattern: RegExp;
  constructor(pattern: RegExp) {
    super();
    this.#pattern = pattern;
  }
  override has(topic: string): boolean {
    return this.#pattern.test(topic);
  }
}

export class Router {
  readonly #insides: Insides;

  constructor(pubsub: GossipSub, topics: RegExp, validate: TopicValidatorFn) {
    this.#insides = insidesOf(pubsub);
    this.#insides.allowedTopics = new Pattern(topics);
    pubsub.topicValidators.get = () => validate;
  }

  /** From now on, lies on this topic cost score. */
  watch(topic: string): void {
    this.#insides.score.params.topics[topic] = TOPIC_SCORE;
  }
  score(peer: PeerId): number {
    return this.#insides.getScore(peer.toString());
  }
  meshSize(topic: string): number {
    return this.#insides.getMeshPeers(topic).length;
  }
}

function insidesOf(pubsub: GossipSub): Insides {
  const insides = pubsub as unknown as Partial<Insides>;
  const isKnown = typeof insides.getScore === 'function' && typeof insides.getMeshPeers === 'function' && typeof insides.score?.params?.topics === 'object' && 'allowedTopics' in insides;
  if (!isKnown) throw new BusError('dead-bus', 'this version of @libp2p/gossipsub is not the one the bus was built for (17.1)');
  return insides as Insides;
}
