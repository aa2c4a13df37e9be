/** A peer verifier: joins with a stake if it has not, follows every rollup, and votes whenever a committee has a seat for it. */
import { join } from 'node:path';
import type { VerifierProgress } from '../../actors/verifier/machine.ts';
import { fromHex, type Hex, toHex } from '../../protocols/bytes.ts';
import { nodeKeyOf } from '../../protocols/crypto/ed25519.ts';
import { addressOf } from '../../protocols/crypto/secp256k1.ts';
import { createExecutor } from '../executor/pool.ts';
import { attachPlugins, hearAlarms } from '../plugins/attach.ts';
import { createViemSettlement } from '../settlement/viem.ts';
import { createVulcan, type Vulcan } from '../settlement/vulcan.ts';
import { careForApps } from './care.ts';
import { DOPPELGANGER_MS } from './defaults.ts';
import { createHost, type Part, type RunningHost } from './host.ts';
import { discoveryPart, type JoinOptions, networkOnL1 } from './join.ts';
import { memberPart } from './member.ts';

export interface VerifierNodeOptions extends JoinOptions {
  /** Wei to join with; a node that has not joined and has none only follows. */
  readonly stake?: bigint;
  /** An enclave document about these keys, for everybody to see. */
  readonly document?: Uint8Array;
  readonly workers?: number;
  /** Certified blocks between two snapshots of a rollup, for those who join later. */
  readonly snapshotBlocks?: number;
  /** Execute every block from the first on, and do not begin with a state that others offer. */
  readonly fromGenesis?: boolean;
  /** Execute blocks of optimistic apps, too, and challenge those that are wrong. */
  readonly watches?: boolean;
  /** Milliseconds that the first vote waits for signs of another process with these keys; `DOPPELGANGER_MS` unless said. */
  readonly doppelgangerMs?: number;
  /** Milliseconds between two batches that it proposes at least. */
  readonly settleMs?: number;
  readonly progress?: (progress: VerifierProgress) => void;
}

export const signFolderOf = (folder: string): string => join(folder, 'sign-state');

/** Resolves when it follows; rejects with what is missing, and leaves nothing behind then. */
export async function startVerifier(options: VerifierNodeOptions): Promise<RunningHost> {
  const { l1Url, contract, blockMs, folder, secrets, bootstrap, listen, signal, log } = options;
  const l1 = { url: l1Url, contract, privateKey: toHex(secrets.operator), ...(blockMs !== undefined && { blockMs }) };
  const [settlement, vulcan] = await Promise.all([createViemSettlement(l1), createVulcan(l1)]);
  await takePart(vulcan, options);
  if (options.document !== undefined) await show(vulcan, toHex(options.document), options);
  const member: Part = async (host) => {
    const network = await networkOnL1({ l1Url, settlement, vulcan, signal, log });
    const executor = createExecutor({ workers: options.workers ?? 1, stateFolder: join(folder, 'states'), log });
    host.onStop(() => executor.close());
    const { progress, doppelgangerMs = DOPPELGANGER_MS, snapshotBlocks, fromGenesis, settleMs, watches = false } = options;
    const rest = {
      ...(progress && { progress }),
      ...(snapshotBlocks !== undefined && { snapshotBlocks }),
      ...(fromGenesis !== undefined && { fromGenesis }),
      ...(settleMs !== undefined && { settleMs }),
    };
    const listener = await careForApps({ host, l1, settlement, network, log });
    await memberPart({ l1Listeners: [listener], network, executor, voteKey: secrets.vote, payKey: secrets.operator, signFolder: signFolderOf(folder), doppelgangerMs, watches, ...rest })(host);
    if (options.plugins !== undefined) attachPlugins(host, { ...options.plugins, settlement, network });
  };
  const heard = options.plugins === undefined ? log : hearAlarms(options.plugins.plugins, log);
  return createHost({ chain: settlement.chainId, folder, seed: secrets.node, log: heard, parts: [discoveryPart(folder, bootstrap), member], ...(listen !== undefined && { listen }) });
}

/** Joins once. Keys that joined under another name are not ours to use. */
async function takePart(vulcan: Vulcan, { secrets, stake, log }: VerifierNodeOptions): Promise<void> {
  const node = toHex(nodeKeyOf(secrets.node));
  const known = await vulcan.find(vulcan.staker);
  if (known !== undefined) {
    if (known.node !== node) throw new Error(`${vulcan.staker} joined with the node key ${known.node}, and these keys have ${node}: use the keys it joined with`);
    return log('has-joined', { stake: known.stake, left: known.leftMs !== undefined });
  }
  if (stake === undefined) return log('only-follows', {});
  log('joining', { staker: vulcan.staker, stake });
  await vulcan.join({ voteKey: secrets.vote, node, stake });
  log('joined', { staker: vulcan.staker, stake });
}

/** Once: a document that is shown already stays. */
async function show(vulcan: Vulcan, document: Hex, { secrets, log }: VerifierNodeOptions): Promise<void> {
  const shown = await vulcan.documentOf(addressOf(secrets.vote));
  if (shown !== undefined && toHex(shown) === document) return;
  await vulcan.attach(fromHex(document));
  log('document-shown', { bytes: fromHex(document).length });
}
