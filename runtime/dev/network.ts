/** A whole network in one process, for whoever writes apps: an L1, a committee of one, an operator of all apps, and a gateway. Everything is gone when it stops. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { getContractAddress } from 'viem';
import type { AppRecord } from '../../actors/ports/settlement.ts';
import { actionBook } from '../../protocols/action.ts';
import { type Hex, toHex } from '../../protocols/bytes.ts';
import { memberOf } from '../../protocols/committee.ts';
import { createLibp2pBus, type Libp2pBus } from '../bus/libp2p.ts';
import { type ConnectedClient, connectClient } from '../client/connect.ts';
import { createExecutor } from '../executor/pool.ts';
import { createGateway, type Gateway } from '../gateway/gateway.ts';
import type { ActorView } from '../gateway/network-routes.ts';
import { createHost, type Log, type RunningHost } from '../node/host.ts';
import { startMember } from '../node/member.ts';
import type { Network } from '../node/network.ts';
import { operatorsPart } from '../node/operator.ts';
import { pageFiles } from '../playground/files.ts';
import type { Wanted } from '../plugins/load.ts';
import playground from '../plugins/playground.ts';
import { openPlugins, type Plugins } from '../plugins/plugins.ts';
import { lower } from '../settlement/l1.ts';
import { createUpgrades, type Upgrades } from '../settlement/upgrades.ts';
import { createViemSettlement, deploySettlement, fundOnDevChain, registerApp } from '../settlement/viem.ts';
import { ActorWatch } from './actors.ts';
import { type Compiled, type DevApp, genesisRootOf, place } from './apps.ts';
import { type DevKeys, type DevRole, devKeys } from './keys.ts';
import { type DevL1, startDevL1 } from './l1.ts';
import { Undo } from './undo.ts';

export const DEV_CHAIN = 31_337;

export interface DevNetworkOptions {
  /** Compiled already, or on the way: L1 starts meanwhile. */
  readonly apps: Promise<readonly Compiled[]>;
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
  readonly operator: RunningHost;
  readonly spock: RunningHost;
  readonly client: ConnectedClient;
  readonly gateway: Gateway;
  /** In the name of the operator. */
  readonly upgrades: Upgrades;
  stop(): Promise<void>;
}

/** Short, so that one sees C4 come. */
export const DISPUTE_SECONDS = 3;
/** One member, and none that may join: epochs would change nothing. */
const TERMS = { minStake: 1_000_000_000_000_000_000n, epochBlocks: 1_000_000, unbondingSeconds: 20, minMembers: 1, maxMembers: 1, noticeSeconds: 1 };
const READY_MS = 30_000;
const LOOK_MS = 20;
/** The operator and Spock take turns: another worker takes longer to start than it would save here. */
const WORKERS = 1;

/** Rejects with what is missing or failed, and leaves nothing behind then. */
export async function startDevNetwork(options: DevNetworkOptions): Promise<DevNetwork> {
  const undo = new Undo();
  try {
    return await start(options, undo);
  } catch (error) {
    // What kept it from starting is what people should hear of.
    await undo.run().catch(() => undefined);
    throw error;
  }
}

async function start(options: DevNetworkOptions, undo: Undo): Promise<DevNetwork> {
  const { log, measured = () => undefined } = options;
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
  // All at once: L1 is another process, and so is the bundler.
  const [l1, apps] = await Promise.all([
    timed('L1 with its contracts', openL1(options, undo, spock, operator)),
    timed('apps', options.apps).then((compiled) => place(compiled, { chain: DEV_CHAIN, contract, operator: operator.address, accounts: options.accounts, genesis: options.genesis })),
  ]);
  await timed('registering', registerAll(l1, contract, operator, apps));
  const [records, upgrades] = await Promise.all([recordsOf(l1, contract), createUpgrades({ url: l1.url, contract, privateKey: toHex(operator.privateKey) })]);
  const committee = { id: 0, members: [memberOf(spock.privateKey, spock.node)] };
  const network: Network = { chain: DEV_CHAIN, l1Url: l1.url, contract, committees: [committee], rollups: records };
  const folder = mkdtempSync(join(tmpdir(), 'mru-dev-'));
  undo.add(() => rmSync(folder, { recursive: true, force: true }));
  const plugins = openPlugins({ folder: join(folder, 'plugins'), log, wanted: [{ plugin: playground }, ...(options.plugins ?? [])] });
  undo.add(async () => (await plugins).stop());
  // Heard of where it is awaited.
  plugins.catch(() => undefined);
  const executor = createExecutor({ workers: WORKERS, log });
  undo.add(() => executor.close());
  const { spock: spockBus, operator: operatorBus, gateway: gatewayBus } = await buses;
  const nodeOf = (role: DevRole, bus: Libp2pBus) => ({ chain: DEV_CHAIN, log, seed: devKeys(role).seed, bus, folder: join(folder, role), network });
  const watches = { spock: new ActorWatch('spock'), operator: new ActorWatch('operator') };
  const operated = apps.map(({ rollup, wasm, genesis }) => ({ rollup, wasm, genesis, privateKey: operator.privateKey }));
  const member = startMember({ ...nodeOf('spock', spockBus), inspect: watches.spock.inspect, voteKey: spock.privateKey, executor });
  const host = createHost({ ...nodeOf('operator', operatorBus), inspect: watches.operator.inspect, parts: [operatorsPart({ network, apps: operated, executor })] });
  // After Spock: who subscribes to what others listen to already is heard at once, and not with the next heartbeat.
  const client = member.then(() => connectClient({ ...nodeOf('gateway', gatewayBus), books: booksOf(apps) }));
  const nodes = await timed('nodes', settled([member, host, client], undo));
  const [spockHost, operatorHost, connected] = nodes as [RunningHost, RunningHost, ConnectedClient];
  const actors = () => [...watches.operator.views(operatorHost.actors), ...watches.spock.views(spockHost.actors)];
  const opening = openGateway(options, network, apps, connected, actors, await plugins).then((gateway) => {
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
    operator: operatorHost,
    spock: spockHost,
    client: connected,
    gateway,
    upgrades,
    stop: () => undo.run().catch((error: unknown) => log('stop-fault', { error: String(error) })),
  };
}

async function openL1({ accounts }: DevNetworkOptions, undo: Undo, spock: DevKeys, operator: DevKeys): Promise<DevL1> {
  const l1 = await startDevL1();
  undo.add(() => l1.stop());
  await fundOnDevChain(l1.url, [spock.address, operator.address, ...accounts]);
  await deploySettlement({ url: l1.url, privateKey: toHex(spock.privateKey) }, [memberOf(spock.privateKey, spock.node)], TERMS);
  return l1;
}

async function registerAll(l1: DevL1, contract: Hex, { privateKey, node }: DevKeys, apps: readonly DevApp[]): Promise<void> {
  for (const app of apps) {
    const genesisRoot = await genesisRootOf(DEV_CHAIN, app);
    await registerApp({ url: l1.url, privateKey: toHex(privateKey) }, contract, { name: app.name, node, codeHash: app.codeHash, genesisRoot, disputeWindowSeconds: DISPUTE_SECONDS });
  }
  await l1.finalize();
}

async function recordsOf({ url }: DevL1, contract: Hex): Promise<readonly AppRecord[]> {
  const settlement = await createViemSettlement({ url, contract, privateKey: toHex(devKeys('gateway').privateKey) });
  return settlement.apps();
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

function openGateway({ port = 0, log }: DevNetworkOptions, network: Network, apps: readonly DevApp[], client: ConnectedClient, actors: () => readonly ActorView[], plugins: Plugins): Promise<Gateway> {
  const manifests = new Map(apps.map(({ rollup, manifest }) => [rollup, manifest] as const));
  return createGateway({ client, network, manifests, after: new Map(), port, log, replica: true, actors, plugins });
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
