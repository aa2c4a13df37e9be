/** Flags that several commands have. */

export const JSON_FLAG = { kind: 'boolean', help: 'print the result as one JSON object' } as const;

/** Of commands about a running network. */
export const NETWORK_FLAGS = {
  l1: { kind: 'text', value: 'URL', help: 'JSON-RPC of L1; of several nodes, separated by commas, the next is asked when one is silent, and nothing is believed while they disagree' },
  contract: { kind: 'text', value: 'ADDRESS', help: 'settlement contract of the network' },
  bootstrap: { kind: 'text', value: 'MULTIADDR', help: 'peers to begin with, separated by commas; none for the first node' },
  'l1-block-ms': { kind: 'whole', value: 'MS', help: 'time between L1 blocks', fallback: 1_000, min: 50, max: 60_000 },
} as const;

export const KEY_FLAGS = {
  keys: { kind: 'text', value: 'DIR', help: 'folder of the keys (mru keys new)' },
  'password-file': { kind: 'text', value: 'FILE', help: 'password of the keys; else MRU_PASSWORD, or asked for' },
} as const;

/** Of commands that run a node. */
export const NODE_FLAGS = {
  ...NETWORK_FLAGS,
  ...KEY_FLAGS,
  data: { kind: 'text', value: 'DIR', help: 'folder of this node alone' },
  listen: { kind: 'text', value: 'MULTIADDR', help: 'where to listen (/ip4/127.0.0.1/tcp/0: loopback, a free port)' },
  config: { kind: 'text', value: 'FILE', help: 'these options as one JSON object; MRU_L1 and so on in the environment, and flags, win over it' },
  verbose: { kind: 'boolean', help: 'every log event, as JSON lines on stderr' },
} as const;

/** Of commands that execute an app's blocks again. */
export const HISTORY_FLAGS = {
  l1: NETWORK_FLAGS.l1,
  contract: NETWORK_FLAGS.contract,
  'l1-block-ms': NETWORK_FLAGS['l1-block-ms'],
  ...KEY_FLAGS,
  later: { kind: 'text', value: 'FILES', help: 'versions that took over since, as sources or built, separated by commas' },
  genesis: { kind: 'text', value: 'FILE', help: 'genesis input as JSON, as the operator gave it' },
  beacon: { kind: 'text', value: 'URL', help: 'beacon API of L1, whose blobs have the blocks (the first URL of --l1, as anvil has it)' },
  bootstrap: { ...NETWORK_FLAGS.bootstrap, help: 'nodes that are still there, separated by commas: the blocks come from them instead of blobs' },
} as const;

/** Of commands that ask a gateway. */
export const GATEWAY_FLAGS = {
  gateway: { kind: 'text', value: 'URL', help: 'of the gateway (http://127.0.0.1:8080, as mru dev and mru gateway have it)' },
  'api-key': { kind: 'text', value: 'KEY', help: 'for a gateway that wants one; better as MRU_API_KEY in the environment' },
  json: { kind: 'boolean', help: 'print the answer as one JSON object' },
} as const;
