/**
 * The load: who does what, in which order, and what must come of it. Drawn from a seed, so that the same seed is the same load.
 *
 * A lane is a list of steps that depend on each other: one wallet in one token rollup, or one pair of players through their games.
 * Lanes run side by side.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Hex, toHex, utf8 } from '../../protocols/bytes.ts';
import { sha256 } from '../../protocols/crypto/hash.ts';
import { type Chance, chance } from '../random.ts';

/** What must come of a step: `any` for actions of others, the last three are codes of refusals at admission. */
export type Expectation = 'any' | 'executed' | 'reverted' | 'duplicate' | 'bad-signature' | 'bad-schema' | 'nonce-used';

export interface Step {
  /** Index of the rollup in the plan's list. */
  readonly rollup: number;
  readonly wallet: number;
  readonly action: string;
  readonly input: object;
  readonly nonce: bigint;
  readonly expect: Expectation;
  /** Facts that must be on the chain before this step is sent. */
  readonly after?: readonly string[];
}

export interface Lane {
  readonly name: string;
  /** Steps that may travel in one request. */
  readonly chunk: number;
  readonly steps: readonly Step[];
}

export interface PlanOptions {
  readonly seed: number;
  readonly actions: number;
  readonly wallets: readonly Hex[];
  /** Token rollups first, the chess rollup last. */
  readonly tokenRollups: number;
  readonly chess: Hex;
}

interface Game {
  readonly white: string;
  readonly black: string;
  readonly result: string;
  readonly moves: readonly string[];
}

/** A move costs a thousand transfers: chess gets this share of the actions, and this many at most. */
const CHESS_SHARE = 0.15;
const CHESS_ACTIONS = 300;
const BAD_SHARE = 33;
const STAKE = 100n;

export const openedFact = (game: Hex): string => `opened/${game}`;
export const fundedFact = (game: Hex, player: Hex): string => `funded/${game}/${player}`;

export function readGames(): Game[] {
  return JSON.parse(readFileSync(join(import.meta.dirname, '../../contracts/apps/chess/games.json'), 'utf8')) as Game[];
}

/** Next nonces while a plan is made: a wallet acts in one rollup from one lane only. */
class Nonces {
  readonly #next: Map<string, bigint>;
  constructor(next: Iterable<readonly [string, bigint]> = []) {
    this.#next = new Map(next);
  }
  copy(): Nonces {
    return new Nonces(this.#next);
  }
  adopt(other: Nonces): void {
    for (const [key, nonce] of other.#next) this.#next.set(key, nonce);
  }
  peek(rollup: number, wallet: number): bigint {
    return this.#next.get(`${rollup}/${wallet}`) ?? 0n;
  }
  take(rollup: number, wallet: number): bigint {
    const nonce = this.peek(rollup, wallet);
    this.#next.set(`${rollup}/${wallet}`, nonce + 1n);
    return nonce;
  }
}

export function makePlan(options: PlanOptions): Lane[] {
  const nonces = new Nonces();
  const chess = chessLanes(options, nonces);
  const left = Math.max(0, options.actions - chess.reduce((sum, lane) => sum + lane.steps.length, 0));
  // A player's nonces in the bank belong to its games.
  const players = new Set(chess.flatMap((lane) => lane.steps.map((step) => step.wallet)));
  const places = Array.from({ length: options.tokenRollups }, (_, rollup) => options.wallets.flatMap((_, wallet) => (rollup === 0 && players.has(wallet) ? [] : [{ rollup, wallet }]))).flat();
  const tokens = places.map(({ rollup, wallet }, at) => {
    const share = Math.floor(left / places.length) + (at < left % places.length ? 1 : 0);
    return tokenLane(options, nonces, rollup, wallet, share);
  });
  return [...chess, ...tokens].filter((lane) => lane.steps.length > 0);
}

function tokenLane({ seed, wallets }: PlanOptions, nonces: Nonces, rollup: number, wallet: number, count: number): Lane {
  const draw = chance(seed, `token/${rollup}/${wallet}`);
  const steps: Step[] = [];
  const transfer = (): Step => {
    const to = wallets[(wallet + 1 + draw.below(wallets.length - 1)) % wallets.length] as Hex;
    return { rollup, wallet, action: 'transfer', input: { to, amount: 1 + draw.below(20) }, nonce: nonces.take(rollup, wallet), expect: 'executed' };
  };
  while (steps.length < count) steps.push(draw.below(BAD_SHARE) === 0 ? badStep(draw, steps, rollup, wallet, nonces, transfer) : transfer());
  return { name: `wallet ${wallet} in rollup ${rollup}`, chunk: 16, steps };
}

/** One of the ways to go wrong. Those that need an earlier action are honest when there is none. */
function badStep(draw: Chance, steps: readonly Step[], rollup: number, wallet: number, nonces: Nonces, transfer: () => Step): Step {
  const kind = draw.pick(['overdraft', 'bad-signature', 'bad-schema', 'nonce-used', 'duplicate'] as const);
  const last = steps.findLast((step) => step.expect === 'executed');
  if (kind === 'overdraft') return { ...transfer(), input: { to: `0x${'11'.repeat(20)}`, amount: '1000000000000' }, expect: 'reverted' };
  const unsent: Step = { rollup, wallet, action: 'transfer', input: { to: `0x${'22'.repeat(20)}`, amount: 7 }, nonce: nonces.peek(rollup, wallet), expect: 'executed' };
  if (kind === 'bad-signature' || kind === 'bad-schema') return { ...unsent, expect: kind };
  if (last === undefined) return transfer();
  return kind === 'duplicate' ? { ...last, expect: 'duplicate' } : { ...unsent, nonce: last.nonce, expect: 'nonce-used' };
}

function chessLanes(options: PlanOptions, nonces: Nonces): Lane[] {
  const budget = Math.min(options.actions * CHESS_SHARE, CHESS_ACTIONS);
  const pairs = Math.min(6, Math.floor(options.wallets.length / 4));
  const lanes: Step[][] = Array.from({ length: pairs }, () => []);
  let used = 0;
  for (const [at, game] of readGames().entries()) {
    if (pairs === 0) break;
    const lane = at % pairs;
    const tried = nonces.copy();
    const steps = gameSteps(options, tried, game, at, lane);
    // Games are played to their end or not at all. A small load still has one, when that leaves as much for transfers.
    if (used + steps.length > (used === 0 ? Math.max(budget, options.actions / 2) : budget)) continue;
    nonces.adopt(tried);
    used += steps.length;
    lanes[lane]?.push(...steps);
  }
  return lanes.map((steps, at) => ({ name: `players ${2 * at} and ${2 * at + 1}`, chunk: 8, steps }));
}

/** A whole game between two wallets; every second one is staked, every third sees an illegal move first. */
function gameSteps({ seed, tokenRollups, chess, wallets }: PlanOptions, nonces: Nonces, game: Game, at: number, pair: number): Step[] {
  const id = toHex(sha256(utf8(`game/${seed}/${at}`)));
  const [white, black] = at % 2 === 0 ? [2 * pair, 2 * pair + 1] : [2 * pair + 1, 2 * pair];
  const stake = at % 2 === 0 ? STAKE : 0n;
  const board = tokenRollups;
  const step = (wallet: number, action: string, input: object, more: Partial<Step> = {}): Step => ({
    rollup: board,
    wallet,
    action,
    input: { game: id, ...input },
    nonce: nonces.take(board, wallet),
    expect: 'executed',
    ...more,
  });
  const fund = (wallet: number): Step => ({
    rollup: 0,
    wallet,
    action: 'fund',
    input: { chess, game: id, amount: stake.toString() },
    nonce: nonces.take(0, wallet),
    expect: 'executed',
    after: [openedFact(id)],
  });

  const steps = [step(white, 'open', { white: wallets[white], black: wallets[black], stake: stake.toString() })];
  const paid = stake > 0n ? [fundedFact(id, wallets[white] as Hex), fundedFact(id, wallets[black] as Hex)] : [];
  if (stake > 0n) steps.push(fund(white), fund(black));
  game.moves.forEach((san, ply) => {
    const mover = ply % 2 === 0 ? white : black;
    const after = ply === 0 ? { after: [openedFact(id), ...paid] } : {};
    if (ply === 3 && at % 3 === 0) steps.push(step(mover, 'move', { san: 'Qa9' }, { expect: 'reverted' }));
    steps.push(step(mover, 'move', { san }, after));
  });
  if (!game.moves.at(-1)?.endsWith('#')) steps.push(step(game.result === '1-0' ? black : white, 'resign', {}));
  return steps;
}
