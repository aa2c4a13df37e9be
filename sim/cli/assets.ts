/** Copies what the compiled package needs beside its code: `npm run build` runs this after the compiler. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { bundlePage } from '../../runtime/playground/bundle.ts';
import { BUILT, writeFiles } from '../../runtime/playground/files.ts';

const CIRCUITS = ['constants', 'mimc', 'transfers'].map((name) => `contracts/proofs/${name}.circom`);
const root = join(import.meta.dirname, '../..');
for (const file of ['contracts/guest/engine/engine.wasm', 'contracts/guest/engine/engine.json', 'contracts/apps/chess/games.json', ...CIRCUITS]) cpSync(join(root, file), join(root, 'dist', file));
writeFiles(join(root, 'dist/runtime/playground', BUILT), await bundlePage());
