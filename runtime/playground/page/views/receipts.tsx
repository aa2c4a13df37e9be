/** What came of each entry of a block. */
import { useState } from 'preact/hooks';
import { compact, count, grouped, oneLine, short } from '../model/format.ts';
import { knownAs } from '../model/names.ts';
import type { EntryView } from '../net/types.ts';
import { Icon } from '../ui/icons.tsx';
import { Fields, Hash, Value } from '../ui/parts.tsx';
import { nameOf, type ViewProps } from './view.ts';

const MOST_ROWS = 100;

export function Receipts({
  entries,
  network,
  link,
  height,
}: {
  readonly entries: readonly EntryView[];
  readonly network: ViewProps['network'];
  readonly link: ViewProps['link'];
  readonly height: number;
  readonly rollup: string;
}) {
  const [most, setMost] = useState(MOST_ROWS);
  return (
    <>
      <div class="receipts">
        {entries.slice(0, most).map((entry) => (
          <details key={entry.index} class={entry.status}>
            <summary data-row>
              <span class="index">{entry.index}</span>
              <b>{entry.action ?? 'unknown'}</b>
              <code>{whoOf(entry, network)}</code>
              <span class="sum">{entry.status === 'reverted' ? <em class="bad-text">{entry.reason ?? `code ${entry.code}`}</em> : oneLine(entry.input, 70)}</span>
              <span class="fuel">{compact(Number(entry.fuel))}</span>
              <span class={`status ${entry.status}`}>{entry.status}</span>
            </summary>
            <Receipt entry={entry} link={link} height={height} />
          </details>
        ))}
      </div>
      {entries.length > most && (
        <button type="button" class="more" onClick={() => setMost(most + MOST_ROWS * 4)}>
          {count(entries.length - most)} more
        </button>
      )}
    </>
  );
}

const whoOf = ({ sender, from, kind }: EntryView, network: ViewProps['network']): string =>
  sender ? (knownAs(sender) ?? short(sender)) : from ? `from ${nameOf(network, from) ?? short(from)}` : kind === 'inbound' ? 'from L1' : kind;

const Receipt = ({ entry, link, height }: { readonly entry: EntryView; readonly link: ViewProps['link']; readonly height: number }) => (
  <div class="receipt">
    <dl class="fields wide">
      <div>
        <dt>id</dt>
        <dd>
          <Hash hex={entry.id} size={10} />
        </dd>
      </div>
      {entry.sender && (
        <div>
          <dt>sender</dt>
          <dd>
            <Hash hex={entry.sender} size={10} /> nonce {entry.nonce}
          </dd>
        </div>
      )}
      {entry.from && (
        <div>
          <dt>from</dt>
          <dd>
            <Hash hex={entry.from} /> message {String(entry.seq)}
          </dd>
        </div>
      )}
      <div>
        <dt>input</dt>
        <dd>
          <Value value={entry.input} />
        </dd>
      </div>
      <div>
        <dt>fuel</dt>
        <dd class="number">{grouped(entry.fuel)}</dd>
      </div>
      {entry.status === 'reverted' && (
        <div>
          <dt>reverted</dt>
          <dd class="bad-text">
            {entry.reason} (code {entry.code})
          </dd>
        </div>
      )}
    </dl>
    <EventList events={entry.events} />
    {(entry.sent ?? []).map(({ to, action, seq }) => (
      <p class="event" key={String(seq)}>
        <Icon name="lanes" /> sent <b>{action}</b> to <Hash hex={to} /> message {String(seq)}
      </p>
    ))}
    <a href={link({ view: 'blocks', rest: [String(height), String(entry.index)] })}>Reads and writes of this action</a>
  </div>
);

export const EventList = ({ events }: { readonly events: EntryView['events'] }) => (
  <>
    {events.map(({ name, fields }, at) => (
      <div class="event" key={at}>
        <b>{name}</b>
        {typeof fields === 'object' && fields !== null ? <Fields value={fields as Readonly<Record<string, unknown>>} /> : <Value value={fields} />}
      </div>
    ))}
  </>
);
