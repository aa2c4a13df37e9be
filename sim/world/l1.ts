/** L1 as a chain of blocks in virtual time: it finalizes late, forgets its newest blocks when told to, and can stand still. */
import type { L1Head, SettledBatch, Settlement, SettleOutcome } from '../../actors/ports/settlement.ts';
import { settlementDigest } from '../../contracts/settlement/model.ts';
import { type Hex, toHex } from '../../protocols/bytes.ts';
import { type Committee, quorumOf } from '../../protocols/committee.ts';
import { recoverAddress } from '../../protocols/crypto/secp256k1.ts';
import type { Timeline } from './time.ts';

export const L1_BLOCK_MS = 1_000;
/** Blocks below the latest that are final. */
const DEPTH = 6;

type Transaction = Parameters<Settlement['settle']>[0];

interface Waiting {
  readonly transaction: Transaction;
  readonly answer: (outcome: SettleOutcome) => void;
}

export class SimulatedL1 {
  readonly chain: number;
  readonly contract: Hex;
  readonly #committee: Committee;
  readonly #time: Timeline;
  #batches: SettledBatch[] = [];
  #waiting: Waiting[] = [];
  #latest = 0;
  isHalted = false;
  /** Told of every block. */
  onBlock: (head: L1Head, batches: readonly SettledBatch[]) => void = () => undefined;

  constructor(time: Timeline, chain: number, contract: Hex, committee: Committee) {
    this.#time = time;
    this.chain = chain;
    this.contract = contract;
    this.#committee = committee;
    this.#tick();
  }

  /** Forgets the newest blocks that are not final. The transactions in them are lost: nobody sends them again for us. */
  reorganise(depth: number): void {
    const stays = this.#latest - Math.min(depth, DEPTH - 1);
    this.#batches = this.#batches.filter((batch) => batch.l1Block <= stays);
  }

  head(): L1Head {
    const finalized = Math.max(0, this.#latest - DEPTH);
    return { latest: this.#latest, finalized, finalizedTimeMs: this.#time.now() - (this.#latest - finalized) * L1_BLOCK_MS };
  }

  /** One node's way to it. */
  port(isAlive: () => boolean): Settlement {
    const reach = <T>(work: () => T): Promise<T> => (this.isHalted ? Promise.reject(new Error('L1 does not answer')) : Promise.resolve(work()));
    return {
      chainId: this.chain,
      contract: this.contract,
      head: () => reach(() => this.head()),
      apps: () => reach(() => []),
      batches: (from, limit) => reach(() => this.#batches.slice(from, from + limit)),
      settle: (transaction) => new Promise((resolve) => this.#waiting.push({ transaction, answer: (outcome) => isAlive() && resolve(outcome) })),
    };
  }

  #tick(): void {
    this.#time.after(L1_BLOCK_MS, () => {
      this.#tick();
      if (this.isHalted) return;
      this.#latest++;
      for (const { transaction, answer } of this.#waiting.splice(0)) answer(this.#execute(transaction));
      this.onBlock(this.head(), this.#batches);
    });
  }

  #execute({ batchId, root, bodyHash, bitmap, signatures }: Transaction): SettleOutcome {
    if (batchId < this.#batches.length) return { kind: 'already-settled' };
    if (batchId > this.#batches.length) return { kind: 'refused', reason: `batch ${batchId}, the next is ${this.#batches.length}` };
    const digest = settlementDigest({ chainId: this.chain, contract: this.contract, committee: this.#committee.id, batchId, root, bodyHash });
    const signers = this.#committee.members.flatMap((member, at) => ((bitmap >> BigInt(at)) & 1n ? [member.address] : []));
    const valid = signers.every((address, at) => recoverAddress(digest, toHex(signatures.subarray(65 * at, 65 * at + 65))) === address);
    if (!valid || signers.length < quorumOf(this.#committee.members.length)) return { kind: 'refused', reason: 'not enough signatures' };
    const batch = { batchId, root, bodyHash, l1Block: this.#latest, l1TimeMs: this.#time.now(), gasUsed: 100_000, transaction: root };
    this.#batches.push(batch);
    return { kind: 'settled', batch };
  }
}
