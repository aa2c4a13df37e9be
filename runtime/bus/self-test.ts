/**
 * Refuses to run on a dead bus.
 *
 * Some combinations of libp2p and gossipsub versions install, start, connect and deliver nothing, without an error. So before a
 * node starts, two throw-away nodes on the loopback device must get one message and one question across.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { BusError } from '../../actors/ports/bus.ts';
import { utf8 } from '../../protocols/bytes.ts';
import { systemRandom } from '../clock.ts';
import { createLibp2pBus, type Libp2pBus } from './libp2p.ts';

const DEADLINE_MS = 10_000;
const TOPIC = 'mru/0/self-test';

let result: Promise<void> | undefined;

/** Runs once per process; later calls share the answer. Rejects with `BusError` 'dead-bus'. */
export function selfTest(): Promise<void> {
  result ??= run();
  return result;
}

async function run(): Promise<void> {
  const nodes: Libp2pBus[] = [];
  try {
    for (let i = 0; i < 2; i++) nodes.push(await createLibp2pBus({ seed: systemRandom.bytes(32), chain: 0 }));
    await exchange(nodes as [Libp2pBus, Libp2pBus]);
  } catch (error) {
    throw new BusError('dead-bus', `two nodes on this machine cannot talk (${reasonOf(error)}): ${likelyCause()}`);
  } finally {
    await Promise.all(nodes.map((node) => node.stop()));
  }
}

async function exchange([a, b]: readonly [Libp2pBus, Libp2pBus]): Promise<void> {
  const heard = new Promise<void>((resolve) => {
    b.subscribe(TOPIC, () => {
      resolve();
      return 'accept';
    });
  });
  b.serve('self-test', (_, question) => question);
  await a.dial(b.addresses());
  await a.ready(TOPIC, 1, DEADLINE_MS);
  await a.publish(TOPIC, utf8('anybody there?'));
  await within(heard);
  await a.request(b.self, 'self-test', utf8('and now?'), DEADLINE_MS);
}

function within(heard: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('a published message was never delivered')), DEADLINE_MS);
    heard.then(() => {
      clearTimeout(timer);
      resolve();
    }, reject);
  });
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function likelyCause(): string {
  const versions = ['libp2p', '@libp2p/gossipsub', '@libp2p/noise', '@libp2p/yamux', '@libp2p/tcp'].map((name) => `${name} ${versionOf(name)}`);
  return `most likely versions that do not belong together; installed are ${versions.join(', ')}, made for each other are libp2p 3 and @libp2p/gossipsub 17. Else: is a firewall closing 127.0.0.1?`;
}

function versionOf(name: string): string {
  try {
    // Not resolved as a module: many packages do not export their description.
    const path = (createRequire(import.meta.url).resolve.paths(name) ?? []).map((folder) => join(folder, name, 'package.json')).find(existsSync);
    return path === undefined ? 'not found' : (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
  } catch {
    return 'not found';
  }
}
