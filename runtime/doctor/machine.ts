/** What a node needs of the machine: free ports, room on the disk, fast signatures, an L1 for development. */
import { existsSync, statfsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isFree } from '../cli/ports.ts';
import { loadNativeSecp256k1 } from '../crypto/secp256k1.ts';
import { anvilBinary } from '../settlement/anvil.ts';
import type { Finding } from './node-version.ts';

export interface WantedPort {
  readonly port: number;
  readonly what: string;
  /** Somebody asked for this one; another can be had instead of others. */
  readonly isNamed: boolean;
}

export const portFindings = (ports: readonly WantedPort[]): Promise<Finding[]> => Promise.all(ports.map(portFinding));

async function portFinding({ port, what, isNamed }: WantedPort): Promise<Finding> {
  if (await isFree(port)) return { check: 'ports', status: 'ok', found: `port ${port} is free (${what})` };
  return { check: 'ports', status: isNamed ? 'problem' : 'warning', found: `port ${port} is taken (${what})`, advice: `end what listens there (lsof -i :${port}), or give another --port` };
}

const GIB = 1024 ** 3;
/** A journal is synced block by block: without room a node stops. */
const LEAST_FREE = 0.2 * GIB;
const LITTLE_FREE = 2 * GIB;

/** Room where a folder is, or will be. */
export function diskFinding(folder: string, free = freeBytes(folder)): Finding {
  const found = `${(free / GIB).toFixed(1)} GiB free at ${resolve(folder)}`;
  if (free >= LITTLE_FREE) return { check: 'disk', status: 'ok', found };
  return { check: 'disk', status: free < LEAST_FREE ? 'problem' : 'warning', found, advice: 'make room: a node that cannot write stops, and an operator that stops breaks promises' };
}

function freeBytes(folder: string): number {
  let at = resolve(folder);
  while (!existsSync(at) && dirname(at) !== at) at = dirname(at);
  const { bavail, bsize } = statfsSync(at);
  return bavail * bsize;
}

export function cryptoFinding(): Finding {
  if (loadNativeSecp256k1() !== undefined) return { check: 'crypto', status: 'ok', found: 'signatures are checked natively' };
  return { check: 'crypto', status: 'warning', found: 'the native secp256k1 is missing: signatures take 25 times as long', advice: 'npm rebuild secp256k1, with a C++ compiler and Python installed' };
}

export function anvilFinding(): Finding {
  try {
    return { check: 'anvil', status: 'ok', found: `an L1 for development: ${anvilBinary()}` };
  } catch (error) {
    return { check: 'anvil', status: 'warning', found: (error as Error).message, advice: 'only mru dev, mru l1 and mru sim need it' };
  }
}
