/** `mru operator`: runs one app as a micro-rollup of a network. */
import { formatEther } from 'viem';
import type { Strategy } from '../../../actors/sequencer/strategies.ts';
import { type Hex, toHex } from '../../../protocols/bytes.ts';
import { DATA_LAYERS, PROOFS } from '../../../protocols/l1.ts';
import { installNativeCrypto } from '../../crypto/native.ts';
import { openKeys } from '../../keys/keys.ts';
import { type RunningOperator, startOperatorNode } from '../../node/operator-node.ts';
import { StrategyError, strategyFrom } from '../../node/strategy.ts';
import { BLOCK_MS } from '../../node/wire-operator.ts';
import type { NodePlugins } from '../../plugins/attach.ts';
import { KEY_FOLDER } from '../../proofs/keys.ts';
import { createVulcan } from '../../settlement/vulcan.ts';
import { type Parsed, UsageError } from '../flags.ts';
import { contractOf, listOf, NODE_FLAGS, needed, urlOf } from '../network-flags.ts';
import { passwordFrom } from '../password.ts';
import { NODE_PLUGIN_FLAGS, nodePlugins } from '../plugin-flags.ts';
import { publishedApp } from '../published.ts';
import { EXIT, printJson } from '../result.ts';
import { openStatus } from '../status-line.ts';

export const operatorCommand = {
  name: 'operator',
  summary: 'Runs an app as a micro-rollup: registers it on L1 if it is not, takes actions, makes blocks. Ctrl-C stops it; it goes on where it was.',
  positionals: ['app.ts'],
  flags: {
    ...NODE_FLAGS,
    name: { kind: 'text', value: 'NAME', help: "name of the rollup on L1 (the app's own)" },
    genesis: { kind: 'text', value: 'FILE', help: 'genesis input as JSON' },
    window: { kind: 'whole', value: 'SECONDS', help: 'dispute window', fallback: 3_600, min: 0, max: 604_800 },
    proofs: {
      kind: 'text',
      value: 'HOW',
      help: 'how its blocks are believed, for ever: members execute each before they sign; or sign first, and anybody may challenge; or execute it, and L1 wants a proof of it besides (pessimistic)',
      choices: PROOFS,
    },
    'proof-keys': { kind: 'text', value: 'DIR', help: `where mru proofs setup put the keys, for --proofs groth16 (${KEY_FOLDER})` },
    bodies: { kind: 'text', value: 'WHERE', help: 'where bodies go besides the members: blobs of L1, so that users can leave without anyone’s help, or nowhere (as L1 has it)', choices: DATA_LAYERS },
    'block-ms': { kind: 'whole', value: 'MS', help: 'how long actions are gathered for a block: longer is cheaper for verifiers', fallback: BLOCK_MS, min: 1, max: 60_000 },
    sequencer: {
      kind: 'text',
      value: 'ORDER',
      help: 'in which order actions go into blocks: fifo, fair (one of each sender in turn), random, fee:FIELD of the actions, or a file that exports a strategy (fifo)',
    },
    ...NODE_PLUGIN_FLAGS,
    json: { kind: 'boolean', help: 'print the rollup as one JSON object once it takes actions' },
  },
  examples: ['mru operator app.ts --l1 http://127.0.0.1:8545 --contract 0x… --keys ./keys --data ./rollup --genesis genesis.json --bootstrap /ip4/127.0.0.1/tcp/9000/p2p/12D3Koo…'],
} as const;

export async function operator({ values, positionals: [app = ''] }: Parsed<typeof operatorCommand.flags>, signal: AbortSignal): Promise<number> {
  installNativeCrypto();
  const [l1Url, contract] = [urlOf(values.l1), contractOf(values.contract)];
  const folder = needed(values.data, 'data', 'a folder for what this node keeps');
  const secrets = await openKeys(needed(values.keys, 'keys', 'the folder that mru keys new made'), await passwordFrom(values['password-file']));
  const { wasm, manifest, genesis } = await publishedApp(app, values.genesis);
  await checkFunds(l1Url, contract, toHex(secrets.operator));
  const status = openStatus(process.stderr, values.verbose);
  const { listen } = values;
  const bodies = DATA_LAYERS.find((each) => each === values.bodies);
  const proofs = PROOFS.find((each) => each === values.proofs);
  const strategy = await orderOf(values.sequencer ?? 'fifo');
  const name = values.name ?? manifest.name;
  const rest = {
    blockMs: values['l1-block-ms'],
    bootstrap: listOf(values.bootstrap),
    disputeWindowSeconds: values.window,
    ...(bodies !== undefined && { bodies }),
    ...(proofs !== undefined && { proofs }),
    keyFolder: values['proof-keys'] ?? KEY_FOLDER,
    gatherMs: values['block-ms'],
    strategy,
    ...(listen !== undefined && { listen }),
  };
  let [node, plugins]: [RunningOperator | undefined, NodePlugins | undefined] = [undefined, undefined];
  try {
    plugins = await nodePlugins(values, folder, status.log);
    node = await startOperatorNode({ l1Url, contract, folder, secrets, name, wasm, genesis, ...rest, ...(plugins && { plugins }), signal, log: status.log });
    if (values.json) printJson({ ok: true, name, rollup: node.rollup, node: node.node, addresses: node.addresses() });
    await new Promise<void>((resolve) => (signal.aborted ? resolve() : signal.addEventListener('abort', () => resolve(), { once: true })));
  } finally {
    status.close();
    await node?.stop();
    // A node that did not start has not begun them.
    await plugins?.plugins.stop();
  }
  return EXIT.interrupted;
}

/** Rejects with `UsageError`. */
async function orderOf(wanted: string): Promise<Strategy> {
  try {
    return await strategyFrom(wanted);
  } catch (error) {
    throw error instanceof StrategyError ? new UsageError(`--sequencer ${error.message}`) : error;
  }
}

async function checkFunds(url: string, contract: Hex, privateKey: Hex): Promise<void> {
  const vulcan = await createVulcan({ url, contract, privateKey });
  const balance = await vulcan.balance();
  if (balance === 0n) throw new UsageError(`${vulcan.staker} has ${formatEther(balance)} ether, and registering an app takes gas (on a development L1: mru fund ${vulcan.staker})`);
}
