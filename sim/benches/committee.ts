/**
 * How a committee of 4, 16, 64 and 128 comes to a certificate: aggregators, signatures and gossip as in a real network, all of it in one
 * process; blocks are not executed. Until every member holds the certificate, and what that puts on the wire, with TCP's own share and the
 * heartbeats of gossip: bytes of the loopback device, so nothing else should use it meanwhile.
 */
import { fromCallback } from 'xstate';
import { ACTORS } from '../../actors/catalogue.ts';
import { type ActorHost, createActorHost } from '../../actors/host/host.ts';
import { dropOldest, inboxPolicy } from '../../actors/host/policy.ts';
import { onCommittee, onDecisions } from '../../actors/routes.ts';
import { type Statement, signStatement } from '../../protocols/attestation.ts';
import { ZERO32 } from '../../protocols/bytes.ts';
import { type Certificate, certificate as certificateCodec, certificateFault } from '../../protocols/certificate.ts';
import { encode } from '../../protocols/codec.ts';
import { type Committee, memberOf, onlyCommittee } from '../../protocols/committee.ts';
import { keccakHex, word } from '../../protocols/crypto/hash.ts';
import { committeeTopic } from '../../protocols/topics.ts';
import { createLibp2pBus, type Libp2pBus } from '../../runtime/bus/libp2p.ts';
import { neighbours } from '../../runtime/bus/neighbours.ts';
import { systemClock } from '../../runtime/clock.ts';
import { installNativeCrypto } from '../../runtime/crypto/native.ts';
import { keysOf, type NodeKeys } from '../local/keys.ts';
import { BenchError, type BenchResult, note, resultOf } from './bench.ts';
import { loopbackBytes } from './loopback.ts';

const SIZES = [4, 16, 64, 128] as const;
const CHAIN = 1;
const ROLLUP = keccakHex(word(1));
const WARM_UP = 3;
const BLOCKS = 12;
/** For all connections of one member; all members share a core or two. */
const READY_MS = 3_000;
/** After it is certified, so that every member has said its part. */
const SETTLE_MS = 500;
const LIMIT_MS = 60_000;

export async function committeeBench(): Promise<BenchResult[]> {
  installNativeCrypto();
  const results: BenchResult[] = [];
  for (const size of SIZES) {
    note(`a committee of ${size}`);
    const began = performance.now();
    const network = await Voters.start(size);
    note(`connected after ${((performance.now() - began) / 1_000).toFixed(1)} s`);
    try {
      results.push(...(await measured(network, size)));
    } finally {
      await network.stop();
    }
  }
  return results;
}

async function measured(network: Voters, size: number): Promise<BenchResult[]> {
  const rounds: Round[] = [];
  for (let height = 1; height <= WARM_UP + BLOCKS; height++) {
    const round = await network.certify(height);
    if (height % 5 === 0) note(`block ${height}: all ${size} certain after ${round.ms.toFixed(0)} ms`);
    if (height > WARM_UP) rounds.push(round);
  }
  const of = (name: string, unit: string, figure: (round: Round) => number): BenchResult => resultOf({ name: `committee.${name}.${size}`, unit, figures: rounds.map(figure) });
  return [
    of('allCertain', 'ms', ({ ms }) => ms),
    of('cpuPerMember', 'ms', ({ cpuMs }) => cpuMs / size),
    of('certificate', 'bytes', ({ certificateBytes }) => certificateBytes),
    of('trafficPerMember', 'bytes', ({ wireBytes }) => wireBytes / size),
    of('trafficPerMemberAndVote', 'bytes', ({ wireBytes }) => wireBytes / size / size),
  ];
}

interface Round {
  readonly ms: number;
  readonly cpuMs: number;
  readonly certificateBytes: number;
  readonly wireBytes: number;
}

interface Voter {
  readonly keys: NodeKeys;
  readonly bus: Libp2pBus;
  readonly host: ActorHost;
}

class Voters {
  readonly #committee: Committee;
  readonly #voters: Voter[] = [];
  #told: (certificate: Certificate) => void = () => undefined;

  private constructor(committee: Committee) {
    this.#committee = committee;
  }

  static async start(size: number): Promise<Voters> {
    const keys = Array.from({ length: size }, (_, at) => keysOf(1, `member/${at}`));
    const network = new Voters({ id: 0, members: keys.map(({ privateKey, node }) => memberOf(privateKey, node, size)) });
    try {
      for (const each of keys) network.#voters.push(await network.#voter(each));
      await network.#connect();
      return network;
    } catch (error) {
      await network.stop();
      throw error;
    }
  }

  async #voter(keys: NodeKeys): Promise<Voter> {
    const bus = await createLibp2pBus({ seed: keys.seed, chain: CHAIN });
    const host = createActorHost({ clock: systemClock, report: () => undefined, schedule: queueMicrotask });
    const options = { chain: CHAIN, committees: onlyCommittee(this.#committee), verifierOf: () => 'ear', watchers: [], log: () => undefined };
    const ear = fromCallback<{ readonly type: string; readonly certificate?: Certificate }>(({ receive }) => receive(({ certificate }) => certificate && this.#told(certificate)));
    host.spawn('ear', { machine: ear, input: {}, inbox: inboxPolicy({ CERTIFICATE: dropOldest(64), CONFLICT: dropOldest(64) }) });
    host.spawn('aggregator', { ...ACTORS.aggregator, input: { ports: { bus }, options } });
    const world = { chain: CHAIN, contract: ZERO32, committees: onlyCommittee(this.#committee), operatorOf: () => undefined };
    onCommittee(bus, world, {
      heard: (messages) => host.send('aggregator', { type: 'VOTES', attestations: messages.flatMap((each) => (each.kind === 'attestation' ? [each.attestation] : [])) } as never),
      liar: (node, reason) => note(`${node} ${reason}`),
    });
    onDecisions(bus, world, (decision) => {
      if (decision.kind === 'certificate') host.send('aggregator', { type: 'CERTIFICATE_SEEN', certificate: decision.certificate } as never);
    });
    return { keys, bus, host };
  }

  async #connect(): Promise<void> {
    const book = new Map(this.#voters.map(({ bus }) => [bus.self, bus.addresses()]));
    for (const { bus } of this.#voters) bus.keepConnected(book);
    const topic = committeeTopic(CHAIN).name;
    await Promise.all(this.#voters.map(({ bus }) => bus.ready(topic, neighbours(bus.self, book.keys()).size, READY_MS * (this.#voters.length + 5))));
  }

  /** All vote at once; resolves when all hold a certificate. */
  async certify(height: number): Promise<Round> {
    const size = this.#voters.length;
    const [wire, cpu, began] = [loopbackBytes(), process.cpuUsage(), performance.now()];
    const certificate = this.#allHear(size);
    const place: Statement = { committee: 0, rollup: ROLLUP, height, epoch: 0, header: keccakHex(word(height)) };
    for (const [at, { keys, host }] of this.#voters.entries()) {
      host.send('aggregator', { type: 'VOTE', attestation: signStatement('attest', CHAIN, place, at, keys.privateKey, size) } as never);
      host.send('aggregator', { type: 'KEPT', announcement: { header: { rollup: ROLLUP, height: height - 1 } } } as never);
    }
    const made = await certificate;
    const ms = performance.now() - began;
    if (certificateFault(CHAIN, onlyCommittee(this.#committee), made) !== undefined) throw new BenchError('a wrong certificate');
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    const { user, system } = process.cpuUsage(cpu);
    return { ms, cpuMs: (user + system) / 1_000, certificateBytes: encode(certificateCodec, made).length, wireBytes: loopbackBytes() - wire };
  }

  #allHear(count: number): Promise<Certificate> {
    return new Promise((resolve, reject) => {
      let left = count;
      const timer = setTimeout(() => reject(new BenchError(`${left} of ${count} members have no certificate after ${LIMIT_MS} ms`)), LIMIT_MS);
      this.#told = (certificate) => {
        if (--left > 0) return;
        clearTimeout(timer);
        resolve(certificate);
      };
    });
  }

  async stop(): Promise<void> {
    for (const { host } of this.#voters) host.stop();
    await Promise.all(this.#voters.map(({ bus }) => bus.stop()));
  }
}
