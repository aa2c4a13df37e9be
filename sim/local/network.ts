/** A whole network on this machine: L1, committee, operators and a client, on loopback and on real parts. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Hex, toHex } from '../../protocols/bytes.ts';
import { type Committee, memberOf, quorumOf } from '../../protocols/committee.ts';
import { connectClient } from '../../runtime/client/connect.ts';
import { installNativeCrypto } from '../../runtime/crypto/native.ts';
import { Undo } from '../../runtime/dev/undo.ts';
import type { Network } from '../../runtime/node/network.ts';
import { DEV_TERMS } from '../../runtime/settlement/deploy.ts';
import { chainIdOf, createViemSettlement, deploySettlement, fundOnDevChain, registerApp } from '../../runtime/settlement/viem.ts';
import { buildApps, buildBranches, type LocalApp, rollupNames } from './apps.ts';
import { type Fleet, inProcessFleet, processFleet } from './fleet.ts';
import { keysOf, type NodeKeys } from './keys.ts';
import { startL1 } from './l1.ts';
import type { NodeDescription } from './nodes.ts';
import type { LocalNetwork, LocalNetworkOptions } from './types.ts';

/** Short, so that a demonstration sees C4. */
const DISPUTE_SECONDS = 3;
/** Each member connects to two dozen others, and all of them may share one core. */
const READY_MS = 30_000;
const READY_MEMBER_MS = 2_000;

/** What a kept folder remembers; the rest follows from the seed. */
interface Kept {
  readonly seed: number;
  readonly verifiers: number;
  readonly tokenRollups: number;
  readonly wallets: number;
  readonly contract: Hex;
}

export async function startLocalNetwork(options: LocalNetworkOptions): Promise<LocalNetwork> {
  const undo = new Undo();
  try {
    return await unlessAborted(options.signal, start(options, undo));
  } catch (error) {
    // What kept it from starting is what people should hear of.
    await undo.run().catch(() => undefined);
    throw error;
  }
}

/** Gives up on work that goes on by itself; what it starts is undone with the rest. */
function unlessAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason as Error);
    signal.addEventListener('abort', abort, { once: true });
    if (signal.aborted) abort();
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

async function start(options: LocalNetworkOptions, undo: Undo): Promise<LocalNetwork> {
  const { seed, onPhase } = options;
  if (installNativeCrypto() === 'noble') onPhase('warning', 'the native secp256k1 is missing: signatures are 25 times slower');
  const folder = openFolder(options, undo);
  onPhase('L1', 'starting anvil');
  const anvil = await startL1(join(folder, 'l1.json'));
  undo.add(() => anvil.stop());
  const chain = await chainIdOf(anvil.url);
  const members = Array.from({ length: options.verifiers }, (_, at) => keysOf(seed, `member/${at}`));
  const committee: Committee = { id: 0, members: members.map(({ privateKey, node }) => memberOf(privateKey, node, members.length)) };

  onPhase('contracts', 'deploying');
  await fundOnDevChain(anvil.url, [...members.map((each) => each.address), ...rollupNames(options).map((name) => keysOf(seed, `operator/${name}`).address)]);
  const contract = await contractIn(folder, options, anvil.url, members);
  onPhase('apps', 'compiling to WASM');
  const { branches, tokenRollups, wallets } = options;
  const apps = await (branches === undefined ? buildApps(seed, chain, contract, tokenRollups, wallets) : buildBranches(seed, chain, contract, branches, wallets));
  await register(anvil.url, contract, apps);
  await anvil.lay();
  const settlement = await createViemSettlement({ url: anvil.url, contract, privateKey: toHex((members[0] as NodeKeys).privateKey) });
  const own = new Set(apps.map((app) => app.id));
  const rollups = (await settlement.apps()).filter((record) => own.has(record.rollup));
  const network: Network = { chain, l1Url: anvil.url, contract, committees: [committee], rollups };

  const fleet: Fleet = options.processes ? processFleet(join(folder, 'processes'), options.onLog) : inProcessFleet(join(folder, 'states'), availableParallelism(), options.onLog);
  undo.add(() => fleet.stop());
  const descriptions = describe(options, folder, network, members, apps);
  onPhase('nodes', `starting ${members.length} members and ${apps.length} operators`);
  await Promise.all(descriptions.map((description) => fleet.start(description)));

  const clientKeys = keysOf(seed, 'client');
  const log = (event: string, detail: object): void => options.onLog('client', event, detail);
  const clientFolder = join(folder, 'client');
  rmSync(clientFolder, { recursive: true, force: true });
  const books = new Map(apps.map((app) => [app.id, app.book]));
  const client = await connectClient({ folder: clientFolder, seed: clientKeys.seed, chain, network, books, log });
  undo.add(() => client.close());
  fleet.introduce(client.node, client.addresses(), (book) => client.keepConnected(book));
  onPhase('gossip', 'waiting for the committee to be reachable');
  await client.ready(READY_MS + READY_MEMBER_MS * members.length);
  onPhase('ready', `${members.length} members, ${apps.length} rollups`);
  return {
    chain,
    network,
    rollups: apps,
    client,
    members: members.length,
    quorum: quorumOf(members.length),
    l1: anvil,
    killMember: (index) => fleet.kill(`member-${index}`),
    stop: () => undo.run(),
  };
}

function openFolder({ dataDir }: LocalNetworkOptions, undo: Undo): string {
  if (dataDir !== undefined) {
    mkdirSync(dataDir, { recursive: true });
    return dataDir;
  }
  const folder = mkdtempSync(join(tmpdir(), 'mru-sim-'));
  undo.add(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The contract of an earlier run in this folder, or a new one. A folder made with other options is refused. */
async function contractIn(folder: string, { seed, verifiers, tokenRollups, wallets }: LocalNetworkOptions, url: string, members: readonly NodeKeys[]): Promise<Hex> {
  const file = join(folder, 'network.json');
  const wanted = { seed, verifiers, tokenRollups, wallets: wallets.length };
  if (existsSync(file)) {
    const { contract, ...kept } = JSON.parse(readFileSync(file, 'utf8')) as Kept;
    for (const [name, value] of Object.entries(wanted)) {
      if (kept[name as keyof typeof kept] !== value) throw new Error(`${folder} was made with ${name} ${kept[name as keyof typeof kept]}, not ${value}: use the same options or another --data folder`);
    }
    return contract;
  }
  const contract = await deploySettlement(
    { url, privateKey: toHex((members[0] as NodeKeys).privateKey) },
    members.map(({ privateKey, node }) => memberOf(privateKey, node, members.length)),
    { ...DEV_TERMS, maxMembers: Math.max(DEV_TERMS.maxMembers, members.length) },
  );
  writeFileSync(file, JSON.stringify({ ...wanted, contract }, null, 2));
  return contract;
}

async function register(url: string, contract: Hex, apps: readonly LocalApp[]): Promise<void> {
  const settlement = await createViemSettlement({ url, contract, privateKey: toHex((apps[0] as LocalApp).operator.privateKey) });
  const known = new Set((await settlement.apps()).map((each) => each.rollup));
  await Promise.all(
    apps
      .filter((app) => !known.has(app.id))
      .map(({ name, codeHash, genesisRoot, operator }) =>
        registerApp({ url, privateKey: toHex(operator.privateKey) }, contract, { name, node: operator.node, codeHash, genesisRoot, disputeWindowSeconds: DISPUTE_SECONDS }),
      ),
  );
}

function describe({ byzantine, verifiers, blockMs }: LocalNetworkOptions, folder: string, network: Network, members: readonly NodeKeys[], apps: readonly LocalApp[]): NodeDescription[] {
  const asDescription = (name: string, keys: NodeKeys, role: NodeDescription['role'], variant: NodeDescription['variant'] | undefined): NodeDescription => ({
    name,
    folder: join(folder, name),
    network,
    seed: toHex(keys.seed),
    privateKey: toHex(keys.privateKey),
    role,
    ...(variant && { variant }),
  });
  const committee = members.map((keys, index) => asDescription(`member-${index}`, keys, { kind: 'member' }, byzantine === 'verifier' && index === verifiers - 1 ? 'garbage-votes' : undefined));
  const operators = apps.map((app, at) => {
    const wasmFile = join(folder, `${app.app}.wasm`);
    if (!existsSync(wasmFile)) writeFileSync(wasmFile, app.wasm);
    const variant = at > 0 ? undefined : byzantine === 'operator' ? 'wrong-root' : byzantine === 'operator:equivocate' ? 'equivocate' : undefined;
    return asDescription(`operator-${app.name}`, app.operator, { kind: 'operator', rollup: app.id, wasmFile, genesis: toHex(app.genesis), ...(blockMs !== undefined && { blockMs }) }, variant);
  });
  return [...committee, ...operators];
}
