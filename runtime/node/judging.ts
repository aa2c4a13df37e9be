/**
 * A member's verdict on a block that was challenged: what it knows where it executes the app's blocks, else what executing all of them again gives.
 */
import type { AppRecord } from '../../actors/ports/settlement.ts';
import { keys, load, put, verdictRecord } from '../../actors/records.ts';
import { loadCertified, loadDeployment, loadWrong } from '../../actors/verifier/chain.ts';
import { body as bodyCodec, type Header, headerHash } from '../../protocols/block.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { decode } from '../../protocols/codec.ts';
import { createExecutor } from '../executor/pool.ts';
import { ExitError } from '../exit/errors.ts';
import { openReplica, type Replica } from '../exit/replica.ts';
import type { Game } from '../settlement/disputes.ts';
import type { OpenHost } from './host.ts';

export interface JudgingOptions {
  readonly host: Pick<OpenHost, 'store' | 'blobs'>;
  readonly chain: number;
  /** Whether this node executes blocks of optimistic apps, too. */
  readonly watches: boolean;
}

const FETCH_MS = 5_000;

/** The header of a challenged block, as this node keeps it. */
export async function headerOf({ host }: Pick<JudgingOptions, 'host'>, { rollup, height, header }: Pick<Game, 'rollup' | 'height' | 'header'>): Promise<Header | undefined> {
  const [certified, wrong] = await Promise.all([loadCertified(host.store, rollup, height), loadWrong(host.store, rollup)]);
  return [certified?.header, wrong?.announcement.header].find((each) => each !== undefined && headerHash(each) === header);
}

/** Whether a block is wrong; the same answer for ever. `undefined` while this node cannot tell. Kept before it is said. Bodies and code that are not here come from `peers`. */
export async function judge(options: JudgingOptions, app: AppRecord, game: Game, peers: readonly Hex[]): Promise<boolean | undefined> {
  const { store } = options.host;
  const kept = await load(store, keys.verdict(game.header), verdictRecord);
  if (kept !== undefined) return kept.isWrong;
  const isWrong = (await known(options, app, game)) ?? (await executedAgain(options, app, game, peers));
  if (isWrong !== undefined) await store.batch([put(keys.verdict(game.header), verdictRecord, { isWrong })], { sync: true });
  return isWrong;
}

/** What executing it before has shown. Blocks above a wrong one go on from it. */
async function known({ host, watches }: JudgingOptions, { rollup, proofs }: AppRecord, { height, header }: Game): Promise<boolean | undefined> {
  const wrong = await loadWrong(host.store, rollup);
  if (wrong !== undefined && wrong.announcement.header.height < height) return true;
  if (wrong !== undefined && headerHash(wrong.announcement.header) === header) return true;
  const executes = watches || proofs === 'pessimistic';
  return executes && (await loadCertified(host.store, rollup, height))?.certificate.header === header ? false : undefined;
}

/** From the first block on, as this node keeps them. */
async function executedAgain({ host, chain }: JudgingOptions, app: AppRecord, game: Game, peers: readonly Hex[]): Promise<boolean | undefined> {
  const genesis = await loadDeployment(host.store, app.rollup);
  const last = await loadCertified(host.store, app.rollup, game.height);
  if (genesis === undefined || last?.certificate.header !== game.header) return undefined;
  const codeOf = (code: Hex): Promise<Uint8Array> => Promise.resolve(host.blobs.fetch(code, peers, FETCH_MS));
  const executor = createExecutor();
  try {
    const replica = await openReplica({ executor, chain, app, wasm: await codeOf(app.codeHash), codeOf, genesis });
    for (let height = 1; height <= game.height; height++) if (await differsAt(host, replica, app.rollup, height, peers)) return true;
    return false;
  } finally {
    await executor.close();
  }
}

/** A block is settled nowhere as far as a verdict is concerned. */
const NOWHERE = { batch: { committee: 0, id: 0n, time: 0n, root: '0x', bodyHash: '0x' }, index: 0, count: 0, path: [] } as const;

async function differsAt(host: JudgingOptions['host'], replica: Replica, rollup: Hex, height: number, peers: readonly Hex[]): Promise<boolean> {
  const head = await loadCertified(host.store, rollup, height);
  if (head === undefined) throw new Error(`block ${height} is not kept here`);
  const body = decode(bodyCodec, await host.blobs.fetch(head.body, peers, FETCH_MS));
  if (!body.ok) return true;
  try {
    await replica.add({ header: head.header, body: body.value, spot: NOWHERE });
    return false;
  } catch (error) {
    if (error instanceof ExitError && error.code === 'differs') return true;
    throw error;
  }
}
