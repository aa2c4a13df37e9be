/** The interface's own description, made of the schemas that check requests, and a page to try it with. Neither asks anything of another host. */
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';

/** The page writes styles of its own into its elements. */
const CSP = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

/** Before the routes that it describes. */
export async function describeRoutes(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'micro-rollups gateway',
        version: '1',
        description: 'Bytes are 0x-hex, large integers decimal texts; what cannot be done is answered with { error: { code, message } }. Events come over a WebSocket at /v1/stream.',
      },
      components: { securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'an API key, where this gateway wants one' } } },
      security: [{}, { key: [] }],
    },
  });
  await app.register(swaggerUi, { routePrefix: '/docs', staticCSP: CSP, uiConfig: { validatorUrl: null } });
  app.get('/openapi.json', { schema: { hide: true } }, () => app.swagger());
}
