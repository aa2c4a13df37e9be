/** How this page writes numbers, hashes and times. */

const GROUPED = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

export const count = (value: number): string => GROUPED.format(value);

export const plural = (value: number, one: string, many: string): string => `${count(value)} ${value === 1 ? one : many}`;

/** Three digits that matter: 950, 1.25 k, 3.4 M. */
export function compact(value: number): string {
  const size = Math.abs(value);
  const [unit, suffix] = size >= 1e12 ? [1e12, ' T'] : size >= 1e9 ? [1e9, ' G'] : size >= 1e6 ? [1e6, ' M'] : size >= 1e4 ? [1e3, ' k'] : [1, ''];
  const scaled = value / unit;
  return `${unit === 1 ? GROUPED.format(Math.round(scaled)) : Number(scaled.toPrecision(3))}${suffix}`;
}

/** Something a second: small ones with a digit behind the point. */
export const rate = (value: number): string => (value > 0 && value < 10 ? String(Number(value.toFixed(1))) : compact(value));

/** Whole numbers of any length, in groups. */
export const grouped = (decimal: string): string => (/^-?\d{4,}$/.test(decimal) ? decimal.replaceAll(/\B(?=(\d{3})+(?!\d))/g, ',') : decimal);

export const bytes = (size: number): string => (size < 1_024 ? `${size} B` : size < 1_048_576 ? `${(size / 1_024).toFixed(1)} KiB` : `${(size / 1_048_576).toFixed(1)} MiB`);

/** Milliseconds as a person reads a delay. */
export function span(ms: number): string {
  if (ms < 1_000) return `${Math.round(ms)} ms`;
  if (ms < 10_000) return `${(ms / 1_000).toFixed(2)} s`;
  if (ms < 120_000) return `${(ms / 1_000).toFixed(1)} s`;
  return `${Math.round(ms / 60_000)} min`;
}

export function ago(atMs: number, nowMs: number): string {
  const ms = Math.max(0, nowMs - atMs);
  if (ms < 2_000) return 'now';
  if (ms < 60_000) return `${Math.floor(ms / 1_000)} s ago`;
  if (ms < 3_600_000) return `${Math.floor(ms / 60_000)} min ago`;
  return new Date(atMs).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
}

export const clock = (atMs: number): string => new Date(atMs).toLocaleTimeString('en-GB', { hour12: false });

/** The ends of a hash. */
export const short = (hex: string, size = 6): string => (hex.length <= 2 * size + 3 ? hex : `${hex.slice(0, size + 2)}…${hex.slice(-4)}`);

/** A value of the JSON view in one line, at most `most` characters. */
export function oneLine(value: unknown, most = 80): string {
  const text = typeof value === 'string' ? (value.startsWith('0x') ? short(value) : grouped(value)) : value === undefined || value === null ? '—' : inLine(value);
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

function inLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((each) => oneLine(each)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([name, each]) => `${name} ${oneLine(each)}`)
    .join(', ');
}
