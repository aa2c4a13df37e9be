/**
 * Runs inside the guest, once, at build time: describes the machine to the adapter, which from then on decodes, keeps state and calls
 * the author's handlers by itself (see engine/adapter). What stays in JavaScript is the wording of errors, and iteration.
 */
import { L1 } from '../../protocols/l1.ts';
import { shapeOf, type TypeExpr } from '../../protocols/schema.ts';
import type { App, Range } from '../machine.ts';
import { CODE, HIGHEST_AUTHOR_CODE } from './abi.ts';
import { askInput, askLookup, askName, replyInput } from './asks.ts';
import { WITHDRAWAL } from './layout.ts';
import { type Bound, bind, fullName, functionsOf, gather, genesisInput, isRollup, type Part, partsOf, placesOfPart } from './parts.ts';

type Native = (...parameters: unknown[]) => unknown;
const globals = globalThis as unknown as { __native?: (number: number, magic: number, length: number) => Native };
const native = globals.__native as NonNullable<typeof globals.__native>;
delete globals.__native;

/** The adapter's functions by their number there. */
const make = {
  shape: native(1, 0, 3) as (kind: number, size: number, members: number) => number,
  member: native(2, 0, 4) as (shape: number, index: number, name: string, type: number) => void,
  entry: native(3, 0, 4) as (prefix: number, length: number, key: number, value: number) => number,
  action: native(4, 0, 2) as (type: number, handler: unknown) => void,
  event: native(5, 0, 2) as (name: string, type: number) => void,
  message: native(6, 0, 3) as (name: string, type: number, wire: string) => void,
  start: native(7, 0, 7),
  echo: native(8, 0, 2) as (type: number, value: unknown) => unknown,
  atom: native(9, 0, 2) as (index: number, name: string) => void,
};
const revertNatively = native(20, 0, 2) as (code: number, reason: string) => void;

/** Kinds of the adapter's types, and of what it complains of besides. */
const KIND = { smallUint: 0, smallInt: 1, bigUint: 2, bigInt: 3, fixed: 4, bytes: 5, string: 6, bool: 7, list: 8, struct: 9, optional: 10, enum: 11 } as const;
const COMPLAINT = { tooLong: 100, inGetter: 101, overLimit: 102, unknownName: 103, badInput: 104, promise: 105, damaged: 106 } as const;
const SMALL_BITS = 48;

class Revert extends Error {
  readonly code: number;
  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

function nodeOf(type: TypeExpr): number {
  const shape = shapeOf(type);
  switch (shape.kind) {
    case 'integer': {
      const wide = shape.bits > SMALL_BITS ? 2 : 0;
      return make.shape(wide + (shape.signed ? 1 : 0), shape.bits / 8, 0);
    }
    case 'fixed':
      return make.shape(KIND.fixed, shape.size, 0);
    case 'address':
      return make.shape(KIND.fixed, 20, 0);
    case 'list':
    case 'optional':
      return make.shape(KIND[shape.kind], nodeOf(shape.item), 0);
    case 'struct':
      return structNode(
        KIND.struct,
        Object.entries(shape.fields).map(([name, field]) => [name, nodeOf(field)]),
      );
    case 'enum':
      return structNode(
        KIND.enum,
        shape.words.map((word) => [word, 0]),
      );
    default:
      return make.shape(KIND[shape.kind], 0, 0);
  }
}

function structNode(kind: number, members: readonly (readonly [string, number])[]): number {
  const node = make.shape(kind, 0, members.length);
  members.forEach(([name, type], index) => make.member(node, index, name, type));
  return node;
}

const NAMES = ['a uint', 'an int', 'a uint', 'an int', 'bytes', 'bytes', 'a text', 'true or false', 'a list', 'an object', '', 'one of the words'];

function typeError(kind: number, size: number, value: unknown, field: string | undefined): Error {
  const what = kind <= KIND.bigInt ? `${NAMES[kind]}${size}` : kind === KIND.fixed ? `${size} bytes as 0x-hex` : NAMES[kind];
  const got = typeof value === 'string' ? JSON.stringify(value.slice(0, 80)) : typeof value === 'object' ? 'an object' : String(value);
  return new RangeError(`${field === undefined ? '' : `${field}: `}expected ${what}, got ${got}`);
}

/** What the adapter calls for a value that it will not take. */
function refuse(kind: number, size: number, value: unknown, field: string | undefined): never {
  switch (kind) {
    case COMPLAINT.overLimit:
      throw new Revert(CODE.overLimit, `over the limit of ${size} bytes, or of what an action may do`);
    case COMPLAINT.badInput:
      throw new Revert(CODE.badInput, size === 0 ? 'no such action' : 'the input is not of the type');
    case COMPLAINT.tooLong:
      throw new RangeError(`${value} bytes or items, at most ${size} allowed`);
    case COMPLAINT.inGetter:
      throw new Error('a getter of a value used the state while the value was being stored');
    case COMPLAINT.unknownName:
      throw new Error(`no event or message "${String(value)}"`);
    case COMPLAINT.promise:
      throw new Error('the handler returned a promise: handlers are synchronous');
    case COMPLAINT.damaged:
      throw new Error('a stored value is not of its type');
    default:
      throw typeError(kind, size, value, field);
  }
}

type Words = string | (() => string);
const textOf = (message: Words): string => (typeof message === 'function' ? message() : message);

function fail(_condition: unknown, code: number, message: Words): never {
  throw new Revert(code, textOf(message));
}

function need<T>(value: T | undefined, code: number, message: Words): T {
  if (value === undefined) throw new Revert(code, textOf(message));
  return value;
}

/** Reverts the action with an error's code and words. */
function explain(error: unknown): void {
  const code = (error as Revert)?.code;
  const own = error instanceof Revert && Number.isInteger(code) && ((code > 0 && code <= HIGHEST_AUTHOR_CODE) || code >= CODE.thrown);
  // As a signed integer: the engine keeps larger numbers in another form, which the adapter does not read.
  revertNatively((own ? code : CODE.thrown) | 0, String((error as Error)?.message ?? error).slice(0, 200));
}

type Next = (from: unknown, until: unknown, reverse: boolean, after: unknown) => [unknown, unknown] | undefined;

function* entriesOf(next: Next, { from, until, reverse = false }: Range<unknown>): Generator<[unknown, unknown]> {
  for (let pair = next(from, until, reverse, undefined); pair !== undefined; pair = next(from, until, reverse, pair[0])) yield pair;
}

function openState(part: Part): object {
  return Object.freeze(
    Object.fromEntries(
      placesOfPart(part).map(([name, { prefix, key, value }]) => {
        const packed = (prefix[0] ?? 0) | ((prefix[1] ?? 0) << 8);
        const at = make.entry(packed, prefix.length, key === undefined ? 0 : nodeOf(key), nodeOf(value));
        const [get, set, has, remove, next] = [native(10, at, 1), native(11, at, 2), native(12, at, 1), native(13, at, 1), native(14, at, 4)];
        const whole = key === undefined ? { get, set } : { get, set, has, delete: remove, entries: (range: Range<unknown> = {}) => entriesOf(next as Next, range) };
        return [name, Object.freeze(whole)];
      }),
    ),
  );
}

/** Layouts of big integers differ from engine to engine: a wrong one must end the build, not an app. */
function checkEngine(): void {
  const type = nodeOf('uint256');
  for (const value of [0n, 1n, 0x7fffffffn, 0x80000000n, 2n ** 64n - 1n, 2n ** 200n + 7n, 2n ** 255n, 2n ** 256n - 1n]) {
    if (make.echo(type, value) !== value) throw new Error(`the adapter does not fit this engine: ${value}`);
  }
  if (make.echo(nodeOf('int256'), -(2n ** 255n)) !== -(2n ** 255n)) throw new Error('the adapter does not fit this engine: negative integers');
  for (const text of ['0x', '0x00ff'].map((hex) => hex.padEnd(42, 'a'))) if (make.echo(nodeOf('address'), text) !== text) throw new Error('the adapter does not fit this engine: texts');
}

const CONTEXT_NAMES = ['input', 'sender', 'from', 'self', 'block', 'height', 'time'];

/** What every machine has. */
const [emit, send, random] = [native(16, 0, 2), native(17, 0, 3), native(18, 0, 1)] as [Native, Native, Native];
const hash = Object.freeze({ sha256: native(19, 0, 1), keccak256: native(19, 1, 1), blake3: native(19, 2, 1) });
const withdraw = (input: unknown): unknown => send(L1, WITHDRAWAL.lookup, input);
const common = { require: native(15, 0, 3), need, withdraw, random, hash };

/** A machine's own names to those the adapter knows. Its names alone: another machine's are as unknown as any other. */
function translation(part: Part, named: object): (name: string) => string {
  const names = new Map(Object.keys(named).map((name) => [name, fullName(part, name)]));
  return (name) => names.get(name) ?? refuse(COMPLAINT.unknownName, 0, name, undefined);
}

interface Ask {
  readonly reply: string;
  readonly note: unknown;
  readonly deadline?: number;
}
type Send = (to: unknown, name: string, input: unknown, ask?: Ask) => unknown;

/** A message, and behind it what is remembered of it. An app without replies keeps the adapter's own function. */
function asking(part: Part, plain: Send): Send {
  const replies = part.machine.replies ?? {};
  if (Object.keys(replies).length === 0) return plain;
  return (to, name, input, ask) => {
    plain(to, name, input);
    if (ask === undefined) return;
    const { reply, note, deadline = 0 } = ask;
    send(to, askLookup(Object.hasOwn(replies, reply) ? fullName(part, reply) : refuse(COMPLAINT.unknownName, 0, reply, undefined)), { deadline, note });
  };
}

function effectsOf(part: Part): object {
  const state = openState(part);
  if (part.name === undefined) return Object.freeze({ state, emit, send: asking(part, send), ...common });
  const [event, message] = [translation(part, part.machine.events), translation(part, part.machine.messages)];
  const own = { emit: (name: string, fields: unknown) => emit(event(name), fields), send: asking(part, (to, name, input) => send(to, message(name), input)) };
  return Object.freeze({ state, ...own, ...common });
}

/** Hands an app over to the adapter. */
export function start(app: App): void {
  checkEngine();
  CONTEXT_NAMES.forEach((name, at) => make.atom(at, name));
  const nothing = nodeOf({});
  const parts = partsOf(app);
  const effects = parts.map(effectsOf);
  // The effects of the only machine are what the adapter makes contexts from; those of several are put in by `bind`.
  const functions = functionsOf(parts, isRollup(app) ? (run, at) => bind(run, effects[at] as object) : (run) => run as Bound);
  make.action(nodeOf(genesisInput(parts)), functions.genesis);
  for (const hook of [functions.beforeBlock, functions.afterBlock, functions.migrate]) make.action(nothing, hook);
  gather(parts, ({ actions }) => actions).forEach(([, input], at) => {
    make.action(nodeOf(input), functions.actions[at]);
  });
  const replies = gather(parts, ({ replies = {} }) => replies);
  replies.forEach(([, note], at) => {
    make.action(nodeOf(replyInput(note)), functions.replies[at]);
  });
  for (const [name, fields] of gather(parts, ({ events }) => events)) make.event(name, nodeOf(fields));
  for (const part of parts) for (const [name, input] of Object.entries(part.machine.messages)) make.message(fullName(part, name), nodeOf(input), name);
  replies.forEach(([name, note], at) => {
    make.message(askLookup(name), nodeOf(askInput(note)), askName(at));
  });
  make.message(WITHDRAWAL.lookup, nodeOf(WITHDRAWAL.input), WITHDRAWAL.action);
  make.start(refuse, fail, explain, isRollup(app) ? Object.freeze({}) : effects[0], nodeOf('bytes32'), nodeOf('string'), nodeOf('bytes'));
  makeRoom();
}

/** What a full block of small actions takes of the heap. */
const ROOM_BYTES = 2 * 1024 * 1024;

/**
 * Grows the heap now, once, and gives the room back to the allocator: a guest that grows its memory during a block cannot be put back
 * afterwards, and a new instance costs a hundred times as much. The pages are zero, so they add nothing to the module.
 */
function makeRoom(): void {
  new ArrayBuffer(ROOM_BYTES);
}
