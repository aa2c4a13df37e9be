/** A development network that follows its sources: what is saved takes over, what does not compile or fit is told, and the version before goes on. */
import { dirname, resolve } from 'node:path';
import { CompileError } from '../../contracts/guest/compile-error.ts';
import type { Log } from '../node/host.ts';
import type { Early } from './early.ts';
import { type DevNetwork, type DevNetworkOptions, startDevNetwork } from './network.ts';
import { type Current, type TakeOver, takeOver } from './takeover.ts';
import { Verdicts } from './verdicts.ts';
import { Watcher } from './watcher.ts';

/** What became of an edit. */
export type Edit = { readonly app: string; readonly ms: number } & (TakeOver | { readonly kind: 'broken'; readonly reason: string } | { readonly kind: 'failed'; readonly reason: string });

export interface SessionOptions extends Omit<DevNetworkOptions, 'apps' | 'anvil' | 'folder'> {
  /** Files that export an app by default. */
  readonly files: readonly string[];
  readonly early: Early;
  readonly edited: (edit: Edit) => void;
}

interface Watched {
  readonly file: string;
  sources: readonly string[];
  current: Current;
  /** Whether the file says something else than what runs. */
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
    return new DevSession(options, verdicts, await launch(options, options.early, verdicts, options.port));
  }

  /** Files that were saved while nothing ran take over as an edit does. Resolves when it was told what became of them. */
  catchUp(): Promise<void> {
    return this.#later(async () => {
      for (const app of this.#watched) if (app.isBehind) await this.#edit(app, performance.now());
    });
  }

  /** Everything anew from genesis, with what the files say now, at the same address: what was kept is erased. Rejects as `begin` does; then nothing runs any more. */
  restart(): Promise<void> {
    return this.#later(async () => {
      const { early, files } = this.#options;
      const apps = await Promise.all(files.map((file) => early.compiler.compile(resolve(file))));
      const port = Number(new URL(this.network.gateway.url).port);
      await this.network.stop();
      early.folder.erase();
      this.network = await launch(this.#options, { ...early, apps: Promise.resolve(apps), anvil: early.anvilAgain() }, this.#verdicts, port);
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
      const next = await this.#options.early.compiler.compile(app.file);
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

const watchedOf = ({ apps, inForce }: DevNetwork): Watched[] =>
  apps.map(({ file, sources, fileCode, name, rollup, codeHash, manifest }) => {
    const current = { name, rollup, codeHash, manifest, ...inForce.get(rollup) };
    return { file, sources, current, isBehind: fileCode !== current.codeHash };
  });

function launch(
  { files: _, early: __, ...options }: SessionOptions,
  { apps, anvil, folder }: Pick<Early, 'apps' | 'anvil' | 'folder'>,
  verdicts: Verdicts,
  port: number | undefined,
): Promise<DevNetwork> {
  const log: Log = (event, detail) => {
    verdicts.log(event, detail);
    options.log(event, detail);
  };
  return startDevNetwork({ ...options, apps, anvil, folder, log, ...(port !== undefined && { port }) });
}
