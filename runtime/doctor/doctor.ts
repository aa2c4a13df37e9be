/** Everything that is looked at, in the order in which one thing needs the other. */
import type { Hex } from '../../protocols/bytes.ts';
import { dataFindings } from './data.ts';
import { keysFinding } from './keys.ts';
import { l1Findings } from './l1.ts';
import { anvilFinding, cryptoFinding, diskFinding, portFindings, type WantedPort } from './machine.ts';
import { type Finding, nodeFinding } from './node-version.ts';
import { peerFindings } from './peers.ts';

export interface DoctorOptions {
  readonly ports: readonly WantedPort[];
  readonly keys: string | undefined;
  readonly data: string | undefined;
  readonly l1: string | undefined;
  readonly contract: Hex | undefined;
  readonly peers: readonly string[];
  /** Of the Node that runs, unless said. */
  readonly nodeVersion?: string;
  /** Milliseconds since 1970; this machine's clock unless said. */
  readonly now?: () => number;
}

const left = (check: Finding['check'], flag: string, what: string): Finding => ({ check, status: 'skipped', found: `${what}: give ${flag}` });

export async function examine(options: DoctorOptions): Promise<Finding[]> {
  const { ports, keys, data, l1, contract, peers, nodeVersion = process.versions.node, now = Date.now } = options;
  return [
    nodeFinding(nodeVersion),
    cryptoFinding(),
    anvilFinding(),
    ...(await portFindings(ports)),
    diskFinding(data ?? '.'),
    keys === undefined ? left('keys', '--keys', 'keys were not looked at') : keysFinding(keys),
    ...(data === undefined ? [left('data', '--data', 'no folder of a node was looked at')] : await dataFindings(data)),
    ...(l1 === undefined ? [left('l1', '--l1 and --contract', 'L1 and the clock were not looked at')] : await l1Findings({ url: l1, contract, now })),
    ...(peers.length === 0 ? [left('peers', '--bootstrap', 'no peer was asked')] : await peerFindings(peers, SOME_CHAIN)),
  ];
}

/** Dialling asks for no chain. */
const SOME_CHAIN = 0;
