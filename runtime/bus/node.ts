/** The libp2p node: transports, limits and services, each with its reason. */
import { generateKeyPairFromSeed } from '@libp2p/crypto/keys';
import { gossipsub } from '@libp2p/gossipsub';
import { identify } from '@libp2p/identify';
import { noise } from '@libp2p/noise';
import { tcp } from '@libp2p/tcp';

import { createLibp2p } from 'libp2p';
import { gossipOptions } from './gossip-options.ts';
import type { Bans } from './health.ts';
import type { Node } from './libp2p-types.ts';
import { sparingYamux } from './muxer.ts';
import type { BusLimits } from './options.ts';
import { quietUnlessDebugging } from './silence.ts';

const MiB = 1024 * 1024;
/** Agreeing on the protocol of a stream takes a millisecond, on a machine that executes blocks now and then many seconds. */
export const NEGOTIATION_MS = 30_000;

/** A node that is not started yet, so that the caller can set it up before the first peer arrives. */
export async function createNode(seed: Uint8Array, listen: readonly string[], limits: BusLimits, bans: Bans): Promise<Node> {
  return createLibp2p({
    start: false,
    ...quietUnlessDebugging(),
    privateKey: await generateKeyPairFromSeed('Ed25519', seed),
    addresses: { listen: [...listen] },
    transports: [tcp()],
    connectionEncrypters: [noise()],
    streamMuxers: [sparingYamux({ streamOptions: { initialStreamWindowSize: MiB, maxStreamWindowSize: 16 * MiB } })],
    connectionManager: {
      maxConnections: 300,
      // The default of 5 a second and host resets the connections of a committee that starts together behind one address.
      inboundConnectionThreshold: 1000,
      maxIncomingPendingConnections: 256,
      maxParallelDials: 64,
      dialTimeout: limits.dialMs,
      // Gossip opens its stream once for each connection, after the peers told each other what they speak: one that a busy moment lost
      // is lost until the connection is made anew.
      outboundStreamProtocolNegotiationTimeout: NEGOTIATION_MS,
      inboundStreamProtocolNegotiationTimeout: NEGOTIATION_MS,
      inboundUpgradeTimeout: NEGOTIATION_MS,
    },
    connectionGater: {
      denyDialPeer: (peer) => bans.has(peer),
      denyInboundEncryptedConnection: (peer) => bans.has(peer),
      denyOutboundConnection: (peer) => bans.has(peer),
      // The default of browsers refuses private addresses, which is where most committees of a test live.
      denyDialMultiaddr: () => false,
    },
    // A machine that executes blocks may be late by seconds: that is no reason to cut everybody off.
    connectionMonitor: { pingInterval: 15_000, pingTimeout: { minTimeout: 10_000, maxTimeout: 30_000 } },
    services: { identify: identify({ timeout: NEGOTIATION_MS }), pubsub: gossipsub(gossipOptions(limits)) },
  });
}
