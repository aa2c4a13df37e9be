/** Deadlines that outlive the process: kept in the store before they count, armed again at the next start. */
import { bytes, decode, encode, record, text, u53, type ValueOf } from '../../protocols/codec.ts';
import type { Clock } from '../ports/clock.ts';
import { type Store, StoreError } from '../ports/store.ts';
import { below } from '../records.ts';
import type { Address, DeadlineEvent, Deadlines } from './types.ts';

/** What an event may carry: an id or two; more belongs into the actor's own records. */
const PAYLOAD_LIMIT = 4096;
const deadline = record('Deadline', { name: text(200), at: u53, type: text(64), payload: bytes(PAYLOAD_LIMIT) });
type Deadline = ValueOf<typeof deadline>;

/** Timers of JavaScript wrap after 24 days; a longer wait is cut into days. */
const LONGEST_WAIT_MS = 86_400_000;

const scope = (actor: Address): string => `deadline/${encodeURIComponent(actor)}`;
const keyOf = (actor: Address, name: string): string => `${scope(actor)}/${encodeURIComponent(name)}`;

/** `done` is called when the event was handled; until then it comes again after a restart of the process. */
export type Fire = (event: DeadlineEvent, done: () => void) => void;

export class ActorDeadlines implements Deadlines {
  readonly #actor: Address;
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #fire: Fire;
  readonly #fault: (error: unknown) => void;
  readonly #armed = new Map<string, () => void>();
  /** Counts settings and clearings of a name: what was read or rung before the last of them no longer counts. */
  readonly #versions = new Map<string, number>();
  #isStopped = false;

  constructor(actor: Address, ports: { readonly store: Store; readonly clock: Clock }, fire: Fire, fault: (error: unknown) => void) {
    this.#actor = actor;
    this.#store = ports.store;
    this.#clock = ports.clock;
    this.#fire = fire;
    this.#fault = fault;
  }

  async set(name: string, at: number, type: string, payload: Uint8Array = new Uint8Array()): Promise<void> {
    const value: Deadline = { name, at, type, payload };
    this.#touch(name);
    await this.#store.batch([{ type: 'put', key: keyOf(this.#actor, name), value: encode(deadline, value) }], { sync: true });
    this.#arm(value);
  }

  async clear(name: string): Promise<void> {
    this.#touch(name);
    this.#disarm(name);
    await this.#store.batch([{ type: 'del', key: keyOf(this.#actor, name) }], { sync: true });
  }

  /** Arms what an earlier life of the process left; what is overdue comes at once. */
  async recover(): Promise<void> {
    for (const [key, kept] of await this.#store.range(below(scope(this.#actor)))) {
      const decoded = decode(deadline, kept);
      if (!decoded.ok) throw new StoreError('corrupt', `${key}: ${decoded.error.message}`);
      if (!this.#versions.has(decoded.value.name)) this.#arm(decoded.value);
    }
  }

  stop(): void {
    this.#isStopped = true;
    for (const cancel of this.#armed.values()) cancel();
    this.#armed.clear();
  }

  #touch(name: string): void {
    this.#versions.set(name, (this.#versions.get(name) ?? 0) + 1);
  }

  #arm(due: Deadline): void {
    this.#disarm(due.name);
    if (this.#isStopped) return;
    const wait = due.at - this.#clock.now();
    const cancel = this.#clock.after(Math.min(LONGEST_WAIT_MS, Math.max(0, wait)), () => (wait > LONGEST_WAIT_MS ? this.#arm(due) : this.#ring(due)));
    this.#armed.set(due.name, cancel);
  }

  #disarm(name: string): void {
    this.#armed.get(name)?.();
    this.#armed.delete(name);
  }

  #ring({ name, type, payload }: Deadline): void {
    this.#armed.delete(name);
    const version = this.#versions.get(name);
    this.#fire({ type, name, payload }, () => {
      // Set anew while this one was on its way: the new one stays.
      if (this.#versions.get(name) === version) this.clear(name).then(undefined, this.#fault);
    });
  }
}
