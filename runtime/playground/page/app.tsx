/** The frame around all views: where one is, where one can go, and how things are. */
import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { hashOf, isOfRollup, parseRoute, type Route, type View } from './model/route.ts';
import { ApiError } from './net/api.ts';
import type { NetworkView, RollupBrief } from './net/types.ts';
import { nextTheme } from './settings.ts';
import { Guarded } from './ui/guarded.tsx';
import { Help, isHelpOpen } from './ui/help.tsx';
import { useCell, useKeys } from './ui/hooks.ts';
import { KeyForm } from './ui/key-form.tsx';
import { Empty, Failed, Loading } from './ui/parts.tsx';
import { Banner, Nav, TITLES } from './ui/shell.tsx';
import { ActView } from './views/act.tsx';
import { ActorsView } from './views/actors.tsx';
import { BlocksView } from './views/blocks.tsx';
import { CommitteeView } from './views/committee.tsx';
import { LanesView } from './views/lanes.tsx';
import { LiveView } from './views/live.tsx';
import { ReportView } from './views/report.tsx';
import { StateView } from './views/state.tsx';
import type { ViewProps } from './views/view.ts';
import { loadNetwork, network } from './world.ts';

const PAGES: Readonly<Record<View, FunctionComponent<ViewProps>>> = {
  live: LiveView,
  blocks: BlocksView,
  state: StateView,
  act: ActView,
  committee: CommitteeView,
  lanes: LanesView,
  actors: ActorsView,
  report: ReportView,
};

function useRoute(): Route {
  const [route, setRoute] = useState(parseRoute(location.hash));
  useEffect(() => {
    const follow = (): void => setRoute(parseRoute(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}

/** The rollup of an address: by id, by name, or the first one. */
function rollupOf({ rollups }: NetworkView, wanted: string | undefined): RollupBrief | undefined {
  return wanted === undefined ? rollups[0] : rollups.find(({ id, name }) => id === wanted || name === wanted);
}

/** A name where it is one rollup's alone. */
const placeName = ({ rollups }: NetworkView, { id, name }: RollupBrief): string => (rollups.filter((each) => each.name === name).length > 1 ? id : name);

export function App() {
  const route = useRoute();
  const loaded = useCell(network);
  const known = loaded.state === 'ready' ? loaded.value : undefined;
  // Views about the network do not name a rollup: the one that was looked at stays chosen.
  const [kept, setKept] = useState<string>();
  const wanted = route.rollup ?? kept;
  const rollup = known && (rollupOf(known, wanted) ?? (route.rollup === undefined ? known.rollups[0] : undefined));
  useEffect(() => {
    if (rollup !== undefined) setKept(rollup.id);
  }, [rollup?.id]);
  const link: ViewProps['link'] = ({ view, rollup: other, rest = [] }) => hashOf({ view, rollup: other ?? (known && rollup && placeName(known, rollup)), rest });
  const go: ViewProps['go'] = (to) => {
    location.hash = link(to);
  };
  useEffect(() => {
    document.title = `${TITLES[route.view]}${rollup === undefined || !isOfRollup(route.view) ? '' : ` · ${rollup.name}`} · micro-rollups`;
    document.querySelector('main')?.scrollTo(0, 0);
  }, [route.view, rollup?.name]);
  useGlobalKeys(go, known, rollup);
  return (
    <div class="shell">
      <button type="button" class="skip" onClick={() => document.getElementById('main')?.focus()}>
        To the content
      </button>
      <Nav view={route.view} network={known} rollup={rollup} link={link} go={go} />
      <main id="main" tabIndex={-1}>
        <Banner />
        <h1 class={route.view === 'live' || (route.view === 'blocks' && route.rest.length > 0) ? 'unseen' : ''}>{TITLES[route.view]}</h1>
        <Guarded key={`${route.view}/${rollup?.id}`}>
          <Page route={route} known={known} rollup={rollup} link={link} go={go} />
        </Guarded>
      </main>
      <Help />
    </div>
  );
}

function Page({ route, known, rollup, link, go }: { readonly route: Route; readonly known: NetworkView | undefined; readonly rollup: RollupBrief | undefined } & Pick<ViewProps, 'link' | 'go'>) {
  const loaded = useCell(network);
  // A recorded run needs no network.
  if (route.view === 'report') return <ReportView />;
  if (loaded.state === 'failed' && loaded.error instanceof ApiError && loaded.error.status === 401) return <KeyForm reason={loaded.error.message} />;
  if (known === undefined) return loaded.state === 'failed' ? <Failed error={loaded.error} again={() => void loadNetwork()} /> : <Loading rows={8} />;
  if (rollup === undefined)
    return known.rollups.length === 0 ? (
      <Empty icon="blocks" title="No rollup here yet">
        Start one with mru dev, or register one with mru operator: it appears here by itself.
      </Empty>
    ) : (
      <Empty icon="search" title={`There is no rollup "${route.rollup}" here`}>
        {known.rollups.map(({ id, name }) => (
          <a key={id} class="button" href={hashOf({ view: route.view, rollup: id, rest: [] })}>
            {name}
          </a>
        ))}
      </Empty>
    );
  const View = PAGES[route.view];
  return <View network={known} rollup={rollup} rest={route.rest} link={link} go={go} />;
}

const LETTERS: Readonly<Record<string, View>> = { '1': 'live', '2': 'blocks', '3': 'state', '4': 'act', '5': 'committee', '6': 'lanes', '7': 'actors', '8': 'report' };

/** Moves among what can be chosen in a view, as the arrows do in a list. */
function moveRow(by: number): void {
  const rows = [...document.querySelectorAll<HTMLElement>('main [data-row]')];
  const at = rows.indexOf(document.activeElement as HTMLElement);
  rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))]?.focus();
}

function useGlobalKeys(go: ViewProps['go'], known: NetworkView | undefined, rollup: RollupBrief | undefined): void {
  useKeys((event) => {
    const view = LETTERS[event.key];
    if (view !== undefined) go({ view });
    else if (event.key === '?') isHelpOpen.set(true);
    else if (event.key === 't') nextTheme();
    else if (event.key === 'j') moveRow(1);
    else if (event.key === 'k') moveRow(-1);
    else if (event.key === '/') {
      event.preventDefault();
      document.querySelector<HTMLElement>('main [data-filter]')?.focus();
    } else if ((event.key === '[' || event.key === ']') && known !== undefined && rollup !== undefined) nextRollup(go, known, rollup, event.key === ']' ? 1 : -1);
  });
}

function nextRollup(go: ViewProps['go'], known: NetworkView, rollup: RollupBrief, by: number): void {
  const at = known.rollups.findIndex(({ id }) => id === rollup.id);
  const next = known.rollups[(at + by + known.rollups.length) % known.rollups.length];
  const { view } = parseRoute(location.hash);
  if (next !== undefined) go({ view: isOfRollup(view) ? view : 'live', rollup: placeName(known, next) });
}
