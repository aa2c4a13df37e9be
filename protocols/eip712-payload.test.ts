import assert from 'node:assert/strict';
import fc from 'fast-check';
import { actionBook, identifyAction } from './action.ts';
import { type Hex, toHex } from './bytes.ts';
import { type Codec, decode, encode } from './codec.ts';
import { domainSeparator, typedAction } from './eip712.ts';
import { codecOf, type Fields, type TypeExpr } from './schema.ts';

const ROLLUP: Hex = `0x${'ab'.repeat(32)}`;
const SENDER: Hex = `0x${'5e'.repeat(20)}`;
const domain = domainSeparator(1, ROLLUP);

/** A type, and values of it. */
interface Typed {
  readonly type: TypeExpr;
  readonly values: fc.Arbitrary<unknown>;
}

const hex = (size: number) => fc.uint8Array({ minLength: size, maxLength: size }).map(toHex);
const wide = (bits: number, signed: boolean) => (signed ? fc.bigInt({ min: -(2n ** BigInt(bits - 1)), max: 2n ** BigInt(bits - 1) - 1n }) : fc.bigInt({ min: 0n, max: 2n ** BigInt(bits) - 1n }));
const integer = fc.tuple(fc.integer({ min: 1, max: 32 }), fc.boolean()).map(([size, signed]): Typed => {
  const values = wide(size * 8, signed);
  return { type: `${signed ? '' : 'u'}int${size * 8}`, values: size <= 6 ? values.map(Number) : values };
});
const scalar = fc.oneof(
  integer,
  fc.integer({ min: 1, max: 32 }).map((size): Typed => ({ type: `bytes${size}`, values: hex(size) })),
  fc.constantFrom<Typed>(
    { type: 'bool', values: fc.boolean() },
    { type: 'address', values: hex(20) },
    { type: 'bytes', values: fc.uint8Array({ maxLength: 40 }).map(toHex) },
    { type: 'string', values: fc.string({ unit: 'binary', maxLength: 20 }) },
    { type: ['enum', ['buy', 'sell', 'hold']], values: fc.constantFrom('buy', 'sell', 'hold') },
  ),
);
const { typed, struct } = fc.letrec<{ typed: Typed; struct: Typed }>((tie) => ({
  typed: fc.oneof(
    { maxDepth: 3 },
    scalar,
    tie('typed').map((item): Typed => ({ type: [item.type], values: fc.array(item.values, { maxLength: 3 }) })),
    tie('typed').map((item): Typed => ({ type: ['optional', item.type], values: fc.option(item.values, { nil: undefined }) })),
    tie('struct'),
  ),
  struct: fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), tie('typed')), { minLength: 1, maxLength: 4, selector: ([name]) => name }).map((fields): Typed => {
    const type = Object.fromEntries(fields.map(([name, field]) => [name, field.type]));
    return { type, values: fc.record(Object.fromEntries(fields.map(([name, field]) => [name, field.values]))) };
  }),
}));
void typed;

const sample = struct.chain(({ type, values }) => values.map((value) => ({ fields: type as Fields, value })));
const nonces = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });

function identified(fields: Fields, payload: Uint8Array, nonce: bigint) {
  const book = actionBook(1, ROLLUP, [{ name: 'act', input: fields }]);
  return identifyAction(book, { rollup: ROLLUP, transition: 0, sender: SENDER, nonce, payload, signature: '0x' });
}

describe('EIP-712 digests of encoded inputs', () => {
  it('are those of the values, for any type', () => {
    fc.assert(
      fc.property(sample, nonces, ({ fields, value }, nonce) => {
        const payload = encode(codecOf(fields) as Codec<unknown>, value);
        const answer = identified(fields, payload, nonce);
        assert.ok(answer.ok);
        assert.equal(answer.id, typedAction('act', fields).digest(domain, SENDER, nonce, value));
      }),
      { numRuns: 500 },
    );
  });

  it('refuse exactly what does not decode, for the same reason', () => {
    const harm = fc.tuple(fc.constantFrom('cut', 'append', 'change'), fc.nat(), fc.integer({ min: 1, max: 255 }));
    fc.assert(
      fc.property(sample, harm, ({ fields, value }, [how, at, by]) => {
        const whole = encode(codecOf(fields) as Codec<unknown>, value);
        const changed = whole.map((byte, i) => (i === at % whole.length ? byte ^ by : byte));
        const payload = how === 'cut' ? whole.slice(0, at % (whole.length + 1)) : how === 'append' ? Uint8Array.of(...whole, by) : changed;
        const decoded = decode(codecOf(fields) as Codec<unknown>, payload);
        const answer = identified(fields, payload, 0n);
        assert.equal(answer.ok, decoded.ok);
        if (answer.ok && decoded.ok) assert.equal(answer.id, typedAction('act', fields).digest(domain, SENDER, 0n, decoded.value));
        if (!answer.ok && !decoded.ok) assert.deepEqual(answer.refusal, { code: 'bad-schema', reason: `act: ${decoded.error.message}` });
      }),
      { numRuns: 1000 },
    );
  });
});
