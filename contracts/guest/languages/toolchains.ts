/**
 * The token app in other languages: how each is compiled. AssemblyScript comes from npm and is compiled whenever it is needed; C and Rust need
 * Debian's compilers, so their modules are committed beside their sources, with what made them in `artefacts.json`.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Hex, toHex } from '../../../protocols/bytes.ts';
import { sha256 } from '../../../protocols/crypto/hash.ts';

const here = import.meta.dirname;

const PATH = '/usr/bin:/bin';

interface Recipe {
  readonly source: string;
  readonly compiler: string;
  readonly arguments: readonly string[];
  /** What to install for it on Debian 12. */
  readonly packages: string;
}

/**
 * Links without entry point, names or other custom sections, which are in no instance but in the hash. 64 KiB of stack: what an uncounted chain
 * of calls may take on the host's side too. The path is Debian's alone: clang runs a
 * `wasm-opt` that it finds there, and under npm it would.
 */
export const RECIPES = {
  c: {
    source: 'token.c',
    compiler: '/usr/bin/clang',
    arguments:
      '--target=wasm32 -std=c11 -O3 -flto -mbulk-memory -ffreestanding -nostdlib -fvisibility=hidden -Wall -Wextra -Werror -Wl,--no-entry -Wl,--lto-O3 -Wl,--strip-all -Wl,-z,stack-size=65536'.split(
        ' ',
      ),
    packages: 'clang lld',
  },
  rust: {
    source: 'token.rs',
    compiler: '/usr/bin/rustc',
    arguments:
      '--edition 2021 --target wasm32-unknown-unknown --crate-type cdylib -D warnings -C opt-level=3 -C lto=fat -C panic=abort -C codegen-units=1 -C strip=symbols -C linker=wasm-ld -C link-arg=-zstack-size=65536'.split(
        ' ',
      ),
    packages: 'rustc libstd-rust-dev-wasm32 lld',
  },
} as const satisfies Readonly<Record<string, Recipe>>;

export type Language = keyof typeof RECIPES;
export const LANGUAGES = Object.keys(RECIPES) as Language[];

export interface Artefact {
  readonly sha256: Hex;
  readonly bytes: number;
  /** First lines of what compiler and linker say of themselves: other versions give other bytes. */
  readonly versions: string;
  readonly packages: string;
  readonly command: string;
}

export const artefacts = (): Readonly<Record<Language, Artefact>> => JSON.parse(readFileSync(join(here, 'artefacts.json'), 'utf8')) as Record<Language, Artefact>;

/** The committed module, without a manifest. */
export const committed = (language: Language): Uint8Array => new Uint8Array(readFileSync(join(here, language, 'token.wasm')));

function versionOf(tool: string): string | undefined {
  try {
    return execFileSync(tool, ['--version'], { encoding: 'utf8', env: { PATH }, stdio: ['ignore', 'pipe', 'ignore'] }).split('\n')[0];
  } catch {
    return undefined;
  }
}

/** What this machine says of a language's compiler and of the linker. `undefined` when one is missing. */
export function versionsOf(language: Language): string | undefined {
  const versions = [versionOf(RECIPES[language].compiler), versionOf('wasm-ld')];
  return versions.every((each) => each !== undefined) ? versions.join(', ') : undefined;
}

/** Compiles from source. Throws what the compiler complains of. */
export function compile(language: Language): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'mru-guest-'));
  const out = join(folder, 'token.wasm');
  try {
    const { compiler, source, arguments: options } = RECIPES[language];
    execFileSync(compiler, [...options, source, '-o', out], { cwd: join(here, language), env: { PATH }, stdio: ['ignore', 'ignore', 'pipe'] });
    return new Uint8Array(readFileSync(out));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function artefactOf(wasm: Uint8Array, language: Language, versions: string): Artefact {
  const { source, compiler, arguments: options, packages } = RECIPES[language];
  return { sha256: toHex(sha256(wasm)), bytes: wasm.length, versions, packages, command: [`PATH=${PATH}`, compiler, ...options, source, '-o', 'token.wasm'].join(' ') };
}

/** Everything that is true of a guest: no start function, no imports but the ABI's. */
const ASSEMBLYSCRIPT = ['-O3', '--converge', '--noAssert', '--runtime', 'stub', '--use', 'abort=', '--disable', 'simd', '--outFile', 'token.wasm'];

/** Compiles the AssemblyScript app, in this process. Throws what the compiler complains of. */
export async function compileAssemblyScript(): Promise<Uint8Array> {
  const { default: asc } = await import('assemblyscript/asc');
  const written: Uint8Array[] = [];
  const { error, stderr } = await asc.main(['token.ts', ...ASSEMBLYSCRIPT], {
    readFile: (name) => readSource(name),
    writeFile: (_name, content) => void written.push(content as Uint8Array),
    listFiles: () => [],
  });
  const [built] = written;
  if (error !== null || built === undefined) throw new Error(`AssemblyScript: ${error?.message ?? 'nothing was written'}\n${stderr.toString()}`);
  return built;
}

function readSource(name: string): string | null {
  try {
    return readFileSync(join(here, 'assemblyscript', name), 'utf8');
  } catch {
    return null;
  }
}
