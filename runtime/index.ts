/** Nodes, the client, and the adapters they are made of. */
export type { Client, ClientEvent, MemberStatus, SeenBlock, SubmitOutcome } from './client/client.ts';
export { connectClient } from './client/connect.ts';
export { installNativeCrypto } from './crypto/native.ts';
export { createExecutor } from './executor/pool.ts';
export type { HostOptions, Log, OpenHost, Part, RunningHost } from './node/host.ts';
export { createHost } from './node/host.ts';
export type { MemberActor, MemberOptions, MemberPartOptions } from './node/member.ts';
export { memberPart, startMember } from './node/member.ts';
export { metricsText } from './node/metrics.ts';
export type { Network } from './node/network.ts';
export type { OperatorOptions, OperatorPartOptions } from './node/operator.ts';
export { operatorPart, operatorsPart, startOperator } from './node/operator.ts';
export { ownTopic, publish, subscribe } from './node/topics.ts';
export { createViemSettlement } from './settlement/viem.ts';
export { openLevelCells } from './state/level.ts';
