/** What the contract has against a call, asked before gas is spent on it. */
import { decodeErrorResult, numberToHex } from 'viem';
import { delegatedStakeAbi } from '../../contracts/settlement/out/delegated-stake.ts';
import { disputesAbi } from '../../contracts/settlement/out/disputes.ts';
import { proofsAbi } from '../../contracts/settlement/out/proofs.ts';
import { settlementAbi } from '../../contracts/settlement/out/settlement.ts';
import { vulcanAbi } from '../../contracts/settlement/out/vulcan.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { ask, type Reader, revertData } from './l1.ts';

export interface Objection {
  readonly name: string;
  readonly args: readonly unknown[];
  /** For people. */
  readonly text: string;
}

export interface Question {
  readonly to: Hex;
  readonly data: Hex;
  readonly from: Hex;
  /** Wei that goes with it. */
  readonly value?: bigint;
  /** Names of the blobs that go with it. */
  readonly blobs?: readonly Hex[];
}

/** Of all contracts: they call each other. */
const ERRORS = [...settlementAbi, ...disputesAbi, ...proofsAbi, ...vulcanAbi, ...delegatedStakeAbi].filter((each) => each.type === 'error');

function read(data: Hex): Objection {
  try {
    const { errorName, args = [] } = decodeErrorResult({ abi: ERRORS, data });
    return { name: errorName, args, text: `${errorName}(${args.join(', ')})` };
  } catch {
    return { name: '', args: [], text: `an unknown error ${data.slice(0, 10)}` };
  }
}

/** Wei for blob gas that no call ever pays. */
const MUCH = 1_000_000_000n;

/** `undefined` when the call would succeed now. Rejects with `L1Error` when that cannot be told. */
export async function objectionTo(reader: Reader, { to, data, from, value = 0n, blobs }: Question): Promise<Objection | undefined> {
  try {
    // viem asks about blobs only with all their bytes.
    if (blobs === undefined) await reader.call({ to, data, account: from, value });
    else await reader.request({ method: 'eth_call', params: [{ to, data, from, blobVersionedHashes: blobs, maxFeePerBlobGas: numberToHex(MUCH) }, 'latest'] } as never);
    return undefined;
  } catch (error) {
    const reverted = revertData(error);
    return reverted === undefined ? ask(Promise.reject(error)) : read(reverted);
  }
}
