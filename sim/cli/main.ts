#!/usr/bin/env node
/** `mru`: the command line. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CompileError } from '../../contracts/guest/compile.ts';
import { ActionsFileError } from '../../protocols/actions-file.ts';
import { actors, actorsCommand } from '../../runtime/cli/commands/actors.ts';
import { demand, demandCommand, deposit, depositCommand, force, forceCommand, withdraw, withdrawals, withdrawalsCommand, withdrawCommand } from '../../runtime/cli/commands/bridge.ts';
import { build, buildCommand } from '../../runtime/cli/commands/build.ts';
import { check, checkCommand } from '../../runtime/cli/commands/check.ts';
import { dataGet, dataGetCommand, dataSample, dataSampleCommand, dataUse, dataUseCommand } from '../../runtime/cli/commands/data.ts';
import { describe, describeCommand } from '../../runtime/cli/commands/describe.ts';
import { escrowFund, escrowFundCommand, escrowNotice, escrowNoticeCommand, escrowShow, escrowShowCommand, escrowWithdraw, escrowWithdrawCommand } from '../../runtime/cli/commands/escrow.ts';
import { exec, execCommand } from '../../runtime/cli/commands/exec.ts';
import { exit, exitCommand } from '../../runtime/cli/commands/exit.ts';
import { gateway, gatewayCommand, gatewayKey, gatewayKeyCommand } from '../../runtime/cli/commands/gateway.ts';
import { keysImport, keysImportCommand, keysNew, keysNewCommand, keysShow, keysShowCommand } from '../../runtime/cli/commands/keys.ts';
import { fund, fundCommand, l1, l1Command } from '../../runtime/cli/commands/l1.ts';
import { operator, operatorCommand } from '../../runtime/cli/commands/operator.ts';
import { proofsFreeze, proofsFreezeCommand, proofsSetup, proofsSetupCommand } from '../../runtime/cli/commands/proofs.ts';
import { receipt, receiptCommand } from '../../runtime/cli/commands/receipt.ts';
import { rewardsCharge, rewardsChargeCommand, rewardsClaim, rewardsClaimCommand, rewardsShow, rewardsShowCommand } from '../../runtime/cli/commands/rewards.ts';
import { send, sendCommand } from '../../runtime/cli/commands/send.ts';
import { status, statusCommand } from '../../runtime/cli/commands/status.ts';
import { types, typesCommand } from '../../runtime/cli/commands/types.ts';
import { upgrade, upgradeCancel, upgradeCancelCommand, upgradeCommand } from '../../runtime/cli/commands/upgrade.ts';
import { verifier, verifierCommand, verifierExit, verifierExitCommand, verifierStake, verifierStakeCommand, verifierWithdraw, verifierWithdrawCommand } from '../../runtime/cli/commands/verifier.ts';
import { veto, vetoCommand } from '../../runtime/cli/commands/veto.ts';
import { votesExport, votesExportCommand, votesImport, votesImportCommand } from '../../runtime/cli/commands/votes.ts';
import { vulcanDeploy, vulcanDeployCommand, vulcanShow, vulcanShowCommand } from '../../runtime/cli/commands/vulcan.ts';
import { parseLayers } from '../../runtime/cli/config.ts';
import { type Command, type Flags, helpOf, parseFlags, UsageError } from '../../runtime/cli/flags.ts';
import { EXIT, print, printJson } from '../../runtime/cli/result.ts';
import { KeyError } from '../../runtime/keys/keys.ts';
import { load, loadCommand } from './load-command.ts';
import { sim, simCommand } from './sim-command.ts';

interface Entry {
  readonly command: Command<Flags>;
  readonly run: (args: readonly string[], signal: AbortSignal) => Promise<number> | number;
}

const COMMANDS: readonly Entry[] = [
  { command: simCommand, run: (args, signal) => sim(parseFlags(simCommand, args), signal) },
  { command: buildCommand, run: (args) => build(parseFlags(buildCommand, args)) },
  { command: checkCommand, run: (args, signal) => check(parseFlags(checkCommand, args), signal) },
  { command: typesCommand, run: (args) => types(parseFlags(typesCommand, args)) },
  { command: describeCommand, run: (args) => describe(parseFlags(describeCommand, args)) },
  { command: execCommand, run: (args) => exec(parseFlags(execCommand, args)) },
  { command: actorsCommand, run: (args) => actors(parseFlags(actorsCommand, args)) },
  { command: keysNewCommand, run: (args) => keysNew(parseFlags(keysNewCommand, args)) },
  { command: keysImportCommand, run: (args) => keysImport(parseFlags(keysImportCommand, args)) },
  { command: keysShowCommand, run: (args) => keysShow(parseFlags(keysShowCommand, args)) },
  { command: l1Command, run: (args, signal) => l1(parseFlags(l1Command, args), signal) },
  { command: fundCommand, run: (args) => fund(parseLayers(fundCommand, args)) },
  { command: vulcanDeployCommand, run: (args) => vulcanDeploy(parseLayers(vulcanDeployCommand, args)) },
  { command: vulcanShowCommand, run: (args) => vulcanShow(parseLayers(vulcanShowCommand, args)) },
  { command: verifierCommand, run: (args, signal) => verifier(parseLayers(verifierCommand, args), signal) },
  { command: verifierExitCommand, run: (args) => verifierExit(parseLayers(verifierExitCommand, args)) },
  { command: verifierWithdrawCommand, run: (args) => verifierWithdraw(parseLayers(verifierWithdrawCommand, args)) },
  { command: verifierStakeCommand, run: (args) => verifierStake(parseLayers(verifierStakeCommand, args)) },
  { command: votesExportCommand, run: (args) => votesExport(parseLayers(votesExportCommand, args)) },
  { command: votesImportCommand, run: (args) => votesImport(parseLayers(votesImportCommand, args)) },
  { command: operatorCommand, run: (args, signal) => operator(parseLayers(operatorCommand, args), signal) },
  { command: proofsFreezeCommand, run: (args) => proofsFreeze(parseLayers(proofsFreezeCommand, args)) },
  { command: proofsSetupCommand, run: (args) => proofsSetup(parseFlags(proofsSetupCommand, args)) },
  { command: escrowShowCommand, run: (args) => escrowShow(parseLayers(escrowShowCommand, args)) },
  { command: escrowFundCommand, run: (args) => escrowFund(parseLayers(escrowFundCommand, args)) },
  { command: escrowNoticeCommand, run: (args) => escrowNotice(parseLayers(escrowNoticeCommand, args)) },
  { command: escrowWithdrawCommand, run: (args) => escrowWithdraw(parseLayers(escrowWithdrawCommand, args)) },
  { command: rewardsShowCommand, run: (args) => rewardsShow(parseLayers(rewardsShowCommand, args)) },
  { command: rewardsChargeCommand, run: (args) => rewardsCharge(parseLayers(rewardsChargeCommand, args)) },
  { command: rewardsClaimCommand, run: (args) => rewardsClaim(parseLayers(rewardsClaimCommand, args)) },
  { command: sendCommand, run: (args, signal) => send(parseLayers(sendCommand, args), signal) },
  { command: depositCommand, run: (args) => deposit(parseLayers(depositCommand, args)) },
  { command: forceCommand, run: (args) => force(parseLayers(forceCommand, args)) },
  { command: demandCommand, run: (args) => demand(parseLayers(demandCommand, args)) },
  { command: withdrawalsCommand, run: (args) => withdrawals(parseLayers(withdrawalsCommand, args)) },
  { command: withdrawCommand, run: (args) => withdraw(parseLayers(withdrawCommand, args)) },
  { command: upgradeCancelCommand, run: (args) => upgradeCancel(parseLayers(upgradeCancelCommand, args)) },
  { command: upgradeCommand, run: (args) => upgrade(parseLayers(upgradeCommand, args)) },
  { command: vetoCommand, run: (args) => veto(parseLayers(vetoCommand, args)) },
  { command: receiptCommand, run: (args) => receipt(parseLayers(receiptCommand, args)) },
  { command: exitCommand, run: (args, signal) => exit(parseLayers(exitCommand, args), signal) },
  { command: dataUseCommand, run: (args) => dataUse(parseLayers(dataUseCommand, args)) },
  { command: dataSampleCommand, run: (args) => dataSample(parseLayers(dataSampleCommand, args)) },
  { command: dataGetCommand, run: (args) => dataGet(parseLayers(dataGetCommand, args)) },
  { command: statusCommand, run: (args) => status(parseLayers(statusCommand, args)) },
  { command: gatewayKeyCommand, run: (args) => gatewayKey(parseFlags(gatewayKeyCommand, args)) },
  { command: gatewayCommand, run: (args, signal) => gateway(parseLayers(gatewayCommand, args), signal) },
  { command: loadCommand, run: (args, signal) => load(parseLayers(loadCommand, args), signal) },
];

function version(): string {
  for (const up of ['../..', '../../..']) {
    try {
      return (JSON.parse(readFileSync(join(import.meta.dirname, up, 'package.json'), 'utf8')) as { version: string }).version;
    } catch {
      // One level deeper when compiled.
    }
  }
  return 'unknown';
}

function overview(): string {
  const width = Math.max(...COMMANDS.map(({ command }) => command.name.length));
  return [
    'mru <command> [flags]',
    '',
    ...COMMANDS.map(({ command }) => `  ${command.name.padEnd(width)}  ${command.summary}`),
    '',
    '  mru <command> --help says more; mru --version prints the version.',
  ].join('\n');
}

function say(text: string, code: number): number {
  print(text);
  return code;
}

/** The first Ctrl-C asks everything to stop, the second ends the process. */
function interruption(): AbortController {
  const controller = new AbortController();
  const interrupt = (): void => {
    if (controller.signal.aborted) process.exit(EXIT.interrupted);
    controller.abort(new Error('interrupted'));
  };
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  return controller;
}

/** Names of two words come before those that they begin with. */
const entryFor = ([first, second]: readonly string[]): Entry | undefined =>
  COMMANDS.find(({ command }) => command.name === `${first} ${second}`) ?? COMMANDS.find(({ command }) => command.name === first);

async function main(args: readonly string[]): Promise<number> {
  const [name] = args;
  if (name === undefined || name === '--help' || name === 'help') return say(overview(), name === undefined ? EXIT.usage : EXIT.done);
  if (name === '--version') return say(version(), EXIT.done);
  const entry = entryFor(args);
  if (entry === undefined) throw new UsageError(`no command "${name}"; there is ${COMMANDS.map(({ command }) => command.name).join(', ')}`);
  const rest = args.slice(entry.command.name.split(' ').length);
  if (rest.includes('--help')) return say(helpOf(entry.command), EXIT.done);
  const { signal } = interruption();
  try {
    return await entry.run(rest, signal);
  } catch (error) {
    // The second is Ctrl-C at a question.
    if (signal.aborted || (error as Error).name === 'AbortError') return EXIT.interrupted;
    throw error;
  }
}

/** A reader that has seen enough (`| head`) is no fault of ours. */
function ignoreClosedPipes(): void {
  const closed =
    (then: () => void) =>
    (error: NodeJS.ErrnoException): void => {
      if (error.code !== 'EPIPE') throw error;
      then();
    };
  process.stdout.on(
    'error',
    closed(() => process.exit(EXIT.done)),
  );
  // Progress that nobody reads: the run goes on, its result may still be wanted.
  process.stderr.on(
    'error',
    closed(() => undefined),
  );
}

function exitCodeOf(error: unknown): number {
  if (error instanceof UsageError || error instanceof ActionsFileError || error instanceof KeyError) return EXIT.usage;
  return error instanceof CompileError ? EXIT.no : EXIT.outside;
}

/** A finished command ends, whatever still ticks. */
const LINGER_MS = 1_500;

try {
  ignoreClosedPipes();
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (process.argv.includes('--json')) printJson({ ok: false, error: (error as Error).message });
  process.stderr.write(`mru: ${(error as Error).message}\n`);
  if (error instanceof UsageError) process.stderr.write('mru: see mru --help\n');
  process.exitCode = exitCodeOf(error);
}
setTimeout(() => process.exit(), LINGER_MS).unref();
