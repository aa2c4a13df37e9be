/** Loaded before everything else (`node --import`), puts the defect named by MRU_MUTANT into the module it is of, while that is loaded. */
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SOURCE_MUTANTS } from './source-mutants.ts';

const ROOT = join(import.meta.dirname, '../..');

/** The source with the defect. Throws when the text to replace is not there once: the list is behind the code. */
export function mutated(source: string, { name, file, from, to }: (typeof SOURCE_MUTANTS)[number]): string {
  const parts = source.split(from);
  if (parts.length !== 2) throw new Error(`mutant ${name}: ${parts.length - 1} places in ${file} are "${from}", one is due`);
  return parts.join(to);
}

const mutant = SOURCE_MUTANTS.find((each) => each.name === process.env['MRU_MUTANT']);
if (mutant !== undefined) {
  const target = pathToFileURL(join(ROOT, mutant.file)).href;
  registerHooks({
    load(url, context, next) {
      const loaded = next(url, context);
      return url === target && loaded.source !== undefined && loaded.source !== null ? { ...loaded, source: mutated(textOf(loaded.source), mutant) } : loaded;
    },
  });
}

const textOf = (source: string | ArrayBuffer | NodeJS.TypedArray): string => (typeof source === 'string' ? source : new TextDecoder().decode(source));
