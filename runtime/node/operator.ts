/** An operator's node: one micro-rollup with its sequencer, and what wallets and verifiers ask of it. */
import type { OperatorProgress } from '../../actors/micro-rollup/context.ts';
import type { Executor } from '../../actors/ports/executor.ts';
import type { Strategy } from '../../actors/sequencer/strategies.ts';
import { toModule } from '../../contracts/guest/bundle.ts';
import { readManifest } from '../../contracts/guest/manifest.ts';
import { actionBook } from '../../protocols/action.ts';
import { type Hex, toHex } from '../../protocols/bytes.ts';
import { threadedSignatures } from '../crypto/signatures.ts';
import { createEmbeddedDataLayer } from '../data/embedded.ts';
import { createViemSettlement } from '../settlement/viem.ts';
import { createHost, type Part, type RunningHost } from './host.ts';
import { type Network, viewOf } from './network.ts';
import { type NodeOptions, scoped } from './open.ts';
import { actorOf, wireOperator } from './wire-operator.ts';

/** A micro-rollup to run. */
export interface OperatedApp {
  readonly rollup: Hex;
  /** The first version, a module or a bundle: what is given is what is published, and its hash the code hash on L1. */
  readonly wasm: Uint8Array;
  /** Encoded genesis input. */
  readonly genesis: Uint8Array;
  /** secp256k1: signs blocks and acknowledgements. */
  readonly privateKey: Uint8Array;
  readonly blockMs?: number;
  readonly blockActions?: number;
  /** In which order its actions go into blocks; first in, first out, unless said. */
  readonly strategy?: Strategy;
}

export interface OperatorsPartOptions {
  readonly network: Network;
  readonly apps: readonly OperatedApp[];
  readonly executor: Executor;
  /** Told of what was promised and of every block, once each is durable. */
  readonly progress?: (made: OperatorProgress) => void;
}

export interface OperatorPartOptions extends Omit<OperatorsPartOptions, 'apps'>, OperatedApp {}

export interface OperatorOptions extends NodeOptions, OperatorPartOptions {}

export const startOperator = (options: OperatorOptions): Promise<RunningHost> => createHost({ ...options, parts: [operatorPart(options), ...(options.parts ?? [])] });

const scopeOf = (node: Hex): string => `operator-${node}`;

/** Where an operator's executor keeps the state of a rollup. */
export const sessionOf = (node: Hex, rollup: Hex): string => `${scopeOf(node)}/${actorOf(rollup)}`;

/** One micro-rollup with its sequencer. */
export const operatorPart = ({ network, executor, progress, ...app }: OperatorPartOptions): Part => operatorsPart({ network, executor, apps: [app], ...(progress && { progress }) });

/** Some micro-rollups, each with its sequencer. */
export const operatorsPart =
  ({ network, apps, executor, progress }: OperatorsPartOptions): Part =>
  async ({ bus, store, blobs, actors, log, onStop }) => {
    for (const { wasm } of apps) await blobs.put(wasm);
    const view = viewOf(network);
    const { l1Url, chain, contract } = network;
    const data = createEmbeddedDataLayer({ bus, chain, committees: view.committees });
    const [payer] = apps;
    const settlement = l1Url === undefined || payer === undefined ? undefined : await createViemSettlement({ url: l1Url, contract, privateKey: toHex(payer.privateKey) });
    const signatures = threadedSignatures();
    onStop(() => signatures.close());
    const ports = { bus, blobs, store, data, signatures, executor: scoped(executor, scopeOf(bus.self)), settlement };
    const operated = apps.map((app) => ({ ...app, bookOf: (wasm: Uint8Array) => actionBook(chain, app.rollup, readManifest(toModule(wasm)).actions) }));
    wireOperator({ host: actors, ports, network: view, settlement, operated, log, ...(progress && { progress }) });
  };
