/**
 * Many small rollups on one machine: four members, one node that runs all of the rollups, an L1 with a block a second, all real and on two cores.
 * Each rollup gets a few transfers twice a minute; batches settle all of them together. What a block and an action cost, in gas, bytes and CPU.
 * `ROLLUPS` and `MINUTES` in the environment say otherwise than 200 and 10.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Session } from '../../contracts/execution/session.ts';
import { LayeredState } from '../../contracts/execution/state.ts';
import { compileApp } from '../../contracts/guest/compile.ts';
import { loadGuest } from '../../contracts/guest/host.ts';
import { stateKey } from '../../contracts/guest/manifest.ts';
import { rollupIdOf } from '../../contracts/settlement/model.ts';
import { type ActionBook, actionBook, signAction } from '../../protocols/action.ts';
import { type Hex, toHex } from '../../protocols/bytes.ts';
import { decode, encode } from '../../protocols/codec.ts';
import { type Committee, memberOf } from '../../protocols/committee.ts';
import { codecOf } from '../../protocols/schema.ts';
import { type ConnectedClient, connectClient } from '../../runtime/client/connect.ts';
import { installNativeCrypto } from '../../runtime/crypto/native.ts';
import { createExecutor } from '../../runtime/executor/pool.ts';
import { createHost, type RunningHost } from '../../runtime/node/host.ts';
import { startMember } from '../../runtime/node/member.ts';
import type { Network } from '../../runtime/node/network.ts';
import { operatorsPart } from '../../runtime/node/operator.ts';
import { startAnvil } from '../../runtime/settlement/anvil.ts';
import { createViemSettlement, deploySettlement, fundOnDevChain, registerApp } from '../../runtime/settlement/viem.ts';
import { keysOf, type NodeKeys } from '../local/keys.ts';
import { BenchError, type BenchResult, note, resultOf } from './bench.ts';
import { loopbackBytes } from './loopback.ts';

const ROLLUPS = Number(process.env['ROLLUPS'] ?? 200);
const MINUTES = Number(process.env['MINUTES'] ?? 10);
const SEED = 1;
const CHAIN = 31_337;
const MEMBERS = 4;
const ROUND_MS = 30_000;
const ACTIONS = 5;
const DISPUTE_SECONDS = 3;
/** One batch in the time of a block of Ethereum. */
const SETTLE_MS = 12_000;
/** Until everything is settled after the last round. */
const SETTLED_MS = 120_000;
/** Registering goes through one transaction per key and block of L1. */
const AT_ONCE = 50;

interface App {
  readonly rollup: Hex;
  readonly operator: NodeKeys;
  readonly book: ActionBook;
}

interface Running {
  readonly client: ConnectedClient;
  readonly apps: readonly App[];
  readonly wallet: NodeKeys;
  readonly settled: () => Promise<{ readonly gas: number; readonly batches: number; readonly heads: readonly { readonly rollup: Hex; readonly height: number }[] }>;
  readonly holds: (app: App, account: Hex) => Promise<bigint>;
}

type Step = () => unknown;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export async function rollupsBench(): Promise<BenchResult[]> {
  installNativeCrypto();
  const folder = mkdtempSync(join(tmpdir(), 'mru-rollups-'));
  const undo: Step[] = [() => rmSync(folder, { recursive: true, force: true })];
  try {
    return await measured(await start(folder, undo));
  } finally {
    for (const step of undo.reverse()) await step();
  }
}

async function start(folder: string, undo: Step[]): Promise<Running> {
  const anvil = await startAnvil();
  undo.push(() => anvil.stop());
  const members = Array.from({ length: MEMBERS }, (_, at) => keysOf(SEED, `member/${at}`));
  const operators = Array.from({ length: ROLLUPS }, (_, at) => keysOf(SEED, `operator/${at}`));
  const wallet = keysOf(SEED, 'wallet');
  await fundOnDevChain(
    anvil.url,
    [...members, ...operators].map(({ address }) => address),
  );
  const committee: Committee = { id: 0, members: members.map(({ privateKey, node }) => memberOf(privateKey, node, MEMBERS)) };
  const contract = await deploySettlement({ url: anvil.url, privateKey: toHex((members[0] as NodeKeys).privateKey) }, committee.members);

  const { wasm, codeHash, manifest } = await compileApp(join(import.meta.dirname, '../../contracts/apps/token/machine.ts'));
  const genesis = encode(codecOf(manifest.genesis), { holders: [{ owner: wallet.address, amount: 1_000_000n }] } as never);
  const guest = loadGuest(wasm);
  const apps = operators.map((operator, at): App => {
    const rollup = rollupIdOf(CHAIN, contract, operator.address, `small-${at}`);
    return { rollup, operator, book: actionBook(CHAIN, rollup, manifest.actions) };
  });
  const node = operators[0] as NodeKeys;
  for (let from = 0; from < ROLLUPS; from += AT_ONCE) {
    await Promise.all(
      apps.slice(from, from + AT_ONCE).map(({ rollup, operator }, at) => {
        const { genesisRoot } = new Session({ chain: CHAIN, rollup, guest, genesis, state: new LayeredState() });
        const wanted = { name: `small-${from + at}`, node: node.node, codeHash, genesisRoot, disputeWindowSeconds: DISPUTE_SECONDS };
        return registerApp({ url: anvil.url, privateKey: toHex(operator.privateKey) }, contract, wanted);
      }),
    );
    note(`${Math.min(ROLLUPS, from + AT_ONCE)} rollups are registered`);
  }
  const settlement = await createViemSettlement({ url: anvil.url, contract, privateKey: toHex(node.privateKey) });
  const network: Network = { chain: CHAIN, l1Url: anvil.url, contract, committees: [committee], rollups: await settlement.apps() };

  const executor = createExecutor({ stateFolder: join(folder, 'states'), workers: availableParallelism() });
  undo.push(() => executor.close());
  const hosts: RunningHost[] = [];
  undo.push(() => Promise.all(hosts.map((host) => host.stop(0))));
  const quiet = (event: string, detail: object): void => {
    if (event === 'gave-up' || event === 'worker-lost' || event === 'l1-silent') note(`${event} ${JSON.stringify(detail).slice(0, 200)}`);
  };
  const common = { chain: CHAIN, network, log: quiet };
  for (const [at, { seed, privateKey }] of members.entries())
    hosts.push(await startMember({ ...common, folder: join(folder, `member-${at}`), seed, voteKey: privateKey, executor, settleMs: SETTLE_MS }));
  const operated = apps.map(({ rollup, operator }) => ({ rollup, wasm, genesis, privateKey: operator.privateKey }));
  hosts.push(await createHost({ ...common, folder: join(folder, 'operator'), seed: node.seed, parts: [operatorsPart({ network, apps: operated, executor })] }));
  const books = new Map(apps.map(({ rollup, book }) => [rollup, book]));
  const client = await connectClient({ folder: join(folder, 'client'), seed: keysOf(SEED, 'client').seed, chain: CHAIN, network, books, log: quiet });
  undo.push(() => client.close());
  const book = new Map([...hosts.map((host) => [host.node, host.addresses()] as const), [client.node, client.addresses()] as const]);
  for (const each of [...hosts, client]) each.keepConnected(book);
  await client.ready(60_000);
  note(`${MEMBERS} members, ${ROLLUPS} rollups`);
  return {
    ...{ client, apps, wallet },
    settled: async () => {
      const heads = (await client.settled()).flat();
      const batches = [];
      for (let page = await settlement.batches(0, 128); page.length > 0; page = await settlement.batches(batches.length, 128)) batches.push(...page);
      return { gas: batches.reduce((sum, { gasUsed }) => sum + gasUsed, 0), batches: batches.length, heads };
    },
    holds: async ({ rollup }, account) => {
      const [value] = await client.read(0, rollup, [stateKey(manifest, 'balances', account)]);
      const amount = value && decode(codecOf('uint256'), value);
      return amount?.ok ? (amount.value as bigint) : 0n;
    },
  };
}

/** Transfers of one rollup; rejects when one is refused. */
async function send({ client, wallet }: Running, { rollup, book }: App, round: number, to: Hex): Promise<void> {
  const actions = Array.from({ length: ACTIONS }, (_, at) => signAction(book, 'transfer', { to, amount: 1n }, BigInt(round * ACTIONS + at), wallet));
  for (let attempt = 0; ; attempt++) {
    try {
      const answers = await client.submit(rollup, actions);
      const refused = answers.find((each) => each.kind === 'refused');
      if (refused?.kind === 'refused') throw new BenchError(`refused: ${refused.reason}`);
      return;
    } catch (error) {
      if (error instanceof BenchError || attempt === 5) throw error;
      await pause(500);
    }
  }
}

async function measured(running: Running): Promise<BenchResult[]> {
  const { apps, settled, holds } = running;
  const to: Hex = `0x${'42'.repeat(20)}`;
  const rounds = Math.max(1, Math.round((MINUTES * 60_000) / ROUND_MS));
  // The first round finds verifiers that are still opening their sessions.
  await oneRound(running, 0, to);
  await pause(ROUND_MS);
  const before = await settled();
  const [cpu, wire, began] = [process.cpuUsage(), loopbackBytes(), performance.now()];
  for (let round = 1; round <= rounds; round++) {
    const end = performance.now() + ROUND_MS;
    await oneRound(running, round, to);
    await pause(Math.max(0, end - performance.now()));
    note(`minute ${((round * ROUND_MS) / 60_000).toFixed(1)}: ${(await settled()).heads.length - before.heads.length} blocks are settled`);
  }
  const sent = BigInt((rounds + 1) * ACTIONS);
  const until = performance.now() + SETTLED_MS;
  while ((await missing(apps, holds, to, sent)) > 0) {
    if (performance.now() > until) throw new BenchError('some transfers are not certified');
    await pause(1_000);
  }
  const after = await allSettled(settled, until);
  const { user, system } = process.cpuUsage(cpu);
  const [blocks, actions] = [after.heads.length - before.heads.length, rounds * ACTIONS * apps.length];
  const [gas, bytes, cpuMs] = [after.gas - before.gas, loopbackBytes() - wire, (user + system) / 1_000];
  const seconds = (performance.now() - began) / 1_000;
  const one = (name: string, unit: string, value: number): BenchResult => resultOf({ name: `rollups.${apps.length}.${name}`, unit, figures: [value] });
  const each = (name: string, unit: string, total: number): BenchResult[] => [one(`${name}PerBlock`, unit, total / blocks), one(`${name}PerAction`, unit, total / actions)];
  return [
    one('blocks', 'blocks', blocks),
    one('batches', 'batches', after.batches - before.batches),
    ...each('gas', 'gas', gas),
    ...each('wire', 'bytes', bytes),
    ...each('cpu', 'ms', cpuMs),
    one('cpuShare', 'cores', cpuMs / 1_000 / seconds),
    one('rss', 'MB', process.memoryUsage.rss() / 1e6),
  ];
}

/** All rollups in turn, spread over half of the time. */
async function oneRound(running: Running, round: number, to: Hex): Promise<void> {
  const began = performance.now();
  for (const [at, app] of running.apps.entries()) {
    await pause(Math.max(0, began + (at * ROUND_MS) / 2 / running.apps.length - performance.now()));
    await send(running, app, round, to);
  }
}

async function missing(apps: readonly App[], holds: Running['holds'], to: Hex, sent: bigint): Promise<number> {
  let count = 0;
  for (const app of apps) if ((await holds(app, to)) !== sent) count++;
  return count;
}

/** Once nothing more comes: each rollup's blocks once, in order. */
async function allSettled(settled: Running['settled'], until: number): Promise<Awaited<ReturnType<Running['settled']>>> {
  for (let known = -1; ; ) {
    const now = await settled();
    if (now.heads.length === known) {
      if (new Set(now.heads.map(({ rollup, height }) => `${rollup}/${height}`)).size !== known) throw new BenchError('a block was settled twice');
      return now;
    }
    if (performance.now() > until) throw new BenchError('settling goes on and on');
    known = now.heads.length;
    await pause(10_000);
  }
}
