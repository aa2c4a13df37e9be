/** `mru veto`: an operator's last word about blocks that are settled and not final yet. */
import { toHex } from '../../../protocols/bytes.ts';
import { openKeys } from '../../keys/keys.ts';
import { createEscape } from '../../settlement/escape.ts';
import { createViemSettlement } from '../../settlement/viem.ts';
import type { vetoCommand } from '../descriptions/veto.ts';
import { type Parsed, UsageError } from '../flags.ts';
import { contractOf, listOf, needed, urlOf } from '../network-flags.ts';
import { passwordFrom } from '../password.ts';
import { EXIT, print, printJson } from '../result.ts';
import { settledBlock } from '../settled-block.ts';
import { appOf } from './escrow.ts';

export async function veto({ values, positionals: [wanted = ''] }: Parsed<typeof vetoCommand.flags>): Promise<number> {
  const { height, json, yes } = values;
  if (height === 0) throw new UsageError('--height is needed: the first block that does not count');
  const bootstrap = listOf(needed(values.bootstrap, 'bootstrap', 'the address of any node of the network'));
  const { operator } = await openKeys(needed(values.keys, 'keys', 'the folder that mru keys new made'), await passwordFrom(values['password-file']));
  const at = { url: urlOf(values.l1), contract: contractOf(values.contract), privateKey: toHex(operator), blockMs: values['l1-block-ms'] };
  const [settlement, escapes] = await Promise.all([createViemSettlement(at), createEscape(at)]);
  const app = appOf(await settlement.apps(), wanted);
  const { header, spot } = await settledBlock(settlement, bootstrap, app, height);
  if (yes) await escapes.veto(header, spot);
  if (json) printJson({ ok: true, rollup: app.rollup, height, vetoed: yes });
  else if (yes) print(`${app.name} ends with block ${height - 1}: mru exit takes out what is there`);
  else print(`with --yes ${app.name} ends with block ${height - 1}, for ever; messages that later blocks sent to other rollups stay delivered`);
  return EXIT.done;
}
