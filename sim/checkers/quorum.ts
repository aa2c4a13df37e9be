/** What makes a certificate, counted here once more: a checker that used the product's own rule would be wrong with it. */
import { statementIsSigned } from '../../protocols/attestation.ts';
import type { Hex } from '../../protocols/bytes.ts';
import type { Certificate } from '../../protocols/certificate.ts';
import type { View } from '../world/facts.ts';

/** What is wrong with a certificate, or `undefined`. */
export function faultIn({ chain, committees }: Pick<View, 'chain' | 'committees'>, certificate: Certificate): string | undefined {
  const { kind, committee, bitmap, signatures, rollup, height, epoch, header } = certificate;
  const size = committees.of(committee)?.members.length;
  if (size === undefined) return `there is no committee ${committee}`;
  const signers = bitmap
    .toString(2)
    .split('')
    .reverse()
    .flatMap((bit, at) => (bit === '1' ? [at] : []));
  if (signers.length !== signatures.length || signers.some((at) => at >= size)) return `${signatures.length} signatures of members ${signers.join()} of ${size}`;
  // Two quorums have an honest member in common: more than two thirds of 3f + 1, whatever f is.
  if (signers.length < Math.ceil((2 * size + 1) / 3)) return `only ${signers.length} of ${size}`;
  const wrong = signers.find((member, at) => !statementIsSigned(kind, chain, committees, { committee, rollup, height, epoch, header, member, signature: signatures[at] as Hex }));
  return wrong === undefined ? undefined : `member/${wrong} did not sign it`;
}
