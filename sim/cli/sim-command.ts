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
import { SCENARIOS, type Scenario } from '../world/plan.ts';
import { runVirtual, type VirtualFlags } from './virtual.ts';

export const simCommand = {
  name: 'sim',
  summary: 'Runs micro-rollups and a Vulcan committee on this machine, wallet to L1, and checks what came of it.',
  positionals: [],
  flags: {
    net: { kind: 'text', value: 'NET', help: 'local: real parts on this machine; virtual: the same actors in virtual time, everything from the seed', choices: ['local', 'virtual'] },
    actions: { kind: 'whole', value: 'N', help: 'actions to send, about 3 % of them bad on purpose', fallback: 2_000, min: 1, max: 1_000_000 },
    wallets: { kind: 'whole', value: 'N', help: 'wallets that send them', fallback: 50, min: 2, max: 10_000 },
    verifiers: {
      kind: 'whole',
      value: 'N',
      help: 'members of the committee (above some 24 one machine is too slow for real networks); virtual: drawn from the seed when not given',
      fallback: 4,
      min: 1,
      max: 128,
    },
    rollups: { kind: 'whole', value: 'N', help: 'token rollups beside chess; virtual: rollups, 2 when not given', fallback: 1, min: 1, max: 64 },
    seed: { kind: 'whole', value: 'N', help: 'draws wallets and load', fallback: 1, min: 0, max: Number.MAX_SAFE_INTEGER },
    scenario: { kind: 'text', value: 'NAME', help: 'virtual: what goes wrong', choices: SCENARIOS },
    seconds: { kind: 'whole', value: 'S', help: 'virtual: seconds under load and faults', fallback: 20, min: 1, max: 3_600 },
    minutes: { kind: 'whole', value: 'M', help: 'virtual: minutes instead', fallback: 0, min: 0, max: 1_440 },
    seeds: { kind: 'text', value: 'A..B', help: 'virtual: all these seeds on all cores, the first failure shrunk' },
    faults: { kind: 'text', value: 'LIST', help: 'virtual: only these faults of a seed, as 0,3,7' },
    report: { kind: 'text', value: 'FILE', help: 'virtual: write what happened as a web page; of a swarm, its first failure' },
    data: { kind: 'text', value: 'DIR', help: 'keep everything here, and go on from it' },
    kill: { kind: 'whole', value: 'K', help: 'stop K members in the middle', fallback: 0, min: 0, max: 16 },
    reorg: { kind: 'text', value: 'DEPTHS', help: 'L1 forgets so many of its newest blocks in the middle, one after the other, as 1,4,32' },
    'stop-l1': { kind: 'whole', value: 'S', help: 'L1 is away for so many seconds in the middle', fallback: 0, min: 0, max: 600 },
    byzantine: { kind: 'text', value: 'WHO', help: 'operator, operator:equivocate or verifier misbehaves', choices: ['operator', 'operator:equivocate', 'verifier'] },
    processes: { kind: 'boolean', help: 'every member and operator in a process of its own' },
    'actions-file': { kind: 'text', value: 'FILE', help: 'send these signed actions instead' },
    'print-actions': { kind: 'boolean', help: 'write the load as such a file to stdout, and do nothing else' },
    verbose: { kind: 'boolean', help: 'every log event, as plain lines' },
    json: { kind: 'boolean', help: 'print the summary as one JSON object' },
  },
  examples: [
    'mru sim',
    'mru sim --verifiers 7 --kill 2',
    'mru sim --byzantine operator',
    'mru sim --reorg 1,8,32',
    'mru sim --processes --data ./net --json',
    'mru sim --net virtual --seed 7 --report out.html',
    'mru sim --net virtual --seeds 1..1000',
  ],
} as const;

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
