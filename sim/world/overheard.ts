/** The Executor port, with everything that it is asked and answers told: what a node takes for its state. */
import type { Executor } from '../../actors/ports/executor.ts';
import type { Hex } from '../../protocols/bytes.ts';
import type { Fact } from './facts.ts';

/** One session: what it is of, and the root at each height it was at. */
interface Told {
  readonly rollup: Hex;
  readonly roots: Map<number, Hex>;
}

export function overheard(node: string, executor: Executor, tell: (fact: Fact) => void): Executor {
  const sessions = new Map<string, Told>();
  return {
    ...executor,
    async open(session, input) {
      const opened = await executor.open(session, input);
      const { height, stateRoot } = opened;
      sessions.set(session, { rollup: input.rollup, roots: new Map([[height, stateRoot]]) });
      tell({ kind: 'begun', node, session, height, stateRoot });
      return opened;
    },
    async execute(session, input) {
      const execution = await executor.execute(session, input);
      const told = sessions.get(session);
      const parentRoot = told?.roots.get(input.height - 1);
      if (execution.kind !== 'executed' || told === undefined || parentRoot === undefined) return execution;
      told.roots.set(input.height, execution.stateRoot);
      tell({ kind: 'executed', node, session, rollup: told.rollup, parentRoot, input, execution });
      return execution;
    },
  };
}
