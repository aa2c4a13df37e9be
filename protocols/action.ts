/** A user's action: what one account asks of one rollup, once. */
import { type Hex, toHex } from './bytes.ts';
import { address, bytes, type Codec, decode, encode, hash32, record, signature65, u16, u64, type ValueOf } from './codec.ts';
import { recoverAddress, signDigest } from './crypto/secp256k1.ts';
import { domainSeparator, primaryTypeOf, type TypedAction, typedAction } from './eip712.ts';
import { type PayloadDigest, payloadDigest } from './eip712-payload.ts';
import { takesDeposits } from './l1.ts';
import { LIMITS } from './limits.ts';
import { codecOf, type Fields, fromJson, SchemaError } from './schema.ts';

/** The wire form. `transition` is the action's index in the app's manifest, `payload` its encoded input. */
export const signedAction = record('SignedAction', {
  rollup: hash32,
  transition: u16,
  sender: address,
  nonce: u64,
  payload: bytes(LIMITS.payloadBytes),
  signature: signature65,
});
export type SignedAction = ValueOf<typeof signedAction>;

/** An action as the app's manifest describes it. */
export interface ActionDescription {
  readonly name: string;
  readonly input: Fields;
  /** Who alone may call it; anybody unless said. */
  readonly callers?: Callers;
}

/** Users by signing, other rollups by messages. */
export const CALLERS = ['users', 'rollups'] as const;
export type Callers = (typeof CALLERS)[number];

interface CompiledAction extends ActionDescription {
  readonly typed: TypedAction;
  readonly codec: Codec<unknown>;
  readonly digest: PayloadDigest;
  /** Only L1 calls it. */
  readonly isDeposit: boolean;
}

/** All actions of one rollup, compiled once per rollup. */
export interface ActionBook {
  readonly rollup: Hex;
  readonly domain: Uint8Array;
  readonly actions: readonly CompiledAction[];
}

/** Throws `SchemaError` when a description is not valid. */
export function actionBook(chain: number, rollup: Hex, descriptions: readonly ActionDescription[]): ActionBook {
  const compile = (each: ActionDescription): CompiledAction => {
    const typed = typedAction(each.name, each.input);
    return { ...each, typed, codec: codecOf(each.input) as Codec<unknown>, digest: payloadDigest(typed.primaryType, each.input, typed.types), isDeposit: takesDeposits(each) };
  };
  checkSignedApart(descriptions);
  return { rollup, domain: domainSeparator(chain, rollup), actions: descriptions.map(compile) };
}

/** One signature must never stand for two actions. Throws `SchemaError`. */
export function checkSignedApart(actions: readonly { readonly name: string }[]): void {
  const names = new Map<string, string>();
  for (const { name } of actions) {
    const primaryType = primaryTypeOf(name);
    const other = names.get(primaryType);
    if (other !== undefined) throw new SchemaError('', `"${other}" and "${name}" are both ${primaryType} in a wallet`);
    names.set(primaryType, name);
  }
}

export type ActionRefusal = { readonly code: 'unknown-action' | 'wrong-rollup' | 'bad-schema' | 'bad-signature' | 'only-l1' | 'only-rollups'; readonly reason: string };

export type IdentifiedAction = { readonly ok: true; readonly id: Hex } | { readonly ok: false; readonly refusal: ActionRefusal };

const refused = (code: ActionRefusal['code'], reason: string): IdentifiedAction => ({ ok: false, refusal: { code, reason } });

/** Checks an action's input and names it by the hash its sender signed; the signature is not checked. Never throws. */
export function identifyAction(book: ActionBook, action: SignedAction): IdentifiedAction {
  if (action.rollup !== book.rollup) return refused('wrong-rollup', `for rollup ${action.rollup}, this is ${book.rollup}`);
  const compiled = book.actions[action.transition];
  if (compiled === undefined) return refused('unknown-action', `no action number ${action.transition}`);
  if (compiled.isDeposit) return refused('only-l1', `${compiled.name} is called by L1 alone: send a deposit there`);
  if (compiled.callers === 'rollups') return refused('only-rollups', `${compiled.name} is called by messages of other rollups alone`);
  const id = compiled.digest(book.domain, action.sender, action.nonce, action.payload);
  return id === undefined ? refused('bad-schema', `${compiled.name}: ${faultOf(compiled.codec, action.payload)}`) : { ok: true, id: toHex(id) };
}

/** Why some bytes are no input. */
function faultOf(codec: Codec<unknown>, payload: Uint8Array): string {
  const input = decode(codec, payload);
  return input.ok ? 'not an input' : input.error.message;
}

/** `identifyAction`, then the signature. Never throws. */
export function checkAction(book: ActionBook, action: SignedAction): IdentifiedAction {
  const identified = identifyAction(book, action);
  return identified.ok ? signedBy(identified, action, recoverAddress(identified.id, action.signature)) : identified;
}

/** An identified action of which it is known who signed it. */
export const signedBy = (identified: IdentifiedAction, { sender }: SignedAction, signer: Hex | undefined): IdentifiedAction =>
  signer === sender ? identified : refused('bad-signature', `not signed by ${sender}`);

/** An action's encoded input. Throws `SchemaError` when it is more than one action carries. */
export function encodePayload(codec: Codec<unknown>, value: unknown): Uint8Array {
  const payload = encode(codec, value);
  if (payload.length > LIMITS.payloadBytes) throw new SchemaError('', `an input of ${payload.length} bytes, at most ${LIMITS.payloadBytes}`);
  return payload;
}

/** Signs an action with a wallet's 32-byte key. Throws `SchemaError` when the input does not fit. */
export function signAction(book: ActionBook, name: string, input: unknown, nonce: bigint, wallet: { readonly address: Hex; readonly privateKey: Uint8Array }): SignedAction {
  const transition = book.actions.findIndex((each) => each.name === name);
  const compiled = book.actions[transition];
  if (compiled === undefined) throw new SchemaError('', `no action "${name}"`);
  const value = fromJson(compiled.input, input);
  const id = compiled.typed.digest(book.domain, wallet.address, nonce, value);
  const payload = encodePayload(compiled.codec, value);
  return { rollup: book.rollup, transition, sender: wallet.address, nonce, payload, signature: signDigest(id, wallet.privateKey) };
}

/** What an action's sender signed, word by word, as L1 hashes it again. */
export interface SignedWords {
  readonly domain: Hex;
  readonly typeHash: Hex;
  readonly sender: Hex;
  readonly nonce: bigint;
  /** One word for each field of the input. */
  readonly input: readonly Hex[];
}

/** `undefined` when it is no action of this book. Never throws. */
export function signedWords(book: ActionBook, { transition, sender, nonce, payload }: SignedAction): SignedWords | undefined {
  const compiled = book.actions[transition];
  const input = compiled && decode(compiled.codec, payload);
  if (compiled === undefined || !input?.ok) return undefined;
  const [typeHash, , , ...words] = compiled.typed.words(sender, nonce, input.value).map(toHex);
  return { domain: toHex(book.domain), typeHash: typeHash as Hex, sender, nonce, input: words };
}
