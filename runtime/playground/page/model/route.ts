/** Places of this page as hashes of its address: `#/token/blocks/12/3` is step 3 of block 12 of token. */

export const VIEWS = ['live', 'blocks', 'state', 'act', 'committee', 'lanes', 'actors', 'report'] as const;
export type View = (typeof VIEWS)[number];

/** Views about one rollup; the others are about the network, or about a file. */
const OF_ROLLUP: readonly View[] = ['live', 'blocks', 'state', 'act'];

export interface Route {
  readonly view: View;
  /** A name or an id; `undefined` for the first one there is. */
  readonly rollup: string | undefined;
  /** What follows the view's name. */
  readonly rest: readonly string[];
}

export const isOfRollup = (view: View): boolean => OF_ROLLUP.includes(view);

const isView = (text: string | undefined): text is View => VIEWS.includes(text as View);

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** What no link of ours would be leads to the first view. */
export function parseRoute(hash: string): Route {
  const parts = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .filter(Boolean)
    .map(decoded);
  const [first, second] = parts;
  if (isView(first)) return { view: first, rollup: undefined, rest: parts.slice(1) };
  if (isView(second)) return { view: second, rollup: first, rest: parts.slice(2) };
  return { view: 'live', rollup: undefined, rest: [] };
}

export function hashOf({ view, rollup, rest }: Route): string {
  const parts = [...(rollup !== undefined && isOfRollup(view) ? [rollup] : []), view, ...rest];
  return `#/${parts.map(encodeURIComponent).join('/')}`;
}
