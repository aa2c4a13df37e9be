/** The committees that one node knows of: L1 adds to them, everything else asks. */
import type { Committee, Committees } from '../protocols/committee.ts';

export class CommitteeBook implements Committees {
  readonly #byId = new Map<number, Committee>();
  #current: Committee;

  constructor(first: Committee) {
    this.#current = first;
    this.#byId.set(first.id, first);
  }

  of(id: number): Committee | undefined {
    return this.#byId.get(id);
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
