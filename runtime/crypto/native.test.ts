import assert from 'node:assert/strict';
import { ED25519_TORSION_SUBGROUP, ed25519 } from '@noble/curves/ed25519.js';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import fc from 'fast-check';
import { concat, fromHex, toHex, utf8 } from '../../protocols/bytes.ts';
import { type BlsBackend, blsSecretOf, portableBls } from '../../protocols/crypto/bls.ts';
import { nodeKeyOf, signMessage, verifyMessage } from '../../protocols/crypto/ed25519.ts';
import { addressOf, recoverAddress, type Secp256k1Backend, signDigest } from '../../protocols/crypto/secp256k1.ts';
import { loadNativeBls } from './bls.ts';
import { nodeEd25519 } from './ed25519.ts';
import { installNativeCrypto } from './native.ts';
import { remembered } from './remembered.ts';
import { loadNativeSecp256k1 } from './secp256k1.ts';

const bytes = (size: number): fc.Arbitrary<Uint8Array> => fc.uint8Array({ minLength: size, maxLength: size });
const privateKey = bytes(32).filter((key) => secp256k1.utils.isValidSecretKey(key));
const HALF = secp256k1.Point.Fn.ORDER / 2n;

const nobleRecover = (digest: Uint8Array, signature: Uint8Array, recovery: number): Uint8Array | undefined => {
  try {
    return secp256k1.Signature.fromBytes(concat(Uint8Array.of(recovery), signature), 'recovered')
      .recoverPublicKey(digest)
      .toBytes(false)
      .slice(1);
  } catch {
    return undefined;
  }
};

describe('remembered signatures', () => {
  const [digest, signature] = [new Uint8Array(32).fill(1), new Uint8Array(64).fill(2)];

  it('are checked once each, and never taken for one another', () => {
    const asked: string[] = [];
    const backend = {
      recover: (of: Uint8Array, by: Uint8Array, recovery: number) => {
        asked.push(`${of[0]} ${by[0]} ${recovery}`);
        return recovery === 1 ? undefined : Uint8Array.of(of[0] ?? 0, by[0] ?? 0);
      },
    } as Secp256k1Backend;
    const { recover } = remembered(backend);
    for (let round = 0; round < 2; round++) {
      assert.deepEqual(recover(digest, signature, 0), Uint8Array.of(1, 2));
      assert.equal(recover(digest, signature, 1), undefined);
      assert.deepEqual(recover(digest.with(0, 7), signature, 0), Uint8Array.of(7, 2));
      assert.deepEqual(recover(digest, signature.with(0, 7), 0), Uint8Array.of(1, 7));
    }
    assert.equal(asked.length, 4);
  });

  it('cannot be changed by whoever was told', () => {
    const { recover } = remembered({ recover: () => Uint8Array.of(5) } as unknown as Secp256k1Backend);
    recover(digest, signature, 0)?.fill(0);
    assert.deepEqual(recover(digest, signature, 0), Uint8Array.of(5));
  });
});

describe('native secp256k1', () => {
  const native = loadNativeSecp256k1() as Secp256k1Backend;
  before(function skipWithoutAddon() {
    if (native === undefined) this.skip();
  });

  it('signs the same bytes as the portable backend, with low S, and recovers the signer', () => {
    fc.assert(
      fc.property(bytes(32), privateKey, (digest, key) => {
        const { signature, recovery } = native.sign(digest, key);
        const portable = secp256k1.sign(digest, key, { prehash: false, format: 'recovered' });
        assert.deepEqual(concat(Uint8Array.of(recovery), signature), portable);
        assert.ok(BigInt(toHex(signature.subarray(32))) <= HALF);
        assert.deepEqual(native.publicKey(key), secp256k1.getPublicKey(key, false).slice(1));
        assert.deepEqual(native.recover(digest, signature, recovery), native.publicKey(key));
      }),
      { numRuns: 40 },
    );
  });

  it('recovers from random bytes what the portable backend recovers, or nothing', () => {
    fc.assert(
      fc.property(bytes(32), bytes(64), fc.constantFrom(0, 1), (digest, signature, recovery) => {
        assert.deepEqual(native.recover(digest, signature, recovery), nobleRecover(digest, signature, recovery));
      }),
      { numRuns: 150 },
    );
  });

  it('recovers the same from altered signatures', () => {
    fc.assert(
      fc.property(bytes(32), privateKey, fc.nat(63), fc.integer({ min: 1, max: 255 }), (digest, key, at, mask) => {
        const { signature, recovery } = native.sign(digest, key);
        const altered = signature.slice();
        altered[at] = (altered[at] as number) ^ mask;
        assert.deepEqual(native.recover(digest, altered, recovery), nobleRecover(digest, altered, recovery));
      }),
      { numRuns: 60 },
    );
  });

  it('never throws on malformed input', () => {
    const order = fromHex(`0x${secp256k1.Point.Fn.ORDER.toString(16)}`);
    const edges = [new Uint8Array(64), new Uint8Array(64).fill(255), concat(order, order), concat(new Uint8Array(32), Uint8Array.of(1), new Uint8Array(31)), new Uint8Array(63), new Uint8Array(65)];
    for (const edge of edges) for (const recovery of [0, 1, 2, 3, 4, -1, 255]) assert.equal(native.recover(new Uint8Array(32), edge, recovery), undefined);
    const { signature } = native.sign(new Uint8Array(32).fill(1), new Uint8Array(32).fill(1));
    assert.equal(native.recover(new Uint8Array(31), signature, 0), undefined);
  });
});

describe('native BLS12-381', () => {
  const native = loadNativeBls() as BlsBackend;
  const secrets = Array.from({ length: 3 }, (_, at) => blsSecretOf(new Uint8Array(32).fill(at + 1)));
  const keys = secrets.map((secret) => native.publicKey(secret));

  it('makes the same keys, signatures and sums as the portable backend, and both take them', () => {
    fc.assert(
      fc.property(bytes(32), (digest) => {
        const [own, portable] = [native, portableBls].map((backend) => {
          const signatures = secrets.map((secret) => backend.sign(digest, secret));
          return { keys: secrets.map((secret) => backend.publicKey(secret)), signatures, sum: backend.aggregate(signatures) };
        });
        assert.deepEqual(own, portable);
        for (const backend of [native, portableBls]) assert.ok(backend.verify(digest, keys, own?.sum as Uint8Array));
      }),
      { numRuns: 5 },
    );
  }).timeout(60_000);

  it('refuses what the portable backend refuses: altered, missing, infinite, outside the group', () => {
    const digest = new Uint8Array(32).fill(9);
    const sum = native.aggregate(secrets.map((secret) => native.sign(digest, secret))) as Uint8Array;
    const infinity = new Uint8Array(96).fill(0xc0, 0, 1);
    // On the curve, by luck of its x, and not in the group.
    const outside = fromHex(`0x8${'0'.repeat(189)}02`);
    for (const backend of [native, portableBls]) {
      for (const wrong of [sum.with(95, (sum[95] as number) ^ 1), sum.slice(1), new Uint8Array(96), infinity, outside]) assert.equal(backend.verify(digest, keys, wrong), false);
      assert.equal(backend.verify(digest, keys.slice(1), sum), false);
      assert.equal(backend.verify(digest.with(0, 8), keys, sum), false);
      assert.equal(backend.verify(digest, [...keys.slice(1), new Uint8Array(96)], sum), false);
      assert.deepEqual(
        [infinity, outside, new Uint8Array(95)].map((each) => backend.aggregate([sum, each])),
        [undefined, undefined, undefined],
      );
    }
  });
});

describe('node ed25519', () => {
  it('signs the same bytes as the portable backend and verifies them', () => {
    fc.assert(
      fc.property(bytes(32), fc.uint8Array({ maxLength: 200 }), (seed, message) => {
        const publicKey = nodeEd25519.publicKey(seed);
        assert.deepEqual(publicKey, ed25519.getPublicKey(seed));
        const signature = nodeEd25519.sign(message, seed);
        assert.deepEqual(signature, ed25519.sign(message, seed));
        assert.ok(nodeEd25519.verify(signature, message, publicKey));
      }),
      { numRuns: 40 },
    );
  });

  it('refuses altered signatures, messages and keys', () => {
    fc.assert(
      fc.property(bytes(32), bytes(40), fc.nat(63), fc.integer({ min: 1, max: 255 }), (seed, message, at, mask) => {
        const alter = (whole: Uint8Array): Uint8Array => whole.map((byte, i) => (i === at % whole.length ? byte ^ mask : byte));
        const publicKey = nodeEd25519.publicKey(seed);
        const signature = nodeEd25519.sign(message, seed);
        assert.equal(nodeEd25519.verify(alter(signature), message, publicKey), false);
        assert.equal(nodeEd25519.verify(signature, alter(message), publicKey), false);
        assert.equal(nodeEd25519.verify(signature, message, alter(publicKey)), false);
      }),
      { numRuns: 60 },
    );
  });

  it('never throws on malformed input', () => {
    for (const size of [0, 31, 33, 64]) assert.equal(nodeEd25519.verify(new Uint8Array(64), utf8('x'), new Uint8Array(size)), false);
    for (const size of [0, 63, 65]) assert.equal(nodeEd25519.verify(new Uint8Array(size), utf8('x'), nodeEd25519.publicKey(new Uint8Array(32))), false);
    assert.equal(nodeEd25519.verify(new Uint8Array(64).fill(255), utf8('x'), new Uint8Array(32).fill(255)), false);
  });

  it('refuses keys for which anyone can sign', () => {
    for (const point of ED25519_TORSION_SUBGROUP) {
      const key = Buffer.from(point, 'hex');
      // R = identity, S = 0: satisfies the equation for every message when the key has small order.
      const forged = concat(Uint8Array.of(1), new Uint8Array(63));
      for (let i = 0; i < 16; i++) assert.equal(nodeEd25519.verify(forged, Uint8Array.of(i), new Uint8Array(key)), false);
    }
  });
});

describe('installed crypto', () => {
  it('serves the whole process', () => {
    assert.ok(['native', 'noble'].includes(installNativeCrypto()));
    const seed = new Uint8Array(32).fill(3);
    assert.ok(verifyMessage(signMessage(utf8('hello'), seed), utf8('hello'), nodeKeyOf(seed)));
    const digest = toHex(new Uint8Array(32).fill(4));
    assert.equal(recoverAddress(digest, signDigest(digest, seed)), addressOf(seed));
  });
});
