/** Who signs an application's actions: a key of its own, an account of viem, or the wallet in a browser. */
import { fromHex, type Hex } from '../../../protocols/bytes.ts';
import { addressOf, signDigest } from '../../../protocols/crypto/secp256k1.ts';
import type { TypedDataTypes } from '../../../protocols/eip712.ts';
import { type Fields, shapeOf, type TypeExpr } from '../../../protocols/schema.ts';

/** What a wallet is asked to sign, as EIP-712 has it. */
export interface TypedData {
  readonly domain: { readonly name: string; readonly version: string; readonly chainId: number; readonly salt: Hex };
  readonly types: TypedDataTypes;
  readonly primaryType: string;
  readonly message: Record<string, unknown>;
}

export interface Signer {
  address(): Promise<Hex>;
  /** `digest` is the hash of `data`: who has the key needs no more. Rejects when the person says no. */
  sign(data: TypedData, digest: Hex): Promise<Hex>;
}

/** As viem's local accounts and wallet clients' accounts are. */
export interface ViemAccount {
  readonly address: Hex;
  signTypedData(data: never): Promise<Hex>;
}

/** As wallets put into web pages (EIP-1193). */
export interface Eip1193Provider {
  request(args: { readonly method: string; readonly params?: unknown }): Promise<unknown>;
}

/** A 32-byte private key as hex, a viem account, an injected wallet, or anything that signs. */
export type SignerLike = Hex | ViemAccount | Eip1193Provider | Signer;

export function signerOf(of: SignerLike): Signer {
  if (typeof of === 'string') return keySigner(of);
  if ('signTypedData' in of) return accountSigner(of);
  return 'request' in of ? walletSigner(of) : of;
}

function keySigner(key: Hex): Signer {
  const privateKey = fromHex(key);
  const address = addressOf(privateKey);
  return { address: async () => address, sign: async (_data, digest) => signDigest(digest, privateKey) };
}

const accountSigner = (account: ViemAccount): Signer => ({
  address: async () => account.address.toLowerCase() as Hex,
  sign: (data) => account.signTypedData(data as never),
});

const DOMAIN_TYPE = [
  { name: 'name', type: 'string' },
  { name: 'version', type: 'string' },
  { name: 'chainId', type: 'uint256' },
  { name: 'salt', type: 'bytes32' },
];

function walletSigner(provider: Eip1193Provider): Signer {
  let asked: Promise<Hex> | undefined;
  const address = (): Promise<Hex> => {
    asked ??= provider.request({ method: 'eth_requestAccounts' }).then((accounts) => {
      const [first] = accounts as readonly string[];
      if (first === undefined) throw new Error('the wallet shows no account');
      return first.toLowerCase() as Hex;
    });
    // Who said no may be asked again.
    asked.catch(() => {
      asked = undefined;
    });
    return asked;
  };
  return {
    address,
    async sign(data) {
      const whole = { ...data, types: { EIP712Domain: DOMAIN_TYPE, ...data.types } };
      const text = JSON.stringify(whole, (_name, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));
      return (await provider.request({ method: 'eth_signTypedData_v4', params: [await address(), text] })) as Hex;
    },
  };
}

/** An input as wallets know it: an optional value is a list of none or one. */
export const messageOf = (fields: Fields, input: unknown): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([name, type]) => [name, walletValue(type, (input as Record<string, unknown>)[name])]));

function walletValue(type: TypeExpr, value: unknown): unknown {
  const shape = shapeOf(type);
  if (shape.kind === 'optional') return value === undefined ? [] : [walletValue(shape.item, value)];
  if (shape.kind === 'list') return (value as unknown[]).map((item) => walletValue(shape.item, item));
  return shape.kind === 'struct' ? messageOf(shape.fields, value) : value;
}
