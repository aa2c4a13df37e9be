import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromHex } from '../../../protocols/bytes.ts';
import { keyOf, type Maker, makerOf, pemOf } from '../../enclave/certificates.fixture.ts';
import { makeEnclaveDocument } from '../../enclave/x509.ts';
import { enclaveDocumentCommand } from '../descriptions/enclave.ts';
import { vulcanShowCommand } from '../descriptions/vulcan.ts';
import { parseFlags, UsageError } from '../flags.ts';
import { enclaveDocument, enclaveDocumentOf, enclaveVerifierOf } from './enclave.ts';

const KEYS = { chain: 1, network: `0x${'ab'.repeat(20)}`, node: `0x${'01'.repeat(32)}`, vote: `0x${'02'.repeat(20)}` } as const;
const CODE = 'CD'.repeat(32);
const AT = ['--l1', 'http://127.0.0.1:1', '--contract', KEYS.network];
const refuses = (reason: RegExp) => (error: Error) => error instanceof UsageError && reason.test(error.message);

describe('mru enclave', () => {
  let folder: string;
  let maker: Maker;
  const at = (name: string): string => join(folder, name);
  const verifierOf = (...args: string[]) => enclaveVerifierOf(parseFlags(vulcanShowCommand, [...AT, ...args]).values);
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'mru-enclave-'));
    maker = await makerOf('maker');
    writeFileSync(at('root.pem'), pemOf(maker.root));
    writeFileSync(at('chain.pem'), pemOf(maker.leaf, maker.authority));
    writeFileSync(at('key.pem'), await keyOf(maker.leaf));
    const statement = { ...KEYS, measurement: fromHex(`0x${CODE.toLowerCase()}`), madeMs: Date.now() };
    writeFileSync(at('document.bin'), makeEnclaveDocument(statement, { key: await keyOf(maker.leaf), certificates: pemOf(maker.leaf, maker.authority) }));
  });
  after(() => rmSync(folder, { recursive: true }));

  it('judges by the root and the code that were named, and by neither alone', async () => {
    assert.equal(verifierOf(), undefined);
    const verifier = verifierOf('--enclave-root', at('root.pem'), '--measurement', `0x${'00'.repeat(32)}, ${CODE}`);
    assert.equal(await verifier?.check(enclaveDocumentOf(at('document.bin'), KEYS), KEYS, Date.now()), undefined);
    assert.throws(() => verifierOf('--measurement', CODE), refuses(/needs --enclave-root/));
    assert.throws(() => verifierOf('--enclave-root', at('root.pem')), refuses(/--measurement is needed/));
    for (const wrong of ['0x', 'xyz', 'abc', 'ab'.repeat(65)]) assert.throws(() => verifierOf('--enclave-root', at('root.pem'), '--measurement', wrong), refuses(/wants a hash in hex/));
    assert.throws(() => verifierOf('--enclave-root', at('key.pem'), '--measurement', CODE), refuses(/no X\.509 certificate of an authority/));
    assert.throws(() => verifierOf('--enclave-root', at('none.pem'), '--measurement', CODE), refuses(/cannot read .*none\.pem/));
  });

  it('shows no document that is none, or about others', () => {
    assert.throws(() => enclaveDocumentOf(at('root.pem'), KEYS), refuses(/is no enclave document .*mru enclave document makes one/));
    assert.throws(() => enclaveDocumentOf(at('document.bin'), { ...KEYS, chain: 2 }), refuses(/about other keys or another network/));
  });

  it('makes none without all that it is made of', async () => {
    const make = (...args: string[]) => enclaveDocument(parseFlags(enclaveDocumentCommand, [...AT, ...args]));
    const all = ['--measurement', CODE, '--signing-key', at('key.pem'), '--certificates', at('chain.pem'), '--out', at('out.bin')];
    for (const [index, flag] of [...all.entries()].filter(([place]) => place % 2 === 0)) await assert.rejects(make(...all.toSpliced(index, 2)), refuses(new RegExp(`${flag} is needed`)));
    await assert.rejects(make(...all), refuses(/--keys is needed/));
  });
});
