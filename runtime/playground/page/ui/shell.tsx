/** Navigation and the signs of how the connection is. */
import type { ComponentChildren } from 'preact';
import { VIEWS, type View } from '../model/route.ts';
import type { NetworkView, RollupBrief } from '../net/types.ts';
import { nextTheme, theme } from '../settings.ts';
import type { ViewProps } from '../views/view.ts';
import { connection, panels, stream } from '../world.ts';
import { isHelpOpen } from './help.tsx';
import { useCell, useNow } from './hooks.ts';
import { Icon, type IconName } from './icons.tsx';

export const TITLES: Readonly<Record<View, string>> = { live: 'Live', blocks: 'Blocks', state: 'State', act: 'Act', committee: 'Committee', lanes: 'Lanes', actors: 'Actors', report: 'Report' };

interface NavProps extends Pick<ViewProps, 'link' | 'go'> {
  readonly view: View;
  readonly network: NetworkView | undefined;
  readonly rollup: RollupBrief | undefined;
}

export const Nav = (props: NavProps) => (
  <header class="side">
    <a class="logo" href={props.link({ view: 'live' })} aria-label="micro-rollups playground">
      <span class="mark" aria-hidden="true">
        <i class="C0" />
        <i class="C1" />
        <i class="C2" />
        <i class="C3a" />
        <i class="C3b" />
        <i class="C4" />
      </span>
      <span class="name">micro-rollups</span>
    </a>
    <RollupPicker {...props} />
    <nav aria-label="views">
      <Group title="Rollup">
        {VIEWS.slice(0, 4).map((view, at) => (
          <Item key={view} {...props} to={view} number={at + 1} />
        ))}
      </Group>
      <Group title="Network">
        {VIEWS.slice(4, 7).map((view, at) => (
          <Item key={view} {...props} to={view} number={at + 5} />
        ))}
      </Group>
      <Group title="Recorded">
        <Item {...props} to="report" number={8} />
      </Group>
      <Panels />
    </nav>
    <div class="foot">
      <Pulse network={props.network} />
      <ThemeButton />
      <button type="button" class="quiet" aria-label="help and keys" title="Help and keys (?)" onClick={() => isHelpOpen.set(true)}>
        <Icon name="help" />
      </button>
    </div>
  </header>
);

const Group = ({ title, children }: { readonly title: string; readonly children: ComponentChildren }) => (
  <div class="group">
    <span class="group-title">{title}</span>
    <ul>{children}</ul>
  </div>
);

/** Pages of plugins are not this page: they open beside it. */
function Panels() {
  const now = useCell(panels);
  if (now.length === 0) return null;
  return (
    <div class="group panels">
      <span class="group-title">Plugins</span>
      <ul>
        {now.map(({ title, url }) => (
          <li key={url}>
            <a href={url} target="_blank" rel="noreferrer" title={title}>
              <Icon name="out" />
              <span>{title}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

const Item = ({ view, to, link, number }: NavProps & { readonly to: View; readonly number: number }) => (
  <li>
    <a href={link({ view: to })} aria-current={view === to ? 'page' : undefined} aria-label={TITLES[to]} aria-keyshortcuts={String(number)} title={`${TITLES[to]} (${number})`}>
      <Icon name={to as IconName} />
      <span>{TITLES[to]}</span>
      <kbd>{number}</kbd>
    </a>
  </li>
);

function RollupPicker({ network, rollup, go, view }: NavProps) {
  if (network === undefined || network.rollups.length === 0) return <span class="picker none">no rollup</span>;
  const isTwice = (name: string): boolean => network.rollups.filter((each) => each.name === name).length > 1;
  return (
    <label class="picker">
      <span class="unseen">Rollup</span>
      <select
        value={rollup?.id ?? ''}
        onChange={(event) => {
          const chosen = network.rollups.find(({ id }) => id === event.currentTarget.value);
          if (chosen !== undefined) go({ view: ['live', 'blocks', 'state', 'act'].includes(view) ? view : 'live', rollup: isTwice(chosen.name) ? chosen.id : chosen.name });
        }}
      >
        {network.rollups.map(({ id, name }) => (
          <option key={id} value={id}>
            {isTwice(name) ? `${name} ${id.slice(0, 8)}` : name}
          </option>
        ))}
      </select>
    </label>
  );
}

function Pulse({ network }: { readonly network: NetworkView | undefined }) {
  const now = useCell(connection);
  const text = now.state === 'open' ? 'live' : now.state === 'connecting' ? 'connecting' : 'not connected';
  return (
    <span class={`pulse ${now.state}`} role="status" title={network === undefined ? text : `${text}; chain ${network.chain}`}>
      <i />
      <span>{text}</span>
    </span>
  );
}

function ThemeButton() {
  const now = useCell(theme);
  const icons = { system: 'system', light: 'sun', dark: 'moon' } as const;
  return (
    <button type="button" class="quiet" aria-label={`theme: ${now}; change`} title={`Theme: ${now} (t)`} onClick={nextTheme}>
      <Icon name={icons[now]} />
    </button>
  );
}

/** Says above everything else that what is shown may be old. */
export function Banner() {
  const now = useCell(connection);
  const time = useNow(500);
  if (now.state !== 'waiting') return null;
  const seconds = Math.max(0, Math.ceil((now.untilMs - time) / 1_000));
  return (
    <p class="banner" role="alert">
      <b>Not connected.</b>{' '}
      <span>
        {now.reason}; what you see may be old. Again {seconds === 0 ? 'now' : `in ${seconds} s`}.
      </span>
      <button type="button" onClick={() => stream.now()}>
        Now
      </button>
    </p>
  );
}
