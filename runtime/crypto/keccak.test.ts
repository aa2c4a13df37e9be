import assert from 'node:assert/strict';
import { keccak_256 } from '@noble/hashes/sha3.js';
import { toHex, utf8 } from '../../protocols/bytes.ts';
import { wasmKeccak256 } from './keccak.ts';

describe('keccak256 in WebAssembly', () => {
  it('is the one Ethereum uses', () => {
    assert.equal(toHex(wasmKeccak256(new Uint8Array(0))), '0xc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470');
    assert.equal(toHex(wasmKeccak256(utf8('abc'))), '0x4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45');
  });

  it('is that of another implementation at every length around a block, and for long inputs', () => {
    for (const length of [...Array(420).keys(), 65_535, 65_536, 200_001]) {
      const input = Uint8Array.from({ length }, (_, i) => (i * 7 + length) & 0xff);
      assert.equal(toHex(wasmKeccak256(input)), toHex(keccak_256(input)), `${length} bytes`);
    }
  });

  it('answers bytes of their own each time', () => {
    const first = wasmKeccak256(utf8('abc'));
    const kept = toHex(first);
    wasmKeccak256(utf8('abd'));
    assert.equal(toHex(first), kept);
  });
});
