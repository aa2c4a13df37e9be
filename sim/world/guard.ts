/**
 * What a run in virtual time must not touch: the host's timers, chance and clocks. While a world runs they throw.
 *
 * One exception: `Date.now` answers virtual time, because XState reads it whenever it schedules and uses it for nothing.
 */

const settleHost = setImmediate;

/**
 * Resolves when no promise reaction is left to run. The host empties its whole microtask queue before the next turn of its loop, so
 * one turn is enough, and nothing a world does can come in between: it has no timers and no input of its own.
 */
export const quiet = (): Promise<void> => new Promise((resolve) => void settleHost(resolve));

/** The host's own emptying of its queues, which it does after each callback. A host without it costs a turn of its loop per event. */
const emptyQueues = (process as { readonly _tickCallback?: () => void })._tickCallback?.bind(process);

/** Events between two turns of the host's loop: in between nobody can interrupt a run. */
const BURST = 4_096;

/** Calls `step` until it answers `false`, and lets every promise reaction run after each call. Rejects with what `step` throws. */
export async function stepQuietly(step: () => boolean): Promise<void> {
  if (emptyQueues === undefined) while (step()) await quiet();
  else while (await burst(step, emptyQueues));
}

/** From the host's loop, where no promise reaction is running: only there may the queues be emptied. */
const burst = (step: () => boolean, empty: () => void): Promise<boolean> =>
  new Promise((resolve, reject) => {
    settleHost(() => {
      try {
        let left = BURST;
        for (; left > 0 && step(); left--) empty();
        resolve(left === 0);
      } catch (error) {
        reject(error);
      }
    });
  });

export class HostTouched extends Error {
  override readonly name = 'HostTouched';
  constructor(what: string) {
    super(`${what} of the host was used in virtual time`);
  }
}

const TRAPPED: readonly (readonly [object, string])[] = [
  [globalThis, 'setTimeout'],
  [globalThis, 'setInterval'],
  [globalThis, 'setImmediate'],
  [globalThis, 'fetch'],
  [globalThis.crypto, 'getRandomValues'],
  [globalThis.crypto, 'randomUUID'],
  [performance, 'now'],
  [Math, 'random'],
];

let isGuarding = false;

/** Runs `work` under guard. One at a time per process: the guard is of the whole process. Rejects with what touched the host, if anything did. */
export async function guarded<T>(now: () => number, work: () => Promise<T>): Promise<T> {
  if (isGuarding) throw new Error('two worlds cannot run in one process at a time');
  isGuarding = true;
  let touched: HostTouched | undefined;
  const trap = (what: string) => () => {
    touched ??= new HostTouched(what);
    throw touched;
  };
  const undo = TRAPPED.map(([owner, name]) => replace(owner, name, trap(name)));
  undo.push(replace(globalThis, 'Date', virtualDate(now, trap('new Date()'))));
  try {
    const result = await work();
    // Whoever caught the error does not make it undone.
    if (touched !== undefined) throw touched;
    return result;
  } finally {
    for (const back of undo) back();
    isGuarding = false;
  }
}

function replace(owner: object, name: string, value: unknown): () => void {
  const before = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, { value, configurable: true, writable: true });
  return () => {
    if (before) Object.defineProperty(owner, name, before);
    else Reflect.deleteProperty(owner, name);
  };
}

const virtualDate = (now: () => number, trap: () => never): DateConstructor =>
  new Proxy(Date, {
    construct: (target, args: unknown[]) => (args.length === 0 ? trap() : Reflect.construct(target, args)),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
