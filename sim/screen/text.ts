/** Words and widths of a terminal: colour when wanted, padding that knows about it. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly green: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly blue: (text: string) => string;
}

const wrap =
  (open: number, close: number) =>
  (text: string): string =>
    `\x1b[${open}m${text}\x1b[${close}m`;
const plain = (text: string): string => text;

export const colours: Paint = { bold: wrap(1, 22), dim: wrap(2, 22), green: wrap(32, 39), red: wrap(31, 39), yellow: wrap(33, 39), blue: wrap(36, 39) };
export const noColours: Paint = { bold: plain, dim: plain, green: plain, red: plain, yellow: plain, blue: plain };

// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are control characters
const ESCAPES = /\x1b\[\d+m/g;
export const widthOf = (text: string): number => text.replace(ESCAPES, '').length;
export const left = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));
export const right = (text: string, width: number): string => ' '.repeat(Math.max(0, width - widthOf(text))) + text;

/** At most `width` visible characters. */
export function clip(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const bare = text.replace(ESCAPES, '');
  return `${bare.slice(0, Math.max(0, width - 1))}…`;
}

export const bar = (share: number, width: number): string => {
  const filled = Math.round(Math.min(1, Math.max(0, share)) * width);
  return '█'.repeat(filled) + '░'.repeat(width - filled);
};

export const number = (value: number): string => Math.round(value).toLocaleString('en-US');
export const millis = (value: number): string => (value >= 10_000 ? `${(value / 1000).toFixed(0)} s` : value >= 1_000 ? `${(value / 1000).toFixed(1)} s` : `${Math.round(value)} ms`);
