/** Every command of `mru`, with what runs it. Only its description is loaded with this table: all commands together take more than a second. */

import { parseLayers } from '../../runtime/cli/config.ts';
import { actionGetCommand, actionSendCommand, actionWatchCommand } from '../../runtime/cli/descriptions/action.ts';
import { actorsCommand } from '../../runtime/cli/descriptions/actors.ts';
import { blockGetCommand, blockListCommand, blockReplayCommand } from '../../runtime/cli/descriptions/block.ts';
import { demandCommand, depositCommand, forceCommand, withdrawalsCommand, withdrawCommand } from '../../runtime/cli/descriptions/bridge.ts';
import { buildCommand } from '../../runtime/cli/descriptions/build.ts';
import { checkCommand } from '../../runtime/cli/descriptions/check.ts';
import { completionCommand } from '../../runtime/cli/descriptions/completion.ts';
import { dataGetCommand, dataSampleCommand, dataUseCommand } from '../../runtime/cli/descriptions/data.ts';
import { deployCommand } from '../../runtime/cli/descriptions/deploy.ts';
import { describeCommand } from '../../runtime/cli/descriptions/describe.ts';
import { devCommand } from '../../runtime/cli/descriptions/dev.ts';
import { doctorCommand } from '../../runtime/cli/descriptions/doctor.ts';
import { enclaveDocumentCommand } from '../../runtime/cli/descriptions/enclave.ts';
import { escrowFundCommand, escrowNoticeCommand, escrowShowCommand, escrowWithdrawCommand } from '../../runtime/cli/descriptions/escrow.ts';
import { execCommand } from '../../runtime/cli/descriptions/exec.ts';
import { exitCommand } from '../../runtime/cli/descriptions/exit.ts';
import { gatewayCommand, gatewayKeyCommand } from '../../runtime/cli/descriptions/gateway.ts';
import { keysImportCommand, keysNewCommand, keysShowCommand } from '../../runtime/cli/descriptions/keys.ts';
import { fundCommand, l1Command } from '../../runtime/cli/descriptions/l1.ts';
import { newCommand } from '../../runtime/cli/descriptions/new.ts';
import { operatorCommand } from '../../runtime/cli/descriptions/operator.ts';
import { passportGetCommand, passportVerifyCommand } from '../../runtime/cli/descriptions/passport.ts';
import { pluginsCommand } from '../../runtime/cli/descriptions/plugins.ts';
import { proofsFreezeCommand, proofsSetupCommand } from '../../runtime/cli/descriptions/proofs.ts';
import { receiptCommand } from '../../runtime/cli/descriptions/receipt.ts';
import { rewardsChargeCommand, rewardsClaimCommand, rewardsShowCommand } from '../../runtime/cli/descriptions/rewards.ts';
import { sendCommand } from '../../runtime/cli/descriptions/send.ts';
import { stakeDelegateCommand, stakeOpenCommand, stakeShowCommand, stakeUndelegateCommand, stakeWithdrawCommand } from '../../runtime/cli/descriptions/stake.ts';
import { stateGetCommand, stateProofCommand } from '../../runtime/cli/descriptions/state.ts';
import { statusCommand } from '../../runtime/cli/descriptions/status.ts';
import { testCommand } from '../../runtime/cli/descriptions/test.ts';
import { typesCommand } from '../../runtime/cli/descriptions/types.ts';
import { upgradeCancelCommand, upgradeCommand } from '../../runtime/cli/descriptions/upgrade.ts';
import { verifierCommand, verifierExitCommand, verifierStakeCommand, verifierWithdrawCommand } from '../../runtime/cli/descriptions/verifier.ts';
import { vetoCommand } from '../../runtime/cli/descriptions/veto.ts';
import { votesExportCommand, votesImportCommand } from '../../runtime/cli/descriptions/votes.ts';
import { vulcanDeployCommand, vulcanShowCommand } from '../../runtime/cli/descriptions/vulcan.ts';
import { type Command, type Flags, type Parsed, parseFlags } from '../../runtime/cli/flags.ts';
import { loadCommand } from './descriptions/load.ts';
import { simCommand } from './descriptions/sim.ts';

export interface Entry {
  /** What it is called, takes and says of itself. */
  readonly command: Command<Flags>;
  readonly run: (args: readonly string[], signal: AbortSignal) => Promise<number>;
}

type Run<F extends Flags> = (parsed: Parsed<F>, signal: AbortSignal) => Promise<number> | number;
type Parse = <F extends Flags>(command: Command<F>, args: readonly string[]) => Parsed<F>;

const entry =
  (parse: Parse) =>
  <F extends Flags>(command: Command<F>, load: () => Promise<Run<F>>): Entry => ({
    command,
    run: async (args, signal) => {
      const parsed = parse(command, args);
      return (await load())(parsed, signal);
    },
  });

/** Takes its options from the command line alone. */
const flagged = entry(parseFlags);
/** Takes them from a file and the environment, too. */
const layered = entry(parseLayers);

export const COMMANDS: readonly Entry[] = [
  flagged(simCommand, async () => (await import('./sim-command.ts')).sim),
  flagged(newCommand, async () => (await import('../../runtime/cli/commands/new.ts')).newApp),
  flagged(devCommand, async () => (await import('../../runtime/cli/commands/dev.ts')).dev),
  flagged(testCommand, async () => (await import('../../runtime/cli/commands/test.ts')).test),
  layered(doctorCommand, async () => (await import('../../runtime/cli/commands/doctor.ts')).doctor),
  flagged(buildCommand, async () => (await import('../../runtime/cli/commands/build.ts')).build),
  flagged(checkCommand, async () => (await import('../../runtime/cli/commands/check.ts')).check),
  flagged(typesCommand, async () => (await import('../../runtime/cli/commands/types.ts')).types),
  flagged(describeCommand, async () => (await import('../../runtime/cli/commands/describe.ts')).describe),
  flagged(execCommand, async () => (await import('../../runtime/cli/commands/exec.ts')).exec),
  flagged(pluginsCommand, async () => (await import('../../runtime/cli/commands/plugins.ts')).plugins),
  flagged(actorsCommand, async () => (await import('../../runtime/cli/commands/actors.ts')).actors),
  flagged(keysNewCommand, async () => (await import('../../runtime/cli/commands/keys.ts')).keysNew),
  flagged(keysImportCommand, async () => (await import('../../runtime/cli/commands/keys.ts')).keysImport),
  flagged(keysShowCommand, async () => (await import('../../runtime/cli/commands/keys.ts')).keysShow),
  flagged(l1Command, async () => (await import('../../runtime/cli/commands/l1.ts')).l1),
  layered(fundCommand, async () => (await import('../../runtime/cli/commands/l1.ts')).fund),
  layered(vulcanDeployCommand, async () => (await import('../../runtime/cli/commands/vulcan.ts')).vulcanDeploy),
  layered(vulcanShowCommand, async () => (await import('../../runtime/cli/commands/vulcan.ts')).vulcanShow),
  layered(verifierCommand, async () => (await import('../../runtime/cli/commands/verifier.ts')).verifier),
  layered(verifierExitCommand, async () => (await import('../../runtime/cli/commands/verifier.ts')).verifierExit),
  layered(verifierWithdrawCommand, async () => (await import('../../runtime/cli/commands/verifier.ts')).verifierWithdraw),
  layered(verifierStakeCommand, async () => (await import('../../runtime/cli/commands/verifier.ts')).verifierStake),
  layered(stakeOpenCommand, async () => (await import('../../runtime/cli/commands/stake.ts')).stakeOpen),
  layered(stakeDelegateCommand, async () => (await import('../../runtime/cli/commands/stake.ts')).stakeDelegate),
  layered(stakeUndelegateCommand, async () => (await import('../../runtime/cli/commands/stake.ts')).stakeUndelegate),
  layered(stakeWithdrawCommand, async () => (await import('../../runtime/cli/commands/stake.ts')).stakeWithdraw),
  layered(stakeShowCommand, async () => (await import('../../runtime/cli/commands/stake.ts')).stakeShow),
  layered(enclaveDocumentCommand, async () => (await import('../../runtime/cli/commands/enclave.ts')).enclaveDocument),
  layered(votesExportCommand, async () => (await import('../../runtime/cli/commands/votes.ts')).votesExport),
  layered(votesImportCommand, async () => (await import('../../runtime/cli/commands/votes.ts')).votesImport),
  layered(operatorCommand, async () => (await import('../../runtime/cli/commands/operator.ts')).operator),
  layered(escrowShowCommand, async () => (await import('../../runtime/cli/commands/escrow.ts')).escrowShow),
  layered(escrowFundCommand, async () => (await import('../../runtime/cli/commands/escrow.ts')).escrowFund),
  layered(escrowNoticeCommand, async () => (await import('../../runtime/cli/commands/escrow.ts')).escrowNotice),
  layered(escrowWithdrawCommand, async () => (await import('../../runtime/cli/commands/escrow.ts')).escrowWithdraw),
  layered(rewardsShowCommand, async () => (await import('../../runtime/cli/commands/rewards.ts')).rewardsShow),
  layered(rewardsChargeCommand, async () => (await import('../../runtime/cli/commands/rewards.ts')).rewardsCharge),
  layered(rewardsClaimCommand, async () => (await import('../../runtime/cli/commands/rewards.ts')).rewardsClaim),
  layered(sendCommand, async () => (await import('../../runtime/cli/commands/send.ts')).send),
  layered(depositCommand, async () => (await import('../../runtime/cli/commands/bridge.ts')).deposit),
  layered(forceCommand, async () => (await import('../../runtime/cli/commands/bridge.ts')).force),
  layered(demandCommand, async () => (await import('../../runtime/cli/commands/bridge.ts')).demand),
  layered(withdrawalsCommand, async () => (await import('../../runtime/cli/commands/bridge.ts')).withdrawals),
  layered(withdrawCommand, async () => (await import('../../runtime/cli/commands/bridge.ts')).withdraw),
  layered(deployCommand, async () => (await import('../../runtime/cli/commands/deploy.ts')).deploy),
  layered(upgradeCancelCommand, async () => (await import('../../runtime/cli/commands/upgrade.ts')).upgradeCancel),
  layered(upgradeCommand, async () => (await import('../../runtime/cli/commands/upgrade.ts')).upgrade),
  layered(vetoCommand, async () => (await import('../../runtime/cli/commands/veto.ts')).veto),
  flagged(proofsSetupCommand, async () => (await import('../../runtime/cli/commands/proofs.ts')).proofsSetup),
  layered(proofsFreezeCommand, async () => (await import('../../runtime/cli/commands/proofs.ts')).proofsFreeze),
  layered(passportGetCommand, async () => (await import('../../runtime/cli/commands/passport.ts')).passportGet),
  layered(passportVerifyCommand, async () => (await import('../../runtime/cli/commands/passport.ts')).passportVerify),
  layered(receiptCommand, async () => (await import('../../runtime/cli/commands/receipt.ts')).receipt),
  layered(exitCommand, async () => (await import('../../runtime/cli/commands/exit.ts')).exit),
  layered(dataUseCommand, async () => (await import('../../runtime/cli/commands/data.ts')).dataUse),
  layered(dataSampleCommand, async () => (await import('../../runtime/cli/commands/data.ts')).dataSample),
  layered(dataGetCommand, async () => (await import('../../runtime/cli/commands/data.ts')).dataGet),
  layered(statusCommand, async () => (await import('../../runtime/cli/commands/status.ts')).status),
  flagged(gatewayKeyCommand, async () => (await import('../../runtime/cli/commands/gateway.ts')).gatewayKey),
  layered(gatewayCommand, async () => (await import('../../runtime/cli/commands/gateway.ts')).gateway),
  layered(actionSendCommand, async () => (await import('../../runtime/cli/commands/action.ts')).actionSend),
  layered(actionGetCommand, async () => (await import('../../runtime/cli/commands/action.ts')).actionGet),
  layered(actionWatchCommand, async () => (await import('../../runtime/cli/commands/action.ts')).actionWatch),
  layered(stateGetCommand, async () => (await import('../../runtime/cli/commands/state.ts')).stateGet),
  layered(stateProofCommand, async () => (await import('../../runtime/cli/commands/state.ts')).stateProof),
  layered(blockListCommand, async () => (await import('../../runtime/cli/commands/block.ts')).blockList),
  layered(blockGetCommand, async () => (await import('../../runtime/cli/commands/block.ts')).blockGet),
  layered(blockReplayCommand, async () => (await import('../../runtime/cli/commands/block.ts')).blockReplay),
  flagged(completionCommand, async () => {
    const { completion } = await import('../../runtime/cli/commands/completion.ts');
    return (parsed) => completion(parsed, commands);
  }),
  layered(loadCommand, async () => (await import('./load-command.ts')).load),
];

export const commands: readonly Command<Flags>[] = COMMANDS.map(({ command }) => command);
