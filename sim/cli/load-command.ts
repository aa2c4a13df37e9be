/** `mru load`: wallets drawn from a seed send transfers to the token rollups of a running network, and wait until all is final on L1. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AppRecord } from '../../actors/ports/settlement.ts';
import { type ActionBook, actionBook, signAction } from '../../protocols/action.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { type Parsed, UsageError } from '../../runtime/cli/flags.ts';
import { contractOf, listOf, NOBODY, needed, urlOf } from '../../runtime/cli/network-flags.ts';
import { openProgress } from '../../runtime/cli/progress.ts';
import { EXIT, print, printJson } from '../../runtime/cli/result.ts';
import { manifestOf } from '../../runtime/client/books.ts';
import { type ConnectedClient, connectClient } from '../../runtime/client/connect.ts';
import { installNativeCrypto } from '../../runtime/crypto/native.ts';
import { discoveryPart } from '../../runtime/node/join.ts';
import type { Network } from '../../runtime/node/network.ts';
import { createViemSettlement } from '../../runtime/settlement/viem.ts';
import { type DriveLane, drive, sleep } from '../load/drive.ts';
import { keysOf, type NodeKeys } from '../local/keys.ts';
import { HOLDING, type LocalRollup } from '../local/types.ts';
import { longestStall, quantile, Tracker } from '../tracker.ts';
import type { loadCommand } from './descriptions/load.ts';

type LoadFlags = Parsed<typeof loadCommand.flags>['values'];

/** Transfers in one request. */
const CHUNK = 64;
/** At a given rate, a request every so often: an even flow. */
const CHUNK_SECONDS = 0.02;
/** Nothing moves for this long: given up. */
const SILENCE_MS = 120_000;
const READY_MS = 30_000;

export async function load({ values }: Parsed<typeof loadCommand.flags>, signal: AbortSignal): Promise<number> {
  installNativeCrypto();
  const wallets = Array.from({ length: values.wallets }, (_, at) => keysOf(values.seed, `wallet/${at}`));
  if (values.holders) return printHolders(wallets);
  const bootstrap = listOf(needed(values.bootstrap, 'bootstrap', 'the address of any node of the network'));
  const network = await networkOf(values);
  const folder = mkdtempSync(join(tmpdir(), 'mru-load-'));
  try {
    return await loaded(values, network, folder, bootstrap, wallets, signal);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function loaded(values: LoadFlags, network: Network, folder: string, bootstrap: readonly string[], wallets: readonly NodeKeys[], signal: AbortSignal): Promise<number> {
  const rollups: LocalRollup[] = [];
  const client = await connectClient({
    folder,
    seed: new Uint8Array(randomBytes(32)),
    chain: network.chain,
    network,
    log: () => undefined,
    parts: [discoveryPart(folder, bootstrap)],
    books: async (host) => {
      for (const app of network.rollups) rollups.push(rollupOf(app, network.chain, await manifestOf(host, network, app)));
      return new Map(rollups.map(({ id, book }) => [id, book] as [Hex, ActionBook]));
    },
  });
  try {
    await client.ready(READY_MS);
    return await run(values, client, rollups, wallets, signal);
  } finally {
    await client.close();
  }
}

function printHolders(wallets: readonly NodeKeys[]): number {
  print(JSON.stringify({ holders: wallets.map(({ address }) => ({ owner: address, amount: HOLDING.toString() })) }));
  return EXIT.done;
}

async function networkOf(values: LoadFlags): Promise<Network> {
  const [l1Url, contract] = [urlOf(values.l1), contractOf(values.contract)];
  const settlement = await createViemSettlement({ url: l1Url, contract, privateKey: NOBODY });
  const [committees, apps] = await Promise.all([settlement.committees(0), settlement.apps()]);
  const names = listOf(values.rollups);
  const rollups = names.length === 0 ? apps : names.map((name) => apps.find((each) => each.name === name) ?? unknown(name, apps));
  if (committees.length === 0) throw new UsageError('this network has no committee yet');
  if (rollups.length === 0) throw new UsageError('this network has no rollups yet: start one with mru operator');
  return { chain: settlement.chainId, l1Url, contract, committees, rollups };
}

function unknown(name: string, apps: readonly AppRecord[]): never {
  throw new UsageError(`no rollup "${name}"; there is ${apps.map((each) => each.name).join(', ') || 'none'}`);
}

function rollupOf({ rollup, name }: AppRecord, chain: number, manifest: LocalRollup['manifest']): LocalRollup {
  if (!manifest.actions.some((each) => each.name === 'transfer')) throw new UsageError(`${name} has no transfer: name token rollups with --rollups`);
  return { name, app: 'token', id: rollup, manifest, book: actionBook(chain, rollup, manifest.actions) };
}

/** Each wallet sends its share to each rollup, one unit at a time to the next wallet. */
async function lanesOf({ actions, rate }: LoadFlags, client: ConnectedClient, rollups: readonly LocalRollup[], wallets: readonly NodeKeys[]): Promise<DriveLane[]> {
  const lanes: DriveLane[] = [];
  const chunk = rate === 0 ? CHUNK : Math.max(1, Math.min(CHUNK, Math.floor(rate * CHUNK_SECONDS)));
  const senders = rollups.length * wallets.length;
  for (const [at, { id, book }] of rollups.entries()) {
    const nonces = await client.nonces(
      id,
      wallets.map((each) => each.address),
    );
    for (const [of, wallet] of wallets.entries()) {
      const index = at * wallets.length + of;
      const count = Math.floor(((index + 1) * actions) / senders) - Math.floor((index * actions) / senders);
      const to = (wallets[(of + 1) % wallets.length] as NodeKeys).address;
      const step = (n: number) => ({ rollup: at, expect: 'any' as const, sign: () => signAction(book, 'transfer', { to, amount: 1n }, (nonces[of] ?? 0n) + BigInt(n), wallet) });
      lanes.push({ chunk, steps: Array.from({ length: count }, (_, n) => step(n)) });
    }
  }
  return lanes;
}

async function run(values: LoadFlags, client: ConnectedClient, rollups: readonly LocalRollup[], wallets: readonly NodeKeys[], signal: AbortSignal): Promise<number> {
  const tracker = new Tracker(new Map(rollups.map(({ id, name }) => [id, name])));
  const following = tracker.follow(client.events);
  client.follow(await client.tips());
  const stop = new AbortController();
  const ended = AbortSignal.any([signal, stop.signal]);
  const began = performance.now();
  const sending = drive(await lanesOf(values, client, rollups, wallets), { client, rollups, tracker, signal: ended, rate: values.rate }).then(
    () => {
      tracker.loadDone = true;
    },
    (error: unknown) => tracker.problem(`the load broke off: ${String(error)}`),
  );
  const line = openProgress(process.stderr);
  const isOver = (): boolean => tracker.problems.size > 0 || (tracker.loadDone && tracker.counts.C3b >= tracker.counts.C0) || Date.now() - tracker.lastProgressAt > SILENCE_MS;
  while (!isOver() && !ended.aborted) {
    line.show(levelsOf(tracker));
    await sleep(200, ended);
  }
  line.clear();
  stop.abort();
  following.unsubscribe();
  await sending;
  if (signal.aborted) return EXIT.interrupted;
  return tell(values, tracker, (performance.now() - began) / 1000);
}

const levelsOf = ({ counts }: Tracker): string =>
  Object.entries(counts)
    .map(([level, count]) => `${level} ${count}`)
    .join('  ');

function tell({ json, actions }: LoadFlags, tracker: Tracker, seconds: number): number {
  const { counts, refused } = tracker;
  const ok = tracker.problems.size === 0 && counts.C3b === actions;
  const c2 = tracker.latencies('C2');
  const [middle, worst] = [quantile(c2, 0.5), quantile(c2, 0.99)].map(Math.round);
  if (json)
    printJson({
      ok,
      actions,
      counts,
      refused: Object.fromEntries(refused),
      problems: [...tracker.problems],
      seconds: Math.round(seconds * 10) / 10,
      c2Ms: { p50: middle, p99: worst },
      longestStallMs: longestStall(tracker),
    });
  else
    print(
      `${actions} transfers in ${seconds.toFixed(1)} s: ${levelsOf(tracker)}`,
      `  verified (C2) after ${middle} ms in the middle, 99 of 100 within ${worst} ms`,
      `  certificates stalled for ${longestStall(tracker)} ms at most`,
      ...[...refused].map(([code, count]) => `  refused: ${count} ${code}`),
      ...[...tracker.problems].map((each) => `  problem: ${each}`),
      ok ? '  all of them are final on L1' : '  NOT all of them are final on L1',
    );
  return ok ? EXIT.done : EXIT.no;
}
