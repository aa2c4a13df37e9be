/** What members sign: votes for a header, receipts for a stored share, endorsements of an L1 batch; and refusals. */
import { fromHex, type Hex, toHex, utf8 } from './bytes.ts';
import { hash32, oneOf, option, record, signature65, text, u8, u32, u53, type ValueOf } from './codec.ts';
import type { Committees } from './committee.ts';
import { keccak256, word } from './crypto/hash.ts';
import { recoverAddress, signDigest } from './crypto/secp256k1.ts';
import { isSignedBy, signedFields, signIn } from './quorum.ts';

/** Which committee speaks, and the place in a chain that it speaks about. */
const place = { committee: u32, rollup: hash32, height: u53, epoch: u53 };

/** "I re-executed this block and it is right." At most one digest per place is ever signed. */
export const attestation = record('Attestation', { ...place, header: hash32, member: u8, ...signedFields });
export type Attestation = ValueOf<typeof attestation>;

/** "I keep my share of this body, durably." `subject` is the data commitment. */
export const storage = record('Storage', { ...place, header: hash32, member: u8, ...signedFields });
export type Storage = ValueOf<typeof storage>;

export const REFUSALS = [
  'bad-link',
  'bad-signature',
  'bad-body',
  'bad-action',
  'bad-nonce',
  'bad-message',
  'bad-commitment',
  'wrong-receipt',
  'wrong-receipts-root',
  'wrong-outbox',
  'wrong-state-root',
  'wrong-fuel',
  'over-limit',
] as const;

/** "This block is wrong", with the first failing entry where there is one. */
export const refusal = record('Refusal', {
  ...place,
  header: hash32,
  member: u8,
  code: oneOf('RefusalCode', REFUSALS),
  entry: option(u32),
  /** For people. */
  reason: text(300),
  signature: signature65,
});
export type Refusal = ValueOf<typeof refusal>;

export interface Statement {
  readonly committee: number;
  readonly rollup: Hex;
  readonly height: number;
  readonly epoch: number;
  readonly header: Hex;
}

const digestOf = (domain: string, chain: number, of: Statement, rest: Uint8Array = new Uint8Array()): Hex =>
  toHex(keccak256(utf8(`mru/${domain}/1\0`), word(chain), word(of.committee), fromHex(of.rollup), word(of.height), word(of.epoch), fromHex(of.header), rest));

export type StatementKind = 'attest' | 'store';

/** The digest of a vote (`attest`) or of a storage receipt (`store`). */
export const statementDigest = (kind: StatementKind, chain: number, of: Statement): Hex => digestOf(kind, chain, of);

export const refusalDigest = (chain: number, of: Omit<Refusal, 'signature'>): Hex => digestOf('refuse', chain, of, keccak256(utf8(`${of.code}\0${of.entry ?? ''}\0${of.reason}`)));

/** Signs a vote or a storage receipt as member number `member` of a committee of `size`. */
export function signStatement(kind: StatementKind, chain: number, of: Statement, member: number, privateKey: Uint8Array, size = 1): Attestation {
  return { ...of, member, ...signIn(size, statementDigest(kind, chain, of), privateKey) };
}

export function signRefusal(chain: number, of: Omit<Refusal, 'signature'>, privateKey: Uint8Array): Refusal {
  return { ...of, signature: signDigest(refusalDigest(chain, of), privateKey) };
}

/** Whether the member it names really signed it. Never throws. */
export function statementIsSigned(kind: StatementKind, chain: number, committees: Pick<Committees, 'of'>, of: Attestation): boolean {
  const committee = committees.of(of.committee);
  return committee !== undefined && isSignedBy(committee, statementDigest(kind, chain, of), of);
}

export function refusalIsSigned(chain: number, committees: Pick<Committees, 'of'>, of: Refusal): boolean {
  const signer = committees.of(of.committee)?.members[of.member]?.address;
  return signer !== undefined && recoverAddress(refusalDigest(chain, of), of.signature) === signer;
}
