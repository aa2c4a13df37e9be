import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hashTypedData } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { actionBook, checkAction, signAction } from './action.ts';
import { type Hex, toHex } from './bytes.ts';
import { addressOf, recoverAddress } from './crypto/secp256k1.ts';
import { domainSeparator, typedAction } from './eip712.ts';

const ROLLUP: Hex = `0x${'ab'.repeat(32)}`;
const input = { to: 'address', amount: 'uint256', memo: 'string', raw: 'bytes', tags: 'bytes32[]', legs: [{ price: 'int64', ok: 'bool' }] } as const;
const description = { name: 'transfer', input };
const hex = (size: number) => fc.uint8Array({ minLength: size, maxLength: size }).map(toHex);
const value = fc.record({
  to: hex(20),
  amount: fc.bigInt({ min: 0n, max: 2n ** 256n - 1n }),
  memo: fc.string(),
  raw: fc.uint8Array({ maxLength: 40 }).map(toHex),
  tags: fc.array(hex(32), { maxLength: 3 }),
  legs: fc.array(fc.record({ price: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), ok: fc.boolean() }), { maxLength: 3 }),
});
const wallet = { privateKey: new Uint8Array(32).fill(7), address: addressOf(new Uint8Array(32).fill(7)) };
const domain = { name: 'micro-rollups', version: '1', chainId: 31_337, salt: ROLLUP };

describe('EIP-712', () => {
  it('hashes as every wallet does', () => {
    const typed = typedAction(description.name, input);
    fc.assert(
      fc.property(value, fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), (each, nonce) => {
        const ours = typed.digest(domainSeparator(31_337, ROLLUP), wallet.address, nonce, each);
        assert.equal(ours, hashTypedData({ domain, types: typed.types, primaryType: typed.primaryType, message: { ...each, sender: wallet.address, nonce } as never }));
      }),
      { numRuns: 50 },
    );
  });

  it('accepts what a wallet signed', async () => {
    const book = actionBook(31_337, ROLLUP, [{ name: 'move', input: { to: 'address' } }]);
    const ours = signAction(book, 'move', { to: wallet.address }, 3n, wallet);
    const account = privateKeyToAccount(toHex(wallet.privateKey));
    const theirs = await (account.signTypedData as (of: object) => Promise<Hex>)({
      domain,
      types: book.actions[0]?.typed.types as never,
      primaryType: 'Move' as never,
      message: { sender: wallet.address, nonce: 3n, to: wallet.address } as never,
    });
    assert.equal(ours.signature, theirs);
    assert.ok(checkAction(book, ours).ok);
  });

  it('gives one action one id, however its signature is written', () => {
    const book = actionBook(31_337, ROLLUP, [{ name: 'move', input: { to: 'address' } }]);
    const action = signAction(book, 'move', { to: wallet.address }, 0n, wallet);
    const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
    const s = BigInt(`0x${action.signature.slice(66, 130)}`);
    const flipped = (action.signature.slice(0, 66) + (order - s).toString(16).padStart(64, '0') + (action.signature.endsWith('1b') ? '1c' : '1b')) as Hex;
    assert.ok(checkAction(book, action).ok);
    assert.ok(!checkAction(book, { ...action, signature: flipped }).ok);
    assert.ok(!checkAction(book, { ...action, signature: `${action.signature.slice(0, 130)}00` as Hex }).ok);
    assert.ok(!checkAction(book, { ...action, nonce: 1n }).ok);
  });

  it('recovers nobody from nonsense', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 65, maxLength: 65 }), (bytes) => {
        recoverAddress(ROLLUP, toHex(bytes));
      }),
    );
  });
});
