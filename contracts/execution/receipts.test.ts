import assert from 'node:assert/strict';
import fc from 'fast-check';
import { receiptsRoot } from '../../protocols/block.ts';
import { toHex } from '../../protocols/bytes.ts';
import { chunkHash } from '../../protocols/chunk-hash.ts';
import { encode } from '../../protocols/codec.ts';
import type { CallResult, Write } from '../guest/host.ts';
import { Writes, writesOf } from '../guest/writes.ts';
import { eventsOf, Receipts } from './receipts.ts';

const bytes = fc.uint8Array({ maxLength: 90 });
const writes: fc.Arbitrary<Write[]> = fc.array(fc.record({ key: bytes, value: fc.option(bytes, { nil: undefined }) }), { maxLength: 4 });
const entry = fc.record({
  status: fc.constantFrom<CallResult['status']>('executed', 'reverted'),
  code: fc.nat(),
  fuel: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
  events: fc.array(fc.record({ id: fc.nat({ max: 65_535 }), data: bytes }), { maxLength: 3 }),
  consumed: writes,
  own: writes,
  sent: writes,
});

describe('receipts', () => {
  it('are the hashes of what their codecs encode, and so is their root', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), (entries) => {
        const all = new Receipts();
        for (const { consumed, own, sent, ...rest } of entries) all.add({ ...rest, reason: '', writes: Writes.of(own), messages: [] }, Writes.of(consumed), Writes.of(own), Writes.of(sent));
        const { receipts, root } = all.finish();
        assert.equal(root, receiptsRoot(receipts));
        assert.deepEqual(
          receipts,
          entries.map(({ status, code, fuel, events, consumed, own, sent }) => {
            return { status, code, fuel, events: toHex(chunkHash(encode(eventsOf, events))), writes: toHex(chunkHash(encode(writesOf, [...consumed, ...own, ...sent]))) };
          }),
        );
      }),
    );
  });
});
