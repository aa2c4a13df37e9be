/** A Vulcan member: verifies every rollup of its network, votes, keeps shares, publishes and settles. */
import { join } from 'node:path';
import { answer } from '../../actors/ask.ts';
import type { Executor } from '../../actors/ports/executor.ts';
import type { VerifierProgress } from '../../actors/verifier/machine.ts';
import { type Hex, toHex } from '../../protocols/bytes.ts';
import { statusRequest } from '../../protocols/requests.ts';
import { systemClock } from '../clock.ts';
import { createEmbeddedDataLayer } from '../data/embedded.ts';
import { createViemSettlement } from '../settlement/viem.ts';
import { openLevelStore } from '../store/level.ts';
import { createSignState } from '../store/sign-state.ts';
import type { Network } from './network.ts';
import { type NodeOptions, openNode, scoped } from './open.ts';
import { wireMember } from './wire-member.ts';

export interface MemberOptions extends NodeOptions {
  readonly network: Network;
  /** Place in the committee. */
  readonly member: number;
  /** secp256k1: signs votes, pays for settlements. */
  readonly voteKey: Uint8Array;
  readonly executor: Executor;
}

export interface RunningNode {
  readonly node: Hex;
  addresses(): readonly string[];
  keepConnected(book: ReadonlyMap<Hex, readonly string[]>): void;
  stop(): Promise<void>;
}

export async function startMember(options: MemberOptions): Promise<RunningNode> {
  const { network, log } = options;
  const signStore = await openLevelStore(join(options.folder, 'sign-state'));
  const node = await openNode(options);
  const settlement = await createViemSettlement({ url: network.l1Url, contract: network.contract, privateKey: toHex(options.voteKey) });
  const data = createEmbeddedDataLayer({ ...network, bus: node.bus });
  const progress = new Map<Hex, VerifierProgress>();
  const counts = { attestations: 0, refusals: 0 };
  const noteProgress = (of: VerifierProgress): void => {
    progress.set(of.rollup, of);
    if (of.event === 'attested') counts.attestations++;
    if (of.event === 'refused') counts.refusals++;
  };

  const { bus, blobs, store } = node;
  const executor = scoped(options.executor, `member-${options.member}`);
  const ports = { bus, blobs, store, data, settlement, executor, signState: createSignState(signStore), clock: systemClock };
  wireMember({ host: node.host, ports, network, member: options.member, voteKey: options.voteKey, progress: noteProgress, log });
  answer(node.bus, statusRequest, () => ({
    member: options.member,
    rollups: [...progress.values()].map(({ rollup, executed, certified, stateRoot }) => ({ rollup, executed: Math.max(0, executed), certified: Math.max(0, certified), stateRoot })),
    ...counts,
    rssBytes: process.memoryUsage.rss(),
  }));

  return {
    node: node.bus.self,
    addresses: () => node.bus.addresses(),
    keepConnected: (book) => node.bus.keepConnected(book),
    async stop() {
      await node.close();
      await signStore.close();
    },
  };
}
