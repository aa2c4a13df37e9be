/** What a development network keeps between two runs: L1, the folders of its nodes, and with what each app began. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../cli/flags.ts';

/** An app as it was registered: later versions are in the operator's folder. */
export interface Beginning {
  readonly wasm: Uint8Array;
  /** Encoded genesis input. */
  readonly genesis: Uint8Array;
  /** The same as JSON. */
  readonly genesisInput: unknown;
}

/** Counts up with every change of what lies in the folder. */
const FORMAT = 1;
const [DESCRIPTION, LOCK] = ['network.json', 'running.pid'] as const;
const [CODE, GENESIS, INPUT] = ['code.wasm', 'genesis.bin', 'genesis.json'] as const;

export class DevFolder {
  readonly path: string;
  #isNew: boolean;

  private constructor(path: string, isNew: boolean) {
    this.path = path;
    this.#isNew = isNew;
  }

  /** `fresh` begins anew, and so does a folder whose first start was never whole. Throws `UsageError` when another process has it, or another format is in it. */
  static open(path: string, fresh: boolean): DevFolder {
    mkdirSync(path, { recursive: true });
    checkOurs(path);
    lock(path);
    try {
      const folder = new DevFolder(path, !existsSync(join(path, DESCRIPTION)));
      if (fresh || folder.#isNew) folder.erase();
      else checkFormat(path);
      return folder;
    } catch (error) {
      rmSync(join(path, LOCK), { force: true });
      throw error;
    }
  }

  /** Whether nothing is kept yet. */
  get isNew(): boolean {
    return this.#isNew;
  }

  get stateFile(): string {
    return join(this.path, 'l1.json');
  }

  place(name: string): string {
    return join(this.path, name);
  }

  /** `undefined` when this app was never here. */
  beginning(name: string): Beginning | undefined {
    const folder = this.#app(name);
    if (!existsSync(join(folder, INPUT))) return undefined;
    const input = JSON.parse(readFileSync(join(folder, INPUT), 'utf8')) as unknown;
    return { wasm: bytesIn(join(folder, CODE)), genesis: bytesIn(join(folder, GENESIS)), genesisInput: input };
  }

  keep(name: string, { wasm, genesis, genesisInput }: Beginning): void {
    const folder = this.#app(name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, CODE), wasm);
    writeFileSync(join(folder, GENESIS), genesis);
    // Last: it says that the others are there.
    writeFileSync(join(folder, INPUT), JSON.stringify(genesisInput ?? null));
  }

  /** From now on there is something to go on from. */
  isWhole(): void {
    if (this.#isNew) writeFileSync(join(this.path, DESCRIPTION), `${JSON.stringify({ format: FORMAT })}\n`);
    this.#isNew = false;
  }

  erase(): void {
    for (const name of readdirSync(this.path)) if (name !== LOCK) rmSync(join(this.path, name), { recursive: true, force: true });
    this.#isNew = true;
  }

  /** Leaves nothing of a first start that was never whole. */
  close(): void {
    if (this.#isNew) this.erase();
    rmSync(join(this.path, LOCK), { force: true });
  }

  /** Names of apps are letters, digits and dashes. */
  #app(name: string): string {
    return join(this.path, 'apps', name);
  }
}

const bytesIn = (file: string): Uint8Array => new Uint8Array(readFileSync(file));

/** Nothing that somebody else put there is ever erased. */
function checkOurs(path: string): void {
  const names = readdirSync(path);
  const isOurs = names.length === 0 || [DESCRIPTION, LOCK].some((name) => names.includes(name));
  if (!isOurs) throw new UsageError(`${path} has something else in it: give a --data folder of its own`);
}

function checkFormat(path: string): void {
  let format: unknown;
  try {
    ({ format } = JSON.parse(readFileSync(join(path, DESCRIPTION), 'utf8')) as { readonly format?: unknown });
  } catch {
    throw new UsageError(`${join(path, DESCRIPTION)} is damaged: --fresh begins anew`);
  }
  if (format !== FORMAT) throw new UsageError(`${path} was made by another version of mru: --fresh begins anew, or give another --data`);
}

function lock(path: string): void {
  const file = join(path, LOCK);
  const other = existsSync(file) ? Number(readFileSync(file, 'utf8')) : undefined;
  if (other !== undefined && other !== process.pid && isRunning(other)) throw new UsageError(`mru dev runs with ${path} already, as process ${other}: end it, or give another --data`);
  writeFileSync(file, String(process.pid));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's is running, too.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
