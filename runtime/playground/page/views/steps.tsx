/** Time travel: one block, action by action, with what each read, wrote and said. */
import { compact, count, grouped, oneLine, short } from '../model/format.ts';
import { knownAs } from '../model/names.ts';
import { api } from '../net/api.ts';
import type { BlockView, StepView } from '../net/types.ts';
import { useAsked, useKeys } from '../ui/hooks.ts';
import { Icon } from '../ui/icons.tsx';
import { Card, Empty, Figure, Hash, Shown, Value } from '../ui/parts.tsx';
import { PassportCard } from '../ui/passport.tsx';
import { EventList } from './receipts.tsx';
import type { ViewProps } from './view.ts';

interface StepsProps extends ViewProps {
  readonly block: BlockView;
  readonly height: number;
  readonly step: number;
}

export function StepsView(props: StepsProps) {
  const { rollup, height } = props;
  const asked = useAsked(`${rollup.id}/${height}/steps`, () => api.steps(rollup.id, height));
  return <Shown of={asked}>{(steps) => (steps.length === 0 ? <Empty icon="act" title="Nothing happened in this block" /> : <Walk {...props} steps={steps} />)}</Shown>;
}

function Walk({ rollup, steps, step, block, height, go, link }: StepsProps & { readonly steps: readonly StepView[] }) {
  const at = Math.min(steps.length - 1, Math.max(0, Number.isSafeInteger(step) ? step : 0));
  const to = (next: number): void => go({ view: 'blocks', rest: [String(height), String(Math.min(steps.length - 1, Math.max(0, next)))] });
  useKeys((event) => {
    const next = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: steps.length - 1, PageUp: at - 10, PageDown: at + 10 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    to(next);
  });
  const now = steps[at] as StepView;
  const entry = block.entries.find(({ index }) => index === now.index);
  return (
    <>
      <Card
        class="walk"
        title={
          <>
            Action {count(at + 1)} <em>of {count(steps.length)}</em>
          </>
        }
        aside={
          <span class="stepper">
            <button type="button" onClick={() => to(at - 1)} disabled={at === 0} aria-label="action before">
              <Icon name="left" />
            </button>
            <button type="button" onClick={() => to(at + 1)} disabled={at === steps.length - 1} aria-label="next action">
              <Icon name="right" />
            </button>
          </span>
        }
      >
        {steps.length > 1 && (
          <label class="scrub">
            <span class="unseen">Which action</span>
            <input type="range" min={0} max={steps.length - 1} value={at} onInput={(event) => to(Number(event.currentTarget.value))} />
          </label>
        )}
        <FuelStrip steps={steps} at={at} link={(index) => link({ view: 'blocks', rest: [String(height), String(index)] })} />
      </Card>
      <div class="walked">
        <Card title={now.action ?? entry?.action ?? (now.id === null ? 'hook of the app' : 'entry')} aside={<span class={`status ${now.status}`}>{now.status}</span>}>
          <div class="figures">
            <Figure label="fuel" hint={now.fuel}>
              {compact(Number(now.fuel))}
            </Figure>
            <Figure label="reads">{count(now.reads.length)}</Figure>
            <Figure label="writes">{count(now.writes.length)}</Figure>
            <Figure label="events">{count(now.events.length)}</Figure>
          </div>
          <dl class="fields wide">
            {now.id !== null && (
              <div>
                <dt>id</dt>
                <dd>
                  <Hash hex={now.id} />
                </dd>
              </div>
            )}
            {entry?.sender && (
              <div>
                <dt>sender</dt>
                <dd>
                  <Hash hex={entry.sender} />
                </dd>
              </div>
            )}
            {entry !== undefined && (
              <div>
                <dt>input</dt>
                <dd>
                  <Value value={entry.input} />
                </dd>
              </div>
            )}
            {entry?.status === 'reverted' && (
              <div>
                <dt>reverted</dt>
                <dd class="bad-text">{entry.reason}</dd>
              </div>
            )}
          </dl>
        </Card>
        <div class="column">
          <Writes step={now} />
          {now.id !== null && entry?.kind === 'action' && <PassportCard key={now.id} rollup={rollup.id} id={now.id} />}
          <Card title="Reads" aside={count(now.reads.length)}>
            {now.reads.length === 0 ? (
              <p class="note">It read nothing.</p>
            ) : (
              <ul class="reads">
                {now.reads.map(({ entry: name, key, value }, index) => (
                  <li key={index}>
                    <Place entry={name} of={key} />
                    <span class="was">{oneLine(value, 60)}</span>
                  </li>
                ))}
              </ul>
            )}
          </Card>
          {now.events.length > 0 && (
            <Card title="Events" aside={count(now.events.length)}>
              <EventList events={now.events} />
            </Card>
          )}
        </div>
      </div>
    </>
  );
}

/** A key as a place in state: `balances[0x12…]`. */
export const Place = ({ entry, of }: { readonly entry: string; readonly of: unknown }) => (
  <code class="place">
    <b>{entry}</b>
    {of !== null && of !== undefined && <>[{typeof of === 'string' && of.startsWith('0x') ? <span title={of}>{knownAs(of) ?? short(of)}</span> : oneLine(of, 48)}]</>}
  </code>
);

const isAmount = (value: unknown): value is string | number => (typeof value === 'string' && /^-?\d{1,78}$/.test(value)) || typeof value === 'number';

/** How much a number grew or shrank. */
export function Change({ before, after }: { readonly before: unknown; readonly after: unknown }) {
  const isNumber = (isAmount(before) || before === null || before === undefined) && isAmount(after);
  const difference = isNumber ? BigInt(after) - BigInt(isAmount(before) ? before : 0) : 0n;
  return (
    <span class="change">
      <span class="was">{before === null || before === undefined ? 'nothing' : oneLine(before, 60)}</span>
      <Icon name="right" />
      <span class="is">{after === null || after === undefined ? 'deleted' : oneLine(after, 60)}</span>
      {difference !== 0n && <em class={difference > 0n ? 'good-text' : 'bad-text'}>{`${difference > 0n ? '+' : ''}${grouped(difference.toString())}`}</em>}
    </span>
  );
}

const Writes = ({ step: { writes, status } }: { readonly step: StepView }) => (
  <Card title="Writes" aside={count(writes.length)}>
    {writes.length === 0 ? (
      <p class="note">{status === 'reverted' ? 'A reverted action leaves nothing behind.' : 'It wrote nothing.'}</p>
    ) : (
      <ul class="reads">
        {writes.map(({ entry, key, before, after }, index) => (
          <li key={index}>
            <Place entry={entry} of={key} />
            <Change before={before} after={after} />
          </li>
        ))}
      </ul>
    )}
  </Card>
);

const MOST_BARS = 240;

/** What each action cost, as bars; each leads to its action. */
function FuelStrip({ steps, at, link }: { readonly steps: readonly StepView[]; readonly at: number; readonly link: (index: number) => string }) {
  const most = Math.max(1, ...steps.map(({ fuel }) => Number(fuel)));
  const from = Math.max(0, Math.min(steps.length - MOST_BARS, at - MOST_BARS / 2));
  return (
    <nav class="fuel-strip" aria-label="fuel of each action">
      {steps.slice(from, from + MOST_BARS).map(({ fuel, status }, index) => (
        <a
          key={index}
          href={link(from + index)}
          tabIndex={-1}
          class={`${from + index === at ? 'here ' : ''}${status}`}
          title={`action ${from + index + 1}: ${grouped(fuel)} fuel`}
          aria-label={`action ${from + index + 1}`}
        >
          <i style={{ height: `${Math.max(6, (100 * Number(fuel)) / most)}%` }} />
        </a>
      ))}
    </nav>
  );
}
