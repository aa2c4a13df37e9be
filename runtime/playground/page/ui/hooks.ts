/** What views are kept up to date by. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Cell } from '../model/cell.ts';
import { beat, type Loaded } from '../world.ts';

export function useCell<T>(cell: Cell<T>): T {
  const [value, setValue] = useState(cell.get());
  useEffect(() => {
    setValue(cell.get());
    return cell.watch(() => setValue(cell.get()));
  }, [cell]);
  return value;
}

/** Draws again as events come. */
export const useBeat = (): number => useCell(beat);

/** The time, for texts like "3 s ago". */
export function useNow(everyMs = 1_000): number {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}

export type Asked<T> = Loaded<T> & { readonly again: () => void /** The last answer, also while another is awaited or after one failed. */; readonly last: T | undefined };

/**
 * Asks when `key` changes, and every `everyMs` while the page is seen. An answer to what was asked before is dropped, and so is the
 * last answer once the key is another.
 */
export function useAsked<T>(key: string, ask: () => Promise<T>, everyMs?: number): Asked<T> {
  const [answer, setAnswer] = useState<{ readonly key: string; readonly loaded: Loaded<T>; readonly last: T | undefined }>({ key, loaded: { state: 'loading' }, last: undefined });
  const latest = useRef({ key, ask });
  latest.current = { key, ask };
  const again = useCallback(() => {
    const asked = latest.current;
    const tell = (loaded: Loaded<T>): void => {
      if (latest.current.key !== asked.key) return;
      setAnswer((before) => ({ key: asked.key, loaded, last: loaded.state === 'ready' ? loaded.value : before.key === asked.key ? before.last : undefined }));
    };
    asked.ask().then(
      (value) => tell({ state: 'ready', value }),
      (error: unknown) => tell({ state: 'failed', error: error as Error }),
    );
  }, []);
  useEffect(() => {
    again();
    const timer = everyMs === undefined ? undefined : setInterval(() => !document.hidden && again(), everyMs);
    return () => clearInterval(timer);
  }, [key, everyMs]);
  const isCurrent = answer.key === key;
  return { ...(isCurrent ? answer.loaded : { state: 'loading' as const }), again, last: isCurrent ? answer.last : undefined };
}

/** Calls back for keys that are pressed outside of fields. */
export function useKeys(onKey: (event: KeyboardEvent) => void): void {
  const latest = useRef(onKey);
  latest.current = onKey;
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const target = event.target as HTMLElement | null;
      const isTyping = target?.closest('input, textarea, select, [contenteditable], dialog[open]') !== null && target !== null;
      if (!isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) latest.current(event);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}

/** Width of an element, as it changes. */
export function useWidth(first = 640): readonly [(element: Element | null) => void, number] {
  const [width, setWidth] = useState(first);
  const observer = useRef<ResizeObserver>(undefined);
  const attach = useCallback((element: Element | null) => {
    observer.current?.disconnect();
    if (element === null) return;
    observer.current = new ResizeObserver(([entry]) => entry && setWidth(Math.round(entry.contentRect.width)));
    observer.current.observe(element);
  }, []);
  return [attach, width];
}
