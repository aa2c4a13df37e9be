/** Proofs of a circuit on anvil: what machine, twin and circuit say of moves is the same, and L1 takes what was proven, and nothing else. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describeProver } from '../../actors/ports/prover.compliance.ts';
import type { Prover, Transition } from '../../actors/ports/prover.ts';
import { balanceOf, emptyAccounts, leafAt, nodeAt, SLOTS } from '../../contracts/proofs/accounts.ts';
import { FIELD } from '../../contracts/proofs/mimc.ts';
import { applyMoves, type CircuitInput, type Move } from '../../contracts/proofs/witness.ts';
import { rollupIdOf } from '../../contracts/settlement/model.ts';
import { groth16Abi } from '../../contracts/settlement/out/groth16.ts';
import { settlementAbi } from '../../contracts/settlement/out/settlement.ts';
import { type Header, headerHash } from '../../protocols/block.ts';
import { type Hex, ZERO32 } from '../../protocols/bytes.ts';
import { encode } from '../../protocols/codec.ts';
import { merklePath, merkleRoot } from '../../protocols/merkle.ts';
import { codecOf } from '../../protocols/schema.ts';
import { proveAmong } from '../../protocols/state-proof.ts';
import { stateRootOf } from '../../protocols/state-tree.ts';
import { type Spot, spotOf } from '../settlement/bridge.ts';
import { createEscape } from '../settlement/escape.ts';
import { wordsOf } from '../settlement/escrow.ts';
import { createProofs, hashOfKey, type Proofs } from '../settlement/proofs.ts';
import { accountOf, hashOf, keyOf, startTestL1, type TestL1 } from '../settlement/test-l1.ts';
import { registerApp } from '../settlement/viem.ts';
import type { ProofError } from './errors.ts';
import { KEY_FOLDER } from './folder.ts';
import { ensureKeys, type OpenKeys, openKeys } from './keys.ts';
import { createProver } from './prover.ts';

const { wtns } = createRequire(import.meta.url)('snarkjs') as { wtns: { calculate(input: object, witnessFile: string, to: { type: 'mem' }): Promise<void> } };
const WINDOW = 60;

type Step = { readonly root: bigint; readonly proof: Hex };

/** Any moves that can be made in a tree, by numbers that are taken modulo what there is. */
function someMoves(picks: readonly (readonly [number, number, bigint])[]): Move[] {
  const nodes = emptyAccounts();
  return picks.map(([from, to, amount]) => {
    const move = { from: from % SLOTS, to: to % SLOTS, amount: amount % (balanceOf(leafAt(nodes, from % SLOTS)) + 1n), owner: BigInt(to % SLOTS) + 1n };
    applyMoves(nodes, [move], 1);
    return move;
  });
}

describe('proofs of moves', function () {
  this.timeout(300_000);
  let keys: OpenKeys;
  let prover: Prover;
  let l1: TestL1;
  let proofs: Proofs;
  let batches = 0;
  let steps: readonly [Step, Step, Step];

  before(async () => {
    keys = await ensureKeys(KEY_FOLDER, 1, () => undefined);
    prover = createProver(keys);
    l1 = await startTestL1(4, {}, undefined, undefined);
    proofs = await createProofs(as('operator'));
    steps = (await threeMoves()) as [Step, Step, Step];
  });
  after(async () => {
    await prover?.close();
    await l1?.anvil.stop();
  });

  const as = (name: string) => ({ url: l1.anvil.url, contract: l1.contract, privateKey: keyOf(name), blockMs: 200 });
  /** Its calculator writes to the console what does not hold: that is what is wanted here. */
  async function holds(input: CircuitInput): Promise<boolean> {
    const out = globalThis.console as unknown as { error: (...said: unknown[]) => void };
    const { error } = out;
    out.error = () => undefined;
    try {
      await wtns.calculate(input, keys.witnessFile, { type: 'mem' });
      return true;
    } catch {
      return false;
    } finally {
      out.error = error;
    }
  }
  const pick = fc.tuple(fc.nat(SLOTS - 1), fc.nat(SLOTS - 1), fc.bigInt(0n, 1n << 90n));

  it('have a witness in the circuit wherever the twin makes them, and none for other roots, owners or amounts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(pick, { minLength: 1, maxLength: 6 }), async (picks) => {
        const moves = someMoves([[0, 3, 1_000n], ...picks]);
        const nodes = emptyAccounts();
        for (const each of moves.slice(0, -1)) applyMoves(nodes, [each], 1);
        const input = applyMoves(nodes, moves.slice(-1), 1);
        assert.ok(await holds(input));
        const more = (name: string): CircuitInput => ({
          ...input,
          [name]: typeof input[name] === 'string' ? String(BigInt(input[name]) + 1n) : [String(BigInt((input[name] as string[])[0] as string) + 1n)],
        });
        for (const name of ['before', 'after', 'fromOwner', 'fromBalance', 'toLeaf']) assert.ok(!(await holds(more(name))), name);
        assert.ok(!(await holds({ ...more('amount'), after: input.after })), 'another amount');
      }),
      { numRuns: 8 },
    );
  });

  it('have no witness when an account has less, or is somebody else’s', async () => {
    const input = applyMoves(emptyAccounts(), [{ from: 0, to: 3, amount: 5n, owner: 9n }], 1);
    assert.ok(!(await holds({ ...input, amount: [String(FIELD - 5n)] })), 'an amount below zero');
    assert.ok(!(await holds({ ...input, opens: [String(1n << 160n)] })), 'an owner that is no address');
    await assert.rejects(Promise.resolve(prover.prove({ before: 1n, after: 2n, input: { ...input, after: '2' } })), (error: ProofError) => error.code === 'no-witness');
  });

  const oneMove = (): Transition => {
    const input = applyMoves(emptyAccounts(), [{ from: 0, to: 1, amount: 1n, owner: 9n }], 1);
    return { before: BigInt(input.before), after: BigInt(input.after), input };
  };
  const otherRoot = (): Transition => {
    const { before, after, input } = oneMove();
    return { before, after: after + 1n, input: { ...input, after: String(after + 1n) } };
  };
  describeProver('snarkjs in a process', { create: () => createProver(keys), right: oneMove, wrong: otherRoot });

  const entriesOf = (root: bigint) => [
    { key: Uint8Array.of(1), value: encode(codecOf('uint256'), root) },
    { key: Uint8Array.of(2), value: Uint8Array.of(7) },
  ];
  const stateRoot = (root: bigint): Hex => stateRootOf(entriesOf(root));
  const siblings = (root: bigint): readonly Hex[] => proveAmong(entriesOf(root), Uint8Array.of(1)).siblings;
  const GENESIS = nodeAt(emptyAccounts(), 1);

  async function register(name: string): Promise<Hex> {
    const app = { name, node: hashOf(3), codeHash: hashOf(1), genesisRoot: stateRoot(GENESIS), disputeWindowSeconds: WINDOW, proofs: 'groth16' } as const;
    await registerApp({ url: l1.anvil.url, privateKey: keyOf('operator') }, l1.contract, app);
    return rollupIdOf(l1.settlement.chainId, l1.contract, accountOf(keyOf('operator')), name);
  }
  const headerOf = (rollup: Hex, height: number, parent: Hex, root: bigint): Header => ({
    ...{ rollup, height, epoch: 0, committee: 0, next: 0, time: 1, parent, stateRoot: stateRoot(root), actionsRoot: hashOf(7) },
    ...{ receiptsRoot: hashOf(8), outboxRoot: hashOf(9), dataCommitment: hashOf(10), fuel: 1n, count: 1, work: 1n },
  });
  async function settle(header: Header): Promise<Spot> {
    const hashes = [headerHash(header), hashOf(8)];
    const outcome = await l1.settlement.settle(l1.proposal(batches++, { root: merkleRoot(hashes) }));
    assert.ok(outcome.kind === 'settled');
    const { committee, batchId, root, bodyHash, l1TimeMs } = outcome.batch;
    return { batch: { committee, id: BigInt(batchId), time: BigInt(l1TimeMs / 1_000), root, bodyHash }, index: 0, count: 2, path: merklePath(hashes, 0) };
  }
  const isFinal = (header: Header, spot: Spot): Promise<boolean> =>
    l1.reader.readContract({ address: l1.contract, abi: settlementAbi, functionName: 'isFinal', args: [wordsOf(header), spotOf(spot)] });
  const pass = async (seconds: number): Promise<void> => {
    await l1.rpc('evm_increaseTime', seconds);
    await l1.rpc('evm_mine');
  };
  /** Three moves, a proof for each. */
  async function threeMoves(): Promise<Step[]> {
    const nodes = emptyAccounts();
    const moves = [
      { from: 0, to: 1, amount: 1_000n, owner: 11n },
      { from: 1, to: 2, amount: 400n, owner: 12n },
      { from: 2, to: 0, amount: 100n, owner: 1n },
    ];
    const transitions = moves.map((move): Transition => {
      const before = nodeAt(nodes, 1);
      const input = applyMoves(nodes, [move], 1);
      return { before, after: nodeAt(nodes, 1), input };
    });
    const made: Step[] = [];
    for (const each of transitions) made.push({ root: each.after, proof: await prover.prove(each) });
    return made;
  }

  it('make a block final on L1 that has them, and no other', async () => {
    const rollup = await register('proven');
    const [first, second, third] = steps;
    const block = headerOf(rollup, 1, ZERO32, second.root);
    const next = headerOf(rollup, 2, headerHash(block), third.root);
    const still = headerOf(rollup, 3, headerHash(next), third.root);
    const spots = [await settle(block), await settle(next), await settle(still)] as const;
    await pass(WINDOW + 1);
    assert.equal(await isFinal(block, spots[0]), false, 'its window is over, and it has no proof');

    const way = { from: GENESIS, steps: [first, second] };
    const prove = (header: Header, root: bigint, of: typeof way): Promise<void> => proofs.prove(header, siblings(root), of);
    await assert.rejects(prove(block, second.root, way), /ParentNotProven/);
    const stranger = await createProofs(as('rival'));
    const verifier = await proofs.deploy(keys.verifying);
    await assert.rejects(stranger.begin(rollup, verifier, GENESIS, siblings(GENESIS)), /NotOperator/);
    await assert.rejects(proofs.begin(rollup, verifier, GENESIS + 1n, siblings(GENESIS + 1n)), /OtherRoot/);
    await proofs.begin(rollup, verifier, GENESIS, siblings(GENESIS));
    await assert.rejects(proofs.begin(rollup, verifier, GENESIS, siblings(GENESIS)), /HasBegun/);
    assert.deepEqual([await proofs.verifierOf(rollup), await proofs.keyHash(verifier)], [verifier, hashOfKey(keys.verifying)]);

    const flipped = (proof: Hex): Hex => `${proof.slice(0, -1)}${proof.endsWith('0') ? '1' : '0'}` as Hex;
    await assert.rejects(prove(block, second.root, { from: GENESIS, steps: [first, { ...second, proof: flipped(second.proof) }] }), /WrongProof\(1\)/);
    await assert.rejects(prove(block, second.root, { from: GENESIS, steps: [first, { ...second, proof: first.proof }] }), /WrongProof\(1\)/);
    await assert.rejects(prove(block, second.root, { from: GENESIS, steps: [second] }), /WrongProof\(0\)/);
    await assert.rejects(prove(block, second.root, { from: first.root, steps: [second] }), /NotReached/);
    await assert.rejects(prove(block, second.root, { from: GENESIS, steps: [first] }), /OtherRoot/);
    await assert.rejects(prove(next, third.root, { from: second.root, steps: [third] }), /ParentNotProven/);

    // Anybody may prove.
    await stranger.prove(block, siblings(second.root), way);
    assert.equal(await isFinal(block, spots[0]), true);
    assert.equal(await isFinal(next, spots[1]), false);
    await prove(next, third.root, { from: second.root, steps: [third] });
    await prove(still, third.root, { from: third.root, steps: [] });
    assert.deepEqual([await isFinal(next, spots[1]), await isFinal(still, spots[2])], [true, true]);
    assert.equal(await proofs.isProven(rollup, headerHash(still)), true);
  });

  it('are refused by the verifier of another key, and for numbers that are the same only in the field', async () => {
    const [{ root, proof }] = steps;
    const [own, other] = [await proofs.deploy(keys.verifying), await proofs.deploy({ ...keys.verifying, alpha: keys.verifying.inputs[0] })];
    const judge = (address: Hex, before: bigint, after: bigint, of: Hex): Promise<boolean> => l1.reader.readContract({ address, abi: groth16Abi, functionName: 'isProven', args: [before, after, of] });
    assert.deepEqual([await judge(own, GENESIS, root, proof), await judge(other, GENESIS, root, proof)], [true, false]);
    assert.deepEqual([await judge(own, GENESIS + FIELD, root, proof), await judge(own, GENESIS, root + FIELD, proof), await judge(own, GENESIS, root, `${proof}00`)], [false, false, false]);
    for (const bad of [`0x${'00'.repeat(256)}`, `0x${'ff'.repeat(256)}`, '0x'] as const) assert.equal(await judge(own, GENESIS, root, bad), false);
  });

  it('that never come freeze an app, not before their time', async () => {
    const rollup = await register('forgotten');
    const spot = await settle(headerOf(rollup, 1, ZERO32, GENESIS));
    const header = headerOf(rollup, 1, ZERO32, GENESIS);
    const escapes = await createEscape(as('rival'));
    await assert.rejects(escapes.freezeUnproven(header, spot), /there is still time/);
    await pass(WINDOW + (await escapes.rules()).answerSeconds + 1);
    await escapes.freezeUnproven(header, spot);
    assert.ok((await escapes.standing(rollup)).frozen !== undefined);
  });

  it('are not made with keys of different makings', () => {
    const folder = mkdtempSync(join(tmpdir(), 'mru-keys-'));
    try {
      assert.throws(
        () => openKeys(folder),
        (error: ProofError) => error.code === 'no-keys',
      );
      cpSync(join(keys.provingFile, '..'), folder, { recursive: true });
      assert.equal(openKeys(folder).circuit, keys.circuit);
      writeFileSync(join(folder, 'transfers.wasm'), 'another');
      assert.throws(
        () => openKeys(folder),
        (error: ProofError) => error.code === 'no-keys' && /transfers.wasm/.test(error.message),
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
