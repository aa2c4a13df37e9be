/** What things cost on L1, in gas, by transactions that anvil executed: the same on every machine. */
import { encodeFunctionData } from 'viem';
import type { SettledBatch } from '../../actors/ports/settlement.ts';
import { nameWord, rollupIdOf } from '../../contracts/settlement/model.ts';
import { settlementAbi } from '../../contracts/settlement/out/settlement.ts';
import { signStatement } from '../../protocols/attestation.ts';
import { type Header, headerHash } from '../../protocols/block.ts';
import { fromHex, type Hex, toHex } from '../../protocols/bytes.ts';
import { certificateOf } from '../../protocols/certificate.fixture.ts';
import { encode } from '../../protocols/codec.ts';
import { isLarge, quorumOf } from '../../protocols/committee.ts';
import { blsKeyOf } from '../../protocols/crypto/bls.ts';
import { ETHER, L1, WITHDRAWAL } from '../../protocols/l1.ts';
import { merklePath, merkleRoot } from '../../protocols/merkle.ts';
import { messageId } from '../../protocols/message.ts';
import { codecOf } from '../../protocols/schema.ts';
import { withdrawData } from '../../runtime/settlement/bridge.ts';
import { DEV_TERMS } from '../../runtime/settlement/deploy.ts';
import { chargeData, WORK_UNIT, wordsOf } from '../../runtime/settlement/escrow.ts';
import { createSender } from '../../runtime/settlement/sender.ts';
import { accountOf, hashOf, keyOf, settleData, startTestL1, type TestL1 } from '../../runtime/settlement/test-l1.ts';
import { createVulcan, joinData, proofOfKeys } from '../../runtime/settlement/vulcan.ts';
import { BenchError, type BenchResult, note, resultOf } from './bench.ts';
import { gasOfDisputes } from './gas-disputes.ts';
import { gasOfLeaving } from './gas-exit.ts';
import { gasOfProofs } from './proofs.ts';

const SIZES = [4, 7, 16, 64, 128] as const;
/** Rollups with a block each in a batch: how many changes nothing but what a block pays. */
const BLOCKS = [1, 10, 100, 1_000] as const;
const HEADERS = 1_000;
const BLOCK_MS = 200;
const PRICE = 1_000n;
const GAS = 6_000_000n;

const one = (name: string, gas: number | bigint): BenchResult => resultOf({ name, unit: 'gas', figures: [Number(gas)] });

export async function gasBench(): Promise<BenchResult[]> {
  const results: BenchResult[] = [];
  for (const size of SIZES) {
    note(`a committee of ${size}`);
    const l1 = await startTestL1(size, { blockSeconds: BLOCK_MS / 1000 }, undefined, { ...DEV_TERMS, price: PRICE, maxMembers: Math.max(size, DEV_TERMS.maxMembers) });
    try {
      results.push(...(await ofCommittee(l1, size)), ...(size === SIZES[0] ? await ofAccounts(l1) : []), await ofJoining(l1, size));
    } finally {
      await l1.anvil.stop();
    }
  }
  return results;
}

export type Send = (data: Hex, options?: { readonly to?: Hex; readonly value?: bigint; readonly key?: string }) => Promise<bigint>;

const sending =
  (l1: TestL1): Send =>
  async (data, { to = l1.contract, value = 0n, key = 'operator' } = {}) => {
    const receipt = await createSender(l1.reader, l1.settlement.chainId, keyOf(key), BLOCK_MS).send({ to, data, value, gas: GAS });
    if (receipt.status !== 'success') throw new BenchError('L1 refused a transaction of the bench');
    return receipt.gasUsed;
  };

/** A batch that is the first in its slot of the ring, and one in the long run. */
async function ofCommittee(l1: TestL1, size: number): Promise<BenchResult[]> {
  const rollup = rollupIdOf(l1.settlement.chainId, l1.contract, accountOf(keyOf('operator')), 'bench');
  const headers = Array.from({ length: HEADERS }, (_, at) => headerOf(rollup, at + 1));
  const hashes = headers.map(headerHash);
  const batches = [];
  for (let id = 0; id < 3; id++) {
    if (id === 2) await useSlots(l1, settleData(l1.proposal(id, { root: merkleRoot(hashes) })));
    const outcome = await l1.settlement.settle(l1.proposal(id, { root: merkleRoot(hashes) }));
    if (outcome.kind !== 'settled') throw new BenchError(`batch ${id}: ${outcome.kind}`);
    batches.push(outcome.batch);
  }
  const [, fresh, last] = batches as [SettledBatch, SettledBatch, SettledBatch];
  const name = `${quorumOf(size)}of${size}`;
  const scheme = isLarge(size) ? 'bls' : 'ecdsa';
  return [
    one(`settle.${scheme}.${name}`, last.gasUsed),
    one(`settle.${scheme}.${name}.newSlot`, fresh.gasUsed),
    ...BLOCKS.map((count) => resultOf({ name: `settle.perBlock.${count}.${name}`, unit: 'gas', figures: [last.gasUsed / count] })),
    one(`charge.${name}`, await charged(l1, size, headers, last)),
    ...[...(await gasOfDisputes(l1, sending(l1), headers, last))].map(([step, gas]) => one(`${step}.${name}`, gas)),
  ];
}

/** Writes to the slots that a call would be the first to write to, as a batch 65,536 earlier would have. */
async function useSlots({ contract, rpc }: TestL1, data: Hex): Promise<void> {
  const { accessList } = await rpc<{ readonly accessList: readonly { readonly address: Hex; readonly storageKeys: readonly Hex[] }[] }>('eth_createAccessList', { to: contract, data });
  const touched = accessList.find(({ address }) => address.toLowerCase() === contract)?.storageKeys ?? [];
  for (const slot of touched) {
    if (BigInt(await rpc<Hex>('eth_getStorageAt', contract, slot, 'latest')) === 0n) await rpc('anvil_setStorageAt', contract, slot, hashOf(1));
  }
}

const headerOf = (rollup: Hex, height: number): Header => ({
  ...{ rollup, height, epoch: 0, committee: 0, next: 0, time: 1, parent: hashOf(1), stateRoot: hashOf(2), actionsRoot: hashOf(3) },
  ...{ receiptsRoot: hashOf(4), outboxRoot: hashOf(5), dataCommitment: hashOf(6), fuel: 1n, count: 1, work: BigInt(height) * WORK_UNIT },
});

/** The second charge: members that earned before. */
async function charged(
  l1: TestL1,
  size: number,
  headers: readonly Header[],
  batch: { readonly batchId: number; readonly root: Hex; readonly bodyHash: Hex; readonly l1TimeMs: number },
): Promise<bigint> {
  const send = sending(l1);
  const rollup = (headers[0] as Header).rollup;
  await send(encodeFunctionData({ abi: settlementAbi, functionName: 'deposit', args: [rollup] }), { value: 10n ** 15n });
  const spot = { committee: 0, id: BigInt(batch.batchId), time: BigInt(batch.l1TimeMs / 1000), root: batch.root, bodyHash: batch.bodyHash };
  const hashes = headers.map(headerHash);
  const members = Array.from({ length: quorumOf(size) }, (_, member) => member);
  const at = (index: number): Hex => {
    const header = headers[index] as Header;
    const place = { ...header, header: headerHash(header) };
    const votes = members.map((member) => signStatement('attest', l1.settlement.chainId, place, member, fromHex(keyOf(`member ${member}`)), size));
    return chargeData({
      header,
      certificate: certificateOf({ chain: l1.settlement.chainId, committee: l1.committee }, votes),
      batch: spot,
      index,
      count: headers.length,
      path: merklePath(hashes, index),
    });
  };
  await send(at(0));
  return send(at(headers.length - 1));
}

/** Messages to L1 in a block of which one is claimed, and blocks in its batch: paths of eight and ten hashes. */
const OUTBOX = 256;
/** Input of a transfer. */
const FORCED_BYTES = 72;

/** Paying in and out in the long run: what is counted has been counted before, and the receiver has an account. */
async function ofBridge(l1: TestL1, app: string): Promise<BenchResult[]> {
  const send = sending(l1);
  const rollup = rollupIdOf(l1.settlement.chainId, l1.contract, accountOf(keyOf('operator')), app);
  const [abi, to] = [settlementAbi, accountOf(keyOf('rival'))];
  const deposit = (): Promise<bigint> => send(encodeFunctionData({ abi, functionName: 'depositTo', args: [rollup, ETHER, to, 1_000_000n] }), { value: 1_000_000n });
  const [first, later] = [await deposit(), await deposit()];
  const ids = Array.from({ length: OUTBOX }, (_, seq) =>
    messageId({ from: rollup, to: L1, seq, action: WITHDRAWAL.action, payload: encode(codecOf(WITHDRAWAL.input), { asset: ETHER, to, amount: 1n } as never) }),
  );
  const header: Header = { ...headerOf(rollup, 1), outboxRoot: merkleRoot(ids) };
  const hashes = [headerHash(header), ...Array.from({ length: HEADERS - 1 }, (_, at) => hashOf(at))];
  const id = Number(await l1.reader.readContract({ address: l1.contract, abi, functionName: 'nextBatch' }));
  const outcome = await l1.settlement.settle(l1.proposal(id, { root: merkleRoot(hashes) }));
  if (outcome.kind !== 'settled') throw new BenchError(`batch ${id}: ${outcome.kind}`);
  const { root, bodyHash, l1TimeMs } = outcome.batch;
  const spot = { batch: { committee: 0, id: BigInt(id), time: BigInt(l1TimeMs / 1000), root, bodyHash }, index: 0, count: hashes.length, path: merklePath(hashes, 0) };
  await l1.rpc('evm_increaseTime', 61);
  await l1.rpc('evm_mine');
  const claim = (seq: number): Promise<bigint> => send(withdrawData({ seq, asset: ETHER, to, amount: 1n, header, index: seq, count: ids.length, path: merklePath(ids, seq) }, spot));
  const [, withdraw] = [await claim(0), await claim(1)];
  const note = await send(encodeFunctionData({ abi, functionName: 'checkpoint', args: [wordsOf(header), { ...spot, index: 0n, count: BigInt(hashes.length) }] }));
  const forced = await send(encodeFunctionData({ abi, functionName: 'force', args: [rollup, 'transfer', toHex(new Uint8Array(FORCED_BYTES).fill(1))] }));
  return [one('deposit.first', first), one('deposit', later), one(`force.${FORCED_BYTES}`, forced), one('withdraw', withdraw), one('checkpoint', note)];
}

async function ofAccounts(l1: TestL1): Promise<BenchResult[]> {
  const send = sending(l1);
  const rollup = rollupIdOf(l1.settlement.chainId, l1.contract, accountOf(keyOf('operator')), 'app');
  const abi = settlementAbi;
  const register = await send(encodeFunctionData({ abi, functionName: 'register', args: [toHex(nameWord('app')), hashOf(1), hashOf(2), hashOf(3), 60, 0] }));
  const deposit = await send(encodeFunctionData({ abi, functionName: 'deposit', args: [rollup] }), { value: 1n });
  const again = await send(encodeFunctionData({ abi, functionName: 'deposit', args: [rollup] }), { value: 1n });
  return [
    one('register', register),
    one('fund.first', deposit),
    one('fund', again),
    ...(await ofBridge(l1, 'app')),
    ...[...(await gasOfLeaving(l1, send, headerOf))].map(([name, gas]) => one(`exit.${name}`, gas)),
    ...[...(await gasOfProofs(l1, send))].map(([name, gas]) => one(`prove.${name}`, gas)),
  ];
}

/** Joining a network whose committees have up to `size` members. */
async function ofJoining(l1: TestL1, size: number): Promise<BenchResult> {
  const voteKey = fromHex(keyOf('vote of the rival'));
  const vulcan = await createVulcan({ url: l1.anvil.url, contract: l1.contract, privateKey: keyOf('rival'), blockMs: BLOCK_MS });
  const bls = isLarge(size) ? blsKeyOf(voteKey) : '0x';
  const proof = proofOfKeys({ chainId: l1.settlement.chainId, contract: vulcan.address, staker: vulcan.staker, node: hashOf(9), bls }, voteKey);
  return one(`join.${isLarge(size) ? 'bls' : 'ecdsa'}.${size}`, await sending(l1)(joinData(proof), { to: vulcan.address, value: DEV_TERMS.minStake, key: 'rival' }));
}
