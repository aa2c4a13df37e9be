import assert from 'node:assert/strict';
import { type Hex, ZERO32 } from '../../protocols/bytes.ts';
import { ETHER } from '../../protocols/l1.ts';
import type { Standing } from '../settlement/escape.ts';
import { L1Error } from '../settlement/l1.ts';
import { openLeaving, type Survey } from './leave.ts';

const rollup: Hex = ZERO32;
const STANDING: Standing = { genesisRoot: '0x00', disputeWindow: 5, seenHeight: 0, sent: 1, demand: { upTo: 1, until: 10, by: ETHER }, demanded: 1, frozen: undefined };
const FROZEN = { at: 11, opensAt: 20, isOpen: false, height: 0, stateRoot: ZERO32, taken: 0, games: 0, cut: undefined } as const;
const survey: Survey = { rollup, standing: STANDING, holdings: { balances: [], withdrawals: [], deposits: [], due: [] }, step: { kind: 'freeze' }, height: 0 };

describe('leaving', () => {
  /** L1 refuses to freeze; afterwards things stand like this. */
  async function refused(after: Standing, error: Error) {
    const escapes = { account: ETHER, standing: async () => after, freeze: () => Promise.reject(error) };
    const leaving = await openLeaving({ settlement: { chainId: 1 }, escapes, bridge: {}, app: { rollup }, account: ETHER, progress: () => undefined } as never);
    return leaving.act(survey);
  }

  it('goes on when somebody else did the same step first', async () => {
    await refused({ ...STANDING, demand: undefined, frozen: FROZEN }, new L1Error('reverted', 'the app is frozen'));
  });
  it('says what L1 refuses when nothing has changed, and what fails otherwise', async () => {
    await assert.rejects(refused(STANDING, new L1Error('reverted', 'no')), /no/);
    await assert.rejects(refused({ ...STANDING, frozen: FROZEN }, new L1Error('no-funds', 'cannot pay')), /cannot pay/);
  });
});
