/** `mru verifier`: a peer verifier node, its leaving, and its stake. */
import { formatEther } from 'viem';
import { type Hex, toHex } from '../../../protocols/bytes.ts';
import { installNativeCrypto } from '../../crypto/native.ts';
import { openKeys, publicOf, type Secrets } from '../../keys/keys.ts';
import type { RunningHost } from '../../node/host.ts';
import { startVerifier } from '../../node/verifier.ts';
import type { NodePlugins } from '../../plugins/attach.ts';
import { chainIdOf } from '../../settlement/deploy.ts';
import { createVulcan, type Vulcan } from '../../settlement/vulcan.ts';
import type { STAKE_FLAGS, verifierCommand } from '../descriptions/verifier.ts';
import { type Parsed, UsageError } from '../flags.ts';
import { contractOf, listOf, needed, urlOf, weiOf } from '../network-flags.ts';
import { passwordFrom } from '../password.ts';
import { nodePlugins } from '../plugin-flags.ts';
import { EXIT, print, printJson } from '../result.ts';
import { openStatus } from '../status-line.ts';
import { enclaveDocumentOf } from './enclave.ts';

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
  let [host, plugins]: [RunningHost | undefined, NodePlugins | undefined] = [undefined, undefined];
  try {
    const { listen } = values;
    plugins = await nodePlugins(values, opened.folder, status.log);
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
    const own = { ...(stake !== undefined && { stake }), ...(document !== undefined && { document }), ...(plugins && { plugins }) };
    host = await startVerifier({ l1Url, contract, folder, secrets, ...rest, ...own, signal, log: status.log, progress: status.progress });
    await running(host, status.tick, signal);
  } finally {
    status.close();
    await host?.stop();
    // A node that did not start has not begun them.
    await plugins?.plugins.stop();
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
