/** A whole network in one process, for whoever writes apps: an L1, a committee of one, an operator of all apps, and a gateway. What it keeps lies in one folder. */

import { setTimeout } from 'node:timers/promises';
import { getContractAddress } from 'viem';
import { createJournal } from '../../actors/micro-rollup/journal.ts';
import type { AppRecord } from '../../actors/ports/settlement.ts';
import { readVersion, VERSION_KEY } from '../../contracts/execution/reserved.ts';
import { toModule } from '../../contracts/guest/bundle.ts';
import { CompileError } from '../../contracts/guest/compile-error.ts';
import { type Manifest, readManifest } from '../../contracts/guest/manifest.ts';
import { actionBook } from '../../protocols/action.ts';
import { type Hex, toHex } from '../../protocols/bytes.ts';
import { memberOf } from '../../protocols/committee.ts';
import { createLibp2pBus, type Libp2pBus } from '../bus/libp2p.ts';
import { UsageError } from '../cli/flags.ts';
import { type ConnectedClient, connectClient } from '../client/connect.ts';
import { type ClosableExecutor, createExecutor } from '../executor/pool.ts';
import { createGateway, type Gateway } from '../gateway/gateway.ts';
import type { ActorView } from '../gateway/network-routes.ts';
import { type ReplicaThread, startReplicaThread } from '../gateway/replica/thread.ts';
import { createHost, type Log, type RunningHost } from '../node/host.ts';
import { startMember } from '../node/member.ts';
import type { Network } from '../node/network.ts';
import { operatorsPart } from '../node/operator.ts';
import { pageFiles } from '../playground/files.ts';
import type { Wanted } from '../plugins/load.ts';
import playground from '../plugins/playground.ts';
import { openPlugins, type Plugins } from '../plugins/plugins.ts';
import type { Anvil } from '../settlement/anvil.ts';
import { lower } from '../settlement/l1.ts';
import { createUpgrades, type Upgrades } from '../settlement/upgrades.ts';
import { createViemSettlement, deploySettlement, fundOnDevChain, registerApp } from '../settlement/viem.ts';
import { ActorWatch } from './actors.ts';
import { type Compiled, type DevApp, genesisRootOf, place } from './apps.ts';
import type { DevFolder } from './folder.ts';
import { type DevKeys, type DevRole, devKeys } from './keys.ts';
import { type DevL1, devL1 } from './l1.ts';
import { Undo } from './undo.ts';

export const DEV_CHAIN = 31_337;

export interface DevNetworkOptions {
  /** Compiled already, or on the way: the rest starts meanwhile. */
  readonly apps: Promise<readonly Compiled[]>;
  /** An anvil that mines at once, or one on the way, over the folder's file. The network ends it. */
  readonly anvil: Promise<Anvil>;
  readonly folder: DevFolder;
  /** Accounts that get ether, and what a made-up genesis has. */
  readonly accounts: readonly Hex[];
  readonly genesis?: string | undefined;
  /** Of the gateway; the system chooses one unless given. */
  readonly port?: number;
  readonly log: Log;
  /** Besides the playground. */
  readonly plugins?: readonly Wanted[];
  /** Told how long each step took. */
  readonly measured?: (step: string, ms: number) => void;
}

export interface DevNetwork {
  readonly network: Network;
  readonly l1: DevL1;
  readonly apps: readonly DevApp[];
  /** Versions that run, by rollup: where nothing was kept, those that the apps began with. */
  readonly inForce: ReadonlyMap<Hex, Version>;
  readonly operator: RunningHost;
  readonly spock: RunningHost;
  readonly client: ConnectedClient;
  readonly gateway: Gateway;
  /** In the name of the operator. */
  readonly upgrades: Upgrades;
  stop(): Promise<void>;
}

/** One version of an app. */
export interface Version {
  readonly codeHash: Hex;
  readonly manifest: Manifest;
}

/** Short, so that one sees C4 come. */
export const DISPUTE_SECONDS = 3;
/** One member, and none that may join: epochs would change nothing. */
const TERMS = { minStake: 1_000_000_000_000_000_000n, epochBlocks: 1_000_000, unbondingSeconds: 20, minMembers: 1, maxMembers: 1, noticeSeconds: 1 };
const READY_MS = 30_000;
const LOOK_MS = 20;
/** The operator and Spock take turns: another worker takes longer to start than it would save here. */
const WORKERS = 1;

/** Goes on from what the folder keeps. Rejects with what is missing or failed, and nothing runs then. */
export async function startDevNetwork(options: DevNetworkOptions): Promise<DevNetwork> {
  const undo = new Undo();
  const { folder, anvil } = options;
  const isKept = !folder.isNew;
  undo.add(() => anvil.then((l1) => l1.stop()).catch(() => undefined));
  try {
    const network = await start(options, undo);
    folder.isWhole();
    return network;
  } catch (error) {
    // What kept it from starting is what people should hear of.
    await undo.run().catch(() => undefined);
    throw isKept && !isAuthors(error) ? new Error(`${(error as Error).message}\nWhat ${folder.path} keeps may not be whole: --fresh begins anew, and erases it.`, { cause: error }) : error;
  }
}

/** What an author mends in the app or on the command line, and not in the folder. */
const isAuthors = (error: unknown): boolean => error instanceof CompileError || error instanceof UsageError;

async function start(options: DevNetworkOptions, undo: Undo): Promise<DevNetwork> {
  const { log, folder, measured = () => undefined } = options;
  const timed = async <T>(step: string, work: Promise<T>): Promise<T> => {
    const began = performance.now();
    const made = await work;
    measured(step, Math.round(performance.now() - began));
    return made;
  };
  const [operator, spock] = [devKeys('operator'), devKeys('spock')];
  const contract = lower(getContractAddress({ from: spock.address, nonce: 1n }));
  // In a checkout the page is bundled first. Whether that works is heard of where it is served.
  pageFiles().catch(() => undefined);
  const buses = timed('buses', openBuses(options, undo));
  buses.catch(() => undefined);
  const { executor, replica } = openThreads(options, undo);
  const placing = { chain: DEV_CHAIN, contract, operator: operator.address, accounts: options.accounts, genesis: options.genesis, beginning: (name: string) => folder.beginning(name) };
  // All at once: L1 is another process, and the compiler another thread.
  const [l1, apps] = await Promise.all([timed('L1 with its contracts', openL1(options, contract, spock, operator)), timed('apps', options.apps).then((compiled) => place(compiled, placing))]);
  await timed('registering', registerAll({ l1, contract, operator, folder, executor }, apps));
  const [records, upgrades] = await Promise.all([recordsOf(l1, contract, apps), createUpgrades({ url: l1.url, contract, privateKey: toHex(operator.privateKey) })]);
  const committee = { id: 0, members: [memberOf(spock.privateKey, spock.node)] };
  const network: Network = { chain: DEV_CHAIN, l1Url: l1.url, contract, committees: [committee], rollups: records };
  const plugins = openPlugins({ folder: folder.place('plugins'), log, wanted: [{ plugin: playground }, ...(options.plugins ?? [])] });
  undo.add(async () => (await plugins).stop());
  // Heard of where it is awaited.
  plugins.catch(() => undefined);
  const { spock: spockBus, operator: operatorBus, gateway: gatewayBus } = await buses;
  const nodeOf = (role: DevRole, bus: Libp2pBus) => ({ chain: DEV_CHAIN, log, seed: devKeys(role).seed, bus, folder: folder.place(role), network });
  const watches = { spock: new ActorWatch('spock'), operator: new ActorWatch('operator') };
  const operated = apps.map(({ rollup, wasm, genesis }) => ({ rollup, wasm, genesis, privateKey: operator.privateKey }));
  const member = startMember({ ...nodeOf('spock', spockBus), inspect: watches.spock.inspect, voteKey: spock.privateKey, executor });
  const host = createHost({ ...nodeOf('operator', operatorBus), inspect: watches.operator.inspect, parts: [operatorsPart({ network, apps: operated, executor })] });
  // After Spock: who subscribes to what others listen to already is heard at once, and not with the next heartbeat.
  const client = member.then(() => connectClient({ ...nodeOf('gateway', gatewayBus), books: booksOf(apps) }));
  const nodes = await timed('nodes', settled([member, host, client], undo));
  const [spockHost, operatorHost, connected] = nodes as [RunningHost, RunningHost, ConnectedClient];
  const actors = () => [...watches.operator.views(operatorHost.actors), ...watches.spock.views(spockHost.actors)];
  const opening = Promise.all([plugins, certifiedOf(operatorHost, apps)])
    .then(([opened, certified]) => openGateway(options, { network, apps, client: connected, actors, replica, plugins: opened, certified }))
    .then((gateway) => {
      undo.add(() => gateway.close());
      return gateway;
    });
  // A bus that delivers nothing is found out here: what hosts do for that with two nodes more would take a second.
  const [gateway] = await Promise.all([timed('gateway', opening), timed('gossip', connected.ready(READY_MS))]);
  await timed('states', untilReady(gateway));
  return {
    network,
    l1,
    apps,
    inForce: await versionsOf(network, apps, connected),
    operator: operatorHost,
    spock: spockHost,
    client: connected,
    gateway,
    upgrades,
    stop: () => undo.run().catch((error: unknown) => log('stop-fault', { error: String(error) })),
  };
}

/** Their threads start while everything else does. */
function openThreads({ folder, log }: DevNetworkOptions, undo: Undo): { readonly executor: ClosableExecutor; readonly replica: ReplicaThread } {
  const executor = createExecutor({ workers: WORKERS, stateFolder: folder.place('states'), log });
  undo.add(() => executor.close());
  // A thread begins with its first job. If it cannot, so will the next one say.
  void executor.forget('nothing').then(undefined, () => undefined);
  const replica = startReplicaThread();
  undo.add(() => replica.close());
  return { executor, replica };
}

async function openL1({ accounts, anvil, folder }: DevNetworkOptions, contract: Hex, spock: DevKeys, operator: DevKeys): Promise<DevL1> {
  const l1 = devL1(await anvil);
  if (folder.isNew) {
    await fundOnDevChain(l1.url, [spock.address, operator.address, ...accounts]);
    await deploySettlement({ url: l1.url, privateKey: toHex(spock.privateKey) }, [memberOf(spock.privateKey, spock.node)], TERMS);
    return l1;
  }
  if (!(await l1.hasCode(contract))) throw new Error(`the L1 in ${folder.stateFile} does not know this network`);
  await l1.wake();
  return l1;
}

interface Registering {
  readonly l1: DevL1;
  readonly contract: Hex;
  readonly operator: DevKeys;
  readonly folder: DevFolder;
  readonly executor: ClosableExecutor;
}

/** Apps that L1 does not know yet. */
async function registerAll({ l1, contract, operator: { privateKey, node }, folder, executor }: Registering, apps: readonly DevApp[]): Promise<void> {
  const known = folder.isNew ? [] : await recordsOf(l1, contract, apps);
  for (const app of apps) {
    const isKnown = known.some(({ rollup }) => rollup === app.rollup);
    if (isKnown && folder.beginning(app.name) === undefined) throw new Error(`the first version of ${app.name} is missing in ${folder.path}`);
    if (isKnown) continue;
    const genesisRoot = await genesisRootOf(executor, DEV_CHAIN, app);
    folder.keep(app.name, app);
    await registerApp({ url: l1.url, privateKey: toHex(privateKey) }, contract, { name: app.name, node, codeHash: app.codeHash, genesisRoot, disputeWindowSeconds: DISPUTE_SECONDS });
  }
  await l1.finalize();
}

/** Of these apps: others that were here once rest. */
async function recordsOf({ url }: DevL1, contract: Hex, apps: readonly DevApp[]): Promise<readonly AppRecord[]> {
  const settlement = await createViemSettlement({ url, contract, privateKey: toHex(devKeys('gateway').privateKey) });
  return (await settlement.apps()).filter((record) => apps.some(({ rollup }) => rollup === record.rollup));
}

/** Which versions run, as Spock says: one that L1 sent last may have been refused. */
async function versionsOf({ rollups }: Network, apps: readonly DevApp[], client: ConnectedClient): Promise<ReadonlyMap<Hex, Version>> {
  const versionOf = async (app: DevApp): Promise<Version> => {
    const hasOthers = rollups.some(({ rollup, versions }) => rollup === app.rollup && versions.length > 0);
    const [said] = hasOthers ? await client.read(0, app.rollup, [VERSION_KEY]) : [];
    const codeHash = readVersion(said) ?? app.codeHash;
    return codeHash === app.codeHash ? { codeHash, manifest: app.manifest } : { codeHash, manifest: readManifest(toModule(await client.code(app.rollup, codeHash))) };
  };
  return new Map(await Promise.all(apps.map(async (app) => [app.rollup, await versionOf(app)] as const)));
}

const booksOf = (apps: readonly DevApp[]) => new Map(apps.map(({ rollup, manifest }) => [rollup, actionBook(DEV_CHAIN, rollup, manifest.actions)] as const));

type Stoppable = RunningHost | ConnectedClient;

/** Nodes that started are stopped with the rest, also when another one failed. */
async function settled(starting: readonly Promise<Stoppable>[], undo: Undo): Promise<Stoppable[]> {
  const results = await Promise.allSettled(starting);
  for (const each of results) if (each.status === 'fulfilled') undo.add(() => ('close' in each.value ? each.value.close() : each.value.stop(0)));
  const failed = results.find((each) => each.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  return results.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
}

/** All nodes, connected to each other: that takes time, and needs nothing of L1. */
async function openBuses({ log }: DevNetworkOptions, undo: Undo): Promise<Readonly<Record<DevRole, Libp2pBus>>> {
  const open = async (role: DevRole): Promise<Libp2pBus> => {
    const onFault = (error: unknown): void => log('judge-failed', { node: role, error: String(error) });
    const bus = await createLibp2pBus({ seed: devKeys(role).seed, chain: DEV_CHAIN, firstSeq: Date.now() * 1_000, onFault });
    undo.add(() => bus.stop());
    return bus;
  };
  const [spock, operator, gateway] = await Promise.all([open('spock'), open('operator'), open('gateway')]);
  const book = new Map([spock, operator, gateway].map((bus) => [bus.self, bus.addresses()] as const));
  for (const bus of [spock, operator, gateway]) bus.keepConnected(book);
  return { spock, operator, gateway };
}

interface Shown {
  readonly network: Network;
  readonly apps: readonly DevApp[];
  readonly client: ConnectedClient;
  readonly actors: () => readonly ActorView[];
  readonly replica: ReplicaThread;
  readonly plugins: Plugins;
  readonly certified: ReadonlyMap<Hex, number>;
}

/** How far each app had come before: a gateway that has not heard of that yet is behind, and not ready. */
async function certifiedOf({ store }: RunningHost, apps: readonly DevApp[]): Promise<ReadonlyMap<Hex, number>> {
  const heights = apps.map(async ({ rollup }) => [rollup, (await createJournal(store, rollup).recover()).certifiedHeight] as const);
  return new Map(await Promise.all(heights));
}

/** It follows from genesis on, so it begins with the first versions. */
function openGateway({ port = 0, log }: DevNetworkOptions, { apps, ...shown }: Shown): Promise<Gateway> {
  const manifests = new Map(apps.map(({ rollup, manifest }) => [rollup, manifest] as const));
  return createGateway({ ...shown, manifests, after: new Map(), port, log });
}

/** Resolves when the gateway says that it can answer, for state with proof, too. Rejects with why it cannot in time. */
async function untilReady({ app }: Gateway): Promise<void> {
  for (const end = performance.now() + READY_MS; ; ) {
    const { statusCode, body } = await app.inject('/readyz');
    if (statusCode === 200) return;
    if (performance.now() > end) throw new Error(`the gateway is not ready after ${READY_MS / 1_000} s: ${body}`);
    await setTimeout(LOOK_MS);
  }
}
