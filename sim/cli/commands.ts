/** Every command of `mru`, with what runs it. */
import { actionGet, actionGetCommand, actionSend, actionSendCommand, actionWatch, actionWatchCommand } from '../../runtime/cli/commands/action.ts';
import { actors, actorsCommand } from '../../runtime/cli/commands/actors.ts';
import { blockGet, blockGetCommand, blockList, blockListCommand, blockReplay, blockReplayCommand } from '../../runtime/cli/commands/block.ts';
import { demand, demandCommand, deposit, depositCommand, force, forceCommand, withdraw, withdrawals, withdrawalsCommand, withdrawCommand } from '../../runtime/cli/commands/bridge.ts';
import { build, buildCommand } from '../../runtime/cli/commands/build.ts';
import { check, checkCommand } from '../../runtime/cli/commands/check.ts';
import { completion, completionCommand } from '../../runtime/cli/commands/completion.ts';
import { dataGet, dataGetCommand, dataSample, dataSampleCommand, dataUse, dataUseCommand } from '../../runtime/cli/commands/data.ts';
import { deploy, deployCommand } from '../../runtime/cli/commands/deploy.ts';
import { describe, describeCommand } from '../../runtime/cli/commands/describe.ts';
import { dev, devCommand } from '../../runtime/cli/commands/dev.ts';
import { doctor, doctorCommand } from '../../runtime/cli/commands/doctor.ts';
import { enclaveDocument, enclaveDocumentCommand } from '../../runtime/cli/commands/enclave.ts';
import { escrowFund, escrowFundCommand, escrowNotice, escrowNoticeCommand, escrowShow, escrowShowCommand, escrowWithdraw, escrowWithdrawCommand } from '../../runtime/cli/commands/escrow.ts';
import { exec, execCommand } from '../../runtime/cli/commands/exec.ts';
import { exit, exitCommand } from '../../runtime/cli/commands/exit.ts';
import { gateway, gatewayCommand, gatewayKey, gatewayKeyCommand } from '../../runtime/cli/commands/gateway.ts';
import { keysImport, keysImportCommand, keysNew, keysNewCommand, keysShow, keysShowCommand } from '../../runtime/cli/commands/keys.ts';
import { fund, fundCommand, l1, l1Command } from '../../runtime/cli/commands/l1.ts';
import { newApp, newCommand } from '../../runtime/cli/commands/new.ts';
import { operator, operatorCommand } from '../../runtime/cli/commands/operator.ts';
import { proofsFreeze, proofsFreezeCommand, proofsSetup, proofsSetupCommand } from '../../runtime/cli/commands/proofs.ts';
import { receipt, receiptCommand } from '../../runtime/cli/commands/receipt.ts';
import { rewardsCharge, rewardsChargeCommand, rewardsClaim, rewardsClaimCommand, rewardsShow, rewardsShowCommand } from '../../runtime/cli/commands/rewards.ts';
import { send, sendCommand } from '../../runtime/cli/commands/send.ts';
import {
  stakeDelegate,
  stakeDelegateCommand,
  stakeOpen,
  stakeOpenCommand,
  stakeShow,
  stakeShowCommand,
  stakeUndelegate,
  stakeUndelegateCommand,
  stakeWithdraw,
  stakeWithdrawCommand,
} from '../../runtime/cli/commands/stake.ts';
import { stateGet, stateGetCommand, stateProof, stateProofCommand } from '../../runtime/cli/commands/state.ts';
import { status, statusCommand } from '../../runtime/cli/commands/status.ts';
import { test, testCommand } from '../../runtime/cli/commands/test.ts';
import { types, typesCommand } from '../../runtime/cli/commands/types.ts';
import { upgrade, upgradeCancel, upgradeCancelCommand, upgradeCommand } from '../../runtime/cli/commands/upgrade.ts';
import { verifier, verifierCommand, verifierExit, verifierExitCommand, verifierStake, verifierStakeCommand, verifierWithdraw, verifierWithdrawCommand } from '../../runtime/cli/commands/verifier.ts';
import { veto, vetoCommand } from '../../runtime/cli/commands/veto.ts';
import { votesExport, votesExportCommand, votesImport, votesImportCommand } from '../../runtime/cli/commands/votes.ts';
import { vulcanDeploy, vulcanDeployCommand, vulcanShow, vulcanShowCommand } from '../../runtime/cli/commands/vulcan.ts';
import { parseLayers } from '../../runtime/cli/config.ts';
import { type Command, type Flags, parseFlags } from '../../runtime/cli/flags.ts';
import { load, loadCommand } from './load-command.ts';
import { sim, simCommand } from './sim-command.ts';

export interface Entry {
  /** What it is called, takes and says of itself. */
  readonly command: Command<Flags>;
  readonly run: (args: readonly string[], signal: AbortSignal) => Promise<number> | number;
}

export const COMMANDS: readonly Entry[] = [
  { command: simCommand, run: (args, signal) => sim(parseFlags(simCommand, args), signal) },
  { command: newCommand, run: (args) => newApp(parseFlags(newCommand, args)) },
  { command: devCommand, run: (args, signal) => dev(parseFlags(devCommand, args), signal) },
  { command: testCommand, run: (args, signal) => test(parseFlags(testCommand, args), signal) },
  { command: doctorCommand, run: (args) => doctor(parseLayers(doctorCommand, args)) },
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
  { command: stakeOpenCommand, run: (args) => stakeOpen(parseLayers(stakeOpenCommand, args)) },
  { command: stakeDelegateCommand, run: (args) => stakeDelegate(parseLayers(stakeDelegateCommand, args)) },
  { command: stakeUndelegateCommand, run: (args) => stakeUndelegate(parseLayers(stakeUndelegateCommand, args)) },
  { command: stakeWithdrawCommand, run: (args) => stakeWithdraw(parseLayers(stakeWithdrawCommand, args)) },
  { command: stakeShowCommand, run: (args) => stakeShow(parseLayers(stakeShowCommand, args)) },
  { command: enclaveDocumentCommand, run: (args) => enclaveDocument(parseLayers(enclaveDocumentCommand, args)) },
  { command: votesExportCommand, run: (args) => votesExport(parseLayers(votesExportCommand, args)) },
  { command: votesImportCommand, run: (args) => votesImport(parseLayers(votesImportCommand, args)) },
  { command: operatorCommand, run: (args, signal) => operator(parseLayers(operatorCommand, args), signal) },
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
  { command: deployCommand, run: (args, signal) => deploy(parseLayers(deployCommand, args), signal) },
  { command: upgradeCancelCommand, run: (args) => upgradeCancel(parseLayers(upgradeCancelCommand, args)) },
  { command: upgradeCommand, run: (args) => upgrade(parseLayers(upgradeCommand, args)) },
  { command: vetoCommand, run: (args) => veto(parseLayers(vetoCommand, args)) },
  { command: proofsSetupCommand, run: (args) => proofsSetup(parseFlags(proofsSetupCommand, args)) },
  { command: proofsFreezeCommand, run: (args) => proofsFreeze(parseLayers(proofsFreezeCommand, args)) },
  { command: receiptCommand, run: (args) => receipt(parseLayers(receiptCommand, args)) },
  { command: exitCommand, run: (args, signal) => exit(parseLayers(exitCommand, args), signal) },
  { command: dataUseCommand, run: (args) => dataUse(parseLayers(dataUseCommand, args)) },
  { command: dataSampleCommand, run: (args) => dataSample(parseLayers(dataSampleCommand, args)) },
  { command: dataGetCommand, run: (args) => dataGet(parseLayers(dataGetCommand, args)) },
  { command: statusCommand, run: (args) => status(parseLayers(statusCommand, args)) },
  { command: gatewayKeyCommand, run: (args) => gatewayKey(parseFlags(gatewayKeyCommand, args)) },
  { command: gatewayCommand, run: (args, signal) => gateway(parseLayers(gatewayCommand, args), signal) },
  { command: actionSendCommand, run: (args, signal) => actionSend(parseLayers(actionSendCommand, args), signal) },
  { command: actionGetCommand, run: (args) => actionGet(parseLayers(actionGetCommand, args)) },
  { command: actionWatchCommand, run: (args, signal) => actionWatch(parseLayers(actionWatchCommand, args), signal) },
  { command: stateGetCommand, run: (args) => stateGet(parseLayers(stateGetCommand, args)) },
  { command: stateProofCommand, run: (args) => stateProof(parseLayers(stateProofCommand, args)) },
  { command: blockListCommand, run: (args) => blockList(parseLayers(blockListCommand, args)) },
  { command: blockGetCommand, run: (args) => blockGet(parseLayers(blockGetCommand, args)) },
  { command: blockReplayCommand, run: (args) => blockReplay(parseLayers(blockReplayCommand, args)) },
  { command: completionCommand, run: (args) => completion(parseFlags(completionCommand, args), commands) },
  { command: loadCommand, run: (args, signal) => load(parseLayers(loadCommand, args), signal) },
];

export const commands: readonly Command<Flags>[] = COMMANDS.map(({ command }) => command);
