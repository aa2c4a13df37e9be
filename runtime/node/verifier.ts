/** A peer verifier: joins with a stake if it has not, follows every rollup, and votes whenever a committee has a seat for it. */
import { join } from 'node:path';
import type { VerifierProgress } from '../../actors/verifier/machine.ts';
import { toHex } from '../../protocols/bytes.ts';
import { nodeKeyOf } from '../../protocols/crypto/ed25519.ts';
import { findCharges } from '../client/charges.ts';
import { refreshed, type SettledSource } from '../client/settled.ts';
import { createExecutor } from '../executor/pool.ts';
import { createBridge } from '../settlement/bridge.ts';
import { createEscape } from '../settlement/escape.ts';
import { createEscrow } from '../settlement/escrow.ts';
import { createViemSettlement } from '../settlement/viem.ts';
import { createVulcan, type Vulcan } from '../settlement/vulcan.ts';
import { chargeApps } from './charging.ts';
import { createHost, type Part, type RunningHost } from './host.ts';
import { discoveryPart, type JoinOptions, networkOnL1 } from './join.ts';
import { listenerOf } from './listener.ts';
import { memberPart } from './member.ts';
import { noteQuietApps } from './noting.ts';
import { showFrozen, turnOf } from './showing.ts';

export interface VerifierNodeOptions extends JoinOptions {
  /** Wei to join with; a node that has not joined and has none only follows. */
  readonly stake?: bigint;
  readonly workers?: number;
  /** Certified blocks between two snapshots of a rollup, for those who join later. */
  readonly snapshotBlocks?: number;
  /** Execute every block from the first on, and do not begin with a state that others offer. */
  readonly fromGenesis?: boolean;
  /** Milliseconds that the first vote waits for signs of another process with these keys; `DOPPELGANGER_MS` unless said. */
  readonly doppelgangerMs?: number;
  /** Milliseconds between two batches that it proposes at least. */
  readonly settleMs?: number;
  readonly progress?: (progress: VerifierProgress) => void;
}

export const signFolderOf = (folder: string): string => join(folder, 'sign-state');

/** Some blocks: a process that votes has its signature in one of their certificates. */
export const DOPPELGANGER_MS = 3_000;

/** Resolves when it follows; rejects with what is missing, and leaves nothing behind then. */
export async function startVerifier(options: VerifierNodeOptions): Promise<RunningHost> {
  const { l1Url, contract, blockMs, folder, secrets, bootstrap, listen, signal, log } = options;
  const l1 = { url: l1Url, contract, privateKey: toHex(secrets.operator), ...(blockMs !== undefined && { blockMs }) };
  const [settlement, vulcan] = await Promise.all([createViemSettlement(l1), createVulcan(l1)]);
  await takePart(vulcan, options);
  const member: Part = async (host) => {
    const network = await networkOnL1({ l1Url, settlement, vulcan, signal, log });
    const executor = createExecutor({ workers: options.workers ?? 1, stateFolder: join(folder, 'states'), log });
    host.onStop(() => executor.close());
    const { progress, doppelgangerMs = DOPPELGANGER_MS, snapshotBlocks, fromGenesis, settleMs } = options;
    const rest = {
      ...(progress && { progress }),
      ...(snapshotBlocks !== undefined && { snapshotBlocks }),
      ...(fromGenesis !== undefined && { fromGenesis }),
      ...(settleMs !== undefined && { settleMs }),
    };
    const bridge = await createBridge(l1);
    const source = { host, network, settlement };
    const around = () => refreshed(source).then((now) => ({ apps: now.network.rollups, turn: turnOf(now) }));
    const note = noteQuietApps({ store: host.store, bridge, around, log });
    host.actors.spawn('noter', { machine: listenerOf((event) => void note(event)), input: {} });
    await memberPart({ l1Listeners: ['noter'], network, executor, voteKey: secrets.vote, payKey: secrets.operator, signFolder: signFolderOf(folder), doppelgangerMs, ...rest })(host);
    const escapes = await createEscape(l1);
    const showing = showFrozen({ host, source, escapes, log });
    host.onStop(() => showing.stop());
    const escrow = await createEscrow(l1);
    const charging = chargeApps({ escrow, log, around: async () => aroundOf(await refreshed(source), await escapes.now()), charges: async (apps) => findCharges(await refreshed(source), apps) });
    host.onStop(() => charging.stop());
  };
  return createHost({ chain: settlement.chainId, folder, seed: secrets.node, log, parts: [discoveryPart(folder, bootstrap), member], ...(listen !== undefined && { listen }) });
}

const aroundOf = (now: SettledSource, seconds: number) => ({ apps: now.network.rollups, turn: turnOf(now), members: now.network.committees.at(-1)?.members.length ?? 0, now: seconds });

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
