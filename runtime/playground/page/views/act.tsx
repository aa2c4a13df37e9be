/** Forms from the app's action schemas, signed here, and what becomes of what was sent. */
import { useState } from 'preact/hooks';
import { type Draft, emptyDraft, toInput } from '../model/form.ts';
import { count, short, span } from '../model/format.ts';
import { LEVELS, rankOf } from '../model/live.ts';
import { fieldsOf } from '../model/signing.ts';
import type { ActionView, RollupView } from '../net/types.ts';
import { type Submission, submissions, submit } from '../submissions.ts';
import { Editor, type Suggestion } from '../ui/editor.tsx';
import { useAsked, useCell } from '../ui/hooks.ts';
import { Icon } from '../ui/icons.tsx';
import { Card, Empty, Hash, LEVEL_NAMES, Shown } from '../ui/parts.tsx';
import { WalletPicker } from '../ui/wallet-picker.tsx';
import { signer, signers } from '../wallets.ts';
import { describe } from '../world.ts';
import { nameOf, type ViewProps } from './view.ts';

export function ActView(props: ViewProps) {
  const { rollup, rest } = props;
  const asked = useAsked(rollup.id, () => describe(rollup.id));
  return (
    <Shown of={asked}>
      {(described) => {
        // What only L1 calls is no form.
        const actions = described.actions.filter(({ onlyL1 }) => onlyL1 !== true);
        const action = actions.find(({ name }) => name === rest[0]) ?? actions[0];
        return (
          <div class="act">
            <div class="column">
              <ActionTabs {...props} actions={actions} chosen={action?.name} />
              {action === undefined ? <Empty icon="act" title="This app has no actions" /> : <ActionForm key={`${rollup.id}/${action.name}`} {...props} described={described} action={action} />}
            </div>
            <div class="column">
              <WalletPicker />
              <Sent {...props} />
            </div>
          </div>
        );
      }}
    </Shown>
  );
}

const ActionTabs = ({ actions, chosen, link }: ViewProps & { readonly actions: readonly ActionView[]; readonly chosen: string | undefined }) => (
  <nav class="tabs" aria-label="actions of this app">
    {actions.map(({ name }) => (
      <a key={name} href={link({ view: 'act', rest: [name] })} aria-current={name === chosen ? 'page' : undefined}>
        {name}
      </a>
    ))}
  </nav>
);

/** Drafts outlive a look at another view. */
const drafts = new Map<string, Draft>();

type Sending = { readonly state: 'idle' | 'signing' } | { readonly state: 'failed'; readonly reason: string };

function ActionForm({ rollup, network, described, action }: ViewProps & { readonly described: RollupView; readonly action: ActionView }) {
  const type = fieldsOf(action);
  const place = `${rollup.id}/${action.name}`;
  const [draft, setDraft] = useState<Draft>(drafts.get(place) ?? emptyDraft(type));
  const [isTried, setTried] = useState(false);
  const [sending, setSending] = useState<Sending>({ state: 'idle' });
  const by = useCell(signer);
  const accounts = useCell(signers);
  const input = toInput(type, draft);
  const suggestions = {
    accounts: accounts.map(({ name, address }): Suggestion => ({ value: address, label: address === by.address ? `${name} (you)` : name })),
    rollups: network.rollups.filter(({ id }) => id !== rollup.id).map(({ id, name }): Suggestion => ({ value: id, label: name })),
  };
  const change = (next: Draft): void => {
    drafts.set(place, next);
    setDraft(next);
  };
  const send = async (): Promise<void> => {
    setTried(true);
    if (!input.ok || sending.state === 'signing') return;
    setSending({ state: 'signing' });
    try {
      await submit(rollup.id, { domain: described.domain, action, value: input.value }, by);
      setSending({ state: 'idle' });
      setTried(false);
    } catch (error) {
      setSending({ state: 'failed', reason: (error as Error).message });
    }
  };
  return (
    <Card title={action.name} class="form-card" aside={<code class="quiet-text">{action.primaryType}</code>}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        {action.fields.length === 0 ? (
          <p class="note">This action takes no input.</p>
        ) : (
          <Editor type={type} name={action.name} path="" draft={draft} onDraft={change} faults={isTried && !input.ok ? input.faults : new Map()} suggestions={suggestions} isTop />
        )}
        <div class="actions-row">
          <button type="submit" class="primary" disabled={sending.state === 'signing'}>
            <Icon name="act" /> {sending.state === 'signing' ? 'Signing…' : `Sign and send as ${by.name}`}
          </button>
          <button type="button" onClick={() => change(emptyDraft(type))}>
            Clear
          </button>
        </div>
        <p class="fault" role="alert">
          {sending.state === 'failed' ? sending.reason : isTried && !input.ok ? 'Some fields are not right yet.' : ''}
        </p>
      </form>
      <details class="raw">
        <summary>What is signed</summary>
        <pre>{signedText(action, input.ok ? input.json : undefined)}</pre>
      </details>
    </Card>
  );
}

const signedText = (action: ActionView, json: unknown): string =>
  [
    `${action.primaryType}(address sender, uint64 nonce${action.fields.map(({ name }) => `, ${typeIn(action, name)} ${name}`).join('')})`,
    ...(json === undefined ? [] : ['', JSON.stringify(json, null, 2)]),
  ].join('\n');

const typeIn = ({ types, primaryType }: ActionView, field: string): string => types[primaryType]?.find(({ name }) => name === field)?.type ?? '';

function Sent({ network, link }: ViewProps) {
  const all = useCell(submissions);
  return (
    <Card title="Sent from here" aside={all.length > 0 && count(all.length)}>
      {all.length === 0 ? (
        <Empty icon="live" title="Nothing yet">
          What you send is followed here, from C0 until it is final on L1.
        </Empty>
      ) : (
        <ol class="sent" aria-live="polite">
          {all.map((each) => (
            <SentAction key={each.id} of={each} rollup={nameOf(network, each.rollup) ?? short(each.rollup)} link={link} />
          ))}
        </ol>
      )}
    </Card>
  );
}

function SentAction({ of, rollup, link }: { readonly of: Submission; readonly rollup: string; readonly link: ViewProps['link'] }) {
  const { record, refusal } = of;
  const state = refusal !== undefined ? 'refused' : (record?.status ?? 'pending');
  return (
    <li class={`sent-action ${state}`} data-level={of.reached.at(-1)?.level ?? ''}>
      <header>
        <b>{of.action}</b> <span class="quiet-text">{rollup}</span>
        <span class={`status ${state}`}>{state}</span>
      </header>
      {refusal !== undefined ? (
        <p class="bad-text">
          {refusal.reason} ({refusal.code})
        </p>
      ) : (
        <Track of={of} />
      )}
      {record?.status === 'reverted' && (
        <p class="bad-text">
          {record.reason} (code {record.code})
        </p>
      )}
      <footer>
        <Hash hex={of.id} />
        {record?.height ? (
          <a href={link({ view: 'blocks', rollup, rest: [String(record.height), ...(record.index === null ? [] : [String(record.index)])] })}>block {count(record.height)}</a>
        ) : (
          of.by !== undefined && <span class="quiet-text">promised by block {count(of.by)}</span>
        )}
        {of.trouble !== undefined && <span class="bad-text">{of.trouble}</span>}
      </footer>
    </li>
  );
}

/** The six levels, with when each was reached. */
function Track({ of: { reached } }: { readonly of: Submission }) {
  const rank = Math.max(-1, ...reached.map(({ level }) => rankOf(level)));
  return (
    <ol class="track">
      {LEVELS.map((level, at) => {
        const after = reached.find((each) => each.level === level)?.afterMs;
        return (
          <li key={level} class={`${level} ${at <= rank ? 'on' : at === rank + 1 ? 'next' : ''}`} title={LEVEL_NAMES[level]}>
            <i />
            <b>{level}</b>
            <em>{after === undefined ? '' : span(after)}</em>
          </li>
        );
      })}
    </ol>
  );
}
