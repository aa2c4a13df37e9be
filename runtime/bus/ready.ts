/** Waits until gossip on a topic reaches somebody: right after connecting, publishes go nowhere for a tenth of a second. */
import type { GossipSub } from '@libp2p/gossipsub';
import { BusError } from '../../actors/ports/bus.ts';
import type { Clock } from '../../actors/ports/clock.ts';
import type { Router } from './router.ts';

export interface ReadyInput {
  readonly pubsub: GossipSub;
  readonly router: Router;
  readonly clock: Clock;
}

/** The mesh changes with messages and heartbeats; looking is cheaper than listening to all of them. */
const LOOK_MS = 20;
/** The mesh of a large topic never holds all its peers; two links are enough to be heard. */
const ENOUGH_LINKS = 2;
/** In a star the centre refuses links beyond its limit; its leaves then hear by notice and request, a heartbeat later. */
const LINK_MS = 2_000;

const hasPeers = ({ pubsub }: ReadyInput, topic: string, peers: number): boolean => pubsub.getSubscribers(topic).length >= peers;

/** A node that only publishes has no mesh; its messages go to subscribers directly. */
const hasLinks = ({ pubsub, router }: ReadyInput, topic: string, peers: number): boolean => !pubsub.getTopics().includes(topic) || router.meshSize(topic) >= Math.min(peers, ENOUGH_LINKS);

export function whenReady(input: ReadyInput, topic: string, peers: number, deadlineMs: number): Promise<void> {
  const end = input.clock.now() + deadlineMs;
  let linksBy = Number.POSITIVE_INFINITY;
  return new Promise((resolve, reject) => {
    const look = (): void => {
      if (hasPeers(input, topic, peers)) {
        linksBy = Math.min(linksBy, input.clock.now() + LINK_MS);
        if (hasLinks(input, topic, peers) || input.clock.now() >= linksBy) {
          resolve();
          return;
        }
      }
      if (input.clock.now() < end) return void input.clock.after(LOOK_MS, look);
      reject(new BusError('deadline', `${input.pubsub.getSubscribers(topic).length} of ${peers} peers on ${topic} after ${deadlineMs} ms`));
    };
    look();
  });
}
