/** Which functions can call themselves, by any way round: the only ones whose depth has to be counted. */

import { skipLocals } from './locals.ts';
import type { GuestModule } from './module.ts';
import { OP, walk } from './walk.ts';
import { WasmReader } from './wasm-binary.ts';

const typeKey = (module: GuestModule, type: number): string => JSON.stringify(module.types[type]);

/** Call graph over own functions, with one extra node per type that call_indirect may reach. */
function callGraph(module: GuestModule): number[][] {
  const edges: Set<number>[] = module.bodies.map(() => new Set());
  const indirect: (readonly [caller: number, key: string])[] = [];
  module.bodies.forEach((body, caller) => {
    const reader = new WasmReader(body);
    skipLocals(reader);
    walk(reader, ({ op, index }) => {
      if (op === OP.call && index >= module.importedFunctions) edges[caller]?.add(index - module.importedFunctions);
      if (op === OP.callIndirect) indirect.push([caller, typeKey(module, index)]);
      if (op === OP.refFunc) module.addressTaken.add(index);
    });
  });
  const nodeOfType = new Map<string, number>();
  for (const target of module.addressTaken) {
    if (target < module.importedFunctions) continue;
    const key = typeKey(module, module.functionTypes[target] as number);
    if (!nodeOfType.has(key)) nodeOfType.set(key, edges.push(new Set()) - 1);
    edges[nodeOfType.get(key) as number]?.add(target - module.importedFunctions);
  }
  for (const [caller, key] of indirect) {
    const node = nodeOfType.get(key);
    if (node !== undefined) edges[caller]?.add(node);
  }
  return edges.map((targets) => [...targets]);
}

/** Own functions on a cycle of the call graph, by Tarjan's algorithm without recursion (a guest chooses the depth). */
export function recursiveFunctions(module: GuestModule): Set<number> {
  const graph = callGraph(module);
  const order = new Int32Array(graph.length).fill(-1);
  const low = new Int32Array(graph.length);
  const onStack = new Uint8Array(graph.length);
  const stack: number[] = [];
  const found = new Set<number>();
  let next = 0;

  const enter = (node: number): { node: number; edge: number } => {
    order[node] = low[node] = next++;
    stack.push(node);
    onStack[node] = 1;
    return { node, edge: 0 };
  };
  const leave = (node: number): void => {
    if (low[node] !== order[node]) return;
    const component: number[] = [];
    for (let member = -1; member !== node; ) {
      member = stack.pop() as number;
      onStack[member] = 0;
      component.push(member);
    }
    if (component.length > 1 || graph[node]?.includes(node)) for (const member of component) found.add(member);
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
