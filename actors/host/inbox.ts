/** One ordered bounded inbox: what waits for an actor, and which events may. */
import type { InboxPolicy, KindPolicy } from './policy.ts';
import { Queue } from './queue.ts';
import type { ActorEvent, DeadLetterReason } from './types.ts';

/** Events waiting for one actor. Data travels in batches, so a thousand waiting events are a stuck actor. */
export const INBOX_LIMIT = 4096;

export interface Entry {
  readonly event: ActorEvent;
  /** Who sent it, and when it came (0 unless measured). */
  readonly from: string | undefined;
  readonly at: number;
  /** Run instead of sending the event: a machine's own delayed transition. */
  readonly run?: () => void;
  /** Called when the event was handled, or skipped as poison. */
  readonly after?: () => void;
  /** Where it is counted; own events are not. */
  kind?: Kind;
  displaced?: true;
}

export type Offered = { readonly kind: 'taken' | 'wait' } | { readonly kind: 'displaced'; readonly entry: Entry } | { readonly kind: 'refused'; readonly reason: DeadLetterReason };

/** An outcome of an actor's own call or timer, a send to itself, or anybody else. */
export type Origin = 'outcome' | 'self' | 'other';

const TAKEN: Offered = { kind: 'taken' };
const WAIT: Offered = { kind: 'wait' };
const FULL: Offered = { kind: 'refused', reason: 'inbox-full' };
const EVERYTHING: KindPolicy = { full: 'refuse', limit: INBOX_LIMIT };

/** What waits of one kind; the entries only where the oldest may have to go. */
interface Kind {
  readonly rule: KindPolicy;
  readonly entries: Queue<Entry> | undefined;
  count: number;
}

export class Inbox {
  readonly #policy: InboxPolicy | undefined;
  readonly #entries = new Queue<Entry>();
  readonly #kinds = new Map<string, Kind>();
  #length = 0;

  constructor(policy: InboxPolicy | undefined) {
    this.#policy = policy;
  }

  get length(): number {
    return this.#length;
  }

  /** When the oldest event came. */
  get oldest(): number | undefined {
    return this.#entries.peek()?.at;
  }

  /** Outcomes are always taken: their number is bounded by the calls and timers that the actor has open. */
  offer(entry: Entry, origin: Origin): Offered {
    if (origin === 'outcome') return this.#take(entry, undefined);
    const rule = this.#ruleOf(entry.event.type);
    if (rule === undefined) return { kind: 'refused', reason: 'unknown-kind' };
    if (rule === 'own') return origin === 'self' ? this.#take(entry, undefined) : { kind: 'refused', reason: 'not-own' };
    const kind = this.#kindOf(entry.event.type, rule);
    if (kind.count < rule.limit && this.#length < INBOX_LIMIT) return this.#take(entry, kind);
    if (rule.full === 'back-pressure') return WAIT;
    return rule.full === 'drop-oldest' && kind.count > 0 ? this.#displace(entry, kind) : FULL;
  }

  /** The next entry; displaced ones are passed over. */
  shift(): Entry | undefined {
    for (let entry = this.#entries.shift(); entry !== undefined; entry = this.#entries.shift()) {
      if (entry.displaced) continue;
      this.#length--;
      this.#leave(entry);
      return entry;
    }
    return undefined;
  }

  drain(): Entry[] {
    const entries = this.#entries.drain().filter((entry) => !entry.displaced);
    this.#kinds.clear();
    this.#length = 0;
    return entries;
  }

  #ruleOf(type: string): KindPolicy | 'own' | undefined {
    return this.#policy === undefined ? EVERYTHING : Object.hasOwn(this.#policy, type) ? this.#policy[type] : undefined;
  }

  #kindOf(type: string, rule: KindPolicy): Kind {
    const key = this.#policy === undefined ? '' : type;
    const known = this.#kinds.get(key);
    if (known !== undefined) return known;
    const kind: Kind = { rule, entries: rule.full === 'drop-oldest' ? new Queue() : undefined, count: 0 };
    this.#kinds.set(key, kind);
    return kind;
  }

  #take(entry: Entry, kind: Kind | undefined): Offered {
    this.#entries.push(entry);
    this.#length++;
    if (kind !== undefined) {
      kind.count++;
      kind.entries?.push(entry);
      entry.kind = kind;
    }
    return TAKEN;
  }

  #displace(entry: Entry, kind: Kind): Offered {
    const oldest = kind.entries?.shift() as Entry;
    oldest.displaced = true;
    kind.count--;
    this.#length--;
    this.#take(entry, kind);
    return { kind: 'displaced', entry: oldest };
  }

  #leave(entry: Entry): void {
    const kind = entry.kind;
    if (kind === undefined) return;
    kind.count--;
    kind.entries?.shift();
  }
}
