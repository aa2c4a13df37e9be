/** Refused WebSockets: Node gives their connection out of its hands, so it would stay open for ever, and keep the server from closing. */
import type { FastifyInstance } from 'fastify';

export function endRefusedUpgrades(app: FastifyInstance): void {
  // Not called for those that are accepted: nothing is sent to them.
  app.addHook('onSend', async (request, reply) => {
    if (request.headers.upgrade === undefined) return;
    const { socket } = request.raw;
    reply.raw.once('finish', () => socket.end(() => socket.destroy()));
  });
}
