/** What every blob store must do. */
import assert from 'node:assert/strict';
import { type Hex, toHex, utf8 } from '../../protocols/bytes.ts';
import { sha256Hex } from '../../protocols/crypto/hash.ts';
import { LIMITS } from '../../protocols/limits.ts';
import type { Blobs } from './blobs.ts';
import { type Bus, BusError, type BusErrorCode } from './bus.ts';

export interface BlobsUnderTest {
  /** Connected nodes with blobs. */
  readonly nodes: readonly { readonly bus: Bus; readonly blobs: Blobs }[];
  /** Connected to all of them, with no blobs: a test makes it serve the protocol `blob` as it likes. */
  readonly liar: Bus;
  stop(): PromiseLike<void>;
}

const DEADLINE_MS = 10_000;
const NOBODY: Hex = `0x${'cd'.repeat(32)}`;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function failsWith(codes: readonly BusErrorCode[], attempt: PromiseLike<unknown>): Promise<void> {
  const outcome = await attempt.then(
    () => undefined,
    (error: unknown) => error,
  );
  assert.ok(outcome instanceof BusError && codes.includes(outcome.code), `expected ${codes}, got ${String(outcome)}`);
}

export function describeBlobs(name: string, make: () => Promise<BlobsUnderTest>): void {
  describe(`blobs: ${name}`, () => {
    type Node = BlobsUnderTest['nodes'][number];
    let made: BlobsUnderTest;
    let a: Node;
    let b: Node;
    beforeEach(async () => {
      made = await make();
      [a, b] = made.nodes as [Node, Node];
    });
    afterEach(() => made.stop());

    it('names a blob by its sha256 and gives it back', async () => {
      const blob = utf8('a blob');
      assert.equal(await a.blobs.put(blob), sha256Hex(blob));
      assert.deepEqual(await a.blobs.get(sha256Hex(blob)), blob);
      assert.equal(await a.blobs.get(NOBODY), undefined);
      assert.equal(await a.blobs.put(new Uint8Array()), sha256Hex(new Uint8Array()));
    });

    it('fetches from the peer that has it, past those that do not, and keeps it', async () => {
      const name = await b.blobs.put(utf8('elsewhere'));
      made.liar.serve('blob', () => Promise.reject(new Error('no such blob')));
      assert.deepEqual(await a.blobs.fetch(name, [a.bus.self, NOBODY, made.liar.self, b.bus.self], DEADLINE_MS), utf8('elsewhere'));
      assert.deepEqual(await a.blobs.get(name), utf8('elsewhere'));
      assert.deepEqual(await a.blobs.fetch(name, [], DEADLINE_MS), utf8('elsewhere'));
    });

    it('carries the largest blob and refuses to keep a larger one', async () => {
      const largest = Uint8Array.from({ length: LIMITS.blobBytes }, (_, i) => (i * 13 + (i >> 10)) & 255);
      const name = await b.blobs.put(largest);
      const fetched = await a.blobs.fetch(name, [b.bus.self], DEADLINE_MS);
      assert.ok(Buffer.from(fetched).equals(Buffer.from(largest)));
      await failsWith(['too-large'], a.blobs.put(new Uint8Array(LIMITS.blobBytes + 1)));
    });

    it('refuses wrong bytes and goes on to the next peer', async () => {
      const name = await b.blobs.put(utf8('the truth'));
      made.liar.serve('blob', () => utf8('a lie'));
      assert.deepEqual(await a.blobs.fetch(name, [made.liar.self, b.bus.self], DEADLINE_MS), utf8('the truth'));
    });

    it('never keeps wrong bytes', async () => {
      made.liar.serve('blob', () => utf8('a lie'));
      const name = sha256Hex(utf8('the truth'));
      await failsWith(['refused', 'unreachable'], a.blobs.fetch(name, [made.liar.self], DEADLINE_MS));
      assert.equal(await a.blobs.get(name), undefined);
    });

    it('says when nobody has it', async () => {
      await failsWith(['refused', 'unreachable'], a.blobs.fetch(NOBODY, [b.bus.self], DEADLINE_MS));
      await failsWith(['refused', 'unreachable'], a.blobs.fetch(NOBODY, [], DEADLINE_MS));
    });

    it('does not wait for a silent peer when another has it', async () => {
      const name = await b.blobs.put(utf8('patience'));
      made.liar.serve('blob', () => new Promise<Uint8Array>(() => {}));
      const began = Date.now();
      assert.deepEqual(await a.blobs.fetch(name, [made.liar.self, b.bus.self], 1500), utf8('patience'));
      assert.ok(Date.now() - began < 1400);
    });

    it('gives up at the deadline', async () => {
      made.liar.serve('blob', () => new Promise<Uint8Array>(() => {}));
      await failsWith(['deadline'], a.blobs.fetch(NOBODY, [made.liar.self], 150));
    });

    it('downloads once for everybody who asks at the same time', async () => {
      const blob = utf8('wanted by all');
      let asked = 0;
      made.liar.serve('blob', async () => {
        asked++;
        await pause(30);
        return blob;
      });
      const fetches = Array.from({ length: 10 }, () => a.blobs.fetch(sha256Hex(blob), [made.liar.self], DEADLINE_MS));
      for (const fetched of await Promise.all(fetches)) assert.deepEqual(fetched, blob);
      assert.equal(asked, 1);
    });

    it('lets one who joined a failed download try its own peers', async () => {
      const name = await b.blobs.put(utf8('second try'));
      made.liar.serve('blob', async () => {
        await pause(30);
        throw new Error('no such blob');
      });
      const first = a.blobs.fetch(name, [made.liar.self], DEADLINE_MS);
      const second = a.blobs.fetch(name, [b.bus.self], DEADLINE_MS);
      await failsWith(['refused', 'unreachable'], first);
      assert.deepEqual(await second, utf8('second try'));
    });

    it('answers malformed questions with a refusal', async () => {
      for (const question of [new Uint8Array(), new Uint8Array(31), utf8(toHex(new Uint8Array(32)))]) await failsWith(['refused'], made.liar.request(b.bus.self, 'blob', question, DEADLINE_MS));
    });
  });
}
