/** `mru receipt`: whether an operator kept its promise to include an action, and the proof on L1 when it did not. */
import { type Acknowledgement, acknowledgementSigner, type Promised, promised } from '../../../protocols/acknowledgement.ts';
import { actionBook, identifyAction, type SignedWords, signedWords } from '../../../protocols/action.ts';
import { toHex } from '../../../protocols/bytes.ts';
import { decode } from '../../../protocols/codec.ts';
import { installNativeCrypto } from '../../crypto/native.ts';
import { createExecutor } from '../../executor/pool.ts';
import { createRebuilder } from '../../exit/rebuild.ts';
import type { Replica } from '../../exit/replica.ts';
import { openKeys } from '../../keys/keys.ts';
import { createEscape } from '../../settlement/escape.ts';
import { createViemSettlement } from '../../settlement/viem.ts';
import type { receiptCommand } from '../descriptions/receipt.ts';
import { readBytes } from '../files.ts';
import { type Parsed, UsageError } from '../flags.ts';
import { withHistory } from '../history.ts';
import { contractOf, NOBODY, needed, urlOf } from '../network-flags.ts';
import { passwordFrom } from '../password.ts';
import { openProgress } from '../progress.ts';
import { type PublishedApp, publishedApp } from '../published.ts';
import { EXIT, print, printJson } from '../result.ts';
import { appOf } from './escrow.ts';

type Flags = Parsed<typeof receiptCommand.flags>;

/** `kept` also when another action took the nonce: then its sender signed two. */
type Answer = 'kept' | 'broken' | 'runs' | 'proven';

export async function receipt({ values, positionals: [file = '', source = ''] }: Flags): Promise<number> {
  installNativeCrypto();
  const at = { url: urlOf(values.l1), contract: contractOf(values.contract), blockMs: values['l1-block-ms'] };
  const privateKey = values.yes ? toHex((await openKeys(needed(values.keys, 'keys', 'the folder that mru keys new made'), await passwordFrom(values['password-file']))).operator) : NOBODY;
  const [settlement, escapes] = await Promise.all([createViemSettlement({ ...at, privateKey }), createEscape({ ...at, privateKey })]);
  const of = promiseIn(file);
  const app = appOf(await settlement.apps(), of.acknowledgement.rollup);
  const published = await publishedApp(source, values.genesis);
  const words = wordsOf(of, published, settlement.chainId, app.operator);
  const progress = openProgress(process.stderr);
  const executor = createExecutor();
  try {
    const onBlock = (height: number): void => progress.show(`block ${height} is executed again`);
    const { frozen } = await escapes.standing(app.rollup);
    const state = await withHistory(values, settlement, app, (past) => createRebuilder({ ...published, ...past, executor, settlement, app, chain: settlement.chainId, onBlock })(frozen));
    progress.clear();
    const found = await judge(state, of.acknowledgement, words);
    const isProven = found === 'broken' && values.yes;
    if (isProven && state.tip !== undefined) await escapes.proveCensored(state.tip.header, state.tip.spot, of.acknowledgement, words, await state.nonce(words.sender));
    const answer: Answer = isProven ? 'proven' : found;
    const { action, includedBy } = of.acknowledgement;
    if (values.json) printJson({ ok: answer === 'kept' || answer === 'proven', answer, rollup: app.rollup, action, includedBy, height: state.tip?.header.height ?? 0 });
    else print(TEXT[answer](app.name, includedBy, state.tip?.header.height ?? 0));
    return answer === 'kept' || answer === 'proven' ? EXIT.done : EXIT.no;
  } finally {
    progress.clear();
    await executor.close();
  }
}

const TEXT: Readonly<Record<Answer, (app: string, includedBy: number, height: number) => string>> = {
  kept: (app, _, height) => `kept: ${app} has included the action, or another with its nonce, by block ${height}`,
  runs: (app, includedBy, height) => `still open: ${app} promised block ${includedBy}, and ${height} is the newest that L1 has`,
  broken: (app, includedBy) => `BROKEN: ${app} promised the action by block ${includedBy}, and it is not in; with --yes this is proven on L1, and freezes the app for ever`,
  proven: (app) => `proven on L1: ${app} is frozen, and mru exit takes out what is there`,
};

function promiseIn(file: string): Promised {
  const read = decode(promised, readBytes(file));
  if (!read.ok) throw new UsageError(`${file} is no receipt: ${read.error.message}`);
  return read.value;
}

/** What the sender signed. Throws `UsageError` when the receipt is not of this app, or not signed by its operator. */
function wordsOf({ action, acknowledgement }: Promised, { manifest }: PublishedApp, chain: number, operator: string): SignedWords {
  const book = actionBook(chain, acknowledgement.rollup, manifest.actions);
  const identified = identifyAction(book, action);
  const words = signedWords(book, action);
  if (!identified.ok || words === undefined || identified.id !== acknowledgement.action) throw new UsageError('the receipt is not for an action of this app');
  if (acknowledgementSigner(chain, acknowledgement) !== operator) throw new UsageError(`the receipt is not signed by the operator, ${operator}`);
  return words;
}

async function judge({ tip, nonce }: Replica, { includedBy }: Acknowledgement, words: SignedWords): Promise<'kept' | 'broken' | 'runs'> {
  if ((await nonce(words.sender)).value > words.nonce) return 'kept';
  return (tip?.header.height ?? 0) >= includedBy ? 'broken' : 'runs';
}
