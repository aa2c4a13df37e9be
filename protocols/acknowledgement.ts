/** C0: the operator's signed promise that an action will be in the chain by a height. One signature stands for all promises of one answer. */
import { signedAction } from './action.ts';
import { fromHex, type Hex, toHex, utf8 } from './bytes.ts';
import { hash32, list, record, signature65, u16, u53, type ValueOf } from './codec.ts';
import { keccak256, word } from './crypto/hash.ts';
import { recoverAddress, signDigest } from './crypto/secp256k1.ts';
import { merklePaths, merkleRoot, verifyPath } from './merkle.ts';

/** What an operator promises. */
export const pledge = record('Pledge', {
  /** The action's id. */
  action: hash32,
  /** The action is in a block of at most this height, or the operator is at fault. */
  includedBy: u53,
});
export type Pledge = ValueOf<typeof pledge>;

/** Promises that one signature can stand for. */
export const MOST_PROMISES = 256;

export const acknowledgement = record('Acknowledgement', {
  rollup: hash32,
  action: hash32,
  includedBy: u53,
  /** Of all promises of one answer, which of them this is, and how to see it. */
  root: hash32,
  index: u16,
  count: u16,
  path: list(hash32, Math.log2(MOST_PROMISES), 32),
  /** Of the root. */
  signature: signature65,
});
export type Acknowledgement = ValueOf<typeof acknowledgement>;

/** An action with its acknowledgement: what its sender keeps, in case the promise is broken. */
export const promised = record('Promised', { action: signedAction, acknowledgement });
export type Promised = ValueOf<typeof promised>;

const DOMAIN = utf8('mru/acknowledgement/2\0');

const itemOf = ({ action, includedBy }: Pledge): Hex => toHex(keccak256(fromHex(action), word(includedBy)));
const rootOf = (promises: readonly Pledge[]): Hex => merkleRoot(promises.map(itemOf));
const digest = (chain: number, rollup: Hex, root: Hex): Hex => toHex(keccak256(DOMAIN, word(chain), fromHex(rollup), fromHex(root)));

/** One signature for promises about actions of one rollup; of which there is at least one. */
export const signPromises = (chain: number, rollup: Hex, promises: readonly Pledge[], privateKey: Uint8Array): Hex => signDigest(digest(chain, rollup, rootOf(promises)), privateKey);

/** Who signed promises together, or `undefined`. Never throws. */
export const promisesSigner = (chain: number, rollup: Hex, promises: readonly Pledge[], signature: Hex): Hex | undefined => recoverAddress(digest(chain, rollup, rootOf(promises)), signature);

/** Promises that were signed together, each for itself. */
export function acknowledgementsOf(rollup: Hex, promises: readonly Pledge[], signature: Hex): Acknowledgement[] {
  const items = promises.map(itemOf);
  const [root, paths, count] = [merkleRoot(items), merklePaths(items), items.length];
  return promises.map(({ action, includedBy }, index) => ({ rollup, action, includedBy, root, index, count, path: paths[index] as Hex[], signature }));
}

export function signAcknowledgement(chain: number, { rollup, ...of }: Pick<Acknowledgement, 'rollup' | 'action' | 'includedBy'>, privateKey: Uint8Array): Acknowledgement {
  const [only] = acknowledgementsOf(rollup, [of], signPromises(chain, rollup, [of], privateKey));
  return only as Acknowledgement;
}

/** The operator's address, or `undefined`. Never throws. */
export function acknowledgementSigner(chain: number, of: Acknowledgement): Hex | undefined {
  const isIn = verifyPath(of.root, itemOf(of), of.index, of.count, of.path);
  return isIn ? recoverAddress(digest(chain, of.rollup, of.root), of.signature) : undefined;
}
