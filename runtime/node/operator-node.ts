/** An operator that finds its network by L1: registers its app if nobody has, and runs it. */
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createJournal } from '../../actors/micro-rollup/journal.ts';
import type { Settlement } from '../../actors/ports/settlement.ts';
import type { Strategy } from '../../actors/sequencer/strategies.ts';
import { inboundKey } from '../../contracts/execution/reserved.ts';
import { toModule } from '../../contracts/guest/bundle.ts';
import { rollupIdOf } from '../../contracts/settlement/model.ts';
import { type Hex, toHex } from '../../protocols/bytes.ts';
import { nodeKeyOf } from '../../protocols/crypto/ed25519.ts';
import { sha256Hex } from '../../protocols/crypto/hash.ts';
import { type DataLayerName, L1, PROOF_SYSTEMS, type ProofsName } from '../../protocols/l1.ts';
import { membersOf } from '../client/settled.ts';
import { createOperations } from '../executor/operations.ts';
import { createExecutor } from '../executor/pool.ts';
import { attachPlugins, hearAlarms } from '../plugins/attach.ts';
import { KEY_FOLDER } from '../proofs/folder.ts';
import { chooseDataLayer } from '../settlement/data-layers.ts';
import { DEV_BLOCK_MS } from '../settlement/deploy.ts';
import { createEscape } from '../settlement/escape.ts';
import { createUpgrades } from '../settlement/upgrades.ts';
import { createViemSettlement, registerApp } from '../settlement/viem.ts';
import { createVulcan } from '../settlement/vulcan.ts';
import { answerDemands } from './demands.ts';
import { createHost, type Part, type RunningHost } from './host.ts';
import { discoveryPart, type JoinOptions, networkOnL1 } from './join.ts';
import { operatorPart, sessionOf } from './operator.ts';
import { checkProving, proveOwn } from './own-proofs.ts';
import { followUpgrades, publishVersions } from './upgrading.ts';

export interface OperatorNodeOptions extends JoinOptions {
  /** Name of the app on L1: with the operator's address it makes the id. */
  readonly name: string;
  /** The first version, a module or a bundle: later ones are in the folder. */
  readonly wasm: Uint8Array;
  /** Encoded genesis input. */
  readonly genesis: Uint8Array;
  readonly disputeWindowSeconds: number;
  /** How its blocks come to be believed, for ever; pessimistic unless said. */
  readonly proofs?: ProofsName;
  /** Where the keys for proving are, for an app whose blocks need proofs. */
  readonly keyFolder?: string;
  /** Where bodies go besides the members; as it is on L1 unless said. */
  readonly bodies?: DataLayerName;
  /** How long actions are gathered for a block. */
  readonly gatherMs?: number;
  /** In which order actions go into blocks; first in, first out, unless said. */
  readonly strategy?: Strategy;
}

export interface RunningOperator extends RunningHost {
  readonly rollup: Hex;
}

/** Resolves when it takes actions; rejects with what is missing, and leaves nothing behind then. */
export async function startOperatorNode(options: OperatorNodeOptions): Promise<RunningOperator> {
  const { l1Url, contract, blockMs, folder, secrets, bootstrap, listen, signal, log, wasm, genesis } = options;
  const l1 = { url: l1Url, contract, privateKey: toHex(secrets.operator), ...(blockMs !== undefined && { blockMs }) };
  const [settlement, vulcan] = await Promise.all([createViemSettlement(l1), createVulcan(l1)]);
  const rollup = rollupIdOf(settlement.chainId, contract, vulcan.staker, options.name);
  const operator: Part = async (host) => {
    const source = { l1Url, settlement, vulcan, signal, log };
    // Registering needs a committee to certify the first block; afterwards the app is one of the network's.
    await networkOnL1(source);
    await checkVersion(options, settlement, rollup);
    const { keyFolder = KEY_FOLDER } = options;
    if (options.proofs !== undefined && PROOF_SYSTEMS[options.proofs].needsProof) checkProving(wasm, keyFolder);
    await register(options, settlement.chainId, rollup);
    if (options.bodies !== undefined) await useDataLayer(options, settlement, rollup, options.bodies);
    const executor = createExecutor({ stateFolder: join(folder, 'states'), log });
    host.onStop(() => executor.close());
    const { gatherMs, strategy } = options;
    const network = await networkOnL1(source);
    const own = network.rollups.find((each) => each.rollup === rollup);
    if (options.proofs !== undefined && own !== undefined && own.proofs !== options.proofs) throw new Error(`${options.name} was registered as ${own.proofs}, for ever`);
    if (own !== undefined) await publishVersions({ folder, blobs: host.blobs, log }, own);
    const { plugins } = options;
    const attached = plugins && attachPlugins(host, { ...plugins, settlement, network: { ...network, rollups: network.rollups.filter((each) => each.rollup === rollup) } });
    await operatorPart({
      network,
      rollup,
      wasm,
      genesis,
      privateKey: secrets.operator,
      executor,
      ...(gatherMs !== undefined && { blockMs: gatherMs }),
      ...(strategy && { strategy }),
      ...(attached && { progress: attached.progress }),
    })(host);
    const journal = createJournal(host.store, rollup);
    const escapes = await createEscape(l1);
    const { answerSeconds } = await escapes.rules();
    const demands = answerDemands({
      ...{ rollup, log, escapes, answerSeconds, source: { host, network, settlement } },
      prove: () => executor.prove(sessionOf(host.bus.self, rollup), inboundKey(L1)),
      header: async (height) => (await journal.block(height))?.header,
    });
    host.onStop(() => demands.stop());
    const upgrades = followUpgrades({ rollup, name: options.name, folder, blobs: host.blobs, upgrades: await createUpgrades(l1), log });
    host.onStop(() => upgrades.stop());
    if (own === undefined || !PROOF_SYSTEMS[own.proofs].needsProof) return;
    const proving = await proveOwn({ keyFolder, l1, host, input: { chain: settlement.chainId, rollup, wasm, genesis }, members: membersOf(network), log });
    host.onStop(() => proving.stop());
  };
  const parts = [discoveryPart(folder, bootstrap), operator];
  const heard = options.plugins === undefined ? log : hearAlarms(options.plugins.plugins, log);
  const host = await createHost({ chain: settlement.chainId, folder, seed: secrets.node, log: heard, parts, ...(listen !== undefined && { listen }) });
  return { ...host, rollup };
}

/** Resolves when it can no longer be reorganised away: members then settle its blocks accordingly, from the first on. */
async function useDataLayer({ l1Url, contract, blockMs = DEV_BLOCK_MS, secrets, signal, log }: OperatorNodeOptions, settlement: Settlement, rollup: Hex, layer: DataLayerName): Promise<void> {
  const isUsed = async (): Promise<boolean> => ((await settlement.dataLayers()).get(rollup) ?? 'embedded') === layer;
  if (await isUsed()) return;
  await chooseDataLayer({ url: l1Url, contract, privateKey: toHex(secrets.operator), blockMs }, rollup, layer);
  // Out of blobs they go after notice, and nobody has to wait for that.
  if (layer === 'embedded') return;
  log('waits-for-data-layer', { layer });
  while (!(await isUsed())) await setTimeout(blockMs, undefined, { signal });
}

/** An app is run with its first version, whose genesis it has: later ones come out of the folder. */
async function checkVersion({ name, wasm }: OperatorNodeOptions, settlement: Settlement, rollup: Hex): Promise<void> {
  const known = (await settlement.apps()).find((app) => app.rollup === rollup);
  const code = sha256Hex(wasm);
  if (known === undefined || known.codeHash === code) return;
  if (known.versions.includes(code)) throw new Error(`this is a later version of ${name}: run the one it began with, code ${known.codeHash}; later ones are taken from --data and from members`);
  throw new Error(`${name} is registered with code ${known.codeHash}, and this is ${code}: mru upgrade has another version take over`);
}

/** Registers what runs here; the same again changes nothing, anything else under this name is refused. */
async function register({ l1Url, contract, blockMs, name, wasm, genesis, secrets, disputeWindowSeconds, proofs, log }: OperatorNodeOptions, chain: number, rollup: Hex): Promise<void> {
  const { genesisRoot } = await createOperations().open('genesis', { chain, rollup, wasm: toModule(wasm), genesis });
  const l1 = { url: l1Url, privateKey: toHex(secrets.operator), ...(blockMs !== undefined && { blockMs }) };
  log('registering', { name, rollup });
  await registerApp(l1, contract, { name, node: toHex(nodeKeyOf(secrets.node)), codeHash: sha256Hex(wasm), genesisRoot, disputeWindowSeconds, ...(proofs && { proofs }) });
  log('registered', { name, rollup });
}
