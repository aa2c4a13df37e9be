/** The committees that one node knows of: L1 adds to them, everything else asks. */
import type { Committee, Committees } from '../protocols/committee.ts';

export class CommitteeBook implements Committees {
  readonly #byId = new Map<number, Committee>();
  #current: Committee;

  /** Throws `RangeError` for none: nothing can be verified by nobody. */
  constructor(known: readonly Committee[]) {
    const [first] = known;
    if (first === undefined) throw new RangeError('no committee to begin with');
    this.#current = first;
    for (const committee of known) this.add(committee);
  }

  of(id: number): Committee | undefined {
    return this.#byId.get(id);
  }

  /** The oldest first. */
  get all(): readonly Committee[] {
    return [...this.#byId.values()].sort((a, b) => a.id - b.id);
  }

  get current(): Committee {
    return this.#current;
  }

  /** Answers whether it is news. What is known does not change. */
  add(committee: Committee): boolean {
    if (this.#byId.has(committee.id)) return false;
    this.#byId.set(committee.id, committee);
    if (committee.id > this.#current.id) this.#current = committee;
    return true;
  }
}
