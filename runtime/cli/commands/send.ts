/** `mru send`: one action of one account, watched until it has risen as far as wanted. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AppRecord } from '../../../actors/ports/settlement.ts';
import { type Promised, promised } from '../../../protocols/acknowledgement.ts';
import { type ActionBook, actionBook, signAction } from '../../../protocols/action.ts';
import type { Hex } from '../../../protocols/bytes.ts';
import { encode } from '../../../protocols/codec.ts';
import { LEVELS, type Level } from '../../../protocols/confirmation.ts';
import { addressOf } from '../../../protocols/crypto/secp256k1.ts';
import { SchemaError } from '../../../protocols/schema.ts';
import { manifestOf } from '../../client/books.ts';
import type { ClientEvent } from '../../client/client.ts';
import { type ConnectedClient, connectClient } from '../../client/connect.ts';
import { installNativeCrypto } from '../../crypto/native.ts';
import { openKeys } from '../../keys/keys.ts';
import { discoveryPart } from '../../node/join.ts';
import type { Network } from '../../node/network.ts';
import { createViemSettlement } from '../../settlement/viem.ts';
import type { sendCommand } from '../descriptions/send.ts';
import { writeBytes } from '../files.ts';
import { type Parsed, UsageError } from '../flags.ts';
import { contractOf, listOf, NOBODY, needed, urlOf } from '../network-flags.ts';
import { passwordFrom } from '../password.ts';
import { EXIT, print, printJson } from '../result.ts';
import { upgradeText } from '../upgrade-text.ts';
import { appOf } from './escrow.ts';

type SendFlags = Parsed<typeof sendCommand.flags>;

const READY_MS = 30_000;

function levelOf(value = 'C2'): Level {
  const level = LEVELS.find((each) => each === value);
  if (level === undefined) throw new UsageError(`--until wants one of ${LEVELS.join(', ')}, got "${value}"`);
  return level;
}

function inputOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`the input is no JSON: ${(error as Error).message}`);
  }
}

export async function send({ values, positionals: [wanted = '', action = '', text = ''] }: SendFlags, signal: AbortSignal): Promise<number> {
  installNativeCrypto();
  const until = levelOf(values.until);
  const input = inputOf(text);
  const bootstrap = listOf(needed(values.bootstrap, 'bootstrap', 'the address of any node of the network'));
  const [l1Url, contract] = [urlOf(values.l1), contractOf(values.contract)];
  const { operator } = await openKeys(needed(values.keys, 'keys', 'the folder that mru keys new made'), await passwordFrom(values['password-file']));
  const settlement = await createViemSettlement({ url: l1Url, contract, privateKey: NOBODY });
  const [committees, apps] = await Promise.all([settlement.committees(0), settlement.apps()]);
  const app = appOf(apps, wanted);
  if (committees.length === 0) throw new UsageError('this network has no committee yet');
  for (const line of upgradeText(app)) process.stderr.write(`${line}\n`);
  const network: Network = { chain: settlement.chainId, l1Url, contract, committees, rollups: [app] };
  const keep = (of: Promised): void => {
    if (values.receipt !== undefined) writeBytes(values.receipt, encode(promised, of));
  };
  const wallet = { address: addressOf(operator), privateKey: operator };
  const outcome = await withClient(network, app, bootstrap, (client, book) => sent(client, book, { action, input, wallet, until, ms: values.timeout * 1_000, signal, keep }));
  if (values.json) printJson({ ok: outcome.status === 'executed', rollup: app.rollup, sender: wallet.address, announced: app.announced ?? null, ...outcome });
  else print(lineOf(action, outcome));
  return outcome.status === 'executed' ? EXIT.done : EXIT.no;
}

async function withClient<T>(network: Network, app: AppRecord, bootstrap: readonly string[], work: (client: ConnectedClient, book: ActionBook) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'mru-send-'));
  const books = new Map<Hex, ActionBook>();
  try {
    const client = await connectClient({
      ...{ folder, chain: network.chain, network, seed: new Uint8Array(randomBytes(32)), log: () => undefined, parts: [discoveryPart(folder, bootstrap)] },
      books: async (host) => books.set(app.rollup, actionBook(network.chain, app.rollup, (await manifestOf(host, network, app)).actions)),
    });
    try {
      await client.ready(READY_MS);
      return await work(client, books.get(app.rollup) as ActionBook);
    } finally {
      await client.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `level` is how far it was seen to rise. */
export interface SendOutcome {
  readonly status: 'executed' | 'reverted' | 'refused' | 'late';
  readonly id: Hex | undefined;
  readonly level: Level | undefined;
  readonly height: number | undefined;
  readonly reason: string;
}

interface Wish {
  readonly action: string;
  readonly input: unknown;
  readonly wallet: { readonly address: Hex; readonly privateKey: Uint8Array };
  readonly until: Level;
  readonly ms: number;
  readonly signal: AbortSignal;
  /** Told of the operator's promise. */
  readonly keep: (of: Promised) => void;
}

async function sent(client: ConnectedClient, book: ActionBook, { action, input, wallet, until, ms, signal, keep }: Wish): Promise<SendOutcome> {
  const [nonce = 0n] = await client.nonces(book.rollup, [wallet.address]);
  const signed = ((): ReturnType<typeof signAction> => {
    try {
      return signAction(book, action, input, nonce, wallet);
    } catch (error) {
      throw error instanceof SchemaError ? new UsageError(`${error.message}; there is ${book.actions.map(({ name }) => name).join(', ')}`) : error;
    }
  })();
  client.follow(await client.tips());
  const rise = new Rise(book.rollup, until);
  const following = client.events.subscribe((event) => rise.take(event));
  try {
    const [answer] = await client.submit(book.rollup, [signed]);
    if (answer?.kind !== 'acknowledged') return { status: 'refused', id: undefined, level: undefined, height: undefined, reason: answer?.reason ?? 'no answer' };
    keep({ action: signed, acknowledgement: answer.acknowledgement });
    return await rise.of(answer.id, ms, signal);
  } finally {
    following.unsubscribe();
  }
}

/** Follows one action. Blocks may be seen before its id is known. */
class Rise {
  readonly #rollup: Hex;
  readonly #until: Level;
  readonly #blocks = new Map<Hex, { readonly height: number; readonly reason: string; readonly isReverted: boolean }>();
  readonly #reached = new Map<number, Level>();
  #id: Hex | undefined;
  #done: (() => void) | undefined;

  constructor(rollup: Hex, until: Level) {
    this.#rollup = rollup;
    this.#until = until;
  }

  take(event: ClientEvent): void {
    if (event.kind === 'block' && event.block.rollup === this.#rollup) {
      const { ids, receipts, result, header } = event.block;
      for (const [at, id] of ids.entries()) this.#blocks.set(id, { height: header.height, isReverted: receipts[at]?.status === 'reverted', reason: result.reasons[at] ?? '' });
    }
    if (event.kind === 'level' && event.rollup === this.#rollup && isAbove(event.level, this.#reached.get(event.height))) this.#reached.set(event.height, event.level);
    if (this.#isThere()) this.#done?.();
  }

  #level(): Level {
    const block = this.#id === undefined ? undefined : this.#blocks.get(this.#id);
    if (block === undefined) return 'C0';
    return this.#reached.get(block.height) ?? 'C1';
  }
  #isThere(): boolean {
    return this.#id !== undefined && LEVELS.indexOf(this.#level()) >= LEVELS.indexOf(this.#until) && (this.#until === 'C0' || this.#blocks.has(this.#id));
  }

  /** Resolves when it is there, late, or no longer wanted. */
  async of(id: Hex, ms: number, signal: AbortSignal): Promise<SendOutcome> {
    this.#id = id;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#done = () => {
        clearTimeout(timer);
        resolve();
      };
      signal.addEventListener('abort', this.#done, { once: true });
      if (this.#isThere()) this.#done();
    });
    const block = this.#blocks.get(id);
    const status = !this.#isThere() ? 'late' : block?.isReverted ? 'reverted' : 'executed';
    return { status, id, level: this.#level(), height: block?.height, reason: status === 'late' ? `not at ${this.#until} in time` : (block?.reason ?? '') };
  }
}

const isAbove = (level: Level, than: Level | undefined): boolean => than === undefined || LEVELS.indexOf(level) > LEVELS.indexOf(than);

function lineOf(action: string, { status, id, level, height, reason }: SendOutcome): string {
  const place = height === undefined ? '' : ` in block ${height}`;
  if (status === 'refused') return `${action} was refused: ${reason}`;
  return `${action} ${id} ${status === 'late' ? 'is' : status}${place} at ${level}${reason === '' ? '' : `: ${reason}`}`;
}
