/** The playground as a Fastify plugin: static files with a policy that lets the page talk to nobody but the gateway that serves it. */
import { gzipSync } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type PageFile, pageFiles } from './files.ts';

const TYPES: Readonly<Record<string, string>> = { html: 'text/html; charset=utf-8', js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8', svg: 'image/svg+xml' };

const HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  vary: 'accept-encoding',
} as const;

interface Served {
  readonly type: string;
  readonly plain: Buffer;
  readonly packed: Buffer;
  /** Names with a hash never change their content. */
  readonly caching: string;
}

const served = ({ name, bytes }: PageFile): Served => ({
  type: TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
  plain: Buffer.from(bytes),
  packed: gzipSync(bytes, { level: 9 }),
  caching: name === 'index.html' ? 'no-cache' : 'public, max-age=31536000, immutable',
});

function send(request: FastifyRequest, reply: FastifyReply, file: Served): FastifyReply {
  const isPacked = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  reply.headers({ ...HEADERS, 'cache-control': file.caching }).type(file.type);
  return isPacked ? reply.header('content-encoding', 'gzip').send(file.packed) : reply.send(file.plain);
}

/** Mounts the page at `/` and what it loads under `/playground/`. Registering rejects when the page cannot be bundled. */
export function playground(): (app: FastifyInstance) => Promise<void> {
  return async (app) => {
    const files = await pageFiles();
    for (const file of files) {
      const content = served(file);
      app.get(file.name === 'index.html' ? '/' : `/playground/${file.name}`, { schema: { hide: true } as object, config: { isPage: true } as object }, (request, reply) =>
        send(request, reply, content),
      );
    }
  };
}
