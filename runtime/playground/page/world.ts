/** What the page knows of the network: kept up by the stream, and by asking now and then for what the stream does not tell. */
import { rollupAddress } from '../../../protocols/account.ts';
import { Cell } from './model/cell.ts';
import { LiveRollup } from './model/live.ts';
import { giveName } from './model/names.ts';
import { Newest } from './model/series.ts';
import type { NoticeEvent, StreamEvent } from './model/stream-events.ts';
import { api } from './net/api.ts';
import { type Connection, Stream } from './net/stream.ts';
import type { BlockBrief, Hex, NetworkView, PanelView, RollupView } from './net/types.ts';

export type Loaded<T> = { readonly state: 'loading' } | { readonly state: 'ready'; readonly value: T } | { readonly state: 'failed'; readonly error: Error };

/** How often tables and figures are drawn again while events come; the pipeline is drawn with every frame. */
const BEAT_MS = 250;
const NETWORK_MS = 5_000;
const NOTICES = 100;

export const network = new Cell<Loaded<NetworkView>>({ state: 'loading' });
/** Pages of plugins that run; none until the gateway says so. */
export const panels = new Cell<readonly PanelView[]>([]);
export const connection = new Cell<Connection>({ state: 'connecting' });
/** Changes when something came over the stream, at most every `BEAT_MS`. */
export const beat = new Cell(0);
export const notices = new Newest<NoticeEvent & { readonly seenMs: number }>(NOTICES);
/** Events of the stream as they come, for what draws each of them. */
export const taps = new Set<(event: StreamEvent) => void>();

const rollups = new Map<Hex, LiveRollup>();
const described = new Map<Hex, Promise<RollupView>>();

export function liveOf(rollup: Hex): LiveRollup {
  const known = rollups.get(rollup) ?? new LiveRollup();
  rollups.set(rollup, known);
  return known;
}

/** Actions and state of a rollup; asked for once, and again after another version took over. */
export function describe(rollup: Hex): Promise<RollupView> {
  const known = described.get(rollup) ?? api.rollup(rollup);
  described.set(rollup, known);
  known.catch(() => described.delete(rollup));
  return known;
}

let isDirty = false;

function see(event: StreamEvent): void {
  isDirty = true;
  const nowMs = Date.now();
  switch (event.kind) {
    case 'action':
      liveOf(event.rollup).action(event);
      break;
    case 'block':
      liveOf(event.rollup).block(event, nowMs, true);
      break;
    case 'level':
      liveOf(event.rollup).level(event, nowMs);
      break;
    case 'withdrawn':
      liveOf(event.rollup).withdrawn(event);
      break;
    case 'stats':
      liveOf(event.rollup).stats(event, nowMs);
      break;
    default:
      notices.push({ ...event, seenMs: event.atMs ?? nowMs });
      if (event.kind === 'versions' && event.rollup !== undefined) described.delete(event.rollup);
      if (event.kind === 'app') void loadNetwork();
  }
  for (const tap of taps) tap(event);
}

/** Blocks that were there before the page was, and those that came while the stream was away. */
export async function fill(rollup: Hex, most = 60): Promise<void> {
  const { blocks } = await api.blocks(rollup, most);
  const live = liveOf(rollup);
  for (const block of blocks.toReversed()) {
    const isNew = !live.blocks.has(block.height);
    live.block(block, Date.now(), false);
    if (isNew) for (const tap of taps) tellKnown(tap, rollup, block);
  }
  isDirty = true;
}

/** A block that was there before, and how far it has come, as the stream would have told it; not of one that is done. */
export function tellKnown(tap: (event: StreamEvent) => void, rollup: Hex, block: BlockBrief): void {
  if (block.level === 'C4') return;
  tap({ ...block, kind: 'block', rollup });
  if (block.level !== 'C1') tap({ kind: 'level', rollup, height: block.height, level: block.level });
}

export async function loadNetwork(): Promise<void> {
  try {
    const value = await api.network();
    for (const { id, name } of value.rollups) {
      giveName(id, name);
      giveName(rollupAddress(id), name);
    }
    network.set({ state: 'ready', value });
  } catch (error) {
    // What is known stays in sight; the connection's own sign says that it may be old.
    if (network.get().state !== 'ready') network.set({ state: 'failed', error: error as Error });
  }
}

/** Links are an addition: a gateway that does not tell of any has none. */
async function loadPanels(): Promise<void> {
  const plugins = await api.plugins().catch(() => []);
  panels.set(plugins.filter(({ condition }) => condition === 'running').flatMap((each) => each.panels));
}

export const stream = new Stream({
  onEvent: see,
  onConnection: (now) => {
    connection.set(now);
    if (now.state !== 'open') return;
    void loadNetwork();
    void loadPanels();
    for (const rollup of rollups.keys()) fill(rollup).catch(() => undefined);
  },
});

export function start(): void {
  void loadNetwork();
  stream.now();
  setInterval(() => {
    if (isDirty) beat.set(beat.get() + 1);
    isDirty = false;
  }, BEAT_MS);
  setInterval(() => {
    if (!document.hidden) void loadNetwork();
  }, NETWORK_MS);
}
