/** Compiles the contract with the solc of the lock file: `node contracts/settlement/compile.ts` writes `out/settlement.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

interface Output {
  readonly errors?: readonly { readonly severity: string; readonly formattedMessage: string }[];
  readonly contracts: Readonly<Record<string, Readonly<Record<string, { readonly abi: unknown; readonly evm: { readonly bytecode: { readonly object: string } } }>>>>;
}

/** The text of the committed artefact. Throws with the compiler's own words. */
export function compileSettlement(): string {
  const solc = createRequire(import.meta.url)('solc') as { compile(input: string): string; version(): string };
  const content = readFileSync(join(import.meta.dirname, 'Settlement.sol'), 'utf8');
  const settings = { evmVersion: 'prague', optimizer: { enabled: true, runs: 10_000 }, metadata: { bytecodeHash: 'none' }, outputSelection: { '*': { '*': ['abi', 'evm.bytecode.object'] } } };
  const output = JSON.parse(solc.compile(JSON.stringify({ language: 'Solidity', sources: { 'Settlement.sol': { content } }, settings }))) as Output;
  const errors = (output.errors ?? []).filter((each) => each.severity === 'error');
  if (errors.length > 0) throw new Error(errors.map((each) => each.formattedMessage).join('\n'));
  const contract = output.contracts['Settlement.sol']?.['Settlement'];
  if (contract === undefined) throw new Error('no contract Settlement');
  return [
    `/** Written by contracts/settlement/compile.ts with solc ${solc.version()}; do not edit. */`,
    `export const settlementAbi = ${JSON.stringify(contract.abi, null, 1)} as const;`,
    `export const settlementBytecode = '0x${contract.evm.bytecode.object}' as const;`,
    '',
  ].join('\n\n');
}

if (process.argv[1] === import.meta.filename) writeFileSync(join(import.meta.dirname, 'out/settlement.ts'), compileSettlement());
