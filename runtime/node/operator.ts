/** An operator's node: one micro-rollup with its sequencer, and what wallets and verifiers ask of it. */
import type { Executor } from '../../actors/ports/executor.ts';
import { toModule } from '../../contracts/guest/bundle.ts';
import { readManifest } from '../../contracts/guest/manifest.ts';
import { actionBook } from '../../protocols/action.ts';
import { type Hex, toHex } from '../../protocols/bytes.ts';
import { inlineSignatures } from '../crypto/signatures.ts';
import { createEmbeddedDataLayer } from '../data/embedded.ts';
import { createViemSettlement } from '../settlement/viem.ts';
import { createHost, type Part, type RunningHost } from './host.ts';
import { type Network, viewOf } from './network.ts';
import { type NodeOptions, scoped } from './open.ts';
import { wireOperator } from './wire-operator.ts';

export interface OperatorPartOptions {
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

export interface OperatorOptions extends NodeOptions, OperatorPartOptions {}

export const startOperator = (options: OperatorOptions): Promise<RunningHost> => createHost({ ...options, parts: [operatorPart(options), ...(options.parts ?? [])] });

/** One micro-rollup with its sequencer. */
export const operatorPart =
  ({ network, rollup, wasm, genesis, privateKey, executor, blockMs, blockActions }: OperatorPartOptions): Part =>
  async ({ bus, store, blobs, actors, log }) => {
    await blobs.put(wasm);
    const view = viewOf(network);
    const { l1Url, chain, contract } = network;
    const data = createEmbeddedDataLayer({ bus, chain, committees: view.committees });
    const settlement = l1Url === undefined ? undefined : await createViemSettlement({ url: l1Url, contract, privateKey: toHex(privateKey) });
    const ports = { bus, blobs, store, data, signatures: inlineSignatures, executor: scoped(executor, `operator-${rollup}`), settlement };
    const book = actionBook(chain, rollup, readManifest(toModule(wasm)).actions);
    const pace = { ...(blockMs !== undefined && { blockMs }), ...(blockActions !== undefined && { blockActions }) };
    wireOperator({ host: actors, ports, network: view, settlement, rollup, book, wasm, genesis, privateKey, log, ...pace });
  };
