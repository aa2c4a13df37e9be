/** The index over HTTP: how far it is, queries, and a page to try them. */
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Queries } from './queries.ts';

const QUERY = {
  type: 'object',
  additionalProperties: false,
  required: ['sql'],
  properties: {
    sql: { type: 'string', minLength: 1, maxLength: 16_384 },
    parameters: { type: 'array', maxItems: 100, items: { type: ['string', 'number', 'null'] } },
  },
} as const;

interface Asked {
  readonly sql: string;
  readonly parameters?: readonly (string | number | null)[];
}

const PAGE = `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>SQL</title><link rel="stylesheet" href="page.css">
<h1>SQL</h1><form><textarea rows="5" aria-label="query">SELECT action, status, count(*) AS count FROM actions GROUP BY action, status</textarea><button>Run</button></form><p role="status"></p><table></table>
<script src="page.js"></script>`;
const STYLE =
  'body{font:14px system-ui;margin:2rem;color-scheme:light dark}textarea{width:100%;font:13px ui-monospace,monospace}td,th{padding:.2rem .8rem;text-align:left;border-bottom:1px solid #8884}';
const SCRIPT = `const [form, status, table] = ['form', '[role=status]', 'table'].map((each) => document.querySelector(each));
const cells = (kind, values) => { const row = document.createElement('tr'); for (const value of values) row.append(Object.assign(document.createElement(kind), { textContent: value })); return row; };
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const answer = await fetch('query', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ sql: form.querySelector('textarea').value }) });
  const { columns = [], rows = [], isCut, error } = await answer.json();
  status.textContent = error?.message ?? rows.length + ' rows' + (isCut ? ', and more' : '');
  table.replaceChildren(cells('th', columns), ...rows.map((row) => cells('td', row)));
});`;
const CSP = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'";

export function queryRoutes(app: FastifyInstance, queries: Queries, status: () => readonly object[]): void {
  const page = (type: string, content: string) => (_: unknown, reply: FastifyReply) => reply.headers({ 'content-security-policy': CSP, 'x-content-type-options': 'nosniff' }).type(type).send(content);
  app.get('/', page('text/html', PAGE));
  app.get('/page.js', page('text/javascript', SCRIPT));
  app.get('/page.css', page('text/css', STYLE));
  app.get('/status', () => ({ rollups: status() }));
  app.post<{ Body: Asked }>('/query', { schema: { body: QUERY } }, async ({ body: { sql, parameters = [] } }, reply) => {
    const result = await queries.run(sql, parameters);
    return 'error' in result ? reply.code(400).send({ error: { code: 'bad-query', message: result.error } }) : result;
  });
}
