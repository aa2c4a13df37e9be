/** An operator's node: one micro-rollup with its sequencer, and what wallets and verifiers ask of it. */
import { answer } from '../../actors/ask.ts';
import { ACTORS } from '../../actors/catalogue.ts';
import type { Question } from '../../actors/host/host.ts';
import { createJournal } from '../../actors/micro-rollup/journal.ts';
import type { MicroRollupEvent } from '../../actors/micro-rollup/machine.ts';
import type { Executor } from '../../actors/ports/executor.ts';
import { onDecisions } from '../../actors/routes.ts';
import { readManifest } from '../../contracts/guest/manifest.ts';
import { actionBook } from '../../protocols/action.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { LIMITS } from '../../protocols/limits.ts';
import { blocksRequest, deploymentRequest, noncesRequest, type SubmitAnswer, submitRequest } from '../../protocols/requests.ts';
import { inlineSignatures } from '../crypto/signatures.ts';
import { createEmbeddedDataLayer } from '../data/embedded.ts';
import { createHost, type Log, type OpenHost, type Part, type RunningHost } from './host.ts';
import { type Network, worldOf } from './network.ts';
import { type NodeOptions, scoped } from './open.ts';

export interface OperatorPartOptions {
  readonly network: Network;
  readonly rollup: Hex;
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

/** Pause between looks at the pool: a block's worth of latency against the cost of a header. */
const BLOCK_MS = 40;
/** Below the asker's own deadline, so that a refusal reaches it. */
const ANSWER_MS = 9_000;

export const startOperator = (options: OperatorOptions): Promise<RunningHost> => createHost({ ...options, parts: [operatorPart(options), ...(options.parts ?? [])] });

/** One micro-rollup with its sequencer. */
export const operatorPart =
  (options: OperatorPartOptions): Part =>
  async (host) => {
    const { network, rollup, wasm } = options;
    const { bus, store, blobs, actors } = host;
    const wasmName = await blobs.put(wasm);
    const data = createEmbeddedDataLayer({ ...network, bus });
    const ports = { bus, blobs, store, data, signatures: inlineSignatures, executor: scoped(options.executor, `operator-${rollup}`) };
    actors.spawn('sequencer', { ...ACTORS.sequencer, input: {} });
    actors.spawn('micro-rollup', { ...ACTORS['micro-rollup'], input: { ports, options: rollupOptions(options, host.log) } });
    onDecisions(bus, worldOf(network), (decision) => {
      if (decision.kind === 'certificate' && decision.certificate.kind === 'attest') actors.send('micro-rollup', { type: 'CERTIFICATE', certificate: decision.certificate });
    });
    answerAsOperator(host, options, wasmName);
  };

function rollupOptions({ network, rollup, wasm, genesis, privateKey, blockMs = BLOCK_MS, blockActions = LIMITS.blockActions / 2 }: OperatorPartOptions, log: Log): object {
  return {
    chain: network.chain,
    rollup,
    wasm,
    genesis,
    privateKey,
    committee: network.committee,
    log,
    book: actionBook(network.chain, rollup, readManifest(wasm).actions),
    neighbours: network.rollups.map((each) => each.rollup).filter((each) => each !== rollup),
    sequencer: 'sequencer',
    blockMs,
    blockActions,
  };
}

/** What wallets and verifiers ask. A question that finds the inbox full is refused at once, and the asker told so. */
function answerAsOperator({ bus, store, actors }: OpenHost, { rollup, genesis }: OperatorPartOptions, wasm: Hex): void {
  const journal = createJournal(store, rollup);
  const mine = (asked: Hex): void => {
    if (asked !== rollup) throw new Error(`this operator runs ${rollup}`);
  };
  const ask = <A>(question: Question<A>): Promise<A> => actors.ask('micro-rollup', question, ANSWER_MS);
  answer(bus, submitRequest, ({ rollup: asked, actions }) => {
    mine(asked);
    return ask<SubmitAnswer[]>((resolve, refuse) => event({ type: 'SUBMIT', actions, refuse, reply: (answers) => resolve([...answers]) }));
  });
  answer(bus, noncesRequest, ({ rollup: asked, accounts }) => {
    mine(asked);
    return ask<bigint[]>((resolve, refuse) => event({ type: 'NONCES', accounts, refuse, reply: (nonces) => resolve([...nonces]) }));
  });
  answer(bus, blocksRequest, ({ rollup: asked, from, limit }) => {
    mine(asked);
    return journal.blocks(from, Math.min(limit, 64));
  });
  answer(bus, deploymentRequest, ({ rollup: asked }) => {
    mine(asked);
    return { wasm, genesis };
  });
}

const event = (of: MicroRollupEvent): MicroRollupEvent => of;
