/** What leaving an app costs on L1, of which ten thousand accounts have a balance. */
import { encodeFunctionData } from 'viem';
import { inboundKey, nonceKey, writeLane } from '../../contracts/execution/reserved.ts';
import { LayeredState } from '../../contracts/execution/state.ts';
import { nameWord, rollupIdOf } from '../../contracts/settlement/model.ts';
import { settlementAbi } from '../../contracts/settlement/out/settlement.ts';
import { signAcknowledgement } from '../../protocols/acknowledgement.ts';
import { actionBook, identifyAction, type SignedWords, signAction, signedWords } from '../../protocols/action.ts';
import { balanceKey } from '../../protocols/balance.ts';
import { type Header, headerHash } from '../../protocols/block.ts';
import { fromHex, type Hex, toHex } from '../../protocols/bytes.ts';
import { encode, integer } from '../../protocols/codec.ts';
import { keccakHex, word } from '../../protocols/crypto/hash.ts';
import { ETHER, L1 } from '../../protocols/l1.ts';
import { merklePath, merkleRoot } from '../../protocols/merkle.ts';
import type { Spot } from '../../runtime/settlement/bridge.ts';
import { CALLS } from '../../runtime/settlement/escape.ts';
import { accountOf, hashOf, keyOf, type TestL1 } from '../../runtime/settlement/test-l1.ts';
import { BenchError } from './bench.ts';

const ACCOUNTS = 10_000;
const HEADERS = 1_000;
const AMOUNT = 1_000n;
/** Forced actions above a deposit that goes back. */
const FORCED = 20;
/** Longer than any of the times that a network of a demonstration has. */
const DAYS = 3 * 86_400;

export type Send = (data: Hex, options?: { readonly value?: bigint }) => Promise<bigint>;

const accountAt = (at: number): Hex => `0x${keccakHex(word(at)).slice(26)}`;

/** Everybody has a balance, and one message of L1 was taken in. */
function stateOf(): LayeredState {
  const state = new LayeredState();
  const balances = Array.from({ length: ACCOUNTS }, (_, at) => ({ key: balanceKey(ETHER, accountAt(at)), value: encode(integer(256, false), AMOUNT) }));
  state.push([...balances, { key: inboundKey(L1), value: writeLane(1) }]);
  return state;
}

/** Gas by the name of each step. `send` is of an account that pays for all of it. */
export async function gasOfLeaving(l1: TestL1, send: Send, headerOf: (rollup: Hex, height: number) => Header): Promise<ReadonlyMap<string, bigint>> {
  const abi = settlementAbi;
  const pass = async (seconds: number): Promise<void> => {
    await l1.rpc('evm_increaseTime', seconds);
    await l1.rpc('evm_mine');
  };
  const state = stateOf();
  const taken = { value: 1, proof: state.prove(inboundKey(L1)) };
  const bond = await l1.reader.readContract({ address: l1.contract, abi, functionName: 'demandBond' });

  async function registered(name: string): Promise<Hex> {
    await send(encodeFunctionData({ abi, functionName: 'register', args: [toHex(nameWord(name)), hashOf(1), hashOf(2), hashOf(3), 60, 0] }));
    return rollupIdOf(l1.settlement.chainId, l1.contract, accountOf(keyOf('operator')), name);
  }
  const deposit = (rollup: Hex, account: Hex): Promise<bigint> => send(encodeFunctionData({ abi, functionName: 'depositTo', args: [rollup, ETHER, account, AMOUNT] }), { value: AMOUNT });
  async function settled(rollup: Hex, height: number): Promise<readonly [Header, Spot]> {
    const header: Header = { ...headerOf(rollup, height), stateRoot: state.root };
    const hashes = [headerHash(header), ...Array.from({ length: HEADERS - 1 }, (_, at) => hashOf(at))];
    const id = Number(await l1.reader.readContract({ address: l1.contract, abi, functionName: 'nextBatch' }));
    const outcome = await l1.settlement.settle(l1.proposal(id, { root: merkleRoot(hashes) }));
    if (outcome.kind !== 'settled') throw new BenchError(`batch ${id}: ${outcome.kind}`);
    const { root, bodyHash, l1TimeMs } = outcome.batch;
    return [header, { batch: { committee: 0, id: BigInt(id), time: BigInt(l1TimeMs / 1000), root, bodyHash }, index: 0, count: hashes.length, path: merklePath(hashes, 0) }];
  }

  async function censored(): Promise<bigint> {
    const rollup = await registered('censored');
    const wallet = { address: accountOf(keyOf('rival')), privateKey: fromHex(keyOf('rival')) };
    const book = actionBook(l1.settlement.chainId, rollup, [{ name: 'transfer', input: { to: 'address', amount: 'uint256' } }]);
    const action = signAction(book, 'transfer', { to: wallet.address, amount: 1n }, 0n, wallet);
    const identified = identifyAction(book, action);
    if (!identified.ok) throw new BenchError(identified.refusal.reason);
    const promise = signAcknowledgement(l1.settlement.chainId, { rollup, action: identified.id, includedBy: 1 }, fromHex(keyOf('operator')));
    const [header, spot] = await settled(rollup, 1);
    return send(CALLS.proveCensored(header, spot, promise, signedWords(book, action) as SignedWords, { value: 0n, proof: state.prove(nonceKey(wallet.address)) }));
  }

  async function upgraded(): Promise<Record<string, bigint>> {
    const rollup = await registered('upgraded');
    const announce = await send(encodeFunctionData({ abi, functionName: 'announceUpgrade', args: [rollup, hashOf(5)] }));
    await pass(DAYS);
    return { announceUpgrade: announce, activateUpgrade: await send(encodeFunctionData({ abi, functionName: 'activateUpgrade', args: [rollup] })) };
  }

  const left = await registered('left');
  await deposit(left, accountAt(1));
  const demand = await send(CALLS.demand(left), { value: bond });
  const [header, spot] = await settled(left, 1);
  const answer = await send(CALLS.answer(header, spot, taken));
  await deposit(left, accountAt(2));
  for (let at = 0; at < FORCED; at++) await send(encodeFunctionData({ abi, functionName: 'force', args: [left, 'none', '0x'] }));
  await deposit(left, accountAt(3));
  await send(CALLS.demand(left), { value: bond });
  await pass(DAYS);
  const freeze = await send(CALLS.freeze(left));
  const show = await send(CALLS.show(header, spot, taken));
  await pass(DAYS);
  const leaving = await send(CALLS.escape({ rollup: left, asset: ETHER, account: accountAt(1), amount: AMOUNT, proof: state.prove(balanceKey(ETHER, accountAt(1))) }));
  const deposited = (at: number) => ({ account: accountAt(at), asset: ETHER, amount: AMOUNT });
  const forced = { account: accountOf(keyOf('operator')), asset: ETHER, amount: 0n };
  const sent = [deposited(1), deposited(2), ...Array<typeof forced>(FORCED).fill(forced), deposited(3)];
  const refund = await send(CALLS.refund(left, sent, sent.length - 1));
  const over = await send(CALLS.refund(left, sent.slice(0, -1), 1));
  const collect = await send(CALLS.collect(accountAt(2), ETHER));
  return new Map(
    Object.entries({ demand, answer, freeze, show, escape: leaving, 'refund.1': refund, [`refund.1over${FORCED}`]: over, collect, proveCensored: await censored(), ...(await upgraded()) }),
  );
}
