/** What makes a certificate, counted here once more: a checker that used the product's own rule would be wrong with it. */
import { statementDigest, statementIsSigned } from '../../protocols/attestation.ts';
import type { Hex } from '../../protocols/bytes.ts';
import type { Certificate } from '../../protocols/certificate.ts';
import { blsVerify } from '../../protocols/crypto/bls.ts';
import type { View } from '../world/facts.ts';

/** What is wrong with a certificate, or `undefined`. */
export function faultIn({ chain, committees }: Pick<View, 'chain' | 'committees'>, certificate: Certificate): string | undefined {
  const { kind, committee, bitmap, signatures, aggregate, rollup, height, epoch, header } = certificate;
  const members = committees.of(committee)?.members;
  const size = members?.length;
  if (size === undefined) return `there is no committee ${committee}`;
  const signers = bitmap
    .toString(2)
    .split('')
    .reverse()
    .flatMap((bit, at) => (bit === '1' ? [at] : []));
  if (signers.some((at) => at >= size) || (size <= 16 && signers.length !== signatures.length)) return `${signatures.length} signatures of members ${signers.join()} of ${size}`;
  // Two quorums have an honest member in common: more than two thirds of 3f + 1, whatever f is.
  if (signers.length < Math.ceil((2 * size + 1) / 3)) return `only ${signers.length} of ${size}`;
  const statement = { committee, rollup, height, epoch, header };
  if (size > 16) {
    const keys = signers.map((at) => members?.[at]?.bls as Hex);
    return aggregate !== undefined && blsVerify(statementDigest(kind, chain, statement), keys, aggregate) ? undefined : 'the sum of the signatures is wrong';
  }
  const wrong = signers.find((member, at) => !statementIsSigned(kind, chain, committees, { ...statement, member, signature: signatures[at] as Hex, share: undefined }));
  return wrong === undefined ? undefined : `member/${wrong} did not sign it`;
}
