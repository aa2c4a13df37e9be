/**
 * What an operator's node does about other versions of its app: their code comes out of a folder of its data, where `mru upgrade` puts it, so that
 * whoever verifies finds it here; and when its time has come, the version is sent to the app.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AppRecord } from '../../actors/ports/settlement.ts';
import type { Hex } from '../../protocols/bytes.ts';
import { sha256Hex } from '../../protocols/crypto/hash.ts';
import { isRefusal } from '../settlement/l1.ts';
import type { Upgrades } from '../settlement/upgrades.ts';
import type { OpenHost } from './host.ts';
import type { Log } from './open.ts';
import { repeat } from './repeat.ts';

/** Where code lies by its hash, in a node's folder. */
export const codeFile = (folder: string, code: Hex): string => join(folder, 'code', code.slice(2));

export interface UpgradingOptions {
  readonly rollup: Hex;
  /** For who reads the log. */
  readonly name: string;
  readonly folder: string;
  readonly blobs: OpenHost['blobs'];
  readonly upgrades: Pick<Upgrades, 'announced' | 'now' | 'activate'>;
  readonly log: Log;
}

const LOOK_MS = 1_000;

/** Puts code where others fetch it, if it is in the folder and is what its name says. */
export async function publishCode({ folder, blobs, log }: Pick<UpgradingOptions, 'folder' | 'blobs' | 'log'>, code: Hex): Promise<boolean> {
  const bytes = await readFile(codeFile(folder, code)).catch(() => undefined);
  if (bytes === undefined) return false;
  const isRight = sha256Hex(bytes) === code;
  if (isRight) await blobs.put(new Uint8Array(bytes));
  else log('code-damaged', { file: codeFile(folder, code) });
  return isRight;
}

/** Code of every version that L1 knows of an app: its own, before it opens. */
export async function publishVersions(options: Pick<UpgradingOptions, 'folder' | 'blobs' | 'log'>, { versions, announced }: AppRecord): Promise<void> {
  for (const code of [...versions, ...(announced === undefined ? [] : [announced.code])]) await publishCode(options, code);
}

export function followUpgrades(options: UpgradingOptions): { stop(): Promise<void> } {
  const { rollup, name, upgrades, log } = options;
  let told: string | undefined;

  async function look(): Promise<void> {
    const next = await upgrades.announced(rollup);
    if (next === undefined) return;
    const key = `${next.code}/${next.from}`;
    if (key !== told) log('upgrade-announced', { rollup: name, code: next.code, from: new Date(next.from * 1_000).toISOString(), isHere: await publishCode(options, next.code) });
    told = key;
    if ((await upgrades.now()) >= next.from) await activate(next.code);
  }
  async function activate(code: Hex): Promise<void> {
    // What nobody has can take over nowhere: the app would stand still.
    if (!(await publishCode(options, code))) return log('code-missing', { rollup, code, file: codeFile(options.folder, code) });
    try {
      await upgrades.activate(rollup);
      log('upgrade-sent', { rollup, code });
    } catch (error) {
      // Somebody else was first, or it was withdrawn.
      if (!isRefusal(error)) throw error;
      log('upgrade-fault', { rollup, reason: error.message });
    }
  }
  return repeat(look, LOOK_MS, (reason) => log('upgrade-fault', { rollup, reason }));
}
