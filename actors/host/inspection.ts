/**
 * Transitions as the XState inspector reads them (`@statelyai/inspect`, event format 1).
 *
 * Actors are named by our addresses: XState's own ids come from a counter and mean nothing outside a process. Contexts stay inside:
 * they hold keys and whole states; events are shown shortened.
 */
import type { InspectionEvent as AnyInspection } from 'xstate';
import type { Address } from './types.ts';

export type { AnyInspection };

interface Base {
  readonly rootId: string;
  readonly sessionId: string;
  /** Milliseconds since 1970, as a text. */
  readonly createdAt: string;
  readonly id: string;
  readonly _version: string;
}

interface ShownEvent {
  readonly type: string;
  readonly [field: string]: unknown;
}

interface ShownSnapshot {
  readonly status: 'active' | 'done' | 'error' | 'stopped';
  readonly value: unknown;
  readonly context: object;
  readonly output: undefined;
  readonly error: undefined;
}

export type InspectionEvent =
  | (Base & { readonly type: '@xstate.actor'; readonly name: string; readonly snapshot: ShownSnapshot; readonly definition: string | undefined; readonly parentId: string | undefined })
  | (Base & { readonly type: '@xstate.event'; readonly event: ShownEvent; readonly sourceId: string | undefined })
  | (Base & { readonly type: '@xstate.snapshot'; readonly event: ShownEvent; readonly snapshot: ShownSnapshot });

const VERSION = '1';
/** How deep an event is shown, how many fields per level, and how much of a text. */
const DEPTH = 4;
const FIELDS = 32;
const TEXT = 200;

interface Inspected {
  readonly id: string;
  readonly sessionId: string;
  readonly _parent?: Inspected;
  readonly logic?: { readonly definition?: unknown };
  getSnapshot(): unknown;
}

/** Turns what XState says into inspector events. `source` says who sent the event that is being handled. */
export function createInspection(now: () => number, emit: (event: InspectionEvent) => void, source: () => Address | undefined): (event: AnyInspection) => void {
  let count = 0;
  const base = (actor: Inspected): Base => ({ rootId: rootOf(actor).id, sessionId: nameOf(actor), createdAt: String(now()), id: `${++count}`, _version: VERSION });
  return (event) => {
    const actor = event.actorRef as unknown as Inspected;
    if (event.type === '@xstate.actor') {
      const definition = actor.logic?.definition === undefined ? undefined : safely(() => JSON.stringify(actor.logic?.definition));
      const parentId = actor._parent === undefined ? undefined : nameOf(actor._parent);
      emit({ ...base(actor), type: event.type, name: nameOf(actor), parentId, definition, snapshot: shownSnapshot(safely(() => actor.getSnapshot())) });
    }
    if (event.type === '@xstate.event') emit({ ...base(actor), type: event.type, event: shownEvent(event.event), sourceId: source() });
    if (event.type === '@xstate.snapshot') emit({ ...base(actor), type: event.type, event: shownEvent(event.event), snapshot: shownSnapshot(event.snapshot) });
  };
}

const rootOf = (actor: Inspected): Inspected => (actor._parent === undefined ? actor : rootOf(actor._parent));
const nameOf = (actor: Inspected): string => (actor._parent === undefined ? actor.id : `${nameOf(actor._parent)}/${actor.id}`);

/** A new actor has no snapshot yet, and a definition may hold what JSON cannot. */
function safely<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function shownSnapshot(snapshot: unknown): ShownSnapshot {
  const { status = 'active', value } = (snapshot ?? {}) as { status?: ShownSnapshot['status']; value?: unknown };
  return { status, value, context: {}, output: undefined, error: undefined };
}

/** The first event carries the machine's input, with ports and keys. */
const shownEvent = (event: { readonly type: string }): ShownEvent => (event.type === 'xstate.init' ? { type: event.type } : { ...(plain(event, DEPTH) as object), type: event.type });

/** A short copy that every serialiser takes: no functions, no big integers, no bytes, no cycles. */
function plain(value: unknown, depth: number): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'string') return value.length > TEXT ? `${value.slice(0, TEXT)}...` : value;
  if (typeof value === 'function' || typeof value === 'symbol') return undefined;
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Error) return String(value);
  if (ArrayBuffer.isView(value)) return `${value.byteLength} bytes`;
  if (depth === 0) return '...';
  if (value instanceof Map || value instanceof Set) return `${value.size} entries`;
  if (Array.isArray(value)) return value.slice(0, FIELDS).map((each) => plain(each, depth - 1));
  return Object.fromEntries(
    Object.entries(value)
      .slice(0, FIELDS * 4)
      .map(([name, each]) => [name, plain(each, depth - 1)]),
  );
}

/** Transitions for a log: who, upon what, to which state. */
export const inspectToLog =
  (log: (event: string, detail: object) => void) =>
  (event: InspectionEvent): void => {
    if (event.type === '@xstate.snapshot') log('transition', { actor: event.sessionId, on: event.event.type, state: event.snapshot.value, status: event.snapshot.status });
  };
