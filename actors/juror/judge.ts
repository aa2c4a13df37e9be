/** A member's verdict on a block that was challenged: what it knows where it executes the app's blocks, else what executing all of them again gives. */
import { body as bodyCodec, type Header, headerHash } from '../../protocols/block.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { decode } from '../../protocols/codec.ts';
import { upgradeOf } from '../../protocols/inbound.ts';
import { PROOF_SYSTEMS } from '../../protocols/l1.ts';
import type { Blobs } from '../ports/blobs.ts';
import type { Executor } from '../ports/executor.ts';
import type { Game } from '../ports/games.ts';
import type { AppRecord } from '../ports/settlement.ts';
import type { Store } from '../ports/store.ts';
import { announced, loadCertified, loadDeployment, loadWrong } from '../verifier/chain.ts';
import { compare } from '../verifier/compare.ts';

export interface Bench {
  readonly ports: { readonly store: Store; readonly blobs: Blobs; readonly executor: Executor };
  readonly chain: number;
  /** Whether this node executes blocks of optimistic apps, too. */
  readonly watches: boolean;
  /** Where bodies and code come from that are not here. */
  readonly peers: readonly Hex[];
}

const FETCH_MS = 5_000;

/** The header of a challenged block, as this node keeps it. */
export async function headerOf(store: Store, { rollup, height, header }: Pick<Game, 'rollup' | 'height' | 'header'>): Promise<Header | undefined> {
  const [certified, wrong] = await Promise.all([loadCertified(store, rollup, height), loadWrong(store, rollup)]);
  return [certified?.header, wrong?.announcement.header].find((each) => each !== undefined && headerHash(each) === header);
}

/** Whether a block is wrong; `undefined` while this node cannot tell. */
export const judge = async (bench: Bench, app: AppRecord, game: Game): Promise<boolean | undefined> => (await known(bench, app, game)) ?? executedAgain(bench, app, game);

/** What executing it before has shown. Blocks above a wrong one go on from it. */
async function known({ ports: { store }, watches }: Bench, { rollup, proofs }: AppRecord, { height, header }: Game): Promise<boolean | undefined> {
  const wrong = (await loadWrong(store, rollup))?.announcement.header;
  if (wrong !== undefined && (wrong.height < height || headerHash(wrong) === header)) return true;
  const executes = watches || PROOF_SYSTEMS[proofs].executesFirst;
  return executes && (await loadCertified(store, rollup, height))?.certificate.header === header ? false : undefined;
}

/** From the first block on, as this node keeps them, in a session of its own. */
async function executedAgain(bench: Bench, app: AppRecord, game: Game): Promise<boolean | undefined> {
  const { ports, chain, peers } = bench;
  const genesis = await loadDeployment(ports.store, app.rollup);
  const last = await loadCertified(ports.store, app.rollup, game.height);
  if (genesis === undefined || last?.certificate.header !== game.header) return undefined;
  const session = `juror/${game.header}`;
  await ports.executor.forget(session);
  try {
    const wasm = await ports.blobs.fetch(app.codeHash, peers, FETCH_MS);
    const { genesisRoot } = await ports.executor.open(session, { chain, rollup: app.rollup, wasm, genesis });
    // Not what L1 has: nothing follows from it.
    if (genesisRoot !== app.genesisRoot) return undefined;
    for (let height = 1; height <= game.height; height++) if (!(await isRight(bench, session, app.rollup, height))) return true;
    return false;
  } finally {
    await ports.executor.forget(session);
  }
}

async function isRight({ ports, peers }: Bench, session: string, rollup: Hex, height: number): Promise<boolean> {
  const { store, blobs, executor } = ports;
  const head = await loadCertified(store, rollup, height);
  if (head === undefined) throw new Error(`block ${height} is not kept here`);
  const body = decode(bodyCodec, await blobs.fetch(head.body, peers, FETCH_MS));
  if (!body.ok) return false;
  const { entries } = body.value;
  const version = upgradeOf(entries);
  const code = version && (await blobs.fetch(version, peers, FETCH_MS));
  const execution = await executor.execute(session, { height, time: head.header.time, entries, code });
  if (compare(announced(head), execution).kind !== 'right') return false;
  await executor.settle(session, height);
  return true;
}
