/** `mru verifier`: a peer verifier node, its leaving, and its stake. */
import { formatEther } from 'viem';
import { type Hex, toHex } from '../../../protocols/bytes.ts';
import { installNativeCrypto } from '../../crypto/native.ts';
import { openKeys, publicOf, type Secrets } from '../../keys/keys.ts';
import type { RunningHost } from '../../node/host.ts';
import { DOPPELGANGER_MS, startVerifier } from '../../node/verifier.ts';
import { SNAPSHOT_BLOCKS } from '../../node/wire-member.ts';
import { chainIdOf } from '../../settlement/deploy.ts';
import { createVulcan, type Vulcan } from '../../settlement/vulcan.ts';
import { type Parsed, UsageError } from '../flags.ts';
import { contractOf, KEY_FLAGS, listOf, NETWORK_FLAGS, NODE_FLAGS, needed, urlOf, weiOf } from '../network-flags.ts';
import { passwordFrom } from '../password.ts';
import { EXIT, print, printJson } from '../result.ts';
import { openStatus } from '../status-line.ts';
import { enclaveDocumentOf } from './enclave.ts';

const JSON_FLAG = { kind: 'boolean', help: 'print the result as one JSON object' } as const;

export const verifierCommand = {
  name: 'verifier',
  summary: 'Runs a peer verifier: joins with a stake, follows every rollup, executes it again and votes. Ctrl-C stops it; it goes on where it was.',
  positionals: [],
  flags: {
    ...NODE_FLAGS,
    stake: { kind: 'text', value: 'ETHER', help: 'join with this stake; without it, a node that has not joined only follows' },
    attest: { kind: 'text', value: 'FILE', help: 'show everybody this enclave document (mru enclave document) about the keys' },
    workers: { kind: 'whole', value: 'N', help: 'threads that execute', fallback: 1, min: 1, max: 64 },
    watch: { kind: 'boolean', help: 'execute blocks of optimistic apps, too, and challenge those that are wrong: a bond goes with it, and a part of the operator’s deposit comes back' },
    'from-genesis': { kind: 'boolean', help: 'execute every block from the first on, and do not begin with a state that others offer' },
    'snapshot-blocks': { kind: 'whole', value: 'N', help: 'certified blocks between two snapshots of a rollup, for those who join later', fallback: SNAPSHOT_BLOCKS, min: 1, max: 1_000_000 },
    'settle-ms': { kind: 'whole', value: 'MS', help: 'between two batches that it proposes at least: fewer are cheaper', fallback: 0, min: 0, max: 3_600_000 },
    'doppelganger-ms': { kind: 'whole', value: 'MS', help: 'how long the first vote waits for signs of another process with these keys', fallback: DOPPELGANGER_MS, min: 0, max: 600_000 },
    'dry-run': { kind: 'boolean', help: 'check options, keys, L1 and the account, and do nothing' },
    json: JSON_FLAG,
  },
  examples: ['mru verifier --l1 http://127.0.0.1:8545 --contract 0x… --keys ./keys --data ./node --stake 1 --bootstrap /ip4/127.0.0.1/tcp/9000/p2p/12D3Koo…', 'mru verifier --config verifier.json'],
} as const;

type VerifierFlags = Parsed<typeof verifierCommand.flags>['values'];

interface Opened {
  readonly l1Url: string;
  readonly contract: Hex;
  readonly folder: string;
  readonly secrets: Secrets;
  readonly stake: bigint | undefined;
  readonly vulcan: Vulcan;
  readonly document: Uint8Array | undefined;
}

async function open(values: VerifierFlags): Promise<Opened> {
  const [l1Url, contract] = [urlOf(values.l1), contractOf(values.contract)];
  const folder = needed(values.data, 'data', 'a folder for what this node keeps');
  const keys = needed(values.keys, 'keys', 'the folder that mru keys new made');
  const stake = values.stake === undefined ? undefined : weiOf(values.stake, 'stake');
  const secrets = await openKeys(keys, await passwordFrom(values['password-file']));
  const vulcan = await createVulcan({ url: l1Url, contract, privateKey: toHex(secrets.operator), blockMs: values['l1-block-ms'] });
  const document = values.attest === undefined ? undefined : enclaveDocumentOf(values.attest, { chain: await chainIdOf(l1Url), network: vulcan.address, ...shownBy(secrets) });
  return { l1Url, contract, folder, secrets, stake, vulcan, document };
}

const shownBy = ({ node, vote }: Secrets): { readonly node: Hex; readonly vote: Hex } => ({ node: publicOf('node', node), vote: publicOf('vote', vote) });

/** What stands in the way of joining, before anything is spent. */
async function obstacle({ vulcan, stake, document }: Opened): Promise<string | undefined> {
  const [known, terms, balance] = await Promise.all([vulcan.find(vulcan.staker), vulcan.terms(), vulcan.balance()]);
  if (known === undefined && stake === undefined && document !== undefined) return '--attest: these keys have not joined, and without --stake they do not';
  if (known !== undefined || stake === undefined) return undefined;
  if (stake < terms.minStake) return `--stake ${formatEther(stake)}: this network takes ${formatEther(terms.minStake)} ether at least`;
  return balance <= stake ? `${vulcan.staker} has ${formatEther(balance)} ether, and ${formatEther(stake)} and gas are needed` : undefined;
}

export async function verifier({ values }: Parsed<typeof verifierCommand.flags>, signal: AbortSignal): Promise<number> {
  installNativeCrypto();
  const opened = await open(values);
  const found = await obstacle(opened);
  if (found !== undefined) throw new UsageError(found);
  if (values['dry-run']) return checkedOnly(opened, values.json);
  const status = openStatus(process.stderr, values.verbose);
  let host: RunningHost | undefined;
  try {
    const { listen } = values;
    const rest = {
      blockMs: values['l1-block-ms'],
      bootstrap: listOf(values.bootstrap),
      workers: values.workers,
      doppelgangerMs: values['doppelganger-ms'],
      settleMs: values['settle-ms'],
      fromGenesis: values['from-genesis'],
      watches: values.watch,
      snapshotBlocks: values['snapshot-blocks'],
      ...(listen !== undefined && { listen }),
    };
    const { l1Url, contract, folder, secrets, stake, document } = opened;
    host = await startVerifier({
      l1Url,
      contract,
      folder,
      secrets,
      ...rest,
      ...(stake !== undefined && { stake }),
      ...(document !== undefined && { document }),
      signal,
      log: status.log,
      progress: status.progress,
    });
    await running(host, status.tick, signal);
  } finally {
    status.close();
    await host?.stop();
  }
  if (values.json) printJson({ ok: true, node: host.node, ...status.summary() });
  return EXIT.interrupted;
}

const TICK_MS = 1_000;

/** Until Ctrl-C. */
function running({ bus }: RunningHost, tick: (peers: number) => void, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setInterval(() => tick(bus.peers().length), TICK_MS);
    const end = (): void => {
      clearInterval(timer);
      resolve();
    };
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
}

async function checkedOnly({ vulcan, stake }: Opened, json: boolean): Promise<number> {
  const [known, balance] = await Promise.all([vulcan.find(vulcan.staker), vulcan.balance()]);
  const would = known !== undefined ? 'go on as a member' : stake === undefined ? 'only follow' : `join with ${formatEther(stake)} ether`;
  if (json) printJson({ ok: true, staker: vulcan.staker, balance, joined: known !== undefined, would });
  else print(`everything is there: ${vulcan.staker} has ${formatEther(balance)} ether, and would ${would}`);
  return EXIT.done;
}

const STAKE_FLAGS = { l1: NETWORK_FLAGS.l1, contract: NETWORK_FLAGS.contract, 'l1-block-ms': NETWORK_FLAGS['l1-block-ms'], ...KEY_FLAGS, json: JSON_FLAG } as const;

export const verifierExitCommand = {
  name: 'verifier exit',
  summary: 'Leaves: the next committee has no seat for this member, and its stake unbonds. Keep it running until then.',
  positionals: [],
  flags: STAKE_FLAGS,
  examples: ['mru verifier exit --l1 http://127.0.0.1:8545 --contract 0x… --keys ./keys'],
} as const;

export const verifierWithdrawCommand = {
  name: 'verifier withdraw',
  summary: 'Pays out the stake of a member that left, once it has unbonded.',
  positionals: [],
  flags: STAKE_FLAGS,
  examples: ['mru verifier withdraw --l1 http://127.0.0.1:8545 --contract 0x… --keys ./keys'],
} as const;

export const verifierStakeCommand = {
  name: 'verifier stake',
  summary: 'Shows the stake of these keys.',
  positionals: [],
  flags: STAKE_FLAGS,
  examples: ['mru verifier stake --l1 http://127.0.0.1:8545 --contract 0x… --keys ./keys --json'],
} as const;

type StakeFlags = Parsed<typeof STAKE_FLAGS>;

async function vulcanOf({ values }: StakeFlags): Promise<Vulcan> {
  const { operator } = await openKeys(needed(values.keys, 'keys', 'the folder that mru keys new made'), await passwordFrom(values['password-file']));
  return createVulcan({ url: urlOf(values.l1), contract: contractOf(values.contract), privateKey: toHex(operator), blockMs: values['l1-block-ms'] });
}

export async function verifierExit(parsed: StakeFlags): Promise<number> {
  const vulcan = await vulcanOf(parsed);
  await vulcan.leave();
  const [known, { unbondingSeconds }] = await Promise.all([vulcan.find(vulcan.staker), vulcan.terms()]);
  const withdrawableMs = (known?.leftMs ?? 0) + unbondingSeconds * 1000;
  if (parsed.values.json) printJson({ ok: true, staker: vulcan.staker, stake: known?.stake ?? 0n, withdrawableMs });
  else
    print(
      `${vulcan.staker} left; ${formatEther(known?.stake ?? 0n)} ether can be withdrawn from ${new Date(withdrawableMs).toISOString()} on`,
      '  keep the node running until a committee without it has formed: until then it owes its votes',
    );
  return EXIT.done;
}

export async function verifierWithdraw(parsed: StakeFlags): Promise<number> {
  const vulcan = await vulcanOf(parsed);
  const stake = (await vulcan.find(vulcan.staker))?.stake ?? 0n;
  await vulcan.withdraw();
  if (parsed.values.json) printJson({ ok: true, staker: vulcan.staker, withdrawn: stake });
  else print(`${formatEther(stake)} ether are back at ${vulcan.staker}`);
  return EXIT.done;
}

export async function verifierStake(parsed: StakeFlags): Promise<number> {
  const vulcan = await vulcanOf(parsed);
  const [known, balance] = await Promise.all([vulcan.find(vulcan.staker), vulcan.balance()]);
  const condition = known === undefined ? 'has not joined' : known.leftMs === undefined ? 'takes part' : 'left';
  if (parsed.values.json) printJson({ ok: true, staker: vulcan.staker, balance, condition, ...known });
  else
    print(
      `${vulcan.staker} ${condition}`,
      `  stake    ${formatEther(known?.stake ?? 0n)} ether`,
      `  balance  ${formatEther(balance)} ether`,
      `  seat     ${known?.committee === undefined ? 'none so far' : `last in committee ${known.committee}`}`,
    );
  return EXIT.done;
}
