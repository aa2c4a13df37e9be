/** Games about blocks on the simulated L1, by the rules of the contracts; a reorganisation takes moves back. */
import type { Called, Game, Place } from '../../actors/ports/games.ts';
import type { SettledBatch } from '../../actors/ports/settlement.ts';
import { verdictDigest } from '../../contracts/settlement/model.ts';
import { type Header, headerHash } from '../../protocols/block.ts';
import type { Hex } from '../../protocols/bytes.ts';
import type { Committees } from '../../protocols/committee.ts';
import { merkleRoot } from '../../protocols/merkle.ts';
import { type Quorum, quorumFault } from '../../protocols/quorum.ts';

/** L1 as games see it, at one moment. */
export interface Around {
  readonly chain: number;
  readonly contract: Hex;
  readonly committees: Committees;
  readonly batches: readonly SettledBatch[];
  /** The block that the move is in, and its time. */
  readonly block: number;
  readonly nowMs: number;
  readonly windowMs: (rollup: Hex) => number;
}

interface Played {
  readonly game: Game;
  readonly openedIn: number;
  readonly openedAtMs: number;
  /** The block it ended in, and how. */
  over: { readonly block: number; readonly isWrong: boolean } | undefined;
}

/** What a committee has. */
const JUDGING_SECONDS = 30;

const TAKEN: Called = { kind: 'taken' };
const refused = (reason: string): Called => ({ kind: 'refused', reason });

export class SimulatedGames {
  readonly #played = new Map<Hex, Played>();

  open(): Game[] {
    return [...this.#played.values()].flatMap(({ game, over }) => (over === undefined ? [game] : []));
  }

  /** The lowest block of a rollup that was judged wrong, or that nobody judged, with the block of L1 that says so. */
  cutOf(rollup: Hex): { readonly height: number; readonly block: number } | undefined {
    const wrong = [...this.#played.values()].flatMap(({ game, over }) => (game.rollup === rollup && over?.isWrong ? [{ height: game.height, block: over.block }] : []));
    return wrong.sort((a, b) => a.height - b.height)[0];
  }

  reorganise(stays: number): void {
    for (const [header, played] of this.#played) {
      if (played.openedIn > stays) this.#played.delete(header);
      else if (played.over !== undefined && played.over.block > stays) played.over = undefined;
    }
  }

  /** Whether a block that was settled then can no longer be taken back. */
  isFinal({ windowMs, nowMs }: Pick<Around, 'windowMs' | 'nowMs'>, rollup: Hex, height: number, settledAtMs: number): boolean {
    const at = settledAtMs + windowMs(rollup);
    const since = [...this.#played.values()].flatMap(({ game, over, openedAtMs }) => (game.rollup === rollup && over === undefined ? [openedAtMs] : []));
    const cut = this.cutOf(rollup)?.height ?? Number.POSITIVE_INFINITY;
    return nowMs >= at && height < cut && (since.length === 0 || at <= Math.min(...since));
  }

  challenge(around: Around, by: Hex, header: Header, { batch, heads, index }: Place, entry: number): Called {
    const hash = headerHash(header);
    const known = around.batches[batch.batchId];
    if (known === undefined || known.root !== batch.root || merkleRoot(heads) !== known.root || heads[index] !== hash) return refused('not settled');
    if (this.isFinal(around, header.rollup, header.height, known.l1TimeMs)) return refused('final');
    if (this.#played.has(hash)) return refused('challenged before');
    const game = { rollup: header.rollup, height: header.height, header: hash, entry, challenger: by, until: Math.floor(around.nowMs / 1_000) + JUDGING_SECONDS };
    this.#played.set(hash, { game, openedIn: around.block, openedAtMs: around.nowMs, over: undefined });
    return TAKEN;
  }

  judge(around: Around, header: Header, committee: number, isWrong: boolean, quorum: Quorum): Called {
    const { chain, contract, committees } = around;
    const played = this.#played.get(headerHash(header));
    const judges = committees.of(committee);
    if (played === undefined || played.over !== undefined) return refused('no game');
    if (judges === undefined || committee + 1 < committees.current.id) return refused('an old committee');
    const fault = quorumFault(judges, verdictDigest({ chainId: chain, disputes: contract, committee, header: played.game.header, isWrong }), quorum);
    if (fault !== undefined) return refused(fault);
    played.over = { block: around.block, isWrong };
    return TAKEN;
  }

  expire(around: Around, header: Header): Called {
    const played = this.#played.get(headerHash(header));
    if (played === undefined || played.over !== undefined) return refused('no game');
    if (around.nowMs <= played.game.until * 1_000) return refused('there is time');
    played.over = { block: around.block, isWrong: true };
    return TAKEN;
  }
}
