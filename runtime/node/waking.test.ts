import assert from 'node:assert/strict';
import type { Hex } from '../../protocols/bytes.ts';
import { wakers } from './waking.ts';

const rollups = (count: number): Hex[] => Array.from({ length: count }, (_, at): Hex => `0x${at.toString(16)}`);

describe('waking', () => {
  it('tells a rollup of its own certificate, and a few rollups of every one', () => {
    const woken = wakers(rollups(3));
    assert.deepEqual(woken('0x1'), ['0x1', '0x0', '0x2']);
    assert.deepEqual(woken('0xff'), ['0x0', '0x1', '0x2']);
    assert.deepEqual(wakers(rollups(1))('0x0'), ['0x0']);
    assert.deepEqual(wakers(rollups(1))('0xff'), ['0x0']);
  });

  it('tells eight of many rollups, and every one of them before long', () => {
    const woken = wakers(rollups(200));
    const heard = new Set<Hex>();
    for (let certificate = 0; certificate < 30; certificate++) {
      const told = woken('0xff5');
      assert.equal(new Set(told).size, 8);
      for (const each of told) heard.add(each);
    }
    assert.equal(heard.size, 200);
    assert.equal(woken('0x7')[0], '0x7');
  });
});
