/** Which functions have to count the stack they use: those that can call themselves, by any way round, and all of them when even the rest may be too much. */
import type { GuestModule } from './module.ts';
import type { Survey } from './survey.ts';

/**
 * An upper bound of the bytes of a function's frame. A baseline compiler keeps every slot in memory, eight bytes each, beside a few
 * words of its own (56 bytes measured). An optimising one may instead keep results of computations across calls, up to four bytes
 * per computing instruction; a sixteenth of that counts, so that code size stays cheap, and hosts give stacks that are 64 times the limit.
 */
export const frameBytes = ({ slots, computed }: Survey): number => FRAME_BYTES + 8 * slots + (computed >> 4);
const FRAME_BYTES = 96;

/** Stack that functions outside of all cycles may take together and uncounted. The engine's take 2 kB. */
const UNCOUNTED_BYTES = 64 * 1024;

/** Call graph over own functions, with one extra node per type that call_indirect may reach. */
function callGraph(module: GuestModule, surveys: readonly Survey[]): number[][] {
  const imported = module.imports.length;
  const graph: number[][] = surveys.map(({ calls }) => [...new Set(calls)].filter((index) => index >= imported).map((index) => index - imported));
  const nodeOfType = new Map<number, number>();
  for (const target of module.addressTaken) {
    const type = module.sameTypes[module.functionTypes[target] as number] as number;
    const node = nodeOfType.get(type) ?? graph.push([]) - 1;
    nodeOfType.set(type, node);
    graph[node]?.push(target - imported);
  }
  surveys.forEach(({ indirect }, caller) => {
    for (const type of indirect) {
      const node = nodeOfType.get(type);
      if (node !== undefined) graph[caller]?.push(node);
    }
  });
  return graph;
}

/** Strongly connected components, callees before callers, by Tarjan's algorithm without recursion (a guest chooses the depth). */
function components(graph: readonly (readonly number[])[]): number[][] {
  const order = new Int32Array(graph.length).fill(-1);
  const low = new Int32Array(graph.length);
  const onStack = new Uint8Array(graph.length);
  const stack: number[] = [];
  const found: number[][] = [];
  let next = 0;

  const enter = (node: number): { node: number; edge: number } => {
    order[node] = low[node] = next++;
    stack.push(node);
    onStack[node] = 1;
    return { node, edge: 0 };
  };
  const leave = (node: number): void => {
    if (low[node] !== order[node]) return;
    const component = stack.splice(stack.lastIndexOf(node));
    for (const member of component) onStack[member] = 0;
    found.push(component);
  };

  for (let root = 0; root < graph.length; root++) {
    if (order[root] !== -1) continue;
    const work = [enter(root)];
    for (let frame = work.at(-1); frame !== undefined; frame = work.at(-1)) {
      const target = graph[frame.node]?.[frame.edge++];
      if (target === undefined) {
        work.pop();
        leave(frame.node);
        const parent = work.at(-1);
        if (parent) low[parent.node] = Math.min(low[parent.node] as number, low[frame.node] as number);
      } else if (order[target] === -1) work.push(enter(target));
      else if (onStack[target]) low[frame.node] = Math.min(low[frame.node] as number, order[target] as number);
    }
  }
  return found;
}

/** Bytes of stack by own function, for those that count: the others take at most `UNCOUNTED_BYTES` together, whoever calls whom. */
export function countedFrames(module: GuestModule, surveys: readonly Survey[]): ReadonlyMap<number, number> {
  const graph = callGraph(module, surveys);
  const frames = surveys.map(frameBytes);
  const counted = new Map<number, number>();
  const heaviest = new Float64Array(graph.length);
  let most = 0;
  for (const component of components(graph)) {
    const cyclic = component.length > 1 || graph[component[0] as number]?.includes(component[0] as number) === true;
    const below = component.reduce((sum, node) => (graph[node] ?? []).reduce((max, target) => Math.max(max, heaviest[target] as number), sum), 0);
    const own = cyclic ? 0 : (frames[component[0] as number] ?? 0);
    for (const node of component) {
      heaviest[node] = below + own;
      if (cyclic && node < frames.length) counted.set(node, frames[node] as number);
    }
    most = Math.max(most, below + own);
  }
  return most > UNCOUNTED_BYTES ? new Map(frames.entries()) : counted;
}
