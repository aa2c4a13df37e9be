import assert from 'node:assert/strict';
import { signStatement } from '../../protocols/attestation.ts';
import { type Hex, toHex } from '../../protocols/bytes.ts';
import { type Committee, memberOf, onlyCommittee } from '../../protocols/committee.ts';
import type { DoubleVote, Evidence } from '../../protocols/evidence.ts';
import { systemClock } from '../../runtime/clock.ts';
import { MemoryNetwork } from '../../sim/memory/network.ts';
import { MemoryStore } from '../../sim/memory/store.ts';
import { type ActorHost, createActorHost } from '../host/host.ts';
import { loadEvidence } from './evidence.ts';
import { watchtower } from './machine.ts';

const CHAIN = 7;
const keys = [1, 2, 3, 4].map((byte) => new Uint8Array(32).fill(byte));
const hash = (byte: number): Hex => toHex(new Uint8Array(32).fill(byte));

const lieOf = (member: number): Evidence => {
  const vote = (header: Hex) => signStatement('attest', CHAIN, { committee: 0, rollup: hash(9), height: 5, epoch: 0, header }, member, keys[member] as Uint8Array);
  return { kind: 'double-vote', first: vote(hash(1)), second: vote(hash(2)) };
};

interface Tower {
  readonly host: ActorHost;
  readonly submitted: number[];
  /** Lets L1 answer what it was asked first. */
  answer(): void;
}

describe('watchtower', () => {
  const stops: (() => unknown)[] = [];
  afterEach(async () => {
    for (const stop of stops.splice(0).reverse()) await stop();
  });

  /** The first member, whose turn it is at once. */
  function start(store: MemoryStore): Tower {
    const bus = new MemoryNetwork({ chain: CHAIN, clock: systemClock }).join(keys[0] as Uint8Array);
    const committee: Committee = { id: 0, members: keys.map((key, at) => memberOf(key, at === 0 ? bus.self : hash(at))) };
    const committees = onlyCommittee(committee);
    const submitted: number[] = [];
    const waiting: (() => void)[] = [];
    const slash = ({ first }: DoubleVote): Promise<'slashed'> => {
      submitted.push(first.member);
      return new Promise((resolve) => waiting.push(() => resolve('slashed')));
    };
    const host = createActorHost({ clock: systemClock, report: () => undefined, schedule: queueMicrotask });
    stops.push(() => bus.stop());
    stops.push(() => host.stop());
    const registry = { chain: CHAIN, committees, operatorOf: () => undefined };
    host.spawn('watchtower', { machine: watchtower, input: { ports: { bus, store, settlement: { slash } }, options: { registry, committees, log: () => undefined } } });
    return { host, submitted, answer: () => waiting.shift()?.() };
  }
  async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
    const end = Date.now() + 20_000;
    while (!(await holds())) {
      if (Date.now() > end) throw new Error('waited for 20 s');
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
  const closed = async (store: MemoryStore): Promise<number> => (await loadEvidence(store)).filter(({ isClosed }) => isClosed).length;

  it('brings each lie to L1 once, also those that come while another is on its way', async () => {
    const store = new MemoryStore();
    const { host, submitted, answer } = start(store);
    for (const member of [1, 2, 3, 1]) host.send('watchtower', { type: 'EVIDENCE', evidence: lieOf(member) });
    await until(async () => submitted.length === 1 && (await loadEvidence(store)).length === 3);
    for (let done = 1; done <= 3; done++) {
      answer();
      await until(async () => (await closed(store)) === done);
    }
    assert.deepEqual([...submitted].sort(), [1, 2, 3]);
  });

  it('goes on after a restart with what L1 has not dealt with', async () => {
    const store = new MemoryStore();
    const first = start(store);
    first.host.send('watchtower', { type: 'EVIDENCE', evidence: lieOf(2) });
    await until(() => first.submitted.length === 1);
    first.host.stop();
    const second = start(store);
    await until(() => second.submitted.length === 1);
    second.answer();
    await until(async () => (await closed(store)) === 1);
  });
});
