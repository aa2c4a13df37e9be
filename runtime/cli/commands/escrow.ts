/** `mru escrow`: what an app has paid for being verified. */
import { formatEther } from 'viem';
import type { AppRecord } from '../../../actors/ports/settlement.ts';
import { type Hex, toHex } from '../../../protocols/bytes.ts';
import { openKeys } from '../../keys/keys.ts';
import { createEscrow, type Escrow, paidWork } from '../../settlement/escrow.ts';
import { createViemSettlement } from '../../settlement/viem.ts';
import type { AMOUNT_FLAGS, PAY_FLAGS, SHOW_FLAGS } from '../descriptions/escrow.ts';
import { type Parsed, UsageError } from '../flags.ts';
import { contractOf, NOBODY, needed, urlOf, weiOf } from '../network-flags.ts';
import { passwordFrom } from '../password.ts';
import { EXIT, print, printJson } from '../result.ts';

/** An app by its name, where only one has it, or by its id. Throws `UsageError`. */
export function appOf(apps: readonly AppRecord[], wanted: string): AppRecord {
  const found = apps.filter(({ rollup, name }) => rollup === wanted || name === wanted);
  if (found.length > 1) throw new UsageError(`${found.length} apps are called ${wanted}: use the id, ${found.map(({ rollup }) => rollup).join(' or ')}`);
  return found[0] ?? unknown(apps, wanted);
}

function unknown(apps: readonly AppRecord[], wanted: string): never {
  throw new UsageError(`no app "${wanted}"; there is ${apps.map(({ name }) => name).join(', ') || 'none'}`);
}

const appsAt = async (url: string, at: Hex): Promise<readonly AppRecord[]> => (await createViemSettlement({ url, contract: at, privateKey: NOBODY })).apps();

export async function escrowShow({ values, positionals }: Parsed<typeof SHOW_FLAGS>): Promise<number> {
  const [url, at] = [urlOf(values.l1), contractOf(values.contract)];
  const apps = await appsAt(url, at);
  const escrow = await createEscrow({ url, contract: at, privateKey: NOBODY });
  const price = await escrow.price();
  const accounts = await Promise.all(positionals.map((wanted) => appOf(apps, wanted)).map(async ({ name, rollup }) => ({ name, rollup, ...(await escrow.find(rollup)) })));
  if (values.json) printJson({ ok: true, price, accounts: accounts.map((each) => ({ ...each, paidUpTo: price === 0n ? null : paidWork(price, each) })) });
  else {
    print(price === 0n ? 'verification is free in this network' : `a billion units of work cost ${formatEther(price)} ether`);
    for (const { name, rollup, balance, paid, leaving, leavesMs } of accounts)
      print(
        `${name}  ${rollup}`,
        `  deposit  ${formatEther(balance)} ether`,
        `  paid for ${paid} units of work`,
        ...(leavesMs === undefined ? [] : [`  notice   ${formatEther(leaving)} ether from ${new Date(leavesMs).toISOString()} on`]),
      );
  }
  return EXIT.done;
}

type PayFlags = Parsed<typeof PAY_FLAGS>;

async function opened({ values, positionals: [wanted = ''] }: PayFlags): Promise<{ readonly escrow: Escrow; readonly app: AppRecord }> {
  const [url, at] = [urlOf(values.l1), contractOf(values.contract)];
  const { operator } = await openKeys(needed(values.keys, 'keys', 'the folder that mru keys new made'), await passwordFrom(values['password-file']));
  const app = appOf(await appsAt(url, at), wanted);
  return { app, escrow: await createEscrow({ url, contract: at, privateKey: toHex(operator), blockMs: values['l1-block-ms'] }) };
}

async function told({ values }: PayFlags, { escrow, app: { rollup, name } }: Awaited<ReturnType<typeof opened>>, text: string): Promise<number> {
  const account = await escrow.find(rollup);
  if (values.json) printJson({ ok: true, name, rollup, ...account });
  else print(`${name}: ${text}; the deposit is ${formatEther(account.balance)} ether`);
  return EXIT.done;
}

const amountOf = (value: string | undefined): bigint => weiOf(needed(value, 'amount', 'ether, like 0.5'), 'amount');

export async function escrowFund(parsed: Parsed<typeof AMOUNT_FLAGS>): Promise<number> {
  const amount = amountOf(parsed.values.amount);
  const use = await opened(parsed);
  await use.escrow.deposit(use.app.rollup, amount);
  return told(parsed, use, `${formatEther(amount)} ether were added`);
}

export async function escrowNotice(parsed: Parsed<typeof AMOUNT_FLAGS>): Promise<number> {
  const amount = amountOf(parsed.values.amount);
  const use = await opened(parsed);
  await use.escrow.giveNotice(use.app.rollup, amount);
  const { leavesMs = 0 } = await use.escrow.find(use.app.rollup);
  return told(parsed, use, `${formatEther(amount)} ether may be withdrawn from ${new Date(leavesMs).toISOString()} on`);
}

export async function escrowWithdraw(parsed: PayFlags): Promise<number> {
  const use = await opened(parsed);
  const before = await use.escrow.find(use.app.rollup);
  await use.escrow.takeBack(use.app.rollup);
  const { balance } = await use.escrow.find(use.app.rollup);
  return told(parsed, use, `${formatEther(before.balance - balance)} ether are back at ${use.escrow.account}`);
}
