/** Keys, on a page of their own. */
import { useEffect, useRef } from 'preact/hooks';
import { Cell } from '../model/cell.ts';
import { LEVELS } from '../model/live.ts';
import { useCell } from './hooks.ts';
import { Icon } from './icons.tsx';
import { Ladder, LEVEL_NAMES } from './parts.tsx';

export const isHelpOpen = new Cell(false);

const KEYS: readonly (readonly [keys: readonly string[], what: string])[] = [
  [['1', '…', '8'], 'go to a view'],
  [['[', ']'], 'the rollup before, the next one'],
  [['j', 'k'], 'down and up in a list; Enter opens'],
  [['/'], 'to the filter or the height'],
  [['←', '→'], 'block by block; in time travel, action by action'],
  [['Home', 'End'], 'first and last action of a block'],
  [['s'], 'in a block: step through it'],
  [['Esc'], 'back to where this was opened from'],
  [['t'], 'theme: as the system, light, dark'],
  [['?'], 'this help'],
];

export function Help() {
  const isOpen = useCell(isHelpOpen);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen && dialog.current?.open === false) dialog.current.showModal();
    if (!isOpen) dialog.current?.close();
  }, [isOpen]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself.
    <dialog ref={dialog} class="help" aria-labelledby="help-title" onClose={() => isHelpOpen.set(false)} onClick={(event) => event.target === dialog.current && isHelpOpen.set(false)}>
      <header>
        <h2 id="help-title">Keys</h2>
        <button type="button" class="quiet" aria-label="close" onClick={() => isHelpOpen.set(false)}>
          <Icon name="cross" />
        </button>
      </header>
      <dl>
        {KEYS.map(([keys, what]) => (
          <div key={what}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <h2>Levels</h2>
      <dl>
        {LEVELS.map((level) => (
          <div key={level}>
            <dt>
              <Ladder level={level} /> <b class={level}>{level}</b>
            </dt>
            <dd>{MEANINGS[level] ?? LEVEL_NAMES[level]}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}

const MEANINGS: Readonly<Record<string, string>> = {
  C0: 'acknowledged: the operator promises to include it',
  C1: 'executed: it is in a block',
  C2: 'verified: enough members executed it again and signed',
  C3a: 'stored: the members hold shares of its block',
  C3b: 'final: its block is in a batch that L1 finalized',
  C4: 'undisputed: the dispute window is over',
};
