/** What `mru l1` and `mru fund` are called, take and say of themselves. */
import { JSON_FLAG } from './shared.ts';

export const l1Command = {
  name: 'l1',
  summary: 'Runs a development L1 (anvil) on this machine until Ctrl-C.',
  positionals: [],
  flags: {
    port: { kind: 'whole', value: 'PORT', help: 'port on loopback; 0 lets the system choose', fallback: 8545, min: 0, max: 65_535 },
    data: { kind: 'text', value: 'FILE', help: 'keep the chain in this file' },
    'block-ms': { kind: 'whole', value: 'MS', help: 'time between blocks', fallback: 1_000, min: 50, max: 60_000 },
    json: { kind: 'boolean', help: 'print where it is as one JSON object' },
  },
  examples: ['mru l1', 'mru l1 --port 9545 --data chain.json'],
} as const;

export const fundCommand = {
  name: 'fund',
  summary: 'Gives accounts 1,000 ether on a development L1.',
  positionals: ['address...'],
  flags: { l1: { kind: 'text', value: 'URL', help: 'JSON-RPC of L1' }, json: JSON_FLAG },
  examples: ['mru fund 0x… 0x… --l1 http://127.0.0.1:8545'],
} as const;
