/** Invariants of executing, whoever does it. */
import type { Fact, MakeChecker } from '../world/facts.ts';

type Executed = Extract<Fact, { kind: 'executed' }>;

/** All that a result may depend on. The version in force is part of the state. */
const given = ({ rollup, parentRoot, input, execution }: Executed): string => `${rollup} ${parentRoot} ${input.height} ${input.time} ${execution.actionsRoot}`;

const came = ({ execution: { stateRoot, receiptsRoot, outboxRoot, fuel, version } }: Executed): string => `${stateRoot} ${receiptsRoot} ${outboxRoot} ${fuel} ${version ?? ''}`;

export const sameResult: MakeChecker = ({ isHonest, nameOfRollup }) => {
  const results = new Map<string, { readonly node: string; readonly came: string }>();
  return {
    number: 31,
    name: 'the same entries on the same state give the same, on every node and in every life',
    see(fact) {
      if (fact.kind !== 'executed' || !isHonest(fact.node)) return undefined;
      const [from, to] = [given(fact), came(fact)];
      const known = results.get(from);
      if (known === undefined) results.set(from, { node: fact.node, came: to });
      return known === undefined || known.came === to ? undefined : `block ${fact.input.height} of ${nameOfRollup(fact.rollup)}: ${to} on ${fact.node}, ${known.came} on ${known.node}`;
    },
  };
};
