/** A button that has an action's passport checked in this page, and each check with what came of it. */
import { useState } from 'preact/hooks';
import { type CheckedPassport, checkPassport } from '../model/passport.ts';
import { api } from '../net/api.ts';
import type { Hex } from '../net/types.ts';
import { injected } from '../wallets.ts';
import type { Loaded } from '../world.ts';
import { Icon } from './icons.tsx';
import { Card, Failed, Hash, LEVEL_NAMES, Loading } from './parts.tsx';

const CLASSES = { holds: 'right', fails: 'wrong', absent: 'open' } as const;

export function PassportCard({ rollup, id }: { readonly rollup: Hex; readonly id: Hex }) {
  const [checked, setChecked] = useState<Loaded<CheckedPassport> | undefined>(undefined);
  const check = (): void => {
    setChecked({ state: 'loading' });
    api
      .passport(rollup, id)
      .then(({ passport }) => checkPassport(passport, id, injected()))
      .then(
        (value) => setChecked({ state: 'ready', value }),
        (error: unknown) => setChecked({ state: 'failed', error: error as Error }),
      );
  };
  return (
    <Card
      class="passport"
      title="Passport"
      aside={
        <button type="button" onClick={check} disabled={checked?.state === 'loading'}>
          {checked?.state === 'ready' ? 'Verify again' : 'Verify'}
        </button>
      }
    >
      {checked === undefined && <p class="note">All that shows what this action asked and what came of it, up to a block of L1, is fetched and checked in this page.</p>}
      {checked?.state === 'loading' && <Loading rows={3} />}
      {checked?.state === 'failed' && <Failed error={checked.error} again={check} />}
      {checked?.state === 'ready' && <Checks {...checked.value} />}
    </Card>
  );
}

function Checks({ report: { ok, level, checks, given }, witness }: CheckedPassport) {
  return (
    <>
      <ul class="checks">
        {checks.map(({ name, state, text }) => (
          <li key={name} class={CLASSES[state]}>
            <Icon name={state === 'holds' ? 'check' : state === 'fails' ? 'cross' : 'help'} />
            <span>
              <b>{name}</b> {text}
            </span>
          </li>
        ))}
        {given !== undefined && (
          <li class={witness === undefined ? 'open' : witness === 'same' ? 'right' : 'wrong'}>
            <Icon name={witness === undefined ? 'help' : witness === 'same' ? 'check' : 'cross'} />
            <span>
              L1's block {given.l1Block} is <Hash hex={given.head} size={8} /> of chain {given.chain}, and <Hash hex={given.contract} size={8} /> the network's contract: {WITNESS[String(witness)]}
            </span>
          </li>
        )}
      </ul>
      <p class={ok ? 'good-text' : 'bad-text'} role="status">
        {ok && level !== undefined ? `It holds: ${level}, ${LEVEL_NAMES[level]}` : 'It does not hold'}
      </p>
    </>
  );
}

const WITNESS: Readonly<Record<string, string>> = {
  undefined: 'all of it holds if that is so, which anybody can tell you who knows L1',
  same: 'your wallet has the same block',
  other: 'your wallet has ANOTHER block, or another chain',
};
