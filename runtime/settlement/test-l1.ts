/** For tests: an L1 with the contract on it, and certificates, good and bad. */
import { encodeFunctionData } from 'viem';
import type { Settlement } from '../../actors/ports/settlement.ts';
import { historyAfter, NO_HISTORY, settlementDigest } from '../../contracts/settlement/model.ts';
import { settlementAbi } from '../../contracts/settlement/out/settlement.ts';
import { fromHex, type Hex, toHex, ZERO32 } from '../../protocols/bytes.ts';
import { type Committee, isLarge, memberOf, quorumOf } from '../../protocols/committee.ts';
import { blsAggregate } from '../../protocols/crypto/bls.ts';
import { keccakHex, word } from '../../protocols/crypto/hash.ts';
import { addressOf } from '../../protocols/crypto/secp256k1.ts';
import { forL1, type Quorum, signIn } from '../../protocols/quorum.ts';
import { type Anvil, type AnvilOptions, startAnvil } from './anvil.ts';
import { DEV_TERMS, type Terms } from './deploy.ts';
import { connect, type Reader } from './l1.ts';
import { createViemSettlement, deploySettlement, fundOnDevChain } from './viem.ts';

export type Proposal = Parameters<Settlement['settle']>[0];

export const keyOf = (name: string): Hex => keccakHex(new TextEncoder().encode(`test key ${name}`));
export const hashOf = (index: number): Hex => keccakHex(word(index));
export const accountOf = (key: Hex): Hex => addressOf(fromHex(key));
const PAYERS = ['payer', 'rival', 'operator'].map(keyOf);
const [PAYER] = PAYERS as [Hex];

export interface TestL1 {
  readonly anvil: Anvil;
  readonly reader: Reader;
  readonly contract: Hex;
  readonly members: readonly Hex[];
  readonly committee: Committee;
  readonly settlement: Settlement;
  rpc<T = unknown>(method: string, ...params: readonly unknown[]): Promise<T>;
  connectAs(payer: string): Promise<Settlement>;
  /** A batch that the given members signed; by default a quorum, about itself. */
  proposal(batchId: number, change?: Change): Proposal;
}

export interface Change {
  readonly history?: Hex;
  readonly root?: Hex;
  readonly bodyHash?: Hex;
  readonly signers?: readonly number[];
  /** What is signed instead of the proposal. */
  readonly signed?: { readonly batchId?: number; readonly history?: Hex; readonly blobs?: Hex; readonly root?: Hex; readonly contract?: Hex; readonly chainId?: number };
}

export const rpcOf = (url: string) => {
  const reader = connect(url);
  return <T>(method: string, ...params: readonly unknown[]): Promise<T> => reader.request({ method, params } as never) as Promise<T>;
};

/** Without a check: tests want wrong ones, too. */
function certify(keys: readonly Hex[], signers: readonly number[], digest: Hex): Quorum {
  const bitmap = signers.reduce((bits, index) => bits | (1n << BigInt(index)), 0n);
  const signed = signers.map((index) => signIn(keys.length, digest, fromHex(keys[index] as Hex)));
  if (!isLarge(keys.length)) return { bitmap, signatures: signed.map(({ signature }) => signature), aggregate: undefined };
  return { bitmap, signatures: [], aggregate: blsAggregate(signed.map(({ share }) => share as Hex)) };
}

export async function startTestL1(size: number, options: AnvilOptions = {}, kept?: Hex, terms: Terms = DEV_TERMS): Promise<TestL1> {
  const anvil = await startAnvil({ blockSeconds: 0.2, ...options });
  try {
    return await onAnvil(anvil, size, kept, terms);
  } catch (error) {
    await anvil.stop();
    throw error;
  }
}

/** Writes down what goes in. */
const noting = (settlement: Settlement, histories: Hex[]): Settlement => ({
  ...settlement,
  async settle(proposal) {
    const outcome = await settlement.settle(proposal);
    if (outcome.kind === 'settled') histories[proposal.batchId + 1] = historyAfter(proposal.history, proposal);
    return outcome;
  },
});

async function onAnvil(anvil: Anvil, size: number, kept: Hex | undefined, terms: Terms): Promise<TestL1> {
  const { url } = anvil;
  const keys = Array.from({ length: size }, (_, index) => keyOf(`member ${index}`));
  const members = keys.map(accountOf);
  const committee: Committee = { id: 0, members: keys.map((key, at) => memberOf(fromHex(key), hashOf(1_000 + at), terms.maxMembers)) };
  if (kept === undefined) await fundOnDevChain(url, PAYERS.map(accountOf));
  const contract = kept ?? (await deploySettlement({ url, privateKey: PAYER }, committee.members, terms));
  /** By the number of batches: what the next of them goes on from. */
  const histories = [NO_HISTORY];
  const connectAs = async (payer: string): Promise<Settlement> => noting(await createViemSettlement({ url, contract, privateKey: keyOf(payer) }), histories);
  const settlement = await connectAs('payer');
  if (kept !== undefined) for (const batch of await settlement.batches(0, 128)) histories.push(historyAfter(histories[batch.batchId] as Hex, batch));

  function proposal(batchId: number, { history = histories[batchId] ?? NO_HISTORY, root = hashOf(batchId), bodyHash = hashOf(99), signers, signed }: Change = {}): Proposal {
    const digest = settlementDigest({ chainId: settlement.chainId, contract, committee: 0, batchId, history, root, bodyHash, blobs: ZERO32, ...signed });
    const who = signers ?? Array.from({ length: quorumOf(size) }, (_, index) => size - quorumOf(size) + index);
    return { committee: 0, batchId, history, root, bodyHash, quorum: certify(keys, who, digest) };
  }
  return { anvil, reader: connect(url), contract, members, committee, settlement, connectAs, proposal, rpc: rpcOf(url) };
}

export const settleData = ({ committee, batchId, history, root, bodyHash, quorum }: Proposal): Hex =>
  encodeFunctionData({ abi: settlementAbi, functionName: 'settle', args: [committee, BigInt(batchId), history, root, bodyHash, quorum.bitmap, toHex(forL1(quorum))] });
