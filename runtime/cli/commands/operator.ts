/** `mru operator`: runs one app as a micro-rollup of a network. */
import { formatEther } from 'viem';
import type { Strategy } from '../../../actors/sequencer/strategies.ts';
import { type Hex, toHex } from '../../../protocols/bytes.ts';
import { DATA_LAYERS, PROOFS } from '../../../protocols/l1.ts';
import { installNativeCrypto } from '../../crypto/native.ts';
import { openKeys } from '../../keys/keys.ts';
import { type RunningOperator, startOperatorNode } from '../../node/operator-node.ts';
import { StrategyError, strategyFrom } from '../../node/strategy.ts';
import type { NodePlugins } from '../../plugins/attach.ts';
import { KEY_FOLDER } from '../../proofs/folder.ts';
import { createVulcan } from '../../settlement/vulcan.ts';
import type { operatorCommand } from '../descriptions/operator.ts';
import { type Parsed, UsageError } from '../flags.ts';
import { contractOf, listOf, needed, urlOf } from '../network-flags.ts';
import { passwordFrom } from '../password.ts';
import { nodePlugins } from '../plugin-flags.ts';
import { publishedApp } from '../published.ts';
import { EXIT, printJson } from '../result.ts';
import { openStatus } from '../status-line.ts';

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
