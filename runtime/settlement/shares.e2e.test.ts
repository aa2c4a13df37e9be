/** Shares of bodies on a real L1: the contract and the TypeScript verifier agree on every share, and refuse it after any change. */
import assert from 'node:assert/strict';
import { encodeDeployData } from 'viem';
import { dataProofsAbi, dataProofsBytecode } from '../../contracts/settlement/out/data-proofs.ts';
import { fromHex, type Hex, toHex } from '../../protocols/bytes.ts';
import { sha256 } from '../../protocols/crypto/hash.ts';
import { encodeShares } from '../../protocols/erasure.ts';
import { areProven, commitmentOf, type ProvenShares, proveShares } from '../../protocols/shares.ts';
import { type Anvil, startAnvil } from './anvil.ts';
import { chainIdOf, DEV_BLOCK_MS, fundOnDevChain } from './deploy.ts';
import { connect, type Reader } from './l1.ts';
import { createSender } from './sender.ts';
import { accountOf, keyOf } from './test-l1.ts';

const FLIPS = 1_000;
const body = Uint8Array.from({ length: 3_000 }, (_, at) => at * 13);

/** A place among `count`, the same in every run. */
const place = (seed: number, count: number): number => new DataView(sha256(Uint8Array.of(seed & 0xff, seed >> 8)).buffer).getUint32(0) % count;
const flipped = (bytes: Uint8Array, bit: number): Uint8Array => bytes.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));

describe('shares on L1', () => {
  let anvil: Anvil;
  let reader: Reader;
  let address: Hex;

  before(async () => {
    anvil = await startAnvil({ blockSeconds: 0.2 });
    reader = connect(anvil.url);
    await fundOnDevChain(anvil.url, [accountOf(keyOf('payer'))]);
    const sender = createSender(reader, await chainIdOf(anvil.url), keyOf('payer'), DEV_BLOCK_MS);
    const receipt = await sender.send({ data: encodeDeployData({ abi: dataProofsAbi, bytecode: dataProofsBytecode }), gas: 3_000_000n });
    address = receipt.contractAddress as Hex;
  });
  after(() => anvil.stop());

  const onL1 = (commitment: Hex, { index, total, path, shares: [share] }: ProvenShares): Promise<boolean> =>
    reader.readContract({ address, abi: dataProofsAbi, functionName: 'isShare', args: [commitment, BigInt(index), BigInt(total), toHex(share as Uint8Array), path] });

  for (const { k, n } of [
    { k: 64, n: 128 },
    { k: 54, n: 126 },
    { k: 1, n: 1 },
  ]) {
    it(`hold for each of ${n}, at its own place alone`, async () => {
      const shares = encodeShares(body, { k, n });
      const commitment = commitmentOf(shares);
      for (const proven of proveShares(shares, 1)) {
        assert.ok(await onL1(commitment, proven));
        for (const other of [{ index: proven.index ^ 1 }, { total: n + 1 }, { index: proven.index + n }]) assert.equal(await onL1(commitment, { ...proven, ...other }), false);
      }
    });
  }

  it(`hold for none after each of ${FLIPS} flips of one bit, of share, path or commitment`, async () => {
    const shares = encodeShares(body, { k: 64, n: 128 });
    const commitment = fromHex(commitmentOf(shares));
    const rows = proveShares(shares, 1);
    for (let flip = 0; flip < FLIPS; flip++) {
      const proven = rows[flip % rows.length] as ProvenShares;
      const share = proven.shares[0] as Uint8Array;
      const [ofShare, ofPath] = [share.length * 8, proven.path.length * 256];
      const bit = place(flip, ofShare + ofPath + 256);
      const path = proven.path.map((node, at) => (bit >= ofShare && bit < ofShare + ofPath && at === (bit - ofShare) >> 8 ? toHex(flipped(fromHex(node), (bit - ofShare) & 255)) : node));
      const changed = { ...proven, path, shares: [bit < ofShare ? flipped(share, bit) : share] };
      const root = toHex(bit >= ofShare + ofPath ? flipped(commitment, bit - ofShare - ofPath) : commitment);
      assert.deepEqual([areProven(root, changed), await onL1(root, changed)], [false, false], `bit ${bit} of share ${proven.index}`);
    }
  });
});
