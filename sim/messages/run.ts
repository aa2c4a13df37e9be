/** Messages between branches on a real network: sends a plan, audits what comes of it, and tells when nothing is under way any more. */
import { setTimeout as pause } from 'node:timers/promises';
import { stateKey } from '../../contracts/guest/manifest.ts';
import { decode } from '../../protocols/codec.ts';
import { codecOf } from '../../protocols/schema.ts';
import { keysOf, type NodeKeys } from '../local/keys.ts';
import { startLocalNetwork } from '../local/network.ts';
import { HOLDING, type LocalNetwork, type LocalNetworkOptions, type LocalRollup } from '../local/types.ts';
import { Auditor } from './auditor.ts';
import { type Batch, closing, type MessagePlan, planOf } from './plan.ts';

export interface MessageNetwork {
  readonly network: LocalNetwork;
  readonly branches: readonly LocalRollup[];
  readonly wallets: readonly NodeKeys[];
  readonly auditor: Auditor;
  readonly nonces: Map<string, bigint>;
  /** Highest certified height that the client saw, by rollup; actions in certified blocks, of all rollups. */
  certifiedActions(): number;
  stop(): Promise<void>;
}

export interface MessageNetworkOptions extends Pick<LocalNetworkOptions, 'signal' | 'onPhase' | 'processes'> {
  readonly seed: number;
  readonly branches: number;
  readonly members: number;
  readonly wallets: number;
  readonly blockMs?: number;
}

/** In one request. */
const CHUNK = 128;
const BUSY_MS = 50;
const QUIET_MS = 60_000;

export async function startMessages(options: MessageNetworkOptions): Promise<MessageNetwork> {
  const { seed, branches: count, members, signal, onPhase, blockMs, processes } = options;
  const wallets = Array.from({ length: options.wallets }, (_, at) => keysOf(seed, `wallet/${at}`));
  const network = await startLocalNetwork({
    ...{ seed, verifiers: members, tokenRollups: 0, branches: count, processes, signal, onPhase, onLog: () => undefined },
    wallets: wallets.map(({ address }) => address),
    ...(blockMs !== undefined && { blockMs }),
  });
  const branches = network.rollups.filter(({ app }) => app === 'currency');
  const auditor = new Auditor(
    branches.map(({ id }) => id),
    HOLDING * BigInt(wallets.length),
  );
  const seen = new Map<string, number>();
  let certified = 0;
  network.client.events.subscribe((event) => {
    auditor.hear(event);
    if (event.kind === 'block') seen.set(`${event.block.rollup}/${event.block.header.height}`, event.block.entries.filter(({ kind }) => kind === 'action').length);
    if (event.kind === 'level' && event.level === 'C2') certified += seen.get(`${event.rollup}/${event.height}`) ?? 0;
  });
  network.client.follow();
  return { network, branches, wallets, auditor, nonces: new Map(), certifiedActions: () => certified, stop: () => network.stop() };
}

/** The last wallet takes nothing in from now on. */
export async function closeLast({ network, wallets }: MessageNetwork): Promise<void> {
  await Promise.all(closing(network.rollups, wallets).map(({ rollup, action }) => submitAll(network, { rollup, actions: [action] })));
}

/** Resolves when all is acknowledged. Rejects when something is refused for good. */
export async function send(on: MessageNetwork, plan: MessagePlan): Promise<number> {
  const batches = planOf(plan, on.network.rollups, on.wallets, on.nonces);
  await Promise.all(batches.map((batch) => submitAll(on.network, batch)));
  return batches.reduce((sum, { actions }) => sum + actions.length, 0);
}

async function submitAll({ client }: LocalNetwork, { rollup, actions }: Batch): Promise<void> {
  for (let at = 0; at < actions.length; ) {
    const outcomes = await client.submit(rollup, actions.slice(at, at + CHUNK)).catch(() => []);
    const wrong = outcomes.findIndex((each) => each.kind === 'refused');
    const refusal = outcomes[wrong];
    if (refusal?.kind === 'refused' && !['busy', 'nonce-gap', 'nonce-used'].includes(refusal.code)) throw new Error(`refused: ${refusal.code}, ${refusal.reason}`);
    at += wrong < 0 ? outcomes.length : refusal?.kind === 'refused' && refusal.code === 'nonce-used' ? wrong + 1 : wrong;
    if (wrong >= 0 || outcomes.length === 0) await pause(BUSY_MS);
  }
}

/** Resolves when `holds` does; rejects when nothing has moved for long. */
export async function until({ auditor, certifiedActions }: MessageNetwork, holds: () => boolean): Promise<void> {
  let [known, since] = ['', Date.now()];
  while (!holds()) {
    const now = `${certifiedActions()}/${auditor.arrived}/${auditor.under}`;
    if (now !== known) [known, since] = [now, Date.now()];
    if (Date.now() - since > QUIET_MS) throw new Error(`nothing moves: ${auditor.under} messages are under way, ${auditor.problems.slice(0, 3).join('; ')}`);
    await pause(20);
  }
}

/** What members say that all wallets of a branch hold, and what it believes to be away. */
export async function heldBy({ network, wallets }: MessageNetwork, { id, manifest }: LocalRollup): Promise<{ readonly held: bigint; readonly away: bigint }> {
  const keys = [stateKey(manifest, 'away'), ...wallets.map(({ address }) => stateKey(manifest, 'balances', address))];
  const [away = 0n, ...balances] = (await network.client.read(0, id, keys)).map(amountOf);
  return { held: balances.reduce((sum, each) => sum + each, 0n), away };
}

function amountOf(bytes: Uint8Array | undefined): bigint {
  const read = bytes && decode(codecOf('uint256'), bytes);
  return read?.ok ? (read.value as bigint) : 0n;
}
