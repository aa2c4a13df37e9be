/** Blocks of a rollup, newest first. */
import { useEffect, useState } from 'preact/hooks';
import { ago, bytes, compact, count, short } from '../model/format.ts';
import { api } from '../net/api.ts';
import type { BlockBrief } from '../net/types.ts';
import { useBeat, useNow } from '../ui/hooks.ts';
import { Card, Empty, Failed, Ladder, LEVEL_NAMES, Loading } from '../ui/parts.tsx';
import { fill, liveOf } from '../world.ts';
import { OneBlock } from './block.tsx';
import type { ViewProps } from './view.ts';

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
