/** What every verifier of enclave documents keeps to, whoever makes the hardware. */
import assert from 'node:assert/strict';
import type { EnclaveKeys } from '../../protocols/enclave.ts';
import type { EnclaveVerifier } from './enclave-verifier.ts';

export interface EnclaveVerifierSubject {
  readonly verifier: EnclaveVerifier;
  /** A right document about `keys`, at `nowMs`. */
  readonly document: Uint8Array;
  readonly keys: EnclaveKeys;
  readonly nowMs: number;
}

const OTHER = { chain: 1, network: `0x${'0f'.repeat(20)}`, node: `0x${'0f'.repeat(32)}`, vote: `0x${'0f'.repeat(20)}` } as const;
const LONG_MS = 100 * 365 * 86_400_000;

export function describeEnclaveVerifier(name: string, create: () => Promise<EnclaveVerifierSubject>): void {
  describe(`enclave verifier: ${name}`, () => {
    let subject: EnclaveVerifierSubject;
    before(async () => {
      subject = await create();
    });

    it('takes a right document', async () => {
      const { verifier, document, keys, nowMs } = subject;
      assert.equal(await verifier.check(document, keys, nowMs), undefined);
    });

    it('takes it for no other key, in no other network, and at no other time', async () => {
      const { verifier, document, keys, nowMs } = subject;
      for (const [field, value] of Object.entries(OTHER)) assert.equal(await verifier.check(document, { ...keys, [field]: value }, nowMs), 'other-keys', field);
      for (const then of [nowMs + LONG_MS, nowMs - LONG_MS]) assert.equal(await verifier.check(document, keys, then), 'expired');
    });

    it('takes it with no bit flipped, nothing cut off and nothing added', async () => {
      const { verifier, document, keys, nowMs } = subject;
      for (let at = 0; at < document.length; at++) {
        const flipped = document.slice();
        flipped[at] = (flipped[at] as number) ^ (1 << (at % 8));
        assert.notEqual(await verifier.check(flipped, keys, nowMs), undefined, `byte ${at}`);
      }
      for (const wrong of [new Uint8Array(), document.slice(0, -1), Uint8Array.of(...document, 0), new Uint8Array(100_000)]) assert.equal(await verifier.check(wrong, keys, nowMs), 'malformed');
    });
  });
}
