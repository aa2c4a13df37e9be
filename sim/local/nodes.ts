/** How a node of a local network is run: here, or in a process of its own. Both from the same plain description. */

import { readFileSync } from 'node:fs';
import type { Executor } from '../../actors/ports/executor.ts';
import { fromHex, type Hex, parseHex } from '../../protocols/bytes.ts';
import { sha256 } from '../../protocols/crypto/hash.ts';
import type { RunningHost } from '../../runtime/node/host.ts';
import { startMember } from '../../runtime/node/member.ts';
import type { Network } from '../../runtime/node/network.ts';
import type { Log } from '../../runtime/node/open.ts';
import { startOperator } from '../../runtime/node/operator.ts';
import { equivocate, wrongRoot } from '../variants/operators.ts';

/** Cloneable: it travels to another process as JSON. */
export interface NodeDescription {
  readonly name: string;
  readonly folder: string;
  readonly network: Network;
  readonly seed: Hex;
  readonly privateKey: Hex;
  readonly role: { readonly kind: 'member' } | { readonly kind: 'operator'; readonly rollup: Hex; readonly wasmFile: string; readonly genesis: Hex; readonly blockMs?: number };
  readonly variant?: 'wrong-root' | 'equivocate' | 'garbage-votes';
}

export function runNode({ folder, network, seed, privateKey, role, variant }: NodeDescription, executor: Executor, log: Log): Promise<RunningHost> {
  const common = { folder, network, chain: network.chain, seed: fromHex(seed), log };
  const key = fromHex(privateKey);
  if (role.kind === 'member') {
    // Signs with a key that is not the member's: what it says is garbage to everybody else.
    const voteKey = variant === 'garbage-votes' ? sha256(key) : key;
    return startMember({ ...common, voteKey, payKey: key, executor });
  }
  const members = (network.committees[0]?.members ?? []).map((each) => each.node);
  return startOperator({
    ...common,
    rollup: role.rollup,
    wasm: new Uint8Array(readFileSync(role.wasmFile)),
    genesis: parseHex(role.genesis) as Uint8Array,
    privateKey: key,
    ...(role.blockMs !== undefined && { blockMs: role.blockMs }),
    executor: variant === 'wrong-root' ? wrongRoot(executor) : executor,
    ...(variant === 'equivocate' && { disguise: (bus) => equivocate(bus, network.chain, role.rollup, key, members) }),
  });
}
