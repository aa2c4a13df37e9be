/** `mru l1`: an L1 of one's own, for trying things out. */
import { parseHex } from '../../../protocols/bytes.ts';
import { startAnvil } from '../../settlement/anvil.ts';
import { lower } from '../../settlement/l1.ts';
import { fundOnDevChain } from '../../settlement/viem.ts';
import { type Parsed, UsageError } from '../flags.ts';
import { urlOf } from '../network-flags.ts';
import { EXIT, print, printJson } from '../result.ts';

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

export async function l1({ values }: Parsed<typeof l1Command.flags>, signal: AbortSignal): Promise<number> {
  const { port, data } = values;
  const anvil = await startAnvil({ port, blockSeconds: values['block-ms'] / 1000, ...(data !== undefined && { stateFile: data }) });
  if (values.json) printJson({ ok: true, url: anvil.url, pid: anvil.pid });
  else print(`L1 at ${anvil.url}`, '  give accounts ether: mru fund ADDRESS --l1 URL');
  await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  await anvil.stop();
  return EXIT.interrupted;
}

export const fundCommand = {
  name: 'fund',
  summary: 'Gives accounts 1,000 ether on a development L1.',
  positionals: ['address...'],
  flags: { l1: { kind: 'text', value: 'URL', help: 'JSON-RPC of L1' }, json: { kind: 'boolean', help: 'print the result as one JSON object' } },
  examples: ['mru fund 0x… 0x… --l1 http://127.0.0.1:8545'],
} as const;

export async function fund({ values, positionals }: Parsed<typeof fundCommand.flags>): Promise<number> {
  const accounts = positionals.map(lower);
  for (const account of accounts) if (parseHex(account)?.length !== 20) throw new UsageError(`"${account}" is no address`);
  await fundOnDevChain(urlOf(values.l1), accounts);
  if (values.json) printJson({ ok: true, accounts });
  else print(`${accounts.length} accounts have 1,000 ether`);
  return EXIT.done;
}
