/**
 * An app's script as an author knows it: the place in the source of what is in the bundle, by its source map; the part of a description
 * that a path names; and calls that would make two nodes differ.
 */
import { basename, resolve } from 'node:path';
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import { type Node, parse } from 'acorn';
import { type Bundled, chainTo, nameOf } from './bundling.ts';
import type { Position } from './compile-error.ts';

/** A node of the syntax tree, whose fields depend on its type. */
type Tree = Node & Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Tree => typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** All nodes, each before those inside it. */
function* nodesOf(root: Tree): Generator<Tree> {
  const open = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    yield node;
    const inner = Object.values(node)
      .flatMap((value) => (Array.isArray(value) ? value : [value]))
      .filter(isNode);
    open.push(...inner.reverse());
  }
}

export interface Problem {
  readonly text: string;
  readonly position: Position | undefined;
}

const CLOCK = 'differs from node to node: use block.time';
const CHANCE = 'differs from node to node: use random(seed), which is derived from the block';
const NEVER = 'is not there in a guest: an action ends when its handler returns';
/** Members of globals by their names. The bundle is minified, so a name of this kind is the global. */
const MEMBERS: Readonly<Record<string, string>> = { 'Date.now': CLOCK, 'performance.now': CLOCK, 'Math.random': CHANCE, 'crypto.randomUUID': CHANCE, 'crypto.getRandomValues': CHANCE };
const CALLS: Readonly<Record<string, string>> = {
  Date: CLOCK,
  setTimeout: NEVER,
  setInterval: NEVER,
  setImmediate: NEVER,
  queueMicrotask: NEVER,
  fetch: 'is not there in a guest: what an action needs comes in its input',
};

const nameOfNode = (node: unknown): string => (isNode(node) && node.type === 'Identifier' ? String(node['name']) : '');

/** What is wrong with a node wherever it stands. */
function refusedAt(node: Tree): string | undefined {
  const list = node['arguments'];
  switch (node.type) {
    case 'MemberExpression': {
      const name = `${nameOfNode(node['object'])}.${nameOfNode(node['property'])}`;
      return Object.hasOwn(MEMBERS, name) && node['computed'] === false ? `${name} ${MEMBERS[name]}` : undefined;
    }
    case 'CallExpression': {
      const name = nameOfNode(node['callee']);
      return Object.hasOwn(CALLS, name) ? `${name}() ${CALLS[name]}` : undefined;
    }
    case 'NewExpression':
      return nameOfNode(node['callee']) === 'Date' && Array.isArray(list) && list.length === 0 ? `new Date() ${CLOCK}` : undefined;
    case 'ImportExpression':
      return 'import() of what is known only when the app runs: there is nothing to import from in a guest';
    default:
      return undefined;
  }
}

export class Source {
  readonly #bundled: Bundled;
  readonly #entry: string;
  readonly #map: TraceMap;
  #tree: Tree | undefined;

  constructor(entry: string, bundled: Bundled) {
    this.#bundled = bundled;
    this.#entry = basename(entry);
    this.#map = new TraceMap(bundled.map);
  }

  get #nodes(): Generator<Tree> {
    this.#tree ??= parse(new TextDecoder().decode(this.#bundled.script), { ecmaVersion: 'latest', sourceType: 'script', locations: true }) as unknown as Tree;
    return nodesOf(this.#tree);
  }

  /** By line (from 1) and column (from 0) in the script. `chain` is how the app came to import the file. */
  #original(line: number, column: number): { readonly file: string; readonly position: Position; readonly chain: readonly string[] } | undefined {
    const { source, line: of, column: at } = originalPositionFor(this.#map, { line, column });
    if (source === null) return undefined;
    const chain = chainTo(this.#bundled.graph, this.#entry, source);
    return { file: source, position: { file: nameOf(this.#bundled.folder, source), line: of, column: at + 1 }, chain };
  }

  #of(node: Tree): ReturnType<Source['position']> {
    return this.position(node.loc?.start.line ?? 1, node.loc?.start.column ?? 0);
  }

  position(line: number, column: number): { readonly position: Position; readonly isOwn: boolean; readonly chain: readonly string[] } | undefined {
    const found = this.#original(line, column);
    return found && { position: found.position, isOwn: found.chain.length > 0 && !found.file.includes('node_modules/'), chain: found.chain };
  }

  /** Calls in the app's own files that no guest can make. What packages do is seen when they do it. */
  problems(): Problem[] {
    const found: Problem[] = [];
    for (const node of this.#nodes) {
      const text = refusedAt(node);
      const at = text === undefined ? undefined : this.#of(node);
      if (text !== undefined && (at?.isOwn || (at !== undefined && node.type === 'ImportExpression'))) found.push({ text: text + imported(at.chain), position: at.position });
    }
    return found;
  }

  /** Where an error was thrown, by its stack: the first place that is the app's or a package's. */
  thrownAt(stack: string, linesBefore: number): { readonly position: Position; readonly chain: readonly string[] } | undefined {
    for (const [, line, column] of stack.matchAll(/\(app:(\d+):(\d+)\)/g)) {
      const at = this.position(Number(line) - linesBefore, Number(column) - 1);
      if (at !== undefined && at.chain.length > 0 && !IS_FRAMEWORK.test(resolve(this.#bundled.folder, at.position.file))) return at;
    }
    return undefined;
  }

  /** Where a description says what a path names, or as much of it as can be found: `actions.transfer.amount`, in the machine of that name. */
  described(path: readonly string[], machine: string | undefined): Position | undefined {
    const machines = [...this.#nodes].filter((node) => isMachine(node) && this.#of(node)?.isOwn);
    const all = machines.map((node) => ({ node, ...descend(node, path) }));
    const finds = all.length === 1 ? all : all.filter(({ depth }) => depth > 0);
    const deepest = finds.filter(({ depth }) => depth === Math.max(...finds.map((each) => each.depth)));
    const found = deepest.length > 1 ? deepest.find(({ node }) => literal(propertyOf(node, 'name')?.['value']) === machine) : deepest[0];
    return found && this.#of(found.at)?.position;
  }
}

const IS_FRAMEWORK = /contracts\/(machine|guest\/(describe|runtime|prelude|parts|layout))\.[jt]s$/;

export const imported = (chain: readonly string[]): string => (chain.length > 1 ? `\n  imported by ${chain.join(' -> ')}` : '');

const literal = (node: unknown): unknown =>
  isNode(node) && node.type === 'Literal' ? node['value'] : isNode(node) && node.type === 'TemplateLiteral' ? (node['quasis'] as [{ value: { cooked: string } }])[0].value.cooked : undefined;

function propertyOf(node: Tree, name: string): Tree | undefined {
  const properties = (node['properties'] ?? []) as readonly Tree[];
  return properties.find((each) => each.type === 'Property' && (nameOfNode(each['key']) === name || literal(each['key']) === name));
}

const isMachine = (node: Tree): boolean =>
  node.type === 'ObjectExpression' &&
  ['name', 'actions', 'handlers'].some((name) => propertyOf(node, name)) &&
  ['state', 'actions', 'events', 'messages', 'genesis', 'handlers'].filter((name) => propertyOf(node, name)).length >= 4;

/** Positions of `map(key, value)` and `value(type)`. */
const ARGUMENT: Readonly<Record<string, number>> = { key: 0, type: 0, value: 1 };

function step(node: Tree, name: string): { readonly at: Tree; readonly inner: unknown } | undefined {
  const property = node.type === 'ObjectExpression' ? propertyOf(node, name) : undefined;
  if (property !== undefined) return { at: property, inner: property['value'] };
  const argument = node.type === 'CallExpression' ? (node['arguments'] as readonly Tree[])[ARGUMENT[name] ?? -1] : undefined;
  return argument && { at: argument, inner: argument };
}

/** How far into an object a path leads. Lists and calls around a type are looked through. */
function descend(root: Tree, path: readonly string[]): { readonly at: Tree; readonly depth: number } {
  let [at, inner, depth]: [Tree, unknown, number] = [root, root, 0];
  for (const name of path) {
    while (isNode(inner) && inner.type === 'ArrayExpression') inner = (inner['elements'] as unknown[]).findLast(isNode);
    const next = isNode(inner) ? (step(inner, name) ?? throughCall(inner, name)) : undefined;
    if (next === undefined) break;
    at = next.at;
    inner = next.inner;
    depth++;
  }
  return { at, depth };
}

/** `optional({ … })`: the type inside. */
function throughCall(node: Tree, name: string): ReturnType<typeof step> {
  if (node.type !== 'CallExpression') return undefined;
  const [only] = node['arguments'] as readonly Tree[];
  return only && step(only, name);
}
