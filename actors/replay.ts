/**
 * Brings an executor's session up to the chain this node's store knows. The executor keeps state, some blocks late; the store keeps
 * blocks. What lies between is executed again, and must come out as it did before.
 */
import { type Announcement, type Body, body as bodyCodec } from '../protocols/block.ts';
import type { Hex } from '../protocols/bytes.ts';
import { decode } from '../protocols/codec.ts';
import { upgradeOf } from '../protocols/inbound.ts';
import type { Executor, Session, SessionInput } from './ports/executor.ts';
import { genesisTip, type Tip } from './records.ts';

/** Code of versions, as far as anybody shows it: what was announced by mistake never takes over, and is not missed. */
export async function shownOf(codes: readonly Hex[], fetch: (code: Hex) => PromiseLike<Uint8Array>): Promise<Uint8Array[]> {
  const found = await Promise.allSettled(codes.map(fetch));
  return found.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
}

/** What the store knows of a chain. */
export interface KnownChain {
  /** Its last block; `undefined` before the genesis was kept. */
  readonly tip: Tip | undefined;
  /** Blocks up to here never go away, so they are settled on the way. */
  readonly certifiedHeight: number;
  announcement(height: number): PromiseLike<Announcement | undefined>;
  /** The bytes of a body, or of a version's code, by their hash. */
  bytes(hash: Hex): PromiseLike<Uint8Array>;
}

export interface Replay {
  readonly executor: Executor;
  readonly session: string;
  readonly input: SessionInput;
  readonly chain: KnownChain;
  /** What L1 says of the genesis, for who has it only from the operator. */
  readonly genesisRoot?: Hex;
  /** Certifies the first block. */
  readonly genesisCommittee: number;
  readonly log: (event: string, detail: object) => void;
}

/** The kept state is of no use here; without it all would be well. */
class UnfitState extends Error {
  override readonly name = 'UnfitState';
}

/** Codes of executors that say the same. */
const UNFIT: ReadonlySet<unknown> = new Set(['damaged-state', 'other-state']);

const isUnfit = (error: unknown): error is Error => error instanceof UnfitState || (error instanceof Error && 'code' in error && UNFIT.has(error.code));

/**
 * Opens the session and answers the tip it stands on. A kept state that does not fit the store is forgotten, once, and everything is
 * executed again from genesis. Rejects when it does not work out: a fault of this node, never a verdict.
 */
export async function replay(of: Replay): Promise<Tip> {
  try {
    return await attempt(of);
  } catch (error) {
    if (!isUnfit(error)) throw error;
    of.log('state-forgotten', { session: of.session, reason: error.message });
    await of.executor.forget(of.session);
    return attempt(of);
  }
}

async function attempt(of: Replay): Promise<Tip> {
  const { executor, session, input, chain, genesisRoot, genesisCommittee, log } = of;
  await executor.close(session);
  const opened = await executor.open(session, input);
  if (genesisRoot !== undefined && opened.genesisRoot !== genesisRoot) throw new Error(`genesis root ${opened.genesisRoot}, L1 says ${genesisRoot}`);
  const tip = chain.tip ?? genesisTip(opened.genesisRoot, genesisCommittee);
  await checkKept(chain, opened, tip);
  if (opened.height < tip.height) log('state-replays', { session, from: opened.height, to: tip.height });
  for (let height = opened.height + 1; height <= tip.height; height++) await executeAgain(of, opened, height);
  return tip;
}

/** Throws `UnfitState` unless what is kept is a state this chain went through. */
async function checkKept(chain: KnownChain, { height, stateRoot, genesisRoot }: Session, tip: Tip): Promise<void> {
  if (height > tip.height) throw new UnfitState(`kept at height ${height}, above the tip ${tip.height}`);
  const below = async (): Promise<Hex> => (height === 0 ? genesisRoot : (await known(chain, height)).header.stateRoot);
  const wanted = height === tip.height ? tip.stateRoot : await below();
  if (stateRoot !== wanted) throw new UnfitState(`kept at height ${height} with root ${stateRoot}, not ${wanted}`);
}

async function executeAgain({ executor, session, chain }: Replay, opened: Session, height: number): Promise<void> {
  const { header, body } = await known(chain, height);
  const { entries } = readKept(height, await chain.bytes(body));
  const version = upgradeOf(entries);
  const code = version === undefined ? undefined : await chain.bytes(version);
  const execution = await executor.execute(session, { height, time: header.time, entries, code });
  const came = execution.kind === 'executed' ? execution.stateRoot : `invalid: ${execution.reason}`;
  if (came !== header.stateRoot) throw differs(opened, `block ${height} gave ${came} again, not ${header.stateRoot}`);
  if (height <= chain.certifiedHeight) await executor.settle(session, height);
}

/** From genesis on there is nothing to forget: trying again would give the same. */
const differs = (opened: Session, reason: string): Error => (opened.height > 0 ? new UnfitState(reason) : new Error(reason));

/** The store does not go down to where the executor begins. */
export class MissingBlock extends Error {
  override readonly name = 'MissingBlock';
}

async function known(chain: KnownChain, height: number): Promise<Announcement> {
  const announcement = await chain.announcement(height);
  if (announcement === undefined) throw new MissingBlock(`block ${height} is not in the store`);
  return announcement;
}

function readKept(height: number, bytes: Uint8Array): Body {
  const decoded = decode(bodyCodec, bytes);
  if (!decoded.ok) throw new Error(`the body of block ${height}: ${decoded.error.message}`);
  return decoded.value;
}
