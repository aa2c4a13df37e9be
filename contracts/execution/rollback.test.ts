import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Entry } from '../../protocols/block.ts';
import { encode } from '../../protocols/codec.ts';
import { alice, failsWith, message, OTHER, open, PUT, put, run } from './session.fixture.ts';

describe('session: going back', () => {
  it('undoes blocks above a height and comes to the same roots again', () => {
    const session = open();
    const blocks = [0, 1, 2, 3].map((nonce) => [put('0x0a', `0x0${nonce}`, nonce)]);
    const roots = blocks.map((entries) => run(session, ...entries).stateRoot);
    session.rollback(1);
    assert.deepEqual([session.height, session.stateRoot, session.nonces([alice.address])[0]], [1, roots[0], 1n]);
    assert.deepEqual(
      blocks.slice(1).map((entries) => run(session, ...entries).stateRoot),
      roots.slice(1),
    );
    session.rollback(9);
    assert.equal(session.height, 4);
  });

  it('does not go back below what was settled', () => {
    const session = open();
    for (const nonce of [0, 1, 2]) run(session, put('0x0a', '0x01', nonce));
    const tip = session.stateRoot;
    session.settle(2);
    assert.deepEqual([session.height, session.stateRoot], [3, tip]);
    failsWith('bad-height', () => session.rollback(1));
    assert.equal(session.height, 3);
    session.rollback(2);
    assert.deepEqual([session.height, session.nonces([alice.address])[0]], [2, 2n]);
  });

  it('reads the same whatever is settled, rolled back and executed again', () => {
    type Step = { readonly kind: 'block' | 'settle' | 'rollback'; readonly by: number };
    const step: fc.Arbitrary<Step> = fc.record({ kind: fc.constantFrom('block', 'block', 'block', 'settle', 'rollback'), by: fc.nat({ max: 3 }) });
    const message_ = (seq: number, by: number): Entry => message(seq, { payload: encode(PUT, { key: `0x0${by}`, value: `0x${seq.toString(16).padStart(4, '0')}` }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const session = open();
        let history: Entry[] = [];
        let base = 0;
        for (const { kind, by } of steps) {
          if (kind === 'block') {
            history.push(message_(history.length, by));
            run(session, history.at(-1) as Entry);
          } else if (kind === 'settle') {
            base = Math.min(history.length, base + by);
            session.settle(base);
          } else {
            const height = Math.max(base, history.length - by);
            session.rollback(height);
            history = history.slice(0, height);
          }
        }
        const straight = open();
        for (const entry of history) run(straight, entry);
        assert.deepEqual([session.height, session.stateRoot, session.lanes([OTHER])], [straight.height, straight.stateRoot, straight.lanes([OTHER])]);
        for (let key = 0; key < 4; key++) assert.deepEqual(session.read(Uint8Array.of(1, key)), straight.read(Uint8Array.of(1, key)));
      }),
      { numRuns: 100 },
    );
  });
});
