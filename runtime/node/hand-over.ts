/** Runs an operator's node just until enough members have its app: they fetch code and genesis of what L1 says is registered, and answer for its state then. */
import { setTimeout } from 'node:timers/promises';
import { ask } from '../../actors/ask.ts';
import type { Bus } from '../../actors/ports/bus.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { toHex } from '../../protocols/bytes.ts';
import { quorumOf } from '../../protocols/committee.ts';
import { readRequest } from '../../protocols/requests.ts';
import { createViemSettlement } from '../settlement/viem.ts';
import { type OperatorNodeOptions, startOperatorNode } from './operator-node.ts';

export interface HandOverOptions extends OperatorNodeOptions {
  readonly rollup: Hex;
  readonly progress: (have: number, members: number) => void;
}

const LOOK_MS = 300;
const ANSWER_MS = 2_000;
/** Members look at L1 every second or so, and what they see has to be final. */
const PATIENCE_MS = 120_000;

/** Resolves with the number of members that have the app, at least a quorum. Rejects when there are too few in time, and when nobody verifies yet. */
export async function handOver(options: HandOverOptions): Promise<number> {
  const { l1Url, contract, secrets, signal, rollup, progress } = options;
  const settlement = await createViemSettlement({ url: l1Url, contract, privateKey: toHex(secrets.operator) });
  const committee = (await settlement.committees(0)).at(-1);
  if (committee === undefined) throw new Error('this network has no committee yet: nobody could take the code');
  const nodes = committee.members.map(({ node }) => node);
  const host = await startOperatorNode(options);
  try {
    const end = performance.now() + PATIENCE_MS;
    for (let have = 0; ; ) {
      have = await having(host.bus, nodes, rollup);
      progress(have, nodes.length);
      if (have >= quorumOf(nodes.length)) return have;
      if (performance.now() > end) throw new Error(`only ${have} of ${nodes.length} members have taken the code: can they reach ${host.addresses().join(' or ')}?`);
      await setTimeout(LOOK_MS, undefined, { signal });
    }
  } finally {
    await host.stop();
  }
}

/** Who answers for the state of an app has its code. */
async function having(bus: Bus, members: readonly Hex[], rollup: Hex): Promise<number> {
  const answers = await Promise.allSettled(members.map((node) => ask(bus, node, readRequest, { rollup, keys: [] }, ANSWER_MS)));
  return answers.filter(({ status }) => status === 'fulfilled').length;
}
