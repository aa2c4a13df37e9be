/** Games about blocks on anvil: a lie among a thousand actions, false challenges, and random games beside a model. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import fc from 'fast-check';
import { compare, firstDifference } from '../../actors/verifier/compare.ts';
import { compileApp } from '../../contracts/guest/compile.ts';
import { type Block, GameModel, type Move } from '../../contracts/settlement/games.ts';
import { rollupIdOf, verdictDigest } from '../../contracts/settlement/model.ts';
import { settlementAbi } from '../../contracts/settlement/out/settlement.ts';
import { actionBook, signAction } from '../../protocols/action.ts';
import { type Announcement, type Header, headerHash, receiptsRoot } from '../../protocols/block.ts';
import { fromHex, type Hex, ZERO32 } from '../../protocols/bytes.ts';
import { encode } from '../../protocols/codec.ts';
import { isLarge, quorumOf } from '../../protocols/committee.ts';
import { merklePath, merkleRoot } from '../../protocols/merkle.ts';
import { gather, type Quorum, signIn } from '../../protocols/quorum.ts';
import { codecOf } from '../../protocols/schema.ts';
import { installNativeCrypto } from '../crypto/native.ts';
import { createInlineExecutor } from '../executor/inline.ts';
import { type Spot, spotOf } from './bridge.ts';
import { DEV_TERMS } from './deploy.ts';
import { createDisputes, type Disputes } from './disputes.ts';
import { createEscape } from './escape.ts';
import { createEscrow, wordsOf } from './escrow.ts';
import { accountOf, hashOf, keyOf, startTestL1, type TestL1 } from './test-l1.ts';
import { registerApp } from './viem.ts';

const [MEMBERS, LIARS, WINDOW, ANSWER, BOND] = [13, 4, 600, 100, 9_000n];
const ACTIONS = 1_000;
const GAMES = 100;

interface Settled {
  readonly header: Header;
  readonly spot: Spot;
}

describe('games about blocks', function () {
  this.timeout(300_000);
  let l1: TestL1;
  let disputes: Disputes;
  let apps = 0;
  let batches = 0;

  before(async () => {
    installNativeCrypto();
    l1 = await startTestL1(MEMBERS, {}, undefined, { ...DEV_TERMS, answerSeconds: ANSWER, showSeconds: 50, demandBond: BOND });
    await l1.rpc('anvil_setIntervalMining', 0);
    await l1.rpc('evm_setAutomine', true);
    disputes = await createDisputes({ url: l1.anvil.url, contract: l1.contract, privateKey: keyOf('rival'), blockMs: 200 });
  });
  after(() => l1?.anvil.stop());

  async function register(): Promise<Hex> {
    const name = `app ${apps++}`;
    await registerApp({ url: l1.anvil.url, privateKey: keyOf('operator') }, l1.contract, {
      ...{ name, node: hashOf(3), codeHash: hashOf(1), genesisRoot: hashOf(2), disputeWindowSeconds: WINDOW },
      proofs: 'optimistic',
    });
    return rollupIdOf(l1.settlement.chainId, l1.contract, accountOf(keyOf('operator')), name);
  }
  async function settle(header: Header): Promise<Settled> {
    const hashes = [headerHash(header), hashOf(8)];
    const outcome = await l1.settlement.settle(l1.proposal(batches++, { root: merkleRoot(hashes) }));
    assert.ok(outcome.kind === 'settled');
    const { committee, batchId, root, bodyHash, l1TimeMs } = outcome.batch;
    return { header, spot: { batch: { committee, id: BigInt(batchId), time: BigInt(l1TimeMs / 1_000), root, bodyHash }, index: 0, count: 2, path: merklePath(hashes, 0) } };
  }
  /** What some members say of a block. */
  function verdict(header: Header, isWrong: boolean, members: readonly number[]): Quorum {
    const digest = verdictDigest({ chainId: l1.settlement.chainId, disputes: disputes.address, committee: 0, header: headerHash(header), isWrong });
    const signed = members.map((member) => ({ member, ...signIn(MEMBERS, digest, fromHex(keyOf(`member ${member}`))) }));
    const gathered = gather(l1.committee, digest, signed);
    assert.ok(gathered.kind === 'quorum' && !isLarge(MEMBERS));
    return gathered.quorum;
  }
  const isFinal = ({ header, spot }: Settled): Promise<boolean> => l1.reader.readContract({ address: l1.contract, abi: settlementAbi, functionName: 'isFinal', args: [wordsOf(header), spotOf(spot)] });
  const members = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at);
  const pass = async (seconds: number): Promise<void> => {
    await l1.rpc('evm_increaseTime', seconds);
    await l1.rpc('evm_mine');
  };

  it('find and reverse a lie about one action of a thousand, though four members stand by it', async () => {
    const rollup = await register();
    const escrow = await createEscrow({ url: l1.anvil.url, contract: l1.contract, privateKey: keyOf('operator'), blockMs: 200 });
    await escrow.deposit(rollup, 5_000n);
    const { wasm, manifest } = await compileApp(join(import.meta.dirname, '../../contracts/apps/token/machine.ts'));
    const wallet = { address: accountOf(keyOf('alice')), privateKey: fromHex(keyOf('alice')) };
    const book = actionBook(l1.settlement.chainId, rollup, manifest.actions);
    const genesis = encode(codecOf(manifest.genesis), { holders: [{ owner: wallet.address, amount: 10_000n }] } as never);
    const entries = Array.from({ length: ACTIONS }, (_, nonce) => ({
      kind: 'action' as const,
      action: signAction(book, 'transfer', { to: accountOf(keyOf('bob')), amount: 1n }, BigInt(nonce), wallet),
    }));
    const lies = Math.floor(Math.random() * ACTIONS);

    const [operator, watchtower] = [createInlineExecutor(), createInlineExecutor()];
    for (const executor of [operator, watchtower]) await executor.open('s', { chain: l1.settlement.chainId, rollup, wasm, genesis });
    const block = { height: 1, time: 1, entries };
    const honest = await operator.execute('s', block);
    assert.ok(honest.kind === 'executed');
    const receipts = honest.result.receipts.map((receipt, at) => (at === lies ? { ...receipt, writes: hashOf(7) } : receipt));
    const place = { rollup, height: 1, epoch: 0, committee: 0, next: 0, time: 1, parent: ZERO32, dataCommitment: ZERO32, count: ACTIONS, work: 1n };
    const header: Header = { ...place, stateRoot: hashOf(6), actionsRoot: honest.actionsRoot, receiptsRoot: receiptsRoot(receipts), outboxRoot: honest.outboxRoot, fuel: honest.fuel };
    const settled = await settle(header);

    const mine = await watchtower.execute('s', block);
    assert.ok(mine.kind === 'executed');
    assert.equal(compare({ header } as Announcement, mine).kind, 'wrong-receipts');
    const found = firstDifference(mine.result.receipts, receipts);
    assert.deepEqual([found.code, found.entry], ['wrong-receipt', lies]);
    await disputes.challenge(header, settled.spot, found.entry as number);
    const [game] = await disputes.open();
    assert.deepEqual([game?.rollup, game?.height, game?.entry, game?.challenger], [rollup, 1, lies, accountOf(keyOf('rival'))]);
    await assert.rejects(disputes.judge(header, 0, false, verdict(header, false, members(0, LIARS))), /too few members judged/);
    await assert.rejects(disputes.judge(header, 0, true, verdict(header, false, members(0, quorumOf(MEMBERS)))), /BadSignature/);
    await disputes.judge(header, 0, true, verdict(header, true, members(LIARS, MEMBERS)));

    await pass(WINDOW + 1);
    assert.equal(await isFinal(settled), false);
    const escapes = await createEscape({ url: l1.anvil.url, contract: l1.contract, privateKey: keyOf('rival') });
    assert.equal((await escapes.standing(rollup)).frozen?.cut, 1);
    assert.equal(await escapes.due(accountOf(keyOf('rival')), `0x${'00'.repeat(20)}`), 500n);
    assert.equal(await disputes.due(accountOf(keyOf('rival'))), BOND);
    await disputes.collect();
    assert.deepEqual([await disputes.due(accountOf(keyOf('rival'))), await disputes.open()], [0n, []]);
    await Promise.all([operator.close(), watchtower.close()]);
  });

  it('go as the model says, a hundred times at random', async () => {
    const move: fc.Arbitrary<Move> = fc.oneof(
      fc.record({ kind: fc.constant('challenge' as const), block: fc.nat(2) }),
      fc.record({ kind: fc.constant('judge' as const), block: fc.nat(2), isWrong: fc.boolean(), signers: fc.constantFrom(quorumOf(MEMBERS) - 1, quorumOf(MEMBERS), MEMBERS) }),
      fc.record({ kind: fc.constant('expire' as const), block: fc.nat(2) }),
      fc.record({ kind: fc.constant('pass' as const), seconds: fc.constantFrom(1, ANSWER + 1, WINDOW / 2, WINDOW + 1) }),
    );
    let done = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 3, maxLength: 9 }), async (moves) => {
        const rollup = await register();
        const blocks: Settled[] = [];
        for (const height of [1, 2, 3]) blocks.push(await settle(headerAt(rollup, height)));
        const model = new GameModel(
          { window: WINDOW, judging: ANSWER, quorum: quorumOf(MEMBERS) },
          blocks.map(({ header, spot }): Block => ({ height: header.height, settledAt: Number(spot.batch.time) })),
        );
        for (const each of moves) {
          const did = await make(each, blocks);
          const now = Number((await l1.reader.getBlock()).timestamp);
          assert.equal(did, model.make(each, now), JSON.stringify(each));
          for (const [at, block] of blocks.entries()) assert.equal(await isFinal(block), model.isFinal(at, now), `block ${at + 1} after ${JSON.stringify(each)}`);
        }
        done++;
      }),
      { numRuns: GAMES },
    );
    assert.equal(done, GAMES);
  });

  const headerAt = (rollup: Hex, height: number): Header => ({
    ...{ rollup, height, epoch: 0, committee: 0, next: 0, time: 1, parent: hashOf(5), stateRoot: hashOf(6), actionsRoot: hashOf(7) },
    ...{ receiptsRoot: hashOf(8), outboxRoot: hashOf(9), dataCommitment: hashOf(10), fuel: 1n, count: 1, work: 1n },
  });

  /** Whether the contract took it. */
  async function make(move: Move, blocks: readonly Settled[]): Promise<boolean> {
    if (move.kind === 'pass') {
      await pass(move.seconds);
      return true;
    }
    const { header, spot } = blocks[move.block] as Settled;
    const call = { challenge: () => disputes.challenge(header, spot, 0), expire: () => disputes.expire(header), judge: () => judged(move as Extract<Move, { kind: 'judge' }>, header) }[move.kind];
    return call().then(
      () => true,
      (error: { code?: string }) => (error.code === 'reverted' ? false : assert.fail(String(error))),
    );
  }
  const judged = ({ isWrong, signers }: Extract<Move, { kind: 'judge' }>, header: Header): Promise<void> => disputes.judge(header, 0, isWrong, verdict(header, isWrong, members(0, signers)));
});
