/**
 * Accounts for development, the same everywhere: `mru dev` gives them what an app has, the playground signs with them. Their keys are
 * public, so they must never own anything elsewhere.
 */
import type { Hex } from '../../protocols/bytes.ts';
import { utf8 } from '../../protocols/bytes.ts';
import { sha256 } from '../../protocols/crypto/hash.ts';
import { addressOf } from '../../protocols/crypto/secp256k1.ts';
import { ACCOUNT_NAMES } from './account-names.ts';

export interface DevelopmentAccount {
  readonly name: string;
  readonly address: Hex;
  readonly privateKey: Uint8Array;
}

export const developmentAccounts = (): readonly DevelopmentAccount[] =>
  ACCOUNT_NAMES.map((name) => {
    const privateKey = sha256(utf8(`micro-rollups development account ${name}`));
    return { name, address: addressOf(privateKey), privateKey };
  });
