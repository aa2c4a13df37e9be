import assert from 'node:assert/strict';
import type { Hex } from '../../protocols/bytes.ts';
import { keccakHex, word } from '../../protocols/crypto/hash.ts';
import { NEIGHBOURS, neighbours } from './neighbours.ts';

const nodes = (size: number): Hex[] => Array.from({ length: size }, (_, at) => keccakHex(word(at)));

/** Who is reached from the first, when some are down. */
function reached(links: ReadonlyMap<Hex, ReadonlySet<Hex>>, down: ReadonlySet<Hex>): number {
  const seen = new Set<Hex>();
  const open = [[...links.keys()].find((node) => !down.has(node)) as Hex];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (seen.has(node) || down.has(node)) continue;
    seen.add(node);
    open.push(...(links.get(node) ?? []));
  }
  return seen.size;
}

describe('neighbours', () => {
  it('are all peers of a small network, and never the node itself', () => {
    const all = nodes(NEIGHBOURS + 1);
    for (const self of all) assert.deepEqual([...neighbours(self, all)].sort(), all.filter((each) => each !== self).sort());
  });

  for (const size of [26, 66, 130, 300]) {
    it(`of ${size} are few, choose each other, and reach everybody with a third of them down`, () => {
      const all = nodes(size);
      const links = new Map(all.map((self) => [self, neighbours(self, all)]));
      for (const [self, chosen] of links) {
        assert.ok(chosen.size >= NEIGHBOURS && chosen.size <= NEIGHBOURS + 1 && !chosen.has(self));
        for (const peer of chosen) assert.ok(links.get(peer)?.has(self));
      }
      for (let round = 0; round < 20; round++) {
        const down = new Set(all.filter((_, at) => (at * 31 + round * 17) % 3 === 0));
        assert.equal(reached(links, down), size - down.size);
      }
    });
  }
});
