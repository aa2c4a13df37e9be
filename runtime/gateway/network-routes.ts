/** What can be seen of the network as a whole: lanes, the committee, and the actors of the node that this gateway runs in. */
import type { FastifyInstance } from 'fastify';
import { listPlugins } from '../plugins/serve.ts';
import { CommitteeView } from './committee.ts';
import type { GatewayContext } from './context.ts';
import { ROUTES } from './schemas.ts';

/** An actor as it stands; `machine` names its drawing. */
export interface ActorView {
  readonly actor: string;
  readonly machine: string;
  readonly state: string;
  /** The machine as a Mermaid state diagram. */
  readonly mermaid: string;
  readonly handled: number;
  readonly depth: number;
}

export function networkRoutes(app: FastifyInstance, context: GatewayContext): void {
  const committee = new CommitteeView(context);
  app.get('/v1/lanes', { schema: ROUTES.lanes }, () => context.lanes.view);
  app.get('/v1/committee', { schema: ROUTES.committee }, () => committee.view());
  listPlugins(app, context.plugins, ROUTES.plugins);
  app.get('/v1/actors', { schema: ROUTES.actors }, () => context.actors?.() ?? []);
}
