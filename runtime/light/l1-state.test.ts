import assert from 'node:assert/strict';
import { signStatement } from '../../protocols/attestation.ts';
import { type Header, headerHash } from '../../protocols/block.ts';
import { utf8, ZERO32 } from '../../protocols/bytes.ts';
import { packCertificate } from '../../protocols/certificate.ts';
import { memberOf } from '../../protocols/committee.ts';
import { sha256, sha256Hex } from '../../protocols/crypto/hash.ts';
import { installNativeCrypto } from '../crypto/native.ts';
import { checkCertificate } from './certified.ts';
import { stateAt } from './l1-chain.ts';
import { createL1Source } from './l1-source.ts';
import { appOf, committeeCount, committeeOf, vulcanOf, whyNotFinal } from './l1-state.ts';
import { CONTRACT, MadeL1 } from './made-l1.fixture.ts';

const CHAIN = 31_337;
const ROLLUP = sha256Hex(utf8('rollup'));
const OPERATOR = `0x${'0a'.repeat(20)}` as const;
const keysOf = (size: number) => Array.from({ length: size }, (_, at) => sha256(utf8(`member ${at} of ${size}`)));
const membersOf = (size: number) => keysOf(size).map((key, at) => memberOf(key, sha256Hex(utf8(`node ${at}`)), size));

describe("L1's state", () => {
  let l1: MadeL1;
  before(() => installNativeCrypto());
  beforeEach(async () => {
    l1 = new MadeL1(CHAIN);
    await l1.listen();
  });
  afterEach(() => l1.close());

  async function look(committees: readonly number[]) {
    l1.mine();
    const source = createL1Source([l1.url]);
    const state = await stateAt(source, await source.final(), { contract: CONTRACT, rollup: ROLLUP, committees, batches: [] });
    return { state, vulcan: vulcanOf(state, CONTRACT) };
  }

  it('has committees of any size, with the keys that they certify with', async () => {
    for (const size of [1, 4, 16, 17]) l1.form({ members: membersOf(size) });
    const { state, vulcan } = await look([0, 1, 2, 3]);
    assert.equal(committeeCount(state, vulcan), 4);
    for (const [id, size] of [1, 4, 16, 17].entries()) assert.deepEqual(committeeOf(state, vulcan, id), { members: membersOf(size).map(({ address, bls }) => ({ address, bls })) });
    assert.throws(() => committeeOf(state, vulcan, 4), { code: 'unknown-committee' });
  });

  it('has the keys of a certificate that is one BLS signature', async () => {
    const [keys, members] = [keysOf(17), membersOf(17)];
    l1.form({ members });
    const { state, vulcan } = await look([0]);
    const header: Header = {
      ...{ rollup: ROLLUP, height: 1, epoch: 0, committee: 0, next: 0, time: 1, parent: ZERO32, stateRoot: ZERO32, actionsRoot: ZERO32, receiptsRoot: ZERO32 },
      ...{ outboxRoot: ZERO32, dataCommitment: ZERO32, fuel: 0n, count: 0, work: 0n },
    };
    const statement = { committee: 0, rollup: ROLLUP, height: 1, epoch: 0, header: headerHash(header) };
    const votes = keys.slice(0, 12).map((key, at) => signStatement('attest', CHAIN, statement, at, key, 17));
    const packed = packCertificate('attest', { chain: CHAIN, committee: { id: 0, members } }, votes);
    assert.equal(packed.kind, 'certificate');
    if (packed.kind !== 'certificate') return;
    const voters = committeeOf(state, vulcan, 0);
    checkCertificate({ chain: CHAIN, header, certificate: packed.certificate, kind: 'attest', voters });
    const forged = { ...packed.certificate, bitmap: packed.certificate.bitmap << 1n };
    assert.throws(() => checkCertificate({ chain: CHAIN, header, certificate: forged, kind: 'attest', voters }), { code: 'bad-certificate' });
    assert.throws(() => checkCertificate({ chain: CHAIN, header: { ...header, committee: 1 }, certificate: packed.certificate, kind: 'attest', voters }), { code: 'bad-certificate' });
  });

  it('has apps, and says when their blocks are final', async () => {
    l1.form({ members: membersOf(1) });
    l1.register(ROLLUP, { operator: OPERATOR, disputeWindow: 60 });
    const { state } = await look([]);
    const app = appOf(state, CONTRACT, ROLLUP);
    assert.deepEqual(app, { operator: OPERATOR, disputeWindow: 60, isFrozen: false, proofs: 0, games: 0 });
    const { time } = state.header;
    assert.equal(whyNotFinal(state, app, time - 60), undefined);
    assert.equal(whyNotFinal(state, app, time - 59), '1 s of the dispute window are left');
    for (const other of [{ isFrozen: true }, { games: 1 }, { proofs: 2 }, { proofs: 9 }]) assert.ok(whyNotFinal(state, { ...app, ...other }, time - 60) !== undefined);
    l1.register(ROLLUP, { operator: OPERATOR, disputeWindow: 60, isFrozen: true, proofs: 1 }, 2);
    assert.deepEqual(appOf((await look([])).state, CONTRACT, ROLLUP), { operator: OPERATOR, disputeWindow: 60, isFrozen: true, proofs: 1, games: 2 });
  });
});
