/** For tests: what keeps a process alive. */
import assert from 'node:assert/strict';

const WAIT_MS = 3_000;
/** The test runner's own timers come and go. */
const counted = (): string[] =>
  process
    .getActiveResourcesInfo()
    .filter((each) => each !== 'Timeout' && each !== 'Immediate' && !/^FS/.test(each))
    .sort();

/** Call it before; what it returns fails unless, within three seconds, nothing is left that was not there before. */
export function handleCheck(): () => Promise<void> {
  const before = counted();
  return async () => {
    const until = performance.now() + WAIT_MS;
    while (counted().length > before.length && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 50));
    assert.deepEqual(counted(), before);
  };
}
