/** The committee as this gateway sees it: what members say of themselves, whose votes are in certificates, and who was caught lying. */
import type { Committee } from '../../protocols/committee.ts';
import { quorumOf } from '../../protocols/committee.ts';
import type { MemberStatus } from '../client/client.ts';
import type { GatewayContext } from './context.ts';
import type { WatchEvent } from './watch.ts';

interface Seen {
  readonly status: MemberStatus | null;
  /** How long the answer took. */
  readonly latencyMs: number | null;
}

interface Evidence {
  readonly kind: 'refusal' | 'equivocation' | 'liar';
  /** A member by its seat, or the operator of a rollup. */
  readonly who: string;
  readonly reason: string;
  readonly atMs: number;
}

/** However many look, members are asked once in this time. */
const FRESH_MS = 1_000;
const EVIDENCE = 256;

export class CommitteeView {
  readonly #context: Pick<GatewayContext, 'client' | 'network' | 'watch'>;
  readonly #votes = new Map<number, number>();
  readonly #evidence: Evidence[] = [];
  /** Whose votes are counted: seats of another committee are of other members. */
  #counted = -1;
  #asked: { readonly atMs: number; readonly members: Promise<readonly Seen[]> } | undefined;

  constructor(context: Pick<GatewayContext, 'client' | 'network' | 'watch'>) {
    this.#context = context;
    context.watch.events.subscribe((event) => this.#take(event));
  }

  get #committee(): Committee {
    return this.#context.network.committees.at(-1) ?? { id: 0, members: [] };
  }

  async view(): Promise<object> {
    this.#noticeNext();
    const { id, members } = this.#committee;
    const seen = await this.#members();
    return {
      ...{ id, quorum: quorumOf(members.length) },
      members: members.map(({ node }, index) => ({ index, node, votes: this.#votes.get(index) ?? 0, status: statusView(seen[index]?.status), latencyMs: seen[index]?.latencyMs ?? null })),
      evidence: this.#evidence,
    };
  }

  #members(): Promise<readonly Seen[]> {
    const now = Date.now();
    if (this.#asked === undefined || now - this.#asked.atMs > FRESH_MS) this.#asked = { atMs: now, members: Promise.all(this.#committee.members.map((_, index) => this.#ask(index))) };
    return this.#asked.members;
  }

  async #ask(member: number): Promise<Seen> {
    const began = performance.now();
    try {
      const status = await this.#context.client.status(member);
      return { status, latencyMs: Math.round((performance.now() - began) * 10) / 10 };
    } catch {
      // A member that does not answer has no status: that is what is shown.
      return { status: null, latencyMs: null };
    }
  }

  #noticeNext(): void {
    const { id } = this.#committee;
    if (id === this.#counted) return;
    this.#counted = id;
    this.#votes.clear();
    this.#asked = undefined;
  }

  #take(event: WatchEvent): void {
    this.#noticeNext();
    if (event.kind === 'level' && event.level === 'C2') for (const member of event.members) this.#votes.set(member, (this.#votes.get(member) ?? 0) + 1);
    const evidence = evidenceIn(event);
    if (evidence === undefined) return;
    this.#evidence.push(evidence);
    if (this.#evidence.length > EVIDENCE) this.#evidence.shift();
  }
}

/** A member that was never asked, and one that does not answer, look the same. */
const statusView = (status: MemberStatus | null | undefined): object | null => (status ? { ...status, seat: status.seat ?? null } : null);

function evidenceIn(event: WatchEvent): Evidence | undefined {
  const { kind } = event;
  if (kind === 'refusal') {
    const { member, rollup, height, code, reason } = event.refusal;
    return { kind, who: `member ${member}`, reason: `refuses block ${height} of ${rollup}: ${code}, ${reason}`, atMs: event.atMs };
  }
  if (kind === 'equivocation') return { kind, who: `operator of ${event.rollup}`, reason: `signed two blocks for height ${event.height}`, atMs: event.atMs };
  return kind === 'liar' ? { kind, who: `member ${event.member}`, reason: event.reason, atMs: event.atMs } : undefined;
}
