/** What `mru gateway` is called, takes and says of itself. */
import { PLUGIN_FLAG } from './plugins.ts';
import { JSON_FLAG, NETWORK_FLAGS } from './shared.ts';

export const gatewayCommand = {
  name: 'gateway',
  summary: 'Shows a network over HTTP and WebSocket, for pages, wallets and programs; it trusts nobody, and holds no key. Ctrl-C stops it.',
  positionals: [],
  flags: {
    l1: NETWORK_FLAGS.l1,
    contract: NETWORK_FLAGS.contract,
    bootstrap: NETWORK_FLAGS.bootstrap,
    host: { kind: 'text', value: 'ADDRESS', help: 'where to listen (127.0.0.1: this machine alone)' },
    port: { kind: 'whole', value: 'PORT', help: 'port; 0 lets the system choose', fallback: 8080, min: 0, max: 65_535 },
    replica: { kind: 'boolean', help: 'execute every certified block here, for state with proofs, lists and steps; begins at genesis' },
    plans: { kind: 'text', value: 'FILE', help: 'API keys, by their hashes, with rate and quota (anybody, 100 requests a second from each address)' },
    usage: { kind: 'text', value: 'DIR', help: 'folder for records of what API keys used' },
    cors: { kind: 'text', value: 'ORIGINS', help: 'web pages that may ask, separated by commas, or * (none but its own)' },
    'admin-port': { kind: 'text', value: 'PORT', help: 'port on loopback for Prometheus metrics; 0 lets the system choose (none)' },
    ...PLUGIN_FLAG,
    'plugin-data': { kind: 'text', value: 'DIR', help: 'folder for what plugins keep (gone when the gateway ends)' },
    verbose: { kind: 'boolean', help: 'every log event, as JSON lines on stderr' },
    config: { kind: 'text', value: 'FILE', help: 'these options as one JSON object; MRU_L1 and so on in the environment, and flags, win over it' },
    json: { kind: 'boolean', help: 'print where it is as one JSON object' },
  },
  examples: ['mru gateway --l1 http://127.0.0.1:8545 --contract 0x… --bootstrap /ip4/127.0.0.1/tcp/9000/p2p/12D3Koo…'],
} as const;

export const gatewayKeyCommand = {
  name: 'gateway key',
  summary: 'Makes an API key for a gateway: the key is shown once, its record goes into the file of --plans.',
  positionals: ['name'],
  flags: {
    rate: { kind: 'whole', value: 'N', help: 'requests a second', fallback: 50, min: 1, max: 1_000_000 },
    'per-day': { kind: 'whole', value: 'N', help: 'requests and actions a day together; 0: as many as there are', fallback: 0, min: 0, max: Number.MAX_SAFE_INTEGER },
    json: JSON_FLAG,
  },
  examples: ['mru gateway key acme --rate 50 --per-day 100000'],
} as const;
