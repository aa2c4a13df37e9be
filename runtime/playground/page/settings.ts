/** What a person chose, kept in this browser. */
import { Cell } from './model/cell.ts';

/** Browsers may keep nothing for a page: then a choice lasts as long as the page. */
const remembered = new Map<string, string>();

export function recall(name: string): string | undefined {
  try {
    return localStorage.getItem(`mru.${name}`) ?? undefined;
  } catch {
    return remembered.get(name);
  }
}

export function remember(name: string, value: string): void {
  remembered.set(name, value);
  try {
    localStorage.setItem(`mru.${name}`, value);
  } catch {
    // Kept for as long as the page.
  }
}

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const isTheme = (text: string | undefined): text is Theme => THEMES.includes(text as Theme);
const first = recall('theme');

export const theme = new Cell<Theme>(isTheme(first) ? first : 'system');

export function chooseTheme(chosen: Theme): void {
  theme.set(chosen);
  remember('theme', chosen);
  applyTheme();
}

export const nextTheme = (): void => chooseTheme(THEMES[(THEMES.indexOf(theme.get()) + 1) % THEMES.length] as Theme);

export function applyTheme(): void {
  document.documentElement.dataset['theme'] = theme.get();
  dispatchEvent(new Event('themechange'));
}
