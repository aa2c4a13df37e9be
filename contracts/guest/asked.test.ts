import assert from 'node:assert/strict';
import type { Hex } from '../../protocols/bytes.ts';
import { L1 } from '../../protocols/l1.ts';
import { LIMITS } from '../../protocols/limits.ts';
import { maySend, withAsks } from './asked.ts';

const [ONE, TWO]: readonly Hex[] = ['01', '02'].map((byte): Hex => `0x${byte.repeat(32)}`) as [Hex, Hex];
const message = (action: string, to = ONE as Hex, payload = new Uint8Array(6)) => ({ to, action, payload });

describe('asks of a guest', () => {
  const plain = message('take');

  it('come right behind a message to the same rollup, for a reply that there is', () => {
    assert.ok(maySend(message('?0'), plain, 1) && maySend(message('?11'), plain, 12) && maySend(plain, message('?0'), 1));
    const refused = [
      [message('?0'), undefined],
      [message('?0', TWO as Hex), plain],
      [message('?0', L1), message('withdraw', L1)],
      [message('?0'), message('?0')],
      [message('?1'), plain],
      [message('?'), plain],
      [message('?00'), plain],
      [message('?-1'), plain],
      [message('?0x0'), plain],
      [message('? 0'), plain],
      [message('?0', ONE as Hex, new Uint8Array(5)), plain],
      [message('?0', ONE as Hex, new Uint8Array(LIMITS.noteBytes + 1)), plain],
    ] as const;
    for (const [ask, before] of refused) assert.ok(!maySend(ask, before, 1), `${ask.action} behind ${before?.action}`);
    assert.ok(!maySend(message('?0'), plain, 0), 'an app without replies');
  });

  it('are the only way to the names of the framework', () => {
    for (const action of ['@ask', '@reply', '@force', '@upgrade', '?']) assert.ok(!maySend(message(action), plain, 9), action);
  });

  it('are put together with what they are about', () => {
    const note = Uint8Array.of(0x34, 0x12, 0, 0, 1, 0, 7, 8);
    const sent = [message('one'), message('two'), message('?3', ONE as Hex, note), message('three')];
    assert.deepEqual(
      withAsks(sent).map(({ action, ask }) => [action, ask]),
      [
        ['one', undefined],
        ['two', { reply: 3, deadline: 2 ** 32 + 0x1234, note: Uint8Array.of(7, 8) }],
        ['three', undefined],
      ],
    );
    const plainOnes = [message('one'), message('two')];
    assert.equal(withAsks(plainOnes), plainOnes);
  });
});
