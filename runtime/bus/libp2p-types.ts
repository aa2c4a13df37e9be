/** Names for types that libp2p hands out without exporting them from a package of ours. */
import type { GossipSub } from '@libp2p/gossipsub';
import type { Identify } from '@libp2p/identify';
import type { Libp2p } from 'libp2p';

export type Services = { readonly pubsub: GossipSub; readonly identify: Identify };
export type Node = Libp2p<Services>;
export type PeerId = Node['peerId'];
export type Connection = ReturnType<Node['getConnections']>[number];
export type Stream = Awaited<ReturnType<Connection['newStream']>>;
