/**
 * The keys of a node, each in an encrypted file of its own (EIP-2335): the node key is its name on the network, the vote key signs what
 * L1 can slash it for, the operator key holds the money. Losing one is not losing the others.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, decrypt, type IKeystore, isValidKeystore } from '@chainsafe/bls-keystore';
import { concat, fromHex, type Hex, parseHex, toHex } from '../../protocols/bytes.ts';
import { nodeKeyOf } from '../../protocols/crypto/ed25519.ts';
import { addressOf } from '../../protocols/crypto/secp256k1.ts';
import { KeyError } from './key-error.ts';
import { KEY_ROLES, type KeyRole } from './roles.ts';

/** 32 secret bytes per role. */
export type Secrets = Readonly<Record<KeyRole, Uint8Array>>;
/** A node key (32 bytes) and two addresses (20 bytes). */
export type PublicKeys = Readonly<Record<KeyRole, Hex>>;

/** The standard has room for the 48 bytes of a BLS key; shorter ones stand at its end. */
const PUBKEY = 48;
const SIZES: Readonly<Record<KeyRole, number>> = { node: 32, vote: 20, operator: 20 };
const padded = (shown: Uint8Array): Uint8Array => concat(new Uint8Array(PUBKEY - shown.length), shown);
const shownIn = (role: KeyRole, { pubkey }: IKeystore): Hex => `0x${pubkey.slice(2 * (PUBKEY - SIZES[role]))}`;

const ABOUT: Readonly<Record<KeyRole, string>> = { node: 'micro-rollups node key, Ed25519 seed', vote: 'micro-rollups vote key, secp256k1', operator: 'micro-rollups operator key, secp256k1' };

export const keyFile = (folder: string, role: KeyRole): string => join(folder, `${role}.json`);

export function publicOf(role: KeyRole, secret: Uint8Array): Hex {
  try {
    return role === 'node' ? toHex(nodeKeyOf(secret)) : addressOf(secret);
  } catch {
    throw new KeyError(`these bytes are no secret of a ${role} key`);
  }
}

/** Puts a secret under a role. Rejects with `KeyError` when there is one: keys are never overwritten. */
export async function keepKey(folder: string, role: KeyRole, secret: Uint8Array, password: string): Promise<Hex> {
  if (secret.length !== 32) throw new KeyError(`a ${role} key has 32 bytes, these are ${secret.length}`);
  const shown = publicOf(role, secret);
  const file = keyFile(folder, role);
  if (existsSync(file)) throw new KeyError(`${file} is there already, and keys are never overwritten`);
  const keystore = await create(password, secret, padded(fromHex(shown)), '', ABOUT[role]);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // `wx`: of two at once one fails instead of one key being lost.
  writeFileSync(file, `${JSON.stringify(keystore, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  return shown;
}

/** New keys for every role. */
export async function makeKeys(folder: string, password: string): Promise<PublicKeys> {
  for (const role of KEY_ROLES) if (existsSync(keyFile(folder, role))) throw new KeyError(`${keyFile(folder, role)} is there already, and keys are never overwritten`);
  const made = await Promise.all(KEY_ROLES.map(async (role) => [role, await keepKey(folder, role, new Uint8Array(randomBytes(32)), password)] as const));
  return Object.fromEntries(made) as PublicKeys;
}

function read(folder: string, role: KeyRole): IKeystore {
  const file = keyFile(folder, role);
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new KeyError(isMissing ? `no ${file}: make keys with \`mru keys new ${folder}\`` : `${file} cannot be read: ${(error as Error).message}`);
  }
  if (!isValidKeystore(parsed)) throw new KeyError(`${file} is no EIP-2335 keystore`);
  return parsed;
}

/** What anybody may know of the keys in a folder, without a password. Throws `KeyError`. */
export function publicKeys(folder: string): PublicKeys {
  const shown = KEY_ROLES.map((role) => [role, shownIn(role, read(folder, role))] as const);
  return Object.fromEntries(shown) as PublicKeys;
}

/** Rejects with `KeyError` when a key is missing, the password wrong, or a file says it holds another key than it does. */
export async function openKeys(folder: string, password: string): Promise<Secrets> {
  const opened = await Promise.all(KEY_ROLES.map(async (role) => [role, await open(folder, role, password)] as const));
  return Object.fromEntries(opened) as Secrets;
}

async function open(folder: string, role: KeyRole, password: string): Promise<Uint8Array> {
  const keystore = read(folder, role);
  const secret = await decrypt(keystore, password).then(
    (bytes) => new Uint8Array(bytes),
    () => undefined,
  );
  if (secret === undefined) throw new KeyError(`${keyFile(folder, role)}: wrong password`);
  if (publicOf(role, secret) !== shownIn(role, keystore)) throw new KeyError(`${keyFile(folder, role)} holds another key than it says`);
  return secret;
}

/** A secret as a person keeps it: 64 hex digits, with or without 0x. */
export function parseSecret(text: string): Uint8Array {
  const digits = text.trim().replace(/^0x/, '');
  const bytes = parseHex(`0x${digits}`);
  if (bytes?.length !== 32) throw new KeyError('a secret is 64 hex digits');
  return bytes;
}
