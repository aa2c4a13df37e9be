/** An operator's node: one micro-rollup with its sequencer, and what wallets and verifiers ask of it. */
import { answer } from '../../actors/ask.ts';
import { createJournal } from '../../actors/micro-rollup/journal.ts';
import { microRollup } from '../../actors/micro-rollup/machine.ts';
import type { Executor } from '../../actors/ports/executor.ts';
import { onDecisions } from '../../actors/routes.ts';
import { sequencer } from '../../actors/sequencer/machine.ts';
import { toModule } from '../../contracts/guest/bundle.ts';
import { readManifest } from '../../contracts/guest/manifest.ts';
import { actionBook } from '../../protocols/action.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { LIMITS } from '../../protocols/limits.ts';
import { blocksRequest, deploymentRequest, noncesRequest, type SubmitAnswer, submitRequest } from '../../protocols/requests.ts';
import { inlineSignatures } from '../crypto/signatures.ts';
import { createEmbeddedDataLayer } from '../data/embedded.ts';
import type { RunningNode } from './member.ts';
import { type Network, worldOf } from './network.ts';
import { type NodeOptions, openNode, scoped } from './open.ts';

export interface OperatorOptions extends NodeOptions {
  readonly network: Network;
  readonly rollup: Hex;
  /** A module, or a bundle: what is given is what is published, and its hash the code hash on L1. */
  readonly wasm: Uint8Array;
  /** Encoded genesis input. */
  readonly genesis: Uint8Array;
  /** secp256k1: signs blocks and acknowledgements. */
  readonly privateKey: Uint8Array;
  readonly executor: Executor;
  readonly blockMs?: number;
  readonly blockActions?: number;
}

/** Pause between looks at the pool: a block's worth of latency against the cost of a header. */
const BLOCK_MS = 40;

export async function startOperator(options: OperatorOptions): Promise<RunningNode> {
  const { network, rollup, log, wasm, genesis } = options;
  const node = await openNode(options);
  const wasmName = await node.blobs.put(wasm);
  const { bus, host, store, blobs } = node;
  const data = createEmbeddedDataLayer({ ...network, bus });
  const ports = { bus, blobs, store, data, signatures: inlineSignatures, executor: scoped(options.executor, `operator-${rollup}`) };
  const own = {
    chain: network.chain,
    rollup,
    wasm,
    genesis,
    privateKey: options.privateKey,
    committee: network.committee,
    log,
    book: actionBook(network.chain, rollup, readManifest(toModule(wasm)).actions),
    neighbours: network.rollups.map((each) => each.rollup).filter((each) => each !== rollup),
    sequencer: 'sequencer',
    blockMs: options.blockMs ?? BLOCK_MS,
    blockActions: options.blockActions ?? LIMITS.blockActions / 2,
  };
  host.spawn('sequencer', { machine: sequencer, input: {} });
  host.spawn('micro-rollup', { machine: microRollup, input: { ports, options: own } });

  onDecisions(bus, worldOf(network), (decision) => {
    if (decision.kind === 'certificate' && decision.certificate.kind === 'attest') host.send('micro-rollup', { type: 'CERTIFICATE', certificate: decision.certificate });
  });
  const journal = createJournal(store, rollup);
  const mine = (asked: Hex): void => {
    if (asked !== rollup) throw new Error(`this operator runs ${rollup}`);
  };
  answer(bus, submitRequest, ({ rollup: asked, actions }) => {
    mine(asked);
    return new Promise<SubmitAnswer[]>((resolve, refuse) => {
      host.send('micro-rollup', { type: 'SUBMIT', actions, refuse, reply: (answers: readonly SubmitAnswer[]) => resolve([...answers]) });
    });
  });
  answer(bus, noncesRequest, ({ rollup: asked, accounts }) => {
    mine(asked);
    return new Promise<bigint[]>((resolve, refuse) => {
      host.send('micro-rollup', { type: 'NONCES', accounts, refuse, reply: (nonces: readonly bigint[]) => resolve([...nonces]) });
    });
  });
  answer(bus, blocksRequest, ({ rollup: asked, from, limit }) => {
    mine(asked);
    return journal.blocks(from, Math.min(limit, 64));
  });
  answer(bus, deploymentRequest, ({ rollup: asked }) => {
    mine(asked);
    return { wasm: wasmName, genesis };
  });

  return { node: bus.self, addresses: () => bus.addresses(), keepConnected: (book) => bus.keepConnected(book), stop: () => node.close() };
}
