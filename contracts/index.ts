/** What an app author needs. */

export type { ActionContext, BlockContext, Effects, Machine, Range, StateMap, StateValue } from './machine.ts';
export { balances, defineMachine, map, oneOf, optional, rollupAddress, value } from './machine.ts';
export type { Attempt, Outcome, TestApp, TestOptions } from './test-machine.ts';
export { Reverted, rollupId, testMachine, wallet } from './test-machine.ts';
