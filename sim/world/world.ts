/** One run: a network of production actors in virtual time, under the faults of a plan, watched by every checker. */

import type { BlobCarrier } from '../../actors/ports/blob-carrier.ts';
import type { Bus } from '../../actors/ports/bus.ts';
import type { DataLayer } from '../../actors/ports/data-layer.ts';
import { stateKey } from '../../contracts/guest/manifest.ts';
import { rollupIdOf } from '../../contracts/settlement/model.ts';
import { type ActionBook, actionBook } from '../../protocols/action.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { encode } from '../../protocols/codec.ts';
import { type Committee, memberOf } from '../../protocols/committee.ts';
import { sha256Hex } from '../../protocols/crypto/hash.ts';
import { ETHER } from '../../protocols/l1.ts';
import { codecOf } from '../../protocols/schema.ts';
import { commitBody, spreadOf } from '../../protocols/shares.ts';
import { inlineSignatures } from '../../runtime/crypto/signatures.ts';
import { createEmbeddedDataLayer } from '../../runtime/data/embedded.ts';
import { type Network, type NetworkView, viewOf } from '../../runtime/node/network.ts';
import { verifierOf, wireMember } from '../../runtime/node/wire-member.ts';
import { wireOperator } from '../../runtime/node/wire-operator.ts';
import { createSignState } from '../../runtime/store/sign-state.ts';
import { makeCheckers } from '../checkers/index.ts';
import { keysOf, type NodeKeys } from '../local/keys.ts';
import { MemoryNetwork } from '../memory/network.ts';
import { chance } from '../random.ts';
import { startClient, type Target } from './client.ts';
import { textOf } from './executor.ts';
import type { Fact, KeptState, View } from './facts.ts';
import { inject } from './faults.ts';
import { guarded, quiet, stepQuietly } from './guard.ts';
import { L1_BLOCK_MS, LANE_MS, SimulatedL1 } from './l1.ts';
import { FIRST, VERSIONS } from './ledger.ts';
import { type Confirmations, Levels } from './levels.ts';
import { lie } from './liars.ts';
import { type Life, SimulatedNode } from './life.ts';
import { Links } from './links.ts';
import { l1As, operatorAs } from './lying-operators.ts';
import { Observer, type Violation } from './observer.ts';
import { ONLOOKER, onlooker } from './onlooker.ts';
import { Oracle } from './oracle.ts';
import { overheard } from './overheard.ts';
import type { Fault, Plan, Variant } from './plan.ts';
import { TransactionPool } from './pool.ts';
import { statesIn } from './states.ts';
import { BEGIN_MS, Timeline } from './time.ts';
import { Trace } from './trace.ts';

const CHAIN = 31_337;
const CONTRACT: Hex = `0x${'5e'.repeat(20)}`;
const HOLDING = 1_000_000n;
const FIRST_COMMITTEE = 0;
/** The dispute window of every simulated rollup. */
export const DISPUTE_MS = 3_000;
/** Of optimistic ones: a watchtower that was away has to come back, execute and be heard by L1. */
const CHALLENGE_MS = 25_000;
/** Healing takes this long at most: every retry of the protocol fits many times. */
/** Often enough for a run of a hundred blocks. */
const SNAPSHOT_BLOCKS = 4;
const HEAL_MS = 60_000;
const HEAL_STEP_MS = 1_000;
/** An answer, its block, its certificate and what any member missed of them: a few ways and a round of asking peers. */
const ARRIVE_MS = 5_000;

export interface Outcome {
  readonly ok: boolean;
  readonly seed: number;
  readonly traceHash: string;
  readonly events: number;
  readonly virtualSeconds: number;
  readonly invariantsChecked: number;
  readonly confirmations: Confirmations;
  readonly violation?: { readonly invariant: number; readonly checker: string; readonly message: string; readonly atMs: number };
  /** Interesting states that this run came through, with how often. */
  readonly reached: Readonly<Record<string, number>>;
}

export interface RunHooks {
  /** Every fact, with virtual milliseconds since the beginning. */
  readonly see?: (fact: Fact, atMs: number) => void;
  /** Which invariants are checked, by number; all unless said. A world with more liars than it bears keeps only some. */
  readonly checks?: (invariant: number) => boolean;
  /** A planted defect: stands between a node and what it is given. */
  readonly plant?: (life: Life) => Life;
}

export async function runPlan(plan: Plan, hooks: RunHooks = {}): Promise<Outcome> {
  const world = new World(plan, hooks);
  return guarded(
    () => world.time.now(),
    () => world.run(),
  );
}

export class World {
  readonly plan: Plan;
  readonly time: Timeline;
  readonly links: Links;
  readonly l1: SimulatedL1;
  readonly nodes = new Map<string, SimulatedNode>();
  readonly reached: Record<string, number> = {};
  readonly #trace = new Trace();
  readonly #levels = new Levels(DISPUTE_MS);
  readonly #observer: Observer;
  readonly #oracle: Oracle;
  readonly #memory: MemoryNetwork;
  readonly #network: Network;
  readonly #hooks: RunHooks;
  readonly #members: readonly NodeKeys[];
  readonly #commitments = new Map<string, Hex>();
  readonly #targets: readonly Target[];
  readonly #genesis: Uint8Array;
  readonly #operators: readonly NodeKeys[];
  /** Nodes that lost what nobody else has. */
  readonly #damaged = new Set<string>();
  #isOver = false;

  constructor(plan: Plan, hooks: RunHooks) {
    this.plan = plan;
    this.#hooks = hooks;
    this.time = new Timeline(plan.seed);
    const members = range(plan.verifiers + plan.spares).map((at) => keysOf(plan.seed, `member/${at}`));
    this.#operators = range(plan.rollups).map((at) => keysOf(plan.seed, `operator/${at}`));
    const clients = range(plan.clients).map((at) => keysOf(plan.seed, `client/${at}`));
    const names = new Map([
      ...members.map((each, at) => [each.node, `member/${at}`] as const),
      ...this.#operators.map((each, at) => [each.node, `operator/${at}`] as const),
      ...clients.map((each, at) => [each.node, `client/${at}`] as const),
    ]);
    const nameOf = (node: Hex): string => names.get(node) ?? node;
    const committee: Committee = { id: FIRST_COMMITTEE, members: members.slice(0, plan.verifiers).map(({ privateKey, node }) => memberOf(privateKey, node, plan.verifiers)) };
    this.links = new Links(plan, nameOf);
    this.l1 = new SimulatedL1(this.time, CHAIN, CONTRACT, committee);
    if (plan.faults.some(({ kind }) => kind === 'dear-l1')) this.l1.pool = this.#pool();
    const { guest, code } = FIRST;
    this.#genesis = encode(codecOf(guest.manifest.genesis), { holders: clients.map(({ address }) => ({ owner: address, amount: HOLDING })) } as never);
    const ids = this.#operators.map((each, at) => rollupIdOf(CHAIN, CONTRACT, each.address, `ledger-${at}`));
    const oracle = new Oracle(
      CHAIN,
      { guest, code, versions: (of) => VERSIONS.get(of)?.guest },
      ids.map((rollup) => ({ rollup, genesis: this.#genesis })),
      (body, id) => this.#commitmentOf(body, this.l1.committees.of(id) ?? committee),
      clients.map(({ address }) => stateKey(guest.manifest, 'balances', address)),
    );
    const rollups = ids.map((rollup, at) => {
      const { address, node } = this.#operators[at] as NodeKeys;
      return {
        rollup,
        name: `ledger-${at}`,
        operator: address,
        operatorNode: node,
        codeHash: code,
        genesisRoot: oracle.session(rollup).genesisRoot,
        disputeWindowMs: plan.optimistic?.includes(at) ? CHALLENGE_MS : DISPUTE_MS,
        versions: [],
        announced: undefined,
        proofs: plan.optimistic?.includes(at) ? ('optimistic' as const) : ('pessimistic' as const),
        committee: FIRST_COMMITTEE,
      };
    });
    this.#members = members;
    this.l1.apps = rollups;
    this.#network = { chain: CHAIN, contract: CONTRACT, committees: [committee], rollups };
    this.#targets = rollups.map(({ rollup, operator, operatorNode }) => {
      const books = new Map([...VERSIONS.values()].map((each) => [each.code, actionBook(CHAIN, rollup, each.guest.manifest.actions)]));
      // Wallets read the version in force as of the last certificate: an operator may be ahead, and then they ask again.
      return { rollup, operator, operatorNode, bookOf: (wasm = VERSIONS.get(oracle.session(rollup).version)?.wasm) => books.get(sha256Hex(wasm as Uint8Array)) as ActionBook };
    });

    const liars = new Map(plan.faults.flatMap((fault) => (fault.kind === 'byzantine' ? [[fault.node, fault.how] as const] : [])));
    const view: View = {
      chain: CHAIN,
      committees: { of: (id) => this.l1.committees.of(id) },
      nameOf,
      firstCommittee: FIRST_COMMITTEE,
      rollups,
      nameOfRollup: (rollup) => rollups.find((each) => each.rollup === rollup)?.name ?? rollup,
      watched: (plan.watching ?? []).some((node) => !liars.has(node)),
      now: () => this.time.now(),
      isHonest: (node) => !liars.has(node),
      isWhole: (node) => !liars.has(node) && !this.#damaged.has(node),
      begin: oracle.begin,
      members: members.map((_, at) => `member/${at}`),
      holding: HOLDING * BigInt(plan.clients),
      actions: plan.clients * plan.actions,
    };
    const listeners = [this.#levels.see, this.#reach, ...(hooks.see ? [(fact: Fact) => hooks.see?.(fact, this.time.now() - BEGIN_MS)] : [])];
    this.#oracle = oracle;
    this.#observer = new Observer(
      view,
      oracle,
      makeCheckers(view).filter(({ number }) => hooks.checks?.(number) ?? true),
      nameOf,
      listeners,
    );
    this.l1.onBlock = (head, batches) => this.#observer.tell({ kind: 'l1', head, batches, slashed: this.l1.slashed, frozen: this.l1.frozen, deposits: this.l1.deposits, games: this.l1 });
    this.#memory = new MemoryNetwork({
      chain: CHAIN,
      clock: this.time,
      route: (from, to, bytes) => {
        this.#observer.tell({ kind: 'carried', from: nameOf(from), to: nameOf(to), bytes });
        this.#trace.note(this.time.now() & 0x7fffffff, bytes);
        return this.links.route(from, to);
      },
      overhear: (envelope, wire) => {
        this.#trace.bytes(wire);
        this.#observer.overhear(envelope);
      },
      onFault: (error) => this.#observer.tell({ kind: 'reported', node: 'network', event: 'judge-failed', detail: { error: String((error as Error).stack) } }),
    });
    members.forEach((keys, at) => this.#join(`member/${at}`, keys, (life) => this.#beginMember(life), liars));
    this.#operators.forEach((keys, at) => this.#join(`operator/${at}`, keys, (life) => this.#beginOperator(life, at, liars.get(`operator/${at}`)), liars));
    const accounts = clients.map((each) => each.address);
    const load = {
      mischief: plan.mischief === true,
      chain: CHAIN,
      seed: plan.seed,
      actions: plan.actions,
      ms: plan.seconds * 1_000,
      targets: this.#targets,
      accounts,
      isOver: () => this.#isOver,
      tell: this.#observer.tell,
    };
    clients.forEach((keys, at) => this.#join(`client/${at}`, keys, (life) => startClient(life, load), liars));
  }

  #pool(): TransactionPool {
    const pool = new TransactionPool();
    pool.onReplaced = () => this.#count('fee-replaced');
    return pool;
  }

  rollup(at: number): Hex {
    return (this.#targets[at] as Target).rollup;
  }

  async run(): Promise<Outcome> {
    const late = new Set(this.plan.faults.flatMap((fault) => (fault.kind === 'late' ? fault.node : [])));
    for (const [name, node] of this.nodes) if (!late.has(name)) node.start();
    for (const fault of this.plan.faults) inject(this, fault);
    await this.#drive(BEGIN_MS + this.plan.seconds * 1_000);
    await this.#heal();
    if (this.#observer.violation === undefined) this.#end();
    return this.#outcome();
  }

  #end(): void {
    const nodes = [...this.nodes.values()];
    this.#observer.tell({ kind: 'over', disks: nodes.map((node) => node.contents()), states: [...this.#certifiedStates(), ...nodes.flatMap((node) => node.states())] });
    this.#observer.end();
  }

  /** As whoever executes what is certified has them. */
  #certifiedStates(): KeptState[] {
    return this.#targets.map(({ rollup }) => {
      const session = this.#oracle.session(rollup);
      return { node: 'oracle', session: verifierOf(rollup), height: session.height, state: textOf(session) };
    });
  }

  /** Faults end, every node is up again; then all must agree and every promise be kept. */
  async #heal(): Promise<void> {
    this.links.heal();
    this.l1.isHalted = false;
    this.l1.setPrice(1);
    this.l1.dry.clear();
    for (const node of this.nodes.values()) {
      node.resume();
      node.withholds = false;
      node.fillDisk(false);
      node.clearPoints();
      node.start();
    }
    const end = this.time.now() + HEAL_MS;
    const least = end - (3 * HEAL_MS) / 4;
    while (this.time.now() < end && !this.#isDone(least) && this.#observer.violation === undefined) await this.#drive(this.time.now() + HEAL_STEP_MS);
    // What is still on its way arrives.
    this.#isOver = true;
    if (this.#observer.violation === undefined) await this.#drive(this.time.now() + ARRIVE_MS);
  }

  /** Everything came to its end; beside an operator that lies, what honest ones took counts, and a while until `least`. */
  #isDone(least: number): boolean {
    const perRollup = this.plan.clients * this.plan.actions;
    const liars = new Set(this.plan.faults.flatMap((fault) => (fault.kind === 'byzantine' ? fault.node : [])));
    const honest = this.#targets.filter((_, at) => !liars.has(`operator/${at}`) && !this.#damaged.has(`operator/${at}`));
    if (!honest.every(({ rollup }) => this.#levels.taken(rollup) >= perRollup)) return false;
    const { c2, c4 } = this.#levels.counts;
    return honest.length < this.#targets.length ? this.time.now() >= least : c4 === c2 && c2 >= perRollup * this.plan.rollups;
  }

  async #drive(until: number): Promise<void> {
    // Reactions of what was done outside of events come first.
    await quiet();
    await stepQuietly(() => this.#observer.violation === undefined && this.time.step(until));
  }

  #outcome(): Outcome {
    const { violation, checks } = this.#observer;
    const atMs = this.time.now() - BEGIN_MS;
    this.#trace.note(this.time.events, checks);
    return {
      ok: violation === undefined,
      seed: this.plan.seed,
      traceHash: this.#trace.hash(),
      events: this.time.events,
      virtualSeconds: Math.round(atMs / 1_000),
      invariantsChecked: checks,
      confirmations: this.#levels.counts,
      ...(violation && { violation: told(violation, atMs) }),
      reached: this.reached,
    };
  }

  #join(name: string, keys: NodeKeys, begin: (life: Life) => void, liars: ReadonlyMap<string, Extract<Fault, { kind: 'byzantine' }>['how']>): void {
    const how = liars.get(name);
    const draw = chance(this.plan.seed, `liar/${name}`);
    const disguise = (bus: Bus): Bus => (how === undefined ? bus : lie({ how, keys, chain: CHAIN, committees: { of: (id) => this.l1.committees.of(id) }, draw }, bus));
    const skewMs = this.plan.skewMs === 0 ? 0 : chance(this.plan.seed, `skew/${name}`).below(this.plan.skewMs);
    const plant = this.#hooks.plant ?? ((life: Life) => life);
    this.nodes.set(
      name,
      new SimulatedNode({
        name,
        keys,
        seed: this.plan.seed,
        skewMs,
        time: this.time,
        network: this.#memory,
        tell: this.#observer.tell,
        begin: (life) => begin(this.#overheard(plant(life))),
        disguise,
      }),
    );
  }

  /** Told what its executor does, as it takes it to be. */
  #overheard(life: Life): Life {
    return { ...life, executor: overheard(life.name, life.executor, this.#observer.tell) };
  }

  #beginMember(life: Life): void {
    const network = viewOf(this.#network);
    const { bus, blobs, store, clock, host, isAlive, keys, log } = life;
    const ports = {
      bus,
      blobs,
      store,
      clock,
      data: this.#data(bus, network),
      carrier: NO_BLOBS,
      settlement: this.l1.port(isAlive, keys.node, { ...keys, clock }),
      executor: life.executor,
      signState: createSignState(life.signStore),
    };
    wireMember({
      host,
      ports,
      network,
      voteKey: keys.privateKey,
      watches: this.plan.watching?.includes(life.name) ?? false,
      l1PollMs: L1_BLOCK_MS,
      laneMs: LANE_MS,
      snapshotBlocks: SNAPSHOT_BLOCKS,
      progress: (progress) => this.#observer.tell({ kind: 'stands', node: life.name, progress }),
      l1Listeners: [ONLOOKER],
      log,
    });
    host.spawn(
      ONLOOKER,
      onlooker((event) => this.#observer.tell({ kind: 'looked', node: life.name, known: event.known, changes: event.changes })),
    );
  }

  #beginOperator(life: Life, at: number, how: Variant | undefined): void {
    const { blobs, store, clock, host, isAlive, keys, log } = life;
    const network = viewOf(this.#network);
    const target = this.#targets[at] as Target;
    const data = this.#data(life.bus, network);
    const now = (): number => this.time.now();
    const { executor, bus } = operatorAs({ how, life, rollup: target.rollup, chain: CHAIN, seed: this.plan.seed, commit: data.commit });
    const settlement = l1As(how, this.l1.port(isAlive, keys.node), now);
    const ports = { bus, blobs, store, executor, settlement, data, signatures: inlineSignatures };
    // A process would not start without; here it tries again until the disk has room.
    const keep = (wasm: Uint8Array): void => void blobs.put(wasm).then(undefined, () => clock.after(HEAL_STEP_MS, () => keep(wasm)));
    for (const { wasm } of VERSIONS.values()) keep(wasm);
    wireOperator({
      host,
      ports,
      network,
      settlement,
      l1PollMs: L1_BLOCK_MS,
      operated: [{ rollup: target.rollup, bookOf: target.bookOf, wasm: FIRST.wasm, genesis: this.#genesis, privateKey: keys.privateKey }],
      log,
    });
  }

  #data(bus: Bus, { committees }: NetworkView): DataLayer {
    const commit = (body: Uint8Array, id: number): Hex => {
      const committee = committees.of(id);
      if (committee === undefined) throw new RangeError(`committee ${id} is not known here`);
      return this.#commitmentOf(body, committee);
    };
    return { ...createEmbeddedDataLayer({ bus, chain: CHAIN, committees }), commit };
  }

  /** Every member commits to the same bodies: computed once per world. */
  #commitmentOf(body: Uint8Array, committee: Committee): Hex {
    const name = `${committee.members.length}/${sha256Hex(body)}`;
    const known = this.#commitments.get(name) ?? commitBody(body, spreadOf(committee));
    this.#commitments.set(name, known);
    return known;
  }

  /** A client pays in on L1. */
  deposit(rollup: number, client: number, amount: number): void {
    const { address } = keysOf(this.plan.seed, `client/${client}`);
    this.l1.deposit(this.rollup(rollup), { asset: ETHER, account: address, amount: BigInt(amount) });
  }

  /** A member leaves on L1, and one that waited joins. */
  rotate(leaves: string, joins: string): void {
    const keysOfNode = (name: string): NodeKeys => this.#members[Number(name.split('/')[1])] as NodeKeys;
    const { privateKey, node } = keysOfNode(joins);
    this.l1.rotate(keysOfNode(leaves).node, memberOf(privateKey, node, this.l1.committees.current.members.length));
  }

  readonly #reach = (fact: Fact): void => {
    for (const name of statesIn(fact)) this.#count(name);
    if (fact.kind === 'reported' && isLoss(fact)) this.#damaged.add(fact.node);
  };

  #count(name: string): void {
    this.reached[name] = (this.reached[name] ?? 0) + 1;
  }
}

const range = (size: number): number[] => Array.from({ length: size }, (_, at) => at);

/** Whether a node says that it lost what it can have from nobody. Without what its key signed, it can do all but vote. */
function isLoss({ event, detail }: Extract<Fact, { kind: 'reported' }>): boolean {
  const { key, again } = detail as { readonly key?: string; readonly again?: boolean };
  return event === 'record-damaged' && again === false && key?.startsWith('signed/') === false;
}

const told = ({ invariant, checker, message }: Violation, atMs: number) => ({ invariant, checker, message, atMs });

/** In virtual time no app wants blobs: sealing one takes a second of real time. */
const NO_BLOBS: BlobCarrier = { fitting: () => 0, seal: () => Promise.reject(new Error('no blobs here')), open: async () => undefined };
