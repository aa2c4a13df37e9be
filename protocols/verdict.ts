/**
 * What a node thinks of something a peer sent.
 *
 * `reject` is for what no honest node sends (bad signature, malformed bytes) and costs the sender score; `ignore` is for what
 * may be honest but is of no use (stale, duplicate, unknown parent) and never does. `abstain` is a fault of our own and is never
 * evidence against anybody.
 */
export type Verdict = 'accept' | 'ignore' | 'reject';
