/** Checks in this page that a state entry is what the gateway says: the leaf, its way up, and the root of a block. */
import { type EntryModel, keyBytes, type Place, placeOf, prefixOf } from '../../../../contracts/guest/layout.ts';
import { headerHash } from '../../../../protocols/block.ts';
import { type Hex, parseHex, toHex } from '../../../../protocols/bytes.ts';
import { type CertifiedHeader, certifiedHeader } from '../../../../protocols/certificate.ts';
import { decode, encode } from '../../../../protocols/codec.ts';
import { sha256 } from '../../../../protocols/crypto/hash.ts';
import { bitsOf } from '../../../../protocols/quorum.ts';
import { codecOf, fromJson } from '../../../../protocols/schema.ts';
import { type StateProof, stateProof, verifyProof } from '../../../../protocols/state-proof.ts';
import { bitOf, EMPTY_HASH, innerHash, leafHash, pathOf } from '../../../../protocols/state-tree.ts';
import type { ProvenValue, RollupView, StateModel } from '../net/types.ts';

export const entryName = ({ machine, name }: Pick<StateModel, 'machine' | 'name'>): string => (machine === null || machine === undefined || name.includes('.') ? name : `${machine}.${name}`);

function modelOf({ kind, key, value }: StateModel): EntryModel {
  if (kind === 'balances') return { kind };
  return kind === 'map' ? { kind, key: key ?? 'bytes', value: value ?? 'bytes' } : { kind, type: value ?? 'bytes' };
}

type Described = Pick<RollupView, 'state' | 'machines'>;

/** Where an entry lies: entries of a machine are numbered in their order, and so are machines. `undefined` for an unknown name. */
export function placeIn({ state, machines }: Described, entry: string): Place | undefined {
  const model = state.find((each) => entryName(each) === entry);
  if (model === undefined) return undefined;
  const siblings = state.filter(({ machine }) => (machine ?? null) === (model.machine ?? null));
  const machine = model.machine === null || model.machine === undefined ? undefined : machines?.indexOf(model.machine);
  if (machine === -1) return undefined;
  return placeOf(modelOf(model), prefixOf(siblings.indexOf(model), machine));
}

export interface Rung {
  readonly depth: number;
  readonly sibling: Hex;
  readonly side: 'left' | 'right';
  readonly node: Hex;
  readonly isEmpty: boolean;
}

export interface CheckedProof {
  readonly isRight: boolean;
  readonly key: Hex;
  readonly value: Hex | undefined;
  readonly path: Hex;
  /** From the leaf up to the root. */
  readonly rungs: readonly Rung[];
  readonly leaf: Hex;
  readonly isAbsence: boolean;
}

export type ProofCheck = { readonly ok: true; readonly proof: CheckedProof } | { readonly ok: false; readonly reason: string };

function proofOf(hex: Hex | null): StateProof | undefined {
  const bytes = hex === null ? undefined : parseHex(hex);
  const decoded = bytes && decode(stateProof, bytes);
  return decoded?.ok ? decoded.value : undefined;
}

/** Never throws: whatever was sent, the answer is a reason or a check. */
export function checkProof(described: Described, entry: string, key: unknown, proven: ProvenValue): ProofCheck {
  try {
    const place = placeIn(described, entry);
    const proof = proofOf(proven.proof);
    if (place === undefined) return { ok: false, reason: `there is no entry ${entry}` };
    if (proof === undefined || proven.stateRoot === null) return { ok: false, reason: 'the gateway sent no proof' };
    const typedKey = place.key === undefined ? undefined : fromJson(place.key, key);
    const isAbsent = proven.value === null || proven.value === undefined;
    const value = isAbsent ? undefined : encode(codecOf(place.value), fromJson(place.value, proven.value) as never);
    return { ok: true, proof: climb(proven.stateRoot, keyBytes(place, typedKey), value, proof) };
  } catch (error) {
    return { ok: false, reason: (error as Error).message };
  }
}

function climb(root: Hex, key: Uint8Array, value: Uint8Array | undefined, proof: StateProof): CheckedProof {
  const path = pathOf(key);
  const hashes = proof.siblings.map((each) => parseHex(each) ?? EMPTY_HASH);
  const other = proof.other === undefined ? undefined : leafHash(parseHex(proof.other.path) ?? EMPTY_HASH, parseHex(proof.other.value) ?? EMPTY_HASH);
  const leaf = value === undefined ? (other ?? EMPTY_HASH) : leafHash(path, sha256(value));
  let node = leaf;
  const rungs = hashes
    .map((sibling, depth) => ({ sibling, depth }))
    .reverse()
    .map(({ sibling, depth }): Rung => {
      const isLeft = bitOf(path, depth) === 0;
      node = isLeft ? innerHash(node, sibling) : innerHash(sibling, node);
      return { depth, sibling: toHex(sibling), side: isLeft ? 'right' : 'left', node: toHex(node), isEmpty: sibling.every((byte) => byte === 0) };
    });
  return { isRight: verifyProof(root, key, value, proof), key: toHex(key), value: value && toHex(value), path: toHex(path), rungs, leaf: toHex(leaf), isAbsence: value === undefined };
}

export interface ReadCertificate {
  readonly hash: Hex;
  readonly height: number;
  readonly stateRoot: Hex;
  readonly committee: number;
  readonly members: readonly number[];
  /** Whether the certificate is about this header at all; signatures are for the committee's keys to check. */
  readonly isOfHeader: boolean;
}

/** What a certified header says; `undefined` when it is none. Never throws. */
export function readCertificate(hex: Hex | null): ReadCertificate | undefined {
  const bytes = hex === null ? undefined : parseHex(hex);
  const decoded = bytes && decode(certifiedHeader, bytes);
  if (decoded === undefined || !decoded.ok) return undefined;
  const { header, certificate }: CertifiedHeader = decoded.value;
  const hash = headerHash(header);
  return { hash, height: header.height, stateRoot: header.stateRoot, committee: certificate.committee, members: bitsOf(certificate.bitmap), isOfHeader: certificate.header === hash };
}
