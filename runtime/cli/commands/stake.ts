/** `mru stake`: lending stake to members, and taking delegators as one. */
import { formatEther } from 'viem';
import { type Hex, toHex } from '../../../protocols/bytes.ts';
import { openKeys } from '../../keys/keys.ts';
import { COMMISSION_PARTS, createDelegation, type Delegation, type Loan, type Pool } from '../../settlement/delegation.ts';
import { earningsOf } from '../../settlement/earnings.ts';
import type { FLAGS, READ_FLAGS, stakeDelegateCommand, stakeOpenCommand, stakeShowCommand, stakeUndelegateCommand, stakeWithdrawCommand } from '../descriptions/stake.ts';
import { type Parsed, UsageError } from '../flags.ts';
import { addressOf, contractOf, NOBODY, needed, urlOf, weiOf } from '../network-flags.ts';
import { passwordFrom } from '../password.ts';
import { EXIT, print, printJson } from '../result.ts';

type Values = Parsed<typeof FLAGS>['values'];

interface Opened {
  readonly delegation: Delegation;
  readonly at: { readonly url: string; readonly contract: Hex; readonly privateKey: Hex };
}

async function openAs(values: Parsed<typeof READ_FLAGS>['values'] & { readonly 'l1-block-ms'?: number }, privateKey: Hex): Promise<Opened> {
  const { 'l1-block-ms': blockMs } = values;
  const at = { url: urlOf(values.l1), contract: contractOf(values.contract), privateKey, ...(blockMs !== undefined && { blockMs }) };
  const delegation = await createDelegation(at);
  if (delegation === undefined) throw new UsageError('nobody lends stake in this network: it was founded without mru vulcan deploy --lent-unbonding');
  return { delegation, at };
}

async function openKeyed(values: Values): Promise<Opened> {
  const { operator } = await openKeys(needed(values.keys, 'keys', 'the folder that mru keys new made'), await passwordFrom(values['password-file']));
  return openAs(values, toHex(operator));
}

const memberOf = ([member = '']: readonly string[]): Hex => {
  try {
    return addressOf(member, 'member');
  } catch {
    throw new UsageError(`a member is named by the address of its staker, 20 bytes, got "${member}": mru verifier stake shows it`);
  }
};

/** Parts of COMMISSION_PARTS of a percentage as people write it: hundredths at most. */
export function partsOf(text: string): number {
  const parts = /^\d{1,3}(\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * 100) : Number.NaN;
  if (!(parts <= COMMISSION_PARTS)) throw new UsageError(`--commission wants a percentage from 0 to 100 with at most two decimals, got "${text}"`);
  return parts;
}

export async function stakeOpen({ values }: Parsed<typeof stakeOpenCommand.flags>): Promise<number> {
  const commission = partsOf(needed(values.commission, 'commission', 'a percentage, like 10'));
  const { delegation } = await openKeyed(values);
  await delegation.open(commission);
  return told(values.json, await delegation.pool(delegation.account));
}

export async function stakeDelegate({ values, positionals }: Parsed<typeof stakeDelegateCommand.flags>): Promise<number> {
  const [member, amount] = [memberOf(positionals), amountOf(values.amount)];
  const { delegation } = await openKeyed(values);
  await delegation.lend(member, amount);
  return toldOf(values.json, delegation, member, delegation.account);
}

export async function stakeUndelegate({ values, positionals }: Parsed<typeof stakeUndelegateCommand.flags>): Promise<number> {
  const [member, amount] = [memberOf(positionals), amountOf(values.amount)];
  const { delegation } = await openKeyed(values);
  await delegation.takeBack(member, amount);
  return toldOf(values.json, delegation, member, delegation.account);
}

export async function stakeWithdraw({ values, positionals }: Parsed<typeof stakeWithdrawCommand.flags>): Promise<number> {
  const member = memberOf(positionals);
  const { delegation, at } = await openKeyed(values);
  await (await earningsOf(at, member)).collect();
  const [{ unbonding, isFree, due }, earned] = await Promise.all([delegation.loan(member, delegation.account), delegation.earned(delegation.account)]);
  // The contract says what is wrong where there is nothing at all.
  if (due + earned > 0n) await delegation.claim(member);
  if (isFree || due + earned === 0n) await delegation.withdraw(member);
  const withdrawn = isFree ? unbonding : 0n;
  if (values.json) printJson({ ok: true, staker: member, account: delegation.account, withdrawn, earned: due + earned });
  else print(`${formatEther(withdrawn)} ether that were lent and ${formatEther(due + earned)} that were earned are back at ${delegation.account}`);
  return EXIT.done;
}

export async function stakeShow({ values, positionals }: Parsed<typeof stakeShowCommand.flags>): Promise<number> {
  const [member, account] = [memberOf(positionals), values.of === undefined ? undefined : addressOf(values.of, 'of')];
  const { delegation } = await openAs(values, NOBODY);
  return account === undefined ? told(values.json, await delegation.pool(member)) : toldOf(values.json, delegation, member, account);
}

function amountOf(text: string | undefined): bigint {
  const wei = weiOf(needed(text, 'amount', 'ether, like 1 or 0.5'), 'amount');
  if (wei === 0n) throw new UsageError('--amount wants more than nothing');
  return wei;
}

const percent = (parts: number): string => `${parts / 100} %`;

const poolText = ({ staker, payee, commission, raised, lent, unbonding }: Pool): string[] =>
  payee === staker
    ? [`${staker} takes no delegators`]
    : [
        `${staker} takes delegators and keeps ${percent(commission)} of what their stake earns`,
        ...(raised === undefined ? [] : [`  from ${new Date(raised.fromMs).toISOString()} on it keeps ${percent(raised.commission)}`]),
        `  lent       ${formatEther(lent)} ether`,
        `  unbonding  ${formatEther(unbonding)} ether`,
      ];

function told(json: boolean, pool: Pool): number {
  if (json) printJson({ ok: true, ...pool, raised: pool.raised ?? null });
  else print(...poolText(pool));
  return EXIT.done;
}

const loanText = (account: Hex, { counted, unbonding, untilMs, due }: Loan): string[] => [
  `  ${account} lends it ${formatEther(counted)} ether, which earned ${formatEther(due)} since it last did anything`,
  ...(untilMs === undefined ? [] : [`  ${formatEther(unbonding)} ether of it can be withdrawn from ${new Date(untilMs).toISOString()} on`]),
];

async function toldOf(json: boolean, delegation: Delegation, member: Hex, account: Hex): Promise<number> {
  const [pool, loan] = await Promise.all([delegation.pool(member), delegation.loan(member, account)]);
  if (json) printJson({ ok: true, ...pool, raised: pool.raised ?? null, account, loan: { ...loan, untilMs: loan.untilMs ?? null } });
  else print(...poolText(pool), ...loanText(account, loan));
  return EXIT.done;
}
