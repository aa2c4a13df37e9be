/** What a light client has seen of one rollup's certified chain, so that nobody can show it another. */
import { type Header, headerHash } from '../../protocols/block.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { LightError } from './errors.ts';

/** Hashes that are remembered: some minutes of blocks, in which a gateway could go back and forth. */
const REMEMBERED = 1_024;

export class Heads {
  readonly #seen = new Map<number, { readonly hash: Hex; readonly epoch: number }>();
  #newest: Header | undefined;

  /** Highest certified block so far; `undefined` before the first. */
  get newest(): Header | undefined {
    return this.#newest;
  }

  /**
   * Takes in a header that is certified. Throws `LightError`: `forked` for another one at a place, `old-committee` for one whose committee had handed over before,
   * as the chain itself says.
   */
  take(header: Header): void {
    this.#checkPlace(header);
    this.#checkHandOver(header);
    this.#seen.set(header.height, { hash: headerHash(header), epoch: header.epoch });
    for (const oldest of this.#seen.keys()) if (this.#seen.size > REMEMBERED) this.#seen.delete(oldest);
    if (this.#newest === undefined || header.height >= this.#newest.height) this.#newest = header;
  }

  #checkPlace(header: Header): void {
    const { height, epoch, parent } = header;
    const hash = headerHash(header);
    const [same, below, above] = [this.#seen.get(height), this.#seen.get(height - 1), this.#newest?.height === height + 1 ? this.#newest : undefined];
    // A height that was voided is certified again, in a higher epoch, and so is what lies above.
    const isOther = same !== undefined && same.epoch === epoch && same.hash !== hash;
    const isApart = below !== undefined && below.epoch === epoch && below.hash !== parent;
    if (isOther || isApart || (above !== undefined && above.epoch === epoch && above.parent !== hash))
      throw new LightError('forked', `two certified chains at block ${height}: whoever signed both can be slashed`);
  }

  #checkHandOver({ height, committee, next }: Header): void {
    const newest = this.#newest;
    if (newest === undefined || height === newest.height) return;
    const isEarlier = height < newest.height ? next > newest.committee : committee < newest.next;
    if (isEarlier) throw new LightError('old-committee', `block ${height} is certified by committee ${committee}, and block ${newest.height} handed over to committee ${newest.next}`);
  }
}
