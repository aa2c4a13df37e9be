/** Compiles the contracts with the solc of the lock file: `node contracts/settlement/compile.ts` writes `out/`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

interface Contract {
  readonly abi: unknown;
  readonly evm: { readonly bytecode: { readonly object: string } };
  readonly storageLayout: Layout;
}
interface Place {
  readonly label: string;
  readonly slot: string;
  readonly offset: number;
  readonly type: string;
}
interface Layout {
  readonly storage: readonly Place[];
  readonly types: Readonly<Record<string, { readonly numberOfBytes: string; readonly members?: readonly Place[] }>>;
}
interface Output {
  readonly errors?: readonly { readonly severity: string; readonly formattedMessage: string }[];
  readonly contracts: Readonly<Record<string, Readonly<Record<string, Contract>>>>;
}

/** Each contract with its source and the file in `out/` that it is written to, under names that begin with `prefix`. */
export const CONTRACTS = [
  { contract: 'Settlement', source: 'Settlement.sol', out: 'settlement.ts', prefix: 'settlement' },
  { contract: 'Disputes', source: 'Disputes.sol', out: 'disputes.ts', prefix: 'disputes' },
  { contract: 'Proofs', source: 'Proofs.sol', out: 'proofs.ts', prefix: 'proofs' },
  { contract: 'Groth16', source: 'Groth16.sol', out: 'groth16.ts', prefix: 'groth16' },
  { contract: 'Vulcan', source: 'Vulcan.sol', out: 'vulcan.ts', prefix: 'vulcan' },
  { contract: 'OwnStake', source: 'OwnStake.sol', out: 'own-stake.ts', prefix: 'ownStake' },
  { contract: 'DelegatedStake', source: 'DelegatedStake.sol', out: 'delegated-stake.ts', prefix: 'delegatedStake' },
  { contract: 'Purse', source: 'DelegatedStake.sol', out: 'purse.ts', prefix: 'purse' },
  { contract: 'StateProofs', source: 'StateProof.sol', out: 'state-proofs.ts', prefix: 'stateProofs' },
  { contract: 'DataProofs', source: 'Data.sol', out: 'data-proofs.ts', prefix: 'dataProofs' },
  { contract: 'TestToken', source: 'Tokens.sol', out: 'test-token.ts', prefix: 'testToken' },
] as const;
/** What others are made of. */
const PARTS = ['Apps.sol', 'Batches.sol', 'Bls.sol', 'Code.sol', 'Escape.sol', 'Escrow.sol', 'Merkle.sol', 'Signature.sol', 'StakeSource.sol', 'Upgrades.sol', 'Vault.sol'] as const;

/** What is proven of L1 to others, by where it lies in storage. */
const SHOWN = [
  { contract: 'Settlement', source: 'Settlement.sol', prefix: 'settlement', variables: ['shownVulcan', 'apps', 'disputed', 'ring'], structs: ['App', 'Disputed'] },
  { contract: 'Vulcan', source: 'Vulcan.sol', prefix: 'vulcan', variables: ['committees'], structs: ['Committee'] },
] as const;

const SETTINGS = {
  evmVersion: 'prague',
  viaIR: true,
  optimizer: { enabled: true, runs: 1_000 },
  metadata: { bytecodeHash: 'none' },
  outputSelection: { '*': { '*': ['abi', 'evm.bytecode.object', 'storageLayout'] } },
};

/** The texts of the committed artefacts by file name. Throws with the compiler's own words. */
export function compileContracts(): ReadonlyMap<string, string> {
  const solc = createRequire(import.meta.url)('solc') as { compile(input: string): string; version(): string };
  const names = [...CONTRACTS.map(({ source }) => source), ...PARTS];
  const sources = Object.fromEntries(names.map((source) => [source, { content: readFileSync(join(import.meta.dirname, source), 'utf8') }]));
  const output = JSON.parse(solc.compile(JSON.stringify({ language: 'Solidity', sources, settings: SETTINGS }))) as Output;
  const errors = (output.errors ?? []).filter((each) => each.severity === 'error');
  if (errors.length > 0) throw new Error(errors.map((each) => each.formattedMessage).join('\n'));
  const compiled = (source: string, contract: string): Contract => output.contracts[source]?.[contract] as Contract;
  const layouts = SHOWN.map(({ contract, source, ...shown }) => layoutOf(compiled(source, contract).storageLayout, shown));
  return new Map([
    ...CONTRACTS.map(({ contract, source, out, prefix }) => [out, artefact(prefix, compiled(source, contract), solc.version())] as const),
    ['storage.ts', [headOf(solc.version()), ...SHOWN.map(({ prefix }, at) => `export const ${prefix}Storage = ${JSON.stringify(layouts[at], null, 1)} as const;`), ''].join('\n\n')],
  ]);
}

const headOf = (version: string): string => `/** Written by contracts/settlement/compile.ts with solc ${version}; do not edit. */`;

/** Slots of variables; and of the members of structs the slot within, the first byte from the right, and how many bytes. */
function layoutOf({ storage, types }: Layout, { variables, structs }: Pick<(typeof SHOWN)[number], 'variables' | 'structs'>): object {
  const slots = storage.filter(({ label }) => (variables as readonly string[]).includes(label)).map(({ label, slot }) => [label, Number(slot)]);
  const membersOf = (name: string): readonly Place[] => Object.entries(types).find(([type]) => type.startsWith(`t_struct(${name})`))?.[1].members ?? [];
  const placed = (members: readonly Place[]): object =>
    Object.fromEntries(members.map(({ label, slot, offset, type }) => [label, { slot: Number(slot), offset, bytes: Number(types[type]?.numberOfBytes) }]));
  return { slots: Object.fromEntries(slots), ...Object.fromEntries(structs.map((name) => [name, placed(membersOf(name))])) };
}

const artefact = (prefix: string, { abi, evm }: Contract, version: string): string =>
  [headOf(version), `export const ${prefix}Abi = ${JSON.stringify(abi, null, 1)} as const;`, `export const ${prefix}Bytecode = '0x${evm.bytecode.object}' as const;`, ''].join('\n\n');

if (process.argv[1] === import.meta.filename) for (const [name, text] of compileContracts()) writeFileSync(join(import.meta.dirname, 'out', name), text);
