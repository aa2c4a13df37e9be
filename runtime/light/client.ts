/**
 * A light client of one rollup: it follows L1's final blocks and the committees that they name, and believes a gateway nothing.
 *
 *     const light = createLight({ gateway, l1: ['https://…', 'https://…'], chain: 1, contract: '0x…', rollup: '0x…', machine: token });
 *     await light.state.balances.get(owner);
 *     const { report } = await light.passport(id);
 *
 * It runs in Node and in web pages. Everything rejects with `LightError` when something is wrong, or with `ClientError` when the gateway does not answer.
 */
import { manifestOf } from '../../contracts/guest/describe.ts';
import type { App, Machine, Machines, Named, Rollup, StateModel } from '../../contracts/machine.ts';
import { type Header, headerHash } from '../../protocols/block.ts';
import { type Hex, parseHex, ZERO32 } from '../../protocols/bytes.ts';
import { type Certificate, type CertifiedHeader, certificate as certificateCodec, certifiedHeader } from '../../protocols/certificate.ts';
import { type Codec, decode } from '../../protocols/codec.ts';
import type { Voters } from '../../protocols/committee.ts';
import { verifyPath } from '../../protocols/merkle.ts';
import { deliveredMessage, type Message, messageId } from '../../protocols/message.ts';
import { type SettledSpot, settledSpot } from '../../protocols/passport.ts';
import { bitsOf } from '../../protocols/quorum.ts';
import type { Fields } from '../../protocols/schema.ts';
import { stateProof, verifyProof } from '../../protocols/state-proof.ts';
import { nested } from '../client/http/nested.ts';
import { Requests } from '../client/http/requests.ts';
import { type Read, stateReaders } from '../client/http/state.ts';
import type { MapReader, StateReaders, ValueReader } from '../client/http/types.ts';
import { checkAge, checkCertificate, checkOperator, checkSettled } from './certified.ts';
import { LightError } from './errors.ts';
import { Heads } from './heads.ts';
import { advance, begin, stateAt } from './l1-chain.ts';
import type { L1Header } from './l1-header.ts';
import { createL1Source, type L1Source } from './l1-source.ts';
import { appOf, committeeCount, committeeOf, type L1State, type ShownApp, vulcanOf, whyNotFinal } from './l1-state.ts';
import { type Report, verifyPassport } from './passport.ts';
import { underHead } from './under.ts';

export interface LightOptions {
  /** Any gateway of the network, as `http://127.0.0.1:8080`. */
  readonly gateway: string;
  readonly apiKey?: string;
  /** L1's nodes over JSON-RPC, one at least. They have to agree which block is L1's: one honest one is enough to keep a false chain out. */
  readonly l1: readonly string[];
  /** Id of L1's chain. */
  readonly chain: number;
  /** The network's settlement contract. */
  readonly contract: Hex;
  readonly rollup: Hex;
  /** A final block of L1 that is known to be right: what is followed has to go on from it. */
  readonly checkpoint?: { readonly number: number; readonly hash: Hex };
  /** Another way to make requests; the platform's unless said. */
  readonly fetch?: typeof fetch;
}

/** A block that was checked here. */
export interface LightBlock {
  readonly header: Header;
  readonly hash: Hex;
  /** C4 as far as L1's final state shows it. */
  readonly level: 'C2' | 'C3a' | 'C3b' | 'C4';
  /** Seats of who certified it. */
  readonly members: readonly number[];
}

/** Readers without lists: no proof shows that nothing was left out of one. */
export type ProvenReaders<S> = {
  readonly [N in keyof S]: S[N] extends MapReader<infer K, infer V> ? Pick<MapReader<K, V>, 'get'> : S[N] extends ValueReader<infer T> ? ValueReader<T> : ProvenReaders<S[N]>;
};

export interface Light {
  /** Takes in L1's newest final block, and answers it. It happens by itself when what is known is older than an L1 block takes. */
  follow(): Promise<L1Header>;
  /** The newest certified block that the gateway has. */
  head(): Promise<LightBlock>;
  block(height: number): Promise<LightBlock>;
  /** Message number `index` of those that a block sent. */
  message(height: number, index: number): Promise<Message>;
  /** An action's passport, checked under the newest followed block of L1, which it leads to from then on. The report says what holds; it does not reject for what fails. */
  passport(id: Hex): Promise<{ readonly file: Uint8Array; readonly report: Report }>;
  /** The same for a file that somebody has. */
  verify(file: Uint8Array): Promise<Report>;
}

export function createLight<S extends StateModel, A extends Named, E extends Named, M extends Named, G extends Fields, R extends Named>(
  options: LightOptions & { readonly machine: Machine<S, A, E, M, G, R> },
): Light & { readonly state: ProvenReaders<StateReaders<S>> };
export function createLight<Ms extends Machines>(
  options: LightOptions & { readonly machine: Rollup<Ms> },
): Light & { readonly state: { readonly [N in keyof Ms]: ProvenReaders<StateReaders<Ms[N]['state']>> } };
export function createLight(options: LightOptions): Light;
export function createLight({ machine, ...options }: LightOptions & { readonly machine?: App }): Light & { readonly state: object } {
  const following = new Following(options);
  const { requests } = following;
  const readers = machine === undefined ? [] : stateReaders({ requests, manifest: manifestOf(machine), rollup: async () => options.rollup, check: (...read) => following.checkRead(...read) });
  return {
    follow: () => following.follow(),
    head: () => following.head(),
    block: (height) => following.block(height),
    message: (height, index) => following.message(height, index),
    passport: (id) => following.passport(id),
    verify: async (file) => (await following.verify(file)).report,
    state: nested(readers.map(([name, { get }]) => [name, { get: (key?: unknown) => fresh(() => get(key)) }])),
  };
}

/** Answers that were overtaken by others, or by a block, are asked for again. */
const STALE_ATTEMPTS = 3;

async function fresh<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof LightError) || error.code !== 'stale' || attempt === STALE_ATTEMPTS) throw error;
    }
  }
}

/** About an L1 block: what is known of L1 for longer may be behind what the network does. */
const FRESH_MS = 12_000;

interface Known {
  readonly state: L1State;
  readonly app: ShownApp;
  readonly committees: number;
  readonly atMs: number;
}

interface HeaderAnswer {
  readonly header: Hex;
  readonly stored: Hex | null;
  readonly settled: Hex | null;
}

class Following {
  readonly requests: Requests;
  readonly #options: LightOptions;
  readonly #source: L1Source;
  readonly #heads = new Heads();
  /** A committee never changes. */
  readonly #voters = new Map<number, Voters>();
  #known: Promise<Known> | undefined;
  #l1: L1Header | undefined;

  constructor(options: LightOptions) {
    this.#options = options;
    const ask: typeof fetch = options.fetch ?? ((...args) => fetch(...args));
    this.requests = new Requests({ url: options.gateway.replace(/\/+$/, ''), apiKey: options.apiKey, fetch: ask });
    this.#source = createL1Source(options.l1, ask);
  }

  async follow(): Promise<L1Header> {
    return (await this.#refresh()).state.header;
  }

  /** One at a time: what comes meanwhile waits for the same. */
  #refresh(): Promise<Known> {
    const next = (this.#known ?? Promise.resolve(undefined)).catch(() => undefined).then(() => this.#look());
    this.#known = next;
    return next;
  }

  async #current(): Promise<Known> {
    const known = await this.#known?.catch(() => undefined);
    return known !== undefined && Date.now() - known.atMs < FRESH_MS ? known : this.#refresh();
  }

  async #look(): Promise<Known> {
    const { chain, contract, rollup, checkpoint } = this.#options;
    this.#l1 ??= await this.#begin(chain, checkpoint);
    this.#l1 = await advance(this.#source, this.#l1);
    const state = await stateAt(this.#source, this.#l1, { contract, rollup, committees: [], batches: [] });
    return { state, app: appOf(state, contract, rollup), committees: committeeCount(state, vulcanOf(state, contract)), atMs: Date.now() };
  }

  async #begin(chain: number, checkpoint: LightOptions['checkpoint']): Promise<L1Header> {
    const id = await this.#source.chainId();
    if (id !== chain) throw new LightError('l1-disagrees', `the L1 nodes are of chain ${id}, not ${chain}`);
    return begin(this.#source, checkpoint);
  }

  async head(): Promise<LightBlock> {
    const { tip } = await this.requests.get<{ readonly tip: { readonly levels: { readonly C2: number } } }>(`/v1/rollups/${this.#options.rollup}`);
    return this.block(Math.max(tip.levels.C2, this.#heads.newest?.height ?? 0));
  }

  async block(height: number): Promise<LightBlock> {
    const answer = await this.requests.get<HeaderAnswer>(`/v1/rollups/${this.#options.rollup}/headers/${height}`);
    const certified = read(certifiedHeader, answer.header, 'wrong-header');
    if (certified.header.height !== height) throw new LightError('wrong-header', `block ${certified.header.height} where ${height} was asked for`);
    const settled = answer.settled === null ? undefined : read(settledSpot, answer.settled, 'not-settled');
    const stored = answer.stored === null ? undefined : read(certificateCodec, answer.stored, 'bad-certificate');
    const isFinal = await this.#check(certified, settled, stored);
    const level = settled === undefined ? (stored === undefined ? 'C2' : 'C3a') : isFinal ? 'C4' : 'C3b';
    return { header: certified.header, hash: headerHash(certified.header), level, members: bitsOf(certified.certificate.bitmap) };
  }

  /** Answers whether it is settled for good. Rejects with `LightError`. */
  async #check(of: CertifiedHeader, settled: SettledSpot | undefined, stored: Certificate | undefined): Promise<boolean> {
    const { chain, rollup, contract } = this.#options;
    const { header, certificate, operator } = of;
    const { app, committees, state } = await this.#current();
    if (header.rollup !== rollup) throw new LightError('wrong-header', `a block of ${header.rollup}, not of ${rollup}`);
    checkOperator(chain, app.operator, header, operator);
    const batched = settled && (await stateAt(this.#source, state.header, { contract, rollup, committees: [], batches: [settled.batch.id] }));
    if (batched !== undefined && settled !== undefined) checkSettled(batched, contract, header, settled);
    checkAge(header.committee, committees, settled !== undefined);
    const voters = await this.#votersOf(header.committee, state.header);
    checkCertificate({ chain, header, certificate, kind: 'attest', voters });
    if (stored !== undefined) checkCertificate({ chain, header, certificate: stored, kind: 'store', voters });
    this.#heads.take(header);
    return settled !== undefined && whyNotFinal(state, app, settled.batch.time) === undefined;
  }

  async #votersOf(id: number, header: L1Header): Promise<Voters> {
    const known = this.#voters.get(id);
    if (known !== undefined) return known;
    const { contract, rollup } = this.#options;
    const state = await stateAt(this.#source, header, { contract, rollup, committees: [id], batches: [] });
    const voters = committeeOf(state, vulcanOf(state, contract), id);
    this.#voters.set(id, voters);
    return voters;
  }

  /** Rejects with `LightError` unless the value is that of a certified state, and of none that is older than what was seen. */
  async checkRead(rollup: Hex, key: Uint8Array, value: Uint8Array | undefined, { stateRoot, proof, certificate }: Read): Promise<void> {
    if (proof === null || stateRoot === null || certificate === null) throw new LightError('bad-proof', 'the gateway shows no proof: it needs a replica, and a certified block');
    const certified = read(certifiedHeader, certificate, 'bad-certificate');
    const { height, committee } = certified.header;
    const newest = this.#heads.newest?.height ?? 0;
    if (height < newest) throw new LightError('stale', `the state of block ${height}, and block ${newest} is certified`);
    const { committees } = await this.#current();
    if (committee + 2 < committees) await this.block(height);
    else await this.#check(certified, undefined, undefined);
    if (certified.header.stateRoot !== stateRoot || rollup !== certified.header.rollup) throw new LightError('bad-proof', 'the certified block has another state');
    if (!verifyProof(stateRoot, key, value, read(stateProof, proof, 'bad-proof'))) throw new LightError('bad-proof', 'the proof is not of this value');
  }

  async message(height: number, index: number): Promise<Message> {
    const { rollup } = this.#options;
    const [{ header, hash }, answer] = await Promise.all([this.block(height), this.requests.get<{ readonly message: Hex }>(`/v1/rollups/${rollup}/blocks/${height}/sent/${index}`)]);
    const { message, ...at } = read(deliveredMessage, answer.message, 'bad-proof');
    const isThis = message.from === rollup && at.index === index && at.sourceHeight === height && at.source === hash;
    if (!isThis || header.outboxRoot === ZERO32 || !verifyPath(header.outboxRoot, messageId(message), index, at.count, at.path))
      throw new LightError('bad-proof', `block ${height} did not send this message`);
    return message;
  }

  async passport(id: Hex): Promise<{ readonly file: Uint8Array; readonly report: Report }> {
    const { passport } = await this.requests.get<{ readonly passport: Hex }>(`/v1/rollups/${this.#options.rollup}/actions/${id}/passport`);
    const bytes = parseHex(passport);
    if (bytes === undefined) throw new LightError('bad-passport', 'the gateway answers with what is no hex');
    // Made with L1's newest final block: what is known here may be older.
    await this.#refresh();
    const checked = await this.verify(bytes);
    const { told } = checked.report;
    if (told !== undefined && told.id !== id) throw new LightError('bad-passport', `the passport of ${told.id} where that of ${id} was asked for`);
    return checked;
  }

  async verify(file: Uint8Array): Promise<{ readonly file: Uint8Array; readonly report: Report }> {
    const { chain, contract } = this.#options;
    const { header } = (await this.#current()).state;
    const under = await underHead(this.#source, file, header);
    return { file: under, report: verifyPassport(under, { chain, contract, head: header.hash }) };
  }
}

function read<T>(codec: Codec<T>, hex: Hex, code: LightError['code']): T {
  const bytes = typeof hex === 'string' ? parseHex(hex) : undefined;
  const value = bytes && decode(codec, bytes);
  if (!value?.ok) throw new LightError(code, `the gateway's answer cannot be read: ${value?.error.message ?? 'no hex'}`);
  return value.value;
}
