import assert from 'node:assert/strict';
import { signStatement } from '../../protocols/attestation.ts';
import { type Hex, ZERO32 } from '../../protocols/bytes.ts';
import { type Certificate, certificate, packCertificate } from '../../protocols/certificate.ts';
import { encode } from '../../protocols/codec.ts';
import { type Committee, memberOf } from '../../protocols/committee.ts';
import { availableRequest } from '../../protocols/requests.ts';
import { MemoryStore } from '../../sim/memory/store.ts';
import { makeBench } from '../host/host.fixture.ts';
import { BusError } from '../ports/bus.ts';
import { committeeOf, keepHeads, ROLLUP } from '../records.fixture.ts';
import { keys, load, put } from '../records.ts';
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

  it('asks the others for a certificate that gossip did not bring, one after the other (seed 26)', async () => {
    const [bench, store, asked] = [makeBench(), new MemoryStore(), [] as Hex[]];
    const keys4 = [1, 2, 3, 4].map((byte) => new Uint8Array(32).fill(byte));
    const nodes = [1, 2, 3, 4].map((byte): Hex => `0x${byte.toString(16).padStart(2, '0').repeat(32)}`);
    const committee: Committee = { id: 0, members: keys4.map((key, at) => memberOf(key, nodes[at] as Hex)) };
    const statement = { committee: 0, rollup: ROLLUP, height: 1, epoch: 0, header: ZERO32 };
    const signed = [0, 1, 2].map((member) => signStatement('store', 1, statement, member, keys4[member] as Uint8Array));
    const stored = packCertificate('store', { chain: 1, committee }, signed);
    assert.ok(stored.kind === 'certificate');
    const request = async (peer: Hex): Promise<Uint8Array> => {
      asked.push(peer);
      if (peer !== nodes[2]) throw new BusError('unreachable', 'it is away');
      return encode(availableRequest.answer, [stored.certificate]);
    };
    // Those who would have to sign again are gone.
    const submit = (): Promise<never> => Promise.reject(new BusError('unreachable', '1 of 3 members answered'));
    const ports = { bus: { self: nodes[3], request }, blobs: { get: async () => new Uint8Array() }, store, data: { submit } };
    await keepHeads(store, 1, 1);
    const options = { chain: 1, committees: { of: () => committee, current: committee }, rollups: () => [ROLLUP], aggregator: 'aggregator', log: () => undefined };
    bench.host.spawn('publisher', { machine: publisher, input: { ports, options } });
    for (let second = 0; second < 12; second++) {
      bench.advance(1_000);
      await bench.settle();
    }
    assert.deepEqual(asked, nodes.slice(0, 3));
    assert.deepEqual(await load(store, keys.available(ROLLUP, 1), certificate), stored.certificate);
  });
});
