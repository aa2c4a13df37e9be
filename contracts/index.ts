/** What an app author needs. */

export type { ActionContext, BlockContext, Effects, Machine, StateMap, StateValue } from './machine.ts';
export { defineMachine, map, rollupAddress, value } from './machine.ts';
export type { Attempt, Outcome, TestApp, TestOptions } from './test-machine.ts';
export { Reverted, rollupId, testMachine, wallet } from './test-machine.ts';
