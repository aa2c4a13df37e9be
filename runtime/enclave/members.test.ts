import assert from 'node:assert/strict';
import { fromHex, type Hex } from '../../protocols/bytes.ts';
import type { Committee } from '../../protocols/committee.ts';
import type { EnclaveStatement } from '../../protocols/enclave.ts';
import { keyOf, type Maker, makerOf, pemOf } from './certificates.fixture.ts';
import { attestedMembers } from './members.ts';
import { createX509Verifier, makeEnclaveDocument } from './x509.ts';

const NETWORK: Hex = `0x${'ab'.repeat(20)}`;
const CODE: Hex = `0x${'cd'.repeat(48)}`;
const [CHAIN, NOW] = [31_337, Date.now()];
const member = (at: number) => ({ address: `0x${String(at).repeat(40)}`, node: `0x${String(at).repeat(64)}`, bls: undefined }) as const;
const committee: Committee = { id: 0, members: [1, 2, 3, 4].map(member) };

describe('attested members', () => {
  let [maker, stranger]: [Maker, Maker] = [] as unknown as [Maker, Maker];
  before(async () => {
    [maker, stranger] = await Promise.all([makerOf('maker'), makerOf('stranger')]);
  });

  /** A document of the member, or of whoever the change says. */
  async function documentOf(at: number, by = maker, change: Partial<EnclaveStatement> = {}): Promise<Uint8Array> {
    const { address: vote, node } = member(at);
    const statement = { chain: CHAIN, network: NETWORK, node, vote, measurement: fromHex(CODE), madeMs: NOW, ...change };
    return makeEnclaveDocument(statement, { key: await keyOf(by.leaf), certificates: pemOf(by.leaf, by.authority) });
  }
  const judged = (documents: ReadonlyMap<Hex, Uint8Array>) => {
    const verifier = createX509Verifier({ root: pemOf(maker.root), measurements: [CODE], maxAgeMs: 60_000 });
    return attestedMembers({ vulcan: { address: NETWORK, documentOf: async (vote) => documents.get(vote) }, chain: CHAIN, committee, verifier, nowMs: NOW });
  };

  it('are those whose own document holds, and the others have a reason', async () => {
    const documents = new Map<Hex, Uint8Array>([
      [member(1).address, await documentOf(1)],
      [member(2).address, await documentOf(1)],
      [member(3).address, await documentOf(3, stranger)],
    ]);
    assert.deepEqual(await judged(documents), { standings: ['attested', 'other-keys', 'other-root', 'no-document'], least: 0 });
  });

  it('are in every certificate, but for those without whom there are enough', async () => {
    const documents = new Map<Hex, Uint8Array>();
    for (const [most, least] of [0, 0, 1, 2, 3].entries()) {
      if (most > 0) documents.set(member(most).address, await documentOf(most));
      assert.equal((await judged(documents)).least, least, `${most} of 4`);
    }
  });
});
