/** Whether this Node is new enough. Imports nothing, so that an old one can say so, too. */

/** As `engines` in package.json. */
export const LEAST_NODE = '22.12.0';

/** One thing that was looked at. */
export interface Finding {
  /** Stable: `node`, `ports`, `keys`, `l1`, `clock`, `peers`, `data`, `disk`, `crypto`, `anvil`. */
  readonly check: string;
  /** `warning`: works, but not as well as it could, or perhaps later no more. */
  readonly status: 'ok' | 'warning' | 'problem' | 'skipped';
  readonly found: string;
  /** What to do about it. */
  readonly advice?: string;
}

const numbers = (version: string): number[] => version.replace(/^v/, '').split('.').map(Number);

function isAtLeast(version: string, least: string): boolean {
  const [has, wants] = [numbers(version), numbers(least)];
  for (const [at, want] of wants.entries()) if ((has[at] ?? 0) !== want) return (has[at] ?? 0) > want;
  return true;
}

export function nodeFinding(version: string): Finding {
  const found = `Node ${version.replace(/^v/, '')}`;
  if (isAtLeast(version, LEAST_NODE)) return { check: 'node', status: 'ok', found };
  return { check: 'node', status: 'problem', found: `${found} is older than ${LEAST_NODE}`, advice: 'install a newer Node (nodejs.org), or run npx -p node@24 -p micro-rollups mru …' };
}
