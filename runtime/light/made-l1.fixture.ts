/** For tests: an L1 that is made up, over HTTP, with real headers, tries and proofs; and what a settlement contract stores there. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { batchHash } from '../../contracts/settlement/model.ts';
import { settlementStorage, vulcanStorage } from '../../contracts/settlement/out/storage.ts';
import { concat, fromHex, type Hex, toHex, utf8 } from '../../protocols/bytes.ts';
import { isLarge, type Voters } from '../../protocols/committee.ts';
import { keccakHex, word } from '../../protocols/crypto/hash.ts';
import type { SettledSpot } from '../../protocols/passport.ts';
import type { Network } from '../node/network.ts';
import { SLOTS } from './l1-state.ts';
import { account, MadeTrie, rlpOf, stored } from './trie.fixture.ts';

const addressOf = (name: string): Hex => `0x${keccakHex(utf8(name)).slice(26)}`;
export const CONTRACT = addressOf('settlement');
/** Two blocks. */
const DISPUTE_SECONDS = 24;
const VULCAN = addressOf('vulcan');
const NO_CODE = new Uint8Array();
const EMPTY_ROOT = keccakHex(Uint8Array.of(0x80));

interface Contract {
  readonly storage: Map<bigint, bigint>;
  readonly code: Uint8Array;
}
interface Block {
  readonly json: Readonly<Record<string, unknown>>;
  readonly accounts: ReadonlyMap<Hex, Contract>;
}

type Places = Readonly<Record<string, { readonly slot: number; readonly offset: number; readonly bytes: number }>>;

/** The word number `slot` of a struct. */
const packed = (places: Places, slot: number, values: Readonly<Record<string, bigint>>): bigint =>
  Object.entries(places).reduce((sum, [name, place]) => (place.slot === slot ? sum | ((values[name] ?? 0n) << BigInt(8 * place.offset)) : sum), 0n);

const quantity = (value: number): Hex => `0x${value.toString(16)}`;
const FIXED: Readonly<Record<string, Hex>> = {
  sha3Uncles: `0x${'1d'.repeat(32)}`,
  miner: `0x${'aa'.repeat(20)}`,
  transactionsRoot: `0x${'0b'.repeat(32)}`,
  receiptsRoot: `0x${'0c'.repeat(32)}`,
  logsBloom: `0x${'00'.repeat(256)}`,
  difficulty: '0x0',
  gasLimit: '0x1c9c380',
  gasUsed: '0x5208',
  extraData: '0x6d7275',
  mixHash: `0x${'0d'.repeat(32)}`,
  nonce: '0x0000000000000000',
  baseFeePerGas: '0x7',
  withdrawalsRoot: `0x${'0e'.repeat(32)}`,
  blobGasUsed: '0x0',
  excessBlobGas: '0x0',
  parentBeaconBlockRoot: `0x${'0f'.repeat(32)}`,
  requestsHash: `0x${'1e'.repeat(32)}`,
};

/** A header of the Prague fork, hashed by hand. */
function hashed(fields: Readonly<Record<string, Hex>>): Readonly<Record<string, Hex>> {
  const plain = (name: string): Uint8Array => fromHex(fields[name] as Hex);
  const whole = (name: string): Uint8Array => {
    const digits = BigInt(fields[name] as Hex).toString(16);
    return digits === '0' ? NO_CODE : fromHex(`0x${digits.length % 2 === 1 ? '0' : ''}${digits}`);
  };
  const items = [
    ...['parentHash', 'sha3Uncles', 'miner', 'stateRoot', 'transactionsRoot', 'receiptsRoot', 'logsBloom'].map(plain),
    ...['difficulty', 'number', 'gasLimit', 'gasUsed', 'timestamp'].map(whole),
    ...['extraData', 'mixHash', 'nonce'].map(plain),
    whole('baseFeePerGas'),
    plain('withdrawalsRoot'),
    ...['blobGasUsed', 'excessBlobGas'].map(whole),
    ...['parentBeaconBlockRoot', 'requestsHash'].map(plain),
  ];
  return { ...fields, hash: keccakHex(rlpOf(items)) };
}

export class MadeL1 {
  readonly chain: number;
  readonly blocks: Block[] = [];
  /** As the next block has it. */
  readonly #accounts = new Map<Hex, Contract>();
  #server: Server | undefined;
  #forks = 0;
  url = '';
  /** What becomes of an answer; tests may have the node lie. */
  lies: (method: string, params: readonly unknown[], result: unknown) => unknown = (_method, _params, result) => result;
  /** Blocks behind the newest that are called final. */
  behind = 0;

  constructor(chain: number) {
    this.chain = chain;
    this.#accounts.set(CONTRACT, { storage: new Map([[SLOTS.vulcan, BigInt(VULCAN)]]), code: utf8('settlement') });
    this.#accounts.set(VULCAN, { storage: new Map(), code: utf8('vulcan') });
    this.mine();
  }

  /** One that has the first committee and the first app of a network. */
  static async of({ chain, committees: [committee], rollups: [app] }: Network): Promise<MadeL1> {
    const l1 = new MadeL1(chain);
    if (committee === undefined || app === undefined) throw new Error('a network without a committee or an app');
    l1.form(committee);
    l1.register(app.rollup, { operator: app.operator, disputeWindow: DISPUTE_SECONDS });
    l1.mine();
    await l1.listen();
    return l1;
  }

  #at(address: Hex): Contract {
    return this.#accounts.get(address) as Contract;
  }

  register(rollup: Hex, app: { readonly operator: Hex; readonly disputeWindow: number; readonly isFrozen?: boolean; readonly proofs?: number }, games = 0): void {
    const values = { operator: BigInt(app.operator), disputeWindow: BigInt(app.disputeWindow), isFrozen: app.isFrozen === true ? 1n : 0n, proofs: BigInt(app.proofs ?? 0) };
    this.#at(CONTRACT).storage.set(SLOTS.app(rollup), packed(settlementStorage.App, 0, values));
    this.#at(CONTRACT).storage.set(SLOTS.disputed(rollup), packed(settlementStorage.Disputed, 0, { games: BigInt(games) }));
  }

  form({ members }: Voters): number {
    const { storage } = this.#at(VULCAN);
    const id = Number(storage.get(SLOTS.committeeCount) ?? 0n);
    const keys = this.#keep(`keys ${id}`, concat(...members.map((each) => fromHex(each.address))));
    const bls = isLarge(members.length) ? this.#keep(`bls ${id}`, concat(...members.map((each) => fromHex(each.bls as Hex)), new Uint8Array(96))) : 0n;
    const [first, second] = SLOTS.committee(id);
    storage.set(first, packed(vulcanStorage.Committee, 0, { keys, size: BigInt(members.length), l1Block: 1n }));
    storage.set(second, packed(vulcanStorage.Committee, 1, { bls }));
    storage.set(SLOTS.committeeCount, BigInt(id + 1));
    return id;
  }

  #keep(name: string, data: Uint8Array): bigint {
    const address = addressOf(name);
    this.#accounts.set(address, { storage: new Map(), code: concat(Uint8Array.of(0), data) });
    return BigInt(address);
  }

  settle(batch: SettledSpot['batch']): void {
    this.#at(CONTRACT).storage.set(SLOTS.batch(batch.id), BigInt(batchHash(batch)));
  }

  mine(count = 1): void {
    for (let left = count; left > 0; left--) {
      const accounts = new Map([...this.#accounts].map(([address, { storage, code }]) => [address, { storage: new Map(storage), code }]));
      const number = this.blocks.length;
      const own = {
        number: quantity(number),
        timestamp: quantity(this.timeOf(number)),
        parentHash: (this.blocks.at(-1)?.json['hash'] ?? `0x${'00'.repeat(32)}`) as Hex,
        extraData: toHex(word(this.#forks)),
      };
      this.blocks.push({ json: hashed({ ...FIXED, ...own, stateRoot: stateOf(accounts).root }), accounts });
    }
  }

  timeOf = (number: number): number => 1_700_000_000 + 12 * number;

  get newest(): { readonly number: number; readonly hash: Hex } {
    return { number: this.blocks.length - 1, hash: this.blocks.at(-1)?.json['hash'] as Hex };
  }

  /** Forgets all blocks from a number on, with what they stored, and goes on otherwise. */
  reorganise(from: number): void {
    this.blocks.splice(from);
    this.#forks++;
    this.#accounts.clear();
    for (const [address, { storage, code }] of this.blocks.at(-1)?.accounts ?? []) this.#accounts.set(address, { storage: new Map(storage), code });
  }

  async listen(): Promise<void> {
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const calls = JSON.parse(Buffer.concat(chunks).toString()) as readonly { readonly id: number; readonly method: string; readonly params: readonly unknown[] }[];
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify(calls.map(({ id, method, params }) => ({ jsonrpc: '2.0', id, result: this.lies(method, params, this.#answer(method, params)) ?? null }))));
      });
    });
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    const server = this.#server;
    server?.closeAllConnections();
    await new Promise((resolve) => server?.close(resolve));
  }

  #answer(method: string, [first, second, third]: readonly unknown[]): unknown {
    if (method === 'eth_chainId') return quantity(this.chain);
    if (method === 'eth_getBlockByNumber') return this.blocks[first === 'finalized' ? this.blocks.length - 1 - this.behind : Number(first)]?.json;
    const accounts = this.blocks[Number(method === 'eth_getProof' ? third : second)]?.accounts as ReadonlyMap<Hex, Contract>;
    const { storage, code } = accounts.get(first as Hex) ?? { storage: new Map<bigint, bigint>(), code: NO_CODE };
    if (method === 'eth_getCode') return toHex(code);
    // All nodes, not those alone that lead there: who asks takes what it needs.
    return { accountProof: stateOf(accounts).nodes.map(toHex), storageProof: [{ proof: storageOf(storage).nodes.map(toHex) }] };
  }
}

const storageOf = (storage: ReadonlyMap<bigint, bigint>): MadeTrie =>
  new MadeTrie(new Map([...storage].filter(([, value]) => value !== 0n).map(([slot, value]) => [toHex(word(slot)), stored(value)])));

function stateOf(accounts: ReadonlyMap<Hex, Contract>): MadeTrie {
  return new MadeTrie(
    new Map([...accounts].map(([address, { storage, code }]) => [address, account([...storage.values()].some((value) => value !== 0n) ? storageOf(storage).root : EMPTY_ROOT, keccakHex(code))])),
  );
}
