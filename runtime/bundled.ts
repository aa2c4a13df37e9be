/** Sources for a page, in one file: how esbuild makes them. */
import { build } from 'esbuild';

/** Minified code or style of an entry point. Rejects with esbuild's failure. */
export async function bundled(entry: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    // Pages have their own tsconfig, for the compiler; what of it matters here is said above.
    tsconfigRaw: '{}',
  });
  return (outputFiles[0] as { readonly contents: Uint8Array }).contents;
}
