/** `mru deposit`, `mru withdrawals`, `mru withdraw`: money between L1 and rollups. */
import { parseUnits } from 'viem';
import type { AppRecord, Settlement } from '../../../actors/ports/settlement.ts';
import { encodePayload } from '../../../protocols/action.ts';
import { headerHash } from '../../../protocols/block.ts';
import { type Hex, toHex } from '../../../protocols/bytes.ts';
import type { Codec } from '../../../protocols/codec.ts';
import { ETHER } from '../../../protocols/l1.ts';
import { codecOf, type Fields, fromJson, SchemaError } from '../../../protocols/schema.ts';
import { manifestOf } from '../../client/books.ts';
import { visit } from '../../client/visit.ts';
import { spotsOf, withdrawalsOf } from '../../client/withdrawals.ts';
import { openKeys } from '../../keys/keys.ts';
import { type Bridge, createBridge, type Spot, type Withdrawal } from '../../settlement/bridge.ts';
import { createEscape } from '../../settlement/escape.ts';
import { createViemSettlement } from '../../settlement/viem.ts';
import { type Asset, amountText, assetAt } from '../assets.ts';
import type { demandCommand, depositCommand, forceCommand, PAY_FLAGS, withdrawalsCommand, withdrawCommand } from '../descriptions/bridge.ts';
import { type Parsed, UsageError } from '../flags.ts';
import { addressOf, contractOf, listOf, NOBODY, needed, urlOf } from '../network-flags.ts';
import { passwordFrom } from '../password.ts';
import { EXIT, print, printJson } from '../result.ts';
import { appOf } from './escrow.ts';

/** `payable` from the time `at` on; `waiting` until its block is settled. */
type State = 'paid' | 'payable' | 'in-window' | 'waiting';

interface Shown extends Withdrawal {
  readonly state: State;
  readonly spot: Spot | undefined;
  /** When the dispute window of its block ends, milliseconds since 1970. */
  readonly payableAtMs: number | undefined;
}

function amountOf(value: string | undefined, decimals: number): bigint {
  const text = needed(value, 'amount', 'how much, like 1 or 0.5');
  if (!/^\d+(\.\d+)?$/.test(text) || (text.split('.')[1]?.length ?? 0) > decimals) throw new UsageError(`--amount wants a number with at most ${decimals} decimals, got "${text}"`);
  return parseUnits(text, decimals);
}

async function bridgeWith(values: Parsed<typeof PAY_FLAGS>['values']): Promise<Bridge> {
  const { operator } = await openKeys(needed(values.keys, 'keys', 'the folder that mru keys new made'), await passwordFrom(values['password-file']));
  return createBridge({ url: urlOf(values.l1), contract: contractOf(values.contract), privateKey: toHex(operator), blockMs: values['l1-block-ms'] });
}

const settlementOf = (values: { readonly l1: string | undefined; readonly contract: string | undefined }): Promise<Settlement> =>
  createViemSettlement({ url: urlOf(values.l1), contract: contractOf(values.contract), privateKey: NOBODY });

export async function deposit({ values, positionals: [wanted = ''] }: Parsed<typeof depositCommand.flags>): Promise<number> {
  const url = urlOf(values.l1);
  const asset = values.asset === undefined ? ETHER : addressOf(values.asset, 'asset');
  const known = await assetAt(url, asset);
  const amount = amountOf(values.amount, known.decimals);
  const app = appOf(await (await settlementOf(values)).apps(), wanted);
  const bridge = await bridgeWith(values);
  const account = values.account === undefined ? bridge.account : addressOf(values.account, 'account');
  await bridge.deposit({ rollup: app.rollup, asset, account, amount });
  if (values.json) printJson({ ok: true, rollup: app.rollup, asset, account, amount });
  else print(`${amountText(amount, known)} are on their way to ${account} in ${app.name}: they arrive once L1 is final`);
  return EXIT.done;
}

export async function force({ values, positionals: [wanted = '', action = '', text = ''] }: Parsed<typeof forceCommand.flags>): Promise<number> {
  const settlement = await settlementOf(values);
  const app = appOf(await settlement.apps(), wanted);
  const nodes = listOf(needed(values.bootstrap, 'bootstrap', 'the address of any node of the network'));
  const { actions } = await visit({ settlement, bootstrap: nodes, apps: [app] }, ({ host, network }) => manifestOf(host, network, app));
  const known = actions.find(({ name }) => name === action);
  if (known === undefined) throw new UsageError(`no action "${action}"; there is ${actions.map(({ name }) => name).join(', ')}`);
  const bridge = await bridgeWith(values);
  await bridge.force({ rollup: app.rollup, action, input: encodePayload(codecOf(known.input) as Codec<unknown>, parsed(known.input, text)) });
  if (values.json) printJson({ ok: true, rollup: app.rollup, account: bridge.account, action });
  else print(`${action} of ${bridge.account} is on its way to ${app.name}: it is done once L1 is final`);
  return EXIT.done;
}

export async function demand({ values, positionals: [wanted = ''] }: Parsed<typeof demandCommand.flags>): Promise<number> {
  const app = appOf(await (await settlementOf(values)).apps(), wanted);
  const { operator } = await openKeys(needed(values.keys, 'keys', 'the folder that mru keys new made'), await passwordFrom(values['password-file']));
  const escapes = await createEscape({ url: urlOf(values.l1), contract: contractOf(values.contract), privateKey: toHex(operator), blockMs: values['l1-block-ms'] });
  await escapes.demand(app.rollup);
  const { upTo = 0, until = 0 } = (await escapes.demandOn(app.rollup)) ?? {};
  if (values.json) printJson({ ok: true, rollup: app.rollup, upTo, untilMs: until * 1_000 });
  else print(`${app.name} has until ${new Date(until * 1_000).toISOString()} to show that it took in ${upTo} messages of L1`);
  return EXIT.done;
}

function parsed(fields: Fields, text: string): unknown {
  try {
    return fromJson(fields, JSON.parse(text));
  } catch (error) {
    if (error instanceof SchemaError || error instanceof SyntaxError) throw new UsageError(`the input: ${error.message}`);
    throw error;
  }
}

/** What an app gave back to an account, or to all, with where it stands. */
async function find(values: { readonly bootstrap: string | undefined }, settlement: Settlement, bridge: Bridge, app: AppRecord, account: Hex | undefined): Promise<Shown[]> {
  const nodes = listOf(needed(values.bootstrap, 'bootstrap', 'the address of any node of the network'));
  return visit({ settlement, bootstrap: nodes, apps: [app] }, async (source) => {
    const found: Withdrawal[] = [];
    for await (const each of withdrawalsOf(source, app.rollup)) if (account === undefined || each.to === account) found.push(each);
    const paid = await Promise.all(found.map(({ seq }) => bridge.isPaid(app.rollup, seq)));
    const spots = await spotsOf(
      source,
      found.filter((_, at) => !paid[at]),
    );
    return found.map((each, at) => shownOf(each, paid[at] === true, spots.get(headerHash(each.header)), app));
  });
}

function shownOf(of: Withdrawal, isPaid: boolean, spot: Spot | undefined, { disputeWindowMs }: AppRecord): Shown {
  const payableAtMs = spot === undefined ? undefined : Number(spot.batch.time) * 1_000 + disputeWindowMs;
  const state = isPaid ? 'paid' : payableAtMs === undefined ? 'waiting' : payableAtMs > Date.now() ? 'in-window' : 'payable';
  return { ...of, state, spot, payableAtMs };
}

async function linesOf(url: string, shown: readonly Shown[]): Promise<string[]> {
  const assets = new Map(await Promise.all([...new Set(shown.map(({ asset }) => asset))].map(async (asset) => [asset, await assetAt(url, asset)] as const)));
  return shown.map(({ seq, asset, to, amount, header, state, payableAtMs }) => {
    const when = state === 'in-window' ? `payable from ${new Date(payableAtMs ?? 0).toISOString()} on` : state === 'waiting' ? 'its block is not settled yet' : state;
    return `${String(seq).padStart(5)}  ${amountText(amount, assets.get(asset) as Asset)} to ${to}, block ${header.height}: ${when}`;
  });
}

const jsonOf = ({ seq, asset, to, amount, header, state, payableAtMs }: Shown) => ({ seq, asset, to, amount, height: header.height, state, payableAtMs: payableAtMs ?? null });

export async function withdrawals({ values, positionals: [wanted = ''] }: Parsed<typeof withdrawalsCommand.flags>): Promise<number> {
  const url = urlOf(values.l1);
  const settlement = await settlementOf(values);
  const app = appOf(await settlement.apps(), wanted);
  const bridge = await createBridge({ url, contract: settlement.contract, privateKey: NOBODY });
  const shown = await find(values, settlement, bridge, app, values.account === undefined ? undefined : addressOf(values.account, 'account'));
  if (values.json) printJson({ ok: true, rollup: app.rollup, withdrawals: shown.map(jsonOf) });
  else print(...(shown.length === 0 ? [`${app.name} gave nothing back`] : await linesOf(url, shown)));
  return EXIT.done;
}

export async function withdraw({ values, positionals: [wanted = ''] }: Parsed<typeof withdrawCommand.flags>): Promise<number> {
  const settlement = await settlementOf(values);
  const app = appOf(await settlement.apps(), wanted);
  const bridge = await bridgeWith(values);
  const shown = await find(values, settlement, bridge, app, bridge.account);
  const paid: Shown[] = [];
  for (const each of shown) {
    if (each.state !== 'payable') continue;
    await bridge.withdraw(each, each.spot);
    paid.push({ ...each, state: 'paid' });
  }
  const open = shown.filter(({ state }) => state === 'waiting' || state === 'in-window');
  if (values.json) printJson({ ok: true, rollup: app.rollup, paid: paid.map(jsonOf), open: open.map(jsonOf) });
  else print(...(paid.length + open.length === 0 ? [`nothing of ${app.name} is to be paid to ${bridge.account}`] : await linesOf(urlOf(values.l1), [...paid, ...open])));
  return EXIT.done;
}
