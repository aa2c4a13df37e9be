/**
 * Another version of an app over the state of an earlier one. State entries are found by their place and read by their type, so a version
 * that orders or types them otherwise would read nonsense: it says with `migrate` that it knows. New entries come at the end.
 *
 * A version takes over with a message of L1, the last entry of its block: `migrate` runs there after everything else, with the fuel of a whole
 * block, and the receipt of the entry says what came of it. So rolling back and executing again run it again, and a certificate covers what it
 * did. A version that does not fit, or whose `migrate` reverts, has not taken over: the app goes on as it was.
 */
import type { Hex } from '../../protocols/bytes.ts';
import { toJson } from '../../protocols/schema.ts';
import { CODE, NOBODY, TRANSITION } from '../guest/abi.ts';
import type { BlockInput, CallResult, Guest } from '../guest/host.ts';
import type { Manifest } from '../guest/manifest.ts';
import type { Overlay } from '../guest/overlay.ts';
import { NO_WRITES } from '../guest/writes.ts';

/** A version that no node can run, and why. */
export interface Unfit {
  readonly unfit: string;
}

/** A version by the hash of its code; `undefined` when its code is not here. */
export type FindVersion = (code: Hex) => Guest | Unfit | undefined;

export class UpgradeError extends Error {
  override readonly name = 'UpgradeError';
  readonly code: 'other-app' | 'incompatible-state';
  /** The state entry, or the reply, that does not fit, if one does not. */
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
  compareReplies(before, after);
  const [was, is] = [byMachine(before), byMachine(after)];
  const order = [...is.keys()];
  [...was.keys()].forEach((name, at) => {
    if (order[at] !== name) throw new UpgradeError('incompatible-state', `machine ${at + 1} was "${name}" and is ${order[at] === undefined ? 'gone' : `"${order[at]}"`}; new ones come at the end`);
    compare(was.get(name) as Entry[], is.get(name) as Entry[]);
  });
}

/** What is remembered of asks is state as well: the version that hears the answer has to know it. */
function compareReplies({ replies: was = [] }: Manifest, { replies: is = [] }: Manifest): void {
  for (const { name, note } of was) {
    const now = is.find((each) => each.name === name);
    const same = now !== undefined && JSON.stringify(toJson(now.note)) === JSON.stringify(toJson(note));
    if (!same)
      throw new UpgradeError('incompatible-state', `reply "${name}" is ${now === undefined ? 'gone' : 'called with something else'}, and there is no migrate; what asks remember is for it`, name);
  }
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

const ended = (status: CallResult['status'], code: number, reason: string): CallResult => ({ status, code, reason, fuel: 0n, writes: NO_WRITES, events: [], messages: [] });

/** Why a version cannot follow another one, if it cannot. */
function misfit(before: Manifest, next: Guest | Unfit): string | undefined {
  if ('unfit' in next) return next.unfit;
  try {
    checkUpgrade(before, next.manifest);
    return undefined;
  } catch (error) {
    if (!(error instanceof UpgradeError)) throw error;
    return error.message;
  }
}

/** What came of a version's taking over; what its `migrate` writes stays in `block`. */
export function takeOver(before: Manifest, next: Guest | Unfit, input: Omit<BlockInput, 'calls'>, block: Overlay): CallResult {
  const reason = misfit(before, next);
  if (reason !== undefined || 'unfit' in next) return ended('reverted', CODE.badInput, reason ?? '');
  if (!next.manifest.hooks?.includes('migrate')) return ended('executed', 0, '');
  const [result] = next.apply({ ...input, calls: [{ transition: TRANSITION.migrate, sender: NOBODY, payload: new Uint8Array(0) }] }, block);
  return result as CallResult;
}
