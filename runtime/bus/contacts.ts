/**
 * Keeps this node connected to the peers of an address book: to all of them, or in a large network to its neighbours; the others are
 * reached when something is asked of them.
 *
 * A peer that cannot be reached is tried again with growing pauses, drawn a little at random so that a restarted network does not
 * dial in step. Of two nodes that know each other, the one with the smaller key dials first: one connection instead of two.
 */
import type { Clock } from '../../actors/ports/clock.ts';
import type { Random } from '../../actors/ports/random.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { neighbours } from './neighbours.ts';
import type { BusLimits } from './options.ts';

export interface ContactsInput {
  readonly self: Hex;
  readonly clock: Clock;
  readonly random: Random;
  readonly limits: BusLimits;
  readonly isConnected: (peer: Hex) => boolean;
  /** Resolves when connected. */
  readonly dial: (peer: Hex, addresses: readonly string[]) => Promise<void>;
}

interface Contact {
  /** Whether the connection is kept. */
  readonly isKept: boolean;
  readonly addresses: readonly string[];
  failures: number;
  isDialing: boolean;
  cancel: () => void;
}

/** Time for the other side to dial first. */
const COURTESY_MS = 200;

export class Contacts {
  readonly #input: ContactsInput;
  #book = new Map<Hex, Contact>();

  constructor(input: ContactsInput) {
    this.#input = input;
  }

  /** Replaces the address book. Peers no longer in it stay connected, but nobody redials them. */
  replace(peers: ReadonlyMap<Hex, readonly string[]>): void {
    const previous = this.#book;
    this.#book = new Map();
    const kept = neighbours(this.#input.self, peers.keys());
    for (const [peer, addresses] of peers) {
      const known = previous.get(peer);
      const isSame = known?.addresses.join() === addresses.join() && known.isKept === kept.has(peer);
      if (peer !== this.#input.self) this.#book.set(peer, isSame && known ? known : this.#meet(peer, addresses, kept.has(peer)));
    }
    for (const [peer, contact] of previous) if (this.#book.get(peer) !== contact) contact.cancel();
  }

  addressesOf(peer: Hex): readonly string[] {
    return this.#book.get(peer)?.addresses ?? [];
  }

  /** A peer went away: begin again, gently. */
  lost(peer: Hex): void {
    const contact = this.#book.get(peer);
    if (contact?.isKept && !contact.isDialing) this.#schedule(peer, contact, this.#pause(contact));
  }

  stop(): void {
    for (const contact of this.#book.values()) contact.cancel();
    this.#book = new Map();
  }

  #meet(peer: Hex, addresses: readonly string[], isKept: boolean): Contact {
    const contact: Contact = { isKept, addresses: [...addresses], failures: 0, isDialing: false, cancel: () => {} };
    if (isKept) this.#schedule(peer, contact, this.#input.self < peer ? 0 : COURTESY_MS);
    return contact;
  }

  #schedule(peer: Hex, contact: Contact, ms: number): void {
    contact.cancel();
    contact.cancel = this.#input.clock.after(ms, () => void this.#reach(peer, contact));
  }

  /** Never rejects. */
  async #reach(peer: Hex, contact: Contact): Promise<void> {
    if (this.#book.get(peer) !== contact || this.#input.isConnected(peer)) return;
    contact.isDialing = true;
    const isReached = await this.#input.dial(peer, contact.addresses).then(
      () => true,
      () => false,
    );
    contact.isDialing = false;
    contact.failures = isReached ? 0 : contact.failures + 1;
    // A peer that was reached and lost while this ran counts as lost now.
    if (this.#book.get(peer) === contact && !this.#input.isConnected(peer)) this.#schedule(peer, contact, this.#pause(contact));
  }

  #pause({ failures }: Contact): number {
    const { redialMs, redialMaxMs } = this.#input.limits;
    const longest = Math.min(redialMaxMs, redialMs * 2 ** Math.min(failures, 16));
    const draw = (this.#input.random.bytes(1)[0] as number) / 256;
    return longest * (0.5 + draw / 2);
  }
}
