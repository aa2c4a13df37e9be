/** An operator alone, on real parts: LevelDB, a worker that executes, gossip on loopback; and a committee of one that signs what it hears of, as verifying is not the operator's work. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onBlocks } from '../../actors/routes.ts';
import { Session } from '../../contracts/execution/session.ts';
import { LayeredState } from '../../contracts/execution/state.ts';
import { compileApp } from '../../contracts/guest/compile.ts';
import { loadGuest } from '../../contracts/guest/host.ts';
import type { Manifest } from '../../contracts/guest/manifest.ts';
import { type ActionBook, actionBook } from '../../protocols/action.ts';
import { signStatement } from '../../protocols/attestation.ts';
import { type Announcement, headerHash } from '../../protocols/block.ts';
import type { Hex } from '../../protocols/bytes.ts';
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
import { keysOf } from '../local/keys.ts';
import { note } from './bench.ts';

const CHAIN = 31_337;
const SEED = 1;
const ROLLUP: Hex = `0x${'11'.repeat(32)}`;

export interface Solo {
  readonly network: Network;
  readonly manifest: Manifest;
  readonly book: ActionBook;
  readonly host: RunningHost;
  /** Announced (C1), with the entries of each block. */
  readonly onBlock: (heard: (entries: number, atMs: number) => void) => void;
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
  const { genesisRoot } = new Session({ chain: CHAIN, rollup: ROLLUP, guest: loadGuest(wasm), genesis, state: new LayeredState() });
  const [operator, member] = [keysOf(SEED, 'operator'), keysOf(SEED, 'member')];
  const committee: Committee = { id: 0, members: [memberOf(member.privateKey, member.node, 1)] };
  const record = {
    rollup: ROLLUP,
    name: 'token',
    operator: operator.address,
    operatorNode: operator.node,
    codeHash,
    genesisRoot,
    disputeWindowMs: 0,
    committee: 0,
    versions: [],
    announced: undefined,
    proofs: 'pessimistic' as const,
  };
  const network: Network = { chain: CHAIN, contract: `0x${'00'.repeat(20)}`, committees: [committee], rollups: [record] };

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
    parts: [operatorPart({ network, executor, rollup: ROLLUP, wasm, genesis, privateKey: operator.privateKey, blockMs })],
  });
  undo.add(() => host.stop(0));
  const listeners: ((entries: number, atMs: number) => void)[] = [];
  const heard = ({ header }: Announcement): void => {
    for (const each of listeners) each(header.count, performance.now());
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
  return { network, manifest, book: actionBook(CHAIN, ROLLUP, manifest.actions), host, onBlock: (each) => void listeners.push(each), introduce, stop: () => undo.run() };
}

/** A committee of one that trusts its operator: each block that it hears of for the first time has its certificate. */
const signs =
  (network: Network, privateKey: Uint8Array, heard: (announcement: Announcement) => void): Part =>
  ({ bus }) => {
    const committee = network.committees[0] as Committee;
    let signed = 0;
    onBlocks(bus, worldOf(viewOf(network)), ROLLUP, (announcement) => {
      const { header } = announcement;
      if (header.height <= signed) return;
      signed = header.height;
      heard(announcement);
      const statement = { committee: 0, rollup: ROLLUP, height: header.height, epoch: header.epoch, header: headerHash(header) };
      const packed = packCertificate('attest', { chain: CHAIN, committee }, [signStatement('attest', CHAIN, statement, 0, privateKey)]);
      if (packed.kind !== 'certificate') throw new Error('a certificate of one signature, and it is wrong');
      const topic = decisionsTopic(CHAIN);
      bus.publish(topic.name, encode(topic.codec, [{ kind: 'certificate', certificate: packed.certificate }])).then(undefined, (error: unknown) => note(`not published: ${String(error)}`));
    });
  };
