import assert from 'node:assert/strict';
import { stakeDelegateCommand, stakeOpenCommand, stakeShowCommand, stakeUndelegateCommand } from '../descriptions/stake.ts';
import { parseFlags, UsageError } from '../flags.ts';
import { partsOf, stakeDelegate, stakeOpen, stakeShow, stakeUndelegate } from './stake.ts';
import { lentUnbondingOf } from './vulcan.ts';

const MEMBER = `0x${'ab'.repeat(20)}`;
const AT = ['--l1', 'http://127.0.0.1:1', '--contract', MEMBER];
const refuses = (reason: RegExp) => (error: Error) => error instanceof UsageError && reason.test(error.message);

describe('mru stake', () => {
  it('takes percentages as people write them', () => {
    for (const [text, parts] of [
      ['0', 0],
      ['2.5', 250],
      ['10', 1_000],
      ['12.34', 1_234],
      ['100', 10_000],
    ] as const)
      assert.equal(partsOf(text), parts);
    for (const wrong of ['', '100.01', '101', '-1', '1e1', '10%', '1.234', 'all']) assert.throws(() => partsOf(wrong), refuses(/--commission wants a percentage from 0 to 100/), wrong);
  });

  it('refuses what it cannot use before it asks for a password, and says what to do', async () => {
    await assert.rejects(stakeOpen(parseFlags(stakeOpenCommand, AT)), refuses(/--commission is needed/));
    await assert.rejects(stakeDelegate(parseFlags(stakeDelegateCommand, ['0x12', '--amount', '1', ...AT])), refuses(/got "0x12": mru verifier stake shows it/));
    await assert.rejects(stakeDelegate(parseFlags(stakeDelegateCommand, [MEMBER, ...AT])), refuses(/--amount is needed/));
    await assert.rejects(stakeUndelegate(parseFlags(stakeUndelegateCommand, [MEMBER, '--amount', '0.0', ...AT])), refuses(/--amount wants more than nothing/));
    await assert.rejects(stakeShow(parseFlags(stakeShowCommand, [MEMBER, '--of', 'me', ...AT])), refuses(/--of wants an address/));
    await assert.rejects(stakeDelegate(parseFlags(stakeDelegateCommand, [MEMBER, '--amount', '1', ...AT])), refuses(/--keys is needed/));
  });

  it('is lent for at least as long as own stake is bound', () => {
    assert.deepEqual([lentUnbondingOf(undefined, 60), lentUnbondingOf('60', 60)], [{}, { lentUnbondingSeconds: 60 }]);
    for (const wrong of ['59', '', '1e9', '-1', '31536001']) assert.throws(() => lentUnbondingOf(wrong, 60), refuses(/--lent-unbonding wants a whole number from --unbonding \(60\)/), wrong);
  });
});
