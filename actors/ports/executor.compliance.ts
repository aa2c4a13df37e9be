/** What every executor owes its callers, checked against the token app. Adapters call this from their own tests. */
import assert from 'node:assert/strict';
import { inboundKey, nonceKey, writeNonce } from '../../contracts/execution/reserved.ts';
import { LayeredState } from '../../contracts/execution/state.ts';
import { rollupAddress } from '../../protocols/account.ts';
import { type ActionDescription, actionBook, signAction } from '../../protocols/action.ts';
import type { Entry } from '../../protocols/block.ts';
import { fromHex, type Hex, ZERO32 } from '../../protocols/bytes.ts';
import { encode } from '../../protocols/codec.ts';
import { sha256Hex } from '../../protocols/crypto/hash.ts';
import { addressOf } from '../../protocols/crypto/secp256k1.ts';
import { deliveredInbound } from '../../protocols/inbound.ts';
import { ETHER } from '../../protocols/l1.ts';
import { codecOf } from '../../protocols/schema.ts';
import { verifyProof } from '../../protocols/state-proof.ts';
import type { Execution, Executor, Session, SessionInput } from './executor.ts';

export interface ExecutorSubject {
  readonly name: string;
  /** A new executor; `stop` ends it for good. */
  create(): { readonly executor: Executor; stop(): Promise<void> };
  /** The token app, compiled. */
  token(): { readonly wasm: Uint8Array; readonly bundle: Uint8Array; readonly manifest: { readonly actions: readonly ActionDescription[] } };
}

const CHAIN = 31_337;
const BANK: Hex = `0x${'b0'.repeat(32)}`;
const PEER: Hex = `0x${'c0'.repeat(32)}`;
const GENESIS = codecOf({ holders: [{ owner: 'address', amount: 'uint256' }] });
const TRANSFER = codecOf({ to: 'address', amount: 'uint256' });

const wallet = (seed: number) => {
  const privateKey = new Uint8Array(32).fill(seed);
  return { privateKey, address: addressOf(privateKey) };
};
const alice = wallet(1);
const bob = wallet(2);

type Executed = Extract<Execution, { kind: 'executed' }>;

/** Builds sessions of the token and entries for them. */
export function tokenFixture({ wasm, manifest }: ReturnType<ExecutorSubject['token']>, rollup: Hex = BANK) {
  const book = actionBook(CHAIN, rollup, manifest.actions);
  const holders = [alice.address, rollupAddress(PEER)].map((owner) => ({ owner, amount: 1_000n }));
  const input: SessionInput = { chain: CHAIN, rollup, wasm, genesis: encode(GENESIS, { holders }) };
  const transfer = (nonce: number, amount = 1n, from = alice): Entry => ({
    kind: 'action',
    action: signAction(book, 'transfer', { to: bob.address, amount }, BigInt(nonce), from),
  });
  const fund = (nonce: number): Entry => ({
    kind: 'action',
    action: signAction(book, 'fund', { chess: PEER, game: ZERO32, amount: 5n }, BigInt(nonce), alice),
  });
  const message = (seq: number, action = 'transfer'): Entry => ({
    kind: 'message',
    delivered: {
      message: { from: PEER, to: rollup, seq, action, payload: encode(TRANSFER, { to: bob.address, amount: 2n }) },
      sourceHeight: 1,
      source: ZERO32,
      index: 0,
      count: 1,
      path: [],
    },
  });
  const takesOver = (seq: number, code: Hex): Entry => ({
    kind: 'message',
    delivered: deliveredInbound(rollup, { seq, account: alice.address, asset: ETHER, amount: 0n, action: '', input: fromHex(code), l1Block: 1 }),
  });
  return { input, transfer, fund, message, takesOver, alice: alice.address, bob: bob.address, peer: PEER };
}

async function executes(executor: Executor, height: number, entries: readonly Entry[], session = 's'): Promise<Executed> {
  const execution = await executor.execute(session, { height, time: height * 1_000, entries });
  assert.equal(execution.kind, 'executed', execution.kind === 'invalid' ? execution.reason : '');
  return execution as Executed;
}

const rejects = (code: string, step: PromiseLike<unknown>): Promise<void> =>
  assert.rejects(Promise.resolve(step), (error: { code?: string }) => error.code === code || assert.fail(`${error.code} instead of ${code}: ${String(error)}`));

/** Opens a snapshot of which a chunk is missing: it is one of a state that has many. */
async function unfinished(executor: Executor, input: SessionInput, target: { readonly height: number; readonly stateRoot: Hex }): Promise<unknown> {
  const state = new LayeredState();
  state.load(
    1,
    Array.from({ length: 100 }, (_, at) => ({ key: Uint8Array.of(1, at), value: Uint8Array.of(at) })),
  );
  const { chunk } = state.chunk({ bytes: 50 });
  assert.equal((await executor.restore('part', { ...target, stateRoot: state.root }, chunk as Uint8Array)).kind, 'taken');
  return executor.open('part', input);
}

export function executorCompliance(subject: ExecutorSubject): void {
  describe(`executor compliance: ${subject.name}`, () => {
    let executor: Executor;
    let stop: () => Promise<void>;
    let of: ReturnType<typeof tokenFixture>;
    let opened: Session;

    before(() => {
      of = tokenFixture(subject.token());
    });
    beforeEach(async () => {
      ({ executor, stop } = subject.create());
      opened = await executor.open('s', of.input);
    });
    afterEach(() => stop());

    it('becomes another version that comes with its block, and is opened with it from then on', async () => {
      const { bundle } = subject.token();
      const code = sha256Hex(bundle);
      const first = { height: 1, time: 1, entries: [of.transfer(0), of.takesOver(0, code)] };
      await rejects('missing-code', executor.execute('s', first));
      const executed = await executor.execute('s', { ...first, code: bundle });
      assert.deepEqual([executed.kind === 'executed' && executed.version, opened.version], [code, sha256Hex(of.input.wasm)]);
      await executes(executor, 2, [of.transfer(1)]);
      await executor.settle('s', 2);
      const kept = await executor.flush('s');
      await executor.close('s');
      if (kept !== undefined) await rejects('missing-code', executor.open('s', of.input));
      const again = await executor.open('s', { ...of.input, versions: [bundle] });
      assert.deepEqual([again.height, again.version], kept === undefined ? [0, opened.version] : [2, code]);
    });

    it('stays what it is when the other version is none', async () => {
      const nothing = Uint8Array.of(1, 2, 3);
      const executed = await executor.execute('s', { height: 1, time: 1, entries: [of.takesOver(0, sha256Hex(nothing))], code: nothing });
      assert.deepEqual(executed.kind === 'executed' && [executed.version, executed.result.receipts.map(({ status }) => status)], [undefined, ['reverted']]);
      await executes(executor, 2, [of.transfer(0)]);
    });

    it('opens at genesis', () => {
      assert.equal(opened.height, 0);
      assert.equal(opened.stateRoot, opened.genesisRoot);
    });

    it('executes block upon block', async () => {
      const first = await executes(executor, 1, [of.transfer(0), of.fund(1), of.message(0)]);
      assert.deepEqual(
        first.result.receipts.map((each) => each.status),
        ['executed', 'executed', 'executed'],
      );
      assert.equal(first.result.messages.length, 1);
      const second = await executes(executor, 2, [of.transfer(2), of.transfer(3, 1_000_000n)]);
      assert.deepEqual(
        second.result.receipts.map(({ status, code }) => [status, code]),
        [
          ['executed', 0],
          ['reverted', 2],
        ],
      );
      assert.deepEqual(await executor.nonces('s', [of.alice, of.bob]), [4n, 0n]);
      assert.deepEqual(await executor.lanes('s', [of.peer, BANK]), [1, 0]);
      assert.deepEqual(await executor.read('s', nonceKey(of.alice)), writeNonce(4n));
    });

    it('gives the same for the same, in any session', async () => {
      await executor.open('other', of.input);
      const blocks = [
        [of.transfer(0), of.message(0)],
        [of.fund(1), of.message(1, 'nothing')],
      ];
      for (const [at, entries] of blocks.entries()) assert.deepEqual(await executes(executor, at + 1, entries), await executes(executor, at + 1, entries, 'other'));
    });

    it('keeps sessions apart', async () => {
      await executor.open('other', of.input);
      await executes(executor, 1, [of.transfer(0)]);
      assert.deepEqual(await executor.nonces('other', [of.alice]), [0n]);
      await executor.close('s');
      await executes(executor, 1, [of.transfer(0)], 'other');
    });

    it('names the entry that may not be in a block, and stays where it is', async () => {
      const forged = of.transfer(1) as Extract<Entry, { kind: 'action' }>;
      const cases: [Entry, string][] = [
        [{ kind: 'action', action: { ...forged.action, sender: of.bob } }, 'bad-action'],
        [{ kind: 'action', action: { ...forged.action, payload: encode(TRANSFER, { to: of.bob, amount: 999n }) } }, 'bad-action'],
        [of.transfer(0), 'bad-nonce'],
        [of.transfer(2), 'bad-nonce'],
        [of.message(1), 'bad-message'],
      ];
      for (const [entry, code] of cases) {
        const execution = await executor.execute('s', { height: 1, time: 1_000, entries: [of.transfer(0), entry] });
        assert.deepEqual(execution.kind === 'invalid' && [execution.code, execution.entry], [code, 1]);
      }
      assert.deepEqual(await executor.nonces('s', [of.alice]), [0n]);
      await executes(executor, 1, [of.transfer(0)]);
    });

    it('rolls back, and executes again to the same roots', async () => {
      const blocks: Executed[] = [];
      for (const height of [1, 2, 3]) blocks.push(await executes(executor, height, [of.transfer(height - 1)]));
      await executor.rollback('s', 1);
      assert.deepEqual(await executor.nonces('s', [of.alice]), [1n]);
      assert.deepEqual(await executes(executor, 2, [of.transfer(1)]), blocks[1]);
      await executor.settle('s', 2);
      await rejects('bad-height', executor.rollback('s', 1));
      assert.deepEqual(await executes(executor, 3, [of.transfer(2)]), blocks[2]);
    });

    it('proves entries of the tip, present and absent', async () => {
      await executes(executor, 1, [of.transfer(0), of.message(0)]);
      for (const key of [nonceKey(of.alice), inboundKey(of.peer), Uint8Array.of(1, 2, 3)]) {
        const { height, stateRoot, value, proof } = await executor.prove('s', key);
        assert.deepEqual([height, value], [1, await executor.read('s', key)]);
        assert.ok(verifyProof(stateRoot, key, value, proof));
      }
    });

    it('gives its state away in chunks, and goes on from chunks', async () => {
      await executes(executor, 1, [of.transfer(0), of.message(0)]);
      const { stateRoot, chunk, next } = await executor.chunk('s');
      assert.equal(next, undefined);
      const target = { height: 1, stateRoot };
      const garbage = await executor.restore('late', target, Uint8Array.of(1, 2, 3));
      assert.equal(garbage.kind, 'refused');
      await rejects('unfinished-snapshot', unfinished(executor, of.input, target));
      assert.equal((await executor.restore('late', target, chunk as Uint8Array)).kind, 'complete');
      const late = await executor.open('late', of.input);
      assert.deepEqual([late.height, late.stateRoot, late.genesisRoot], [1, stateRoot, opened.genesisRoot]);
      assert.deepEqual(await executes(executor, 2, [of.transfer(1)], 'late'), await executes(executor, 2, [of.transfer(1)]));
      await rejects('bad-snapshot', executor.restore('late', target, chunk as Uint8Array));
      await rejects('bad-cursor', executor.chunk('s', { cursor: 'nonsense' }));
      await executor.forget('late');
      await rejects('no-session', executor.read('late', Uint8Array.of(1)));
      assert.equal((await executor.open('late', of.input)).height, 0);
    });

    it('answers in the order it was asked', async () => {
      const asked = [1, 2, 3, 4, 5].map((height) => executor.execute('s', { height, time: height, entries: [of.transfer(height - 1)] }));
      const kinds = (await Promise.all(asked)).map((each) => each.kind);
      assert.deepEqual(kinds, Array(5).fill('executed'));
      assert.deepEqual(await executor.nonces('s', [of.alice]), [5n]);
    });

    it('rejects what it cannot do by a code, and goes on', async () => {
      await rejects('bad-height', executor.execute('s', { height: 2, time: 1, entries: [] }));
      await rejects('no-session', executor.read('nowhere', Uint8Array.of(1)));
      await rejects('bad-manifest', executor.open('odd', { ...of.input, wasm: Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0) }));
      await rejects('bad-module', executor.open('odd', { ...of.input, wasm: new Uint8Array() }));
      await rejects('bad-genesis', executor.open('odd', { ...of.input, genesis: Uint8Array.of(1, 2, 3) }));
      await rejects('no-session', executor.nonces('odd', []));
      await executes(executor, 1, [of.transfer(0)]);
    });

    it('forgets a session that was closed, and opens it anew', async () => {
      await executes(executor, 1, [of.transfer(0)]);
      await executor.close('s');
      await executor.close('s');
      await executor.close('never-was');
      await rejects('no-session', executor.nonces('s', []));
      await executor.forget('s');
      assert.deepEqual(await executor.open('s', of.input), opened);
      await executes(executor, 1, [of.transfer(0)]);
    });

    it('answers what is kept of a session that is open', async () => {
      await executes(executor, 1, [of.transfer(0)]);
      await executor.settle('s', 1);
      assert.equal(await executor.flush('s'), opened.settledHeight === undefined ? undefined : 1);
    });

    it('does nothing more once it was stopped', async () => {
      await stop();
      await stop();
      await rejects('closed', executor.nonces('s', []));
      await rejects('closed', executor.open('s', of.input));
    });
  });
}
