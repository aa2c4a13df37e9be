/** Files of the page: bundled when asked for in a checkout, read from beside the code in the published package. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface PageFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Where `npm run build` puts them, from the folder of this module. */
export const BUILT = 'built';

export function writeFiles(folder: string, files: readonly PageFile[]): void {
  mkdirSync(folder, { recursive: true });
  for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes);
}

const readFiles = (folder: string): PageFile[] => readdirSync(folder).map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));

let kept: Promise<readonly PageFile[]> | undefined;

/** Bundles once per process. Rejects with esbuild's failure. */
export function pageFiles(): Promise<readonly PageFile[]> {
  const built = join(import.meta.dirname, BUILT);
  kept ??= existsSync(built) ? Promise.resolve(readFiles(built)) : import('./bundle.ts').then(({ bundlePage }) => bundlePage());
  return kept;
}
