import assert from 'node:assert/strict';
import type { MultiaddrConnection, Stream } from '@libp2p/interface';
import { multiaddrConnectionPair } from '@libp2p/utils';
import { sparingYamux } from './muxer.ts';

describe('sparing yamux', () => {
  /** A stream between two ends, and how often the receiving end wrote. */
  async function pair() {
    const [near, far] = multiaddrConnectionPair();
    const [client, server] = [near, far].map((end) => sparingYamux({ enableKeepAlive: false })().createStreamMuxer(end as MultiaddrConnection));
    const writes = counted(far as MultiaddrConnection);
    const incoming = new Promise<Stream>((resolve) => server?.addEventListener('stream', ({ detail }) => resolve(detail as Stream)));
    const outgoing = (await client?.createStream()) as Stream;
    outgoing.send(Uint8Array.of(0));
    const received = { bytes: 0 };
    (await incoming).addEventListener('message', ({ data }) => {
      received.bytes += data.byteLength;
    });
    return { outgoing, received, writes, close: () => Promise.all([near, far].map((end) => (end as MultiaddrConnection).close())) };
  }
  function counted(connection: MultiaddrConnection): { count: number } {
    const writes = { count: 0 };
    const send = connection.send.bind(connection);
    connection.send = (data) => {
      writes.count++;
      return send(data);
    };
    return writes;
  }
  async function until(holds: () => boolean): Promise<void> {
    for (let round = 0; !holds(); round++) {
      assert.ok(round < 5_000, 'waited for too long');
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }

  it('answers a hundred small messages with less than ten frames', async () => {
    const { outgoing, received, writes, close } = await pair();
    for (let round = 1; round <= 100; round++) {
      outgoing.send(new Uint8Array(200));
      await until(() => received.bytes >= round * 200);
    }
    assert.ok(writes.count < 10, `${writes.count} frames`);
    await close();
  });

  it('lets through many times the window', async () => {
    const { outgoing, received, close } = await pair();
    const [chunk, count] = [new Uint8Array(200_000), 40];
    for (let sent = 0; sent < count; sent++) if (!outgoing.send(chunk)) await outgoing.onDrain();
    await until(() => received.bytes >= chunk.length * count);
    await close();
  });
});
