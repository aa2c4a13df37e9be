/** Routes of plugins where there is no gateway: on a port of loopback alone. */
import Fastify, { type FastifyInstance } from 'fastify';
import { handleErrors } from '../gateway/errors.ts';
import type { Log } from '../node/host.ts';
import type { Plugins } from './plugins.ts';

const LOOPBACK = '127.0.0.1';
/** Time for a request to arrive whole. */
const REQUEST_MS = 15_000;

/** Rejects when the port is taken. */
export async function servePlugins(plugins: Plugins, port: number, log: Log): Promise<FastifyInstance> {
  const app = Fastify({ requestTimeout: REQUEST_MS, forceCloseConnections: true });
  handleErrors(app, log);
  listPlugins(app, plugins);
  await plugins.mount(app);
  await app.listen({ host: LOOPBACK, port });
  log('plugins-listening', { url: app.listeningOrigin });
  return app;
}

/** What runs here, and where its pages are. */
export const listPlugins = (app: FastifyInstance, plugins: Plugins | undefined, schema: object = { hide: true }): void =>
  void app.get('/v1/plugins', { schema }, () => (plugins?.views() ?? []).map((view) => ({ ...view, panels: view.panels.map(({ title, path }) => ({ title, url: `/plugins/${view.name}${path}` })) })));
