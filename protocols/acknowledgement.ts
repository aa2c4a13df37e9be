/** C0: the operator's signed promise that an action will be in the chain by a height. */
import { signedAction } from './action.ts';
import { fromHex, type Hex, toHex, utf8 } from './bytes.ts';
import { hash32, record, signature65, u53, type ValueOf } from './codec.ts';
import { keccak256, word } from './crypto/hash.ts';
import { recoverAddress, signDigest } from './crypto/secp256k1.ts';

export const acknowledgement = record('Acknowledgement', {
  rollup: hash32,
  /** The action's id. */
  action: hash32,
  /** The action is in a block of at most this height, or the operator is at fault. */
  includedBy: u53,
  signature: signature65,
});
export type Acknowledgement = ValueOf<typeof acknowledgement>;

/** An action with its acknowledgement: what its sender keeps, in case the promise is broken. */
export const promised = record('Promised', { action: signedAction, acknowledgement });
export type Promised = ValueOf<typeof promised>;

const DOMAIN = utf8('mru/acknowledgement/1\0');

const digest = (chain: number, of: Omit<Acknowledgement, 'signature'>): Hex => toHex(keccak256(DOMAIN, word(chain), fromHex(of.rollup), fromHex(of.action), word(of.includedBy)));

export const signAcknowledgement = (chain: number, of: Omit<Acknowledgement, 'signature'>, privateKey: Uint8Array): Acknowledgement => ({
  ...of,
  signature: signDigest(digest(chain, of), privateKey),
});

/** The operator's address, or `undefined`. Never throws. */
export const acknowledgementSigner = (chain: number, of: Acknowledgement): Hex | undefined => recoverAddress(digest(chain, of), of.signature);
