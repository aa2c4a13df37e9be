/** An operator's actors and answers, wired over ports: the same in a process and in a simulated world. */
import { answer } from '../../actors/ask.ts';
import { ACTORS } from '../../actors/catalogue.ts';
import type { ActorHost, Question } from '../../actors/host/host.ts';
import type { MicroRollupEvent, MicroRollupPorts, OperatorProgress } from '../../actors/micro-rollup/context.ts';
import { createJournal } from '../../actors/micro-rollup/journal.ts';
import type { AppRecord, Settlement } from '../../actors/ports/settlement.ts';
import { onDecisions } from '../../actors/routes.ts';
import type { Strategy } from '../../actors/sequencer/strategies.ts';
import type { ActionBook } from '../../protocols/action.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { LIMITS } from '../../protocols/limits.ts';
import { blocksRequest, deploymentRequest, noncesRequest, type SubmitAnswer, submitRequest } from '../../protocols/requests.ts';
import { besideDamage, othersHaveOfOperator } from '../store/damage.ts';
import { BLOCK_MS } from './defaults.ts';
import { learnApp, type NetworkView, versionsOf, worldOf } from './network.ts';
import type { Log } from './open.ts';
import { wakers } from './waking.ts';

/** One micro-rollup of a node. */
export interface Operated {
  readonly rollup: Hex;
  /** How to read the actions of a version, as published. */
  readonly bookOf: (wasm: Uint8Array) => ActionBook;
  /** The first version. */
  readonly wasm: Uint8Array;
  readonly genesis: Uint8Array;
  readonly privateKey: Uint8Array;
  readonly blockMs?: number;
  readonly blockActions?: number;
  /** In which order its actions go into blocks; first in, first out, unless said. */
  readonly strategy?: Strategy;
}

export interface OperatorWiring {
  readonly host: ActorHost;
  readonly ports: MicroRollupPorts;
  readonly network: NetworkView;
  readonly operated: readonly Operated[];
  /** Where committees and other rollups are known from; without it, nothing but what the network began with. */
  readonly settlement: Settlement | undefined;
  readonly l1PollMs?: number;
  readonly log: Log;
  readonly progress?: (made: OperatorProgress) => void;
}

/** Below the asker's own deadline, so that a refusal reaches it. */
const ANSWER_MS = 9_000;
/** Between looks at committees and apps: an epoch is minutes. */
const L1_POLL_MS = 1_000;
/** Blocks in one answer. */
const PAGE = 64;

export const actorOf = (rollup: Hex): string => `micro-rollup/${rollup}`;

export function wireOperator(given: OperatorWiring): void {
  const store = besideDamage(given.ports.store, { isElsewhere: othersHaveOfOperator, log: given.log });
  const wiring: OperatorWiring = { ...given, ports: { ...given.ports, store } };
  const { host, ports, network, operated, settlement } = wiring;
  for (const each of operated) spawn(wiring, each);
  if (settlement !== undefined) followL1(wiring, settlement);
  const woken = wakers(operated.map(({ rollup }) => rollup));
  onDecisions(ports.bus, worldOf(network), (decision) => {
    if (decision.kind !== 'certificate' || decision.certificate.kind !== 'attest') return;
    for (const rollup of woken(decision.certificate.rollup)) host.send(actorOf(rollup), { type: 'CERTIFICATE', certificate: decision.certificate });
  });
  answerAsOperator(wiring);
}

/** The actors of one micro-rollup. */
function spawn({ host, ports, network, log, progress }: OperatorWiring, { rollup, blockMs = BLOCK_MS, blockActions = LIMITS.blockActions / 2, strategy, ...own }: Operated): void {
  const { chain, committees, rollups } = network;
  const later = (): readonly Hex[] => versionsOf(network, rollup);
  const [sequencer, microRollup] = [`sequencer/${rollup}`, actorOf(rollup)];
  const committee = rollups.find((each) => each.rollup === rollup)?.committee ?? committees.current.id;
  const neighbours = (): Hex[] => rollups.map((each) => each.rollup).filter((each) => each !== rollup);
  host.spawn(sequencer, { ...ACTORS.sequencer, input: { log, ...(strategy && { strategy }) } });
  host.spawn(microRollup, {
    ...ACTORS['micro-rollup'],
    input: { ports, options: { ...own, later, chain, rollup, committees, committee, log, neighbours, sequencer, blockMs, blockActions, ...(progress && { progress }) } },
  });
  host.spawn(`catch-up/${rollup}`, { ...ACTORS['catch-up'], input: { ports, options: { chain, committees, rollup, microRollup } } });
}

function followL1({ host, ports: { bus }, network, operated, l1PollMs = L1_POLL_MS, log }: OperatorWiring, settlement: Settlement): void {
  const mine = new Set(operated.map(({ rollup }) => rollup));
  const heardOf = (app: AppRecord): void => {
    if (!learnApp(network, app)) return;
    for (const rollup of mine) if (app.rollup !== rollup) host.send(actorOf(rollup), { type: 'NEIGHBOUR', rollup: app.rollup });
  };
  const paid = (of: Hex, work: bigint): void => {
    if (mine.has(of)) host.send(actorOf(of), { type: 'PAID', work });
  };
  const frozen = (of: Hex): void => {
    if (mine.has(of)) host.send(actorOf(of), { type: 'FROZEN' });
  };
  const options = { committees: network.committees, advances: false, pollMs: l1PollMs, listeners: [...mine].map(actorOf), heardOf, paid, due: () => undefined, frozen, log };
  host.spawn('registrar', { ...ACTORS.registrar, input: { ports: { bus, settlement }, options } });
}

/** What wallets and verifiers ask of an operator. A question that finds the inbox full is refused at once, and the asker told so. */
function answerAsOperator({ host, ports: { bus, store }, operated }: OperatorWiring): void {
  const apps = new Map(operated.map((each) => [each.rollup, { ...each, journal: createJournal(store, each.rollup) }]));
  const mine = (asked: Hex) => {
    const app = apps.get(asked);
    if (app === undefined) throw new Error(`this operator runs ${[...apps.keys()].slice(0, 4).join(', ')}${apps.size > 4 ? ' and others' : ''}`);
    return app;
  };
  const ask = <A>(of: Hex, question: Question<A>): Promise<A> => host.ask(actorOf(mine(of).rollup), question, ANSWER_MS);
  answer(bus, submitRequest, ({ rollup, actions }) => ask<SubmitAnswer>(rollup, (resolve, refuse) => event({ type: 'SUBMIT', actions, refuse, reply: resolve })));
  answer(bus, noncesRequest, ({ rollup, accounts }) => ask<bigint[]>(rollup, (resolve, refuse) => event({ type: 'NONCES', accounts, refuse, reply: (nonces) => resolve([...nonces]) })));
  answer(bus, blocksRequest, ({ rollup, from, limit }) => mine(rollup).journal.blocks(from, Math.min(limit, PAGE)));
  answer(bus, deploymentRequest, ({ rollup }) => ({ genesis: mine(rollup).genesis }));
}

const event = (of: MicroRollupEvent): MicroRollupEvent => of;
