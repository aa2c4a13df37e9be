/** What every part of a gateway works with. */
import type { L1Source } from '../light/l1-source.ts';
import type { Log } from '../node/host.ts';
import type { Network } from '../node/network.ts';
import type { Plugins } from '../plugins/plugins.ts';
import type { Lanes } from './lanes.ts';
import type { ActorView } from './network-routes.ts';
import type { GatewayClient } from './port.ts';
import type { Replica } from './replica/replica.ts';
import type { Watch } from './watch.ts';

export interface GatewayContext {
  readonly client: GatewayClient;
  readonly network: Network;
  readonly watch: Watch;
  readonly lanes: Lanes;
  readonly log: Log;
  readonly replica: Replica | undefined;
  /** Where nothing settles there is none. */
  readonly l1: L1Source | undefined;
  readonly actors: (() => readonly ActorView[]) | undefined;
  readonly plugins: Plugins | undefined;
}
