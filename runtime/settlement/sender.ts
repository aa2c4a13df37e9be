/**
 * Transactions of one key: the only owner of its nonce.
 *
 * One transaction at a time, always at the nonce that L1 counts as next. So nothing is remembered that a dropped transaction, a
 * reorg or a restart of L1 could make wrong: a counter kept here would then leave a gap that no later transaction gets over. Only the fee that
 * L1 took last for a nonce is, since a node of L1 takes no less for the same. The
 * price is one transaction per L1 block and key, and a settler needs no more.
 */
import { commitmentToVersionedHash, type TransactionReceipt, TransactionReceiptNotFoundError, keccak256 as viemKeccak } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import type { Clock } from '../../actors/ports/clock.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { systemClock } from '../clock.ts';
import { ask, L1Error, lower, type Reader, reasonOf } from './l1.ts';

/** Between two looks at most. The first ones come sooner: a development L1 takes a transaction at once. */
const POLL_MS = 150;
const FIRST_POLL_MS = 25;
const GWEI = 1_000_000_000n;
/** After so many blocks a transaction is offered again for twice the fee: it was dropped, or is too cheap. */
const PATIENCE_BLOCKS = 4;
const GIVE_UP_BLOCKS = 20;
/** Twice the fee, again and again, but for so many times the first at most: what costs more can wait. */
const DEAREST = 64n;
const dearer = (feeFactor: bigint): bigint => (feeFactor * 2n < DEAREST ? feeFactor * 2n : DEAREST);
/** Short block times of development chains say nothing about how slow the machine is. */
const GIVE_UP_MS = 20_000;

/** A blob with its KZG commitment and proof. */
export interface Sidecar {
  readonly blob: Hex;
  readonly commitment: Hex;
  readonly proof: Hex;
}

export interface Call {
  /** Absent: deploys `data`. */
  readonly to?: Hex;
  readonly data: Hex;
  /** Wei that goes with it. */
  readonly value?: bigint;
  /** Explicit, because estimates miss calls that swallow an inner failure. */
  readonly gas: bigint;
  /** Goes with it in blobs. */
  readonly blobs?: readonly Sidecar[];
}

export interface Sender<Receipt = TransactionReceipt> {
  readonly address: Hex;
  /** Resolves with the receipt, of a reverted transaction too. Rejects with `L1Error` when it is in no block in time. */
  send(call: Call): Promise<Receipt>;
}

/** What a sender asks of a node of L1. Fees are in wei. */
export interface Market<Receipt = TransactionReceipt> {
  baseFee(): Promise<bigint>;
  blobBaseFee(): Promise<bigint>;
  /** Transactions of an account that are in blocks. */
  count(address: Hex): Promise<number>;
  /** Of a transaction that is in a block. */
  receipt(hash: Hex): Promise<Receipt | undefined>;
  /** Rejects when the node does not take it. */
  offer(raw: Hex): Promise<unknown>;
}

interface Common {
  readonly chainId: number;
  readonly nonce: number;
  readonly maxPriorityFeePerGas: bigint;
  readonly maxFeePerGas: bigint;
}

/** One offer to L1: replaced by a dearer one at the same nonce, or by one at the next. */
interface Offer {
  readonly nonce: number;
  readonly feeFactor: bigint;
  readonly raw: Hex;
  readonly hash: Hex;
  readonly since: number;
  accepted: boolean;
}

/** Durations only: it goes on evenly, whatever is done to the time of day. */
const steadyClock: Clock = { ...systemClock, now: () => performance.now() };

export const createSender = (reader: Reader, chainId: number, privateKey: Hex, blockMs: number): Sender => createSenderOn(marketOf(reader), steadyClock, { chainId, privateKey, blockMs });

export interface SenderOptions {
  readonly chainId: number;
  readonly privateKey: Hex;
  readonly blockMs: number;
}

export function createSenderOn<Receipt>(market: Market<Receipt>, clock: Clock, { chainId, privateKey, blockMs }: SenderOptions): Sender<Receipt> {
  const account = privateKeyToAccount(privateKey);
  const address = lower(account.address);
  const pause = (ms: number): Promise<void> => new Promise((resolve) => void clock.after(ms, resolve));
  let last: Promise<unknown> = Promise.resolve();
  /** What L1 took last. Until its nonce is used, a node takes only what pays more than that. */
  let standing: Offer | undefined;

  async function signed(common: Common, { blobs, to, ...call }: Call, feeFactor: bigint): Promise<Pick<Offer, 'raw' | 'hash'>> {
    if (blobs === undefined || to === undefined) {
      const raw = await account.signTransaction({ type: 'eip1559', ...common, ...call, ...(to && { to }) });
      return { raw, hash: viemKeccak(raw) };
    }
    const maxFeePerBlobGas = ((await market.blobBaseFee()) * 2n + 1n) * feeFactor;
    const blobVersionedHashes = blobs.map(({ commitment }) => commitmentToVersionedHash({ commitment }));
    const transaction = { type: 'eip4844', ...common, ...call, to, maxFeePerBlobGas, blobVersionedHashes } as const;
    // The blobs travel with it, and are no part of what its hash is of.
    return { raw: await account.signTransaction({ ...transaction, sidecars: [...blobs] }), hash: viemKeccak(await account.signTransaction({ ...transaction, sidecars: undefined })) };
  }

  async function sign(call: Call, nonce: number, feeFactor: bigint): Promise<Offer> {
    const tip = GWEI * feeFactor;
    const fees = { maxPriorityFeePerGas: tip, maxFeePerGas: (await market.baseFee()) * 2n * feeFactor + tip };
    const signedCall = await signed({ chainId, nonce, ...fees }, call, feeFactor);
    return { nonce, feeFactor, ...signedCall, since: clock.now(), accepted: false };
  }

  /** The offer that should stand now: the nonce says whether it still can be included, its age whether it is worth more. */
  async function next(call: Call, nonce: number, offer: Offer | undefined): Promise<Offer> {
    if (offer?.nonce !== nonce) return sign(call, nonce, standing?.nonce === nonce ? dearer(standing.feeFactor) : 1n);
    const isStale = clock.now() - offer.since > PATIENCE_BLOCKS * blockMs;
    return isStale && offer.feeFactor < DEAREST ? sign(call, nonce, dearer(offer.feeFactor)) : offer;
  }

  async function submit(offer: Offer): Promise<void> {
    if (offer.accepted) return;
    await market.offer(offer.raw);
    offer.accepted = true;
    standing = offer;
  }

  async function include(call: Call): Promise<Receipt> {
    const deadline = clock.now() + Math.max(GIVE_UP_MS, GIVE_UP_BLOCKS * blockMs);
    const hashes = new Set<Hex>();
    let offer: Offer | undefined;
    let problem = 'no block took it';
    let waitMs = FIRST_POLL_MS;
    while (clock.now() < deadline) {
      try {
        // The nonce first: once it has moved on, the receipt of whatever moved it is there.
        const nonce = await market.count(address);
        const receipt = await firstReceipt(market, hashes);
        if (receipt !== undefined) return receipt;
        offer = await next(call, nonce, offer);
        hashes.add(offer.hash);
        await submit(offer);
      } catch (error) {
        problem = reasonOf(error);
        if (/insufficient funds/i.test(problem)) throw new L1Error('no-funds', `${account.address} cannot pay for gas`, error);
      }
      await pause(waitMs);
      waitMs = Math.min(2 * waitMs, POLL_MS);
    }
    throw new L1Error('late', `a transaction of ${account.address} is in no block in time: ${problem}`);
  }

  function send(call: Call): Promise<Receipt> {
    const mine = last.then(() => include(call));
    last = mine.catch(() => undefined);
    return ask(mine);
  }
  return { address, send };
}

async function firstReceipt<Receipt>(market: Market<Receipt>, hashes: ReadonlySet<Hex>): Promise<Receipt | undefined> {
  for (const hash of hashes) {
    const receipt = await market.receipt(hash);
    if (receipt !== undefined) return receipt;
  }
  return undefined;
}

/** A node of L1. */
const marketOf = (reader: Reader): Market => ({
  baseFee: async () => (await reader.getBlock()).baseFeePerGas ?? GWEI,
  blobBaseFee: () => reader.getBlobBaseFee(),
  count: (address) => reader.getTransactionCount({ address }),
  offer: (raw) => reader.request({ method: 'eth_sendRawTransaction', params: [raw] }),
  async receipt(hash) {
    try {
      return await reader.getTransactionReceipt({ hash });
    } catch (error) {
      if (error instanceof TransactionReceiptNotFoundError) return undefined;
      throw error;
    }
  },
});
