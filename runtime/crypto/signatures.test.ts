import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type ActionBook, actionBook, type SignedAction, signAction } from '../../protocols/action.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { addressOf } from '../../protocols/crypto/secp256k1.ts';
import { installNativeCrypto } from './native.ts';
import { inlineSignatures, type ThreadedSignatures, threadedSignatures } from './signatures.ts';

const ROLLUP: Hex = `0x${'11'.repeat(32)}`;
const keyOf = (byte: number): Uint8Array => new Uint8Array(32).fill(byte);
const walletOf = (byte: number) => ({ address: addressOf(keyOf(byte)), privateKey: keyOf(byte) });

describe('signatures on threads', function () {
  this.timeout(60_000);
  let book: ActionBook;
  let threads: ThreadedSignatures;
  before(() => {
    installNativeCrypto();
    book = actionBook(7, ROLLUP, [{ name: 'transfer', input: { to: 'address', amount: 'uint256' } }]);
    threads = threadedSignatures();
  });
  after(() => threads.close());

  const signed = (nonce: number, wallet = walletOf(1)): SignedAction => signAction(book, 'transfer', { to: walletOf(2).address, amount: 5n }, BigInt(nonce), wallet);
  const many = (count: number): SignedAction[] => Array.from({ length: count }, (_, nonce) => signed(nonce, walletOf(1 + (nonce % 5))));

  it('answer as the calling thread would, whatever is wrong with which', async () => {
    const spoil: readonly ((action: SignedAction) => SignedAction)[] = [
      (action) => action,
      (action) => ({ ...action, sender: walletOf(9).address }),
      (action) => ({ ...action, nonce: action.nonce + 1n }),
      (action) => ({ ...action, rollup: `0x${'22'.repeat(32)}` }),
      (action) => ({ ...action, transition: 3 }),
      (action) => ({ ...action, payload: action.payload.slice(1) }),
      (action) => ({ ...action, signature: `${action.signature.slice(0, -2)}1d` as Hex }),
      (action) => ({ ...action, signature: '0x' }),
      (action) => ({ ...action, signature: `0x${'00'.repeat(65)}` }),
    ];
    const actions = many(40);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(spoil.length - 1), { minLength: 1, maxLength: 40 }), async (how) => {
        const batch = how.map((each, at) => (spoil[each] as (typeof spoil)[number])(actions[at] as SignedAction));
        assert.deepEqual(await threads.check(book, batch), await inlineSignatures.check(book, batch));
      }),
      { numRuns: 40, examples: [[spoil.map((_, at) => at)]] },
    );
  });

  it('answer several batches at once, each its own', async () => {
    const batches = [many(256), many(9), many(100), many(1)];
    const answers = await Promise.all(batches.map((batch) => threads.check(book, batch)));
    for (const [at, batch] of batches.entries()) assert.deepEqual(answers[at], await inlineSignatures.check(book, batch));
  });

  it('answer what they were asked, though they are closed meanwhile; and start again for the next', async () => {
    const own = threadedSignatures();
    await threads.close();
    const asked = own.check(book, many(200));
    await own.close();
    assert.equal((await asked).filter(({ ok }) => ok).length, 200);
    threads = threadedSignatures();
    assert.equal((await threads.check(book, many(50))).filter(({ ok }) => ok).length, 50);
  });
});
