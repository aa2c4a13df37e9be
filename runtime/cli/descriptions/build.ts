/** What `mru build` is called, takes and says of itself. */
import { JSON_FLAG } from './shared.ts';

export const buildCommand = {
  name: 'build',
  summary: 'Makes an app one self-contained WASM module (.wasm), or a bundle of a few KB that rebuilds it (.mru); takes modules of other toolchains too.',
  positionals: ['app.ts|app.wasm'],
  flags: {
    out: { kind: 'text', value: 'FILE', short: 'o', help: 'where to write it (app.wasm); a name that ends with .mru asks for the bundle' },
    genesis: { kind: 'text', value: 'FILE', help: 'genesis input as JSON; gives the genesis root' },
    manifest: { kind: 'text', value: 'FILE', help: 'what the app says of itself, as JSON: for a module of another toolchain' },
    json: JSON_FLAG,
  },
  examples: [
    'mru build contracts/apps/token/machine.ts -o token.wasm',
    'mru build contracts/apps/token/machine.ts -o token.mru',
    'mru build app.ts --genesis genesis.json --json',
    'mru build rust.wasm --manifest manifest.json -o app.wasm',
  ],
} as const;
