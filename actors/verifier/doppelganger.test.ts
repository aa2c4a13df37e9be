import assert from 'node:assert/strict';
import { signStatement } from '../../protocols/attestation.ts';
import { type Hex, toHex } from '../../protocols/bytes.ts';
import { certificateOf } from '../../protocols/certificate.fixture.ts';
import type { Certificate } from '../../protocols/certificate.ts';
import { type Committee, memberOf, onlyCommittee } from '../../protocols/committee.ts';
import { createSignState } from '../../runtime/store/sign-state.ts';
import { MemoryStore } from '../../sim/memory/store.ts';
import { StoreError } from '../ports/store.ts';
import { DoppelgangerGuard } from './doppelganger.ts';

const keys = [1, 2, 3, 4].map((byte) => new Uint8Array(32).fill(byte));
const hash = (byte: number): Hex => toHex(new Uint8Array(32).fill(byte));
const ROLLUP = hash(9);
const committee: Committee = { id: 0, members: keys.map((key, at) => memberOf(key, hash(at))) };
const committees = onlyCommittee(committee);

/** Of the header of one byte, at a height, by these members. */
function certified(header: number, height: number, members: readonly number[]): Certificate {
  const statement = { committee: 0, rollup: ROLLUP, height, epoch: 0, header: hash(header) };
  return certificateOf(
    { chain: 7, committee },
    members.map((member) => signStatement('attest', 7, statement, member, keys[member] as Uint8Array)),
  );
}

describe('doppelganger guard', () => {
  /** Member 2, with a clock that stands until it is told. */
  function guard() {
    const due: { readonly ms: number; readonly callback: () => void }[] = [];
    const events: string[] = [];
    const clock = {
      now: () => 0,
      after: (ms: number, callback: () => void) => {
        due.push({ ms, callback });
        return () => undefined;
      },
    };
    const made = new DoppelgangerGuard({ signState: createSignState(new MemoryStore()), clock, committees, self: hash(2), waitMs: 3_000, log: (event) => events.push(event) });
    const pass = (): void => due.splice(0).forEach(({ callback }) => callback());
    return { guard: made, due, events, pass };
  }

  it('holds the first vote back, and the others no longer', async () => {
    const { guard: made, due, pass } = guard();
    let claims: string[] = [];
    const first = made.claim(ROLLUP, 1, 0, hash(1)).then((claim) => claims.push(claim));
    await new Promise(setImmediate);
    assert.deepEqual([claims, due.map(({ ms }) => ms)], [[], [3_000]]);
    pass();
    await first;
    claims = [...claims, await made.claim(ROLLUP, 2, 0, hash(1))];
    assert.deepEqual([claims, due], [['new', 'new'], []]);
  });

  it('never votes once this key signed what this life knows nothing of', async () => {
    const { guard: made, events, pass } = guard();
    const first = made.claim(ROLLUP, 6, 0, hash(1));
    await made.heard(certified(5, 5, [0, 1, 2]));
    pass();
    assert.equal(await first, 'muted');
    assert.equal(await made.claim(ROLLUP, 7, 0, hash(1)), 'muted');
    assert.deepEqual(events, ['doppelganger']);
  });

  it('takes its own votes, and those of others, for what they are', async () => {
    const { guard: made, events, pass } = guard();
    const first = made.claim(ROLLUP, 5, 0, hash(5));
    pass();
    await first;
    await made.heard(certified(5, 5, [0, 1, 2]));
    await made.heard(certified(6, 6, [0, 1, 3]));
    assert.equal(await made.claim(ROLLUP, 6, 0, hash(6)), 'new');
    assert.deepEqual(events, []);
  });

  it('is not alarmed by votes that it has forgotten', async () => {
    const { guard: made, events, pass } = guard();
    const claims = Array.from({ length: 1_100 }, (_, height) => made.claim(ROLLUP, height, 0, hash(5)));
    pass();
    await Promise.all(claims);
    await made.heard(certified(5, 3, [0, 1, 2]));
    assert.deepEqual(events, []);
  });

  it('signs nothing once it cannot read what this key signed, and tries again after any other fault of the disk', async () => {
    const [faults, events] = [[new StoreError('failed', 'busy'), new StoreError('corrupt', 'a bit flipped')], [] as string[]];
    const signState = { claim: () => Promise.reject(faults.shift()), knows: () => Promise.reject(new StoreError('corrupt', 'a bit flipped')) };
    const clock = { now: () => 0, after: () => () => undefined };
    const made = new DoppelgangerGuard({ signState, clock, committees, self: hash(2), waitMs: 0, log: (event) => events.push(event) });
    await assert.rejects(() => made.claim(ROLLUP, 1, 0, hash(1)), { code: 'failed' });
    assert.deepEqual([await made.claim(ROLLUP, 1, 0, hash(1)), await made.claim(ROLLUP, 2, 0, hash(1))], ['muted', 'muted']);
    await made.heard(certified(5, 5, [0, 1, 2]));
    assert.deepEqual(events, ['sign-state-damaged']);
  });
});
