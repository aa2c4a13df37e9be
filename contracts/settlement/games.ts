/** Games about the blocks of one app as `Disputes.sol` and `Settlement.sol` have them: the reference that tests hold the contracts against. Times are seconds. */

export interface Block {
  readonly height: number;
  readonly settledAt: number;
}

export type Move =
  | { readonly kind: 'challenge'; readonly block: number }
  | { readonly kind: 'expire'; readonly block: number }
  | { readonly kind: 'judge'; readonly block: number; readonly isWrong: boolean; readonly signers: number }
  | { readonly kind: 'pass'; readonly seconds: number };

export interface GameRules {
  /** Dispute window of the app. */
  readonly window: number;
  /** How long the committee has. */
  readonly judging: number;
  /** Members that a verdict needs. */
  readonly quorum: number;
}

interface Game {
  readonly until: number;
  isOver: boolean;
}

export class GameModel {
  readonly #rules: GameRules;
  readonly #blocks: readonly Block[];
  readonly #games = new Map<number, Game>();
  /** Since when any game is open; counts only while one is. */
  #since = 0;
  #frozenAt: number | undefined;
  #cut = Number.POSITIVE_INFINITY;

  constructor(rules: GameRules, blocks: readonly Block[]) {
    this.#rules = rules;
    this.#blocks = blocks;
  }

  /** Makes a move at a time; answers whether it is one. */
  make(move: Move, now: number): boolean {
    if (move.kind === 'pass') return true;
    if (move.kind === 'challenge') return this.#challenge(move.block, now);
    const game = this.#games.get(move.block);
    if (game === undefined || game.isOver) return false;
    const isHeard = move.kind === 'judge' ? move.signers >= this.#rules.quorum : now > game.until;
    if (!isHeard) return false;
    game.isOver = true;
    if (move.kind !== 'judge' || move.isWrong) this.#overturn(move.block, now);
    return true;
  }

  #challenge(block: number, now: number): boolean {
    const isLate = this.#frozenAt !== undefined && now >= this.#frozenAt + this.#rules.window;
    if (this.#games.has(block) || this.isFinal(block, now) || isLate) return false;
    if (!this.#isOpen()) this.#since = now;
    this.#games.set(block, { until: now + this.#rules.judging, isOver: false });
    return true;
  }

  #overturn(block: number, now: number): void {
    this.#frozenAt ??= now;
    this.#cut = Math.min(this.#cut, (this.#blocks[block] as Block).height);
  }

  #isOpen(): boolean {
    return [...this.#games.values()].some(({ isOver }) => !isOver);
  }

  /** Whether a block can no longer be taken back. */
  isFinal(block: number, now: number): boolean {
    const { height, settledAt } = this.#blocks[block] as Block;
    const at = settledAt + this.#rules.window;
    if (now < at || (this.#isOpen() && at > this.#since)) return false;
    return this.#frozenAt === undefined || (settledAt <= this.#frozenAt && height < this.#cut);
  }
}
