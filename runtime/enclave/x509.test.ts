import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { describeEnclaveVerifier } from '../../actors/ports/enclave-verifier.compliance.ts';
import type { EnclaveFault } from '../../actors/ports/enclave-verifier.ts';
import { fromHex } from '../../protocols/bytes.ts';
import { encode } from '../../protocols/codec.ts';
import { decodeEnclaveDocument, type EnclaveDocument, type EnclaveStatement, enclaveDocument } from '../../protocols/enclave.ts';
import { type Issued, issue, keyOf, type Maker, makerOf, pemOf } from './certificates.fixture.ts';
import { createX509Verifier, EnclaveError, makeEnclaveDocument } from './x509.ts';

const KEYS = { chain: 31_337, network: `0x${'ab'.repeat(20)}`, node: `0x${'01'.repeat(32)}`, vote: `0x${'02'.repeat(20)}` } as const;
const [CODE, OTHER_CODE] = [`0x${'cd'.repeat(48)}`, `0x${'ce'.repeat(48)}`] as const;
const [DAY_MS, NOW] = [86_400_000, Date.now()];
const STATEMENT: EnclaveStatement = { ...KEYS, measurement: fromHex(CODE), madeMs: NOW - 1_000 };

const documentBy = async (signer: Issued, chain: readonly Issued[], statement = STATEMENT): Promise<Uint8Array> =>
  makeEnclaveDocument(statement, { key: await keyOf(signer), certificates: pemOf(...chain) });
const believing = ({ root }: Pick<Maker, 'root'>, measurements = [CODE] as readonly `0x${string}`[]) => createX509Verifier({ root: pemOf(root), measurements, maxAgeMs: DAY_MS });

for (const curve of ['P-256', 'P-384'] as const)
  describeEnclaveVerifier(`X.509, ${curve}`, async () => {
    const maker = await makerOf('maker', curve);
    return { verifier: believing(maker), document: await documentBy(maker.leaf, [maker.leaf, maker.authority]), keys: KEYS, nowMs: NOW };
  });

describe('enclave documents by X.509', () => {
  let maker: Maker;
  before(async () => {
    maker = await makerOf('maker');
  });
  const judged = async (chain: readonly Issued[], by = maker): Promise<EnclaveFault | undefined> => believing(by).check(await documentBy(chain[0] as Issued, chain), KEYS, NOW);
  const changed = async (change: Partial<EnclaveDocument>): Promise<EnclaveFault | undefined> => {
    const right = decodeEnclaveDocument(await documentBy(maker.leaf, [maker.leaf, maker.authority]));
    assert.ok(right.ok);
    return believing(maker).check(encode(enclaveDocument, { ...right.value, ...change }), KEYS, NOW);
  };

  it('are believed up to a given root, and no other, also one of the same name', async () => {
    assert.equal(await judged([maker.leaf, maker.authority]), undefined);
    assert.equal(await judged([maker.leaf, maker.authority], await makerOf('maker')), 'other-root');
    assert.equal(await judged([maker.leaf, maker.authority], await makerOf('other')), 'other-root');
    assert.equal(await judged([await issue({ name: 'alone' })]), 'other-root');
    assert.equal(await judged([maker.leaf]), 'other-root', 'the authority is missing');
  });

  it('need a chain without a gap, of authorities, in order', async () => {
    const { leaf, authority } = maker;
    const stranger = await makerOf('maker');
    assert.equal(await judged([stranger.leaf, authority]), 'broken-chain', 'issued by another key of this name');
    const byLeaf = await issue({ name: 'below', by: leaf });
    assert.equal(await judged([byLeaf, leaf, authority]), 'broken-chain', 'an enclave is no authority');
    const both = decodeEnclaveDocument(await documentBy(leaf, [leaf, authority]));
    assert.ok(both.ok);
    assert.equal(await changed({ certificates: both.value.certificates.toReversed() }), 'broken-chain');
    assert.equal(await changed({ certificates: [] }), 'malformed');
    assert.equal(await changed({ certificates: [Uint8Array.of(1, 2, 3)] }), 'malformed');
  });

  it('end with each of their certificates, and by their age', async () => {
    const { root, authority } = maker;
    const over = new Date(NOW - DAY_MS / 2);
    assert.equal(await judged([await issue({ name: 'old', by: authority, until: over }), authority]), 'expired');
    assert.equal(await judged([await issue({ name: 'young', by: authority, from: new Date(NOW + DAY_MS / 2) }), authority]), 'expired');
    const gone = await issue({ name: 'gone', by: root, isAuthority: true, until: over });
    assert.equal(await judged([await issue({ name: 'left behind', by: gone }), gone]), 'expired');
    const document = await documentBy(maker.leaf, [maker.leaf, authority], { ...STATEMENT, madeMs: NOW - 2 * DAY_MS });
    assert.equal(await believing(maker).check(document, KEYS, NOW), 'expired');
    const early = await documentBy(maker.leaf, [maker.leaf, authority], { ...STATEMENT, madeMs: NOW + DAY_MS / 2 });
    assert.equal(await believing(maker).check(early, KEYS, NOW), 'expired');
  });

  it('are about one code, and signed by the key that the first certificate is about', async () => {
    const document = await documentBy(maker.leaf, [maker.leaf, maker.authority]);
    assert.equal(await believing(maker, [OTHER_CODE]).check(document, KEYS, NOW), 'other-measurement');
    assert.equal(await believing(maker, [OTHER_CODE, CODE]).check(document, KEYS, NOW), undefined);
    assert.equal(await changed({ statement: { ...STATEMENT, madeMs: STATEMENT.madeMs + 1 } }), 'bad-signature');
    for (const signature of [new Uint8Array(), new Uint8Array(96), new Uint8Array(64).fill(255)]) assert.equal(await changed({ signature }), 'bad-signature');
  });

  it('are not made, and no root is taken, of what cannot be used', async () => {
    const key = await keyOf(maker.leaf);
    const make = (signer: { key?: string; certificates?: string }) => () => makeEnclaveDocument(STATEMENT, { key, certificates: pemOf(maker.leaf), ...signer });
    const refuses = (reason: RegExp) => (error: Error) => error instanceof EnclaveError && reason.test(error.message);
    assert.throws(make({ certificates: 'none' }), refuses(/no chain/));
    assert.throws(make({ certificates: pemOf(maker.authority) }), refuses(/about another key/));
    assert.throws(make({ key: 'secret words' }), (error: Error) => refuses(/no private key/)(error) && !error.message.includes('secret words'));
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    assert.throws(make({ key: rsa }), refuses(/P-256, P-384 or Ed25519/));
    for (const root of ['', 'none', pemOf(maker.leaf)]) assert.throws(() => createX509Verifier({ root, measurements: [], maxAgeMs: 1 }), refuses(/no X\.509 certificate of an authority/));
  });
});
