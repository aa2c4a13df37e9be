/** With whom a node stays connected, in a network that is too large for everybody to be connected with everybody. */
import type { Hex } from '../../protocols/bytes.ts';

/** Connections kept: all of a committee of 16 with its operators, and enough in any that gossip reaches everybody past many that are down. */
export const NEIGHBOURS = 24;

/** Distances on the ring of all keys, powers of two first: whoever is far is near in a few hops. */
function distances(size: number): number[] {
  const all = Array.from({ length: size >> 1 }, (_, at) => at + 1);
  const isPower = (distance: number): boolean => (distance & (distance - 1)) === 0;
  return [...all.filter(isPower), ...all.filter((each) => !isPower(each))];
}

/** All peers of a small network; of a large one those at some distances in both directions, so that both sides choose each other. */
export function neighbours(self: Hex, peers: Iterable<Hex>, kept = NEIGHBOURS): Set<Hex> {
  const others = new Set(peers);
  others.delete(self);
  if (others.size <= kept) return others;
  const ring = [...others, self].sort();
  const place = ring.indexOf(self);
  const chosen = new Set<Hex>();
  for (const distance of distances(ring.length)) {
    if (chosen.size >= kept) break;
    for (const at of [place + distance, place - distance + ring.length]) chosen.add(ring[at % ring.length] as Hex);
  }
  return chosen;
}
