import assert from 'node:assert/strict';
import { repeat } from './repeat.ts';

describe('repeating', () => {
  it('goes on after what fails, one look at a time, and ends with the look that runs', async () => {
    const failures: string[] = [];
    let [looks, open, most] = [0, 0, 0];
    let enough: () => void = () => undefined;
    const third = new Promise<void>((resolve) => {
      enough = resolve;
    });
    const look = async (): Promise<void> => {
      most = Math.max(most, ++open);
      await new Promise(setImmediate);
      open--;
      if (++looks === 3) enough();
      if (looks === 1) throw new Error('away');
    };
    const repeating = repeat(look, 1, (reason) => failures.push(reason));
    await third;
    await repeating.stop();
    const ended = looks;
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.deepEqual([failures, most, open, looks], [['away'], 1, 0, ended]);
  });
});
