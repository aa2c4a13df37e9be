/** What a wallet signs for an action, and the wallets of this page. */
import { type Hex, toHex } from '../../../../protocols/bytes.ts';
import { recoverAddress, signDigest } from '../../../../protocols/crypto/secp256k1.ts';
import { domainSeparator, typedAction } from '../../../../protocols/eip712.ts';
import { type Fields, shapeOf, type TypeExpr, toJson } from '../../../../protocols/schema.ts';
import type { ActionView, Domain } from '../net/types.ts';

export interface SigningRequest {
  readonly domain: Domain;
  readonly action: ActionView;
  readonly nonce: bigint;
  /** Of the action's fields, as `fromJson` gives it. */
  readonly value: unknown;
}

export interface Signer {
  readonly kind: 'development' | 'own' | 'injected';
  readonly name: string;
  readonly address: Hex;
  /** Rejects when the wallet's owner declines. */
  sign(request: SigningRequest): Promise<Hex>;
}

export const fieldsOf = ({ fields }: Pick<ActionView, 'fields'>): Fields => Object.fromEntries(fields.map(({ name, type }) => [name, type]));

/** The digest that a sender signs: the action's id. Made from the schema, not from what the gateway says is to be signed. */
export function digestOf({ domain, action, nonce, value }: SigningRequest, sender: Hex): Hex {
  return typedAction(action.name, fieldsOf(action)).digest(domainSeparator(domain.chainId, domain.salt), sender, nonce, value);
}

export const keySigner = (kind: 'development' | 'own', name: string, address: Hex, privateKey: Uint8Array): Signer => ({
  kind,
  name,
  address,
  sign: (request) => Promise.resolve(signDigest(digestOf(request, address), privateKey)),
});

/** A value as wallets want it: an optional one is a list of none or one. */
export function walletValue(type: TypeExpr, value: unknown): unknown {
  const shape = shapeOf(type);
  if (shape.kind === 'list') return (value as readonly unknown[]).map((each) => walletValue(shape.item, each));
  if (shape.kind === 'optional') return value === undefined ? [] : [walletValue(shape.item, value)];
  if (shape.kind === 'struct') return Object.fromEntries(Object.entries(shape.fields).map(([name, field]) => [name, walletValue(field, (value as Readonly<Record<string, unknown>>)[name])]));
  return toJson(value);
}

const DOMAIN_TYPE = [
  { name: 'name', type: 'string' },
  { name: 'version', type: 'string' },
  { name: 'chainId', type: 'uint256' },
  { name: 'salt', type: 'bytes32' },
];

/** The typed data of `eth_signTypedData_v4`. */
export function typedData({ domain, action, nonce, value }: SigningRequest, sender: Hex): object {
  const { types, primaryType } = typedAction(action.name, fieldsOf(action));
  const message = { sender, nonce: nonce.toString(), ...(walletValue(fieldsOf(action), value) as object) };
  const { name, version, chainId, salt } = domain;
  return { types: { EIP712Domain: DOMAIN_TYPE, ...types }, primaryType, domain: { name, version, chainId, salt }, message };
}

/** EIP-1193, as far as it is used here. */
export interface InjectedProvider {
  request(call: { readonly method: string; readonly params?: readonly unknown[] }): Promise<unknown>;
}

const isHex = (value: unknown): value is Hex => typeof value === 'string' && /^0x[0-9a-fA-F]*$/.test(value);

/** Wallets write the last byte as 0, 1, 27 or 28; here it is 27 or 28. */
function canonical(signature: Hex): Hex {
  const last = Number.parseInt(signature.slice(-2), 16);
  return last < 27 ? `${signature.slice(0, -2) as Hex}${(last + 27).toString(16)}` : signature;
}

/** Asks for an account. Rejects when the person declines, or the wallet signs something else. */
export async function injectedSigner(provider: InjectedProvider): Promise<Signer> {
  const accounts = await provider.request({ method: 'eth_requestAccounts' });
  const account: unknown = Array.isArray(accounts) ? accounts[0] : undefined;
  if (!isHex(account)) throw new Error('the wallet offers no account');
  const address = account.toLowerCase() as Hex;
  const sign = async (request: SigningRequest): Promise<Hex> => {
    const signed = await provider.request({ method: 'eth_signTypedData_v4', params: [address, JSON.stringify(typedData(request, address))] });
    const signature = isHex(signed) ? canonical(signed.toLowerCase() as Hex) : undefined;
    if (signature === undefined || recoverAddress(digestOf(request, address), signature) !== address) throw new Error('the wallet signed something else, or with another account');
    return signature;
  };
  return { kind: 'injected', name: 'browser wallet', address, sign };
}

/** A fresh 32-byte key. */
export const randomKey = (): Hex => toHex(crypto.getRandomValues(new Uint8Array(32)));
