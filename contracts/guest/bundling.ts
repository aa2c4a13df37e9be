/** From an app's file to one script, by esbuild; and, for what cannot be in a guest, by which imports it got there. */
import { isBuiltin } from 'node:module';
import { basename, dirname, relative, resolve } from 'node:path';
import { type BuildFailure, type BuildOptions, build, type Message, type Metafile } from 'esbuild';
import { CompileError, type Position } from './compile-error.ts';

export interface Bundled {
  readonly script: Uint8Array;
  /** Of `script`, as JSON; its sources are relative to `folder`. */
  readonly map: string;
  readonly folder: string;
  readonly graph: Graph;
}

export type Graph = Metafile['inputs'];

const ENTRY = 'guest-entry.ts';
const MODULES = 'node_modules/';

const optionsOf = (entry: string, contents: string) =>
  ({
    stdin: { contents, resolveDir: dirname(entry), sourcefile: ENTRY, loader: 'ts' },
    bundle: true,
    format: 'iife',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2023',
    minify: true,
    write: false,
    sourcemap: 'external',
    outfile: 'app.js',
    metafile: true,
    logLevel: 'silent',
    legalComments: 'none',
    absWorkingDir: dirname(entry),
  }) as const satisfies BuildOptions;

/** One script of an app and all it needs, begun by `contents`, a module beside the file `entry`. Throws `CompileError`. */
export async function bundleApp(entry: string, contents: string): Promise<Bundled> {
  try {
    const { outputFiles, metafile } = await build(optionsOf(entry, contents));
    const [map, script] = [outputFiles.find(({ path }) => path.endsWith('.map')), outputFiles.find(({ path }) => path.endsWith('.js'))];
    if (map === undefined || script === undefined) throw new CompileError('the bundler gave no script');
    return { script: script.contents, map: map.text, folder: dirname(entry), graph: metafile.inputs };
  } catch (error) {
    if (error instanceof CompileError) throw error;
    throw await refused(entry, contents, error as Partial<BuildFailure>);
  }
}

/** Files that a bundle was made of; not those of packages, and not what was put before them. */
export const sourcesOf = ({ folder, graph }: Pick<Bundled, 'folder' | 'graph'>): string[] =>
  Object.keys(graph).flatMap((file) => (file === ENTRY || file.includes(MODULES) ? [] : resolve(folder, file)));

/** A file as a person at this terminal would name it. */
export function nameOf(folder: string, file: string): string {
  const whole = resolve(folder, file);
  const near = relative(process.cwd(), whole);
  return near.startsWith('..') ? whole : near;
}

/** The same inside of a chain: a package's files by the name of the package. */
const shortName = (file: string): string => (file.includes(MODULES) ? file.slice(file.lastIndexOf(MODULES) + MODULES.length) : file);

/** The way of imports from the app's file to `target`, both included; empty when there is none. */
export function chainTo(graph: Graph, entry: string, target: string): string[] {
  const cameFrom = new Map<string, string | undefined>([[entry, undefined]]);
  for (const file of cameFrom.keys()) for (const { path } of graph[file]?.imports ?? []) if (!cameFrom.has(path)) cameFrom.set(path, file);
  const chain: string[] = [];
  for (let at: string | undefined = cameFrom.has(target) ? target : undefined; at !== undefined; at = cameFrom.get(at)) chain.unshift(shortName(at));
  return chain;
}

/** The graph of a bundle that fails: what cannot be resolved or loaded is left outside. */
async function graphOf(entry: string, contents: string): Promise<Graph> {
  const asked = 'asked before';
  const { metafile } = await build({
    ...optionsOf(entry, contents),
    loader: { '.node': 'empty', '.wasm': 'empty' },
    plugins: [
      {
        name: 'leave outside',
        setup(run) {
          run.onResolve({ filter: /.*/ }, async ({ path, pluginData, ...of }) => {
            if (pluginData === asked || of.kind === 'entry-point') return undefined;
            const { errors } = await run.resolve(path, { ...of, pluginData: asked });
            return errors.length > 0 ? { path, external: true } : undefined;
          });
        },
      },
    ],
  });
  return metafile.inputs;
}

async function refused(entry: string, contents: string, { errors = [] }: Partial<BuildFailure>): Promise<CompileError> {
  const [first] = errors;
  if (first === undefined) return new CompileError('the bundler failed without a word');
  const graph = await graphOf(entry, contents).catch((): Graph => ({}));
  const words = errors.map((error) => explain(entry, error, graph));
  return new CompileError(words.map(({ text, position }, at) => (at > 0 && position ? `${position.file}:${position.line}:${position.column}: ${text}` : text)).join('\n'), words[0]?.position);
}

const NO_DEFAULT = /^No matching export in .* for import "default"$/;
const IMPORTED = /"([^"]+)"/;
const LOADED = /^No loader is configured for .* files: (.+)$/;
const TOP_LEVEL_AWAIT = /^Top-level await is/;

function explain(entry: string, { text, location, notes }: Message, graph: Graph): { readonly text: string; readonly position: Position | undefined } {
  const folder = dirname(entry);
  if (NO_DEFAULT.test(text)) return { text: 'exports no app by default: write "export default defineMachine({ … })"', position: { file: nameOf(folder, entry), line: 1, column: 1 } };
  const position = location ? { file: nameOf(folder, location.file), line: location.line, column: location.column + 1 } : undefined;
  if (TOP_LEVEL_AWAIT.test(text)) return { text: 'await outside of a function: an app is loaded at once, and nothing is waited for', position };
  const chain = location ? chainTo(graph, basename(entry), location.file) : [];
  const target = IMPORTED.exec(text)?.[1];
  const wanted = LOADED.exec(text)?.[1] ?? target ?? '';
  const reason = reasonOf(text, target) ?? [text, ...notes.map((note) => `  ${note.text}`)].join('\n');
  const isImport = target !== undefined && (text.startsWith('Could not resolve') || text.startsWith('No loader'));
  return { text: isImport && chain.length > 0 ? `${reason}\n  imported by ${[...chain, shortName(wanted)].join(' -> ')}` : reason, position };
}

/** Why an import cannot work, when no spelling of it would. */
function reasonOf(text: string, target: string | undefined): string | undefined {
  if (target === undefined) return undefined;
  if (isBuiltin(target)) return `${target} is a part of Node: there are no files, networks, processes or threads in a guest`;
  if (text.startsWith('Could not resolve')) return `${text}: ${/^[./]/.test(target) ? 'there is no such file' : `is it installed? npm install ${target}`}`;
  if (!text.startsWith('No loader')) return undefined;
  if (target === '.node') return 'native addons cannot run in a guest';
  return target === '.wasm' ? 'WebAssembly cannot be imported into a guest: it is one module itself' : undefined;
}
