/** What somebody meant who wrote a name that does not exist. */

const SIZES = Array.from({ length: 32 }, (_, at) => at + 1);
/** Names of all scalar types. */
export const TYPE_NAMES: readonly string[] = ['address', 'bool', 'bytes', 'string', ...SIZES.flatMap((size) => [`uint${size * 8}`, `int${size * 8}`, `bytes${size}`])];

/** What people write who come from another language. */
const HABITS: Readonly<Record<string, string>> = { boolean: 'bool', uint: 'uint256', int: 'int256', number: 'uint48', bigint: 'uint256', text: 'string', hex: 'bytes', byte: 'bytes1' };
/** More mistakes than this in one name are another name. */
const MOST_MISTAKES = 3;

/** Letters added, taken or changed, and neighbours swapped, between two names. */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, at) => at)];
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i++) {
    rows.push([i]);
    for (let j = 1; j <= b.length; j++) {
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY;
      rows[i]?.push(Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1), swapped));
    }
  }
  return at(a.length, b.length);
}

/** `; did you mean "x"?`, or nothing when no known name is near. */
export function meant(written: string, known: readonly string[]): string {
  if (written.length > 64) return '';
  const habit = HABITS[written.toLowerCase()];
  if (habit !== undefined && known.includes(habit)) return `; did you mean "${habit}"?`;
  const [nearest] = known.map((name) => ({ name, off: distance(written, name) })).sort((a, b) => a.off - b.off);
  return nearest !== undefined && nearest.off <= Math.min(MOST_MISTAKES, written.length / 2) ? `; did you mean "${nearest.name}"?` : '';
}
