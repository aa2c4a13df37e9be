/** What an app author needs. */

export { UpgradeError } from './execution/upgrade.ts';
export type { ActionContext, AnyMachine, App, BlockContext, Effects, Machine, Machines, Range, Rollup, StateMap, StateValue } from './machine.ts';
export { balances, defineMachine, defineRollup, ETHER, L1, map, oneOf, optional, rollupAddress, value } from './machine.ts';
export type { Attempt, Outcome, RollupAttempt, RollupGenesis, RollupOutcome, TestApp, TestOptions, TestRollup } from './test-machine.ts';
export { Reverted, rollupId, testMachine, testRollup, wallet } from './test-machine.ts';
