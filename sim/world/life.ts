/** One node through all its lives: what survives a crash (disk, keys, name) and what does not (everything else). */
import { type ActorHost, createActorHost } from '../../actors/host/host.ts';
import type { Blobs } from '../../actors/ports/blobs.ts';
import type { Bus } from '../../actors/ports/bus.ts';
import type { Clock } from '../../actors/ports/clock.ts';
import type { Executor } from '../../actors/ports/executor.ts';
import type { Store } from '../../actors/ports/store.ts';
import { createBlobs } from '../../runtime/blobs/blobs.ts';
import { besideDamage } from '../../runtime/store/damage.ts';
import type { NodeKeys } from '../local/keys.ts';
import type { MemoryBus } from '../memory/bus.ts';
import type { MemoryNetwork } from '../memory/network.ts';
import { type Chance, chance } from '../random.ts';
import { Disk } from './disk.ts';
import { createNativeExecutor, type NativeExecutor } from './executor.ts';
import type { Contents, Fact, KeptState } from './facts.ts';
import type { Timeline } from './time.ts';

/** What one life of a node is given. */
export interface Life {
  readonly name: string;
  readonly keys: NodeKeys;
  readonly isAlive: () => boolean;
  readonly clock: Clock;
  readonly bus: Bus;
  readonly store: Store;
  readonly signStore: Store;
  readonly blobs: Blobs;
  readonly host: ActorHost;
  readonly executor: Executor;
  readonly log: (event: string, detail: object) => void;
}

export interface NodeInput {
  readonly name: string;
  readonly keys: NodeKeys;
  readonly seed: number;
  readonly skewMs: number;
  readonly time: Timeline;
  readonly network: MemoryNetwork;
  readonly tell: (fact: Fact) => void;
  /** Puts the actors of this kind of node into a life. */
  readonly begin: (life: Life) => void;
  readonly disguise: (bus: Bus) => Bus;
}

const WITHHELD: ReadonlySet<string> = new Set(['blob', 'share-get', 'share-put']);

interface Point {
  readonly of: 'sync' | 'publish';
  readonly phase: 'before' | 'after';
  readonly nth: number;
  readonly ms: number;
}

export class SimulatedNode {
  readonly name: string;
  readonly #input: NodeInput;
  readonly #disk: Disk;
  readonly #signDisk: Disk;
  #points: Point[] = [];
  readonly #reached = { 'sync/before': 0, 'sync/after': 0, 'publish/before': 0, 'publish/after': 0 };
  #life = 0;
  #bus: MemoryBus | undefined;
  #host: ActorHost | undefined;
  #executor: NativeExecutor | undefined;
  #held: (() => void)[] | undefined;
  /** The life that was asked to end. */
  #stopping: number | undefined;
  /** Keeps to itself what others could need: shares and blobs. */
  withholds = false;

  constructor(input: NodeInput) {
    this.name = input.name;
    this.#input = input;
    const draw = (label: string): Chance => chance(input.seed, `${label}/${input.name}`);
    this.#disk = new Disk(draw('disk'));
    this.#signDisk = new Disk(draw('sign-disk'));
  }

  get isUp(): boolean {
    return this.#host !== undefined;
  }
  get host(): ActorHost | undefined {
    return this.#host;
  }
  /** What its disk has. */
  contents(): Contents {
    return this.#disk.contents();
  }
  /** The states it is at, while it is up. */
  states(): KeptState[] {
    return this.isUp ? (this.#executor?.states() ?? []).map((each) => ({ node: this.name, ...each })) : [];
  }
  crashAt(point: Point): void {
    this.#points.push(point);
  }
  clearPoints(): void {
    this.#points = [];
  }
  /** Bits of some of its records flip, of the sign state's or the others'. */
  rot(records: number, isSignState: boolean): void {
    const disk = isSignState ? this.#signDisk : this.#disk;
    for (let left = records; left > 0; left--) disk.rot();
    this.#input.tell({ kind: 'rotted', node: this.name });
  }
  fillDisk(isFull: boolean): void {
    this.#disk.isFull = isFull;
    this.#signDisk.isFull = isFull;
  }

  start(): void {
    if (this.isUp) return;
    const life = ++this.#life;
    const { keys, time, network, tell, name, skewMs } = this.#input;
    const isAlive = (): boolean => this.#life === life;
    const clock: Clock = { now: () => time.now() + skewMs, after: (ms, run) => time.after(ms, () => isAlive() && this.#gate(run)) };
    // Numbers of envelopes only grow, whatever the clock of this node says.
    this.#bus = network.join(keys.seed, time.now() * 1000);
    const bus = this.#input.disguise(this.#watched(this.#bus));
    const hooks = {
      after: (ms: number, run: () => void) => void clock.after(ms, run),
      point: (phase: 'before' | 'after') => this.#reach('sync', phase),
      written: (operations: Parameters<Store['batch']>[0], sync: boolean) => tell({ kind: 'written', node: name, operations, sync }),
    };
    const store = this.#disk.open(isAlive, hooks);
    const log = (event: string, detail: object): void => tell({ kind: 'reported', node: name, event, detail });
    // What a key signed is nowhere else.
    const signStore = besideDamage(this.#signDisk.open(isAlive, hooks), { isElsewhere: () => false, log });
    this.#host = createActorHost({ clock, schedule: queueMicrotask, report: (report) => log(report.kind, report) });
    const blobs = createBlobs(store, bus, { clock, cacheBytes: 1 << 20, log });
    tell({ kind: 'started', node: name, disk: this.contents() });
    this.#executor = createNativeExecutor();
    this.#input.begin({ name, keys, isAlive, clock, bus, store, signStore, blobs, host: this.#host, executor: this.#executor, log });
  }

  /** Drops everything but the disks, and starts again after a while. */
  crash(ms: number): void {
    if (!this.isUp) return;
    this.#end();
    this.#disk.crash();
    this.#signDisk.crash();
    this.#input.tell({ kind: 'crashed', node: this.name });
    this.#input.time.after(ms, () => this.start());
  }

  /** Ends as a process does that is asked to, and starts again after a while. The power stays: the disks keep what was never synced, and may lose it yet. */
  stop(ms: number, graceMs: number): void {
    const [host, life] = [this.#host, this.#life];
    if (host === undefined || this.#stopping === life) return;
    this.#stopping = life;
    void host.close(graceMs).then(({ left }) => {
      // It crashed meanwhile.
      if (this.#life !== life) return;
      this.#end();
      this.#input.tell({ kind: 'stopped', node: this.name, left });
      this.#input.time.after(ms, () => this.start());
    });
  }

  #end(): void {
    this.#life++;
    this.#host?.stop();
    this.#host = undefined;
    this.#held = undefined;
    void this.#bus?.stop();
  }

  pause(): void {
    this.#held ??= [];
  }
  resume(): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    const life = this.#life;
    for (const run of held) this.#input.time.after(0, () => this.#life === life && run());
  }

  /** What arrives at a paused node waits. */
  #gate(run: () => void): void {
    if (this.#held === undefined) run();
    else this.#held.push(run);
  }

  #reach(of: 'sync' | 'publish', phase: 'before' | 'after'): void {
    const reached = ++this.#reached[`${of}/${phase}`];
    const point = this.#points.find((each) => each.of === of && each.phase === phase && each.nth === reached);
    if (point) this.crash(point.ms);
  }

  /** The bus of one life: it has crash points, and a pause holds what it hears. */
  #watched(bus: MemoryBus): Bus {
    const life = this.#life;
    const isAlive = (): boolean => this.#life === life;
    return {
      self: bus.self,
      peers: () => bus.peers(),
      request: (peer, protocol, payload, deadlineMs) => bus.request(peer, protocol, payload, deadlineMs),
      subscribe: (topic, judge) =>
        bus.subscribe(topic, (envelope) => {
          if (this.#held === undefined) return judge(envelope);
          this.#held.push(() => isAlive() && judge(envelope));
          return 'ignore';
        }),
      serve: (protocol, answer) =>
        bus.serve(protocol, async (from, payload) => {
          if (this.withholds && WITHHELD.has(protocol)) throw new Error('no');
          if (this.#held !== undefined) await new Promise<void>((resolve) => this.#held?.push(resolve));
          return answer(from, payload);
        }),
      publish: async (topic, payload) => {
        this.#reach('publish', 'before');
        if (!isAlive()) return;
        await bus.publish(topic, payload);
        this.#reach('publish', 'after');
      },
    };
  }
}
