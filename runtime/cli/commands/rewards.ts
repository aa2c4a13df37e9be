/** `mru rewards`: what a member earns. */
import { randomBytes } from 'node:crypto';
import { formatEther } from 'viem';
import { type Hex, toHex } from '../../../protocols/bytes.ts';
import { ETHER } from '../../../protocols/l1.ts';
import { findCharges } from '../../client/charges.ts';
import { visit } from '../../client/visit.ts';
import { openKeys } from '../../keys/keys.ts';
import { createDelegation } from '../../settlement/delegation.ts';
import { createDisputes } from '../../settlement/disputes.ts';
import { earningsOf } from '../../settlement/earnings.ts';
import { createEscape } from '../../settlement/escape.ts';
import { type Charge, createEscrow, type Escrow } from '../../settlement/escrow.ts';
import { isRefusal } from '../../settlement/l1.ts';
import { createViemSettlement } from '../../settlement/viem.ts';
import type { CHARGE_FLAGS, FLAGS } from '../descriptions/rewards.ts';
import type { Parsed } from '../flags.ts';
import { contractOf, listOf, needed, urlOf } from '../network-flags.ts';
import { passwordFrom } from '../password.ts';
import { EXIT, print, printJson } from '../result.ts';
import { appOf } from './escrow.ts';

type RewardFlags = Parsed<typeof FLAGS>['values'];

const l1Of = async (values: RewardFlags) => {
  const { operator } = await openKeys(needed(values.keys, 'keys', 'the folder that mru keys new made'), await passwordFrom(values['password-file']));
  return { url: urlOf(values.l1), contract: contractOf(values.contract), privateKey: toHex(operator), blockMs: values['l1-block-ms'] };
};

const escrowOf = async (values: RewardFlags): Promise<Escrow> => createEscrow(await l1Of(values));

interface Earned {
  readonly account: Hex;
  /** Wei for verifying; bonds that came back and shares of lost ones; parts of the deposits of operators that lied. */
  readonly rewards: bigint;
  readonly games: bigint;
  readonly deposits: bigint;
  /** Where it takes delegators: what of rewards and games was shared already, and is its own; the others are yet to be shared. */
  readonly shared: bigint;
  readonly isShared: boolean;
}

interface Purse {
  readonly earned: Earned;
  /** One transaction for each that is not nothing; answers what the account got. */
  claim(): Promise<bigint>;
}

async function purseOf(values: RewardFlags): Promise<Purse> {
  const at = await l1Of(values);
  const [escrow, disputes, escapes] = await Promise.all([createEscrow(at), createDisputes(at), createEscape(at)]);
  const { account } = escrow;
  const [{ rewards, games, isShared, shared, collect }, deposits] = await Promise.all([earningsOf(at, account), escapes.due(account, ETHER)]);
  const claimAlone = async (): Promise<bigint> => {
    // The first says what is wrong where there is nothing at all.
    if (rewards > 0n || games + deposits === 0n) await escrow.claim();
    if (games > 0n) await disputes.collect();
    return rewards + games;
  };
  const claimShared = async (): Promise<bigint> => {
    await collect();
    const delegation = await createDelegation(at);
    const mine = (await delegation?.earned(account)) ?? 0n;
    if (mine > 0n || deposits === 0n) await delegation?.claim(account);
    return mine;
  };
  const claim = async (): Promise<bigint> => {
    const got = await (isShared ? claimShared() : claimAlone());
    if (deposits > 0n) await escapes.collect(account, ETHER);
    return got + deposits;
  };
  return { earned: { account, rewards, games, deposits, shared, isShared }, claim };
}

const sumOf = ({ rewards, games, deposits, shared }: Earned): bigint => rewards + games + deposits + shared;

export async function rewardsShow({ values }: Parsed<typeof FLAGS>): Promise<number> {
  const { earned } = await purseOf(values);
  if (values.json) printJson({ ok: true, ...earned });
  else
    print(
      `${earned.account} has earned ${formatEther(sumOf(earned))} ether${sumOf(earned) > 0n ? ': mru rewards claim pays them out' : ''}`,
      ...(earned.isShared ? [`  ${formatEther(earned.rewards + earned.games)} ether of it are yet to be shared with delegators`] : []),
    );
  return EXIT.done;
}

export async function rewardsClaim({ values }: Parsed<typeof FLAGS>): Promise<number> {
  const { earned, claim } = await purseOf(values);
  const claimed = await claim();
  if (values.json) printJson({ ok: true, account: earned.account, claimed, rewards: earned.rewards, games: earned.games, deposits: earned.deposits });
  else print(`${formatEther(claimed)} ether are at ${earned.account}`);
  return EXIT.done;
}

export async function rewardsCharge({ values }: Parsed<typeof CHARGE_FLAGS>): Promise<number> {
  const bootstrap = listOf(needed(values.bootstrap, 'bootstrap', 'the address of any node of the network'));
  const escrow = await escrowOf(values);
  const settlement = await createViemSettlement({ url: urlOf(values.l1), contract: contractOf(values.contract), privateKey: toHex(randomBytes(32)) });
  const all = await settlement.apps();
  const wanted = listOf(values.rollups);
  const apps = wanted.length === 0 ? all : wanted.map((each) => appOf(all, each));
  const charges = await visit({ settlement, bootstrap, apps }, (source) => findCharges(source, apps));
  const outcomes = [];
  for (const { rollup, name } of apps) outcomes.push({ name, rollup, ...(await chargeOne(escrow, rollup, charges.get(rollup))) });
  if (values.json) printJson({ ok: true, charges: outcomes });
  else for (const { name, fee, text } of outcomes) print(`${name.padEnd(12)}  ${fee > 0n ? `${formatEther(fee)} ether` : text}`);
  return EXIT.done;
}

/** What it brought, in wei, or why nothing. */
async function chargeOne(escrow: Escrow, rollup: Hex, charge: Charge | undefined): Promise<{ readonly fee: bigint; readonly text: string }> {
  if (charge === undefined) return { fee: 0n, text: 'has settled nothing lately' };
  const before = await escrow.find(rollup);
  try {
    await escrow.charge(charge);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { fee: 0n, text: error.message };
  }
  const { balance } = await escrow.find(rollup);
  return { fee: before.balance - balance, text: '' };
}
