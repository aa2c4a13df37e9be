/** What proving moves costs: time and memory of the keys' maker and of the prover, and gas on L1. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeFunctionData } from 'viem';
import type { Transition } from '../../actors/ports/prover.ts';
import { emptyAccounts, nodeAt } from '../../contracts/proofs/accounts.ts';
import { applyMoves, type Move } from '../../contracts/proofs/witness.ts';
import { nameWord, rollupIdOf } from '../../contracts/settlement/model.ts';
import { proofsAbi } from '../../contracts/settlement/out/proofs.ts';
import { settlementAbi } from '../../contracts/settlement/out/settlement.ts';
import { type Header, headerHash } from '../../protocols/block.ts';
import { type Hex, toHex, ZERO32 } from '../../protocols/bytes.ts';
import { encode } from '../../protocols/codec.ts';
import { PROOFS } from '../../protocols/l1.ts';
import { codecOf } from '../../protocols/schema.ts';
import { proveAmong } from '../../protocols/state-proof.ts';
import { stateRootOf } from '../../protocols/state-tree.ts';
import { KEY_FOLDER } from '../../runtime/proofs/folder.ts';
import { ensureKeys, makeKeys, type OpenKeys } from '../../runtime/proofs/keys.ts';
import { createProver } from '../../runtime/proofs/prover.ts';
import { wordsOf } from '../../runtime/settlement/escrow.ts';
import { createProofs } from '../../runtime/settlement/proofs.ts';
import { accountOf, hashOf, keyOf, type TestL1 } from '../../runtime/settlement/test-l1.ts';
import { type BenchResult, note, resultOf } from './bench.ts';
import type { Send } from './gas.ts';

/** Moves in one proof. */
const SIZES = [1, 4] as const;
const RUNS = 5;
const MOVES: readonly Move[] = [
  { from: 0, to: 1, amount: 1_000n, owner: 11n },
  { from: 1, to: 2, amount: 400n, owner: 12n },
  { from: 2, to: 0, amount: 100n, owner: 1n },
];

/** Transitions of one move each, one after the other. */
function transitions(places: number): Transition[] {
  const nodes = emptyAccounts();
  return MOVES.map((move) => {
    const before = nodeAt(nodes, 1);
    const input = applyMoves(nodes, [move], places);
    return { before, after: nodeAt(nodes, 1), input };
  });
}

export async function proofsBench(): Promise<BenchResult[]> {
  const results: BenchResult[] = [];
  for (const moves of SIZES) {
    const folder = mkdtempSync(join(tmpdir(), 'mru-bench-keys-'));
    try {
      note(`keys for ${moves} moves in a proof`);
      const begun = performance.now();
      const keys = await makeKeys(folder, moves, () => undefined);
      const name = `proofs.${moves}`;
      results.push(
        resultOf({ name: `${name}.setup`, unit: 's', figures: [(performance.now() - begun) / 1_000] }),
        resultOf({ name: `${name}.constraints`, unit: 'constraints', figures: [keys.constraints] }),
        resultOf({ name: `${name}.key`, unit: 'MB', figures: [statSync(keys.provingFile).size / 1e6] }),
        resultOf({ name: `${name}.prove`, unit: 's', figures: await proveTimes(keys) }),
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return results;
}

async function proveTimes(keys: OpenKeys): Promise<number[]> {
  const prover = createProver(keys);
  try {
    const [first] = transitions(keys.moves) as [Transition];
    const figures: number[] = [];
    // The first one loads the prover.
    for (let run = -1; run < RUNS; run++) {
      const begun = performance.now();
      await prover.prove(first);
      if (run >= 0) figures.push((performance.now() - begun) / 1_000);
    }
    return figures;
  } finally {
    await prover.close();
  }
}

/** Proving blocks on L1: the genesis, then a block without moves, one with a proof, one with two. */
export async function gasOfProofs(l1: TestL1, send: Send): Promise<ReadonlyMap<string, bigint>> {
  const keys = await ensureKeys(KEY_FOLDER, 1, () => undefined);
  const prover = createProver(keys);
  try {
    const steps: { root: bigint; proof: Hex }[] = [];
    for (const each of transitions(1)) steps.push({ root: each.after, proof: await prover.prove(each) });
    return await proven(l1, send, keys, steps);
  } finally {
    await prover.close();
  }
}

async function proven(l1: TestL1, send: Send, keys: OpenKeys, steps: readonly { readonly root: bigint; readonly proof: Hex }[]): Promise<ReadonlyMap<string, bigint>> {
  const proofs = await createProofs({ url: l1.anvil.url, contract: l1.contract, privateKey: keyOf('operator'), blockMs: 200 });
  const [to, abi] = [proofs.address, proofsAbi];
  const rollup = rollupIdOf(l1.settlement.chainId, l1.contract, accountOf(keyOf('operator')), 'proven');
  const genesis = nodeAt(emptyAccounts(), 1);
  await send(encodeFunctionData({ abi: settlementAbi, functionName: 'register', args: [toHex(nameWord('proven')), hashOf(1), hashOf(2), stateOf(genesis), 60, PROOFS.indexOf('groth16')] }));
  const verifier = await proofs.deploy(keys.verifying);
  const begin = await send(encodeFunctionData({ abi, functionName: 'begin', args: [rollup, verifier, genesis, siblingsOf(genesis)] }), { to });
  let [parent, height, root] = [ZERO32, 0, genesis];
  const prove = async (of: typeof steps): Promise<bigint> => {
    const from = root;
    root = of.at(-1)?.root ?? root;
    const header = headerAt(rollup, ++height, parent, stateOf(root));
    parent = headerHash(header);
    return send(encodeFunctionData({ abi, functionName: 'prove', args: [wordsOf(header), siblingsOf(root), from, of.map((each) => each.root), of.map(({ proof }) => proof)] }), { to });
  };
  return new Map(Object.entries({ begin, still: await prove([]), one: await prove(steps.slice(0, 1)), two: await prove(steps.slice(1)) }));
}

/** A state of two entries. */
const entriesOf = (root: bigint) => [
  { key: Uint8Array.of(1), value: encode(codecOf('uint256'), root) },
  { key: Uint8Array.of(2), value: Uint8Array.of(7) },
];
const stateOf = (root: bigint): Hex => stateRootOf(entriesOf(root));
const siblingsOf = (root: bigint): readonly Hex[] => proveAmong(entriesOf(root), Uint8Array.of(1)).siblings;
const headerAt = (rollup: Hex, height: number, parent: Hex, stateRoot: Hex): Header => ({
  ...{ rollup, height, epoch: 0, committee: 0, next: 0, time: 1, parent, stateRoot, actionsRoot: hashOf(3) },
  ...{ receiptsRoot: hashOf(4), outboxRoot: hashOf(5), dataCommitment: hashOf(6), fuel: 1n, count: 1, work: 1n },
});
