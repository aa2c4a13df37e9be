/** What a guest refuses because two nodes would differ, refused natively too: an app's unit tests then fail as its guest would. */

function refuse(what: string, instead: string): () => never {
  return () => {
    throw new Error(`${what} differs from node to node: ${instead}`);
  };
}

const refuseNow = refuse('the current time', 'use block.time');
const refuseChance = refuse('Math.random', 'derive chance from the block');

const timeless = (real: DateConstructor): DateConstructor =>
  new Proxy(real, {
    construct: (target, args: unknown[]) => (args.length === 0 ? refuseNow() : Reflect.construct(target, args)),
    apply: refuseNow,
    get: (target, name) => (name === 'now' ? refuseNow : Reflect.get(target, name)),
  });

/** Runs `step`, which must be synchronous, without clock and chance; both are back when it returns or throws. */
export function withoutClockAndChance<T>(step: () => T): T {
  const { Date: realDate } = globalThis;
  const { random } = Math;
  globalThis.Date = timeless(realDate);
  Math.random = refuseChance;
  try {
    return step();
  } finally {
    globalThis.Date = realDate;
    Math.random = random;
  }
}
