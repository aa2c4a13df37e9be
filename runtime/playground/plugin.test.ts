import assert from 'node:assert/strict';
import { gunzipSync } from 'node:zlib';
import Fastify, { type FastifyInstance } from 'fastify';
import { playground } from './plugin.ts';

/** All that a browser loads, packed. */
const MOST_BYTES = 300 * 1024;

describe('the playground as a plugin', () => {
  let app: FastifyInstance;
  before(async () => {
    app = Fastify();
    await app.register(playground());
  });
  after(() => app.close());

  const get = (url: string, encoding = 'gzip') => app.inject({ url, headers: { 'accept-encoding': encoding } });
  const linked = async (): Promise<string[]> => [...(await get('/', 'identity')).body.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, url]) => url ?? '');

  it('serves a page whose parts are all here, within 300 KB', async () => {
    const urls = ['/', ...(await linked()).map((url) => `/${url}`)];
    assert.equal(urls.length, 4);
    const answers = await Promise.all(urls.map((url) => get(url)));
    for (const [at, answer] of answers.entries()) assert.equal(answer.statusCode, 200, urls[at]);
    const size = answers.reduce((sum, { rawPayload }) => sum + rawPayload.length, 0);
    assert.ok(size < MOST_BYTES, `${size} bytes`);
    console.log(`      ${size} bytes`);
  });

  it('lets the page load and call nothing but where it came from', async () => {
    for (const url of ['/', ...(await linked()).map((each) => `/${each}`)]) {
      const { headers } = await get(url);
      assert.match(String(headers['content-security-policy']), /^default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';/);
      assert.equal(headers['x-content-type-options'], 'nosniff');
    }
    const { body } = await get('/', 'identity');
    assert.doesNotMatch(body, /https?:|\sstyle=|<style|<script(?! type="module" src=)/);
  });

  it('has files kept by their hash, and the page asked for each time', async () => {
    assert.equal((await get('/')).headers['cache-control'], 'no-cache');
    for (const url of await linked()) {
      assert.match(url, /^playground\/[a-z]+-[0-9a-f]{12}\.(js|css|svg)$/);
      assert.match(String((await get(`/${url}`)).headers['cache-control']), /immutable/);
    }
  });

  it('sends the same to who takes no gzip', async () => {
    const packed = await get('/');
    assert.equal(packed.headers['content-encoding'], 'gzip');
    const plain = await get('/', 'identity');
    assert.equal(plain.headers['content-encoding'], undefined);
    assert.equal(gunzipSync(packed.rawPayload).toString(), plain.body);
  });
});
