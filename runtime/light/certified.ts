/** What makes a header certain: its operator's signature, and the certificate of a committee that may still speak. */
import { announcementSigner, type Header, headerHash } from '../../protocols/block.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { type Certificate, certificateFault } from '../../protocols/certificate.ts';
import { quorumOf, type Voters } from '../../protocols/committee.ts';
import { verifyPath } from '../../protocols/merkle.ts';
import type { SettledSpot } from '../../protocols/passport.ts';
import { bitsOf } from '../../protocols/quorum.ts';
import { LightError } from './errors.ts';
import { hasBatch, type L1State } from './l1-state.ts';

/** Throws `LightError` `wrong-header` unless the operator signed it for this chain. */
export function checkOperator(chain: number, operator: Hex, header: Header, signature: Hex): void {
  const signer = announcementSigner(chain, { header, signature, body: headerHash(header), result: headerHash(header) });
  if (signer !== operator) throw new LightError('wrong-header', `block ${header.height} is signed by ${signer ?? 'nobody'}, and not by the operator ${operator}`);
}

export interface Certified {
  readonly chain: number;
  readonly header: Header;
  readonly certificate: Certificate;
  readonly kind: Certificate['kind'];
  readonly voters: Voters;
}

/** Throws `LightError` `bad-certificate` unless a quorum of these voters said this of this header. */
export function checkCertificate({ chain, header, certificate, kind, voters }: Certified): void {
  const { rollup, height, epoch, committee } = header;
  const wrong = (why: string): LightError => new LightError('bad-certificate', `the certificate of block ${height} does not hold: ${why}`);
  if (certificate.kind !== kind) throw wrong(`it is of kind ${certificate.kind}, not ${kind}`);
  const isThis = certificate.rollup === rollup && certificate.height === height && certificate.epoch === epoch && certificate.header === headerHash(header);
  if (!isThis) throw wrong('it is for another block');
  if (certificate.committee !== committee) throw wrong(`it is of committee ${certificate.committee}, and the block is for committee ${committee} to certify`);
  const fault = certificateFault(chain, { of: () => voters }, certificate);
  if (fault !== undefined) throw wrong(fault);
}

/** Throws `LightError` `old-committee` for what L1 has not settled and its two newest committees did not certify: keys of those that left may be anybody's by now. */
export function checkAge(committee: number, count: number, isSettled: boolean): void {
  if (committee >= count) throw new LightError('unknown-committee', `L1 has no committee ${committee}: the newest is ${count - 1}`);
  if (!isSettled && committee + 2 < count) throw new LightError('old-committee', `a certificate of committee ${committee} on a block that L1 has not settled; the newest committee is ${count - 1}`);
}

/** Throws `LightError` `not-settled` unless L1 has the batch, and the batch the header. */
export function checkSettled(state: L1State, contract: Hex, header: Header, { batch, index, count, path }: SettledSpot): void {
  const wrong = (why: string): LightError => new LightError('not-settled', `block ${header.height} is not settled by batch ${batch.id}: ${why}`);
  if (!hasBatch(state, contract, batch)) throw wrong(`L1's block ${state.header.number} has no such batch`);
  if (!verifyPath(batch.root, headerHash(header), index, count, path)) throw wrong('the batch does not have it there');
}

/** As people read it: `3 of 4 members`. */
export const votesIn = ({ bitmap }: Certificate, { members }: Voters): string => `${bitsOf(bitmap).length} of ${members.length} members, ${quorumOf(members.length)} needed`;
