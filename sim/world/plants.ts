/** Defects of execution, for mutants: an operator and every member that computes wrong in the same way would agree on it. */
import type { ExecuteInput, Execution, Executor } from '../../actors/ports/executor.ts';
import type { Life } from './life.ts';

type Change = (execution: Execution, input: ExecuteInput) => Execution;

const changed = (executor: Executor, change: Change): Executor => ({ ...executor, execute: async (session, input) => change(await executor.execute(session, input), input) });

const everywhere = (name: string, defect: string, change: Change) => ({ name, defect, plant: (life: Life): Life => ({ ...life, executor: changed(life.executor, change) }) });

export const EXECUTION_DEFECTS = [
  everywhere('root-not-checked', 'every node takes a wrong state root for right', (execution) => (execution.kind === 'executed' ? { ...execution, stateRoot: execution.receiptsRoot } : execution)),
  everywhere('messages-dropped', 'no node puts messages into its result', (execution) => (execution.kind === 'executed' ? { ...execution, result: { ...execution.result, messages: [] } } : execution)),
  {
    name: 'lanes-forgotten',
    defect: 'an operator starts every lane from the beginning after a restart',
    plant: (life: Life): Life => ({ ...life, executor: { ...life.executor, lanes: async (_, sources) => sources.map(() => 0) } }),
  },
  {
    name: 'clock-read',
    defect: 'what a block costs depends on when it is executed',
    plant: (life: Life): Life => ({
      ...life,
      executor: changed(life.executor, (execution) => (execution.kind === 'executed' ? { ...execution, fuel: execution.fuel + BigInt(life.clock.now() % 2) } : execution)),
    }),
  },
  {
    name: 'nonce-forgotten',
    defect: 'admission reads every nonce as zero',
    plant: (life: Life): Life => ({ ...life, executor: { ...life.executor, nonces: async (_, accounts) => accounts.map(() => 0n) } }),
  },
];
