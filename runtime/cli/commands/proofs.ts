/** `mru proofs setup`, `mru proofs freeze`: keys for proving the blocks of an app, and the end of one that nobody proves. */
import { headerHash } from '../../../protocols/block.ts';
import { toHex } from '../../../protocols/bytes.ts';
import { PROOF_SYSTEMS } from '../../../protocols/l1.ts';
import { openKeys } from '../../keys/keys.ts';
import { KEY_FOLDER } from '../../proofs/folder.ts';
import { makeKeys } from '../../proofs/keys.ts';
import { createEscape } from '../../settlement/escape.ts';
import { createProofs, hashOfKey } from '../../settlement/proofs.ts';
import { createViemSettlement } from '../../settlement/viem.ts';
import type { proofsFreezeCommand, proofsSetupCommand } from '../descriptions/proofs.ts';
import { type Parsed, UsageError } from '../flags.ts';
import { contractOf, listOf, needed, urlOf } from '../network-flags.ts';
import { passwordFrom } from '../password.ts';
import { openProgress } from '../progress.ts';
import { EXIT, print, printJson } from '../result.ts';
import { settledBlock } from '../settled-block.ts';
import { appOf } from './escrow.ts';

export async function proofsSetup({ values: { out = KEY_FOLDER, moves, json } }: Parsed<typeof proofsSetupCommand.flags>): Promise<number> {
  const progress = openProgress(process.stderr);
  const begun = performance.now();
  const keys = await makeKeys(out, moves, (done, all) => progress.show(`made ${done} of ${all} points`));
  progress.clear();
  const seconds = Number(((performance.now() - begun) / 1_000).toFixed(1));
  const { constraints, circuit, verifying } = keys;
  if (json) printJson({ ok: true, folder: out, moves, constraints, circuit, key: hashOfKey(verifying), seconds });
  else print(`${constraints} constraints for ${moves} ${moves === 1 ? 'move' : 'moves'} in a proof; keys in ${out} after ${seconds} s, of which the verifier's has the hash ${hashOfKey(verifying)}`);
  return EXIT.done;
}

export async function proofsFreeze({ values, positionals: [wanted = ''] }: Parsed<typeof proofsFreezeCommand.flags>): Promise<number> {
  const { height, json, yes } = values;
  if (height === 0) throw new UsageError('--height is needed: the block that has no proof');
  const bootstrap = listOf(needed(values.bootstrap, 'bootstrap', 'the address of any node of the network'));
  const { operator } = await openKeys(needed(values.keys, 'keys', 'the folder that mru keys new made'), await passwordFrom(values['password-file']));
  const at = { url: urlOf(values.l1), contract: contractOf(values.contract), privateKey: toHex(operator), blockMs: values['l1-block-ms'] };
  const [settlement, escapes, proofs] = await Promise.all([createViemSettlement(at), createEscape(at), createProofs(at)]);
  const app = appOf(await settlement.apps(), wanted);
  if (!PROOF_SYSTEMS[app.proofs].needsProof) throw new UsageError(`blocks of ${app.name} need no proofs`);
  const { header, spot } = await settledBlock(settlement, bootstrap, app, height);
  if (await proofs.isProven(app.rollup, headerHash(header))) throw new UsageError(`block ${height} of ${app.name} is proven`);
  if (yes) await escapes.freezeUnproven(header, spot);
  if (json) printJson({ ok: true, rollup: app.rollup, height, frozen: yes });
  else print(yes ? `${app.name} is frozen: mru exit takes out what its newest proven block says` : `with --yes ${app.name} is frozen, for ever, if its time for proving block ${height} is over`);
  return EXIT.done;
}
