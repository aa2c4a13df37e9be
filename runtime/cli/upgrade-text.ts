/** What users of an app are told when another version of it is announced. */
import type { AppRecord } from '../../actors/ports/settlement.ts';

/** Nothing while none is. */
export function upgradeText({ name, announced }: Pick<AppRecord, 'name' | 'announced'>): string[] {
  if (announced === undefined) return [];
  return [`note: another version of ${name} takes over from ${new Date(announced.fromMs).toISOString()} on (code ${announced.code}); what is withdrawn or forced before is done by this one`];
}
