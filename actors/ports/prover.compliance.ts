/** What every prover keeps to, whatever proves. */
import assert from 'node:assert/strict';
import type { Prover, Transition } from './prover.ts';

export interface ProverSubject {
  create(): Prover;
  /** One that can be proven. */
  right(): Transition;
  /** One that no moves lead to. */
  wrong(): Transition;
}

export function describeProver(name: string, { create, right, wrong }: ProverSubject): void {
  describe(`prover: ${name}`, () => {
    let prover: Prover;
    beforeEach(() => {
      prover = create();
    });
    afterEach(() => prover.close());

    it('proves what can be proven, also while others wait and after one that cannot', async () => {
      const [first, none, second] = await Promise.allSettled([prover.prove(right()), prover.prove(wrong()), prover.prove(right())]);
      assert.deepEqual([first.status, none.status, second.status], ['fulfilled', 'rejected', 'fulfilled']);
      assert.ok(first.status === 'fulfilled' && /^0x([0-9a-f]{2})+$/.test(first.value));
    });

    it('lets nobody wait when it is closed', async () => {
      const waiting = assert.rejects(Promise.resolve(prover.prove(right())));
      await prover.close();
      await waiting;
      await assert.rejects(Promise.resolve(prover.prove(right())));
    });
  });
}
