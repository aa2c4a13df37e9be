/** The circuit of moves, compiled: by circom2, in a process of its own. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DEPTH } from '../../contracts/proofs/accounts.ts';
import { ProofError } from './errors.ts';

const SOURCES = join(import.meta.dirname, '../../contracts/proofs');
const FILES = ['constants.circom', 'mimc.circom', 'transfers.circom'] as const;

export interface Circuit {
  readonly r1cs: Uint8Array;
  /** Computes witnesses. */
  readonly wasm: Uint8Array;
}

/** The path of a file of a package that need not be there. */
export function toolFile(name: string, file: string): string {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), file);
  } catch {
    throw new ProofError('missing-tool', `proving needs the package ${name}, which is GPL-3.0 and not part of this one: npm install ${name}`);
  }
}

const mainOf = (moves: number): string => `pragma circom 2.1.0;\ninclude "transfers.circom";\ncomponent main {public [before, after]} = Transfers(${DEPTH}, ${moves});\n`;

/** For so many moves in one proof. Rejects with `ProofError`. */
export async function compileCircuit(moves: number): Promise<Circuit> {
  const compiler = toolFile('circom2', 'cli.js');
  const folder = mkdtempSync(join(tmpdir(), 'mru-circuit-'));
  try {
    for (const file of FILES) cpSync(join(SOURCES, file), join(folder, file));
    writeFileSync(join(folder, 'main.circom'), mainOf(moves));
    const said = await run(compiler, ['main.circom', '--r1cs', '--wasm', '--O2', '-o', '.'], folder);
    const [r1cs, wasm] = [join(folder, 'main.r1cs'), join(folder, 'main_js/main.wasm')];
    if (!existsSync(r1cs) || !existsSync(wasm)) throw new ProofError('bad-circuit', `circom: ${said}`);
    return { r1cs: new Uint8Array(readFileSync(r1cs)), wasm: new Uint8Array(readFileSync(wasm)) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What it said, whatever it ended with: files tell whether it worked. */
function run(script: string, args: readonly string[], cwd: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said = `${said}${chunk.toString()}`.slice(-2_000)));
    child.once('error', reject);
    child.once('close', () => resolve(said));
  });
}
