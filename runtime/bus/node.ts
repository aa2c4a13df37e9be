/** The libp2p node: TCP, noise, yamux, gossipsub, with the settings that measuring showed to matter. */
import { createHash } from 'node:crypto';
import { generateKeyPairFromSeed, publicKeyFromRaw } from '@libp2p/crypto/keys';
import { type GossipSub, gossipsub, type Message } from '@libp2p/gossipsub';
import { createTopicScoreParams, type TopicScoreParams } from '@libp2p/gossipsub/score';
import { type Identify, identify } from '@libp2p/identify';
import type { PeerId } from '@libp2p/interface';
import { noise } from '@libp2p/noise';
import { peerIdFromPublicKey } from '@libp2p/peer-id';
import { tcp } from '@libp2p/tcp';
import { yamux } from '@libp2p/yamux';
import { createLibp2p, type Libp2p } from 'libp2p';
import { fromHex, type Hex, toHex } from '../../protocols/bytes.ts';
import { LIMITS } from '../../protocols/limits.ts';

export type MruNode = Libp2p<{ pubsub: GossipSub; identify: Identify }>;

/** Topic and data are framed apart, or a crafted message of another topic could suppress a real one. */
function messageId({ topic, data }: Message): Uint8Array {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(topic.length);
  return new Uint8Array(createHash('sha256').update(length).update(topic).update(data).digest());
}

/** Only lies cost score: a quiet topic or a slow peer does not. */
export const topicScore = (): TopicScoreParams =>
  createTopicScoreParams({
    topicWeight: 1,
    timeInMeshWeight: 0,
    firstMessageDeliveriesWeight: 0,
    meshMessageDeliveriesWeight: 0,
    meshFailurePenaltyWeight: 0,
    invalidMessageDeliveriesWeight: -5,
    invalidMessageDeliveriesDecay: 0.9,
  });

export async function createNode(seed: Uint8Array, listen: string): Promise<MruNode> {
  return createLibp2p({
    privateKey: await generateKeyPairFromSeed('Ed25519', seed),
    addresses: { listen: [listen] },
    transports: [tcp()],
    connectionEncrypters: [noise()],
    streamMuxers: [yamux()],
    // The default of 5 inbound connections a second refuses a committee that starts together.
    connectionManager: { inboundConnectionThreshold: 1_000, maxConnections: 500, maxIncomingPendingConnections: 500 },
    // Pings would cost more than they tell: the address book redials, and chains are polled.
    connectionMonitor: { enabled: false },
    services: {
      identify: identify(),
      pubsub: gossipsub({
        // Envelopes carry their own signature, which survives relaying; a second one per hop would double the cost.
        globalSignaturePolicy: 'StrictNoSign',
        msgIdFn: messageId,
        D: 4,
        Dlo: 3,
        Dhi: 8,
        Dscore: 2,
        Dout: 1,
        Dlazy: 4,
        floodPublish: false,
        heartbeatInterval: 500,
        allowPublishToZeroTopicPeers: true,
        idontwantMinDataSize: 64 * 1024,
        maxInboundDataLength: 4 * LIMITS.gossipBytes,
        // Many members on one machine are the rule here, not an attack.
        scoreParams: { IPColocationFactorWeight: 0, topics: {} },
        scoreThresholds: { gossipThreshold: -20, publishThreshold: -40, graylistThreshold: -80 },
      }),
    },
  }) as Promise<MruNode>;
}

export const peerIdOf = (node: Hex): PeerId => peerIdFromPublicKey(publicKeyFromRaw(fromHex(node)));

/** The Ed25519 key inside a peer id, or `undefined` for other kinds of key. */
export const nodeKeyOfPeer = (peer: PeerId): Hex | undefined => (peer.publicKey?.type === 'Ed25519' ? toHex(peer.publicKey.raw) : undefined);
