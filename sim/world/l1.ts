/** L1 as a chain of blocks in virtual time: it finalizes late, forgets its newest blocks when told to, and can stand still. */
import type { Clock } from '../../actors/ports/clock.ts';
import type { AppRecord, FrozenApp, L1Head, SettledBatch, Settlement, SettleOutcome } from '../../actors/ports/settlement.ts';
import { historyAfter, NO_HISTORY, settlementDigest } from '../../contracts/settlement/model.ts';
import { fromHex, type Hex, toHex, utf8, ZERO32 } from '../../protocols/bytes.ts';
import type { Committee, Committees, Member } from '../../protocols/committee.ts';
import { sha256 } from '../../protocols/crypto/hash.ts';
import { type Evidence, isProven, liarIn } from '../../protocols/evidence.ts';
import type { Inbound } from '../../protocols/inbound.ts';
import { ETHER } from '../../protocols/l1.ts';
import { quorumFault } from '../../protocols/quorum.ts';
import { createSenderOn } from '../../runtime/settlement/sender.ts';
import { type Around, SimulatedGames } from './games.ts';
import type { TransactionPool } from './pool.ts';
import type { Timeline } from './time.ts';

export const L1_BLOCK_MS = 1_000;
/** Blocks below the latest that are final. */
const DEPTH = 6;
/** Blocks that an operator has to take in a message once it is final: few, as runs are short. */
export const DUE_BLOCKS = 5;

/** How long apps may leave a lane out here: far shorter than anywhere else, so that faults make it come up. */
export const LANE_MS = 3_000;
/** Blocks between two committees at least. */
const EPOCH_BLOCKS = 4;

/** More work than any run does. */
const ENDLESS = 1n << 60n;

type Transaction = Parameters<Settlement['settle']>[0];

/** Whose account it is. */
interface Payer {
  readonly address: Hex;
  readonly privateKey: Uint8Array;
  readonly clock: Clock;
}

/** More than any batch takes. */
const GAS = 1_000_000n;

/** A transaction on its way into the next block. */
type Waiting = () => void;

interface Formed {
  readonly committee: Committee;
  readonly l1Block: number;
}

export class SimulatedL1 {
  readonly chain: number;
  readonly contract: Hex;
  readonly #time: Timeline;
  #formed: Formed[];
  /** Who would sit in the next committee. */
  #candidates: readonly Member[];
  #batches: SettledBatch[] = [];
  /** How each batch came in, and those whose batch was forgotten. */
  readonly #transactions = new Map<SettledBatch, Transaction>();
  #forgotten: Transaction[] = [];
  /** Messages to each rollup, in order. */
  readonly deposits = new Map<Hex, readonly Inbound[]>();
  #waiting: Waiting[] = [];
  #latest = 0;
  #reorganised = 0;
  isHalted = false;
  /** Where settlements wait and pay, in worlds where that is not for nothing. */
  pool: TransactionPool | undefined;
  /** Registered apps, and those whose deposit is used up. */
  apps: readonly AppRecord[] = [];
  readonly dry = new Set<Hex>();
  /** Frozen apps, by the block they were frozen in. */
  readonly #frozen = new Map<Hex, { readonly block: number; readonly atMs: number }>();
  readonly #games = new SimulatedGames();
  /** Nodes whose stake was taken. */
  readonly slashed = new Set<Hex>();
  readonly operatorsSlashed = new Set<string>();
  /** Told of every block. */
  onBlock: (head: L1Head, batches: readonly SettledBatch[]) => void = () => undefined;

  constructor(time: Timeline, chain: number, contract: Hex, committee: Committee) {
    this.#time = time;
    this.chain = chain;
    this.contract = contract;
    this.#formed = [{ committee, l1Block: Number.NEGATIVE_INFINITY }];
    this.#candidates = committee.members;
    this.#tick();
  }

  /** As of now, forgotten by no reorganisation. */
  get committees(): Committees {
    const formed = this.#formed.map((each) => each.committee);
    return { of: (id) => formed[id], current: formed.at(-1) as Committee };
  }

  /** One member leaves, and one of those that wait takes its seat in the next committee. */
  rotate(leaves: Hex, joins: Member): void {
    const stays = this.#candidates.filter((each) => each.node !== leaves && each.node !== joins.node);
    this.#candidates = [...stays, joins];
  }

  /**
   * Forgets the newest blocks that are not final. What was in them is lost, and nobody sends it again for us; after an even depth the batches
   * that were ever forgotten come back by themselves, the oldest first, as from a pool.
   */
  reorganise(depth: number): void {
    this.#reorganised++;
    const stays = this.#latest - Math.min(depth, DEPTH - 1);
    const gone = this.#batches.filter((batch) => batch.l1Block > stays);
    this.#forgotten.push(...gone.map((batch) => this.#transactions.get(batch) as Transaction));
    this.#batches = this.#batches.filter((batch) => batch.l1Block <= stays);
    if (depth % 2 === 0) this.#waiting.unshift(...this.#forgotten.splice(0).map((transaction) => () => void this.#execute(transaction)));
    this.#formed = this.#formed.filter(({ l1Block }) => l1Block <= stays);
    for (const [rollup, { block }] of this.#frozen) if (block > stays) this.#frozen.delete(rollup);
    this.#games.reorganise(stays);
    for (const [rollup, made] of this.deposits)
      this.deposits.set(
        rollup,
        made.filter(({ l1Block }) => l1Block <= stays),
      );
  }

  head(): L1Head {
    const finalized = Math.max(0, this.#latest - DEPTH);
    return { latest: this.#latest, hash: toHex(sha256(utf8(`${this.#latest}/${this.#reorganised}`))), finalized, finalizedTimeMs: this.#time.now() - (this.#latest - finalized) * L1_BLOCK_MS };
  }

  /** Somebody pays in. */
  deposit(rollup: Hex, of: Pick<Inbound, 'asset' | 'account' | 'amount'>): void {
    this.#waiting.push(() => {
      const made = this.deposits.get(rollup) ?? [];
      this.deposits.set(rollup, [...made, { ...of, seq: made.length, l1Block: this.#latest, action: '', input: new Uint8Array() }]);
    });
  }

  /** Somebody has another version sent that was announced long ago. */
  upgrade(rollup: Hex, code: Hex): void {
    this.#waiting.push(() => {
      const made = this.deposits.get(rollup) ?? [];
      this.deposits.set(rollup, [...made, { asset: ETHER, account: ETHER, amount: 0n, seq: made.length, l1Block: this.#latest, action: '', input: fromHex(code) }]);
    });
  }

  #around(): Around {
    const windowMs = (rollup: Hex): number => this.apps.find((app) => app.rollup === rollup)?.disputeWindowMs ?? 0;
    return { chain: this.chain, contract: this.contract, committees: this.committees, batches: this.#batches, block: this.#latest, nowMs: this.#time.now(), windowMs };
  }

  /** Whether a block of a batch can no longer be taken back. */
  isFinal(rollup: Hex, height: number, batch: SettledBatch): boolean {
    return this.#games.isFinal(this.#around(), rollup, height, batch.l1TimeMs);
  }

  /** Where a rollup ends that had a wrong block, as of now. */
  cutOf(rollup: Hex): number | undefined {
    return this.#games.cutOf(rollup)?.height;
  }

  /** Apps that are frozen, once that is final. */
  get frozen(): ReadonlySet<Hex> {
    return new Set(this.#frozenApps().keys());
  }

  #frozenApps(): Map<Hex, FrozenApp> {
    const { finalized } = this.head();
    const frozen = new Map<Hex, FrozenApp>([...this.#frozen].filter(([, { block }]) => block <= finalized).map(([rollup, { atMs }]) => [rollup, { atMs, cut: undefined }]));
    for (const { rollup } of this.apps) {
      const cut = this.#games.cutOf(rollup);
      if (cut !== undefined && cut.block <= finalized) frozen.set(rollup, { atMs: frozen.get(rollup)?.atMs ?? this.#time.now(), cut: cut.height });
    }
    return frozen;
  }

  freeze(rollup: Hex): void {
    this.#waiting.push(() => void this.#frozen.set(rollup, { block: this.#latest, atMs: this.#time.now() }));
  }

  /** Others tip so many times as much from now on. */
  setPrice(factor: number): void {
    if (this.pool !== undefined) this.pool.price = factor;
  }

  /** One node's way to it: `payer` is who pays, by whose clock. */
  port(isAlive: () => boolean, self: Hex = this.contract, payer?: Payer): Settlement {
    const pay = this.#payment(payer);
    const reach = <T>(work: () => T): Promise<T> => (this.isHalted ? Promise.reject(new Error('L1 does not answer')) : Promise.resolve(work()));
    return {
      chainId: this.chain,
      contract: this.contract,
      head: () => reach(() => this.head()),
      apps: () => reach(() => this.apps.map((app) => ({ ...app, versions: this.#versionsOf(app.rollup) }))),
      batches: (from, limit) => reach(() => this.#batches.slice(from, from + limit)),
      committees: (from) => reach(() => this.#formed.filter(({ committee, l1Block }) => committee.id >= from && l1Block <= this.head().finalized).map((each) => each.committee)),
      paidWork: (rollup) => reach(() => (this.dry.has(rollup) ? 0n : ENDLESS)),
      inbox: (rollup, from, limit) => reach(() => (this.deposits.get(rollup) ?? []).filter(({ l1Block }) => l1Block <= this.head().finalized).slice(from, from + limit)),
      dataLayers: () => reach(() => new Map()),
      // No app of a simulated world needs proofs.
      proven: () => reach(() => new Set()),
      due: () => reach(() => new Map([...this.deposits].map(([rollup, made]) => [rollup, made.filter(({ l1Block }) => l1Block <= this.head().finalized - DUE_BLOCKS).length]))),
      frozen: () => reach(() => this.#frozenApps()),
      games: {
        address: this.contract,
        open: () => reach(() => this.#games.open()),
        challenge: (header, place, entry) => this.#send(isAlive, () => this.#games.challenge(this.#around(), self, header, place, entry)),
        judge: (header, committee, isWrong, quorum) => this.#send(isAlive, () => this.#games.judge(this.#around(), header, committee, isWrong, quorum)),
        expire: (header) => this.#send(isAlive, () => this.#games.expire(this.#around(), header)),
      },
      slash: (evidence) => this.#send(isAlive, () => this.#slash(evidence)),
      advance: () => this.#send(isAlive, () => this.#advance()),
      settle: (transaction) => pay?.(transaction) ?? this.#send(isAlive, () => this.#execute(transaction)),
    };
  }

  #versionsOf(rollup: Hex): Hex[] {
    const { finalized } = this.head();
    return (this.deposits.get(rollup) ?? []).flatMap(({ action, amount, input, l1Block }) => (action === '' && amount === 0n && l1Block <= finalized ? [toHex(input)] : []));
  }

  /** Settling by the sender of production, where the world has fees. */
  #payment(payer: Payer | undefined): ((transaction: Transaction) => Promise<SettleOutcome>) | undefined {
    const { pool } = this;
    if (pool === undefined || payer === undefined) return undefined;
    const market = pool.market(payer.address, (work) => (this.isHalted ? Promise.reject(new Error('L1 does not answer')) : Promise.resolve().then(work)));
    const sender = createSenderOn(market, payer.clock, { chainId: this.chain, privateKey: toHex(payer.privateKey), blockMs: L1_BLOCK_MS });
    return async (transaction) => {
      const hash = await sender.send({ to: this.contract, data: pool.calling(() => this.#execute(transaction)), gas: GAS });
      return pool.resultOf(hash) as SettleOutcome;
    };
  }

  /** Never settles when the node is gone by then. */
  #send<T>(isAlive: () => boolean, execute: () => T): Promise<T> {
    return new Promise((resolve) =>
      this.#waiting.push(() => {
        const outcome = execute();
        if (isAlive()) resolve(outcome);
      }),
    );
  }

  #tick(): void {
    this.#time.after(L1_BLOCK_MS, () => {
      this.#tick();
      if (this.isHalted) return;
      this.#latest++;
      for (const include of this.#waiting.splice(0)) include();
      this.pool?.include();
      this.onBlock(this.head(), this.#batches);
    });
  }

  #advance(): 'formed' | 'not-due' {
    const { committee, l1Block } = this.#formed.at(-1) as Formed;
    const isSame = this.#candidates.length === committee.members.length && this.#candidates.every((each, at) => each.node === committee.members[at]?.node);
    if (isSame || this.#latest < l1Block + EPOCH_BLOCKS) return 'not-due';
    this.#formed.push({ committee: { id: committee.id + 1, members: [...this.#candidates] }, l1Block: this.#latest });
    return 'formed';
  }

  /** Takes the seat of who lied: of the next committee, and of all after it. An operator has a deposit to lose, once. */
  #slash(evidence: Evidence): 'slashed' | 'too-late' {
    const operatorOf = (rollup: Hex): Hex | undefined => this.apps.find((each) => each.rollup === rollup)?.operator;
    if (!isProven({ chain: this.chain, committees: this.committees, operatorOf }, evidence)) return 'too-late';
    const node = evidence.kind === 'double-vote' ? this.committees.of(evidence.first.committee)?.members[evidence.first.member]?.node : undefined;
    const liar = node ?? liarIn(evidence);
    const slashed: Set<string> = node === undefined ? this.operatorsSlashed : this.slashed;
    if (slashed.has(liar)) return 'too-late';
    slashed.add(liar);
    this.#candidates = this.#candidates.filter((each) => each.node !== node);
    return 'slashed';
  }

  #execute({ committee: id, batchId, history, root, bodyHash, quorum }: Transaction): SettleOutcome {
    if (batchId < this.#batches.length) return { kind: 'already-settled' };
    if (batchId > this.#batches.length) return { kind: 'refused', reason: `batch ${batchId}, the next is ${this.#batches.length}` };
    const { of, current } = this.committees;
    const past = this.#batches.reduce(historyAfter, NO_HISTORY);
    if (history !== past) return { kind: 'refused', reason: `history ${history}, here it is ${past}` };
    const committee = of(id);
    if (committee === undefined || id + 1 < current.id) return { kind: 'refused', reason: `committee ${id}, the newest is ${current.id}` };
    const digest = settlementDigest({ chainId: this.chain, contract: this.contract, committee: id, batchId, history, root, bodyHash, blobs: ZERO32 });
    const fault = quorumFault(committee, digest, quorum);
    if (fault !== undefined) return { kind: 'refused', reason: fault };
    const batch = { committee: id, batchId, root, bodyHash, l1Block: this.#latest, l1TimeMs: this.#time.now(), gasUsed: 100_000, transaction: root, blobs: 0 };
    this.#batches.push(batch);
    this.#transactions.set(batch, { committee: id, batchId, history, root, bodyHash, quorum });
    return { kind: 'settled', batch };
  }
}
