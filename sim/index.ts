/** Whole networks on one machine. */
export { startLocalNetwork } from './local/network.ts';
export type { LocalNetwork, LocalNetworkOptions } from './local/types.ts';
export { type RunOptions, run } from './run.ts';
