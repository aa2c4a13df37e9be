import assert from 'node:assert/strict';
import { rollupAddress } from '../../protocols/account.ts';
import { actionBook, signAction } from '../../protocols/action.ts';
import type { Entry } from '../../protocols/block.ts';
import { type Hex, toHex } from '../../protocols/bytes.ts';
import { encode } from '../../protocols/codec.ts';
import { addressOf } from '../../protocols/crypto/secp256k1.ts';
import { codecOf } from '../../protocols/schema.ts';
import type { SeenBlock } from '../../runtime/client/client.ts';
import { TokenModel } from './model.ts';

const hash = (byte: number): Hex => toHex(new Uint8Array(32).fill(byte));
const [bank, chess] = [hash(1), hash(2)];
const TRANSFER = { to: 'address', amount: 'uint256' } as const;
const book = actionBook(31_337, bank, [
  { name: 'transfer', input: TRANSFER },
  { name: 'fund', input: { chess: 'bytes32', game: 'bytes32', amount: 'uint256' } },
]);
const [alice, bob] = [5, 6].map((byte) => new Uint8Array(32).fill(byte)).map((privateKey) => ({ privateKey, address: addressOf(privateKey) })) as [
  { privateKey: Uint8Array; address: Hex },
  { privateKey: Uint8Array; address: Hex },
];
const stranger = toHex(new Uint8Array(20).fill(0xee));

const action = (name: string, input: object): Entry => ({ kind: 'action', action: signAction(book, name, input, 0n, alice) });
const payout = (to: Hex, amount: bigint): Entry => ({
  kind: 'message',
  delivered: { message: { from: chess, to: bank, seq: 0, action: 'transfer', payload: encode(codecOf(TRANSFER), { to, amount }) }, sourceHeight: 1, source: hash(0), index: 0, count: 1, path: [] },
});
/** The model reads no more of a block than this. */
const block = (height: number, ...entries: [Entry, 'executed' | 'reverted'][]) =>
  ({ header: { height }, entries: entries.map(([entry]) => entry), receipts: entries.map(([, status]) => ({ status })) }) as unknown as SeenBlock;

const sum = ({ balances }: TokenModel): bigint => [...balances.values()].reduce((a, b) => a + b, 0n);

describe('token model', () => {
  it('follows transfers, stakes and what a game pays out', () => {
    const model = new TokenModel(book, [alice.address, bob.address], 100n);
    model.apply(block(1, [action('transfer', { to: bob.address, amount: 30 }), 'executed'], [action('fund', { chess, game: hash(3), amount: 20 }), 'executed']));
    assert.equal(model.balances.get(rollupAddress(chess)), 20n);
    model.apply(block(2, [payout(bob.address, 20n), 'executed']));
    assert.deepEqual([model.balances.get(alice.address), model.balances.get(bob.address), model.balances.get(rollupAddress(chess))], [50n, 150n, 0n]);
    assert.deepEqual(model.faults, []);
    assert.equal(sum(model), model.supply);
  });

  it('knows accounts that no plan knows', () => {
    const model = new TokenModel(book, [alice.address], 100n);
    model.apply(block(1, [action('transfer', { to: stranger, amount: 1 }), 'executed']));
    assert.equal(model.balances.get(stranger), 1n);
    assert.equal(sum(model), 100n);
  });

  it('is not moved by what was reverted, nor by a transfer to oneself', () => {
    const model = new TokenModel(book, [alice.address], 100n);
    model.apply(block(1, [action('transfer', { to: bob.address, amount: 1_000 }), 'reverted'], [action('transfer', { to: alice.address, amount: 100 }), 'executed']));
    assert.deepEqual([...model.balances], [[alice.address, 100n]]);
    assert.deepEqual(model.faults, []);
  });

  it('objects to an executed payment that nobody could make', () => {
    const model = new TokenModel(book, [alice.address], 100n);
    model.apply(block(4, [action('transfer', { to: bob.address, amount: 40 }), 'executed'], [action('transfer', { to: bob.address, amount: 61 }), 'executed'], [payout(bob.address, 1n), 'executed']));
    assert.deepEqual(model.faults, ['block 4 entry 1 pays 61 out of 60', 'block 4 entry 2 pays 1 out of 0']);
  });
});
