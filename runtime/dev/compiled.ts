/** One file, compiled for a development network. */
import { compileApp } from '../../contracts/guest/compile.ts';
import type { Compiled } from './apps.ts';

/** Throws `CompileError`. */
export async function compiled(file: string): Promise<Compiled> {
  const { manifest, wasm, codeHash, sources } = await compileApp(file);
  return { file, manifest, wasm, codeHash, sources };
}
