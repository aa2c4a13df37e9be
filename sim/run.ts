/** One run of the main job: a network, a load, an optional misfortune, and a verdict on what came of it. */

import { stateKey } from '../contracts/guest/manifest.ts';
import type { Hex } from '../protocols/bytes.ts';
import { decode } from '../protocols/codec.ts';
import { codecOf } from '../protocols/schema.ts';
import type { MemberStatus } from '../runtime/client/client.ts';
import { type DriveLane, drive, sleep } from './load/drive.ts';
import { TokenModel } from './load/model.ts';
import { makePlan } from './load/plan.ts';
import { signStep } from './load/sign.ts';
import { keysOf } from './local/keys.ts';
import { startLocalNetwork } from './local/network.ts';
import { type Byzantine, HOLDING, type LocalNetwork, type LocalRollup } from './local/types.ts';
import { type Summary, summarise } from './summary.ts';
import { Tracker } from './tracker.ts';

export interface RunOptions {
  readonly seed: number;
  readonly actions: number;
  readonly wallets: number;
  readonly verifiers: number;
  readonly rollups: number;
  readonly dataDir?: string | undefined;
  readonly kill: number;
  /** Depths of reorganisations of L1, one after the other in the middle of the load. */
  readonly reorgs: readonly number[];
  /** Milliseconds that L1 is away in the middle of the load. */
  readonly l1PauseMs: number;
  readonly byzantine?: Byzantine | undefined;
  readonly processes: boolean;
  /** Replaces the generated load. */
  readonly lanes?: (rollups: readonly LocalRollup[]) => readonly DriveLane[];
}

/** What a screen needs to draw. */
export interface RunView {
  readonly options: RunOptions;
  readonly phase: string;
  readonly tracker: Tracker | undefined;
  readonly rollups: readonly LocalRollup[];
  readonly members: readonly (MemberStatus | 'silent')[];
  readonly killed: ReadonlySet<number>;
}

export interface RunObserver {
  phase(phase: string, detail: string): void;
  log(node: string, event: string, detail: object): void;
  /** Called about eight times a second. */
  tick(view: RunView): void;
}

const TICK_MS = 125;
/** Without a certificate for this long while work is open, certifying has stopped. */
const STALL_MS = 15_000;
const REFUSED_MS = 8_000;
const SILENCE_MS = 90_000;
/** Until the client has seen what a reorganisation did. */
const AFTERMATH_MS = 2_500;
/** Keys that one request may ask for. */
const READ_KEYS = 512;

export async function run(options: RunOptions, observer: RunObserver, signal: AbortSignal): Promise<Summary> {
  const wallets = Array.from({ length: options.wallets }, (_, at) => keysOf(options.seed, `wallet/${at}`));
  const network = await startLocalNetwork({
    seed: options.seed,
    verifiers: options.verifiers,
    tokenRollups: options.rollups,
    wallets: wallets.map((each) => each.address),
    dataDir: options.dataDir,
    processes: options.processes,
    byzantine: options.byzantine,
    signal,
    onPhase: observer.phase,
    onLog: observer.log,
  });
  try {
    const chess = network.rollups.at(-1) as LocalRollup;
    const planned = (): DriveLane[] =>
      makePlan({ seed: options.seed, actions: options.actions, wallets: wallets.map((each) => each.address), tokenRollups: options.rollups, chess: chess.id }).map((lane) => ({
        chunk: lane.chunk,
        steps: lane.steps.map((step) => ({ rollup: step.rollup, expect: step.expect, after: step.after, sign: () => signStep(step, network.rollups, wallets) })),
      }));
    const lanes = options.lanes ? options.lanes(network.rollups) : planned();
    return await new Run(
      options,
      network,
      lanes,
      wallets.map((each) => each.address),
      observer,
      signal,
    ).toTheEnd();
  } finally {
    await network.stop();
  }
}

class Run {
  readonly #options: RunOptions;
  readonly #network: LocalNetwork;
  readonly #lanes: readonly DriveLane[];
  readonly #models: ReadonlyMap<Hex, TokenModel>;
  readonly #observer: RunObserver;
  readonly #signal: AbortSignal;
  readonly #tracker: Tracker;
  readonly #killed = new Set<number>();
  #members: (MemberStatus | 'silent')[] = [];
  #phase = 'load';
  #loadBroke = false;

  constructor(options: RunOptions, network: LocalNetwork, lanes: readonly DriveLane[], accounts: readonly Hex[], observer: RunObserver, signal: AbortSignal) {
    this.#options = options;
    this.#network = network;
    this.#lanes = lanes;
    const tokens = network.rollups.filter((each) => each.app === 'token');
    this.#models = new Map(tokens.map((each) => [each.id, new TokenModel(each.book, accounts, HOLDING)]));
    this.#observer = observer;
    this.#signal = signal;
    this.#tracker = new Tracker(new Map(network.rollups.map((each) => [each.id, each.name])), (block) => this.#models.get(block.rollup)?.apply(block));
  }

  async toTheEnd(): Promise<Summary> {
    const stop = new AbortController();
    const ended = AbortSignal.any([this.#signal, stop.signal]);
    const following = this.#tracker.follow(this.#network.client.events);
    const { client, rollups } = this.#network;
    const load = drive(this.#lanes, { client, rollups, tracker: this.#tracker, signal: ended }).then(() => {
      this.#tracker.loadDone = true;
    }, this.#broken);
    client.follow();
    const watching = this.#watchMembers(ended);
    try {
      while ((!this.#tracker.finished || this.#isL1InTrouble()) && !this.#signal.aborted && !this.#isHopeless()) {
        await this.#killInTheMiddle();
        this.#troubleL1InTheMiddle();
        this.#observer.tick(this.#view());
        await sleep(TICK_MS, ended);
      }
      if (this.#signal.aborted) throw this.#signal.reason;
      this.#phase = 'checking';
      return await this.#conclude();
    } finally {
      // What is under way ends with the network; nobody waits for its answers any more.
      stop.abort();
      following.unsubscribe();
      void Promise.allSettled([load, watching]);
    }
  }

  /** A load that cannot go on must not end the process, which still has a network to stop. */
  readonly #broken = (error: unknown): void => {
    this.#loadBroke = true;
    this.#tracker.problem(`the load broke off: ${error instanceof Error ? error.message : String(error)}`);
  };

  #view(): RunView {
    return { options: this.#options, phase: this.#phase, tracker: this.#tracker, rollups: this.#network.rollups, members: this.#members, killed: this.#killed };
  }

  async #watchMembers(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      this.#members = await this.#statuses();
      await sleep(700, signal);
    }
  }

  #statuses(): Promise<(MemberStatus | 'silent')[]> {
    return Promise.all(Array.from({ length: this.#network.members }, (_, at) => (this.#killed.has(at) ? 'silent' : this.#network.client.status(at).catch(() => 'silent' as const))));
  }

  /** Members go once four in ten actions were answered; the first ones, so that a byzantine verifier, the last, stays. */
  async #killInTheMiddle(): Promise<void> {
    if (this.#killed.size > 0 || this.#options.kill === 0 || !this.#isMiddle(0.4)) return;
    for (let n = 0; n < this.#options.kill; n++) this.#killed.add(n);
    this.#tracker.lastCertificateAt = Date.now();
    this.#tracker.note('note', `stopping ${this.#options.kill} of ${this.#network.members} members`);
    await Promise.all([...this.#killed].map((member) => this.#network.killMember(member)));
  }

  #l1Trouble: 'to-come' | 'now' | 'over' = 'to-come';

  #isL1InTrouble(): boolean {
    const { reorgs, l1PauseMs } = this.#options;
    return this.#l1Trouble !== 'over' && (reorgs.length > 0 || l1PauseMs > 0);
  }

  /** What L1 does while actions are on their way; the run goes on meanwhile. */
  #troubleL1InTheMiddle(): void {
    if (this.#l1Trouble !== 'to-come' || !this.#isMiddle(0.2)) return;
    this.#l1Trouble = 'now';
    const over = (): void => {
      this.#l1Trouble = 'over';
      this.#tracker.lastProgressAt = Date.now();
    };
    this.#troubleL1()
      .catch((error: unknown) => this.#tracker.problem(`L1: ${String(error)}`))
      .finally(over);
  }

  async #troubleL1(): Promise<void> {
    const { reorgs, l1PauseMs } = this.#options;
    for (const depth of reorgs) {
      // Each comes when something is there to be taken back.
      const before = this.#tracker.settlements.length;
      while (this.#tracker.settlements.length === before && !this.#signal.aborted && !this.#tracker.finished) await sleep(TICK_MS, this.#signal);
      this.#tracker.note('note', `L1 forgets its newest ${depth} blocks`);
      await this.#network.l1.reorganise(depth);
      await sleep(AFTERMATH_MS, this.#signal);
    }
    if (l1PauseMs === 0) return;
    this.#tracker.note('note', `L1 is away for ${l1PauseMs / 1000} s`);
    await this.#network.l1.pause(l1PauseMs);
  }

  #isMiddle(share: number): boolean {
    return this.#tracker.submitted >= share * this.#lanes.reduce((sum, lane) => sum + lane.steps.length, 0);
  }

  /** Every block of the chain is in one batch, each rollup's in order, as L1 has it at the end. */
  async #checkSettled(): Promise<void> {
    const next = new Map<Hex, number>();
    for (const { rollup, height } of (await this.#network.client.settled()).toReversed().flat()) {
      const due = next.get(rollup) ?? 1;
      if (height !== due) this.#tracker.problem(`${this.#tracker.nameOf(rollup)} block ${height} is settled where ${due} is due`);
      next.set(rollup, height + 1);
    }
    for (const { rollup, height } of this.#tracker.blocks.values()) if (height >= (next.get(rollup) ?? 1)) this.#tracker.problem(`${this.#tracker.nameOf(rollup)} block ${height} is not settled`);
  }

  /** Says why the run cannot end well, once that is certain enough. */
  #isHopeless(): boolean {
    const { members, quorum } = this.#network;
    const now = Date.now();
    const living = this.#members.filter((each) => each !== 'silent').length;
    const tracker = this.#tracker;
    // A loaded machine is slow, not dead: nothing at all may move, not only certificates.
    if (this.#members.length > 0 && living < quorum && now - Math.max(tracker.lastCertificateAt, tracker.lastProgressAt) > STALL_MS) {
      tracker.problem(`${living} of ${members} members answer, ${quorum} are needed for a certificate: certifying has stopped`);
      return true;
    }
    const verdicts = tracker.notices.filter((each) => each.kind === 'refusal' || each.kind === 'equivocation');
    if (verdicts.length > 0 && now - tracker.lastProgressAt > REFUSED_MS) {
      // Two blocks for one height explain every refusal that follows from them.
      const cause = verdicts.find((each) => each.kind === 'equivocation') ?? verdicts[0];
      if (cause) tracker.problem(cause.text);
      return true;
    }
    if (this.#loadBroke) return true;
    if (this.#l1Trouble !== 'now' && now - tracker.lastProgressAt > SILENCE_MS) {
      tracker.problem(`nothing moved for ${SILENCE_MS / 1000} s`);
      return true;
    }
    return false;
  }

  async #conclude(): Promise<Summary> {
    const tracker = this.#tracker;
    const missing = tracker.counts.C0 - tracker.counts.C3b;
    if (missing > 0) tracker.problem(`${missing} acknowledged actions did not reach C3b`);
    if (tracker.messages !== tracker.messagesApplied) tracker.problem(`${tracker.messages - tracker.messagesApplied} messages between rollups did not arrive`);
    const roots = await this.#roots(tracker.problems.size === 0);
    if (tracker.problems.size === 0) await this.#checkBalances();
    if (tracker.problems.size === 0) await this.#checkSettled();
    this.#observer.tick(this.#view());
    const { seed, verifiers, rollups } = this.#options;
    return summarise(tracker, { seed, verifiers, rollups: rollups + 1, roots });
  }

  /** Every living member must hold the same state root; the last of them may still be catching up. */
  async #roots(mustAgree: boolean): Promise<Record<string, string[]>> {
    for (let attempt = 0; ; attempt++) {
      const statuses = (await this.#statuses()).filter((each) => each !== 'silent');
      const roots = Object.fromEntries(this.#network.rollups.map(({ id, name }) => [name, statuses.map((status) => status.rollups.find((each) => each.rollup === id)?.stateRoot ?? 'none')]));
      const split = Object.keys(roots).filter((name) => new Set(roots[name]).size !== 1);
      if (split.length === 0 || !mustAgree) return roots;
      if (attempt === 20) {
        for (const name of split) this.#tracker.problem(`members hold different states of ${name}`);
        return roots;
      }
      await sleep(250, this.#signal);
    }
  }

  /** Every account that ever held something holds what the replayed blocks say, and tokens are neither made nor lost. */
  async #checkBalances(): Promise<void> {
    const member = Math.max(
      0,
      this.#members.findIndex((each) => each !== 'silent'),
    );
    for (const rollup of this.#network.rollups) {
      const model = this.#models.get(rollup.id);
      if (model !== undefined) await this.#compare(rollup, model, member);
    }
  }

  async #compare({ id, name, manifest }: LocalRollup, { balances, supply, faults }: TokenModel, member: number): Promise<void> {
    for (const fault of faults.slice(0, 1)) this.#tracker.problem(`${name} ${fault}`);
    const accounts = [...balances.keys()];
    let total = 0n;
    for (let at = 0; at < accounts.length; at += READ_KEYS) {
      const page = accounts.slice(at, at + READ_KEYS);
      const values = await this.#network.client.read(
        member,
        id,
        page.map((account) => stateKey(manifest, 'balances', account)),
      );
      for (const [n, account] of page.entries()) {
        const held = values[n] ? amountOf(values[n]) : 0n;
        total += held;
        if (held !== balances.get(account)) this.#tracker.problem(`${name} says ${account} holds ${held}, its blocks make that ${balances.get(account)}`);
      }
    }
    if (total !== supply) this.#tracker.problem(`balances of ${name} add up to ${total}, the supply is ${supply}`);
  }
}

function amountOf(value: Uint8Array): bigint {
  const decoded = decode(codecOf('uint256'), value);
  return decoded.ok ? decoded.value : 0n;
}
