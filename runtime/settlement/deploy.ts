/** What is done once: deploying the contract and registering apps. */
import { encodeDeployData, encodeFunctionData } from 'viem';
import { nameWord, rollupIdOf } from '../../contracts/settlement/model.ts';
import { delegatedStakeAbi, delegatedStakeBytecode } from '../../contracts/settlement/out/delegated-stake.ts';
import { settlementAbi, settlementBytecode } from '../../contracts/settlement/out/settlement.ts';
import { vulcanAbi, vulcanBytecode } from '../../contracts/settlement/out/vulcan.ts';
import { type Hex, toHex } from '../../protocols/bytes.ts';
import type { Member } from '../../protocols/committee.ts';
import { PROOFS, type ProofsName } from '../../protocols/l1.ts';
import { ask, connect, L1Error, lower, type Reader } from './l1.ts';
import { objectionTo } from './objection.ts';
import { createSender } from './sender.ts';

/** Blocks of a development chain; a slower L1 says so. */
export const DEV_BLOCK_MS = 1_000;
/** Deploying takes 3 M for staking, 15 M with a first committee of 128, and 5 M for settlement; registering 100 k. */
const GAS = { deploy: 16_000_000n, register: 300_000n } as const;
const GWEI = 1_000_000_000n;

export interface ViemOptions {
  readonly url: string;
  /** Pays for transactions; nothing else depends on it. */
  readonly privateKey: Hex;
  /** Time between L1 blocks: how long a transaction is given before it is offered again. */
  readonly blockMs?: number;
}

export const chainIdOf = (url: string): Promise<number> => ask(connect(url).getChainId());

/** What a network demands of who verifies it. */
export interface Terms {
  /** Wei. */
  readonly minStake: bigint;
  /** L1 blocks between two committees at least. */
  readonly epochBlocks: number;
  /** Between leaving and withdrawing. */
  readonly unbondingSeconds: number;
  readonly minMembers: number;
  /** Above 16 every member needs a BLS key. */
  readonly maxMembers: number;
  /** Others may lend stake to members, and it unbonds in so many seconds, not sooner than members' own; nobody lends unless said. */
  readonly lentUnbondingSeconds?: number;
  /** Wei for a billion units of work (`workOf`): what apps pay for being verified; nothing unless said. */
  readonly price?: bigint;
  /** Between asking for a deposit and getting it, and before bodies go into blobs no more; a day unless said. */
  readonly noticeSeconds?: number;
  /** An operator has so long to show that it takes in what L1 sent, once somebody demands it; a day unless said. */
  readonly answerSeconds?: number;
  /** After the dispute window of a frozen app anybody has so long to show its newest final block; a day unless said. */
  readonly showSeconds?: number;
  /** Wei that goes with a demand, to whoever answers it; more than an answer costs unless said. */
  readonly demandBond?: bigint;
}

const NOWHERE = `0x${'00'.repeat(20)}` as const;
const DAY_SECONDS = 86_400;
/** An answer takes 70 k gas: this pays for it up to 140 gwei. */
const DEMAND_BOND = 10_000_000_000_000_000n;

/** Nobody joins a network of a test or a demonstration by chance; whoever does finds short times. */
export const DEV_TERMS: Terms = { minStake: 1_000_000_000_000_000_000n, epochBlocks: 10, unbondingSeconds: 20, minMembers: 4, maxMembers: 16 };

/** Deploys the contracts; answers the address of the settlement contract, which knows the other. The first committee is given, or forms of who joins. */
export async function deploySettlement(
  { url, privateKey, blockMs = DEV_BLOCK_MS }: ViemOptions,
  first: readonly Member[],
  { price = 0n, noticeSeconds = DAY_SECONDS, answerSeconds = DAY_SECONDS, showSeconds = DAY_SECONDS, demandBond = DEMAND_BOND, lentUnbondingSeconds, ...terms }: Terms = DEV_TERMS,
): Promise<Hex> {
  const reader = connect(url);
  const sender = createSender(reader, await chainIdOf(url), privateKey, blockMs);
  const deploy = async (data: Hex, refused: string): Promise<Hex> => {
    const receipt = await sender.send({ data, gas: GAS.deploy });
    if (receipt.status !== 'success' || !receipt.contractAddress) throw new L1Error('reverted', refused);
    return lower(receipt.contractAddress);
  };
  const lent =
    lentUnbondingSeconds === undefined
      ? NOWHERE
      : await deploy(encodeDeployData({ abi: delegatedStakeAbi, bytecode: delegatedStakeBytecode, args: [lentUnbondingSeconds] }), 'the contract of lent stake was not deployed');
  const bls = first.flatMap((each) => (each.bls === undefined ? [] : [each.bls]));
  const args = [terms, first.map((each) => each.address), first.map((each) => each.node), bls, lent] as const;
  const vulcan = await deploy(
    encodeDeployData({ abi: vulcanAbi, bytecode: vulcanBytecode, args }),
    'the contract refused these terms or this committee: distinct members, of more than 16 each with a BLS key; a stake above zero; 1 member at least and 128 at most; lent stake that unbonds no sooner than own',
  );
  const rules = { price, notice: noticeSeconds, answer: answerSeconds, showing: showSeconds, bond: demandBond };
  return deploy(encodeDeployData({ abi: settlementAbi, bytecode: settlementBytecode, args: [vulcan, rules] }), 'the settlement contract was not deployed');
}

export interface Registration {
  readonly name: string;
  /** Key of the operator's node. */
  readonly node: Hex;
  readonly codeHash: Hex;
  readonly genesisRoot: Hex;
  readonly disputeWindowSeconds: number;
  /** For ever; pessimistic unless said. */
  readonly proofs?: ProofsName;
}

const registrationData = ({ name, node, codeHash, genesisRoot, disputeWindowSeconds, proofs = 'pessimistic' }: Registration): Hex =>
  encodeFunctionData({ abi: settlementAbi, functionName: 'register', args: [toHex(nameWord(name)), node, codeHash, genesisRoot, disputeWindowSeconds, PROOFS.indexOf(proofs)] });

/** Wei that registering costs at most, as L1's fees are now. Rejects with `L1Error`, with the contract's reason where it would be refused. */
export async function registrationCost(url: string, contract: Hex, payer: Hex, wanted: Registration): Promise<bigint> {
  const reader = connect(url);
  const call = { to: contract, data: registrationData(wanted) };
  const objection = await objectionTo(reader, { ...call, from: payer });
  if (objection !== undefined) throw new L1Error('reverted', `registering ${wanted.name} would be refused: ${objection.text}`);
  const [gas, block] = await ask(Promise.all([reader.estimateGas({ ...call, account: payer }), reader.getBlock()]));
  return gas * (2n * (block.baseFeePerGas ?? GWEI) + GWEI);
}

/** Registers an app; its id follows from the contract, the payer and the name. Doing it again changes nothing, other contents are refused. */
export async function registerApp({ url, privateKey, blockMs = DEV_BLOCK_MS }: ViemOptions, contract: Hex, wanted: Registration): Promise<void> {
  const reader = connect(url);
  const chainId = await chainIdOf(url);
  const sender = createSender(reader, chainId, privateKey, blockMs);
  const rollup = rollupIdOf(chainId, contract, sender.address, wanted.name);
  const { name } = wanted;
  const data = registrationData(wanted);
  if (await isRegistered(reader, contract, rollup, wanted)) return;
  const objection = await objectionTo(reader, { to: contract, data, from: sender.address });
  if (objection !== undefined) throw new L1Error('reverted', `registering ${name} was refused: ${objection.text}`);
  const receipt = await sender.send({ to: contract, data, gas: GAS.register });
  if (receipt.status === 'success' || (await isRegistered(reader, contract, rollup, wanted))) return;
  throw new L1Error('reverted', `registering ${name} was reverted`);
}

async function isRegistered(reader: Reader, contract: Hex, rollup: Hex, wanted: Registration): Promise<boolean> {
  const [, window, , , , , codeHash, genesisRoot] = await ask(reader.readContract({ address: contract, abi: settlementAbi, functionName: 'apps', args: [rollup] }));
  return window === wanted.disputeWindowSeconds && lower(codeHash) === lower(wanted.codeHash) && lower(genesisRoot) === lower(wanted.genesisRoot);
}

/** Gives accounts ether on a development chain. */
export async function fundOnDevChain(url: string, accounts: readonly Hex[]): Promise<void> {
  const reader = connect(url);
  const thousandEther = '0x3635c9adc5dea00000';
  await Promise.all(accounts.map((account) => ask(reader.request({ method: 'anvil_setBalance', params: [account, thousandEther] } as never))));
}
