/** Whether this gateway lives, and whether it can answer. */
import type { FastifyInstance } from 'fastify';
import type { GatewayContext } from './context.ts';
import { GatewayError } from './errors.ts';
import { ROUTES } from './schemas.ts';

/** A network that nobody hears of for so long is not heard at all: members are asked then. */
const QUIET_MS = 30_000;

export function healthRoutes(app: FastifyInstance, { client, watch, replica }: GatewayContext): void {
  let heardMs = 0;
  watch.events.subscribe(() => {
    heardMs = Date.now();
  });
  const missing = async (): Promise<string | null> => {
    if (replica !== undefined && !replica.isReady) return 'the replica is behind';
    if (Date.now() - heardMs < QUIET_MS) return null;
    return client.tips().then(
      () => null,
      (error: Error) => error.message,
    );
  };
  app.get('/healthz', { schema: ROUTES.health }, () => ({ ok: true }));
  app.get('/readyz', { schema: ROUTES.ready }, async () => {
    const why = await missing();
    if (why !== null) throw new GatewayError('unavailable', why);
    return { ready: true };
  });
}
