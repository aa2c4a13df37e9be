/** A network as people found one: four verifiers with a stake, operators, an L1, and accounts with keys for the command line. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileApp } from '../contracts/guest/compile.ts';
import { fromHex, type Hex, toHex } from '../protocols/bytes.ts';
import { keccakHex } from '../protocols/crypto/hash.ts';
import { addressOf } from '../protocols/crypto/secp256k1.ts';
import { installNativeCrypto } from '../runtime/crypto/native.ts';
import { keepKey, type Secrets } from '../runtime/keys/keys.ts';
import type { RunningHost } from '../runtime/node/host.ts';
import { type OperatorNodeOptions, type RunningOperator, startOperatorNode } from '../runtime/node/operator-node.ts';
import { startVerifier, type VerifierNodeOptions } from '../runtime/node/verifier.ts';
import { type Anvil, startAnvil } from '../runtime/settlement/anvil.ts';
import { DEV_TERMS, deploySettlement, type Terms } from '../runtime/settlement/deploy.ts';
import { fundOnDevChain } from '../runtime/settlement/viem.ts';

export const ONE = 10n ** 18n;
const BLOCK_SECONDS = 0.3;
/** Time between blocks of L1. */
export const BLOCK_MS = BLOCK_SECONDS * 1_000;
export const MEMBERS = ['a', 'b', 'c', 'd'];
const ROLES = ['node', 'vote', 'operator'] as const;

export const secretOf = (name: string): Uint8Array => fromHex(keccakHex(new TextEncoder().encode(`founded ${name}`)));
const secretsOf = (name: string): Secrets => ({ node: secretOf(`${name} node`), vote: secretOf(`${name} vote`), operator: secretOf(`${name} operator`) });
export const accountOf = (name: string): Hex => addressOf(secretOf(`${name} operator`));
export const appPath = (app: string): string => join(import.meta.dirname, `../contracts/apps/${app}/machine.ts`);

type OperatorChange = Partial<OperatorNodeOptions> & { readonly source?: string };

export class Founded {
  readonly folder: string;
  readonly anvil: Anvil;
  readonly contract: Hex;
  readonly bootstrap: string[] = [];
  readonly verifiers = new Map<string, RunningHost>();
  readonly operators = new Map<string, RunningOperator>();
  readonly #abort = new AbortController();

  private constructor(folder: string, anvil: Anvil, contract: Hex) {
    this.folder = folder;
    this.anvil = anvil;
    this.contract = contract;
  }

  /** `people` have a thousand ether on L1 each, and keys in a folder of their name. */
  static async begin(people: readonly string[], terms: Partial<Terms> = {}): Promise<Founded> {
    installNativeCrypto();
    const folder = mkdtempSync(join(tmpdir(), 'mru-founded-'));
    const anvil = await startAnvil({ blockSeconds: BLOCK_SECONDS });
    await fundOnDevChain(anvil.url, [...MEMBERS, 'late', ...people].map(accountOf));
    const contract = await deploySettlement({ url: anvil.url, privateKey: toHex(secretOf('a operator')) }, [], { ...DEV_TERMS, epochBlocks: 1_000, ...terms });
    const founded = new Founded(folder, anvil, contract);
    writeFileSync(join(folder, 'password'), 'secret\n');
    for (const name of people) for (const role of ROLES) await keepKey(join(folder, name), role, secretOf(`${name} ${role}`), 'secret');
    const first = founded.verifier('a', { stake: ONE });
    while (founded.bootstrap.length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
    await Promise.all([first, ...MEMBERS.slice(1).map((name) => founded.verifier(name, { stake: ONE }))]);
    return founded;
  }

  #common() {
    return { l1Url: this.anvil.url, contract: this.contract, signal: this.#abort.signal, blockMs: BLOCK_MS, bootstrap: [...this.bootstrap] };
  }

  async verifier(name: string, change: Partial<VerifierNodeOptions> = {}): Promise<RunningHost> {
    const log: VerifierNodeOptions['log'] = (event, detail) => {
      if (event === 'listening' && name === 'a') this.bootstrap.push(...(detail as { addresses: string[] }).addresses);
      change.log?.(event, detail);
    };
    const host = await startVerifier({ ...this.#common(), folder: join(this.folder, `member ${name}`), secrets: secretsOf(name), progress: () => undefined, ...change, log });
    this.verifiers.set(name, host);
    return host;
  }

  /** One of `people` runs an app; the account is the person's, the node the app's. */
  async operate(person: string, name: string, { source = appPath(name), ...change }: OperatorChange = {}): Promise<RunningOperator> {
    const { bundle } = await compileApp(source);
    const app = { name, wasm: bundle as Uint8Array, genesis: new Uint8Array(), disputeWindowSeconds: 2 };
    const secrets = { ...secretsOf(person), node: secretOf(`${name} node`) };
    const operator = await startOperatorNode({ ...this.#common(), ...app, folder: this.dataOf(name), secrets, log: () => undefined, ...change });
    this.operators.set(name, operator);
    return operator;
  }

  dataOf(app: string): string {
    return join(this.folder, `app ${app}`);
  }

  /** Flags of a command of one of the people. */
  as(name: string): string[] {
    return ['--l1', this.anvil.url, '--contract', this.contract, '--json', '--keys', join(this.folder, name), '--password-file', join(this.folder, 'password')];
  }

  /** What adapters of L1 want of one of the people. */
  l1As(name: string) {
    return { url: this.anvil.url, contract: this.contract, privateKey: toHex(secretOf(`${name} operator`)), blockMs: BLOCK_MS };
  }

  /** Verifiers and operators, for good. */
  async stopNetwork(): Promise<void> {
    this.#abort.abort();
    await Promise.all([...this.operators.values(), ...this.verifiers.values()].map((host) => host.stop(0)));
  }

  async end(): Promise<void> {
    await this.stopNetwork();
    await this.anvil.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
