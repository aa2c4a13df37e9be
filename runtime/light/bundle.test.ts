import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { bundleLight } from './bundle.fixture.ts';

/** What a page loads for one import. */
const MOST_BYTES = 120 * 1024;

describe('light client as one import', () => {
  it('runs in pages, and stays below 120 KB packed', async () => {
    const code = await bundleLight();
    const packed = gzipSync(code, { level: 9 }).length;
    assert.ok(packed < MOST_BYTES, `${packed} bytes`);
    // esbuild leaves what it cannot bundle for a browser as it is.
    assert.ok(!/\bfrom\s*"node:|require\("node:/.test(new TextDecoder().decode(code)));
  });
});
