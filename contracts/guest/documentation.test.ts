import assert from 'node:assert/strict';
import { hashTypedData, keccak256, toBytes } from 'viem';
import { actionBook, signAction } from '../../protocols/action.ts';
import { addressOf } from '../../protocols/crypto/secp256k1.ts';
import market from '../market.fixture.ts';
import { describeApp, documentText, typeText } from './documentation.ts';
import features from './features.fixture.ts';
import { nativeGuest } from './native.ts';

describe('the description of an app', () => {
  it('has what a wallet needs: another implementation gets the same digest from it', () => {
    const { manifest } = nativeGuest(market);
    const { actions, domain } = describeApp(manifest);
    const rollup = `0x${'ab'.repeat(32)}` as const;
    const book = actionBook(1, rollup, manifest.actions);
    const privateKey = new Uint8Array(32).fill(7);
    const sender = addressOf(privateKey);
    const [offer] = actions.filter(({ name }) => name === 'book.offer');
    assert.ok(offer);
    const digest = hashTypedData({ domain: { ...domain, chainId: 1, salt: rollup }, types: offer.types, primaryType: offer.primaryType, message: { sender, nonce: 3n, price: 5n } });
    signAction(book, 'book.offer', { price: 5 }, 3n, { address: sender, privateKey });
    assert.equal(book.actions[offer.number]?.typed.digest(book.domain, sender, 3n, { price: 5n }), digest);
    assert.equal(offer.typeHash, keccak256(toBytes(offer.typeText)));
  });

  it('is JSON, and a page that names everything', () => {
    for (const app of [market, features]) {
      const document = describeApp(nativeGuest(app).manifest);
      const again = JSON.parse(JSON.stringify(document)) as typeof document;
      assert.equal(documentText(again), documentText(document));
      for (const { name } of [...document.actions, ...document.events, ...document.messages, ...document.state]) assert.ok(documentText(document).includes(`\`${name}\``), name);
    }
  });

  it('writes types as one line', () => {
    assert.equal(
      typeText({ side: ['enum', ['buy', 'sell']], sides: [['enum', ['a']]], legs: [{ to: 'address[]', at: ['optional', 'uint8'] }] }),
      '{ side: "buy" | "sell", sides: ("a")[], legs: { to: address[], at: uint8? }[] }',
    );
    assert.equal(typeText({}), '{}');
  });
});
