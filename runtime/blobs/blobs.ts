/** The Blobs port: kept in the node's store, served to peers by name, fetched from peers and checked before use. */
import type { Blobs } from '../../actors/ports/blobs.ts';
import { type Bus, BusError } from '../../actors/ports/bus.ts';
import type { Clock } from '../../actors/ports/clock.ts';
import type { Store } from '../../actors/ports/store.ts';
import { fromHex, type Hex, toHex } from '../../protocols/bytes.ts';
import { sha256Hex } from '../../protocols/crypto/hash.ts';
import { LIMITS } from '../../protocols/limits.ts';
import { systemClock } from '../clock.ts';
import { besideDamage } from '../store/damage.ts';
import { download } from './download.ts';
import { Recent } from './recent.ts';

export interface BlobsOptions {
  readonly clock?: Clock;
  /** Recent blobs kept in memory. */
  readonly cacheBytes?: number;
  /** Told of blobs that the disk damaged. */
  readonly log?: (event: string, detail: object) => void;
}

const CACHE_BYTES = 32 * 1024 * 1024;

const keyOf = (name: Hex): string => `blob/${name.slice(2)}`;

/** Blobs are shared, not copied: whoever gets one must not write to it. */
export function createBlobs(given: Store, bus: Bus, { clock = systemClock, cacheBytes = CACHE_BYTES, log = () => undefined }: BlobsOptions = {}): Blobs {
  // Peers have it: it is fetched and written anew.
  const store = besideDamage(given, { isElsewhere: () => true, log });
  const recent = new Recent(cacheBytes);
  const running = new Map<Hex, Promise<Uint8Array>>();

  async function keep(name: Hex, bytes: Uint8Array): Promise<void> {
    recent.add(name, bytes);
    await store.batch([{ type: 'put', key: keyOf(name), value: bytes }], { sync: false });
  }

  async function put(bytes: Uint8Array): Promise<Hex> {
    if (bytes.length > LIMITS.blobBytes) throw new BusError('too-large', `a blob of ${bytes.length} bytes, at most ${LIMITS.blobBytes}`);
    // A copy: the caller goes on using its buffer, and a blob never changes.
    const blob = bytes.slice();
    const name = sha256Hex(blob);
    await keep(name, blob);
    return name;
  }

  async function get(name: Hex): Promise<Uint8Array | undefined> {
    const known = recent.get(name);
    if (known !== undefined) return known;
    const stored = await store.get(keyOf(name));
    if (stored !== undefined) recent.add(name, stored);
    return stored;
  }

  async function ask(name: Hex, peer: Hex, deadlineMs: number): Promise<Uint8Array> {
    const bytes = await bus.request(peer, 'blob', fromHex(name), deadlineMs);
    if (bytes.length > LIMITS.blobBytes || sha256Hex(bytes) !== name) throw new BusError('refused', 'answered with another blob');
    return bytes;
  }

  async function obtain(name: Hex, peers: readonly Hex[], deadlineMs: number): Promise<Uint8Array> {
    const here = await get(name);
    if (here !== undefined) return here;
    const others = peers.filter((peer) => peer !== bus.self);
    const bytes = await download({ clock, peers: others, deadlineMs, ask: (peer, leftMs) => ask(name, peer, leftMs) });
    await keep(name, bytes);
    return bytes;
  }

  /** One download of a blob at a time; who comes later joins it, and goes on alone only if it fails. */
  async function fetch(name: Hex, peers: readonly Hex[], deadlineMs: number): Promise<Uint8Array> {
    const end = clock.now() + deadlineMs;
    const shared = running.get(name);
    const joined = shared && (await within(clock, deadlineMs, shared));
    if (joined !== undefined) return joined;
    const leftMs = end - clock.now();
    if (leftMs <= 0) throw new BusError('deadline', `blob ${name}: nobody had it in ${deadlineMs} ms`);
    const own = running.get(name) ?? obtain(name, peers, leftMs).finally(() => running.delete(name));
    running.set(name, own);
    return own;
  }

  bus.serve('blob', async (_, question) => {
    const blob = question.length === 32 ? await get(toHex(question)) : undefined;
    if (blob === undefined) throw new BusError('refused', 'no such blob');
    return blob;
  });

  return { put, get, fetch };
}

/** What a promise resolves with, or `undefined` when it rejects or is late. */
function within<T>(clock: Clock, ms: number, work: Promise<T>): Promise<T | undefined> {
  return new Promise((resolve) => {
    const cancel = clock.after(ms, () => resolve(undefined));
    const settle = (value: T | undefined): void => {
      cancel();
      resolve(value);
    };
    work.then(settle, () => settle(undefined));
  });
}
