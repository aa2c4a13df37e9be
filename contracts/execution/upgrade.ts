/**
 * Another version of an app over the state of an earlier one. State entries are found by their place and read by their type, so a version
 * that orders or types them otherwise would read nonsense: it says with `migrate` that it knows. New entries come at the end.
 *
 * The upgrade is a part of the first block of the new version: `migrate` runs there before anything else, with the fuel of a whole block,
 * and has a receipt as hooks have. So rolling back and executing again run it again, and a certificate covers what it did.
 */
import { toJson } from '../../protocols/schema.ts';
import { TRANSITION } from '../guest/abi.ts';
import type { Call, CallResult } from '../guest/host.ts';
import type { Manifest } from '../guest/manifest.ts';

export class UpgradeError extends Error {
  override readonly name = 'UpgradeError';
  readonly code: 'other-app' | 'incompatible-state' | 'bad-migration';
  /** The state entry that does not fit, if one does not. */
  readonly entry: string | undefined;
  constructor(code: UpgradeError['code'], message: string, entry?: string) {
    super(message);
    this.code = code;
    this.entry = entry;
  }
}

type Entry = Manifest['state'][number];
const typesOf = ({ name: _name, ...types }: Entry): string => JSON.stringify(toJson(types));

/** The names of entries by machine, in order: each machine counts its own. */
function byMachine({ state, machines }: Manifest): Map<string, Entry[]> {
  const groups = new Map((machines ?? ['']).map((name): [string, Entry[]] => [name, []]));
  for (const entry of state) groups.get(machines === undefined ? '' : entry.name.slice(0, entry.name.indexOf('.')))?.push(entry);
  return groups;
}

/**
 * Throws `UpgradeError` when `after` is no later version of `before`: another name (`other-app`), or state that it would read wrongly
 * without a `migrate` that puts it right (`incompatible-state`).
 */
export function checkUpgrade(before: Manifest, after: Manifest): void {
  if (before.name !== after.name) throw new UpgradeError('other-app', `"${after.name}" is no version of "${before.name}"`);
  if (after.hooks?.includes('migrate')) return;
  const [was, is] = [byMachine(before), byMachine(after)];
  const order = [...is.keys()];
  [...was.keys()].forEach((name, at) => {
    if (order[at] !== name) throw new UpgradeError('incompatible-state', `machine ${at + 1} was "${name}" and is ${order[at] === undefined ? 'gone' : `"${order[at]}"`}; new ones come at the end`);
    compare(was.get(name) as Entry[], is.get(name) as Entry[]);
  });
}

function compare(was: readonly Entry[], is: readonly Entry[]): void {
  was.forEach((entry, at) => {
    const now = is[at];
    if (now?.name !== entry.name)
      throw new UpgradeError(
        'incompatible-state',
        `state entry "${entry.name}" is ${now === undefined ? 'gone' : `"${now.name}" now`}, and there is no migrate; new entries come at the end`,
        entry.name,
      );
    if (typesOf(now) !== typesOf(entry)) throw new UpgradeError('incompatible-state', `state entry "${entry.name}" was ${typesOf(entry)} and is ${typesOf(now)}, and there is no migrate`, entry.name);
  });
}

/** What a block begins with in which the app took over: its `migrate`, if it has one. */
export function migrationCalls({ hooks }: Manifest, isUpgrade: boolean): Call[] {
  return isUpgrade && hooks?.includes('migrate') ? [{ transition: TRANSITION.migrate, sender: `0x${'00'.repeat(20)}`, payload: new Uint8Array(0) }] : [];
}

/** A version whose `migrate` reverts has not taken over: no block comes of it. Throws `UpgradeError`. */
export function checkMigration(result: CallResult | undefined): void {
  if (result?.status === 'reverted') throw new UpgradeError('bad-migration', `migrate reverted with ${result.code}: ${result.reason}`);
}
