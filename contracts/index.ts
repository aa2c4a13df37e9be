/** What an app author needs. */

export { UpgradeError } from './execution/upgrade.ts';
export type { ActionContext, AnyMachine, App, AskOf, AskOutcome, BlockContext, Effects, Machine, Machines, Range, ReplyContext, Rollup, StateMap, StateValue } from './machine.ts';
export { balances, calls, defineMachine, defineRollup, ETHER, L1, map, oneOf, optional, rollupAddress, value } from './machine.ts';
export type { Attempt, Outcome, RollupAttempt, RollupGenesis, RollupOutcome, TestApp, TestOptions, TestRollup } from './test-machine.ts';
export { carry, Reverted, rollupId, testMachine, testRollup, wallet } from './test-machine.ts';
