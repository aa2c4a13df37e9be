/**
 * Transactions of one key: the only owner of its nonce.
 *
 * One transaction at a time, always at the nonce that L1 counts as next. So nothing is remembered that a dropped transaction, a
 * reorg or a restart of L1 could make wrong: a counter kept here would then leave a gap that no later transaction gets over. The
 * price is one transaction per L1 block and key, and a settler needs no more.
 */
import { commitmentToVersionedHash, type TransactionReceipt, TransactionReceiptNotFoundError, keccak256 as viemKeccak } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import type { Hex } from '../../protocols/bytes.ts';
import { ask, L1Error, lower, type Reader, reasonOf } from './l1.ts';

/** Between two looks at most. The first ones come sooner: a development L1 takes a transaction at once. */
const POLL_MS = 150;
const FIRST_POLL_MS = 25;
const GWEI = 1_000_000_000n;
/** After so many blocks a transaction is offered again for twice the fee: it was dropped, or is too cheap. */
const PATIENCE_BLOCKS = 4;
const GIVE_UP_BLOCKS = 20;
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

export interface Sender {
  readonly address: Hex;
  /** Resolves with the receipt, of a reverted transaction too. Rejects with `L1Error` when it is in no block in time. */
  send(call: Call): Promise<TransactionReceipt>;
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

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export function createSender(reader: Reader, chainId: number, privateKey: Hex, blockMs: number): Sender {
  const account = privateKeyToAccount(privateKey);
  let last: Promise<unknown> = Promise.resolve();

  async function signed(common: Common, { blobs, to, ...call }: Call, feeFactor: bigint): Promise<Pick<Offer, 'raw' | 'hash'>> {
    if (blobs === undefined || to === undefined) {
      const raw = await account.signTransaction({ type: 'eip1559', ...common, ...call, ...(to && { to }) });
      return { raw, hash: viemKeccak(raw) };
    }
    const maxFeePerBlobGas = ((await reader.getBlobBaseFee()) * 2n + 1n) * feeFactor;
    const blobVersionedHashes = blobs.map(({ commitment }) => commitmentToVersionedHash({ commitment }));
    const transaction = { type: 'eip4844', ...common, ...call, to, maxFeePerBlobGas, blobVersionedHashes } as const;
    // The blobs travel with it, and are no part of what its hash is of.
    return { raw: await account.signTransaction({ ...transaction, sidecars: [...blobs] }), hash: viemKeccak(await account.signTransaction({ ...transaction, sidecars: undefined })) };
  }

  async function sign(call: Call, nonce: number, feeFactor: bigint): Promise<Offer> {
    const { baseFeePerGas } = await reader.getBlock();
    const tip = GWEI * feeFactor;
    const fees = { maxPriorityFeePerGas: tip, maxFeePerGas: (baseFeePerGas ?? GWEI) * 2n * feeFactor + tip };
    const signedCall = await signed({ chainId, nonce, ...fees }, call, feeFactor);
    return { nonce, feeFactor, ...signedCall, since: performance.now(), accepted: false };
  }

  /** The offer that should stand now: the nonce says whether it still can be included, its age whether it is worth more. */
  async function next(call: Call, nonce: number, offer: Offer | undefined): Promise<Offer> {
    if (offer?.nonce !== nonce) return sign(call, nonce, 1n);
    const isStale = performance.now() - offer.since > PATIENCE_BLOCKS * blockMs;
    return isStale ? sign(call, nonce, offer.feeFactor * 2n) : offer;
  }

  async function submit(offer: Offer): Promise<void> {
    if (offer.accepted) return;
    await reader.request({ method: 'eth_sendRawTransaction', params: [offer.raw] });
    offer.accepted = true;
  }

  async function include(call: Call): Promise<TransactionReceipt> {
    const deadline = performance.now() + Math.max(GIVE_UP_MS, GIVE_UP_BLOCKS * blockMs);
    const hashes = new Set<Hex>();
    let offer: Offer | undefined;
    let problem = 'no block took it';
    let waitMs = FIRST_POLL_MS;
    while (performance.now() < deadline) {
      try {
        // The nonce first: once it has moved on, the receipt of whatever moved it is there.
        const nonce = await reader.getTransactionCount({ address: account.address });
        const receipt = await firstReceipt(reader, hashes);
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

  function send(call: Call): Promise<TransactionReceipt> {
    const mine = last.then(() => include(call));
    last = mine.catch(() => undefined);
    return ask(mine);
  }
  return { address: lower(account.address), send };
}

async function firstReceipt(reader: Reader, hashes: ReadonlySet<Hex>): Promise<TransactionReceipt | undefined> {
  for (const hash of hashes) {
    try {
      return await reader.getTransactionReceipt({ hash });
    } catch (error) {
      if (!(error instanceof TransactionReceiptNotFoundError)) throw error;
    }
  }
  return undefined;
}
