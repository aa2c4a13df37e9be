/**
 * What takes longest begins before the rest is loaded: L1 is another process, and the compiler a thread. Loading the libraries of nodes and of the
 * gateway keeps this thread busy for about as long.
 */
import { resolve } from 'node:path';
import { type Anvil, startAnvil } from '../settlement/anvil.ts';
import type { Compiled } from './apps.ts';
import { type Compiler, startCompiler } from './compiler.ts';
import type { DevFolder } from './folder.ts';

export interface Early {
  readonly folder: DevFolder;
  readonly compiler: Compiler;
  readonly apps: Promise<readonly Compiled[]>;
  readonly anvil: Promise<Anvil>;
  /** Another one, once that one has ended. */
  anvilAgain(): Promise<Anvil>;
  /** Ends the compiler, and frees the folder. L1 belongs to the network. */
  end(): Promise<void>;
}

export function beginEarly(files: readonly string[], folder: DevFolder): Early {
  const compiler = startCompiler();
  const apps = Promise.all(files.map((file) => compiler.compile(resolve(file))));
  const anvilAgain = (): Promise<Anvil> => heardLater(startAnvil({ instant: true, stateFile: folder.stateFile }));
  return {
    folder,
    compiler,
    apps: heardLater(apps),
    anvil: anvilAgain(),
    anvilAgain,
    async end() {
      await compiler.close();
      folder.close();
    },
  };
}

/** Why it failed is heard of where it is awaited, which may be later than it fails. */
function heardLater<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined);
  return work;
}
