/** A network for the examples: one token rollup, and a committee of one. Nothing here settles, so it needs no L1. */
import { join } from 'node:path';
import { compileApp } from '../../contracts/guest/compile.ts';
import { actionBook } from '../../protocols/action.ts';
import { type Hex, toHex, utf8 } from '../../protocols/bytes.ts';
import { encode } from '../../protocols/codec.ts';
import { memberOf } from '../../protocols/committee.ts';
import { nodeKeyOf } from '../../protocols/crypto/ed25519.ts';
import { sha256 } from '../../protocols/crypto/hash.ts';
import { addressOf } from '../../protocols/crypto/secp256k1.ts';
import { codecOf } from '../../protocols/schema.ts';
import { createOperations } from '../executor/operations.ts';
import type { Network } from '../node/network.ts';

export const CHAIN = 31_337;

const APP = join(import.meta.dirname, `../../contracts/apps/token/machine${import.meta.filename.endsWith('.ts') ? '.ts' : '.js'}`);

/** Keys for an example; yours come from where you keep secrets. */
export function keysOf(name: string) {
  const [seed, privateKey] = [sha256(utf8(`example ${name} node`)), sha256(utf8(`example ${name} key`))];
  return { seed, node: toHex(nodeKeyOf(seed)), privateKey, address: addressOf(privateKey) };
}

export async function exampleNetwork() {
  const [operator, member, wallet] = ['operator', 'member', 'wallet'].map(keysOf) as [Keys, Keys, Keys];
  const { wasm, codeHash, manifest } = await compileApp(APP);
  const rollup: Hex = toHex(sha256(utf8('example rollup')));
  const genesis = encode(codecOf(manifest.genesis), { holders: [{ owner: wallet.address, amount: 1_000n }] } as never);
  const { genesisRoot } = await createOperations().open('genesis', { chain: CHAIN, rollup, wasm, genesis });
  const record = {
    rollup,
    name: 'token',
    operator: operator.address,
    operatorNode: operator.node,
    codeHash,
    genesisRoot,
    disputeWindowMs: 0,
    committee: 0,
    versions: [],
    announced: undefined,
    proofs: 'pessimistic' as const,
  };
  const committee = { id: 0, members: [memberOf(member.privateKey, member.node)] };
  const network: Network = { chain: CHAIN, contract: `0x${'00'.repeat(20)}`, committees: [committee], rollups: [record] };
  return { network, rollup, wasm, genesis, operator, member, wallet, book: actionBook(CHAIN, rollup, manifest.actions) };
}

type Keys = ReturnType<typeof keysOf>;
export type ExampleNetwork = Awaited<ReturnType<typeof exampleNetwork>>;
