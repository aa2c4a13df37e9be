/** What games about blocks cost on L1. */
import { encodeFunctionData } from 'viem';
import type { SettledBatch } from '../../actors/ports/settlement.ts';
import { verdictDigest } from '../../contracts/settlement/model.ts';
import { disputesAbi } from '../../contracts/settlement/out/disputes.ts';
import { type Header, headerHash } from '../../protocols/block.ts';
import { fromHex, toHex } from '../../protocols/bytes.ts';
import { quorumOf } from '../../protocols/committee.ts';
import { merklePath } from '../../protocols/merkle.ts';
import { forL1, gather, signIn } from '../../protocols/quorum.ts';
import { spotOf } from '../../runtime/settlement/bridge.ts';
import { disputesAt } from '../../runtime/settlement/disputes.ts';
import { wordsOf } from '../../runtime/settlement/escrow.ts';
import { keyOf, type TestL1 } from '../../runtime/settlement/test-l1.ts';
import { BenchError } from './bench.ts';
import type { Send } from './gas.ts';

/** Challenging blocks of an app, and judging them: a false challenge, then a right one. The second of each, as a challenger and members that were paid before. */
export async function gasOfDisputes(l1: TestL1, send: Send, headers: readonly Header[], batch: Pick<SettledBatch, 'batchId' | 'root' | 'bodyHash' | 'l1TimeMs'>): Promise<ReadonlyMap<string, bigint>> {
  const size = l1.members.length;
  const [to, abi] = [await disputesAt(l1.anvil.url, l1.contract), disputesAbi];
  const value = await l1.reader.readContract({ address: to, abi, functionName: 'bond' });
  const hashes = headers.map(headerHash);
  const spot = { committee: 0, id: BigInt(batch.batchId), time: BigInt(batch.l1TimeMs / 1000), root: batch.root, bodyHash: batch.bodyHash };
  const members = Array.from({ length: quorumOf(size) }, (_, member) => member);
  async function game(index: number, isWrong: boolean): Promise<readonly [bigint, bigint]> {
    const header = headers[index] as Header;
    const place = spotOf({ batch: spot, index, count: headers.length, path: merklePath(hashes, index) });
    const challenge = await send(encodeFunctionData({ abi, functionName: 'challenge', args: [wordsOf(header), place, 0] }), { to, value });
    const digest = verdictDigest({ chainId: l1.settlement.chainId, disputes: to, committee: 0, header: headerHash(header), isWrong });
    const signed = members.map((member) => ({ member, ...signIn(size, digest, fromHex(keyOf(`member ${member}`))) }));
    const gathered = gather(l1.committee, digest, signed);
    if (gathered.kind !== 'quorum') throw new BenchError('wrong shares');
    const args = [wordsOf(header), 0, isWrong, gathered.quorum.bitmap, toHex(forL1(gathered.quorum))] as const;
    return [challenge, await send(encodeFunctionData({ abi, functionName: 'judge', args }), { to })];
  }
  await game(1, false);
  const [challenge, refuse] = await game(2, false);
  const [, overturn] = await game(3, true);
  return new Map(Object.entries({ challenge, 'judge.right': refuse, 'judge.wrong': overturn }));
}
