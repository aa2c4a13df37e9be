/**
 * Transactions that wait for a block of L1, and what they have to pay: the side of L1 that the sender of production talks to. A block takes what tips
 * as much as others do; of one account it takes one nonce after the other, and another offer for a nonce has to pay more.
 */
import { keccak256, parseTransaction } from 'viem';
import type { Hex } from '../../protocols/bytes.ts';
import type { Market } from '../../runtime/settlement/sender.ts';

const GWEI = 1_000_000_000n;

/** A node of L1 takes no other offer for a nonce that pays less than a tenth more. */
const MORE = { times: 11n, of: 10n };

interface Offer {
  readonly hash: Hex;
  readonly tip: bigint;
  readonly call: number;
}

interface Account {
  used: number;
  /** By nonce. */
  readonly offers: Map<number, Offer>;
}

export class TransactionPool {
  readonly #accounts = new Map<Hex, Account>();
  readonly #calls: (() => unknown)[] = [];
  readonly #results = new Map<Hex, unknown>();
  /** Others tip so many gwei. */
  price = 1;
  /** Told when another offer takes the place of one that paid too little. */
  onReplaced: () => void = () => undefined;

  /** What a call does once it is in a block, as the data of its transaction. */
  calling(run: () => unknown): Hex {
    return `0x${(this.#calls.push(run) - 1).toString(16).padStart(8, '0')}`;
  }

  /** What it did. */
  resultOf(hash: Hex): unknown {
    return this.#results.get(hash);
  }

  /** As one account sees it; `reach` rejects while L1 does not answer. */
  market(address: Hex, reach: <T>(work: () => T) => Promise<T>): Market<Hex> {
    return {
      baseFee: () => reach(() => GWEI),
      blobBaseFee: () => reach(() => GWEI),
      count: () => reach(() => this.#account(address).used),
      receipt: (hash) => reach(() => (this.#results.has(hash) ? hash : undefined)),
      offer: (raw) => reach(() => this.#take(this.#account(address), raw)),
    };
  }

  /** One more block. */
  include(): void {
    for (const account of this.#accounts.values()) {
      for (let next = account.offers.get(account.used); next !== undefined && next.tip >= GWEI * BigInt(this.price); next = account.offers.get(account.used)) {
        account.offers.delete(account.used++);
        this.#results.set(next.hash, this.#calls[next.call]?.());
      }
    }
  }

  #account(address: Hex): Account {
    const account = this.#accounts.get(address) ?? { used: 0, offers: new Map() };
    this.#accounts.set(address, account);
    return account;
  }

  #take(account: Account, raw: Hex): void {
    const { nonce = 0, maxPriorityFeePerGas: tip = 0n, data = '0x' } = parseTransaction(raw as `0x02${string}`);
    if (nonce < account.used) throw new Error('nonce too low');
    const known = account.offers.get(nonce);
    if (known !== undefined && tip * MORE.of < known.tip * MORE.times) throw new Error('replacement transaction underpriced');
    account.offers.set(nonce, { hash: keccak256(raw), tip, call: Number(data) });
    if (known !== undefined) this.onReplaced();
  }
}
