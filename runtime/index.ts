/** Nodes, the client, and the adapters they are made of. */
export type { Client, ClientEvent, MemberStatus, SeenBlock, SubmitOutcome } from './client/client.ts';
export { connectClient } from './client/connect.ts';
export { installNativeCrypto } from './crypto/native.ts';
export { createExecutor } from './executor/pool.ts';
export type { MemberOptions, RunningNode } from './node/member.ts';
export { startMember } from './node/member.ts';
export type { Network, RollupRecord } from './node/network.ts';
export type { OperatorOptions } from './node/operator.ts';
export { startOperator } from './node/operator.ts';
export { createViemSettlement } from './settlement/viem.ts';
export { openLevelCells } from './state/level.ts';
