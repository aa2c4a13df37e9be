/** `mru sim`: a whole network on this machine, from wallets to L1. */
import { getContractAddress } from 'viem';
import { formatAction, parseActions } from '../../protocols/actions-file.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { readText } from '../../runtime/cli/files.ts';
import { type Parsed, UsageError } from '../../runtime/cli/flags.ts';
import { listOf } from '../../runtime/cli/network-flags.ts';
import { EXIT, print, printJson } from '../../runtime/cli/result.ts';
import { installNativeCrypto } from '../../runtime/crypto/native.ts';
import type { DriveLane } from '../load/drive.ts';
import { makePlan } from '../load/plan.ts';
import { signStep } from '../load/sign.ts';
import { buildApps } from '../local/apps.ts';
import { keysOf } from '../local/keys.ts';
import type { Byzantine, LocalRollup } from '../local/types.ts';
import { type RunOptions, run } from '../run.ts';
import { renderSummary } from '../screen/render.ts';
import { openScreen } from '../screen/screen.ts';
import type { Scenario } from '../world/scenarios.ts';
import type { simCommand } from './descriptions/sim.ts';
import { runVirtual, type VirtualFlags } from './virtual.ts';

type SimFlags = Parsed<typeof simCommand.flags>['values'];

export async function sim({ values, given }: Parsed<typeof simCommand.flags>, signal: AbortSignal): Promise<number> {
  checkMeaning(values.net ?? 'local', given);
  if (values.net === 'virtual') return runVirtual(virtualFrom(values, given), signal);
  if (values.kill > values.verifiers) throw new UsageError(`--kill ${values.kill} of only ${values.verifiers} members`);
  if (values['print-actions']) return printActions(values);
  const screen = openScreen(process.stderr, values.verbose);
  try {
    const summary = await run(optionsFrom(values), screen, signal);
    if (values.json) printJson(summary);
    else print(...renderSummary(summary, process.stdout.isTTY ? screen.paint : NO_PAINT));
    return summary.ok ? EXIT.done : EXIT.no;
  } finally {
    screen.close();
  }
}

const same = (text: string): string => text;
const NO_PAINT = { bold: same, dim: same, green: same, red: same, yellow: same, blue: same };

/** Flags of one kind of network alone. */
const ONLY: Readonly<Record<string, readonly string[]>> = {
  virtual: ['scenario', 'seconds', 'minutes', 'seeds', 'faults', 'report'],
  local: ['actions', 'wallets', 'data', 'kill', 'reorg', 'stop-l1', 'byzantine', 'processes', 'actions-file', 'print-actions', 'verbose'],
};

/** Throws `UsageError` for a flag that would do nothing. */
function checkMeaning(net: string, given: ReadonlySet<string>): void {
  const other = net === 'virtual' ? 'local' : 'virtual';
  const idle = ONLY[other]?.find((name) => given.has(name));
  if (idle !== undefined) throw new UsageError(`--${idle} is for --net ${other}, this is --net ${net}`);
  if (given.has('seeds') && given.has('faults')) throw new UsageError('--faults names faults of one seed: use --seed instead of --seeds');
  if (given.has('seeds') && given.has('seed')) throw new UsageError('--seed or --seeds, not both');
  if (given.has('seconds') && given.has('minutes')) throw new UsageError('--seconds or --minutes, not both');
}

function virtualFrom({ seed, scenario, verifiers, rollups, seconds, minutes, faults, seeds, json, report }: SimFlags, given: ReadonlySet<string>): VirtualFlags {
  const size = { verifiers: given.has('verifiers') ? verifiers : undefined, rollups: given.has('rollups') ? rollups : undefined };
  return { seed, scenario: (scenario ?? 'swarm') as Scenario, ...size, seconds: minutes > 0 ? minutes * 60 : seconds, faults, seeds, json, report };
}

function optionsFrom(values: SimFlags): RunOptions {
  const { seed, actions, wallets, verifiers, rollups, kill, processes } = values;
  const file = values['actions-file'];
  const byzantine = values.byzantine as Byzantine | undefined;
  return {
    seed,
    actions,
    wallets,
    verifiers,
    rollups,
    kill,
    processes,
    dataDir: values.data,
    byzantine,
    reorgs: depthsIn(values.reorg),
    l1PauseMs: values['stop-l1'] * 1_000,
    ...(file !== undefined && { lanes: lanesFrom(file) }),
  };
}

/** Deeper than L1 is old does not exist, and 64 is what a node looks back. */
function depthsIn(list: string | undefined): number[] {
  const depths = listOf(list);
  const bad = depths.find((depth) => !/^\d+$/.test(depth) || Number(depth) < 1 || Number(depth) > 64);
  if (bad !== undefined) throw new UsageError(`--reorg wants depths from 1 to 64, separated by commas, got "${bad}"`);
  return depths.map(Number);
}

/** Somebody's own actions, in the order of the file. */
function lanesFrom(file: string): (rollups: readonly LocalRollup[]) => DriveLane[] {
  const text = readText(file);
  return (rollups) => {
    const at = new Map(rollups.map((each, index) => [each.id, index]));
    const actions = parseActions(text, (rollup) => rollups.find((each) => each.id === rollup)?.book);
    return [{ chunk: 64, steps: actions.map((action) => ({ rollup: at.get(action.rollup) as number, expect: 'any', sign: () => action })) }];
  };
}

/** Ids depend on the contract's address, which depends on the seed alone: the second transaction of the first member. */
async function printActions({ seed, actions, wallets: count, rollups: tokenRollups }: SimFlags): Promise<number> {
  installNativeCrypto();
  const wallets = Array.from({ length: count }, (_, at) => keysOf(seed, `wallet/${at}`));
  const addresses = wallets.map((each) => each.address);
  const contract = getContractAddress({ from: keysOf(seed, 'member/0').address, nonce: 1n }).toLowerCase() as Hex;
  const rollups = await buildApps(seed, 31_337, contract, tokenRollups, addresses);
  for (const { steps } of makePlan({ seed, actions, wallets: addresses, tokenRollups, chess: (rollups.at(-1) as LocalRollup).id })) {
    // What does not decode has no text.
    for (const step of steps) if (step.expect !== 'bad-schema') print(formatAction((rollups[step.rollup] as LocalRollup).book, signStep(step, rollups, wallets)));
  }
  return EXIT.done;
}
