/**
 * Who else is there: peers tell each other where they listen, beginning with some that were named at the start.
 *
 * A node says its own addresses when it asks, and what it says of itself beats what others say of it; so a node that comes back at
 * another address is found again. What is learned this way is only where to dial: a peer proves its key when it is reached.
 */

import { peerIdFromString } from '@libp2p/peer-id';
import { multiaddr } from '@multiformats/multiaddr';
import { answer, ask } from '../../actors/ask.ts';
import { BusError, type Stop } from '../../actors/ports/bus.ts';
import type { Clock } from '../../actors/ports/clock.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { peersRequest } from '../../protocols/requests.ts';
import type { Libp2pBus } from './libp2p.ts';
import { keyOf } from './node-key.ts';

/** Peers that are remembered: a few networks' worth. */
const REMEMBERED = 512;
/** Peers told in one answer, and addresses of one peer, as the request has room for. */
const TOLD = 128;
const ADDRESSES = 8;
/** Between two questions: soon while nobody is known, seldom later. */
const ASK_MS = 5_000;
const FIRST_MS = 500;
const ANSWER_MS = 3_000;

interface Known {
  readonly addresses: readonly string[];
  /** From the peer itself. */
  readonly isOwn: boolean;
}

/** Whether a text is a multiaddr that ends in the peer id of a node. */
export const isPeerAddress = (text: string): boolean => nodeIn(text) !== undefined;

/** Node key to the addresses that end in its peer id. Throws `BusError` for what is no such address. */
function bootstrapBook(addresses: readonly string[]): Map<Hex, string[]> {
  const book = new Map<Hex, string[]>();
  for (const text of addresses) {
    const node = nodeIn(text);
    if (node === undefined) throw new BusError('refused', `${text} is no multiaddr that ends in /p2p/ and a peer id, like /ip4/127.0.0.1/tcp/9000/p2p/12D3Koo…`);
    book.set(node, [...(book.get(node) ?? []), text]);
  }
  return book;
}

function nodeIn(text: string): Hex | undefined {
  try {
    const id = multiaddr(text)
      .getComponents()
      .findLast((each) => each.name === 'p2p')?.value;
    return id === undefined ? undefined : keyOf(peerIdFromString(id));
  } catch {
    return undefined;
  }
}

export interface DiscoveryOptions {
  readonly bus: Libp2pBus;
  readonly clock: Clock;
  /** Multiaddrs that end in a peer id. */
  readonly bootstrap: readonly string[];
  /** Told of every address that is worth keeping for the next start. */
  readonly remember?: (addresses: readonly string[]) => void;
}

/** Keeps a bus connected to whoever can be found. Throws `BusError` for a bootstrap address that is none. */
export function discover({ bus, clock, bootstrap, remember = () => undefined }: DiscoveryOptions): Stop {
  const first = bootstrapBook(bootstrap);
  const known = new Map<Hex, Known>([...first].map(([node, addresses]) => [node, { addresses, isOwn: false }]));
  let turn = 0;
  let isStopped = false;
  let cancel = (): void => undefined;

  /** Makes room for one that speaks for itself: what others told of, and nobody is connected to, may be made up. */
  function forgetHearsay(): boolean {
    const peers = new Set(bus.peers());
    const [node] = [...known].find(([each, { isOwn }]) => !isOwn && !first.has(each) && !peers.has(each)) ?? [];
    return node !== undefined && known.delete(node);
  }

  /** Answers whether it is news. */
  function learn(node: Hex, addresses: readonly string[], isOwn: boolean): boolean {
    const usable = addresses.filter((each) => nodeIn(each) === node).slice(0, ADDRESSES);
    const before = known.get(node);
    if (node === bus.self || usable.length === 0 || (before?.isOwn && !isOwn)) return false;
    if (before === undefined && known.size >= REMEMBERED && !(isOwn && forgetHearsay())) return false;
    known.set(node, { addresses: usable, isOwn });
    return before?.addresses.join() !== usable.join();
  }
  const connect = (): void => {
    bus.keepConnected(new Map([...known].map(([node, { addresses }]) => [node, addresses])));
    remember([...known.values()].flatMap(({ addresses }) => addresses));
  };

  async function askOne(): Promise<void> {
    const nodes = [...known.keys()];
    const node = nodes[turn++ % Math.max(1, nodes.length)];
    if (node === undefined) return;
    const { peers } = await ask(bus, node, peersRequest, { addresses: bus.addresses().slice(0, ADDRESSES) }, ANSWER_MS);
    if (isStopped) return;
    // What one peer tells of others is tried, not believed.
    const news = peers.filter((peer) => learn(peer.node, peer.addresses, false));
    if (news.length > 0) connect();
  }
  function soon(): void {
    if (isStopped) return;
    const isAlone = bus.peers().length < first.size || known.size <= first.size;
    cancel = clock.after(isAlone && turn < 20 ? FIRST_MS : ASK_MS, () => {
      askOne().then(soon, soon);
    });
  }

  const stop = answer(bus, peersRequest, ({ addresses }, from) => {
    if (learn(from, addresses, true)) connect();
    const others = [...known].filter(([node, { isOwn }]) => node !== from && (isOwn || bus.peers().includes(node)));
    return { peers: others.slice(0, TOLD).map(([node, each]) => ({ node, addresses: [...each.addresses] })) };
  });
  connect();
  soon();
  return () => {
    isStopped = true;
    cancel();
    stop();
  };
}
