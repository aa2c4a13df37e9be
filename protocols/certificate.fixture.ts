/** For tests: certificates of votes that are all right. */
import type { Attestation } from './attestation.ts';
import { type Certificate, type Electorate, packCertificate } from './certificate.ts';

export function certificateOf(electorate: Electorate, votes: readonly Attestation[]): Certificate {
  const packed = packCertificate('attest', electorate, votes);
  if (packed.kind !== 'certificate') throw new Error(`the shares of ${packed.members.join()} are wrong`);
  return packed.certificate;
}
