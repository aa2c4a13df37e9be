import assert from 'node:assert/strict';
import { keccak_256 } from '@noble/hashes/sha3.js';
import { toHex } from '../bytes.ts';
import { keccak256, keccakHex } from './hash.ts';
import { MOST } from './keccak-module.ts';

describe('keccak256', () => {
  it('is the one Ethereum uses', () => {
    assert.equal(keccakHex(new Uint8Array(0)), '0xc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470');
    assert.equal(keccakHex(new TextEncoder().encode('abc')), '0x4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45');
  });

  it('is that of another implementation at every length around a block, and past the page', () => {
    for (const length of [...Array(420).keys(), MOST - 1, MOST, MOST + 1, MOST + 200]) {
      const input = Uint8Array.from({ length }, (_, i) => (i * 7 + length) & 0xff);
      assert.equal(toHex(keccak256(input)), toHex(keccak_256(input)), `${length} bytes`);
    }
  });
});
