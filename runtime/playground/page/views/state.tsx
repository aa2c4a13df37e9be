/** State by collection, an entry with its proof, and what a block changed. */
import { useEffect, useState } from 'preact/hooks';
import { diffOf } from '../model/diff.ts';
import { type Draft, emptyDraft, toInput, typeText } from '../model/form.ts';
import { count, oneLine, plural, short } from '../model/format.ts';
import { knownAs } from '../model/names.ts';
import { api } from '../net/api.ts';
import type { RollupView, StateEntryView } from '../net/types.ts';
import { Editor } from '../ui/editor.tsx';
import { useAsked, useBeat } from '../ui/hooks.ts';
import { Icon } from '../ui/icons.tsx';
import { Card, Empty, Failed, Loading, Shown } from '../ui/parts.tsx';
import { ProofPanel } from '../ui/proof.tsx';
import { describe, liveOf } from '../world.ts';
import { Change, Place } from './steps.tsx';
import type { ViewProps } from './view.ts';

const PAGE = 50;

export function StateView(props: ViewProps) {
  const { rollup, rest, link } = props;
  const asked = useAsked(`${rollup.id}/state`, () => Promise.all([api.state(rollup.id), describe(rollup.id)]));
  const [first, second] = rest;
  return (
    <Shown of={asked}>
      {([entries, described]) => (
        <div class="explorer">
          <Collections entries={entries} chosen={first === 'diff' ? undefined : (first ?? entries[0]?.entry)} isDiff={first === 'diff'} link={link} tip={rollup.tip.height} />
          <div class="column">
            {first === 'diff' ? (
              <Diff key={second} {...props} height={Number(second)} />
            ) : (
              <Collection key={first} {...props} entries={entries} described={described} name={first ?? entries[0]?.entry} keyText={second} />
            )}
          </div>
        </div>
      )}
    </Shown>
  );
}

const Collections = ({
  entries,
  chosen,
  isDiff,
  link,
  tip,
}: {
  readonly entries: readonly StateEntryView[];
  readonly chosen: string | undefined;
  readonly isDiff: boolean;
  readonly link: ViewProps['link'];
  readonly tip: number;
}) => (
  <nav class="card collections" aria-label="entries of state">
    <ul>
      {entries.map(({ entry, kind, key, value }) => (
        <li key={entry}>
          <a data-row href={link({ view: 'state', rest: [entry] })} aria-current={chosen === entry ? 'page' : undefined}>
            <b>{entry}</b>
            <span>{kind === 'balances' ? 'asset, account → uint256' : `${key ? `${typeText(key)} → ` : ''}${value ? typeText(value) : ''}`}</span>
          </a>
        </li>
      ))}
      <li>
        <a data-row href={link({ view: 'state', rest: ['diff', String(Math.max(1, tip))] })} aria-current={isDiff ? 'page' : undefined}>
          <b>Changes</b>
          <span>what a block wrote</span>
        </a>
      </li>
    </ul>
  </nav>
);

type CollectionProps = ViewProps & { readonly entries: readonly StateEntryView[]; readonly described: RollupView; readonly name: string | undefined; readonly keyText: string | undefined };

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function Collection(props: CollectionProps) {
  const model = props.entries.find(({ entry }) => entry === props.name);
  if (model === undefined) return <Empty icon="state" title={props.entries.length === 0 ? 'This app keeps no state' : `There is no entry ${props.name}`} />;
  const key = parsed(props.keyText);
  if (model.kind === 'value') return <ProofPanel rollup={props.rollup} described={props.described} entry={model.entry} of={undefined} network={props.network} />;
  return (
    <>
      <Lookup {...props} model={model} />
      {key !== undefined && <ProofPanel key={props.keyText} rollup={props.rollup} described={props.described} entry={model.entry} of={key} network={props.network} />}
      <Entries {...props} model={model} chosen={props.keyText} />
    </>
  );
}

const BALANCES_KEY = { asset: 'address', account: 'address' } as const;

/** A form for a key, of the key's type. */
function Lookup({ model, go }: CollectionProps & { readonly model: StateEntryView }) {
  const type = model.kind === 'balances' ? BALANCES_KEY : (model.key ?? 'bytes');
  const [draft, setDraft] = useState<Draft>(emptyDraft(type));
  const [isTried, setTried] = useState(false);
  const input = toInput(type, draft);
  return (
    <Card title="Look up a key" class="lookup">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (input.ok) go({ view: 'state', rest: [model.entry, JSON.stringify(input.json)] });
        }}
      >
        <Editor type={type} name="key" path="" draft={draft} onDraft={setDraft} faults={isTried && !input.ok ? input.faults : new Map()} isTop />
        <button type="submit" class="primary">
          <Icon name="search" /> Show with proof
        </button>
      </form>
    </Card>
  );
}

interface Row {
  readonly key: unknown;
  readonly value: unknown;
}

function Entries({ rollup, model, chosen, link }: CollectionProps & { readonly model: StateEntryView; readonly chosen: string | undefined }) {
  useBeat();
  const { tip } = liveOf(rollup.id);
  const [pages, setPages] = useState<readonly Row[]>([]);
  const [next, setNext] = useState<unknown>();
  const [filter, setFilter] = useState('');
  // Again as blocks come, but not with each of many.
  const asked = useAsked(`${rollup.id}/${model.entry}`, () => api.entries(rollup.id, model.entry, PAGE), tip === 0 ? undefined : 3_000);
  useEffect(() => {
    if (asked.state === 'ready' && pages.length === 0) setNext(asked.value.next);
  }, [asked.state === 'ready' && asked.value]);
  if (asked.last === undefined) return asked.state === 'failed' ? <Failed error={asked.error} again={asked.again} /> : <Loading />;
  const rows = [...asked.last.entries, ...pages];
  const shown = rows.filter(({ key, value }) => filter === '' || `${JSON.stringify(key)} ${JSON.stringify(value)}`.toLowerCase().includes(filter.toLowerCase()));
  const more = (): void =>
    void api.entries(rollup.id, model.entry, PAGE, next).then(
      (page) => {
        setPages([...pages, ...page.entries]);
        setNext(page.next);
      },
      () => undefined,
    );
  return (
    <Card
      title={model.entry}
      aside={
        <label>
          <span class="unseen">Filter what is shown</span>
          <input data-filter type="search" placeholder="Filter" value={filter} onInput={(event) => setFilter(event.currentTarget.value)} />
        </label>
      }
    >
      {shown.length === 0 ? (
        <Empty icon="state" title={rows.length === 0 ? 'Nothing in here' : 'No entry is like that'} />
      ) : (
        <ul class="entries">
          {shown.map(({ key, value }) => {
            const text = JSON.stringify(key);
            return (
              <li key={text}>
                <a data-row href={link({ view: 'state', rest: [model.entry, text] })} aria-current={chosen === text ? 'true' : undefined}>
                  <code title={text}>{typeof key === 'string' && key.startsWith('0x') ? short(key, 10) : oneLine(key, 60)}</code>
                  {typeof key === 'string' && knownAs(key) !== undefined && <em class="tag">{knownAs(key)}</em>}
                  <span>{oneLine(value, 80)}</span>
                </a>
              </li>
            );
          })}
        </ul>
      )}
      <p class="note">
        {plural(shown.length, 'entry', 'entries')} shown, at block {count(asked.last.height)}.
      </p>
      {next !== null && next !== undefined && (
        <button type="button" class="more" onClick={more}>
          More
        </button>
      )}
    </Card>
  );
}

function Diff({ rollup, height, link, go }: ViewProps & { readonly height: number }) {
  const at = Number.isSafeInteger(height) && height > 0 ? height : Math.max(1, rollup.tip.height);
  const asked = useAsked(`${rollup.id}/${at}/steps`, () => api.steps(rollup.id, at));
  return (
    <Card
      title={`What block ${count(at)} changed`}
      aside={
        <span class="stepper">
          <button type="button" aria-label="block before" disabled={at <= 1} onClick={() => go({ view: 'state', rest: ['diff', String(at - 1)] })}>
            <Icon name="left" />
          </button>
          <button type="button" aria-label="next block" disabled={at >= rollup.tip.height} onClick={() => go({ view: 'state', rest: ['diff', String(at + 1)] })}>
            <Icon name="right" />
          </button>
        </span>
      }
    >
      <Shown of={asked}>
        {(steps) => {
          const changes = diffOf(steps);
          if (changes.length === 0) return <Empty icon="state" title="Nothing is different after this block" />;
          return (
            <>
              <ul class="reads">
                {changes.map(({ entry, key, before, after, writes }) => (
                  <li key={`${entry}${JSON.stringify(key)}`}>
                    <a href={link({ view: 'state', rest: key === undefined || key === null ? [entry] : [entry, JSON.stringify(key)] })}>
                      <Place entry={entry} of={key} />
                    </a>
                    <Change before={before} after={after} />
                    {writes > 1 && <em class="none">{writes} writes</em>}
                  </li>
                ))}
              </ul>
              <p class="note">
                {plural(changes.length, 'entry', 'entries')}. <a href={link({ view: 'blocks', rest: [String(at), '0'] })}>Step through the block</a>
              </p>
            </>
          );
        }}
      </Shown>
    </Card>
  );
}
