/** Invariants of nodes that start again: what they go on from. */

import type { Hex } from '../../protocols/bytes.ts';
import { verifierOf } from '../../runtime/node/wire-member.ts';
import { actorOf } from '../../runtime/node/wire-operator.ts';
import type { Checker, Fact, MakeChecker, View } from '../world/facts.ts';

/** A node is ready to go on with a rollup, for the first time in a life. */
interface Ready {
  readonly node: string;
  readonly rollup: Hex;
  readonly session: string;
  readonly height: number;
}

/** The first time only: what comes later in a life is read beside writes that are under way. */
function firstReady({ rollups }: Pick<View, 'rollups'>): (fact: Fact) => Ready | undefined {
  const seen = new Set<string>();
  const first = (ready: Ready): Ready | undefined => {
    const place = `${ready.node} ${ready.rollup}`;
    if (seen.has(place)) return undefined;
    seen.add(place);
    return ready;
  };
  return (fact) => {
    if (fact.kind === 'started') for (const { rollup } of rollups) seen.delete(`${fact.node} ${rollup}`);
    if (fact.kind === 'stands' && fact.progress.event === 'opened') {
      const { rollup, certified } = fact.progress;
      return first({ node: fact.node, rollup, session: verifierOf(rollup), height: certified });
    }
    if (fact.kind !== 'reported' || fact.event !== 'operator-ready') return undefined;
    const { rollup } = rollups[Number(fact.node.split('/')[1])] as View['rollups'][number];
    return first({ node: fact.node, rollup, session: actorOf(rollup), height: (fact.detail as { readonly height: number }).height });
  };
}

/** Where the blocks of each rollup end that a disk has: an operator's own, a member's certified ones. */
function* logged(node: string, keys: Iterable<string>): Generator<readonly [rollup: Hex, height: number]> {
  const kind = node.startsWith('operator') ? 'block/' : 'certified/';
  for (const key of keys) {
    if (!key.startsWith(kind)) continue;
    const [, rollup = '', height] = key.split('/');
    yield [`0x${rollup}`, Number(height)];
  }
}

/** The state each session is at. */
class States {
  readonly #at = new Map<string, { readonly height: number; readonly root: Hex }>();

  see(fact: Fact): void {
    if (fact.kind === 'begun') this.#at.set(`${fact.node} ${fact.session}`, { height: fact.height, root: fact.stateRoot });
    if (fact.kind === 'executed') this.#at.set(`${fact.node} ${fact.session}`, { height: fact.input.height, root: fact.execution.stateRoot });
  }
  of({ node, session }: Pick<Ready, 'node' | 'session'>): { readonly height: number; readonly root: Hex } | undefined {
    return this.#at.get(`${node} ${session}`);
  }
}

/** The roots that certified blocks lead to, as far as they are right. */
class Roots {
  readonly #roots = new Map<string, Hex>();
  readonly #spoilt = new Set<Hex>();

  constructor(rollups: View['rollups']) {
    for (const { rollup, genesisRoot } of rollups) this.#roots.set(`${rollup}/0`, genesisRoot);
  }
  see(fact: Fact): void {
    if (fact.kind !== 'replayed') return;
    const { rollup, height, stateRoot } = fact.block.announcement.header;
    if (fact.block.fault !== undefined) this.#spoilt.add(rollup);
    else if (!this.#spoilt.has(rollup)) this.#roots.set(`${rollup}/${height}`, stateRoot);
  }
  at(rollup: Hex, height: number): Hex | undefined {
    return this.#roots.get(`${rollup}/${height}`);
  }
  isSpoilt(rollup: Hex): boolean {
    return this.#spoilt.has(rollup);
  }
}

export const recovered: MakeChecker = (view) => {
  const { isHonest, nameOfRollup } = view;
  const readyIn = firstReady(view);
  const [states, roots] = [new States(), new Roots(view.rollups)];
  const logs = new Map<string, Map<Hex, number>>();
  /** Of apps that it does not execute, a member that lost the count of what L1 sent reads all blocks again. */
  const recounts = (fact: Fact): void => {
    const key = fact.kind === 'reported' && fact.event === 'record-damaged' ? (fact.detail as { readonly key: string }).key : '';
    if (fact.kind === 'reported' && key.startsWith('taken/')) logs.get(fact.node)?.delete(`0x${key.slice('taken/'.length)}`);
  };

  function judge(ready: Ready): string | undefined {
    const { node, rollup, height } = ready;
    const what = `${node} goes on with ${nameOfRollup(rollup)} at ${height}`;
    const log = logs.get(node)?.get(rollup) ?? 0;
    // A member may have joined above that by a snapshot.
    if (node.startsWith('operator') ? height !== log : height < log) return `${what}, its disk has blocks up to ${log}`;
    const state = states.of(ready);
    const root = roots.at(rollup, height);
    if (state === undefined) return undefined;
    if (state.height !== height) return `${what}, with the state at ${state.height}`;
    return root === undefined || state.root === root ? undefined : `${what} with state ${state.root}, its blocks lead to ${root}`;
  }

  function agree({ states: all }: Extract<Fact, { kind: 'over' }>): string | undefined {
    const known = new Map<string, { readonly node: string; readonly state: string }>();
    for (const { node, session, height, state } of all) {
      const rollup = session.slice(session.indexOf('/') + 1) as Hex;
      if (!isHonest(node) || roots.isSpoilt(rollup)) continue;
      const other = known.get(`${rollup}/${height}`);
      known.set(`${rollup}/${height}`, { node, state });
      if (other !== undefined && other.state !== state) return `${node} and ${other.node} differ at ${height} of ${nameOfRollup(rollup)}`;
    }
    return undefined;
  }

  return {
    number: 13,
    name: 'a node goes on from the state that its blocks lead to, which is the same on all of them byte by byte',
    see(fact) {
      states.see(fact);
      roots.see(fact);
      recounts(fact);
      if (fact.kind === 'started') logs.set(fact.node, new Map([...logged(fact.node, fact.disk.keys())].sort(([, a], [, b]) => a - b)));
      const ready = readyIn(fact);
      if (ready !== undefined && isHonest(ready.node)) return judge(ready);
      return fact.kind === 'over' ? agree(fact) : undefined;
    },
  };
};

/** Heights that nodes began with and have not left since, by node and rollup. */
class Begun {
  readonly #heights = new Map<string, number>();
  /** What is ready in this life: what is written before that belongs to its beginning. */
  readonly #ready = new Set<string>();
  /** Nodes whose disk had what a power cut may take. */
  readonly #unsynced = new Set<string>();

  see(fact: Fact): void {
    if (fact.kind === 'started') this.#start(fact);
    if (fact.kind === 'rotted' || (fact.kind === 'crashed' && this.#unsynced.has(fact.node))) forget(this.#heights, fact.node);
    if (fact.kind !== 'written') return;
    const written = fact.operations.map(({ key }) => key);
    for (const [rollup] of logged(fact.node, written)) if (this.#ready.has(`${fact.node} ${rollup}`)) this.#heights.delete(`${fact.node} ${rollup}`);
  }
  #start({ node, disk }: Extract<Fact, { kind: 'started' }>): void {
    forget(this.#ready, node);
    if (disk.isSynced) this.#unsynced.delete(node);
    else this.#unsynced.add(node);
  }
  /** The height of the time before, where nothing came between. */
  note({ node, rollup, height }: Ready): number | undefined {
    const place = `${node} ${rollup}`;
    const before = this.#heights.get(place);
    this.#heights.set(place, height);
    this.#ready.add(place);
    return before;
  }
}

function forget(places: Map<string, number> | Set<string>, node: string): void {
  for (const place of places.keys()) if (place.startsWith(`${node} `)) places.delete(place);
}

export const recoveredAgain: MakeChecker = (view) => {
  const readyIn = firstReady(view);
  const begun = new Begun();
  return {
    number: 14,
    name: 'a node that starts again before it went on is where it was',
    see(fact) {
      begun.see(fact);
      const ready = readyIn(fact);
      const before = ready && begun.note(ready);
      if (ready === undefined || before === undefined || !view.isHonest(ready.node)) return undefined;
      // A member may have joined above that by a snapshot.
      const isWhere = ready.node.startsWith('member') ? ready.height >= before : ready.height === before;
      return isWhere ? undefined : `${ready.node} goes on with ${view.nameOfRollup(ready.rollup)} at ${ready.height}, and began at ${before}`;
    },
  };
};

export const stopLosesNothing: MakeChecker = (view): Checker => {
  const readyIn = firstReady(view);
  /** How far each node said that it is, by node and rollup; and those that ended in good order, there. */
  const said = new Map<string, number>();
  const ended = new Map<string, number>();
  const raise = (node: string, rollup: Hex, height: number): void => void said.set(`${node} ${rollup}`, Math.max(height, said.get(`${node} ${rollup}`) ?? 0));
  const note = (fact: Fact): void => {
    if (fact.kind === 'stands' && fact.progress.event === 'certified') raise(fact.node, fact.progress.rollup, fact.progress.certified);
    if (fact.kind === 'announced') raise(fact.node, fact.announcement.header.rollup, fact.announcement.header.height);
    if (fact.kind !== 'crashed' && fact.kind !== 'stopped' && fact.kind !== 'rotted') return;
    for (const { rollup } of view.rollups) {
      const place = `${fact.node} ${rollup}`;
      const height = said.get(place);
      if (fact.kind === 'stopped' && fact.left === 0 && height !== undefined) ended.set(place, height);
      else ended.delete(place);
      if (fact.kind !== 'rotted') said.delete(place);
    }
  };
  return {
    number: 32,
    name: 'a node that was stopped in good order goes on where it was',
    see(fact) {
      note(fact);
      const ready = readyIn(fact);
      const height = ready && ended.get(`${ready.node} ${ready.rollup}`);
      if (ready === undefined || height === undefined || !view.isHonest(ready.node)) return undefined;
      ended.delete(`${ready.node} ${ready.rollup}`);
      return ready.height >= height ? undefined : `${ready.node} was at ${height} of ${view.nameOfRollup(ready.rollup)}, and goes on at ${ready.height}`;
    },
  };
};
