/** Blocks of a rollup, and one of them with what came of each entry. */
import { useEffect, useState } from 'preact/hooks';
import { ago, bytes, compact, count, grouped, oneLine, plural, short, span } from '../model/format.ts';
import { LEVELS, rankOf } from '../model/live.ts';
import { knownAs } from '../model/names.ts';
import { api } from '../net/api.ts';
import type { BlockBrief, BlockLevel, BlockView, EntryView } from '../net/types.ts';
import { useAsked, useBeat, useKeys, useNow } from '../ui/hooks.ts';
import { Icon } from '../ui/icons.tsx';
import { Card, Empty, Failed, Fields, Figure, Hash, Ladder, LEVEL_NAMES, Loading, Shown, Value } from '../ui/parts.tsx';
import { fill, liveOf } from '../world.ts';
import { StepsView } from './steps.tsx';
import { nameOf, type ViewProps } from './view.ts';

const PAGE = 40;

export function BlocksView(props: ViewProps) {
  const [first, step] = props.rest;
  const height = Number(first);
  if (!Number.isSafeInteger(height) || height < 1) return <BlockList {...props} />;
  return <OneBlock key={height} {...props} height={height} step={step === undefined ? undefined : Number(step)} />;
}

function BlockList({ rollup, link, go }: ViewProps) {
  useBeat();
  const now = useNow();
  const live = liveOf(rollup.id);
  const [older, setOlder] = useState<readonly BlockBrief[]>([]);
  const [trouble, setTrouble] = useState<Error>();
  const [isFilled, setFilled] = useState(live.tip > 0);
  const again = (): void => {
    setTrouble(undefined);
    fill(rollup.id).then(() => setFilled(true), setTrouble);
  };
  useEffect(() => {
    setOlder([]);
    again();
  }, [rollup.id]);
  const newest = live.newest(PAGE);
  const blocks = [...newest, ...older.filter(({ height }) => height < (newest.at(-1)?.height ?? Infinity))];
  const more = (): void => void api.blocks(rollup.id, PAGE, blocks.at(-1)?.height).then((page) => setOlder([...older, ...page.blocks]), setTrouble);
  if (trouble !== undefined && blocks.length === 0) return <Failed error={trouble} again={again} />;
  if (!isFilled && blocks.length === 0) return <Loading rows={8} />;
  return (
    <Card title={`Blocks of ${rollup.name}`} aside={<GoTo onGo={(height) => go({ view: 'blocks', rest: [String(height)] })} />}>
      {blocks.length === 0 ? (
        <Empty icon="blocks" title="No blocks yet">
          The first one is made with the first action.
        </Empty>
      ) : (
        <>
          <BlockTable blocks={blocks} link={link} now={now} />
          {(blocks.at(-1)?.height ?? 1) > 1 && (
            <button type="button" class="more" onClick={more}>
              Older blocks
            </button>
          )}
        </>
      )}
    </Card>
  );
}

function GoTo({ onGo }: { readonly onGo: (height: number) => void }) {
  return (
    <form
      class="goto"
      onSubmit={(event) => {
        event.preventDefault();
        const height = Number(new FormData(event.currentTarget).get('height'));
        if (Number.isSafeInteger(height) && height > 0) onGo(height);
      }}
    >
      <label>
        <span class="unseen">Height</span>
        <input data-filter name="height" inputMode="numeric" pattern="[0-9]+" placeholder="Height" size={8} />
      </label>
      <button type="submit">Go</button>
    </form>
  );
}

const BlockTable = ({ blocks, link, now }: { readonly blocks: readonly BlockBrief[]; readonly link: ViewProps['link']; readonly now: number }) => (
  <div class="table blocks">
    <div class="head" aria-hidden="true">
      {['Height', 'Level', 'Actions', 'Fuel', 'Body', 'State root', 'Made'].map((name) => (
        <span key={name}>{name}</span>
      ))}
    </div>
    <ul>
      {blocks.map(({ height, level, entries, reverted, fuel, bodyBytes, stateRoot, time }) => (
        <li key={height}>
          <a data-row href={link({ view: 'blocks', rest: [String(height)] })}>
            <b class="number">#{count(height)}</b>
            <span class="levels">
              <Ladder level={level} /> <em class={`word ${level}`}>{LEVEL_NAMES[level]}</em>
            </span>
            <span class="actions">
              {count(entries)} <span class="unit">{entries === 1 ? 'action' : 'actions'}</span>
              {reverted > 0 && <em class="bad-text"> {count(reverted)} reverted</em>}
            </span>
            <span class="cost">{compact(Number(fuel))}</span>
            <span class="size">{bytes(bodyBytes)}</span>
            <code>{short(stateRoot)}</code>
            <time>{ago(time, now)}</time>
          </a>
        </li>
      ))}
    </ul>
  </div>
);

function OneBlock(props: ViewProps & { readonly height: number; readonly step: number | undefined }) {
  const { rollup, height, step, link, go } = props;
  useBeat();
  const live = liveOf(rollup.id).blocks.get(height);
  const tip = Math.max(rollup.tip.height, liveOf(rollup.id).tip);
  // Asked again when it has risen, for who certified it comes with the answer.
  const asked = useAsked(`${rollup.id}/${height}/${live?.level}`, () => api.block(rollup.id, height));
  const [kept, setKept] = useState<BlockView>();
  useEffect(() => {
    if (asked.state === 'ready') setKept(asked.value);
  }, [asked.state === 'ready' && asked.value]);
  useKeys(({ key }) => {
    if (key === 'Escape') go({ view: 'blocks', rest: step === undefined ? [] : [String(height)] });
    if (step !== undefined) return;
    if (key === 'ArrowLeft' && height > 1) go({ view: 'blocks', rest: [String(height - 1)] });
    if (key === 'ArrowRight' && height < tip) go({ view: 'blocks', rest: [String(height + 1)] });
    if (key === 's') go({ view: 'blocks', rest: [String(height), '0'] });
  });
  return (
    <>
      <nav class="crumbs" aria-label="where you are">
        <a href={link({ view: 'blocks' })}>Blocks</a>
        <Icon name="right" />
        {step === undefined ? (
          <b>#{count(height)}</b>
        ) : (
          <>
            <a href={link({ view: 'blocks', rest: [String(height)] })}>#{count(height)}</a>
            <Icon name="right" />
            <b>Step by step</b>
          </>
        )}
        <span class="stepper">
          {height > 1 && (
            <a class="button" href={link({ view: 'blocks', rest: [String(height - 1), ...(step === undefined ? [] : ['0'])] })} aria-label="block before">
              <Icon name="left" />
            </a>
          )}
          {height < tip && (
            <a class="button" href={link({ view: 'blocks', rest: [String(height + 1), ...(step === undefined ? [] : ['0'])] })} aria-label="next block">
              <Icon name="right" />
            </a>
          )}
        </span>
      </nav>
      {kept === undefined ? <Shown of={asked}>{() => null}</Shown> : step === undefined ? <Detail {...props} block={kept} /> : <StepsView {...props} block={kept} step={step} />}
    </>
  );
}

function Detail({ block, network, link, height, rollup }: ViewProps & { readonly block: BlockView; readonly height: number }) {
  const roots: readonly (readonly [string, string | undefined])[] = [
    ['hash', block.hash],
    ['parent', block.parent],
    ['state root', block.stateRoot],
    ['receipts root', block.receiptsRoot],
    ['outbox root', block.outboxRoot],
    ['actions root', block.actionsRoot],
    ['data root', block.dataRoot],
  ];
  return (
    <>
      <section class="card block-head" aria-label={`block ${height}`}>
        <div class="figures">
          <Figure label="actions">{count(block.entries.length)}</Figure>
          <Figure label="reverted">{count(block.reverted)}</Figure>
          <Figure label="fuel" hint={`${block.fuel} units`}>
            {compact(Number(block.fuel))}
          </Figure>
          <Figure label="body">{bytes(block.bodyBytes)}</Figure>
          <Figure label="made">{new Date(block.time).toLocaleTimeString('en-GB')}</Figure>
        </div>
        <Climb block={block} />
        <div class="actions-row">
          <a class="button primary" href={link({ view: 'blocks', rest: [String(height), '0'] })}>
            <Icon name="arrow" /> Step through it
          </a>
          <a class="button" href={link({ view: 'state', rest: ['diff', String(height)] })}>
            What it changed in state
          </a>
        </div>
      </section>
      <div class="two">
        <Card title="Roots">
          <dl class="fields wide">
            {roots.flatMap(([name, hex]) =>
              hex === undefined ? (
                []
              ) : (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>
                    <Hash hex={hex} size={12} />
                  </dd>
                </div>
              ),
            )}
          </dl>
        </Card>
        <Card title="Certified by">
          <Certified members={block.certifiedBy} network={network} />
        </Card>
      </div>
      <Card title="Receipts" aside={plural(block.entries.length, 'entry', 'entries')}>
        {block.entries.length === 0 ? <Empty icon="act" title="An empty block" /> : <Receipts entries={block.entries} network={network} height={height} link={link} rollup={rollup.name} />}
      </Card>
    </>
  );
}

/** When it came to each level. */
function Climb({ block }: { readonly block: BlockView }) {
  const rank = rankOf(block.level);
  const began = block.levelAtMs.C1 ?? block.time;
  return (
    <ol class="climb" aria-label="levels that this block has reached">
      {LEVELS.slice(1).map((level) => {
        const at = block.levelAtMs[level as BlockLevel];
        const isReached = rankOf(level) <= rank;
        return (
          <li key={level} class={`${level} ${isReached ? 'on' : ''}`}>
            <i />
            <b>{level}</b>
            <span>{LEVEL_NAMES[level]}</span>
            <em>{!isReached ? 'not yet' : level === 'C1' || at === undefined ? 'yes' : `+${span(at - began)}`}</em>
          </li>
        );
      })}
    </ol>
  );
}

function Certified({ members, network: { committee } }: { readonly members: readonly number[] | null; readonly network: ViewProps['network'] }) {
  if (members === null)
    return (
      <Empty icon="committee" title="Not certified yet">
        It takes {committee.quorum} of {committee.members.length} members.
      </Empty>
    );
  return (
    <>
      <ul class="seats" aria-label="members of the committee">
        {committee.members.map(({ index, node }) => (
          <li key={index} class={members.includes(index) ? 'on' : ''} title={node}>
            <Icon name={members.includes(index) ? 'check' : 'cross'} />
            <span>
              {index}
              <span class="unseen">{members.includes(index) ? ' signed' : ' did not sign'}</span>
            </span>
          </li>
        ))}
      </ul>
      <p class="note">
        {members.length} of {committee.members.length} signed, {committee.quorum} needed.
      </p>
    </>
  );
}

const MOST_ROWS = 100;

function Receipts({
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

export const Receipt = ({ entry, link, height }: { readonly entry: EntryView; readonly link: ViewProps['link']; readonly height: number }) => (
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
