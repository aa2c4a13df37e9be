/** `mru exec`: runs signed actions through an app offline, block by block. The same file gives the same numbers everywhere. */
import { Session } from '../../../contracts/execution/session.ts';
import { LayeredState } from '../../../contracts/execution/state.ts';
import { BundleError, toModule } from '../../../contracts/guest/bundle.ts';
import { GuestError, loadGuest } from '../../../contracts/guest/host.ts';
import { actionBook } from '../../../protocols/action.ts';
import { parseActions } from '../../../protocols/actions-file.ts';
import type { Hex } from '../../../protocols/bytes.ts';
import { installNativeCrypto } from '../../crypto/native.ts';
import type { execCommand } from '../descriptions/exec.ts';
import { readBytes, readText } from '../files.ts';
import { type Parsed, UsageError } from '../flags.ts';
import { EXIT, print, printJson } from '../result.ts';
import { genesisFrom } from './build.ts';

/** Header times are made up, and the same on every run. */
const BLOCK_MS = 1_000;

function firstRollup(text: string): Hex {
  const found = /"rollup"\s*:\s*"(0x[0-9a-fA-F]{64})"/.exec(text);
  if (found === null) throw new UsageError('the actions file names no rollup');
  return (found[1] as string).toLowerCase() as Hex;
}

/** A module or a bundle. Throws `UsageError` for what is neither. */
function open(file: string): ReturnType<typeof loadGuest> {
  const given = readBytes(file);
  try {
    return loadGuest(toModule(given));
  } catch (error) {
    throw new UsageError(`${file}: ${error instanceof GuestError || error instanceof BundleError ? `${error.code}, ${error.message}` : (error as Error).message}`);
  }
}

export function exec({ values, positionals }: Parsed<typeof execCommand.flags>): number {
  installNativeCrypto();
  const guest = open(positionals[0] as string);
  const text = readText(positionals[1] as string);
  const rollup = firstRollup(text);
  const book = actionBook(values.chain, rollup, guest.manifest.actions);
  const actions = parseActions(text, (asked) => (asked === rollup ? book : undefined));
  const genesis = genesisFrom(guest.manifest, values.genesis);
  if (genesis === undefined) throw new UsageError(`this app needs --genesis with ${Object.keys(guest.manifest.genesis).join(', ')}`);
  const session = new Session({ chain: values.chain, rollup, guest, genesis, state: new LayeredState() });
  const blocks = [];
  for (let at = 0; at < actions.length; at += values['block-actions']) {
    const height = session.height + 1;
    const entries = actions.slice(at, at + values['block-actions']).map((action) => ({ kind: 'action', action }) as const);
    const executed = session.execute({ height, time: height * BLOCK_MS, entries });
    if (executed.kind === 'invalid') {
      process.stderr.write(`action ${at + executed.entry + 1} can be in no block: ${executed.code}, ${executed.reason}\n`);
      if (values.json) printJson({ ok: false, action: at + executed.entry + 1, code: executed.code, reason: executed.reason, blocks });
      return EXIT.no;
    }
    const receipts = executed.result.receipts.map(({ status, code, fuel }, entry) => ({ id: executed.ids[entry], status, code, fuel, reason: executed.result.reasons[entry] }));
    blocks.push({ height, stateRoot: executed.stateRoot, receiptsRoot: executed.receiptsRoot, fuel: executed.fuel, receipts });
  }
  if (values.json) printJson({ ok: true, genesisRoot: session.genesisRoot, stateRoot: session.stateRoot, blocks });
  else {
    print(`genesis  root ${session.genesisRoot}`);
    for (const { height, stateRoot, fuel, receipts } of blocks) {
      print(
        `block ${height}  root ${stateRoot}  fuel ${fuel}`,
        ...receipts.map(({ status, code, fuel: used, reason }, at) => `  ${String(at).padStart(4)}  ${status}${code ? ` ${code}` : ''}  fuel ${used}${reason ? `  ${reason}` : ''}`),
      );
    }
  }
  return EXIT.done;
}
