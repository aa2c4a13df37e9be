/** Who signs: accounts for development, a key of this browser's own, and a wallet that the browser brings along. */
import { fromHex, type Hex, parseHex } from '../../../protocols/bytes.ts';
import { addressOf } from '../../../protocols/crypto/secp256k1.ts';
import { developmentAccounts } from '../accounts.ts';
import { Cell } from './model/cell.ts';
import { giveName } from './model/names.ts';
import { type InjectedProvider, injectedSigner, keySigner, randomKey, type Signer } from './model/signing.ts';
import { recall, remember } from './settings.ts';

function ownKey(): Hex {
  const kept = recall('key') as Hex | undefined;
  const key = kept !== undefined && parseHex(kept)?.length === 32 ? kept : randomKey();
  remember('key', key);
  return key;
}

function ownSigner(): Signer {
  const privateKey = fromHex(ownKey());
  return keySigner('own', 'this browser', addressOf(privateKey), privateKey);
}

const keys = (): readonly Signer[] => [...developmentAccounts().map(({ name, address, privateKey }) => keySigner('development', name, address, privateKey)), ownSigner()];

export const signers = new Cell<readonly Signer[]>(keys());
for (const { address, name } of signers.get()) giveName(address, name);
const chosen = recall('signer');
export const signer = new Cell<Signer>(signers.get().find(({ address }) => address === chosen) ?? (signers.get()[0] as Signer));

export function chooseSigner(address: string): void {
  const found = signers.get().find((each) => each.address === address);
  if (found === undefined) return;
  signer.set(found);
  remember('signer', found.address);
}

export const injected = (): InjectedProvider | undefined => (globalThis as { readonly ethereum?: InjectedProvider }).ethereum;

/** Rejects when there is no such wallet, or its owner declines. */
export async function connectInjected(): Promise<void> {
  const provider = injected();
  if (provider === undefined) throw new Error('this browser has no wallet');
  const found = await injectedSigner(provider);
  signers.set([...signers.get().filter(({ kind }) => kind !== 'injected'), found]);
  chooseSigner(found.address);
}
