import assert from 'node:assert/strict';
import { systemClock } from '../clock.ts';
import { Asking } from './asking.ts';
import { encodeFrame, FrameReader } from './frames.ts';
import type { Stream } from './libp2p-types.ts';
import { BUS_LIMITS } from './options.ts';

const DEADLINE_MS = 10_000;

/** A stream that answers every question with the question itself. */
class Echo extends EventTarget {
  status = 'open';
  writableNeedsDrain = false;
  readonly #reader = new FrameReader(BUS_LIMITS.frameBytes);

  send(bytes: Uint8Array): boolean {
    for (const frame of this.#reader.push(bytes)) {
      const data = encodeFrame({ ...frame, kind: 'answer' });
      queueMicrotask(() => this.dispatchEvent(Object.assign(new Event('message'), { data })));
    }
    return true;
  }
  async close(): Promise<void> {
    this.end();
  }
  abort(): void {
    this.end();
  }
  end(): void {
    if (this.status === 'closed') return;
    this.status = 'closed';
    this.dispatchEvent(new Event('close'));
  }
}

function world() {
  const streams: Echo[] = [];
  const open = async (): Promise<Stream> => {
    const stream = new Echo();
    streams.push(stream);
    return stream as unknown as Stream;
  };
  return { streams, asking: new Asking(BUS_LIMITS, systemClock, open) };
}

describe('asking', () => {
  it('uses one stream for many questions', async () => {
    const { streams, asking } = world();
    const answers = await Promise.all([1, 2, 3].map((byte) => asking.request('peer', 'echo', Uint8Array.of(byte), DEADLINE_MS)));
    assert.deepEqual(answers, [Uint8Array.of(1), Uint8Array.of(2), Uint8Array.of(3)]);
    assert.equal(streams.length, 1);
  });

  it('opens another stream, once, for questions that waited for one that broke meanwhile', async () => {
    const { streams, asking } = world();
    await asking.request('peer', 'echo', Uint8Array.of(1), DEADLINE_MS);
    const questions = [2, 3].map((byte) => asking.request('peer', 'echo', Uint8Array.of(byte), DEADLINE_MS));
    streams[0]?.end();
    assert.deepEqual(await Promise.all(questions), [Uint8Array.of(2), Uint8Array.of(3)]);
    assert.equal(streams.length, 2);
  });

  it('tries again after a stream that could not be opened', async () => {
    let isDown = true;
    const open = async (): Promise<Stream> => {
      if (isDown) throw new Error('nobody there');
      return new Echo() as unknown as Stream;
    };
    const asking = new Asking(BUS_LIMITS, systemClock, open);
    await assert.rejects(asking.request('peer', 'echo', Uint8Array.of(1), DEADLINE_MS), /nobody there/);
    isDown = false;
    assert.deepEqual(await asking.request('peer', 'echo', Uint8Array.of(1), DEADLINE_MS), Uint8Array.of(1));
  });

  it('rejects at once on a stream that ended before it was used', async () => {
    const asking = new Asking(BUS_LIMITS, systemClock, async () => {
      const stream = new Echo();
      stream.end();
      return stream as unknown as Stream;
    });
    await assert.rejects(asking.request('peer', 'echo', Uint8Array.of(1), DEADLINE_MS), /ended before the question/);
  });
});
