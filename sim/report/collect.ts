/** What a page about a run needs of it: moments, spans and counts, taken from the facts as they happen. */
import type { Fact } from '../world/facts.ts';
import { type Confirmations, Levels } from '../world/levels.ts';
import { describeFault, type Fault, type Plan } from '../world/plan.ts';
import { DISPUTE_MS, type Outcome, runPlan } from '../world/world.ts';

/** One thing that a node did. */
export interface Moment {
  readonly atMs: number;
  readonly node: string;
  readonly kind: 'announced' | 'voted' | 'kept' | 'decided' | 'crashed' | 'stopped' | 'started' | 'reported';
  readonly text: string;
}

/** Something on its way. */
export interface Carried {
  readonly atMs: number;
  readonly from: string;
  readonly to: string;
}

export interface Span {
  readonly fromMs: number;
  readonly toMs: number;
  /** None: it is about all of them, or about L1. */
  readonly nodes: readonly string[];
  readonly text: string;
}

/** Counts of actions at each level, whenever one changed. */
export interface Sample {
  readonly atMs: number;
  readonly counts: Confirmations;
}

export interface Recording {
  readonly plan: Plan;
  readonly outcome: Outcome;
  readonly nodes: readonly string[];
  readonly moments: readonly Moment[];
  /** The last ones only. */
  readonly carried: readonly Carried[];
  readonly spans: readonly Span[];
  readonly samples: readonly Sample[];
  /** From acknowledgement to certificate, milliseconds, ascending. */
  readonly toCertificate: readonly number[];
}

const CARRIED = 400;
const MOMENTS = 20_000;

const isNode = (name: string): boolean => name.startsWith('member/') || name.startsWith('operator/');

function momentOf(fact: Fact, atMs: number): Moment | undefined {
  if (!('node' in fact) || !isNode(fact.node)) return undefined;
  const { node } = fact;
  switch (fact.kind) {
    case 'announced':
      return { atMs, node, kind: 'announced', text: `announces block ${fact.announcement.header.height}` };
    case 'voted':
      return { atMs, node, kind: 'voted', text: `votes for block ${fact.attestation.height}, ${fact.attestation.header.slice(0, 10)}` };
    case 'kept':
      return { atMs, node, kind: 'kept', text: `keeps certified block ${fact.head.header.height}` };
    case 'decided':
      return fact.decision.kind === 'certificate' ? undefined : { atMs, node, kind: 'decided', text: `says ${fact.decision.kind}` };
    case 'crashed':
    case 'stopped':
    case 'started':
      return { atMs, node, kind: fact.kind, text: fact.kind };
    case 'reported':
      return { atMs, node, kind: 'reported', text: fact.event };
    default:
      return undefined;
  }
}

function spanOf(fault: Fault, horizonMs: number): Span | undefined {
  if (fault.kind === 'point') return undefined;
  const text = describeFault(fault);
  if (fault.kind === 'byzantine') return { fromMs: 0, toMs: horizonMs, nodes: [fault.node], text };
  const toMs = fault.at + ('ms' in fault ? fault.ms : 200);
  const nodes = 'node' in fault ? [fault.node] : fault.kind === 'partition' ? fault.side : fault.kind === 'cut' ? [fault.from, fault.to] : [];
  return { fromMs: fault.at, toMs, nodes, text };
}

/** Takes in facts one by one. */
class Collector {
  readonly moments: Moment[] = [];
  readonly carried: Carried[] = [];
  readonly samples: Sample[] = [];
  readonly toCertificate: number[] = [];
  readonly #levels = new Levels(DISPUTE_MS);
  readonly #waiting = new Map<string, number>();

  readonly see = (fact: Fact, atMs: number): void => {
    this.#sample(fact, atMs);
    this.#carry(fact, atMs);
    this.#time(fact, atMs);
    const moment = momentOf(fact, atMs);
    if (moment !== undefined && this.moments.length < MOMENTS) this.moments.push(moment);
  };

  #sample(fact: Fact, atMs: number): void {
    const before = JSON.stringify(this.#levels.counts);
    this.#levels.see(fact);
    if (JSON.stringify(this.#levels.counts) !== before) this.samples.push({ atMs, counts: { ...this.#levels.counts } });
  }

  #carry(fact: Fact, atMs: number): void {
    if (fact.kind !== 'carried') return;
    this.carried.push({ atMs, from: fact.from, to: fact.to });
    if (this.carried.length > CARRIED) this.carried.shift();
  }

  #time(fact: Fact, atMs: number): void {
    if (fact.kind === 'acknowledged' && !this.#waiting.has(fact.id)) this.#waiting.set(fact.id, atMs);
    if (fact.kind !== 'replayed') return;
    for (const began of fact.block.ids.map((id) => this.#waiting.get(id))) if (began !== undefined) this.toCertificate.push(atMs - began);
  }
}

/** Runs a plan and records it. */
export async function record(plan: Plan): Promise<Recording> {
  const { see, moments, carried, samples, toCertificate } = new Collector();
  const outcome = await runPlan(plan, { see });
  const horizonMs = Math.max(outcome.virtualSeconds * 1_000, 1_000);
  const nodes = [...Array.from({ length: plan.rollups }, (_, at) => `operator/${at}`), ...Array.from({ length: plan.verifiers }, (_, at) => `member/${at}`)];
  const spans = plan.faults.flatMap((fault) => spanOf(fault, horizonMs) ?? []);
  return { plan, outcome, nodes, moments, carried, spans, samples, toCertificate: toCertificate.sort((a, b) => a - b) };
}
