/** Tells when source files change. Folders are watched, not files: editors put a new file in the place of the old one. */
import { type FSWatcher, watch } from 'node:fs';
import { dirname, extname } from 'node:path';

/** Editors write a file in several steps. */
const SETTLE_MS = 30;
const SOURCES = new Set(['.ts', '.mts', '.js', '.mjs', '.json']);

export class Watcher {
  readonly #changed: (folders: ReadonlySet<string>) => void;
  readonly #folders = new Map<string, FSWatcher>();
  #touched = new Set<string>();
  #timer: NodeJS.Timeout | undefined;

  constructor(changed: (folders: ReadonlySet<string>) => void) {
    this.#changed = changed;
  }

  /** From now on the folders of these files, and no others. A file that is new in one of them counts, too: somebody may have missed it. */
  follow(files: readonly string[]): void {
    const wanted = new Set(files.map((file) => dirname(file)));
    for (const [folder, watcher] of this.#folders) if (!wanted.has(folder)) this.#leave(folder, watcher);
    for (const folder of wanted) if (!this.#folders.has(folder)) this.#enter(folder);
  }

  close(): void {
    clearTimeout(this.#timer);
    for (const [folder, watcher] of this.#folders) this.#leave(folder, watcher);
  }

  #enter(folder: string): void {
    const watcher = watch(folder, (_, name) => {
      if (name !== null && !SOURCES.has(extname(name))) return;
      this.#touched.add(folder);
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#tell(), SETTLE_MS);
    });
    // A folder that is gone changes no more.
    watcher.on('error', () => this.#leave(folder, watcher));
    this.#folders.set(folder, watcher);
  }

  #leave(folder: string, watcher: FSWatcher): void {
    this.#folders.delete(folder);
    watcher.close();
  }

  #tell(): void {
    const touched = this.#touched;
    this.#touched = new Set();
    this.#changed(touched);
  }
}
