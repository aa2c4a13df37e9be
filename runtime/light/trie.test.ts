import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fromHex, type Hex, toHex, utf8 } from '../../protocols/bytes.ts';
import { keccak256 } from '../../protocols/crypto/hash.ts';
import { Preimages } from './preimages.ts';
import { MadeTrie } from './trie.fixture.ts';
import { readTrie } from './trie.ts';

const keyed = (name: string): Hex => toHex(keccak256(utf8(name)));
const entries = fc.uniqueArray(fc.tuple(fc.string({ maxLength: 4 }).map(keyed), fc.uint8Array({ minLength: 1, maxLength: 40 })), { selector: ([key]) => key, minLength: 1, maxLength: 60 });

describe('trie of L1', () => {
  it('has the values that were put into it, and no others', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const { root, nodes } = new MadeTrie(new Map(all));
        for (const [key, value] of all) assert.deepEqual(readTrie(new Preimages(nodes), root, fromHex(key)), value);
        assert.equal(readTrie(new Preimages(nodes), root, utf8('never put in')), undefined);
      }),
    );
  });

  it('tells nothing with a node left out, or with one that is changed', () => {
    fc.assert(
      fc.property(entries, fc.nat(), fc.nat(), (all, pick, bit) => {
        const { root, nodes } = new MadeTrie(new Map(all));
        const [key] = all[pick % all.length] as [Hex, Uint8Array];
        const proof = new Preimages(nodes);
        readTrie(proof, root, fromHex(key));
        const needed = proof.used;
        const chosen = needed[pick % needed.length] as Uint8Array;
        const others = needed.filter((each) => each !== chosen);
        const changed = chosen.map((byte, at) => (at === bit % chosen.length ? byte ^ 1 : byte));
        assert.throws(() => readTrie(new Preimages(others), root, fromHex(key)), { code: 'bad-l1-proof' });
        assert.throws(() => readTrie(new Preimages([...others, changed]), root, fromHex(key)), { code: 'bad-l1-proof' });
      }),
    );
  });

  it('refuses whatever else has the hash of a root', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        try {
          readTrie(new Preimages([bytes]), toHex(keccak256(bytes)), utf8('key'));
        } catch (error) {
          assert.equal((error as { readonly code?: string }).code, 'bad-l1-proof');
        }
      }),
    );
  });
});
