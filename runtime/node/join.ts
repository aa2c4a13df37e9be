/** A node that finds its network by L1: what is registered there, who verifies it, and peers to begin with. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settlement } from '../../actors/ports/settlement.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { discover, isPeerAddress } from '../bus/discovery.ts';
import { systemClock } from '../clock.ts';
import type { Secrets } from '../keys/keys.ts';
import type { NodePlugins } from '../plugins/attach.ts';
import type { Vulcan } from '../settlement/vulcan.ts';
import type { Log, Part } from './host.ts';
import type { Network } from './network.ts';

/** What a node needs that finds its network by L1. */
export interface JoinOptions {
  readonly l1Url: string;
  /** Settlement contract of the network. */
  readonly contract: Hex;
  /** Time between L1 blocks. */
  readonly blockMs?: number;
  readonly folder: string;
  readonly secrets: Secrets;
  /** Multiaddrs of peers to begin with; none for the first node of a network. */
  readonly bootstrap: readonly string[];
  readonly listen?: string;
  /** Ends waiting for a committee. */
  readonly signal: AbortSignal;
  readonly log: Log;
  /** Opened, and not begun: the node begins and stops them. */
  readonly plugins?: NodePlugins;
}

/** Between two looks at L1 while there is no committee. */
const LOOK_MS = 1_000;

export interface NetworkSource {
  readonly l1Url: string;
  readonly settlement: Settlement;
  readonly vulcan: Vulcan;
  readonly signal: AbortSignal;
  readonly log: Log;
}

/** The network as L1 has it, once it has a committee. Who waits for one has it formed as soon as enough have joined. */
export async function networkOnL1(source: NetworkSource): Promise<Network> {
  const { l1Url, settlement, signal } = source;
  for (;;) {
    signal.throwIfAborted();
    const [committees, rollups] = await Promise.all([settlement.committees(0), settlement.apps()]);
    if (committees.length > 0) return { chain: settlement.chainId, l1Url, contract: settlement.contract, committees, rollups };
    await formFirst(source);
    await pause(LOOK_MS, signal);
  }
}

async function formFirst({ settlement, vulcan, log }: NetworkSource): Promise<void> {
  const [{ committees, candidates }, { minMembers }] = await Promise.all([vulcan.epoch(), vulcan.terms()]);
  if (committees > 0) return log('waits-for-finality', {});
  log('waits-for-members', { joined: candidates, needed: minMembers });
  if (candidates >= minMembers) await settlement.advance();
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const abort = (): void => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', abort);
      resolve();
    }, ms);
    signal.addEventListener('abort', abort, { once: true });
  });

/** Finds peers, and remembers in the node's folder where they were. Throws `BusError` for an address that is none. */
export const discoveryPart =
  (folder: string, bootstrap: readonly string[]): Part =>
  ({ bus, log, onStop }) => {
    const file = join(folder, 'peers.json');
    const remember = (addresses: readonly string[]): void => keep(file, addresses, log);
    onStop(discover({ bus, clock: systemClock, bootstrap: [...bootstrap, ...remembered(file, log)], remember }));
    log('listening', { addresses: bus.addresses() });
  };

/** Addresses are only hints: a file that cannot be read or written costs nothing but asking again. */
function remembered(file: string, log: Log): string[] {
  if (!existsSync(file)) return [];
  try {
    const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return Array.isArray(parsed) ? parsed.filter((each): each is string => typeof each === 'string' && isPeerAddress(each)) : [];
  } catch (error) {
    log('peers-forgotten', { error: String(error) });
    return [];
  }
}

function keep(file: string, addresses: readonly string[], log: Log): void {
  try {
    writeFileSync(`${file}.new`, JSON.stringify(addresses));
    renameSync(`${file}.new`, file);
  } catch (error) {
    log('peers-not-kept', { error: String(error) });
  }
}
