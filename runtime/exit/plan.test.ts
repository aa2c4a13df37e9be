import assert from 'node:assert/strict';
import type { Standing } from '../settlement/escape.ts';
import { nextStep, type Situation } from './plan.ts';

const STANDING: Standing = { genesisRoot: '0x00', disputeWindow: 5, seenHeight: 0, sent: 3, demand: undefined, demanded: 0, frozen: undefined };
const FROZEN = { at: 100, opensAt: 130, isOpen: false, height: 2, stateRoot: '0x00', taken: 0, games: 0, cut: undefined } as const;
const step = ({ standing, ...rest }: Partial<Omit<Situation, 'standing'>> & { standing?: Partial<Standing> }) =>
  nextStep({ now: 110, newest: { height: 4, finalAt: 105 }, hasAny: true, ...rest, standing: { ...STANDING, ...standing } });

describe('the way out', () => {
  it('begins with a demand, and with an action to demand where L1 sent nothing new', () => {
    assert.deepEqual(step({}), { kind: 'demand' });
    assert.deepEqual(step({ standing: { demanded: 3 } }), { kind: 'force' });
    assert.deepEqual(step({ standing: { sent: 0 } }), { kind: 'force' });
  });
  it('waits for an answer, and freezes only after that', () => {
    const demand = { upTo: 3, until: 120, by: '0x00' } as const;
    assert.deepEqual(step({ standing: { demand }, now: 119 }), { kind: 'wait', until: 121, why: 'answer' });
    assert.deepEqual(step({ standing: { demand }, now: 120 }), { kind: 'wait', until: 121, why: 'answer' });
    assert.deepEqual(step({ standing: { demand }, now: 121 }), { kind: 'freeze' });
  });
  it('shows a newer block once it is final, and leaves an older one alone', () => {
    assert.deepEqual(step({ standing: { frozen: { ...FROZEN, games: 1 } }, now: 105 }), { kind: 'wait', until: 110, why: 'game' });
    assert.deepEqual(step({ standing: { frozen: FROZEN }, now: 104 }), { kind: 'wait', until: 105, why: 'window' });
    assert.deepEqual(step({ standing: { frozen: FROZEN } }), { kind: 'show' });
    assert.deepEqual(step({ standing: { frozen: { ...FROZEN, height: 4 } } }), { kind: 'wait', until: 130, why: 'showing' });
    assert.deepEqual(step({ standing: { frozen: FROZEN }, newest: undefined }), { kind: 'wait', until: 130, why: 'showing' });
  });
  it('takes when it is open, whoever opened it', () => {
    assert.deepEqual(step({ standing: { frozen: { ...FROZEN, isOpen: true } }, hasAny: false }), { kind: 'take' });
  });
  it('is closed where L1 looked into a block that nobody shows, and shows it late if somebody has it', () => {
    const standing = { frozen: { ...FROZEN, height: 4 }, seenHeight: 6 };
    assert.deepEqual(step({ standing, now: 131 }), { kind: 'stuck', height: 6 });
    assert.deepEqual(step({ standing: { seenHeight: 5 }, hasAny: false }), { kind: 'stuck', height: 5 });
    assert.deepEqual(step({ standing, now: 131, newest: { height: 6, finalAt: 105 } }), { kind: 'show' });
  });
  it('is not taken by who has nothing there', () => {
    assert.deepEqual(step({ hasAny: false }), { kind: 'nothing' });
    assert.deepEqual(step({ hasAny: false, standing: { frozen: FROZEN } }), { kind: 'nothing' });
  });
});
