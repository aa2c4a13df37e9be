/** Everything that chance decides about a run beforehand: plain data, so that a failing run can be cut down. */
import { type Chance, chance } from '../random.ts';
import type { Scenario } from './scenarios.ts';

interface At {
  /** Milliseconds after the beginning. */
  readonly at: number;
}
interface During extends At {
  readonly ms: number;
}

/** Nodes are named `member/0`, `operator/0`, `client/0`. */
export type Fault =
  | (During & { readonly kind: 'crash'; readonly node: string })
  /** The process ends, with time for what began, and the disk keeps what was not synced yet. */
  | (During & { readonly kind: 'stop'; readonly node: string; readonly graceMs: number })
  /** Crashes at the n-th synced batch or publish of a node, before it happens or right after. */
  | { readonly kind: 'point'; readonly node: string; readonly of: 'sync' | 'publish'; readonly phase: 'before' | 'after'; readonly nth: number; readonly ms: number }
  | (During & { readonly kind: 'partition'; readonly side: readonly string[] })
  | (During & { readonly kind: 'cut'; readonly from: string; readonly to: string })
  | (During & { readonly kind: 'slow'; readonly node: string; readonly delay: number })
  | (During & { readonly kind: 'pause'; readonly node: string })
  | (During & { readonly kind: 'full-disk'; readonly node: string })
  /** The power goes out, and bits of some records flip: of the sign state's, or of the others. */
  | (During & { readonly kind: 'rot'; readonly node: string; readonly records: number; readonly isSignState: boolean })
  /** Blocks of L1 cost many times as much for a while. */
  | (During & { readonly kind: 'dear-l1'; readonly factor: number })
  | (During & { readonly kind: 'withhold'; readonly node: string })
  | (During & { readonly kind: 'halt-l1' })
  /** A verifier begins only then, with nothing. */
  | (At & { readonly kind: 'late'; readonly node: string })
  /** An app's deposit is used up, and filled again. */
  | (During & { readonly kind: 'dry'; readonly rollup: number })
  /** Another version of an app is sent to it. */
  | (At & { readonly kind: 'upgrade'; readonly rollup: number })
  /** Somebody has an app frozen on L1, for good. */
  | (At & { readonly kind: 'freeze'; readonly rollup: number })
  | (At & { readonly kind: 'reorg'; readonly depth: number })
  /** One member leaves, one that waited gets its seat: the committee changes at the next epoch. */
  | (At & { readonly kind: 'rotate'; readonly leaves: string; readonly joins: string })
  /** No trouble, but work: a client pays in on L1. */
  | { readonly kind: 'deposit'; readonly rollup: number; readonly at: number; readonly client: number; readonly amount: number }
  /** From the beginning to the end; at most f members. */
  | { readonly kind: 'byzantine'; readonly node: string; readonly how: Variant };

export type Variant =
  | 'equivocate'
  | 'wrong-root'
  | 'bad-header'
  | 'vote-both'
  | 'forge'
  | 'replay'
  | 'flood'
  | 'vote-any'
  | 'bad-share'
  | 'mint'
  | 'censor'
  | 'censor-a-while'
  | 'misdeliver'
  | 'ignore-lane';

export interface Plan {
  readonly seed: number;
  /** Seats of a committee. */
  readonly verifiers: number;
  /** Verifiers that wait for a seat. */
  readonly spares: number;
  readonly rollups: number;
  /** Time under faults; healing comes after. */
  readonly seconds: number;
  readonly clients: number;
  /** Per client and rollup. */
  readonly actions: number;
  readonly latencyMs: number;
  readonly tailMs: number;
  readonly lossPermille: number;
  readonly duplicatePermille: number;
  readonly skewMs: number;
  /** Clients send what must be refused, too. */
  readonly mischief?: boolean;
  /** Rollups whose blocks are signed before they are executed. */
  readonly optimistic?: readonly number[];
  /** Members that execute them all the same. */
  readonly watching?: readonly string[];
  readonly faults: readonly Fault[];
}

export interface PlanOptions {
  readonly scenario: Scenario;
  readonly verifiers?: number | undefined;
  readonly rollups?: number | undefined;
  readonly seconds?: number | undefined;
}

export const between = (draw: Chance, low: number, high: number): number => low + draw.below(high - low + 1);

export function makePlan(seed: number, { scenario, verifiers, rollups, seconds = 20 }: PlanOptions): Plan {
  const draw = chance(seed, 'plan');
  const size = { verifiers: verifiers ?? draw.pick([4, 4, 4, 7]), rollups: rollups ?? 2 };
  const links = { latencyMs: between(draw, 2, 40), tailMs: between(draw, 1, 120), lossPermille: draw.below(80), duplicatePermille: draw.below(50), skewMs: draw.below(5_000) };
  const calm = { latencyMs: 20, tailMs: 20, lossPermille: 0, duplicatePermille: 0, skewMs: 0 };
  const load = { clients: 2, actions: between(draw, 6, 20) };
  const troubles = scenario === 'calm' || scenario === 'byzantine' ? [] : drawFaults(draw, size, seconds * 1_000);
  const liars = scenario === 'byzantine' || scenario === 'hard' || (scenario === 'swarm' && draw.below(3) === 0) ? drawLiars(draw, size) : [];
  const changes = scenario === 'calm' ? [] : drawChanges(draw, size, seconds * 1_000);
  const isLong = scenario === 'swarm' || scenario === 'hard';
  const debts = isLong ? drawDebts(draw, size, seconds * 1_000) : [];
  const late = isLong ? drawLate(draw, changes, seconds * 1_000) : [];
  const upgrades = isLong ? drawUpgrades(chance(seed, 'upgrades'), size, seconds * 1_000) : [];
  const stops = isLong ? drawStops(chance(seed, 'stops'), size, seconds * 1_000) : [];
  const rot = isLong ? drawRot(chance(seed, 'rot'), size, liars, seconds * 1_000) : [];
  const dear = isLong ? drawDear(chance(seed, 'fees'), seconds * 1_000) : [];
  const deposits = isLong ? drawDeposits(draw, { ...size, ...load }, seconds * 1_000) : [];
  const optimistic = isLong ? drawOptimistic(chance(seed, 'optimistic'), size) : [];
  const lying = liars.map((liar) => aboutMessages(liar, optimistic, chance(seed, 'misdeliver')));
  return {
    seed,
    ...size,
    spares: changes.length,
    seconds,
    ...load,
    ...(scenario === 'calm' ? calm : links),
    ...(scenario === 'hard' && { mischief: true }),
    ...(optimistic.length > 0 && { optimistic, watching: [WATCHTOWER] }),
    faults: [...troubles, ...changes, ...lying, ...debts, ...late, ...deposits, ...upgrades, ...stops, ...rot, ...dear],
  };
}

type Size = { readonly verifiers: number; readonly rollups: number };

const membersOf = (verifiers: number): string[] => Array.from({ length: verifiers }, (_, at) => `member/${at}`);
const operatorsOf = (rollups: number): string[] => Array.from({ length: rollups }, (_, at) => `operator/${at}`);

function drawFaults(draw: Chance, { verifiers, rollups }: Size, horizon: number): Fault[] {
  const [members, operators] = [membersOf(verifiers), operatorsOf(rollups)];
  const all = [...members, ...operators];
  const during = (longest: number): During => ({ at: draw.below(horizon), ms: between(draw, 50, longest) });
  const one = (): Fault => {
    const kind = draw.pick(['crash', 'crash', 'operator', 'partition', 'cut', 'cut', 'slow', 'pause', 'full-disk', 'withhold', 'halt-l1', 'reorg'] as const);
    if (kind === 'crash') return { kind, ...during(5_000), node: draw.pick(all) };
    if (kind === 'operator') return { kind: 'crash', ...during(3_000), node: draw.pick(operators) };
    if (kind === 'partition') return { kind, ...during(5_000), side: all.filter(() => draw.below(2) === 0) };
    if (kind === 'cut') return { kind, ...during(5_000), from: draw.pick(all), to: draw.pick(all) };
    if (kind === 'slow') return { kind, ...during(5_000), node: draw.pick(all), delay: between(draw, 100, 3_000) };
    if (kind === 'halt-l1') return { kind, ...during(10_000) };
    if (kind === 'reorg') return { kind, at: draw.below(horizon), depth: between(draw, 1, 5) };
    return { kind, ...during(4_000), node: draw.pick(kind === 'withhold' ? members : all) };
  };
  const point = (): Fault => ({
    kind: 'point',
    node: draw.pick([...all, ...operators]),
    of: draw.pick(['sync', 'sync', 'publish']),
    phase: draw.pick(['before', 'after']),
    nth: between(draw, 1, 60),
    ms: between(draw, 50, 3_000),
  });
  return [...Array.from({ length: between(draw, 2, 10) }, one), ...Array.from({ length: draw.below(7) }, point)];
}

/** Members that leave are the first ones, liars the last: no committee has more liars than the one before. */
function drawChanges(draw: Chance, { verifiers }: Size, horizon: number): Fault[] {
  const count = Math.min(draw.pick([0, 0, 1, 2]), verifiers - 1);
  return Array.from({ length: count }, (_, at) => ({ kind: 'rotate', at: draw.below(horizon), leaves: `member/${at}`, joins: `member/${verifiers + at}` }));
}

/** Drawn last, so that older seeds keep the rest of their plans. */
function drawDebts(draw: Chance, { rollups }: Size, horizon: number): Fault[] {
  return draw.below(4) === 0 ? [{ kind: 'dry', rollup: draw.below(rollups), at: draw.below(horizon), ms: between(draw, 500, 16_000) }] : [];
}

/** Verifiers that wait for a seat may be strangers until the middle of the run. */
function drawLate(draw: Chance, changes: readonly Fault[], horizon: number): Fault[] {
  return changes.flatMap((change): Fault[] => (change.kind === 'rotate' && draw.below(2) === 0 ? [{ kind: 'late', node: change.joins, at: between(draw, horizon / 4, (3 * horizon) / 4) }] : []));
}

/** Honest, and never without its seat: those who leave are below it, and liars above. */
const WATCHTOWER = 'member/2';

/** Where too few members are, nobody watches. */
function drawOptimistic(draw: Chance, { verifiers, rollups }: Size): number[] {
  return verifiers < 4 ? [] : Array.from({ length: rollups }, (_, at) => at).filter(() => draw.below(4) === 0);
}

/** Early enough for L1 to be final before the end. */
function drawUpgrades(draw: Chance, { rollups }: Size, horizon: number): Fault[] {
  return draw.below(3) === 0 ? Array.from({ length: draw.pick([1, 1, 2]) }, () => ({ kind: 'upgrade', rollup: draw.below(rollups), at: draw.below(horizon / 2) })) : [];
}

/** Killed, or asked to end. */
function drawStops(draw: Chance, size: Size, horizon: number): Fault[] {
  const all = [...membersOf(size.verifiers), ...operatorsOf(size.rollups)];
  const stop = (): Fault => ({ kind: 'stop', at: draw.below(horizon), ms: between(draw, 50, 4_000), node: draw.pick(all), graceMs: draw.pick([0, 500]) });
  return draw.below(3) === 0 ? Array.from({ length: between(draw, 1, 4) }, stop) : [];
}

/**
 * A member's disk, beside no member that lies, as it may not be able to vote any more; not the watchtower's, who alone knows what is wrong. An operator's
 * one time in three, and then that app may be at its end.
 */
function drawRot(draw: Chance, { verifiers, rollups }: Size, liars: readonly Fault[], horizon: number): Fault[] {
  const isFree = verifiers >= 4 && !liars.some((liar) => liar.kind === 'byzantine' && liar.node.startsWith('member/'));
  const nodes = draw.below(3) === 0 ? operatorsOf(rollups) : isFree ? membersOf(verifiers).filter((node) => node !== WATCHTOWER) : [];
  if (nodes.length === 0 || draw.below(3) > 0) return [];
  const node = draw.pick(nodes);
  const isSignState = node.startsWith('member/') && draw.below(5) === 0;
  const one = (): Fault => ({ kind: 'rot', node, at: between(draw, horizon / 10, horizon), ms: between(draw, 50, 3_000), records: between(draw, 1, 4), isSignState });
  return Array.from({ length: between(draw, 1, 2) }, one);
}

/** Some blocks of L1, or longer than who pays for a transaction waits for it. */
function drawDear(draw: Chance, horizon: number): Fault[] {
  return draw.below(3) === 0 ? [{ kind: 'dear-l1', at: draw.below(horizon), ms: between(draw, 2_000, 30_000), factor: draw.pick([3, 10, 100]) }] : [];
}

/** Some are more than the app takes at once: they go back. */
function drawDeposits(draw: Chance, { rollups, clients }: { readonly rollups: number; readonly clients: number }, horizon: number): Fault[] {
  return Array.from({ length: draw.below(5) }, () => ({ kind: 'deposit', rollup: draw.below(rollups), at: draw.below(horizon), client: draw.below(clients), amount: between(draw, 1, 2_000) }));
}

function drawLiars(draw: Chance, { verifiers, rollups }: Size): Fault[] {
  const f = Math.floor((verifiers - 1) / 3);
  const members: Fault[] = Array.from({ length: between(draw, 0, f) }, (_, at) => ({
    kind: 'byzantine',
    node: `member/${verifiers - 1 - at}`,
    how: draw.pick(['vote-both', 'forge', 'replay', 'flood']),
  }));
  const operator: Fault[] =
    draw.below(2) === 0 || members.length === 0 ? [{ kind: 'byzantine', node: `operator/${draw.below(rollups)}`, how: draw.pick(['equivocate', 'wrong-root', 'bad-header', 'bad-header']) }] : [];
  return [...members, ...operator];
}

/**
 * One operator in three that lies does so about messages. By a label of its own, so that older seeds keep the rest of their plans. Not where blocks are
 * signed unexecuted: what such a block sent is delivered, right or wrong, until L1 has judged it.
 */
function aboutMessages(liar: Fault, optimistic: readonly number[], draw: Chance): Fault {
  if (liar.kind !== 'byzantine' || !liar.node.startsWith('operator/') || draw.below(3) > 0) return liar;
  return optimistic.some((at) => liar.node === `operator/${at}`) ? liar : { ...liar, how: draw.pick(['misdeliver', 'misdeliver', 'ignore-lane']) };
}

/** For a person, one line. */
export function describeFault(fault: Fault): string {
  const { kind, ...rest } = fault;
  return `${kind} ${Object.entries(rest)
    .map(([name, value]) => `${name}=${Array.isArray(value) ? value.join('+') : String(value)}`)
    .join(' ')}`;
}
