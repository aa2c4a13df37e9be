/** What nodes do unless they are told otherwise: known without loading a node. */

/** Milliseconds that the first vote waits for signs of another process with the same keys. Some blocks: a process that votes has its signature in one of their certificates. */
export const DOPPELGANGER_MS = 3_000;

/** Certified blocks between two snapshots. One of a small app is a few KB; one of a million entries takes its worker some seconds. */
export const SNAPSHOT_BLOCKS = 1_000;

/** Pause between looks at the pool: a block's worth of latency against the cost of a header. */
export const BLOCK_MS = 40;
