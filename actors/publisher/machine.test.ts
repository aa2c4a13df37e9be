import assert from 'node:assert/strict';
import { ZERO32 } from '../../protocols/bytes.ts';
import { type Certificate, certificate } from '../../protocols/certificate.ts';
import { MemoryStore } from '../../sim/memory/store.ts';
import { makeBench } from '../host/host.fixture.ts';
import { BusError } from '../ports/bus.ts';
import { committeeOf, keepHeads, ROLLUP } from '../records.fixture.ts';
import { keys, put } from '../records.ts';
import { publisher } from './machine.ts';

describe('publisher', () => {
  it('says once of each certified block that nobody stores it, and goes on trying', async () => {
    const [bench, store, logged] = [makeBench(), new MemoryStore(), [] as string[]];
    let submitted = 0;
    const submit = async (): Promise<never> => {
      submitted++;
      throw new BusError('unreachable', '1 of 3 members answered');
    };
    const self = `0x${'01'.repeat(32)}` as const;
    const committee = { ...committeeOf(0), members: [{ address: `0x${'01'.repeat(20)}` as const, node: self, bls: undefined }] };
    const ports = { bus: { self }, blobs: { get: async () => new Uint8Array() }, store, data: { submit } };
    const log = (event: string, detail: object): void => void (event === 'not-stored' && logged.push(String((detail as { height: number }).height)));
    await keepHeads(store, 1, 2);
    bench.host.spawn('publisher', {
      machine: publisher,
      input: { ports, options: { chain: 1, committees: { of: () => committee, current: committee }, rollups: () => [ROLLUP], aggregator: 'aggregator', log } },
    });
    for (let second = 0; second < 25; second++) {
      bench.advance(1_000);
      await bench.settle();
    }
    assert.deepEqual(logged, []);
    for (let second = 0; second < 60; second++) {
      bench.advance(1_000);
      await bench.settle();
    }
    assert.deepEqual(logged, ['1', '2']);
    assert.ok(submitted > 10, `${submitted} times`);
  });

  it('goes on above a block that its disk lost, which others have', async () => {
    const [bench, store, submitted] = [makeBench(), new MemoryStore(), new Set<number>()];
    const submit = async ({ height }: { readonly height: number }): Promise<never> => {
      submitted.add(height);
      throw new BusError('unreachable', '1 of 3 members answered');
    };
    const self = `0x${'01'.repeat(32)}` as const;
    const committee = { ...committeeOf(0), members: [{ address: `0x${'01'.repeat(20)}` as const, node: self, bls: undefined }] };
    const ports = { bus: { self }, blobs: { get: async () => new Uint8Array() }, store, data: { submit } };
    const stored: Certificate = { kind: 'store', committee: 0, rollup: ROLLUP, height: 0, epoch: 0, header: ZERO32, bitmap: 1n, signatures: [], aggregate: undefined };
    await keepHeads(store, 1, 100);
    await store.batch([{ type: 'del', key: keys.certified(ROLLUP, 2) }], { sync: false });
    for (let height = 1; height < 100; height++) if (height !== 2) await store.batch([put(keys.available(ROLLUP, height), certificate, { ...stored, height })], { sync: false });
    bench.host.spawn('publisher', {
      machine: publisher,
      input: { ports, options: { chain: 1, committees: { of: () => committee, current: committee }, rollups: () => [ROLLUP], aggregator: 'aggregator', log: () => undefined } },
    });
    for (let second = 0; second < 30; second++) {
      bench.advance(1_000);
      await bench.settle();
    }
    assert.deepEqual([...submitted], [100]);
  });
});
