/** What every view gets. */
import type { Route } from '../model/route.ts';
import type { NetworkView, RollupBrief } from '../net/types.ts';

export interface ViewProps {
  readonly network: NetworkView;
  readonly rollup: RollupBrief;
  /** What follows the view's name in the address. */
  readonly rest: readonly string[];
  readonly go: (to: Partial<Route> & Pick<Route, 'view'>) => void;
  readonly link: (to: Partial<Route> & Pick<Route, 'view'>) => string;
}

/** How an account or a rollup is called here. */
export const nameOf = (network: NetworkView, id: string): string | undefined => network.rollups.find((each) => each.id === id)?.name;
