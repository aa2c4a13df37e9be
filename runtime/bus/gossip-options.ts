/** How gossipsub is set up here, and why. All nodes of a network must use the same numbers. */
import { hash } from 'node:crypto';
import type { GossipsubOpts } from '@libp2p/gossipsub';
import { createTopicScoreParams } from '@libp2p/gossipsub/score';
import { utf8 } from '../../protocols/bytes.ts';
import type { BusLimits } from './options.ts';

/** Below this score a peer is not listened to; the bus then disconnects it. */
export const GRAYLIST_SCORE = -80;

/**
 * Only lies cost score: the square of the rejected messages, so nine within a few seconds end a peer, and one that is forgotten
 * within a minute does not. Slow or silent peers are a matter of the application, which knows what to expect of whom.
 */
export const TOPIC_SCORE = createTopicScoreParams({
  topicWeight: 1,
  timeInMeshWeight: 0,
  firstMessageDeliveriesWeight: 0,
  meshMessageDeliveriesWeight: 0,
  meshFailurePenaltyWeight: 0,
  invalidMessageDeliveriesWeight: -1,
  invalidMessageDeliveriesDecay: 0.97,
});

/** Content hash; the topic's length frames it, so that no message of one topic can pass for one of another. */
export function messageId(topic: string, payload: Uint8Array): Uint8Array {
  const name = utf8(topic);
  const framed = Buffer.allocUnsafe(2 + name.length + payload.length);
  framed.writeUInt16LE(name.length);
  framed.set(name, 2);
  framed.set(payload, 2 + name.length);
  return hash('sha256', framed, 'buffer').subarray(0, 20);
}

const idText = (id: Uint8Array): string => Buffer.from(id.buffer, id.byteOffset, id.byteLength).toString('latin1');

export const gossipOptions = (limits: BusLimits): Partial<GossipsubOpts> => ({
  // Our own envelope is signed once by its author; gossipsub's signature would bind a hop and be checked for every duplicate.
  globalSignaturePolicy: 'StrictNoSign',
  msgIdFn: ({ topic, data }) => messageId(topic, data),
  msgIdToStrFn: idText,
  fastMsgIdFn: ({ topic, data }) => idText(messageId(topic, data ?? new Uint8Array())),
  // Committees of 4 to 25 nodes: four links each reach everybody in three hops at a quarter of the default cost.
  D: 4,
  Dlo: 3,
  Dhi: 8,
  Dscore: 2,
  Dout: 1,
  // Whoever has no link hears by notice and request; notices are short, and too few leave some nodes of a star without the message.
  Dlazy: 12,
  floodPublish: false,
  // Below this size the notice costs more than the duplicate it saves.
  idontwantMinDataSize: 64 * 1024,
  // A lost message is what the journal and the sync of actors are for; a publisher alone in the world is no error.
  allowPublishToZeroTopicPeers: true,
  ignoreDuplicatePublishError: true,
  fallbackToFloodsub: false,
  emitSelf: false,
  doPX: false,
  heartbeatInterval: 700,
  // An answer to IWANT bundles many messages; above the receiver's limit, gossip between two peers dies silently and for good.
  maxInboundDataLength: 64 * 1024 * 1024,
  // A peer that does not read loses its gossip stream at this size, and its connection soon after (see `Health`).
  maxOutboundBufferSize: limits.outboxBytes / 2,
  scoreThresholds: { gossipThreshold: -20, publishThreshold: -40, graylistThreshold: GRAYLIST_SCORE, acceptPXThreshold: 10, opportunisticGraftThreshold: 0 },
  scoreParams: {
    // Members behind one address are normal: one machine of tests, one office, one provider.
    IPColocationFactorWeight: 0,
    // A loaded machine answers late now and then; only a habit counts.
    behaviourPenaltyWeight: -2,
    behaviourPenaltyThreshold: 6,
    behaviourPenaltyDecay: 0.9,
    // A ban ends with a clean slate: gossipsub does not let scores recover while a peer is away.
    retainScore: Math.max(0, limits.banMs - 1000),
  },
});
