/** The Blobs port: kept in the node's store, fetched from peers by name. */
import type { Blobs } from '../../actors/ports/blobs.ts';
import { type Bus, BusError } from '../../actors/ports/bus.ts';
import type { Store } from '../../actors/ports/store.ts';
import { fromHex, type Hex, toHex } from '../../protocols/bytes.ts';
import { sha256Hex } from '../../protocols/crypto/hash.ts';
import { LIMITS } from '../../protocols/limits.ts';

/** Bytes of recent blobs kept in memory: a body is wanted by every member within a second of its making. */
const CACHE_BYTES = 32 * 1024 * 1024;

const keyOf = (name: Hex): string => `blob/${name.slice(2)}`;

export function createBlobs(store: Store, bus: Bus): Blobs {
  const cache = new Map<Hex, Uint8Array>();
  const fetching = new Map<Hex, Promise<Uint8Array>>();
  let cached = 0;

  function keep(name: Hex, bytes: Uint8Array): void {
    if (cache.has(name)) return;
    cache.set(name, bytes);
    cached += bytes.length;
    for (const [oldest, dropped] of cache) {
      if (cached <= CACHE_BYTES) break;
      cache.delete(oldest);
      cached -= dropped.length;
    }
  }

  async function put(bytes: Uint8Array): Promise<Hex> {
    if (bytes.length > LIMITS.blobBytes) throw new BusError('too-large', `a blob of ${bytes.length} bytes`);
    const name = sha256Hex(bytes);
    keep(name, bytes);
    await store.batch([{ type: 'put', key: keyOf(name), value: bytes }], { sync: false });
    return name;
  }

  const get = async (name: Hex): Promise<Uint8Array | undefined> => cache.get(name) ?? (await store.get(keyOf(name)));

  async function download(name: Hex, peers: readonly Hex[], deadlineMs: number): Promise<Uint8Array> {
    const here = await get(name);
    if (here !== undefined) return here;
    let failure: unknown = new BusError('unreachable', `nobody to ask for blob ${name}`);
    for (const peer of peers) {
      try {
        const bytes = await bus.request(peer, 'blob', fromHex(name), deadlineMs);
        if (sha256Hex(bytes) !== name) throw new BusError('refused', `${peer} answered with another blob`);
        await put(bytes);
        return bytes;
      } catch (error) {
        failure = error;
      }
    }
    throw failure;
  }

  /** One download of a blob at a time, however many ask. */
  function fetch(name: Hex, peers: readonly Hex[], deadlineMs: number): Promise<Uint8Array> {
    const running = fetching.get(name) ?? download(name, peers, deadlineMs).finally(() => fetching.delete(name));
    fetching.set(name, running);
    return running;
  }

  bus.serve('blob', async (_from, payload) => {
    const bytes = payload.length === 32 ? await get(toHex(payload)) : undefined;
    if (bytes === undefined) throw new BusError('refused', 'no such blob');
    return bytes;
  });

  return { put, get, fetch };
}
