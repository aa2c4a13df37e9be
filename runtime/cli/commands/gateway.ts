/** `mru gateway`: a network over HTTP and WebSocket. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installNativeCrypto } from '../../crypto/native.ts';
import { connectGateway } from '../../gateway/connect.ts';
import { discoveryPart } from '../../node/join.ts';
import { createViemSettlement } from '../../settlement/viem.ts';
import { type Parsed, UsageError } from '../flags.ts';
import { contractOf, listOf, NETWORK_FLAGS, NOBODY, needed, urlOf } from '../network-flags.ts';
import { EXIT, print, printJson } from '../result.ts';

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
    verbose: { kind: 'boolean', help: 'every log event, as JSON lines on stderr' },
    config: { kind: 'text', value: 'FILE', help: 'these options as one JSON object; MRU_L1 and so on in the environment, and flags, win over it' },
    json: { kind: 'boolean', help: 'print where it is as one JSON object' },
  },
  examples: ['mru gateway --l1 http://127.0.0.1:8545 --contract 0x… --bootstrap /ip4/127.0.0.1/tcp/9000/p2p/12D3Koo…'],
} as const;

export async function gateway({ values }: Parsed<typeof gatewayCommand.flags>, signal: AbortSignal): Promise<number> {
  installNativeCrypto();
  const bootstrap = listOf(needed(values.bootstrap, 'bootstrap', 'the address of any node of the network'));
  const [l1Url, contract] = [urlOf(values.l1), contractOf(values.contract)];
  const settlement = await createViemSettlement({ url: l1Url, contract, privateKey: NOBODY });
  const [committees, rollups] = await Promise.all([settlement.committees(0), settlement.apps()]);
  if (committees.length === 0) throw new UsageError('this network has no committee yet');
  const chain = settlement.chainId;
  const folder = mkdtempSync(join(tmpdir(), 'mru-gateway-'));
  const log = (event: string, detail: object): void => {
    if (values.verbose) process.stderr.write(`${JSON.stringify({ event, ...detail })}\n`);
  };
  try {
    const { host = '127.0.0.1', port } = values;
    const running = await connectGateway({
      ...{ folder, seed: new Uint8Array(randomBytes(32)), chain, network: { chain, l1Url, contract, committees, rollups }, log },
      ...{ parts: [discoveryPart(folder, bootstrap)], host, port },
    });
    if (values.json) printJson({ ok: true, url: running.url, rollups: rollups.map(({ rollup, name }) => ({ rollup, name })) });
    else print(`gateway at ${running.url}`, `  ${rollups.map(({ name }) => name).join(', ') || 'no rollups yet'}`, `  try: curl ${running.url}/v1/network`);
    await new Promise<void>((resolve) => (signal.aborted ? resolve() : signal.addEventListener('abort', () => resolve(), { once: true })));
    await running.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return EXIT.interrupted;
}
