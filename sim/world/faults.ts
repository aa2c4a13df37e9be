/** From faults as data to what they do, and undo. */

import { SECOND } from './ledger.ts';
import type { SimulatedNode } from './life.ts';
import type { Fault } from './plan.ts';
import type { World } from './world.ts';

export function inject(world: World, fault: Fault): void {
  if (fault.kind === 'byzantine') return;
  if (fault.kind === 'point') return world.nodes.get(fault.node)?.crashAt(fault);
  const [begin, end] = effects(world, fault);
  const counted = (): void => {
    const name = `fault:${fault.kind}`;
    world.reached[name] = (world.reached[name] ?? 0) + 1;
    begin();
  };
  world.time.after(fault.at, counted);
  if ('ms' in fault && end !== undefined) world.time.after(fault.at + fault.ms, end);
}

type Effects = readonly [begin: () => void, end?: () => void];

function effects(world: World, fault: Exclude<Fault, { kind: 'byzantine' | 'point' }>): Effects {
  const at = (name: string): SimulatedNode => world.nodes.get(name) as SimulatedNode;
  switch (fault.kind) {
    case 'crash':
      return [() => at(fault.node).crash(fault.ms)];
    case 'stop':
      return [() => at(fault.node).stop(fault.ms, fault.graceMs)];
    case 'partition':
      return [() => partition(world, fault.side, 1), () => partition(world, fault.side, -1)];
    case 'cut':
      return [() => world.links.cut(fault.from, fault.to, 1), () => world.links.cut(fault.from, fault.to, -1)];
    case 'slow':
      return [() => world.links.slow(fault.node, fault.delay), () => world.links.slow(fault.node, 0)];
    case 'pause':
      return [() => at(fault.node).pause(), () => at(fault.node).resume()];
    case 'full-disk':
      return [() => at(fault.node).fillDisk(true), () => at(fault.node).fillDisk(false)];
    case 'rot':
      return [() => rot(at(fault.node), fault)];
    case 'dear-l1':
      return [() => world.l1.setPrice(fault.factor), () => world.l1.setPrice(1)];
    case 'withhold':
      return [() => setWithholding(at(fault.node), true), () => setWithholding(at(fault.node), false)];
    case 'halt-l1':
      return [() => setHalted(world, true), () => setHalted(world, false)];
    case 'dry':
      return [() => void world.l1.dry.add(world.rollup(fault.rollup)), () => void world.l1.dry.delete(world.rollup(fault.rollup))];
    case 'upgrade':
      return [() => world.l1.upgrade(world.rollup(fault.rollup), SECOND.code)];
    case 'freeze':
      return [() => world.l1.freeze(world.rollup(fault.rollup))];
    case 'late':
      return [() => at(fault.node).start()];
    case 'rotate':
      return [() => world.rotate(fault.leaves, fault.joins)];
    case 'deposit':
      return [() => world.deposit(fault.rollup, fault.client, fault.amount)];
    case 'reorg':
      return [() => world.l1.reorganise(fault.depth)];
  }
}

/** A disk is found damaged by who reads it anew. */
function rot(node: SimulatedNode, { records, isSignState, ms }: Extract<Fault, { kind: 'rot' }>): void {
  node.rot(records, isSignState);
  node.crash(ms);
}

function setWithholding(node: SimulatedNode, withholds: boolean): void {
  node.withholds = withholds;
}

function setHalted({ l1 }: World, isHalted: boolean): void {
  l1.isHalted = isHalted;
}

/** Both ways between one side and the rest; clients reach everybody, as the open internet does. */
function partition({ links, nodes }: World, side: readonly string[], by: 1 | -1): void {
  const inside = new Set(side);
  const names = [...nodes.keys()].filter((name) => !name.startsWith('client'));
  for (const from of names) for (const to of names) if (inside.has(from) !== inside.has(to)) links.cut(from, to, by);
}
