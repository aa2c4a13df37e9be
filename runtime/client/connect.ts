/** A client of a network: its own node, no more trusted than any other. */

import { ask } from '../../actors/ask.ts';
import type { AppRecord } from '../../actors/ports/settlement.ts';
import type { ActionBook, SignedAction } from '../../protocols/action.ts';
import type { Batch } from '../../protocols/batch.ts';
import { type Hex, toHex } from '../../protocols/bytes.ts';
import { quorumOf } from '../../protocols/committee.ts';
import { noncesRequest, readRequest, statusRequest, submitRequest } from '../../protocols/requests.ts';
import { committeeTopic } from '../../protocols/topics.ts';
import { createHost, type OpenHost, type RunningHost } from '../node/host.ts';
import { liveNetwork, type Network, viewOf } from '../node/network.ts';
import type { NodeOptions } from '../node/open.ts';
import { createViemSettlement } from '../settlement/viem.ts';
import type { Client, MemberStatus, SubmitOutcome } from './client.ts';
import { type Fetch, fetchWith } from './fetch.ts';
import { followNetwork } from './following.ts';
import { receiptsIn } from './receipts.ts';
import { newestSettled } from './settled.ts';

export interface ClientOptions extends NodeOptions {
  readonly network: Network;
  /** How to read the actions of each rollup; or how to find that out, once there is a node to ask with. */
  readonly books: ReadonlyMap<Hex, ActionBook> | ((host: OpenHost) => Promise<ReadonlyMap<Hex, ActionBook>>);
  /** Follow apps, too, that nobody showed the code of yet, or that L1 gets to know later. */
  readonly newcomers?: boolean;
}

export interface ConnectedClient extends Client, Fetch {
  readonly node: Hex;
  /** As L1 has it by now. */
  readonly network: Network;
  addresses(): readonly string[];
  keepConnected(book: ReadonlyMap<Hex, readonly string[]>): void;
  /** Resolves when the gossip of enough members for a certificate reaches this node. */
  ready(deadlineMs: number): Promise<void>;
  /** Headers of all batches on L1 as it is now, newest batch first. Rejects when no member shows the content of one. */
  settled(): Promise<Batch['heads'][]>;
}

/** Members to be connected with before anything is sent: of a large committee the others hear by gossip. */
const ENOUGH_PEERS = 11;
const SUBMIT_MS = 10_000;
const STATUS_MS = 2_000;

/** Rejects with what is missing or failed, and leaves nothing behind then. */
export async function connectClient(options: ClientOptions): Promise<ConnectedClient> {
  const node = await createHost(options);
  try {
    return await clientOn(node, options);
  } catch (error) {
    await node.stop(0);
    throw error;
  }
}

async function clientOn(node: RunningHost, options: ClientOptions): Promise<ConnectedClient> {
  const view = viewOf(options.network);
  const network = liveNetwork(options.network, view);
  const { bus } = node;
  const books = typeof options.books === 'function' ? await options.books(node) : options.books;
  const members = (): Hex[] => view.committees.current.members.map((each) => each.node);
  const settlement = await createViemSettlement({ url: network.l1Url ?? '', contract: network.contract, privateKey: toHex(options.seed) });
  const following = followNetwork({ host: node, network, view, books, settlement, newcomers: options.newcomers === true });

  const recordOf = (rollup: Hex): AppRecord | undefined => network.rollups.find((each) => each.rollup === rollup);
  async function submit(rollup: Hex, actions: readonly SignedAction[]): Promise<readonly SubmitOutcome[]> {
    const record = recordOf(rollup);
    if (record === undefined) throw new Error(`no rollup ${rollup} in this network`);
    return receiptsIn(network.chain, record, await ask(bus, record.operatorNode, submitRequest, { rollup, actions: [...actions] }, SUBMIT_MS));
  }
  const statusOf = (node: Hex): Promise<MemberStatus> => ask(bus, node, statusRequest, {}, STATUS_MS);
  async function tips(): Promise<ReadonlyMap<Hex, number>> {
    const nodes = members();
    const answers = await Promise.allSettled(nodes.map(statusOf));
    const statuses = answers.flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
    return new Map(network.rollups.map(({ rollup }) => [rollup, honestHeight(statuses, rollup, nodes.length)]));
  }
  const memberNode = (member: number): Hex => members()[member] as Hex;

  return {
    node: bus.self,
    network,
    addresses: () => bus.addresses(),
    keepConnected: (book) => bus.keepConnected(book),
    ready: (deadlineMs) => bus.ready(committeeTopic(network.chain).name, Math.min(quorumOf(members().length), ENOUGH_PEERS), deadlineMs),
    async settled() {
      const found: Batch['heads'][] = [];
      for await (const { content } of newestSettled({ host: node, network, settlement }, Number.POSITIVE_INFINITY)) found.push(content.heads);
      return found;
    },
    ...fetchWith({ host: node, network, followers: following.followers, batches: following.batches }),
    submit,
    nonces: (rollup, accounts) => ask(bus, recordOf(rollup)?.operatorNode as Hex, noncesRequest, { rollup, accounts: [...accounts] }),
    events: following.events,
    follow: following.follow,
    tips,
    status: async (member) => statusOf(memberNode(member)),
    read: (member, rollup, keys) => ask(bus, memberNode(member), readRequest, { rollup, keys: [...keys] }),
    async close() {
      following.close();
      await node.stop(0);
    },
  };
}

/** The highest that more members claim than may lie. */
function honestHeight(statuses: readonly MemberStatus[], rollup: Hex, members: number): number {
  const claims = statuses.map(({ rollups }) => rollups.find((each) => each.rollup === rollup)?.certified ?? 0).sort((a, b) => b - a);
  const height = claims[members - quorumOf(members)];
  if (height === undefined) throw new Error(`${statuses.length} of ${members} members answer: too few to know how far the chain is`);
  return height;
}
