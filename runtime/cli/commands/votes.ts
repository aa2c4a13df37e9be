/** `mru votes`: what a member's key has signed, for moving the member to another machine. */
import { existsSync } from 'node:fs';
import { publicKeys } from '../../keys/keys.ts';
import { signFolderOf } from '../../node/verifier.ts';
import { type DurableSignState, openSignState } from '../../store/sign-state.ts';
import type { FLAGS } from '../descriptions/votes.ts';
import { readText, writeBytes } from '../files.ts';
import { type Parsed, UsageError } from '../flags.ts';
import { needed } from '../network-flags.ts';
import { EXIT, print, printJson } from '../result.ts';

type VotesFlags = Parsed<typeof FLAGS>;

interface Opened {
  readonly folder: string;
  /** Address of the key that votes. */
  readonly vote: string;
  readonly file: string;
}

const openedOf = ({ values, positionals: [file = ''] }: VotesFlags): Opened => ({
  folder: signFolderOf(needed(values.data, 'data', 'the folder of the node')),
  vote: publicKeys(needed(values.keys, 'keys', 'the folder that mru keys new made')).vote,
  file,
});

async function withState<T>(folder: string, use: (state: DurableSignState) => Promise<T>): Promise<T> {
  const state = await openSignState(folder);
  try {
    return await use(state);
  } finally {
    await state.close();
  }
}

export async function votesExport(parsed: VotesFlags): Promise<number> {
  const { folder, vote, file } = openedOf(parsed);
  if (!existsSync(folder)) throw new UsageError(`${folder} is not there: no verifier has run in this --data`);
  const exported = await withState(folder, (state) => state.export());
  writeBytes(file, new TextEncoder().encode(`${JSON.stringify({ vote, ...exported })}\n`));
  const votes = exported.signed.length;
  if (parsed.values.json) printJson({ ok: true, file, vote, votes });
  else print(`${votes} votes of ${vote} are in ${file}`, '  import them where this key is to vote next, and run it here no more: a key that votes twice loses its stake');
  return EXIT.done;
}

export async function votesImport(parsed: VotesFlags): Promise<number> {
  const { folder, vote, file } = openedOf(parsed);
  const { vote: of, ...exported } = parseVotes(file);
  if (of !== vote) throw new UsageError(`${file} is of the key ${String(of)}, and these keys vote as ${vote}`);
  const votes = await withState(folder, async (state) => {
    await state.import(exported);
    return (await state.export()).signed.length;
  });
  if (parsed.values.json) printJson({ ok: true, file, vote, votes });
  else print(`${vote} is known to have voted ${votes} times`);
  return EXIT.done;
}

function parseVotes(file: string): { readonly vote?: unknown } {
  const text = readText(file);
  try {
    return Object(JSON.parse(text)) as { readonly vote?: unknown };
  } catch (error) {
    throw new UsageError(`${file}: ${(error as Error).message}`);
  }
}
