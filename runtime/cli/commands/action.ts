/** `mru action`: actions over a gateway: sent, looked up, watched. */
import { setTimeout } from 'node:timers/promises';
import { actionBook } from '../../../protocols/action.ts';
import { type Hex, toHex } from '../../../protocols/bytes.ts';
import { LEVELS, type Level } from '../../../protocols/confirmation.ts';
import { SchemaError, toJson } from '../../../protocols/schema.ts';
import { ActionRefused } from '../../client/http/errors.ts';
import { liveStream } from '../../client/http/live.ts';
import { Sender } from '../../client/http/sender.ts';
import { signerOf } from '../../client/http/signers.ts';
import { installNativeCrypto } from '../../crypto/native.ts';
import { openKeys } from '../../keys/keys.ts';
import { ACCOUNT_NAMES } from '../../playground/account-names.ts';
import { developmentAccounts } from '../../playground/accounts.ts';
import type { actionGetCommand, actionSendCommand, actionWatchCommand } from '../descriptions/action.ts';
import { type Parsed, UsageError } from '../flags.ts';
import { asking, fieldsOf, type GatewayLink, gatewayAt, jsonOr, type RollupInfo } from '../gateway-link.ts';
import { passwordFrom } from '../password.ts';
import { EXIT, print, printJson } from '../result.ts';

/** As a gateway shows it. */
interface ActionView {
  readonly id: Hex;
  readonly action: string;
  readonly sender: Hex;
  readonly status: 'pending' | 'executed' | 'reverted';
  readonly level: Level;
  readonly height: number | null;
  readonly reason: string | null;
  readonly fuel: string | null;
  readonly events?: readonly { readonly name: string; readonly fields: unknown }[];
}

/** Between two looks; a gateway hears of levels as they come. */
const LOOK_MS = 150;

/** Or until it is no longer wanted. */
const pause = (ms: number, signal: AbortSignal): Promise<void> => setTimeout(ms, undefined, { signal }).catch(() => undefined);

async function keyOf(values: Parsed<typeof actionSendCommand.flags>['values']): Promise<Hex> {
  if (values.as !== undefined && values.keys !== undefined) throw new UsageError('--as or --keys, not both');
  const account = developmentAccounts().find(({ name }) => name === values.as);
  if (account !== undefined) return toHex(account.privateKey);
  if (values.keys === undefined) throw new UsageError(`who signs it? --as ${ACCOUNT_NAMES.join(' or ')} (development), or --keys with the folder that mru keys new made`);
  return toHex((await openKeys(values.keys, await passwordFrom(values['password-file']))).operator);
}

export async function actionSend({ values, positionals: [wanted = '', action = '', text = '{}'] }: Parsed<typeof actionSendCommand.flags>, signal: AbortSignal): Promise<number> {
  installNativeCrypto();
  const link = gatewayAt(values);
  const input = jsonOr(text);
  if (typeof input !== 'object' || input === null) throw new UsageError(`the input is no JSON object: ${text}`);
  const key = await keyOf(values);
  return asking(link.url, async () => {
    const info = await link.rollup(wanted);
    const sent = await submit(link, info, key, action, input);
    if ('reason' in sent) return refused(values.json, action, sent.reason);
    return rise(link, info, sent.id, { until: values.until, seconds: values.timeout, json: values.json, signal });
  });
}

async function submit({ requests }: GatewayLink, { id, domain, actions }: RollupInfo, key: Hex, action: string, input: object): Promise<{ readonly id: Hex } | { readonly reason: string }> {
  const book = actionBook(
    domain.chainId,
    id,
    actions.map(({ name, fields }) => ({ name, input: fieldsOf(fields) })),
  );
  if (!actions.some(({ name }) => name === action)) throw new UsageError(`no action "${action}"; there is ${actions.map(({ name }) => name).join(', ')}`);
  try {
    return await new Sender({ requests, signer: signerOf(key), book, domain }).send(action, input);
  } catch (error) {
    if (error instanceof SchemaError) throw new UsageError(error.message);
    if (error instanceof ActionRefused) return { reason: error.message };
    throw error;
  }
}

function refused(json: boolean, action: string, reason: string): number {
  if (json) printJson({ ok: false, status: 'refused', reason });
  else print(`${action} was refused: ${reason}`);
  return EXIT.no;
}

export const actionGet = ({ values, positionals: [wanted = '', id = ''] }: Parsed<typeof actionGetCommand.flags>): Promise<number> => {
  const link = gatewayAt(values);
  return asking(link.url, async () => {
    const view = await look(link, await link.rollup(wanted), id);
    if (values.json) printJson({ ok: true, ...view });
    else print(lineOf(view), ...(view.events ?? []).map(({ name, fields }) => `  ${name} ${JSON.stringify(toJson(fields))}`));
    return EXIT.done;
  });
};

const look = ({ requests }: GatewayLink, { id: rollup }: RollupInfo, id: string): Promise<ActionView> => requests.get<ActionView>(`/v1/rollups/${rollup}/actions/${encodeURIComponent(id)}`);

function lineOf({ id, action, status, level, height, reason, fuel }: ActionView): string {
  const place = height === null ? '' : ` in block ${height}`;
  return `${action} ${id} ${status}${place} at ${level}${fuel === null || fuel === undefined ? '' : `, fuel ${fuel}`}${reason === null || reason === '' || reason === undefined ? '' : `: ${reason}`}`;
}

interface Wish {
  readonly until: string | undefined;
  readonly seconds: number;
  readonly json: boolean;
  readonly signal: AbortSignal;
  readonly told?: (view: ActionView) => void;
}

const isAt = ({ level, status }: ActionView, until: string): boolean => LEVELS.indexOf(level) >= LEVELS.indexOf(until as Level) && (status !== 'pending' || until === 'C0');

/** Looks until it is there, late, or no longer wanted; tells of every step. */
async function rise(link: GatewayLink, info: RollupInfo, id: string, wish: Wish): Promise<number> {
  const { until = 'C2', seconds, signal, told } = wish;
  const end = performance.now() + seconds * 1_000;
  for (let last: string | undefined; ; ) {
    const view = await look(link, info, id);
    if (view.level !== last) told?.(view);
    last = view.level;
    if (isAt(view, until) || signal.aborted || performance.now() > end) return ended(view, { ...wish, until });
    await pause(LOOK_MS, signal);
  }
}

function ended(view: ActionView, { until, json, signal, told }: Wish & { readonly until: string }): number {
  const isThere = isAt(view, until);
  const late = isThere || signal.aborted ? undefined : `not at ${until} in time`;
  const ok = isThere && view.status !== 'reverted';
  if (json) printJson({ ok, ...view, ...(late !== undefined && { reason: late }) });
  else if (late !== undefined) print(`${lineOf(view)}: ${late}`);
  else if (told === undefined) print(lineOf(view));
  if (signal.aborted) return EXIT.interrupted;
  return ok ? EXIT.done : EXIT.no;
}

export async function actionWatch({ values, positionals: [wanted = '', id] }: Parsed<typeof actionWatchCommand.flags>, signal: AbortSignal): Promise<number> {
  const link = gatewayAt(values);
  const { json, until, timeout, sender } = values;
  return asking(link.url, async () => {
    const info = await link.rollup(wanted);
    const told = (view: ActionView): void => (json ? undefined : print(lineOf(view)));
    if (id !== undefined) return rise(link, info, id, { until, seconds: timeout, json, signal, told });
    const events = liveStream(link.url, link.apiKey, { rollups: [info.id], kinds: ['action'] });
    const subscription = events.subscribe((event) => {
      if (event.kind !== 'action' || (sender !== undefined && event['sender'] !== sender.toLowerCase())) return;
      if (json) printJson(event);
      else print(lineOf(event as unknown as ActionView));
    });
    await new Promise<void>((resolve) => (signal.aborted ? resolve() : signal.addEventListener('abort', () => resolve(), { once: true })));
    subscription.unsubscribe();
    return EXIT.interrupted;
  });
}
