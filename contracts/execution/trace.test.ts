import assert from 'node:assert/strict';
import { actionBook, signAction } from '../../protocols/action.ts';
import { type Hex, toHex } from '../../protocols/bytes.ts';
import { encode } from '../../protocols/codec.ts';
import { addressOf } from '../../protocols/crypto/secp256k1.ts';
import { codecOf } from '../../protocols/schema.ts';
import token from '../apps/token/machine.ts';
import { stateKey } from '../guest/manifest.ts';
import { nativeGuest } from '../guest/native.ts';
import { nonceKey, outboundKey } from './reserved.ts';
import { Session } from './session.ts';
import { LayeredState } from './state.ts';
import { Tracer } from './trace.ts';

const CHAIN = 1;
const rollup: Hex = `0x${'07'.repeat(32)}`;
const chess: Hex = `0x${'09'.repeat(32)}`;
const privateKey = new Uint8Array(32).fill(3);
const alice = { address: addressOf(privateKey), privateKey };
const bob: Hex = `0x${'0b'.repeat(20)}`;

describe('trace', () => {
  it('tells what each entry read and wrote, and changes nothing of what comes of it', async () => {
    const guest = nativeGuest(token);
    const { manifest } = guest;
    const genesis = encode(codecOf(manifest.genesis), { holders: [{ owner: alice.address, amount: 9n }] } as never);
    const onlooker = new Tracer();
    const traced = new Session({ chain: CHAIN, rollup, guest, genesis, state: new LayeredState(), onlooker });
    const plain = new Session({ chain: CHAIN, rollup, guest: nativeGuest(token), genesis, state: new LayeredState() });
    const book = actionBook(CHAIN, rollup, manifest.actions);
    const entries = [
      signAction(book, 'transfer', { to: bob, amount: 4n }, 0n, alice),
      signAction(book, 'transfer', { to: bob, amount: 40n }, 1n, alice),
      signAction(book, 'fund', { chess, game: rollup, amount: 1n }, 2n, alice),
      signAction(book, 'transfer', { to: bob, amount: 1n }, 3n, alice),
    ].map((action) => ({ kind: 'action' as const, action }));
    const [first, second] = [traced, plain].map((session) => session.execute({ height: 1, time: 5, entries }));
    assert.deepEqual(first, second);

    const [sent, reverted, funded, last] = onlooker.last;
    assert.ok(sent !== undefined && reverted !== undefined && funded !== undefined && last !== undefined);
    const balance = (of: Hex): Hex => toHex(stateKey(manifest, 'balances', of));
    const amount = (value: bigint): Hex => toHex(encode(codecOf('uint256'), value));
    const hex = (bytes: Uint8Array | undefined): Hex | undefined => bytes && toHex(bytes);
    const written = ({ writes }: typeof sent) => new Map(writes.map(({ key, before, after }) => [toHex(key), [hex(before), hex(after)]]));
    const read = ({ reads }: typeof sent) => new Map(reads.map(({ key, value }) => [toHex(key), hex(value)]));

    assert.deepEqual(written(sent).get(balance(alice.address)), [amount(9n), amount(5n)]);
    assert.deepEqual(written(sent).get(balance(bob)), [undefined, amount(4n)]);
    assert.ok(written(sent).has(toHex(nonceKey(alice.address))));
    assert.equal(read(sent).get(balance(alice.address)), amount(9n));
    // What was tried and reverted is not written; its nonce is.
    assert.deepEqual([...written(reverted).keys()], [toHex(nonceKey(alice.address))]);
    assert.equal(read(reverted).get(balance(alice.address)), amount(5n));
    assert.deepEqual([sent.sent, reverted.sent, funded.sent, last.sent], [0, 0, 1, 0]);
    assert.ok(written(funded).has(toHex(outboundKey(chess))) && !written(last).has(toHex(outboundKey(chess))));
    assert.equal(onlooker.last.length, 4);
  });
});
