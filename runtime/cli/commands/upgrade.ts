/** `mru upgrade`: another version of an app, announced to its users and sent to it when they have had time. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { AppRecord } from '../../../actors/ports/settlement.ts';
import { checkUpgrade, UpgradeError } from '../../../contracts/execution/upgrade.ts';
import { type Hex, toHex } from '../../../protocols/bytes.ts';
import { sha256Hex } from '../../../protocols/crypto/hash.ts';
import { installNativeCrypto } from '../../crypto/native.ts';
import { openKeys } from '../../keys/keys.ts';
import { codeFile } from '../../node/upgrading.ts';
import { createUpgrades, type Upgrades } from '../../settlement/upgrades.ts';
import { createViemSettlement } from '../../settlement/viem.ts';
import type { PLACE_FLAGS, upgradeCancelCommand, upgradeCommand } from '../descriptions/upgrade.ts';
import { writeBytes } from '../files.ts';
import { type Parsed, UsageError } from '../flags.ts';
import { contractOf, needed, urlOf } from '../network-flags.ts';
import { passwordFrom } from '../password.ts';
import { type PublishedCode, publishedCode } from '../published.ts';
import { EXIT, print, printJson } from '../result.ts';
import { appOf } from './escrow.ts';

interface Place {
  readonly app: AppRecord;
  readonly upgrades: Upgrades;
}

type Values = Parsed<typeof PLACE_FLAGS>['values'];

async function placeOf(values: Values, wanted: string): Promise<Place> {
  const { operator } = await openKeys(needed(values.keys, 'keys', 'the folder of the operator’s keys'), await passwordFrom(values['password-file']));
  const at = { url: urlOf(values.l1), contract: contractOf(values.contract), privateKey: toHex(operator), blockMs: values['l1-block-ms'] };
  const [settlement, upgrades] = await Promise.all([createViemSettlement(at), createUpgrades(at)]);
  return { app: appOf(await settlement.apps(), wanted), upgrades };
}

export async function upgrade({ values, positionals: [wanted = '', current = '', next = ''] }: Parsed<typeof upgradeCommand.flags>): Promise<number> {
  installNativeCrypto();
  const { json, yes } = values;
  const folder = needed(values.data, 'data', "the folder of the operator's node, as mru operator has it");
  const { app, upgrades } = await placeOf(values, wanted);
  const code = await checked(app, current, next);
  if (yes) {
    // First the code: what is announced without it could take over nowhere.
    keepCode(folder, code);
    await upgrades.announce(app.rollup, code.hash);
  }
  const from = yes ? (await upgrades.announced(app.rollup))?.from : (await upgrades.now()) + (await upgrades.delay(app.rollup));
  const when = new Date((from ?? 0) * 1_000).toISOString();
  if (json) printJson({ ok: true, rollup: app.rollup, code: code.hash, announced: yes, from, when });
  else if (yes) print(`announced: ${next} takes over ${app.name} from ${when} on, as code ${code.hash}; the operator must be running with --data ${folder} then`);
  else print(`${next} fits ${app.name}, as code ${code.hash}; announced with --yes now it would take over from ${when} on`);
  return EXIT.done;
}

export async function upgradeCancel({ values, positionals: [wanted = ''] }: Parsed<typeof upgradeCancelCommand.flags>): Promise<number> {
  const { app, upgrades } = await placeOf(values, wanted);
  const announced = await upgrades.announced(app.rollup);
  if (announced === undefined) throw new UsageError(`no other version of ${app.name} is announced`);
  await upgrades.withdraw(app.rollup);
  if (values.json) printJson({ ok: true, rollup: app.rollup, withdrawn: announced.code });
  else print(`withdrawn: ${app.name} stays what it is`);
  return EXIT.done;
}

interface Code {
  readonly hash: Hex;
  readonly bytes: Uint8Array;
}

/** Throws `UsageError` when one is not of this app, or the other cannot follow it. */
async function checked(app: AppRecord, current: string, next: string): Promise<Code> {
  const [before, after]: readonly [PublishedCode, PublishedCode] = [await publishedCode(current), await publishedCode(next)];
  const [was, hash] = [sha256Hex(before.wasm), sha256Hex(after.wasm)];
  const known = app.versions.toReversed().concat(app.codeHash);
  if (!known.includes(was)) throw new UsageError(`${current} is no version of ${app.name}: its code is ${was}, and L1 knows ${known.join(', ')}`);
  if (hash === was) throw new UsageError(`${next} is the same as ${current}`);
  try {
    checkUpgrade(before.manifest, after.manifest);
  } catch (error) {
    throw error instanceof UpgradeError ? new UsageError(`${next} cannot follow ${current}: ${error.message}`) : error;
  }
  return { hash, bytes: after.wasm };
}

function keepCode(folder: string, { hash, bytes }: Code): void {
  const file = codeFile(folder, hash);
  mkdirSync(dirname(file), { recursive: true });
  writeBytes(file, bytes);
}
