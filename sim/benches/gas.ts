/** What things cost on L1, in gas, by transactions that anvil executed: the same on every machine. */
import { encodeFunctionData } from 'viem';
import { joinDigest, nameWord, rollupIdOf } from '../../contracts/settlement/model.ts';
import { settlementAbi } from '../../contracts/settlement/out/settlement.ts';
import { signStatement } from '../../protocols/attestation.ts';
import { type Header, headerHash } from '../../protocols/block.ts';
import { fromHex, type Hex, toHex } from '../../protocols/bytes.ts';
import { packCertificate } from '../../protocols/certificate.ts';
import { quorumOf } from '../../protocols/committee.ts';
import { signDigest } from '../../protocols/crypto/secp256k1.ts';
import { merklePath, merkleRoot } from '../../protocols/merkle.ts';
import { DEV_TERMS } from '../../runtime/settlement/deploy.ts';
import { chargeData, WORK_UNIT } from '../../runtime/settlement/escrow.ts';
import { createSender } from '../../runtime/settlement/sender.ts';
import { accountOf, hashOf, keyOf, startTestL1, type TestL1 } from '../../runtime/settlement/test-l1.ts';
import { createVulcan, joinData } from '../../runtime/settlement/vulcan.ts';
import { BenchError, type BenchResult, note, resultOf } from './bench.ts';

const SIZES = [4, 7, 16] as const;
const HEADERS = 1_000;
const BLOCK_MS = 200;
const PRICE = 1_000n;
const GAS = 2_000_000n;

const one = (name: string, gas: number | bigint): BenchResult => resultOf({ name, unit: 'gas', figures: [Number(gas)] });

export async function gasBench(): Promise<BenchResult[]> {
  const results: BenchResult[] = [];
  for (const size of SIZES) {
    note(`a committee of ${size}`);
    const l1 = await startTestL1(size, { blockSeconds: BLOCK_MS / 1000 }, undefined, { ...DEV_TERMS, price: PRICE });
    try {
      results.push(...(await ofCommittee(l1, size)), ...(size === SIZES[0] ? await ofAccounts(l1) : []));
    } finally {
      await l1.anvil.stop();
    }
  }
  return results;
}

type Send = (data: Hex, options?: { readonly to?: Hex; readonly value?: bigint; readonly key?: string }) => Promise<bigint>;

const sending =
  (l1: TestL1): Send =>
  async (data, { to = l1.contract, value = 0n, key = 'operator' } = {}) => {
    const receipt = await createSender(l1.reader, l1.settlement.chainId, keyOf(key), BLOCK_MS).send({ to, data, value, gas: GAS });
    if (receipt.status !== 'success') throw new BenchError('L1 refused a transaction of the bench');
    return receipt.gasUsed;
  };

/** A batch in the long run: the third one, whose slots of the contract are the only new ones. */
async function ofCommittee(l1: TestL1, size: number): Promise<BenchResult[]> {
  const rollup = rollupIdOf(l1.settlement.chainId, l1.contract, accountOf(keyOf('operator')), 'bench');
  const headers = Array.from({ length: HEADERS }, (_, at) => headerOf(rollup, at + 1));
  const hashes = headers.map(headerHash);
  const batches = [];
  for (let id = 0; id < 3; id++) {
    const outcome = await l1.settlement.settle(l1.proposal(id, { root: merkleRoot(hashes) }));
    if (outcome.kind !== 'settled') throw new BenchError(`batch ${id}: ${outcome.kind}`);
    batches.push(outcome.batch);
  }
  const last = batches[2] as (typeof batches)[number];
  const name = `${quorumOf(size)}of${size}`;
  return [
    one(`settle.ecdsa.${name}`, last.gasUsed),
    resultOf({ name: `settle.perBlock.${HEADERS}.${name}`, unit: 'gas', figures: [last.gasUsed / HEADERS] }),
    one(`charge.${name}`, await charged(l1, size, headers, last)),
  ];
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
  const place = { committee: 0, id: BigInt(batch.batchId), time: BigInt(batch.l1TimeMs / 1000), root: batch.root, bodyHash: batch.bodyHash };
  const hashes = headers.map(headerHash);
  const members = Array.from({ length: quorumOf(size) }, (_, member) => member);
  const at = (index: number): Hex => {
    const header = headers[index] as Header;
    const votes = members.map((member) => signStatement('attest', l1.settlement.chainId, { ...header, header: headerHash(header) }, member, fromHex(keyOf(`member ${member}`))));
    return chargeData({ header, certificate: packCertificate('attest', votes), batch: place, index, count: headers.length, path: merklePath(hashes, index) });
  };
  await send(at(0));
  return send(at(headers.length - 1));
}

async function ofAccounts(l1: TestL1): Promise<BenchResult[]> {
  const send = sending(l1);
  const rollup = rollupIdOf(l1.settlement.chainId, l1.contract, accountOf(keyOf('operator')), 'app');
  const abi = settlementAbi;
  const register = await send(encodeFunctionData({ abi, functionName: 'register', args: [toHex(nameWord('app')), hashOf(1), hashOf(2), hashOf(3), 60] }));
  const deposit = await send(encodeFunctionData({ abi, functionName: 'deposit', args: [rollup] }), { value: 1n });
  const again = await send(encodeFunctionData({ abi, functionName: 'deposit', args: [rollup] }), { value: 1n });
  const vulcan = await createVulcan({ url: l1.anvil.url, contract: l1.contract, privateKey: keyOf('rival'), blockMs: BLOCK_MS });
  const digest = joinDigest({ chainId: l1.settlement.chainId, contract: vulcan.address, staker: vulcan.staker, node: hashOf(9) });
  const proof = signDigest(digest, fromHex(keyOf('vote of the rival')));
  const join = await send(joinData(accountOf(keyOf('vote of the rival')), hashOf(9), proof), { to: vulcan.address, value: DEV_TERMS.minStake, key: 'rival' });
  return [one('register', register), one('deposit.first', deposit), one('deposit', again), one('join', join)];
}
