/** An operator's node: one micro-rollup with its sequencer, and what wallets and verifiers ask of it. */
import type { Executor } from '../../actors/ports/executor.ts';
import { toModule } from '../../contracts/guest/bundle.ts';
import { readManifest } from '../../contracts/guest/manifest.ts';
import { actionBook } from '../../protocols/action.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { inlineSignatures } from '../crypto/signatures.ts';
import { createEmbeddedDataLayer } from '../data/embedded.ts';
import type { RunningNode } from './member.ts';
import type { Network } from './network.ts';
import { type NodeOptions, openNode, scoped } from './open.ts';
import { wireOperator } from './wire-operator.ts';

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

export async function startOperator(options: OperatorOptions): Promise<RunningNode> {
  const { network, rollup, log, wasm, genesis } = options;
  const node = await openNode(options);
  const wasmName = await node.blobs.put(wasm);
  const { bus, host, store, blobs } = node;
  const data = createEmbeddedDataLayer({ ...network, bus });
  const ports = { bus, blobs, store, data, signatures: inlineSignatures, executor: scoped(options.executor, `operator-${rollup}`) };
  const { blockMs, blockActions, privateKey } = options;
  wireOperator({
    host,
    ports,
    network,
    rollup,
    book: actionBook(network.chain, rollup, readManifest(toModule(wasm)).actions),
    wasm,
    wasmName,
    genesis,
    privateKey,
    log,
    ...(blockMs !== undefined && { blockMs }),
    ...(blockActions !== undefined && { blockActions }),
  });

  return { node: bus.self, addresses: () => bus.addresses(), keepConnected: (book) => bus.keepConnected(book), stop: () => node.close() };
}
