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

/** Peers that are remembered: a few networks' worth. Those of the start are never forgotten. */
const REMEMBERED = 512;
/** Peers told in one answer, and addresses of one peer. */
export const TOLD = 128;
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

/** Node key to the addresses that end in its peer id. Throws `BusError` for what is no such address. */
export function bootstrapBook(addresses: readonly string[]): Map<Hex, string[]> {
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
  let cancel = (): void => undefined;

  /** Answers whether it is news. */
  function learn(node: Hex, addresses: readonly string[], isOwn: boolean): boolean {
    const usable = addresses.filter((each) => nodeIn(each) === node).slice(0, ADDRESSES);
    const before = known.get(node);
    if (node === bus.self || usable.length === 0 || (before?.isOwn && !isOwn)) return false;
    if (before === undefined && known.size >= REMEMBERED) return false;
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
    // What one peer tells is tried, not believed: only some of it, so that no liar fills the book alone.
    const news = peers.slice(0, TOLD).filter((peer) => learn(peer.node, peer.addresses, false));
    if (news.length > 0) connect();
  }
  function soon(): void {
    const isAlone = bus.peers().length < first.size || known.size <= first.size;
    cancel = clock.after(isAlone && turn < 20 ? FIRST_MS : ASK_MS, () => {
      askOne().then(soon, soon);
    });
  }

  const stop = answer(bus, peersRequest, ({ addresses }, from) => {
    if (learn(from, addresses, true)) connect();
    const others = [...known].filter(([node, { isOwn }]) => node !== from && (isOwn || bus.peers().includes(node)));
    return { peers: others.slice(0, TOLD - 1).map(([node, each]) => ({ node, addresses: [...each.addresses] })) };
  });
  connect();
  soon();
  return () => {
    cancel();
    stop();
  };
}
