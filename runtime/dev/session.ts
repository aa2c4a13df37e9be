/** A development network that follows its sources: what is saved takes over, what does not compile or fit is told, and the version before goes on. */
import { dirname, resolve } from 'node:path';
import { CompileError } from '../../contracts/guest/compile.ts';
import type { Log } from '../node/host.ts';
import { type Compiled, compiled } from './apps.ts';
import { type DevNetwork, type DevNetworkOptions, startDevNetwork } from './network.ts';
import { type Current, type TakeOver, takeOver } from './takeover.ts';
import { Verdicts } from './verdicts.ts';
import { Watcher } from './watcher.ts';

/** What became of an edit. */
export type Edit = { readonly app: string; readonly ms: number } & (TakeOver | { readonly kind: 'broken'; readonly reason: string } | { readonly kind: 'failed'; readonly reason: string });

export interface SessionOptions extends Omit<DevNetworkOptions, 'apps'> {
  /** Files that export an app by default. */
  readonly files: readonly string[];
  readonly edited: (edit: Edit) => void;
}

interface Watched {
  readonly file: string;
  sources: readonly string[];
  current: Current;
  /** Whether the last edit is not what runs. */
  isBehind: boolean;
}

export class DevSession {
  network: DevNetwork;
  readonly #options: SessionOptions;
  readonly #verdicts: Verdicts;
  readonly #watcher: Watcher;
  #watched: readonly Watched[];
  #work: Promise<void> = Promise.resolve();
  #isOver = false;

  private constructor(options: SessionOptions, verdicts: Verdicts, network: DevNetwork) {
    this.#options = options;
    this.#verdicts = verdicts;
    this.network = network;
    this.#watched = watchedOf(network);
    this.#watcher = new Watcher((folders) => this.#later(() => this.#look(folders, performance.now())));
    this.#follow();
  }

  /** Rejects with `CompileError` and whatever else keeps the network from starting. */
  static async begin(options: SessionOptions): Promise<DevSession> {
    const verdicts = new Verdicts();
    return new DevSession(options, verdicts, await launch(options, verdicts, options.port));
  }

  /** Everything anew from genesis, with what the files say now, at the same address. Rejects as `begin` does; then nothing runs any more. */
  restart(): Promise<void> {
    return this.#later(async () => {
      const apps = await Promise.all(this.#options.files.map((file) => compiled(resolve(file))));
      const port = Number(new URL(this.network.gateway.url).port);
      await this.network.stop();
      this.network = await launch({ ...this.#options, compiled: apps }, this.#verdicts, port);
      this.#watched = watchedOf(this.network);
      this.#follow();
    });
  }

  async stop(): Promise<void> {
    this.#isOver = true;
    this.#watcher.close();
    await this.#work.catch(() => undefined);
    await this.network.stop();
  }

  /** One after the other. */
  #later(work: () => Promise<void>): Promise<void> {
    const mine = this.#work.then(() => (this.#isOver ? undefined : work()));
    this.#work = mine.catch(() => undefined);
    return mine;
  }

  #follow(): void {
    this.#watcher.follow(this.#watched.flatMap(({ file, sources }) => [file, ...sources]));
  }

  async #look(folders: ReadonlySet<string>, since: number): Promise<void> {
    const touched = this.#watched.filter(({ file, sources }) => [file, ...sources].some((each) => folders.has(dirname(each))));
    for (const app of touched) await this.#edit(app, since);
    this.#follow();
  }

  async #edit(app: Watched, since: number): Promise<void> {
    const outcome = await this.#outcome(app);
    const isNews = outcome.kind !== 'same' || app.isBehind;
    app.isBehind = outcome.kind !== 'same' && outcome.kind !== 'took-over';
    if (isNews) this.#options.edited({ ...outcome, app: app.current.name, ms: Math.round(performance.now() - since) });
  }

  async #outcome(app: Watched): Promise<Exclude<Edit, 'app'> | TakeOver> {
    try {
      const next = await compiled(app.file);
      app.sources = next.sources;
      const outcome = await takeOver(this.network, app.current, next, (code, ms) => this.#verdicts.of(code, ms));
      if (outcome.kind === 'took-over') app.current = { ...app.current, codeHash: next.codeHash, manifest: next.manifest };
      return outcome;
    } catch (error) {
      const { message } = error as Error;
      return { kind: error instanceof CompileError ? 'broken' : 'failed', reason: message } as Edit;
    }
  }
}

const watchedOf = ({ apps }: DevNetwork): Watched[] => apps.map(({ file, sources, ...current }) => ({ file, sources, current, isBehind: false }));

interface Launch extends SessionOptions {
  readonly compiled?: readonly Compiled[];
}

function launch(options: Launch, verdicts: Verdicts, port: number | undefined): Promise<DevNetwork> {
  const log: Log = (event, detail) => {
    verdicts.log(event, detail);
    options.log(event, detail);
  };
  const apps = options.compiled === undefined ? Promise.all(options.files.map((file) => compiled(resolve(file)))) : Promise.resolve(options.compiled);
  // Heard of where it is awaited, which may be later than it fails.
  apps.catch(() => undefined);
  return startDevNetwork({ ...options, apps, log, ...(port !== undefined && { port }) });
}
