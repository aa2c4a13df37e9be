/** An operator alone, on real parts: LevelDB, a worker that executes, gossip on loopback; and a committee of one that signs what it hears of, as verifying is not the operator's work. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AppRecord } from '../../actors/ports/settlement.ts';
import { onBlocks, onCommittee } from '../../actors/routes.ts';
import { Session } from '../../contracts/execution/session.ts';
import { LayeredState } from '../../contracts/execution/state.ts';
import { compileApp } from '../../contracts/guest/compile.ts';
import { loadGuest } from '../../contracts/guest/host.ts';
import type { Manifest } from '../../contracts/guest/manifest.ts';
import { rollupIdOf } from '../../contracts/settlement/model.ts';
import { type ActionBook, actionBook } from '../../protocols/action.ts';
import { signStatement } from '../../protocols/attestation.ts';
import { type Announcement, headerHash } from '../../protocols/block.ts';
import { type Hex, toHex } from '../../protocols/bytes.ts';
import { packCertificate } from '../../protocols/certificate.ts';
import { encode } from '../../protocols/codec.ts';
import { type Committee, memberOf } from '../../protocols/committee.ts';
import { codecOf } from '../../protocols/schema.ts';
import { decisionsTopic } from '../../protocols/topics.ts';
import { installNativeCrypto } from '../../runtime/crypto/native.ts';
import { Undo } from '../../runtime/dev/undo.ts';
import { createExecutor } from '../../runtime/executor/pool.ts';
import { createHost, type Part, type RunningHost } from '../../runtime/node/host.ts';
import { type Network, viewOf, worldOf } from '../../runtime/node/network.ts';
import { operatorPart } from '../../runtime/node/operator.ts';
import { startAnvil } from '../../runtime/settlement/anvil.ts';
import { createViemSettlement, deploySettlement, fundOnDevChain, registerApp } from '../../runtime/settlement/viem.ts';
import { keysOf } from '../local/keys.ts';
import { note } from './bench.ts';

const CHAIN = 31_337;
const SEED = 1;
const DISPUTE_SECONDS = 3;

export interface Solo {
  readonly network: Network;
  readonly manifest: Manifest;
  readonly book: ActionBook;
  readonly host: RunningHost;
  /** Announced (C1), with the entries of each block and when, ms since 1970. */
  readonly onBlock: (heard: (entries: number, atMs: number) => void) => () => void;
  /** Height of the newest block. */
  readonly tip: () => number;
  /** For one more node. */
  readonly folderOf: (name: string) => string;
  /** Puts a node into reach of the others. */
  readonly introduce: (node: Pick<RunningHost, 'node' | 'addresses' | 'keepConnected'>) => void;
  readonly stop: () => Promise<void>;
}

/** A token rollup in which each of `holders` has plenty. */
export async function startSolo(holders: readonly Hex[], blockMs: number): Promise<Solo> {
  const undo = new Undo();
  try {
    return await start(holders, blockMs, undo);
  } catch (error) {
    await undo.run();
    throw error;
  }
}

async function start(holders: readonly Hex[], blockMs: number, undo: Undo): Promise<Solo> {
  installNativeCrypto();
  const folder = mkdtempSync(join(tmpdir(), 'mru-solo-'));
  undo.add(() => rmSync(folder, { recursive: true, force: true }));
  const { wasm, codeHash, manifest } = await compileApp(join(import.meta.dirname, '../../contracts/apps/token/machine.ts'));
  const genesis = encode(codecOf(manifest.genesis), { holders: holders.map((owner) => ({ owner, amount: 1_000_000_000n })) } as never);
  const [operator, member] = [keysOf(SEED, 'operator'), keysOf(SEED, 'member')];
  const anvil = await startAnvil();
  undo.add(() => anvil.stop());
  await fundOnDevChain(anvil.url, [operator.address, member.address]);
  const committee: Committee = { id: 0, members: [memberOf(member.privateKey, member.node, 1)] };
  const contract = await deploySettlement({ url: anvil.url, privateKey: toHex(member.privateKey) }, committee.members);
  const rollup = rollupIdOf(CHAIN, contract, operator.address, 'token');
  const { genesisRoot } = new Session({ chain: CHAIN, rollup, guest: loadGuest(wasm), genesis, state: new LayeredState() });
  const account = { url: anvil.url, privateKey: toHex(operator.privateKey) };
  await registerApp(account, contract, { name: 'token', node: operator.node, codeHash, genesisRoot, disputeWindowSeconds: DISPUTE_SECONDS });
  const settlement = await createViemSettlement({ ...account, contract });
  const network: Network = { chain: CHAIN, l1Url: anvil.url, contract, committees: [committee], rollups: await settlement.apps() };

  const executor = createExecutor({ stateFolder: join(folder, 'states') });
  undo.add(() => executor.close());
  const ready = Promise.withResolvers<void>();
  const log = (event: string, detail: object): void => {
    if (event === 'operator-ready') ready.resolve();
    else if (event !== 'listening') note(`${event} ${JSON.stringify(detail).slice(0, 300)}`);
  };
  const host = await createHost({
    chain: CHAIN,
    folder: join(folder, 'operator'),
    seed: operator.seed,
    log,
    parts: [operatorPart({ network, executor, rollup, wasm, genesis, privateKey: operator.privateKey, blockMs })],
  });
  undo.add(() => host.stop(0));
  const listeners = new Set<(entries: number, atMs: number) => void>();
  let tip = 0;
  const heard = ({ header }: Announcement): void => {
    tip = header.height;
    for (const each of listeners) each(header.count, performance.timeOrigin + performance.now());
  };
  const signer = await createHost({ chain: CHAIN, folder: join(folder, 'member'), seed: member.seed, log, parts: [signs(network, member.privateKey, heard)] });
  undo.add(() => signer.stop(0));
  const nodes: Pick<RunningHost, 'node' | 'addresses' | 'keepConnected'>[] = [];
  const introduce: Solo['introduce'] = (node) => {
    nodes.push(node);
    const book = new Map(nodes.map((each) => [each.node, each.addresses()] as const));
    for (const each of nodes) each.keepConnected(book);
  };
  introduce(host);
  introduce(signer);
  await ready.promise;
  await signer.bus.ready(decisionsTopic(CHAIN).name, 1, 30_000);
  return {
    network,
    manifest,
    book: actionBook(CHAIN, rollup, manifest.actions),
    host,
    onBlock: (each) => {
      listeners.add(each);
      return () => void listeners.delete(each);
    },
    tip: () => tip,
    folderOf: (name) => join(folder, name),
    introduce,
    stop: () => undo.run(),
  };
}

/** A committee of one that trusts its operator: each block that it hears of for the first time has its certificate. */
const signs =
  (network: Network, privateKey: Uint8Array, heard: (announcement: Announcement) => void): Part =>
  ({ bus }) => {
    const committee = network.committees[0] as Committee;
    const { rollup } = network.rollups[0] as AppRecord;
    const world = worldOf(viewOf(network));
    let signed = 0;
    // Clients want to see a member there.
    onCommittee(bus, world, { heard: () => undefined, liar: () => undefined });
    onBlocks(bus, world, rollup, (announcement) => {
      const { header } = announcement;
      if (header.height <= signed) return;
      signed = header.height;
      heard(announcement);
      const statement = { committee: 0, rollup, height: header.height, epoch: header.epoch, header: headerHash(header) };
      const packed = packCertificate('attest', { chain: CHAIN, committee }, [signStatement('attest', CHAIN, statement, 0, privateKey)]);
      if (packed.kind !== 'certificate') throw new Error('a certificate of one signature, and it is wrong');
      const topic = decisionsTopic(CHAIN);
      bus.publish(topic.name, encode(topic.codec, [{ kind: 'certificate', certificate: packed.certificate }])).then(undefined, (error: unknown) => note(`not published: ${String(error)}`));
    });
  };
