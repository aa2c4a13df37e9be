/** An operator's actors and answers, wired over ports: the same in a process and in a simulated world. */
import { answer } from '../../actors/ask.ts';
import { ACTORS } from '../../actors/catalogue.ts';
import type { ActorHost, Question } from '../../actors/host/host.ts';
import { createJournal } from '../../actors/micro-rollup/journal.ts';
import type { MicroRollupEvent, MicroRollupPorts } from '../../actors/micro-rollup/machine.ts';
import type { AppRecord, Settlement } from '../../actors/ports/settlement.ts';
import { onDecisions } from '../../actors/routes.ts';
import type { ActionBook } from '../../protocols/action.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { LIMITS } from '../../protocols/limits.ts';
import { blocksRequest, deploymentRequest, noncesRequest, type SubmitAnswer, submitRequest } from '../../protocols/requests.ts';
import { type NetworkView, worldOf } from './network.ts';
import type { Log } from './open.ts';

export interface OperatorWiring {
  readonly host: ActorHost;
  readonly ports: MicroRollupPorts;
  readonly network: NetworkView;
  readonly rollup: Hex;
  readonly book: ActionBook;
  readonly wasm: Uint8Array;
  readonly genesis: Uint8Array;
  readonly privateKey: Uint8Array;
  readonly blockMs?: number;
  readonly blockActions?: number;
  /** Where committees and other rollups are known from; without it, nothing but what the network began with. */
  readonly settlement: Settlement | undefined;
  readonly l1PollMs?: number;
  readonly log: Log;
}

/** Pause between looks at the pool: a block's worth of latency against the cost of a header. */
export const BLOCK_MS = 40;
/** Below the asker's own deadline, so that a refusal reaches it. */
const ANSWER_MS = 9_000;
/** Between looks at committees and apps: an epoch is minutes. */
const L1_POLL_MS = 1_000;
/** Blocks in one answer. */
const PAGE = 64;

export function wireOperator(wiring: OperatorWiring): void {
  const { host, ports, network, rollup, book, wasm, genesis, privateKey, log } = wiring;
  const { chain, committees } = network;
  const options = {
    chain,
    rollup,
    wasm,
    genesis,
    privateKey,
    committees,
    committee: network.rollups.find((each) => each.rollup === rollup)?.committee ?? committees.current.id,
    log,
    book,
    neighbours: () => network.rollups.map((each) => each.rollup).filter((each) => each !== rollup),
    sequencer: 'sequencer',
    blockMs: wiring.blockMs ?? BLOCK_MS,
    blockActions: wiring.blockActions ?? LIMITS.blockActions / 2,
  };
  host.spawn('sequencer', { ...ACTORS.sequencer, input: {} });
  host.spawn('micro-rollup', { ...ACTORS['micro-rollup'], input: { ports, options } });
  host.spawn('catch-up', { ...ACTORS['catch-up'], input: { ports, options: { chain, committees, rollup, microRollup: 'micro-rollup' } } });
  if (wiring.settlement !== undefined) followL1(wiring, wiring.settlement);
  onDecisions(ports.bus, worldOf(network), (decision) => {
    if (decision.kind === 'certificate' && decision.certificate.kind === 'attest') host.send('micro-rollup', { type: 'CERTIFICATE', certificate: decision.certificate });
  });
  answerAsOperator(wiring);
}

function followL1({ host, ports: { bus }, network, rollup, l1PollMs = L1_POLL_MS, log }: OperatorWiring, settlement: Settlement): void {
  const heardOf = (app: AppRecord): void => {
    if (network.rollups.some((each) => each.rollup === app.rollup)) return;
    network.rollups.push(app);
    if (app.rollup !== rollup) host.send('micro-rollup', { type: 'NEIGHBOUR', rollup: app.rollup });
  };
  const paid = (of: Hex, work: bigint): void => {
    if (of === rollup) host.send('micro-rollup', { type: 'PAID', work });
  };
  const options = { committees: network.committees, advances: false, pollMs: l1PollMs, listeners: ['micro-rollup'], heardOf, paid, log };
  host.spawn('registrar', { ...ACTORS.registrar, input: { ports: { bus, settlement }, options } });
}

/** What wallets and verifiers ask of an operator. A question that finds the inbox full is refused at once, and the asker told so. */
function answerAsOperator({ host, ports: { bus, store }, rollup, genesis }: OperatorWiring): void {
  const journal = createJournal(store, rollup);
  const mine = (asked: Hex): void => {
    if (asked !== rollup) throw new Error(`this operator runs ${rollup}`);
  };
  const ask = <A>(question: Question<A>): Promise<A> => host.ask('micro-rollup', question, ANSWER_MS);
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
    return journal.blocks(from, Math.min(limit, PAGE));
  });
  answer(bus, deploymentRequest, ({ rollup: asked }) => {
    mine(asked);
    return { genesis };
  });
}

const event = (of: MicroRollupEvent): MicroRollupEvent => of;
