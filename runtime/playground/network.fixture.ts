/** For tests: a network that is made up, with real state roots, proofs, certificates and signatures, and as many transfers a second as a test wants. */
import { keyBytes, placeOf, prefixOf } from '../../contracts/guest/layout.ts';
import { signStatement } from '../../protocols/attestation.ts';
import { type Header, headerHash, signHeader } from '../../protocols/block.ts';
import { fromHex, type Hex, toHex, utf8 } from '../../protocols/bytes.ts';
import { certifiedHeader, packCertificate } from '../../protocols/certificate.ts';
import { encode } from '../../protocols/codec.ts';
import { type Committee, memberOf } from '../../protocols/committee.ts';
import { sha256 } from '../../protocols/crypto/hash.ts';
import { codecOf, type Fields } from '../../protocols/schema.ts';
import { proveAmong, type StateProof } from '../../protocols/state-proof.ts';
import { type StateEntry, stateRootOf } from '../../protocols/state-tree.ts';
import { developmentAccounts } from './accounts.ts';

export const CHAIN = 31_337;
export const hashOf = (text: string): Hex => toHex(sha256(utf8(text)));
const ZERO = `0x${'00'.repeat(32)}` as Hex;
const QUORUM = 3;

export const TOKEN_ACTIONS: readonly { readonly name: string; readonly input: Fields }[] = [
  { name: 'transfer', input: { to: 'address', amount: 'uint256' } },
  { name: 'fund', input: { chess: 'bytes32', game: 'bytes32', amount: 'uint256' } },
  {
    name: 'order',
    input: { side: ['enum', ['buy', 'sell']], legs: [{ price: 'uint64', lots: 'uint48' }], note: ['optional', 'string'], post: 'bool', tags: 'bytes4[]', meta: { text: 'string', weight: 'int32' } },
  },
];

export interface MadeEntry {
  readonly id: Hex;
  readonly action: string;
  readonly sender: Hex;
  readonly nonce: string;
  readonly input: { readonly to?: Hex; readonly amount?: string };
  readonly before: readonly [bigint, bigint];
  readonly status: 'executed' | 'reverted';
}
export interface MadeBlock {
  readonly height: number;
  readonly header: Header;
  readonly hash: Hex;
  readonly stateRoot: Hex;
  readonly entries: readonly MadeEntry[];
  readonly balances: ReadonlyMap<Hex, bigint>;
  readonly levelAtMs: Record<string, number>;
  level: string;
}

const voteKeys = [0, 1, 2, 3].map((at) => sha256(utf8(`vote ${at}`)));
export const committee: Committee = { id: 3, members: voteKeys.map((key, at) => memberOf(key, hashOf(`node ${at}`))) };
const OPERATOR = sha256(utf8('operator'));

export const BALANCES = { kind: 'map', key: 'address', value: 'uint256' } as const;
export const SUPPLY = { kind: 'value', type: 'uint256' } as const;
const places = [placeOf(BALANCES, prefixOf(0)), placeOf(SUPPLY, prefixOf(1))] as const;
const amount = codecOf('uint256');

function stateOf(balances: ReadonlyMap<Hex, bigint>): StateEntry[] {
  const supply = [...balances.values()].reduce((sum, each) => sum + each, 0n);
  return [...[...balances].map(([owner, value]) => ({ key: keyBytes(places[0], owner), value: encode(amount, value) })), { key: keyBytes(places[1], undefined), value: encode(amount, supply) }];
}

/** How long after its block each level comes, in milliseconds. */
const DELAYS: readonly (readonly [string, number])[] = [
  ['C2', 420],
  ['C3a', 760],
  ['C3b', 2_600],
  ['C4', 5_600],
];
const BLOCK_MS = 500;
const KEPT = 400;

export class MadeRollup {
  readonly name: string;
  readonly id: Hex;
  readonly blocks: MadeBlock[] = [];
  readonly balances = new Map<Hex, bigint>();
  readonly nonces = new Map<Hex, bigint>();
  readonly pending: { readonly id: Hex; readonly action: string; readonly sender: Hex; readonly nonce: string; readonly input: MadeEntry['input'] }[] = [];
  readonly #wallets: readonly Hex[];
  #count = 0;
  constructor(name: string) {
    this.name = name;
    this.id = hashOf(`rollup ${name}`);
    this.#wallets = Array.from({ length: 24 }, (_, at) => hashOf(`wallet ${at}`).slice(0, 42) as Hex);
    for (const address of [...developmentAccounts().map((each) => each.address), ...this.#wallets]) this.balances.set(address, 1_000_000n);
  }

  get tip(): MadeBlock | undefined {
    return this.blocks.at(-1);
  }
  at(height: number): MadeBlock | undefined {
    return this.blocks.find((each) => each.height === height);
  }

  /** A block of what waits and of `more` transfers. */
  make(more: number, nowMs: number): MadeBlock {
    const asked = [...this.pending.splice(0), ...Array.from({ length: more }, () => this.#random())];
    const entries = asked.map((each) => this.#execute(each));
    const height = (this.tip?.height ?? 0) + 1;
    const stateRoot = stateRootOf(stateOf(this.balances));
    const header: Header = {
      ...{ rollup: this.id, height, epoch: 0, committee: committee.id, next: committee.id, time: nowMs, parent: this.tip?.hash ?? ZERO, stateRoot },
      ...{ actionsRoot: hashOf(`actions ${height}`), receiptsRoot: hashOf(`receipts ${height}`), outboxRoot: ZERO, dataCommitment: hashOf(`data ${height}`) },
      ...{ fuel: BigInt(entries.length) * 812_344n, count: entries.length, work: 0n },
    };
    const block: MadeBlock = { height, header, hash: headerHash(header), stateRoot, entries, balances: new Map(this.balances), levelAtMs: { C1: nowMs }, level: 'C1' };
    this.blocks.push(block);
    if (this.blocks.length > KEPT) this.blocks.shift();
    return block;
  }

  #random(): MadeRollup['pending'][number] {
    const at = this.#count++;
    const sender = this.#wallets[at % this.#wallets.length] as Hex;
    const nonce = this.nonces.get(sender) ?? 0n;
    this.nonces.set(sender, nonce + 1n);
    // One in forty asks for more than there is.
    const wanted = at % 40 === 39 ? 99_000_000n : BigInt(1 + ((at * 37) % 900));
    return {
      id: hashOf(`${this.name} action ${at}`),
      action: 'transfer',
      sender,
      nonce: nonce.toString(),
      input: { to: this.#wallets[(at * 7 + 3) % this.#wallets.length] as Hex, amount: wanted.toString() },
    };
  }

  #execute(asked: MadeRollup['pending'][number]): MadeEntry {
    const { sender, input } = asked;
    const [to, moved] = [input.to ?? sender, BigInt(input.amount ?? 0)];
    const before = [this.balances.get(sender) ?? 0n, this.balances.get(to) ?? 0n] as const;
    const isGood = asked.action === 'transfer' && before[0] >= moved;
    if (isGood) {
      this.balances.set(sender, before[0] - moved);
      this.balances.set(to, (this.balances.get(to) ?? 0n) + moved);
    }
    return { ...asked, before, status: isGood ? 'executed' : 'reverted' };
  }

  /** Proof of an entry at the tip. */
  prove(entry: 'balances' | 'supply', key: unknown): StateProof {
    return proveAmong(stateOf(this.tip?.balances ?? this.balances), entry === 'balances' ? keyBytes(places[0], key) : keyBytes(places[1], undefined));
  }

  certificate({ header, hash }: MadeBlock): Hex {
    const statement = { committee: committee.id, rollup: this.id, height: header.height, epoch: 0, header: hash };
    const votes = voteKeys.slice(0, QUORUM).map((key, at) => signStatement('attest', CHAIN, statement, at, key));
    const packed = packCertificate('attest', { chain: CHAIN, committee }, votes);
    if (packed.kind !== 'certificate') throw new Error('the votes are wrong');
    return toHex(encode(certifiedHeader, { header, body: ZERO, result: ZERO, operator: signHeader(CHAIN, header, OPERATOR), certificate: packed.certificate }));
  }
}

export type MadeEvent = { readonly kind: string; readonly rollup?: Hex; readonly [field: string]: unknown };

/** Events shown one by one, a second and rollup; as the gateway does it. */
const SHOWN = 100;

export class MadeNetwork {
  readonly rollups = ['token', 'chess', 'market'].map((name) => new MadeRollup(name));
  readonly listeners = new Set<(event: MadeEvent) => void>();
  /** Transfers a second in the first rollup. */
  rate: number;
  #made = new Map<Hex, number>();
  #beatMs = 0;
  readonly #timer: NodeJS.Timeout;
  constructor(rate: number) {
    this.rate = rate;
    const began = Date.now() - 24 * BLOCK_MS;
    for (const rollup of this.rollups) for (let at = 0; at < 24; at++) rollup.make(at % 3, began + at * BLOCK_MS);
    this.#rise(Date.now());
    this.#timer = setInterval(() => this.#beat(), 100);
  }
  close(): void {
    clearInterval(this.#timer);
  }

  #tell(event: MadeEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  #beat(): void {
    const nowMs = Date.now();
    const shares = [1, 0.06, 0.12];
    for (const [at, rollup] of this.rollups.entries()) {
      const due = Math.round((this.rate * (shares[at] as number) * BLOCK_MS) / 1_000);
      if (nowMs - (rollup.tip?.header.time ?? 0) >= BLOCK_MS && (due > 0 || rollup.pending.length > 0)) this.#block(rollup, due, nowMs);
    }
    this.#rise(nowMs);
    if (nowMs - this.#beatMs >= 1_000) this.#stats(nowMs);
  }

  #block(rollup: MadeRollup, due: number, nowMs: number): void {
    const block = rollup.make(due, nowMs);
    this.#made.set(rollup.id, (this.#made.get(rollup.id) ?? 0) + block.entries.length);
    this.#tell({ kind: 'block', rollup: rollup.id, ...briefOf(block) });
    const shown = block.entries.slice(0, (SHOWN * BLOCK_MS) / 1_000);
    for (const [index, { id, action, sender, status }] of shown.entries())
      this.#tell({ kind: 'action', rollup: rollup.id, id, action, sender, status, level: 'C1', height: block.height, index, sampled: Math.max(1, Math.round(block.entries.length / shown.length)) });
  }

  #rise(nowMs: number): void {
    for (const rollup of this.rollups)
      for (const block of rollup.blocks)
        for (const [level, afterMs] of DELAYS) {
          if (block.levelAtMs[level] !== undefined || nowMs < block.header.time + afterMs + (block.height % 5) * 60) continue;
          block.levelAtMs[level] = Math.max(block.header.time + afterMs, nowMs - 100);
          block.level = level;
          this.#tell({ kind: 'level', rollup: rollup.id, height: block.height, level, members: [0, 1, 2], atMs: block.levelAtMs[level] });
          if (level === 'C3b' && block.height % 12 === 0)
            this.#tell({ kind: 'settlement', batchId: Math.floor(block.height / 12), headers: 12, gasUsed: 118_340 + block.height, l1Block: block.height * 3, atMs: nowMs });
        }
  }

  #stats(nowMs: number): void {
    for (const rollup of this.rollups) {
      this.#tell({
        kind: 'stats',
        rollup: rollup.id,
        height: rollup.tip?.height ?? 0,
        actionsPerSecond: this.#made.get(rollup.id) ?? 0,
        pending: rollup.pending.length + Math.round(this.rate / 8),
        atMs: nowMs,
      });
      this.#made.set(rollup.id, 0);
    }
    this.#beatMs = nowMs;
  }
}

export const briefOf = ({ height, hash, header, entries, stateRoot, level, levelAtMs }: MadeBlock) => ({
  ...{ height, hash, time: header.time, entries: entries.length, reverted: entries.filter(({ status }) => status === 'reverted').length, fuel: header.fuel.toString() },
  ...{ bodyBytes: 8 + entries.length * 187, stateRoot, receiptsRoot: header.receiptsRoot, level, levelAtMs: { ...levelAtMs } },
});

export const nodeOf = (at: number): Hex => toHex(fromHex(hashOf(`node ${at}`)));
